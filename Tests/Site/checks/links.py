"""Every reference on every page leads to a file that is there, and to a place in it."""
import re

ATTRIBUTES = {"href", "src", "action", "data", "poster", "formaction", "cite", "longdesc"}


def references(page):
    for tag, attributes in page.elements:
        for name, value in attributes.items():
            if value is None:
                continue
            if name in ATTRIBUTES:
                yield tag, name, value.strip()
            elif name == "srcset":
                for candidate in value.split(","):
                    yield tag, name, candidate.split()[0]
            elif name == "style":
                for reference in re.findall(r"url\(\s*['\"]?([^'\")]+)", value):
                    yield tag, name, reference
            elif name == "http-equiv" and value.lower() == "refresh":
                found = re.search(r"url=(.*)", attributes.get("content") or "", re.I)
                if found:
                    yield tag, "refresh", found[1].strip("'\" ")


def check(site, report):
    broken, off, count, fragments = [], [], 0, 0
    base = site.base
    for path in site.html:
        page = site.page(path)
        for tag, name, value in references(page):
            count += 1
            if re.match(r"[a-z][a-z0-9+.-]*:", value, re.I) and not (base and value.startswith(base)):
                if tag in ("script", "img", "iframe", "source", "object", "embed", "form") or tag == "link" and \
                        "canonical" not in dict(page.elements).get("rel", ""):
                    off.append(f"{path}: <{tag} {name}={value!r}>")
                elif not re.match(r"(https?|mailto|tel):", value):
                    broken.append(f"{path}: <{tag} {name}={value!r}> is no address")
                continue
            target, fragment = site.target(path, value)
            if target not in site.known:
                broken.append(f"{path}: <{tag} {name}={value!r}> leads to no file ({target})")
            elif fragment and target.endswith(".html"):
                fragments += 1
                if fragment not in site.page(target).ids:
                    broken.append(f"{path}: {value!r}: no such place in {target}")
    for path in site.files:
        if path.endswith(".css"):
            for reference in re.findall(r"url\(\s*['\"]?([^'\")]+)", site.bytes(path).decode("utf-8")):
                count += 1
                if not reference.startswith("data:") and site.target(path, reference)[0] not in site.known:
                    broken.append(f"{path}: url({reference}) leads to no file")
    report.all("links: every reference leads somewhere", broken, f"{count} references, {fragments} with a fragment")
    report.all("links: nothing is loaded from elsewhere", off, "no script, picture, style or form off the site")
    reached, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in site.known:
            continue
        reached.add(path)
        if path.endswith(".html"):
            waiting += [site.target(path, value)[0] for _, _, value in references(site.page(path)) if site.target(path, value)[0]]
    lost = [path for path in site.letters() if path not in reached]
    report.all("links: every letter is reached from the first page without a script", lost, f"{len(site.letters())} letters")
