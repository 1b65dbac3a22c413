"""Atom by RFC 4287, RSS by RSS 2.0, the sitemap by sitemaps.org."""
import email.utils, re, urllib.parse, xml.etree.ElementTree as tree

import feedparser

ATOM, MAP = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
W3C = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")


def absolute(address):
    parts = urllib.parse.urlsplit(address or "")
    return parts.scheme in ("http", "https", "urn", "tag") and (parts.netloc or parts.path)


def feeds(site, kind):
    found = {}
    for path in site.html:
        for link in site.page(path).links("alternate"):
            if link.get("type") == kind:
                found.setdefault(site.target(path, link["href"])[0], path)
    return sorted(found)


def atom_faults(root):
    """What RFC 4287 (4.1, 4.2) demands of a feed and of each entry."""
    if root.tag != ATOM + "feed":
        yield f"the root is {root.tag}"
        return
    for owner, name in [(root, "feed")] + [(e, f"entry {i}") for i, e in enumerate(root.findall(ATOM + "entry"), 1)]:
        for element in ("id", "title", "updated"):
            count = len(owner.findall(ATOM + element))
            if count != 1:
                yield f"{name}: {count} of {element}"
        if not absolute(owner.findtext(ATOM + "id")):
            yield f"{name}: id {owner.findtext(ATOM + 'id')!r} is no IRI"
        for element in ("updated", "published"):
            for date in owner.findall(ATOM + element):
                if not RFC3339.fullmatch(date.text or ""):
                    yield f"{name}: {element} {date.text!r}"
        alternates = [l for l in owner.findall(ATOM + "link") if l.get("rel", "alternate") == "alternate"]
        if owner is not root and not alternates and owner.find(ATOM + "content") is None:
            yield f"{name}: neither content nor an alternate link"
        if len({(l.get("type"), l.get("hreflang")) for l in alternates}) != len(alternates):
            yield f"{name}: two alternate links of one type"
        for link in owner.findall(ATOM + "link"):
            if not absolute(link.get("href")):
                yield f"{name}: link {link.get('href')!r}"
        if owner is not root and owner.find(ATOM + "author") is None and root.find(ATOM + "author") is None:
            yield f"{name}: no author"
        for author in owner.findall(ATOM + "author"):
            if not (author.findtext(ATOM + "name") or "").strip():
                yield f"{name}: an author without a name"
    if not [l for l in root.findall(ATOM + "link") if l.get("rel") == "self"]:
        yield "feed: no link to itself"


def rss_faults(root):
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        yield "no RSS 2.0 channel"
        return
    for name in ("title", "link", "description"):
        if len(channel.findall(name)) != 1 or not (channel.findtext(name) or "").strip():
            yield f"channel: {name}"
    for i, item in enumerate(channel.findall("item"), 1):
        if not (item.findtext("title") or item.findtext("description")):
            yield f"item {i}: neither title nor description"
        guid = item.find("guid")
        if guid is None or not guid.text:
            yield f"item {i}: no guid"
        elif guid.get("isPermaLink", "true") == "true" and not absolute(guid.text):
            yield f"item {i}: guid {guid.text!r} is no address"
        if not absolute(item.findtext("link")):
            yield f"item {i}: link {item.findtext('link')!r}"
        try:
            email.utils.parsedate_to_datetime(item.findtext("pubDate"))
        except (TypeError, ValueError):
            yield f"item {i}: pubDate {item.findtext('pubDate')!r}"
    for name in ("pubDate", "lastBuildDate"):
        if channel.find(name) is not None:
            try:
                email.utils.parsedate_to_datetime(channel.findtext(name))
            except (TypeError, ValueError):
                yield f"channel: {name}"


def feed(site, report, kind, name, faults_of):
    paths = feeds(site, kind)
    if not paths:
        if site.base:
            report.add(f"feeds: {name}", False, "the site has an address and no page names a feed")
        else:
            report.skip(f"feeds: {name}", "the site has no address, so that it can have no feed")
        return
    for path in paths:
        bytes_ = site.bytes(path)
        faults = list(faults_of(tree.fromstring(bytes_)))
        parsed = feedparser.parse(bytes_)
        if parsed.bozo:
            faults.append(f"feedparser: {parsed.bozo_exception}")
        ids = [entry.get("id") for entry in parsed.entries]
        if len(set(ids)) != len(ids):
            faults.append("two entries of one id")
        if not parsed.entries and site.letters():
            faults.append("no entry")
        dates = [entry.get("published_parsed") or entry.get("updated_parsed") for entry in parsed.entries]
        if dates != sorted(dates, reverse=True):
            faults.append("not newest first")
        for entry in parsed.entries:
            target, _ = site.target("index.html", entry.get("link", ""))
            if target not in site.known:
                faults.append(f"{entry.get('link')} is not on the site")
        report.all(f"feeds: {name} {path}", faults, f"{len(parsed.entries)} entries")


def sitemap(site, report):
    maps = [p for p in site.files if p.split("/")[-1].startswith("sitemap") and p.endswith(".xml")]
    if not maps:
        if site.base:
            report.add("sitemap", False, "the site has an address and no sitemap")
        else:
            report.skip("sitemap", "the site has no address, so that it can have no sitemap")
        return
    faults, places = [], []
    for path in maps:
        bytes_ = site.bytes(path)
        root = tree.fromstring(bytes_)
        if root.tag not in (MAP + "urlset", MAP + "sitemapindex"):
            faults.append(f"{path}: the root is {root.tag}")
        if len(root) > 50_000 or len(bytes_) > 52_428_800:
            faults.append(f"{path}: {len(root)} entries, {len(bytes_)} bytes are too many")
        for entry in root:
            if entry.tag not in (MAP + "url", MAP + "sitemap"):
                faults.append(f"{path}: {entry.tag}")
                continue
            allowed = ["loc", "lastmod", "changefreq", "priority"] if entry.tag == MAP + "url" else ["loc", "lastmod"]
            if [c.tag for c in entry if c.tag.removeprefix(MAP) not in allowed] or len(entry.findall(MAP + "loc")) != 1:
                faults.append(f"{path}: {[c.tag for c in entry]}")
            place = entry.findtext(MAP + "loc") or ""
            target, _ = site.target("index.html", place)
            if not site.base or not place.startswith(site.base) or target not in site.known:
                faults.append(f"{path}: {place} is not on the site")
            if entry.findtext(MAP + "lastmod") is not None and not W3C.fullmatch(entry.findtext(MAP + "lastmod")):
                faults.append(f"{path}: lastmod {entry.findtext(MAP + 'lastmod')}")
            if root.tag == MAP + "urlset":
                places.append(target)
    if len(set(places)) != len(places):
        faults.append("an address twice")
    for path in places:
        if path and path.endswith(".html") and path in site.known:
            if "noindex" in site.page(path).metas().get("robots", ""):
                faults.append(f"{path} is hidden from searchers, and listed")
    faults += [f"{path} is missing" for path in site.letters() if path not in places]
    if "robots.txt" in site.known and b"Sitemap:" not in site.bytes("robots.txt"):
        faults.append("robots.txt doesn't name it")
    report.all("sitemap: by sitemaps.org, with every letter", faults, f"{len(places)} addresses in {len(maps)} files")


def check(site, report):
    feed(site, report, "application/atom+xml", "Atom (RFC 4287)", atom_faults)
    feed(site, report, "application/rss+xml", "RSS 2.0", rss_faults)
    sitemap(site, report)
