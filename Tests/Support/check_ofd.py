#!/usr/bin/env python3
"""Judge OFD letters (GB/T 33190-2016): their structure, and what two readers make of them.

Usage:  check_ofd.py LETTER.ofd… [--readers FONT.ttf]

Structure is read with nothing but the standard library: order of elements, identifiers, references,
glyphs, fonts, paths. With --readers, ofdkit must read the lines of LETTER.blocks whole and in order,
and every character of LETTER.glyphs as often as it is there; and easyofd must place each character
within 0.3 mm of where pdfplumber finds it in LETTER.pdf, if there is one. FONT is what easyofd draws
everything with.
One line a fault. Exit status 1 when there is one.
"""
import argparse, collections, io, os, re, struct, sys, tempfile, types, zipfile
from xml.etree import ElementTree

NAMESPACE = "{http://www.ofdspec.org/2016}"
NUMBER = re.compile(r"-?\d+(\.\d{1,4})?")

# Children in the order that the standard's schema gives them; ! must be there, * may repeat, | any order.
ORDER = {
    "OFD": "DocBody!",
    "DocBody": "DocInfo! DocRoot Versions Signatures",
    "DocInfo": "DocID! Title Author Subject Abstract CreationDate ModDate DocUsage Cover Keywords Creator CreatorVersion CustomDatas",
    "CustomDatas": "CustomData*!",
    "Document": "CommonData! Pages! Outlines Permissions Actions VPreferences Bookmarks Annotations CustomTags Attachments Extensions",
    "CommonData": "MaxUnitID! PageArea! PublicRes* DocumentRes* TemplatePage* DefaultCS",
    "PageArea": "PhysicalBox! ApplicationBox ContentBox BleedBox",
    "Area": "PhysicalBox! ApplicationBox ContentBox BleedBox",
    "Pages": "Page*!",
    "Outlines": "OutlineElem*!",
    "OutlineElem": "Actions OutlineElem*",
    "Actions": "Action*!",
    "Action": "Goto!",
    "Goto": "Dest!",
    "Res": "ColorSpaces DrawParams Fonts MultiMedias CompositeGraphicUnits",
    "Fonts": "Font*!",
    "Font": "FontFile!",
    "MultiMedias": "MultiMedia*!",
    "MultiMedia": "MediaFile!",
    "Page": "Template* PageRes* Area Content Actions",
    "Content": "Layer*!",
    "Layer": "|TextObject PathObject ImageObject",
    "TextObject": "Actions Clips FillColor StrokeColor CGTransform TextCode!",
    "CGTransform": "Glyphs!",
    "PathObject": "Actions Clips StrokeColor FillColor AbbreviatedData!",
    "ImageObject": "Actions Clips Substitution ImageMask Border",
    "Attachments": "Attachment*!",
    "Attachment": "FileLoc!",
}
ATTRIBUTES = {
    "OFD": "Version! DocType!", "CustomData": "Name!", "Page": "ID! BaseLoc!", "OutlineElem": "Title! Count Expanded",
    "Action": "Event!", "Dest": "Type! PageID! Left Top Right Bottom Zoom", "Res": "BaseLoc!",
    "Font": "ID! FontName! FamilyName Charset Italic Bold Serif FixedWidth", "MultiMedia": "ID! Type! Format",
    "Layer": "ID! Type DrawParam", "TextObject": "ID! Boundary! CTM Font! Size! Alpha", "FillColor": "Value!",
    "StrokeColor": "Value!", "CGTransform": "CodePosition! CodeCount GlyphCount", "TextCode": "X! Y! DeltaX DeltaY",
    "PathObject": "ID! Boundary! LineWidth Stroke Fill", "ImageObject": "ID! Boundary! CTM! ResourceID! Alpha",
    "Attachment": "ID! Name! Format CreationDate ModDate Size Visible Usage",
}


