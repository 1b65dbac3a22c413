"""Writes sites of invented letters, searches them, and has Hugo make the same pages."""
import json, os, re, shutil, subprocess, sys

from measure import CORES, run, say, table

WORK, PROGRAM, THEME, LETTERS, PDF, ROUNDS, WITHOUT = sys.argv[1:8]
SIZES = sorted(int(size) for size in LETTERS.split(","))
BENCH = os.path.dirname(os.path.abspath(__file__))
# What is done to a site, in this order, as PublicationScale names it.
ACTS = (
    ("same", "from nothing"), ("same", "nothing changed"), ("added", "one letter more"),
    ("withdrawn", "one withdrawn"), ("check", "checked whole"))


def site(size):
    return os.path.join(WORK, "site-%d" % size)


def act(size, name):
    """What the program says of one act, with its peak memory."""
    subprocess.run(["sync"], check=True)
    log = os.path.join(WORK, "log")
    done = run(
        [PROGRAM, site(size), THEME, str(size), PDF, name], cores=len(CORES), timeout=36000, log=log)
    if done.status != 0:
        sys.exit("PublicationScale %s: exit status %d: %s" % (name, done.status, done.words))
    with open(log, encoding="utf-8") as said:
        found = json.loads(said.read().splitlines()[-1])
    if found.get("faults"):
        sys.exit("PublicationScale %s: the site isn't what it should be" % name)
    return {**found, "mib": done.mib}


def writing():
    rows = []
    for size in SIZES:
        shutil.rmtree(site(size), ignore_errors=True)
        shutil.rmtree(site(size) + ".state", ignore_errors=True)
        for name, words in ACTS:
            if name in WITHOUT.split(","):
                continue
            say("%d letters: %s" % (size, words))
            found = act(size, name)
            rows.append([
                "{:,}".format(size), words, "%.1f" % found["seconds"], "%.1f" % found["list"],
                "{:,.0f}".format(found.get("written", 0)), "{:,.0f}".format(found.get("kept", 0)),
                "%.1f" % (found.get("bytes", 0) / 1e6), "%.0f" % found["mib"]])
    print("### Writing a site, PDFs of %s bytes\n" % PDF)
    table(["letters", "what", "seconds", "of them listing", "files made", "files kept", "MB made",
           "peak MiB"], rows)


def kinds(size):
    """Files and bytes of a site by what they are."""
    found = {}
    for folder, _, names in os.walk(site(size)):
        inside = os.path.relpath(folder, site(size)).split(os.sep)[0]
        for name in names:
            kind = "PDFs" if name.endswith(".pdf") else {
                "letter": "letters' pages and proofs", "search": "search", "catalogue": "catalogue",
                "data": "open data"}.get(inside, "lists and the rest")
            count, total = found.get(kind, (0, 0))
            found[kind] = (count + 1, total + os.path.getsize(os.path.join(folder, name)))
    return found


def shares():
    rows = []
    for size in SIZES:
        for kind, (count, total) in sorted(kinds(size).items(), key=lambda each: -each[1][1]):
            rows.append([
                "{:,}".format(size), kind, "{:,}".format(count), "%.1f" % (total / 1e6),
                "%.2f" % (total / size / 1024)])
    print("### What lies in it\n")
    table(["letters", "what", "files", "MB", "KiB a letter"], rows)


def searching():
    rows = []
    for size in SIZES:
        say("searching %d letters" % size)
        done = subprocess.run(
            ["node", os.path.join(BENCH, "publication.mjs"), site(size),
             os.path.join(THEME, "search.js"), ROUNDS, "yes"],
            stdout=subprocess.PIPE, text=True, check=True)
        for line in done.stdout.splitlines():
            found = json.loads(line)
            rows.append([
                "{:,}".format(size), found["name"], "`%s`" % found["query"],
                "{:,}".format(found["candidates"]), "%.0f" % found["first"], "%.0f" % found["worst"],
                "%.0f" % (found["bytes"] / 1024), str(found["files"]), "%.0f" % found["whole"],
                "%.0f" % (found["page"]["bytes"] / 1024)])
    print("### Search over HTTP on this machine, nothing cached; median of %s\n" % ROUNDS)
    table(["letters", "what", "query", "found", "first answer, ms", "slowest, ms", "KiB", "files",
           "20 lines with their texts, ms", "KiB in all"], rows)


