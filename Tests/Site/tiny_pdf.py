"""A PDF written by hand, as small as can be, for planting secrets in: one page, one composite font
whose glyph codes have nothing to do with the characters."""
import io, zlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def font(characters, family, known="", has_map=False):
    """A TrueType font with a square for each character, in the order given; `known` are in its cmap too, which
    it has for their sake or where `has_map` says so."""
    order = [".notdef"] + [f"glyph{i + 1}" for i in range(len(characters) + len(known))]

    def square(size):
        pen = TTGlyphPen(None)
        pen.moveTo((0, 0))
        for point in ((0, size), (size, size), (size, 0)):
            pen.lineTo(point)
        pen.closePath()
        return pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    if known or has_map:
        builder.setupCharacterMap({ord(c): order[i + 1] for i, c in enumerate(characters + known)})
    builder.setupGlyf({name: square(500 + i) for i, name in enumerate(order)})
    builder.setupHorizontalMetrics({name: (1000, 0) for name in order})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupPost(keepGlyphNames=False)
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


class Pdf:
    """Objects 1 catalogue, 2 pages, 3 page, 4 content, 5 font, 6 descendant, 7 descriptor, 8 file, 9 ToUnicode."""

    def __init__(self, text, compress=False, family="Public", known="", mapped=""):
        self.compress, self.family, self.known, self.mapped = compress, family, known, mapped
        self.characters, self.codes = "", {}
        self.drawing, self.extra, self.properties, self.forms = b"", [], {}, b""
        self.draw(text)

    def code(self, character):
        if character not in self.codes:
            self.characters += character
            self.codes[character] = len(self.characters)
        return self.codes[character].to_bytes(2, "big")

    def shown(self, text, at=(50, 700), kerned=False, literal=False, before=b""):
        codes = [self.code(c) for c in text]
        if kerned:
            string = b"[" + b" -7 ".join(b"<" + c.hex().encode() + b">" for c in codes) + b"] TJ"
        elif literal:
            string = b"(" + b"".join(b"\\%03o" % b for c in codes for b in c) + b") Tj"
        else:
            string = b"<" + b"".join(codes).hex().encode() + b"> Tj"
        return b"BT /F0 12 Tf %s%d %d Td %s ET\n" % (before, *at, string)

    def draw(self, text, **how):
        self.drawing += self.shown(text, **how)

    def content(self, operators):
        self.drawing += operators

    def add(self, object_):
        self.extra.append(object_)
        return 9 + len(self.extra)

    def info(self, **entries):
        self.properties.update(entries)

    def form(self, text):
        number = self.add(self.stream(self.shown(text), b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]"
                                                        b"/Resources<</Font<</F0 5 0 R>>>>"))
        self.forms = b"/XObject<</X0 %d 0 R>>" % number
        self.drawing += b"/X0 Do\n"

    def stream(self, data, entries=b""):
        if self.compress:
            data, entries = zlib.compress(data, 9), entries + b"/Filter/FlateDecode"
        return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)

    def filtered(self, _, name, data):
        return b"<</Filter/%s/Length %d>>stream\n%s\nendstream" % (name.encode(), len(data), data)

    def object_stream(self, inner):
        number = 9 + len(self.extra) + 40
        head = b"%d 0 " % number
        data = zlib.compress(head + inner)
        self.add(b"<</Type/ObjStm/N 1/First %d/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
                 % (len(head), len(data), data))

    def objects(self):
        file = font(self.characters, self.family, self.known)
        pairs = {code: c for c, code in self.codes.items()}
        pairs |= {len(self.characters) + 1 + i: c for i, c in enumerate(self.mapped)}
        listed = b"\n".join(b"<%04x> <%s>" % (code, c.encode("utf-16-be").hex().encode()) for code, c in sorted(pairs.items()))
        cmap = (b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <ffff> "
                b"endcodespacerange\n%d beginbfchar\n%s\nendbfchar\nendcmap end end" % (len(pairs), listed))
        return [
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F0 5 0 R>>%s>>>>" % self.forms,
            self.stream(self.drawing),
            b"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Public/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 9 0 R>>",
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Public/CIDToGIDMap/Identity/DW 1000/FontDescriptor 7 0 R"
            b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
            b"<</Type/FontDescriptor/FontName/AAAAAA+Public/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800"
            b"/Descent -200/CapHeight 700/StemV 80/FontFile2 8 0 R>>",
            self.stream(file, b"/Length1 %d" % len(file)), self.stream(cmap)] + self.extra

    def bytes(self):
        return self.written(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 0)

    def written(self, before, offset, previous=b""):
        out, places = before, []
        objects = self.objects()
        if self.properties:
            objects = objects + [b"<<" + b"".join(b"/%s %s" % (k.encode(), v) for k, v in self.properties.items()) + b">>"]
        for number, object_ in enumerate(objects, 1):
            places.append(offset + len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, object_)
        start = offset + len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n<</Size %d/Root 1 0 R%s%s>>\nstartxref\n%d\n%%%%EOF\n" % (
            len(objects) + 1, b"/Info %d 0 R" % len(objects) if self.properties else b"", previous, start)
        return out

    def update(self, earlier):
        """This document as an update after the bytes of an earlier one."""
        first = earlier.bytes()
        start = first.rindex(b"startxref\n") + 10
        return self.written(b"", len(first), b"/Prev %d" % int(first[start:first.index(b"\n", start)]))
