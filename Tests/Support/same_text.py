#!/usr/bin/env python3
"""same_text.py FOLDER FORMAT…: whether the letters in FOLDER say the same in every format.

Beside each letter's files lies NAME.blocks.json: {"blocks": [[path, text] …] in reading order,
"stamps": [text …], "heads": [text …] of tables, which pages may say again}. Every reader here is
somebody else's. Each block must stand whole in its order, white space aside, and nothing else may be
there but stamps, page numbers and heads said again; only what stands around the red head may come
in any order. Prints a line a fault and then how many blocks were found, by format.
"""
import collections, html.parser, json, pathlib, re, subprocess, sys, zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ASIDE = {"class", "urgency", "number", "signer"}
PAGE = re.compile(r"^—\d+—$")


def squeezed(text):
    return "".join(text.split())


def pdf(path):
    made = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
    return re.split("[\n\f]", made.stdout.decode())


def ofd(path):
    """In the order of the pages' content, by nothing but ZIP and XML."""
    lines = []
    with zipfile.ZipFile(path) as package:
        pages = [name for name in package.namelist() if re.search(r"Pages/Page_\d+/Content\.xml$", name)]
        for name in sorted(pages, key=lambda n: int(re.search(r"Page_(\d+)", n).group(1))):
            last = None
            for run in ElementTree.fromstring(package.read(name)).iter("{http://www.ofdspec.org/2016}TextObject"):
                code = run.find("{http://www.ofdspec.org/2016}TextCode")
                box = run.get("Boundary").split()
                line = (run.get("CTM"), round(float(box[1]) + float(code.get("Y")), 2))
                if line == last:
                    lines[-1] += code.text
                else:
                    lines.append(code.text)
                last = line
    return lines


def ofd_by_place(path):
    import ofdkit
    return ofdkit.extract_text(str(path)).split("\n")


def docx(path):
    """The first page's header, where a letter's red head stands, and the body."""
    import docx as python_docx
    document = python_docx.Document(str(path))
    parts = [document.element.body]
    if document.sections[0].different_first_page_header_footer:
        parts.insert(0, document.sections[0].first_page_header._element)
    words = {W + "t": lambda part: part.text or "", W + "tab": lambda part: "\n"}
    return [line for element in parts for paragraph in element.iter(W + "p")
            for line in "".join(words[part.tag](part) for part in paragraph.iter(*words)).split("\n")]


class Words(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.lines, self.depth = [""], 0

    def handle_starttag(self, tag, attributes):
        if tag in ("style", "script", "title"):
            self.depth += 1
        if tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "caption"):
            self.lines.append("")

    def handle_endtag(self, tag):
        if tag in ("style", "script", "title"):
            self.depth -= 1

    def handle_data(self, data):
        if not self.depth:
            self.lines[-1] += data


def html_page(path):
    reader = Words()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.lines


def txt(path):
    return path.read_text(encoding="utf-8").split("\n")


READERS = {"pdf": pdf, "ofd": ofd, "docx": docx, "html": html_page, "txt": txt}


def faults(lines, letter):
    """What is wrong with one file, and how many blocks were found."""
    stamps = {squeezed(stamp) for stamp in letter["stamps"]}
    lines = [squeezed(line) for line in lines]
    text = "".join(line for line in lines if line not in stamps and not PAGE.match(line))
    blocks = [(path, squeezed(words)) for path, words in letter["blocks"]]
    heads = sorted({squeezed(head) for head in letter["heads"] if head}, key=len, reverse=True)
    title = next(words for path, words in blocks if path == "title")
    found, wrong = 0, []
    top, mark, rest = text.partition(title)
    for path, words in blocks:
        if path in ASIDE:
            if words not in top:
                wrong.append("%s isn't above the title" % path)
                continue
            top = top.replace(words, "", 1)
            found += 1
    text = top + mark + rest
    place = 0
    for path, words in blocks:
        if path in ASIDE:
            continue
        for head in heads:
            if not text.startswith(words, place) and text.startswith(head, place):
                place += len(head)
        if text.startswith(words, place):
            place += len(words)
            found += 1
            continue
        # A cell that goes on over a page is cut by the head said again.
        cut = next((head for head in heads if text[place:place + len(words) + len(head)].replace(head, "", 1) == words), None)
        if cut:
            place += len(words) + len(cut)
            found += 1
            continue
        where = "out of order" if words in text else "missing"
        wrong.append("%s is %s: %s; there stands: %s" % (path, where, words[:40], text[place:place + 40]))
        again = text.find(words, place)
        if again >= 0:
            place = again + len(words)
    if text[place:] and not wrong:
        wrong.append("there is more: %s" % text[place:place + 60])
    return wrong, found


def main():
    folder, formats = pathlib.Path(sys.argv[1]), sys.argv[2:]
    counts, bad = collections.Counter(), 0
    for description in sorted(folder.glob("*.blocks.json")):
        letter = json.loads(description.read_text(encoding="utf-8"))
        stem = description.name[:-len(".blocks.json")]
        for form in formats:
            path = folder / (stem + "." + form)
            try:
                wrong, found = faults(READERS[form](path), letter)
                if form == "ofd":
                    # A reader that sorts by place mixes the lines of a table's row: characters alone are compared.
                    read = collections.Counter(squeezed("".join(ofd_by_place(path))))
                    there = collections.Counter(squeezed("".join(ofd(path))))
                    if read != there:
                        wrong.append("ofdkit reads other characters: %s" % (dict((read - there) + (there - read))))
            except Exception as error:
                wrong, found = ["unreadable: %r" % error], 0
            counts[form] += found
            for words in wrong:
                bad += 1
                print("%s.%s: %s" % (stem, form, words))
    print("blocks found: " + ", ".join("%s %d" % (form, counts[form]) for form in formats))
    sys.exit(1 if bad or not counts else 0)


main()
