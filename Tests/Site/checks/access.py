"""Every kind of page by axe-core, and on a phone's width and a desk's without sideways scrolling."""
import importlib.util, os

OVERFLOW = """
const wide = document.documentElement.clientWidth, out = [];
if (document.documentElement.scrollWidth > wide || document.body.scrollWidth > wide)
  for (const e of document.querySelectorAll('body *')) {
    const box = e.getBoundingClientRect();
    let inside = false;
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) inside = true;
    if (box.width && box.right > wide + 1 && !inside) out.push(e.tagName.toLowerCase() + '.' + e.className + ' ' + Math.round(box.right));
  }
return [document.documentElement.scrollWidth, wide, out.slice(0, 3)];
"""
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(
  r => done({violations: r.violations.map(v => [v.id, v.impact, v.nodes.slice(0, 2).map(n => n.html.slice(0, 120))]),
             passes: r.passes.length}),
  e => done({error: String(e)}));
"""


def axe():
    found = importlib.util.find_spec("axe_core_python")
    path = found and os.path.join(list(found.submodule_search_locations)[0], "axe.min.js")
    if not path or not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return file.read()


def check(site, report, browser, address, widths):
    source = axe()
    if source is None:
        report.add("axe-core is at hand", False, "install axe-core-python (pip)")
        return
    pages, rules = site.samples(), 0
    for name, (width, height) in widths.items():
        browser.size(width, height)
        faults, wide, said = [], [], []
        for path in pages:
            browser.complaints()
            browser.go(address + path)
            across, window, culprits = browser.run(OVERFLOW)
            if across > window:
                wide.append(f"{path}: {across} in {window} ({', '.join(culprits)})")
            browser.run(source)
            outcome = browser.later(AXE)
            if "error" in outcome:
                faults.append(f"{path}: {outcome['error']}")
                continue
            rules = max(rules, outcome["passes"])
            faults += [f"{path}: {rule} ({impact}) {' '.join(nodes)}" for rule, impact, nodes in outcome["violations"]]
            said += [f"{path}: {message}" for message in browser.complaints()]
        report.all(f"axe-core: no violation on {name} ({width} px)", faults, f"{len(pages)} pages of {len(site.kinds())} kinds, up to {rules} rules")
        report.all(f"no sideways scrolling on {name} ({width} px)", wide, f"{len(pages)} pages")
        report.all(f"nothing on the console on {name}", said, f"{len(pages)} pages")
