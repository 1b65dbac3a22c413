"""What a PDF holds: every object of every revision, every string, the text behind its glyph codes,
and what its fonts carry beyond what is drawn."""
import io, re, subprocess, tempfile

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral

from . import fonts

OPERATORS = re.compile(rb"T[jJ*]|[\s\])>]['\"]")
STRING = re.compile(rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)|<([0-9a-fA-F\s]*)>", re.S)


class Opened:
    """A PDF read to the end; `blobs` and `texts` are what there is to search, `strays` what its
    fonts say beyond what it draws, `drawn` the text that it shows."""

    def __init__(self, bytes_):
        self.blobs, self.texts, self.strays, self.faults = [], [], [], []
        self.drawn, self.images, self.rectangles = "", 0, 0
        self.expand(bytes_)
        # An update appended to a file leaves the earlier file whole before it.
        ends = [m.end() for m in re.finditer(rb"%%EOF\r?\n?", bytes_)][:-1]
        for number, end in enumerate(ends, 1):
            self.read(bytes_[:end], f"revision {number}", quiet=True)
        self.read(bytes_, "")

    def expand(self, bytes_):
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(bytes_)
            file.flush()
            expanded = subprocess.run(
                ["qpdf", "--qdf", "--object-streams=disable", "--decode-level=all", "--preserve-unreferenced",
                 file.name, "-"], capture_output=True)
            # 3: it warns, of what it could mend
            if expanded.returncode in (0, 3) and expanded.stdout:
                self.blobs.append(("qpdf", expanded.stdout))
            else:
                self.faults.append("qpdf can't expand it: " + expanded.stderr.decode("utf-8", "replace")[:200])
            shown = subprocess.run(["pdftotext", "-raw", file.name, "-"], capture_output=True)
            if shown.returncode == 0:
                self.texts.append(("text by poppler", shown.stdout.decode("utf-8", "replace")))
            else:
                self.faults.append("pdftotext can't read it")

    def read(self, bytes_, revision, quiet=False):
        try:
            document = PDFDocument(PDFParser(io.BytesIO(bytes_)))
            self.objects(document, revision)
            self.pages(document, revision)
        except Exception as fault:                       # pdfminer raises what it meets
            if not quiet:
                self.faults.append(f"pdfminer can't read it: {type(fault).__name__}: {fault}")

    def objects(self, document, revision):
        strings, streams, maps, seen = [], [], {}, set()
        for xref in document.xrefs:
            seen.update(xref.get_objids())
            strings.extend(strings_of(getattr(xref, "trailer", {}) or {}))
        for number in sorted(seen):
            try:
                thing = document.getobj(number)
            except Exception:                            # an entry that points nowhere: qpdf says so
                continue
            strings.extend(strings_of(thing))
            if isinstance(thing, PDFStream):
                if resolve1(thing.get("Subtype")) is not None and name_of(thing.get("Subtype")) == "Image":
                    self.images += 1
                try:
                    content = thing.get_data()
                except Exception as fault:
                    self.faults.append(f"object {number}: {fault}")
                    continue
                streams.append((number, thing, content))
            if isinstance(thing, dict) and name_of(thing.get("Type")) == "Font" and "ToUnicode" in thing:
                stream = resolve1(thing["ToUnicode"])
                if isinstance(stream, PDFStream):
                    maps[number] = codes_of(stream.get_data())
        self.texts.append((f"{revision} strings".strip(), "\n".join(strings)))
        for number, thing, content in streams:
            name = f"{revision} object {number}".strip()
            self.blobs.append((name, content))
            if name_of(thing.get("Subtype")) in ("TrueType", "Type1C", "CIDFontType0C", "OpenType") or content[:4] in fonts.MAGIC:
                self.texts.append((name + " names", fonts.words(content)))
            elif len(content) < 1 << 21:
                self.coded(name, content, maps)

    def coded(self, name, content, maps):
        """The stream read as glyph codes through every font of the file, whichever it would be set in."""
        pieces = [piece for match in STRING.finditer(content) if (piece := literal(match))]
        if OPERATORS.search(content):
            self.rectangles = max(self.rectangles, len(re.findall(rb"\bre\b", content)))
        for font, codes in maps.items():
            if not codes:
                continue
            width = len(next(iter(codes)))
            if pieces:
                self.texts.append((f"{name} through font {font}", "".join(through(codes, width, p) for p in pieces)))
            for shift in range(width if width > 1 else 0):
                text = through(codes, width, content[shift:])
                if len(text.replace("\ufffd", "")) > 3:
                    self.texts.append((f"{name} as codes of font {font}", text))

    def pages(self, document, revision):
        manager = Manager()
        device = Drawn(manager)
        machine = PDFPageInterpreter(manager, device)
        for page in PDFPage.create_pages(document):
            machine.process_page(page)
        text = "".join(device.text)
        self.texts.append((f"{revision} drawn text".strip(), text))
        self.drawn += text
        for font, spec in manager.fonts:
            self.strays += [(f"{revision} font {name_of(spec.get('BaseFont'))}".strip(), what, chars)
                            for what, chars in strays_of(spec, device.codes.get(id(font), set()))]