class Font:
    """What a TrueType file says of itself."""

    def __init__(self, data):
        if data[:4] != b"\0\1\0\0":
            raise ValueError("not a TrueType file")
        count = struct.unpack(">H", data[4:6])[0]
        self.tables = {}
        for i in range(count):
            tag, _, start, length = struct.unpack(">4sIII", data[12 + 16 * i:28 + 16 * i])
            if start + length > len(data):
                raise ValueError("a table reaches beyond the file")
            self.tables[tag.decode("ascii")] = data[start:start + length]
        wanted = "OS/2 cmap glyf head hhea hmtx loca maxp name post".split()
        missing = [tag for tag in wanted if tag not in self.tables]
        if missing:
            raise ValueError("without " + ", ".join(missing))
        if "CFF " in self.tables:
            raise ValueError("with CFF outlines")
        self.count = struct.unpack(">H", self.tables["maxp"][4:6])[0]
        size = 4 if struct.unpack(">h", self.tables["head"][50:52])[0] else 2
        loca = self.tables["loca"]
        if len(loca) != size * (self.count + 1):
            raise ValueError("loca and maxp differ")
        unit = {2: "H", 4: "I"}[size]
        self.offsets = [n * (2 if size == 2 else 1) for n in struct.unpack(">%d%s" % (self.count + 1, unit), loca)]
        if self.offsets != sorted(self.offsets) or self.offsets[-1] > len(self.tables["glyf"]):
            raise ValueError("loca is out of order")
        cmap = self.tables["cmap"]
        self.maps = {}
        for i in range(struct.unpack(">H", cmap[2:4])[0]):
            platform, encoding, start = struct.unpack(">HHI", cmap[4 + 8 * i:12 + 8 * i])
            self.maps[platform, encoding] = self.read_map(cmap[start:])
        if (3, 1) not in self.maps:
            raise ValueError("without a Unicode cmap (3, 1)")

    @staticmethod
    def read_map(table):
        found = {}
        kind = struct.unpack(">H", table[:2])[0]
        if kind == 4:
            n = struct.unpack(">H", table[6:8])[0] // 2
            words = struct.unpack(">%dH" % (4 * n + 1), table[14:14 + 8 * n + 2])
            for last, first, delta, offset in zip(words[:n], words[n + 1:], words[2 * n + 1:], words[3 * n + 1:]):
                if offset:
                    raise ValueError("cmap by arrays")
                for code in range(first, last + 1):
                    found[code] = (code + delta) & 0xFFFF
        elif kind == 12:
            for i in range(struct.unpack(">I", table[12:16])[0]):
                first, last, glyph = struct.unpack(">III", table[16 + 12 * i:28 + 12 * i])
                for code in range(first, last + 1):
                    found[code] = glyph + code - first
        else:
            raise ValueError("cmap of format %d" % kind)
        return found