LAYOUT = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="PubDate" content="{{ .Date.Format "2006-01-02" }}"><link rel="stylesheet" href="/assets/site.css">
</head><body><header><p>{{ .Site.Title }}</p></header><main>%s</main><footer><p>青川市民政局</p></footer></body></html>
"""
LIST = """<ul>{{ range (.Paginate .Pages 50).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}"""


def hugo_source(size):
    """The site's letter pages as Hugo's content, and its PDFs as static files."""
    source = os.path.join(WORK, "hugo-%d" % size)
    shutil.rmtree(source, ignore_errors=True)
    for folder in ("content/letter", "layouts/_default", "static/assets"):
        os.makedirs(os.path.join(source, folder))
    shutil.copy(os.path.join(THEME, "site.css"), os.path.join(source, "static/assets"))
    with open(os.path.join(source, "hugo.toml"), "w", encoding="utf-8") as out:
        out.write('baseURL = "https://jyta.qingchuan.example/"\ntitle = "建议提案办理公开"\n'
                  'languageCode = "zh-CN"\n[taxonomies]\nyear = "years"\nkind = "kinds"\n')
    for name, inner in (("single", "{{ .Content }}"), ("list", LIST), ("terms", LIST)):
        with open(os.path.join(source, "layouts/_default", name + ".html"), "w") as out:
            out.write(LAYOUT % inner)
    letters = os.path.join(site(size), "letter")
    for slug in os.listdir(letters):
        with open(os.path.join(letters, slug, "index.html"), encoding="utf-8") as page:
            text = page.read()
        main = re.search(r"<main[^>]*>(.*)</main>", text, re.S).group(1)
        title = re.search(r"<title>(.*?) - ", text, re.S).group(1)
        kind = "提案" if "提案" in title else "建议"
        with open(os.path.join(source, "content/letter", slug + ".html"), "w", encoding="utf-8") as out:
            out.write('---\ntitle: "%s"\ndate: %s-06-30\nyears: ["%s"]\nkinds: ["%s"]\n---\n%s' % (
                title, slug[:4], slug[:4], kind, main))
        pdf = os.path.join(letters, slug, slug + ".pdf")
        if os.path.exists(pdf):
            folder = os.path.join(source, "static/letter", slug)
            os.makedirs(folder)
            os.link(pdf, os.path.join(folder, slug + ".pdf"))
    return source


def hugo():
    rows = []
    for size in SIZES:
        say("hugo: %d pages" % size)
        source = hugo_source(size)
        for words in ("from nothing", "one page changed"):
            if words == "one page changed":
                path = os.path.join(source, "content/letter", sorted(
                    os.listdir(os.path.join(source, "content/letter")))[size // 2])
                with open(path, "a", encoding="utf-8") as out:
                    out.write("<p>补充一段。</p>\n")
            subprocess.run(["sync"], check=True)
            log = os.path.join(WORK, "log")
            done = run(
                ["hugo", "--quiet", "--source", source], cores=len(CORES), timeout=36000, log=log)
            if done.status != 0:
                sys.exit("hugo: exit status %d: %s" % (done.status, done.words))
            rows.append(["{:,}".format(size), words, "%.1f" % done.seconds, "%.0f" % done.mib])
        shutil.rmtree(source)
    version = subprocess.run(["hugo", "version"], stdout=subprocess.PIPE, text=True).stdout.split()
    print("### %s on the same pages' main parts, lists of 50 by year and kind\n" % " ".join(version[:2]))
    print("No index for search, no signed catalogue, no feeds or data by year; it writes its folder in"
          " place.\n")
    table(["letters", "what", "seconds", "peak MiB"], rows)


os.makedirs(WORK, exist_ok=True)
writing()
shares()
if "search" not in WITHOUT.split(","):
    searching()
if "hugo" not in WITHOUT.split(","):
    hugo()
for size in SIZES:
    shutil.rmtree(site(size), ignore_errors=True)
    shutil.rmtree(site(size) + ".state", ignore_errors=True)
