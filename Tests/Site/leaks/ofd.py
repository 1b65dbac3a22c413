"""What an OFD file (GB/T 33190) says and draws: its text run by run, the characters behind its glyph numbers,
and what its fonts carry beyond what is drawn. Its parts are searched as any archive's are."""
import io, posixpath, re, zipfile
from xml.etree import ElementTree

from . import fonts


def looks_like(blob):
    return blob[:4] == b"PK\x03\x04" and b"OFD.xml" in blob[:4096]


def local(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


class Opened:
    """`texts`: (where, text) of each page as it reads and as it is drawn; `drawn`: what it shows; `strays`:
    (where, what, characters) that fonts know beyond that; `faults`: what can't be read."""

    def __init__(self, bytes_):
        self.texts, self.faults, self.strays, self.drawn = [], [], [], ""
        self.fonts, self.codes, self.shown, self.known = {}, {}, {}, {}
        try:
            with zipfile.ZipFile(io.BytesIO(bytes_)) as archive:
                self.files = {name: archive.read(name) for name in archive.namelist()}
        except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError) as fault:
            self.faults.append(f"ofd: {fault}")
            return
        parts = {}
        for name, content in self.files.items():
            if name.lower().endswith(".xml"):
                try:
                    parts[name] = ElementTree.fromstring(content)
                except ElementTree.ParseError as fault:
                    self.faults.append(f"ofd {name}: {fault}")
        for name, root in parts.items():
            if local(root) == "Res":
                self.resources(name, root)
        for name, root in parts.items():
            if local(root) == "Page":
                self.page(name, root)
        for number, name in self.fonts.items():
            for what, chars in fonts.strays(self.files[name], self.codes.get(number, set()), self.shown.get(number, set())):
                self.strays.append((f"font {name}", what, chars))

    def resources(self, name, root):
        base = posixpath.join(posixpath.dirname(name), root.get("BaseLoc") or "")
        for element in root.iter():
            if local(element) == "Font":
                for file in element:
                    path = posixpath.normpath(posixpath.join(base, file.text or ""))
                    if path in self.files:
                        self.fonts[element.get("ID")] = path
                        self.known[element.get("ID")] = characters(self.files[path])
                    else:
                        self.faults.append(f"ofd {name}: no font {path}")

    def page(self, name, root):
        read, drawn = [], []
        for element in root.iter():
            if local(element) != "TextObject":
                continue
            number = element.get("Font")
            text = "".join(code.text or "" for code in element if local(code) == "TextCode")
            glyphs = [int(word) for part in element.iter() if local(part) == "Glyphs"
                      for word in re.findall(r"\d+", part.text or "")]
            known = self.known.get(number, {})
            by_glyph = {glyph: char for char, glyph in known.items()}
            read.append(text)
            drawn.append("".join(by_glyph.get(glyph, "\ufffd") for glyph in glyphs) if glyphs else text)
            self.codes.setdefault(number, set()).update(glyphs or (known[char] for char in text if char in known))
            self.shown.setdefault(number, set()).update(text)
        self.texts.append((f"{name} text", "".join(read)))
        self.texts.append((f"{name} through its fonts", "".join(drawn)))
        self.drawn += "".join(read)


def characters(bytes_):
    """character → glyph number; empty when it is no font."""
    try:
        font = fonts.opened(bytes_)
        numbers = {glyph: at for at, glyph in enumerate(font.getGlyphOrder())}
        return {chr(code): numbers[glyph] for table in font["cmap"].tables if table.isUnicode()
                for code, glyph in table.cmap.items()}
    except Exception:                          # fontTools raises what it meets
        return {}