class Package:
    """One OFD file; `faults` says what is wrong with it."""

    def __init__(self, path):
        self.path, self.faults = path, []
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            self.files = {entry.filename: archive.read(entry) for entry in entries}
        names = [entry.filename for entry in entries]
        self.expect(names[:1] == ["OFD.xml"], "OFD.xml isn't first")
        self.expect(len(set(names)) == len(names), "a name occurs twice")
        for entry in entries:
            name = entry.filename
            self.expect(name.isascii() and not name.startswith("/") and ".." not in name.split("/")
                        and "\\" not in name and not name.endswith("/"), "name " + name)
            self.expect(entry.date_time == entries[0].date_time, "times differ")
            self.expect(not entry.flag_bits & 1, "encrypted " + name)
        self.used = {"OFD.xml"}
        self.ids = collections.Counter()
        # Of turned text: page from 0, character, x and y of its origin on the page.
        self.turned = []
        self.check()

    def expect(self, holds, words):
        if not holds:
            self.faults.append(words)
        return holds

    def xml(self, name, root):
        """A part of the document, every element in its order and with its attributes."""
        data = self.files[name]
        tree = ElementTree.fromstring(data)
        self.expect(tree.tag == NAMESPACE + root, "%s: root %s" % (name, tree.tag))
        # Some readers go by the literal prefix.
        head = re.search(rb"<([A-Za-z:]+)", re.sub(rb"<\?.*?\?>", b"", data)).group(1)
        self.expect(head == b"ofd:" + root.encode() and b"xmlns=" not in data, name + ": prefix")
        for element in tree.iter():
            self.expect(element.tag.startswith(NAMESPACE), "%s: %s" % (name, element.tag))
            self.check_element(name, element)
        return tree

    def check_element(self, name, element):
        tag = element.tag[len(NAMESPACE):]
        children = [child.tag[len(NAMESPACE):] for child in element]
        order = ORDER.get(tag, "")
        if tag in ("Page", "Attachments") and name.endswith("Document.xml"):
            order = ""  # there they only point at the part of this name
        if order.startswith("|"):
            self.expect(set(children) <= set(order[1:].split()), "%s: children of %s" % (name, tag))
        else:
            words = order.split()
            plain = [word.rstrip("*!") for word in words]
            places = [plain.index(child) if child in plain else -1 for child in children]
            self.expect(-1 not in places and places == sorted(places), "%s: %s holds %s" % (name, tag, " ".join(children)))
            for word in words:
                number = children.count(word.rstrip("*!"))
                self.expect(number or "!" not in word, "%s: %s without %s" % (name, tag, word))
                self.expect(number < 2 or "*" in word, "%s: %s twice in %s" % (name, word, tag))
        wanted = ATTRIBUTES.get(tag, "").split()
        if tag == "Page" and not name.endswith("Document.xml"):
            wanted = []
        for word in wanted:
            self.expect("!" not in word or element.get(word.rstrip("!")) is not None, "%s: %s without %s" % (name, tag, word))
        extra = set(element.attrib) - {word.rstrip("!") for word in wanted}
        self.expect(not extra, "%s: %s has %s" % (name, tag, extra))
        if children:
            self.expect(not (element.text or "").strip(), "%s: text in %s" % (name, tag))

    def reach(self, base, relative):
        """The full name of what a part points at; it must be there."""
        self.expect(not relative.startswith("/"), "absolute path " + relative)
        name = os.path.normpath(os.path.join(os.path.dirname(base), relative))
        self.used.add(name)
        return name if self.expect(name in self.files, "%s points at %s, which isn't there" % (base, relative)) else None

    def identify(self, element):
        text = element.get("ID") or ""
        if self.expect(re.fullmatch(r"[1-9]\d*", text), "ID " + text):
            self.ids[int(text)] += 1
        return text

    def numbers(self, text, count, words):
        parts = text.split()
        fits = all(NUMBER.fullmatch(part) for part in parts) and (count is None or len(parts) == count)
        return [float(part) for part in parts] if self.expect(fits, "%s: %s" % (words, text)) else [0.0] * (count or 0)

    def check(self):
        root = self.xml("OFD.xml", "OFD")
        find = lambda element, path: element.find("/".join(NAMESPACE + step for step in path.split("/")))
        every = lambda element, tag: list(element.iter(NAMESPACE + tag))
        self.expect(root.get("Version") == "1.0" and root.get("DocType") == "OFD", "version or type")
        information = find(root, "DocBody/DocInfo")
        self.expect(re.fullmatch("[0-9a-f]{32}", find(information, "DocID").text), "DocID")
        for tag in "CreationDate", "ModDate":
            self.expect(re.fullmatch(r"\d{4}-\d\d-\d\d", find(information, tag).text), tag)
        self.expect((find(information, "Title").text or "").strip(), "no title")
        main = self.reach("OFD.xml", find(root, "DocBody/DocRoot").text)
        document = self.xml(main, "Document")
        self.fonts, self.images = {}, set()
        for tag in "PublicRes", "DocumentRes":
            for part in every(document, tag):
                self.check_resources(self.reach(main, part.text))
        self.pages = {}
        for number, page in enumerate(every(find(document, "Pages"), "Page")):
            name = self.reach(main, page.get("BaseLoc"))
            digits = re.search(r"\d+", page.get("BaseLoc"))
            self.expect(digits and int(digits.group()) == number, "a page's path doesn't begin with its number")
            self.pages[self.identify(page)] = self.check_page(name, number)
        for goal in every(document, "Dest"):
            if self.expect(goal.get("PageID") in self.pages, "a bookmark to no page"):
                top = self.numbers(goal.get("Top"), 1, "Top")[0]
                self.expect(0 <= top <= self.pages[goal.get("PageID")][1], "a bookmark outside the page")
        for element in every(document, "OutlineElem"):
            self.expect(int(element.get("Count")) == len(every(element, "OutlineElem")) - 1, "an outline's count")
        attachments = find(document, "Attachments")
        if attachments is not None:
            self.check_attachments(self.reach(main, attachments.text))
        self.expect(all(count == 1 for count in self.ids.values()), "an ID is given twice")
        largest = int(find(document, "CommonData/MaxUnitID").text)
        self.expect(self.ids and largest >= max(self.ids), "MaxUnitID")
        for name in set(self.files) - self.used:
            self.faults.append(name + " belongs to nothing")

    def check_resources(self, name):
        tree = self.xml(name, "Res")
        base = os.path.join(os.path.dirname(name), tree.get("BaseLoc"), "x")
        for element in tree.iter(NAMESPACE + "Font"):
            file = self.reach(base, element[0].text)
            self.expect(file.endswith(".ttf"), "font file " + file)
            self.expect(element.get("FontName").strip() and "+" not in element.get("FontName"), "font name")
            try:
                self.fonts[self.identify(element)] = Font(self.files[file])
            except (ValueError, struct.error) as error:
                self.faults.append("%s: %s" % (file, error))
        for element in tree.iter(NAMESPACE + "MultiMedia"):
            file = self.reach(base, element[0].text)
            self.images.add(self.identify(element))
            self.expect(self.files[file].startswith(b"\x89PNG\r\n\x1a\n"), file + " is no PNG")

    def check_page(self, name, number):
        tree = self.xml(name, "Page")
        box = self.numbers(tree.find(".//" + NAMESPACE + "PhysicalBox").text, 4, "PhysicalBox")
        self.expect(sorted(box[2:]) == [210, 297] and box[:2] == [0, 0], "the page isn't A4")
        for element in tree.iter(NAMESPACE + "Layer"):
            self.identify(element)
            for child in element:
                self.identify(child)
                at = self.numbers(child.get("Boundary"), 4, "Boundary")
                self.expect(at[2] > 0 and at[3] > 0 and at[0] >= -1 and at[1] >= -1
                            and at[0] + at[2] <= box[2] + 1 and at[1] + at[3] <= box[3] + 1, "an object outside the page")
                if child.get("CTM"):
                    self.numbers(child.get("CTM"), 6, "CTM")
                kind = child.tag[len(NAMESPACE):]
                if kind == "TextObject":
                    self.check_text(child, at, number)
                elif kind == "PathObject":
                    data = child.find(NAMESPACE + "AbbreviatedData").text
                    self.expect(re.fullmatch(r"M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+)", data), "path " + data)
                else:
                    self.expect(child.get("ResourceID") in self.images, "a picture of no resource")
                for colour in child.iter():
                    if colour.get("Value") is not None:
                        self.expect(all(0 <= n <= 255 for n in self.numbers(colour.get("Value"), 3, "colour")), "colour")
        return box[2], box[3]

    def check_text(self, element, box, page):
        code = element.find(NAMESPACE + "TextCode")
        text = code.text or ""
        where = "“%s”" % text
        self.expect(text and text == text.strip(), "spaces at the ends of " + where)
        self.numbers(element.get("Size"), 1, "Size")
        y = self.numbers(code.get("Y"), 1, "Y")[0]
        self.numbers(code.get("X"), 1, "X")
        if not element.get("CTM"):
            self.expect(0 <= y <= box[3], "the baseline of %s isn't in its box" % where)
        steps, words = [], (code.get("DeltaX") or "").split()
        while words:
            if words[0] == "g":
                steps += [words[2]] * int(words[1])
                words = words[3:]
            else:
                steps.append(words.pop(0))
        self.expect(len(steps) == len(text) - 1, "%d steps for %s" % (len(steps), where))
        self.numbers(" ".join(steps), None, "DeltaX")
        if element.get("CTM") and len(steps) == len(text) - 1:
            a, b, c, d, e, f = self.numbers(element.get("CTM"), 6, "CTM")
            x = float(code.get("X"))
            for char, step in zip(text, steps + ["0"]):
                self.turned.append((page, char, box[0] + a * x + c * y + e, box[1] + b * x + d * y + f))
                x += float(step)
        font = self.fonts.get(element.get("Font"))
        if not self.expect(font, "no font for " + where):
            return
        transform = element.find(NAMESPACE + "CGTransform")
        if transform is None:
            glyphs = [font.maps[3, 1].get(ord(char), 0) for char in text]
            self.expect(all(ord(char) < 0x10000 for char in text), "a rare character within " + where)
            self.expect(all(glyphs), "characters without a glyph in " + where)
        else:
            glyphs = [int(word) for word in transform[0].text.split()]
            self.expect(transform.get("CodePosition") == "0" and int(transform.get("CodeCount")) == len(text)
                        and int(transform.get("GlyphCount")) == len(glyphs), "glyph counts of " + where)
            every = font.maps.get((3, 10), font.maps[3, 1])
            self.expect(all(every.get(ord(char)) or 0xFE00 <= ord(char) <= 0xFE0F or 0xE0100 <= ord(char) <= 0xE01EF
                            for char in text), "characters that the font doesn't know in " + where)
        self.expect(all(0 < glyph < font.count for glyph in glyphs), "glyph ids of " + where)

    def check_attachments(self, name):
        for element in self.xml(name, "Attachments"):
            file = self.reach(name, element[0].text)
            self.expect(re.fullmatch(r"[A-Za-z_][\w.-]*", element.get("ID")), "the ID of an attachment")
            self.expect(abs(float(element.get("Size")) * 1000 - len(self.files[file])) < 1, "the size of " + file)
            self.expect(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", element.get("CreationDate")), "the day of " + file)
            if "xml" in file:
                ElementTree.fromstring(self.files[file])


def bare(text):
    return "".join(text.split())


def is_artifact(line):
    line = bare(line)
    return re.fullmatch(r"(送审稿|征求意见稿)?[0-9a-f]{16}|送审稿|征求意见稿|—\d+—", line)


def check_text(path, package):
    """ofdkit must read the blocks whole and in order, and nothing more or less than is drawn."""
    import ofdkit
    stem = os.path.splitext(path)[0]
    with ofdkit.open(path) as document:
        lines = "\n".join(page.text() for page in document.pages).splitlines()
    drawn = open(stem + ".glyphs", encoding="utf-8").read()
    read = collections.Counter(bare("".join(lines)))
    wanted = collections.Counter(bare(drawn))
    package.expect(read == wanted, "ofdkit reads otherwise: %s more, %s less" % (
        dict(read - wanted), dict(wanted - read)))
    text, place = bare("".join(line for line in lines if not is_artifact(line))), 0
    for line in open(stem + ".blocks", encoding="utf-8").read().splitlines():
        found = text.find(bare(line), place)
        if package.expect(found >= 0, "ofdkit doesn't read in its place: " + line):
            place = found + len(bare(line))
    return sum(read.values())


def reader(font):
    """easyofd, without what it needs only for reading PDF, and the characters of its one font."""
    sys.modules["fitz"] = types.ModuleType("fitz")
    import loguru
    loguru.logger.remove()
    from reportlab.pdfbase import pdfmetrics, ttfonts
    import easyofd
    for name in "宋体", "SimSun":
        pdfmetrics.registerFont(ttfonts.TTFont(name, font))
    return easyofd, pdfmetrics.getFont("宋体").face.charToGlyph


def characters(source, scale=1.0):
    """Of each page: character, x and y of its origin in millimetres."""
    import pdfplumber
    unit = 25.4 / 72 * scale
    with pdfplumber.open(source) as pdf:
        for page in pdf.pages:
            top = float(page.mediabox[3])
            yield [(char["text"], char["matrix"][4] * unit, (top - char["matrix"][5]) * unit, char["upright"])
                   for char in page.chars if char["text"].strip()]


def check_places(path, package, easyofd, known):
    """Each character that easyofd draws must stand where the PDF has it; so must turned ones by our reading."""
    import contextlib, logging
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        home = os.getcwd()
        os.chdir(folder)  # it unpacks into the current folder
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                document = easyofd.OFD()
                document.read(path, fmt="path")
                drawn = document.to_pdf()
        finally:
            os.chdir(home)
    # It draws 200 points to the inch of 25.4 mm.
    ours = list(characters(io.BytesIO(drawn), 72 / 200))
    theirs = list(characters(os.path.splitext(path)[0] + ".pdf"))
    package.expect(len(ours) == len(theirs), "easyofd draws %d pages of %d" % (len(ours), len(theirs)))
    worst, count = 0.0, 0
    for number, (own, other) in enumerate(zip(ours, theirs), 1):
        places = collections.defaultdict(list)
        for text, x, y, upright in other:
            if upright:
                places[text[0]].append((x, y))  # without its variation selector
        # easyofd doesn't turn what is turned, and can't draw what its one font lacks.
        excused = sum(len(text) if not upright else sum(ord(char) not in known for char in text)
                      for text, _, _, upright in other)
        missing = 0
        for text, x, y, _ in own:
            near = min(places[text], key=lambda at: max(abs(at[0] - x), abs(at[1] - y)), default=None)
            distance = max(abs(near[0] - x), abs(near[1] - y)) if near else 1000
            if distance > 0.3:
                missing += 1
                continue
            places[text].remove(near)
            worst, count = max(worst, distance), count + 1
        left = [text for text, at in places.items() for _ in at]
        package.expect(missing <= excused and not any(ord(char) in known for char in left), "page %d: %d characters elsewhere, and not found: %s" % (number, missing, "".join(left)))
    for number, text, x, y in package.turned:
        near = [(at_x, at_y) for char, at_x, at_y, upright in theirs[number]
                if not upright and char[0] == text and max(abs(at_x - x), abs(at_y - y)) <= 0.3]
        package.expect(near or not text.strip(), "page %d: the turned “%s” stands elsewhere" % (number + 1, text))
    count += len(package.turned)
    return count, worst


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+")
    parser.add_argument("--readers", metavar="FONT")
    options = parser.parse_args()
    if options.readers:
        easyofd, known = reader(os.path.abspath(options.readers))
    failed = False
    for path in map(os.path.abspath, options.files):
        package = Package(path)
        words = ""
        if options.readers and not package.faults:
            words = ", %d characters read" % check_text(path, package)
            if os.path.exists(os.path.splitext(path)[0] + ".pdf"):
                words += ", %d placed, %.3f mm off at most" % check_places(path, package, easyofd, known)
        for fault in package.faults:
            print("%s: %s" % (os.path.basename(path), fault))
        failed = failed or bool(package.faults)
        if not package.faults:
            print("%s: %d pages, %d objects%s" % (os.path.basename(path), len(package.pages), len(package.ids), words))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
