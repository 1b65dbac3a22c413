"""What a citizen does: search, filter, read, download, print, verify, and all of it but searching without a script."""
import hashlib, json, os, re, subprocess, tempfile, urllib.parse

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

HAN = re.compile(r"[\u4e00-\u9fff]{4,}")


class Journey:
    def __init__(self, site, report, browser, address):
        self.site, self.report, self.browser, self.address = site, report, browser, address

    def here(self):
        return urllib.parse.unquote(self.browser.driver.current_url.split("#")[0].split("?")[0])[len(self.address):]

    def phrase(self, path, least=1):
        """Six Han characters of the letter's text that few letters have, but so many at least."""
        articles = [re.sub(r"\s", "", self.article(other)) for other in self.site.letters()]
        best = None
        for run in HAN.findall(self.article(path)):
            for at in range(0, len(run) - 5, 3):
                count = sum(run[at:at + 6] in article for article in articles)
                if count >= least and (best is None or count < best[0]):
                    best = (count, run[at:at + 6])
        return best[1] if best else None

    def article(self, path):
        source = self.site.page(path).source
        inside = re.search(r"<article.*?</article>", source, re.S)
        return re.sub(r"<[^>]*>", "", inside[0]) if inside else ""

    def results(self):
        return [element for element in self.browser.find("main a[href*='letter/']") if element.is_displayed()]

    def search(self, phrase, expected):
        browser = self.browser
        browser.go(self.address)
        box = browser.one("input[type=search][name=q]")
        box.send_keys(phrase)
        box.send_keys(Keys.ENTER)
        browser.wait(lambda: self.here() == "search.html")
        found = browser.wait(lambda: [e.get_attribute("href") for e in self.results()] or None)
        paths = [self.site.target("search.html", urllib.parse.unquote(h[len(self.address):]))[0] for h in found]
        self.report.add("journey: a phrase of a letter's text finds it from the first page", expected in paths,
                        f"{phrase}: {len(paths)} results" + ("" if expected in paths else f", none is {expected}"))
        others = [p for p in paths if phrase not in re.sub(r"\s", "", self.site.page(p).text)]
        self.report.all("journey: every result holds the phrase", others, f"{len(paths)} results")
        return paths

    def nothing(self):
        browser = self.browser
        browser.go(self.address + "search.html?q=" + urllib.parse.quote("绝无此事此语"))
        browser.wait(lambda: re.search(r"没有|未找到|0\s*件|无结果", browser.text("#results")))
        self.report.add("journey: a search that finds nothing says so", not self.results(), browser.text("#results")[:60])
        browser.go(self.address + "search.html?q=" + urllib.parse.quote("<img src=x onerror=alert(1)>{{x}}"))
        browser.wait(lambda: browser.text("#results"))
        self.report.add("journey: what is typed is text, never mark-up", not browser.find("main img"), "")

    def count(self):
        """How many the page says that it found, once it is sure."""
        browser = self.browser

        def sure():
            if re.search(r"找到\d+件|没有找到", browser.text("#results")):
                return True
            # It is sure when every text was looked into, and looks into twenty at a time.
            browser.run("const b = document.querySelector('#results .show-more'); if (b && !b.disabled && !b.hidden) b.click()")
            return False
        browser.wait(sure)
        said = re.search(r"找到(\d+)件", browser.text("#results"))
        return int(said[1]) if said else 0

    def filters(self, phrase):
        """Each list of filters divides what was found: its parts add up to the whole."""
        browser = self.browser
        address = self.address + "search.html?q=" + urllib.parse.quote(phrase)
        browser.go(address)
        whole = self.count()
        names = [e.get_attribute("name") for e in browser.find("main select") if e.is_displayed()]
        if not names:
            letters = json.loads(self.site.bytes("data/letters.json"))["letters"]
            if len({(letter["kind"], letter["published"][:4]) for letter in letters}) > 1:
                self.report.add("journey: results can be narrowed", False, "no list to choose from beside the results")
            else:
                self.report.skip("journey: results can be narrowed", "all letters are of one kind and year")
            return
        faults, said, single = [], [], 0
        for name in names:
            total, parts = 0, 0
            for option in range(1, len(browser.find(f"main select[name={name}] option"))):
                browser.go(address)
                self.count()
                chosen = browser.find(f"main select[name={name}] option")[option]
                value = chosen.get_attribute("value")
                browser.run("document.querySelector('#results .results-count').textContent = 'old'")
                chosen.click()
                browser.wait(lambda: urllib.parse.quote(value) in browser.driver.current_url)
                total += self.count()
                parts += 1
            if total > whole or name in ("year", "kind") and total != whole:
                faults.append(f"{name}: its {parts} parts hold {total} of {whole}")
            single += total == whole
            said.append(f"{name} {parts}")
        if not single:
            faults.append("no list divides the results")
        self.report.all("journey: results can be narrowed, and the parts add up", faults, f"{whole} results by {', '.join(said)}")

    def read(self, path):
        browser, site = self.browser, self.site
        browser.go(self.address + path)
        title = browser.text("h1")
        self.report.add("journey: a letter is read under its title", bool(title) and len(browser.text("article")) > 200,
                        f"{title[:40]}: {len(browser.text('article'))} characters")
        link = browser.one("a[href$='.pdf']")
        link.click()
        name, content = browser.downloaded()
        digest = hashlib.sha256(content).hexdigest()
        self.report.add("journey: the PDF that is downloaded has the digest that the page gives",
                        digest in re.sub(r"\s", "", browser.text("main")) and content == site.bytes(site.pdf_of(path)),
                        f"{name}, {len(content)} bytes")
        return content

    def printing(self, path):
        browser = self.browser
        browser.go(self.address + path)
        chrome = [e.text.strip() for e in browser.find("header nav a, footer a") if e.text.strip()]
        words = HAN.findall(self.article(path))
        printed = subprocess.run(["pdftotext", "-", "-"], input=browser.printed(), capture_output=True).stdout.decode()
        printed = re.sub(r"\s", "", printed)
        lost = [w for w in words if w not in printed and len(w) <= 30]     # a longer one may be divided by a page
        self.report.add("journey: a letter is printed whole", len(lost) <= len(words) // 50,
                        f"{len(words) - len(lost)} of {len(words)} runs of text" + (f", not {lost[:3]}" if lost else ""))
        still = [text for text in chrome if text in printed and text not in re.sub(r"\s", "", self.article(path))]
        lines = [t for t in still if len(t) > 2]
        self.report.all("journey: menus are not printed", lines, f"{len(chrome)} links on screen")

    def verify(self, path, content):
        browser = self.browser
        if "verify.html" not in self.site.known:
            self.report.add("journey: there is a page that verifies", False, "no verify.html")
            return
        pdf = os.path.basename(self.site.pdf_of(path))
        spoiled = bytearray(content)
        spoiled[len(content) // 2] ^= 1
        said = {}
        for kind, bytes_ in (("genuine", content), ("tampered", bytes(spoiled))):
            with tempfile.TemporaryDirectory() as folder:
                file = os.path.join(folder, pdf)
                with open(file, "wb") as out:
                    out.write(bytes_)
                browser.go(self.address + "verify.html")
                before = browser.text("main")
                browser.find("input[type=file]")[0].send_keys(file)
                for button in browser.find("main button"):
                    if button.is_displayed() and button.is_enabled():
                        button.click()
                        break
                browser.wait(lambda: browser.text("main") != before and "正在" not in browser.text("[aria-live] h2"), 20)
                said[kind] = browser.text("[aria-live] h2")
        self.report.add("journey: the page that verifies says yes to the file", "无误" in said["genuine"], said["genuine"])
        self.report.add("journey: and no to one with a bit changed", "没有通过" in said["tampered"], said["tampered"])

    def without_scripts(self):
        browser, site = self.browser, self.site
        browser.scripts(False)
        try:
            browser.go(self.address)
            seen, letters, steps = set(), set(), 0
            waiting = ["index.html"]
            listings = 0
            while waiting and steps < 60:                # by links alone, as a reader without scripts would
                path = waiting.pop(0)
                if path in seen:
                    continue
                seen.add(path)
                steps += 1
                browser.go(self.address + path)
                links = [e.get_attribute("href") for e in browser.find("main a[href]") if e.is_displayed()]
                for link in links:
                    if not (link or "").startswith(self.address):
                        continue
                    target, _ = site.target("index.html", urllib.parse.unquote(link[len(self.address):]) or "./")
                    if target in site.known and target.endswith(".html"):
                        if site.pdf_of(target):
                            letters.add(target)
                        elif target not in seen and target not in waiting:
                            waiting.append(target)
                            listings += 1
            wanted = set(site.letters())
            enough = letters == wanted or steps >= 60 and letters
            self.report.add("journey: letters are browsed without a script", bool(enough), f"{len(letters)} of {len(wanted)} letters by {steps} pages")
            chosen = sorted(letters)[0]
            browser.go(self.address + chosen)
            self.report.add("journey: and read", len(browser.text("article")) > 200, chosen)
            browser.go(self.address + "search.html")
            self.report.add("journey: the search says that it needs a script", "脚本" in browser.text("main"), "")
        finally:
            browser.scripts(True)

    def paging(self):
        """Pages that follow each other with rel=next show every letter once."""
        site, chains = self.site, 0
        faults = []
        for path in site.html:
            page = site.page(path)
            if page.links("next") and not page.links("prev"):
                chains += 1
                seen, shown, here = set(), [], path
                while here and here not in seen:
                    seen.add(here)
                    shown += sorted({t for a in site.page(here).all("a") if (t := site.target(here, a.get("href") or "")[0]) and t in site.known
                                     and t.endswith(".html") and t.startswith("letter/")})
                    following = site.page(here).links("next")
                    here = site.target(here, following[0]["href"])[0] if following else None
                if len(shown) != len(set(shown)):
                    faults.append(f"{path}: a letter on two pages")
        if chains:
            self.report.all("journey: paging shows each letter once", faults, f"{chains} lists of several pages")
        else:
            self.report.skip("journey: paging shows each letter once", "no list is so long")

    def tombstones(self):
        site, browser = self.site, self.browser
        if "gone.txt" not in site.known or not site.bytes("gone.txt").strip():
            self.report.skip("journey: a withdrawn letter leaves a tombstone", "nothing was withdrawn")
            return
        paths = {site.target("index.html", line)[0] for line in site.bytes("gone.txt").decode().split()}
        stones, faults = [p for p in paths if p in site.known], []
        for path in stones:
            browser.go(self.address + path)
            if "撤下" not in browser.text("main") or "noindex" not in site.page(path).metas().get("robots", ""):
                faults.append(f"{path}: doesn't say that it was withdrawn")
        faults += [f"{p} is still there" for p in paths if p in site.known and p.endswith((".pdf", ".ofd"))]
        if not stones:
            faults.append("no page at any address of gone.txt")
        listed = [p for p in site.files if p.endswith((".html", ".xml", ".json", ".csv")) and p not in paths
                  for stone in stones if os.path.dirname(stone).encode() in site.bytes(p)]
        faults += [f"{p} still names a withdrawn letter" for p in sorted(set(listed))]
        self.report.all("journey: a withdrawn letter leaves a tombstone, and nothing else", faults, f"{len(stones)} withdrawn")


def check(site, report, browser, address):
    letters = site.letters()
    if not letters:
        report.add("journey: there is a letter to read", False)
        return
    for width, height in ((1280, 900), (360, 740)):
        browser.size(width, height)
        journey = Journey(site, report, browser, address)
        path = letters[len(letters) // 2] if width > 600 else letters[-1]
        phrase = journey.phrase(path)
        common = journey.phrase(path, least=min(3, len(letters))) or phrase
        parts = [("read", lambda: journey.verify(path, journey.read(path))), ("print", lambda: journey.printing(path))]
        if phrase:
            parts += [("search", lambda: journey.search(phrase, path)), ("filter", lambda: journey.filters(common)), ("nothing", journey.nothing)]
        else:
            report.add("journey: a letter has a phrase to search for", False, path)
        if width > 600:
            parts += [("without scripts", journey.without_scripts), ("paging", journey.paging), ("tombstones", journey.tombstones)]
        browser.complaints()
        for name, part in parts:
            try:
                part()
            except Exception as fault:
                report.add(f"journey: {name}, at {width} px", False, f"{type(fault).__name__}: {str(fault).splitlines()[0] if str(fault) else ''} on {browser.driver.current_url}")
        said = [m for m in browser.complaints() if "favicon" not in m]
        report.all(f"journey: no complaint on the console at {width} px", said)