class Manager(PDFResourceManager):
    """Keeps each font beside the dictionary that it came from."""

    def __init__(self):
        super().__init__()
        self.fonts = []

    def get_font(self, objid, spec):
        font = super().get_font(objid, spec)
        if all(font is not known for known, _ in self.fonts):
            self.fonts.append((font, spec))
        return font


class Drawn(PDFTextDevice):
    def __init__(self, manager):
        super().__init__(manager)
        self.text, self.codes = [], {}

    def render_char(self, matrix, font, fontsize, scaling, rise, cid, ncs, graphicstate):
        self.codes.setdefault(id(font), set()).add(cid)
        try:
            self.text.append(font.to_unichr(cid))
        except Exception:                                # no text behind the glyph
            self.text.append("\ufffd")
        return font.char_width(cid) * fontsize * scaling

    def begin_tag(self, tag, props=None):
        if isinstance(props, dict):
            self.text.extend(f"\n{s}\n" for s in strings_of(props))


def strays_of(spec, drawn):
    """Characters that a font names, or draws, and that the file never shows with it."""
    stream = resolve1(spec.get("ToUnicode")) if "ToUnicode" in spec else None
    shown, mapped = set(), {}
    if isinstance(stream, PDFStream):
        for code, text in codes_of(stream.get_data()).items():
            mapped[int.from_bytes(code, "big")] = text
        shown = {c for code, text in mapped.items() if code in drawn for c in text}
        extra = {c for code, text in mapped.items() if code not in drawn for c in text} - shown
        if extra:
            yield "ToUnicode", "".join(sorted(extra))
    inner = spec
    if "DescendantFonts" in spec:
        inner = resolve1(resolve1(spec["DescendantFonts"])[0])
    descriptor = resolve1(inner.get("FontDescriptor")) or {}
    for key in ("FontFile2", "FontFile3", "FontFile"):
        file = resolve1(descriptor.get(key)) if key in descriptor else None
        if isinstance(file, PDFStream):
            identity = (key == "FontFile2" and name_of(inner.get("Subtype")) == "CIDFontType2"
                        and name_of(inner.get("CIDToGIDMap")) in ("Identity", None))
            yield from fonts.strays(file.get_data(), drawn if identity else None, shown)


def codes_of(cmap):
    """code (bytes) → text, from a ToUnicode CMap."""
    codes = {}
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for source, target in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", section):
            codes[bytes.fromhex(source.decode())] = utf16(target)
    for section in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.S):
        for low, high, start, listed in re.findall(
                rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F]*)>|\[([^\]]*)\])", section):
            width, first, last = len(low) // 2, int(low, 16), int(high, 16)
            targets = re.findall(rb"<([0-9a-fA-F]*)>", listed) if listed else None
            for step in range(min(last - first, 0xFFFF) + 1):
                if targets is not None:
                    text = utf16(targets[step]) if step < len(targets) else ""
                else:
                    base = utf16(start)
                    text = base[:-1] + chr(ord(base[-1]) + step) if base else ""
                codes[(first + step).to_bytes(width, "big")] = text
    return codes


def utf16(hexadecimal):
    return bytes.fromhex(hexadecimal.decode()).decode("utf-16-be", "replace")


def through(codes, width, string):
    return "".join(codes.get(string[i:i + width], "\ufffd") for i in range(0, len(string) - width + 1, width))


ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


def literal(match):
    """The bytes of a string as a content stream writes it."""
    if match[2] is not None:
        digits = re.sub(rb"\s", b"", match[2])
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    return ESCAPED.sub(lambda m: bytes([int(m[1], 8) & 255]) if m[1][:1].isdigit() and m[1][:1] < b"8"
                       else PLAIN.get(m[1], m[1]), match[1])


def name_of(thing):
    thing = resolve1(thing)
    return thing.name if isinstance(thing, PSLiteral) else None


def strings_of(thing):
    """Every string and name in an object, as text; references are followed by whoever holds them."""
    waiting = [thing]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, PDFStream):
            waiting.append(thing.attrs)
        elif isinstance(thing, dict):
            yield from (k for k in thing if isinstance(k, str))
            waiting.extend(reversed(list(thing.values())))
        elif isinstance(thing, (list, tuple)):
            waiting.extend(reversed(thing))
        elif isinstance(thing, PSLiteral):
            yield thing.name if isinstance(thing.name, str) else thing.name.decode("utf-8", "replace")
        elif isinstance(thing, bytes):
            if thing[:2] == b"\xfe\xff":
                yield thing[2:].decode("utf-16-be", "replace")
            elif thing[:2] == b"\xff\xfe":
                yield thing[2:].decode("utf-16-le", "replace")
            else:
                for charset in ("utf-8-sig", "gb18030", "latin-1"):
                    try:
                        yield thing.decode(charset)
                        break
                    except UnicodeDecodeError:
                        continue
        elif isinstance(thing, str):
            yield thing
