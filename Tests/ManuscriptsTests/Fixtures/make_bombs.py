"""Writes files that are made to harm whoever reads them, into the folder given.

Each is named by what it does; bombs.tsv says for each which code refuses it, or `-` where it is
harmless once read and only has to be read in time.
"""
import io
import os
import struct
import sys
import zipfile
import zlib

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
listed = []

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPES = HEAD + (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>')


def relationships(*pairs):
    return HEAD + (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="r{n}" Type="{OFFICE}{kind}" Target="{target}"/>'
            for n, (kind, target) in enumerate(pairs))
        + "</Relationships>")


def paragraph(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body):
    return f"{HEAD}<w:document {W}><w:body>{body}</w:body></w:document>"


GOOD = document(paragraph("关于完善居家养老服务的建议的答复"))


def save(name, data, code):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)
    listed.append((name, code))


class Archive:
    """A ZIP written by hand, so that it may lie."""

    def __init__(self):
        self.data = b""
        self.central = []

    def add(self, name, content, *, packed=None, method=8, size=None, crc=None, flags=0x800,
            offset=None, packed_size=None):
        raw = content if isinstance(content, bytes) else content.encode()
        if packed is None:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            packed = raw if method == 0 else packer.compress(raw) + packer.flush()
        key = name if isinstance(name, bytes) else name.encode()
        size = len(raw) if size is None else size
        crc = zlib.crc32(raw) if crc is None else crc
        stated = len(packed) if packed_size is None else packed_size
        fields = (20, flags, method, 0, 0x5C21, crc, stated, size)
        if offset is None:
            offset = len(self.data)
            self.data += struct.pack("<4s5H3I2H", b"PK\3\4", *fields, len(key), 0) + key + packed
        self.central.append(
            struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, *fields, len(key), 0, 0, 0, 0, 0, offset)
            + key)
        return self

    def basis(self, content=GOOD, more=(), **options):
        self.add("[Content_Types].xml", TYPES)
        self.add("_rels/.rels", relationships(("officeDocument", "word/document.xml")))
        if content is not None:
            self.add("word/document.xml", content, **options)
        if more:
            self.add(
                "word/_rels/document.xml.rels",
                relationships(*[(kind, kind + ".xml") for kind, _ in more]))
            for kind, part in more:
                self.add(f"word/{kind}.xml", part)
        return self

    def bytes(self, count=None):
        central = b"".join(self.central)
        count = len(self.central) if count is None else count
        end = struct.pack(
            "<4s4H2IH", b"PK\5\6", 0, 0, count & 0xFFFF, count & 0xFFFF, len(central),
            len(self.data), 0)
        return self.data + central + end


def repeated(piece, times, before=b"", after=b""):
    """A deflate stream of `piece` many times over, without packing it each time."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.compress(after) + packer.flush()
    return first + middle * times + last, len(before) + len(piece) * times + len(after)


def docx(name, code, content=GOOD, more=(), **options):
    save(name, Archive().basis(content, more, **options).bytes(), code)


def styles(content):
    return f"{HEAD}<w:styles {W}>{content}</w:styles>"


def numbering(content):
    return f"{HEAD}<w:numbering {W}>{content}</w:numbering>"


def listed_paragraph(text="第一项"):
    return paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')


# 1-4: much out of little.
packed, size = repeated(bytes(1 << 24), 64)
docx("zeros-1-gigabyte.docx", "FW2105", "", packed=packed, size=size, crc=0)
docx("zeros-1-gigabyte-said-small.docx", "FW2104", "", packed=packed, size=1000, crc=0)
packed, size = repeated(
    b"<w:p><w:r><w:t>aaaa</w:t></w:r></w:p>" * 30_000, 400,
    f"<w:document {W}><w:body>".encode(), b"</w:body></w:document>")
docx("paragraphs-400-megabytes.docx", "FW2105", "", packed=packed, size=size & 0xFFFFFFFF, crc=0)
# A thousand random pieces over and over: each megabyte just under the ratio.
noise = os.urandom(3000).hex().encode()
packed, size = repeated(
    b"<w:p><w:r><w:t>" + noise * 100 + b"</w:t></w:r></w:p>", 100,
    f"<w:document {W}><w:body>".encode(), b"</w:body></w:document>")
docx("text-60-megabytes-below-ratio.docx", "FW2105", "", packed=packed, size=size, crc=0)
# 5-6: archives in archives, and a huge part that is stored.
inner = Archive().basis().bytes()
for _ in range(6):
    outer = Archive()
    for index in range(4):
        outer.add(f"{index}.zip", inner)
    inner = outer.bytes()
save("archives-in-archives.docx", inner, "FW2109")
archive = Archive().basis(None)
archive.add("word/document.xml", b" " * (18 << 20), method=0)
save("stored-18-megabytes.docx", archive.bytes(), "FW2104")
save("file-of-25-megabytes.docx", inner + bytes(25 << 20), "FW2105")
# 8-10: names and numbers of entries.
archive = Archive().basis()
for index in range(3000):
    archive.add(f"word/media/{index}.png", b"")
save("entries-3000.docx", archive.bytes(), "FW2105")
archive = Archive().basis()
archive.add("word/DOCUMENT.xml", document(paragraph("另一份")))
save("name-twice.docx", archive.bytes(), "FW2104")
for name, path in (
        ("name-up.docx", "../../etc/passwd"), ("name-absolute.docx", "/etc/passwd"),
        ("name-drive.docx", "C:\\Windows\\system.ini"), ("name-up-backslash.docx", "word\\..\\..\\x")):
    archive = Archive().basis()
    archive.add(path, "x")
    save(name, archive.bytes(), "FW2107")
# 14-17: an archive that lies or is broken.
good = Archive().basis().bytes()
save("cut-off.docx", good[:len(good) * 2 // 3], "FW2104")
archive = Archive().basis(None)
archive.add("word/document.xml", GOOD, flags=0x801)
save("encrypted.docx", archive.bytes(), "FW2103")
archive = Archive()
kernel, size = repeated(bytes(1 << 20), 60)
archive.basis(None)
archive.add("word/document.xml", "", packed=kernel, size=size, crc=0)
at = archive.data.rfind(b"PK\3\4")
for index in range(500):
    archive.add(
        f"word/x{index}.xml", "", packed=kernel, size=size, crc=0, offset=at)
save("entries-overlap.docx", archive.bytes(), "FW2104")
save("wrong-checksum.docx", Archive().basis(GOOD, crc=1).bytes(), "FW2104")
# 18-25: XML.
docx("xml-deep.docx", "FW2105", document("<w:sdt><w:sdtContent>" * 50_000))
docx("xml-attributes.docx", "FW2104",
     f"<w:document {W} " + " ".join(f'a{n}="1"' for n in range(200_000)) + "/>")
docx("xml-namespaces.docx", "FW2104",
     f"<w:document {W} " + " ".join(f'xmlns:a{n}="u{n}"' for n in range(5_000)) + "/>")
laughs = "".join(
    f'<!ENTITY l{n} "{"&l%d;" % (n - 1) * 10}">' for n in range(1, 10))
docx("entities.docx", "FW2106",
     f'{HEAD}<!DOCTYPE d [<!ENTITY l0 "lol">{laughs}]><w:document {W}><w:body>'
     "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>")
docx("xxe.docx", "FW2106",
     f'{HEAD}<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {W}><w:body>'
     "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")
docx("xxe-in-styles.docx", "FW2106", GOOD,
     [("styles", '<!DOCTYPE d SYSTEM "http://192.0.2.1/x.dtd"><a/>')])
docx("xml-utf16.docx", "FW2104", GOOD.replace("UTF-8", "UTF-16").encode("utf-16"))
docx("xml-text-11-megabytes.docx", "FW2105", document(paragraph("甲乙丙丁" * 1_000_000)))
# 26-33: sense.
docx("styles-in-a-circle.docx", "-",
     document(paragraph("正文", '<w:pStyle w:val="a"/>')),
     [("styles", styles(
         '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style>'
         '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style>'))])
docx("styles-in-a-long-chain.docx", "-",
     document(paragraph("正文", '<w:pStyle w:val="s0"/>') * 2000),
     [("styles", styles("".join(
         f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/>'
         f'<w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(20_000))))], method=0)
docx("number-starts-at-a-milliard.docx", "FW2115",
     document(listed_paragraph()),
     [("numbering", numbering(
         '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1000000000"/>'
         '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
         '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'))])
docx("number-overflows.docx", "FW2115",
     document(listed_paragraph() * 3),
     [("numbering", numbering(
         '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9223372036854775807"/>'
         '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
         '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
         '<w:startOverride w:val="-9223372036854775808"/></w:lvlOverride></w:num>'))])
docx("number-styles-link-in-a-circle.docx", "-",
     document(listed_paragraph()),
     [("styles", styles(
         '<w:style w:type="numbering" w:styleId="n"><w:name w:val="n"/><w:pPr><w:numPr>'
         '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>')),
      ("numbering", numbering(
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum>'
          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'))])
cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p/></w:tc>"
docx("columns-a-milliard.docx", "FW2105",
     document(f"<w:tbl><w:tr>{cell % '<w:gridSpan w:val=%s/>'}</w:tr></w:tbl>" % '"1000000000"'))
docx("columns-overflow.docx", "FW2105",
     document("<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"9223372036854775807\"/></w:trPr>"
              + (cell % '<w:gridSpan w:val="9223372036854775807"/>') * 3 + "</w:tr></w:tbl>"))
docx("merged-cells-a-flood.docx", "-",
     document(paragraph("正文") + "<w:tbl>"
              + ("<w:tr>" + (cell % "<w:vMerge/>") * 20 + "</w:tr>") * 1500 + "</w:tbl>"), method=0)
docx("rows-a-flood.docx", "FW2105",
     document("<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 40_000 + "</w:tbl>"), method=0)
nested = "<w:tbl><w:tr><w:tc>" * 60 + paragraph("甲") + "</w:tc></w:tr></w:tbl>" * 60
docx("tables-in-tables.docx", "-", document(nested * 20))
docx("fields-in-fields.docx", "FW2118",
     document("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000
              + "</w:p>" + paragraph("正文") * 2), method=0)
docx("comments-a-flood.docx", "-",
     document("<w:p><w:r><w:t>正文</w:t>" + '<w:commentReference w:id="0"/>' * 50_000 + "</w:r></w:p>"),
     [("comments", f'{HEAD}<w:comments {W}><w:comment w:id="0" w:author="甲">'
       + paragraph("批" * 100_000) + "</w:comment></w:comments>")], method=0)
# 38-: HTML.
save("html-deep.html", b"<html><body>" + b"<div>" * 100_000, "FW2105")
save("html-attributes.html", b"<html><body><p " + b" ".join(
    b"a%d=1" % n for n in range(200_000)) + b">x</p>", "FW2105")
save("html-columns.html", "<html><table><tr><td colspan=1000000000>甲</td><td rowspan=99999999999999999999>乙".encode(), "FW2105")
save("html-elements.html", b"<html><body>" + b"<p>a" * 250_000, "FW2105")
save("html-unclosed.html", b"<html><body>" + b"<a" * 400_000, "FW2105")
save("html-comments.html", b"<html><body>" + b"<!--" * 100_000, "FW2117")
save("html-entities.html", b"<html><body>" + b"&#x4e2d;" * 100_000, "FW2105")
save("html-entity.html", "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body><p>甲&x;乙</p>".encode(), "-")
save("html-fetch.html", '<html><head><link rel="stylesheet" href="http://192.0.2.1/x"></head><body><p>正文</p><img src="http://192.0.2.1/y">'.encode(), "-")
# 47-: Markdown.
save("markdown-quotes.md", b">" * 300_000 + b"a", "FW2105")
save("markdown-brackets.md", b"[" * 300_000, "FW2105")
save("markdown-brackets-closed.md", b"[" * 100_000 + b"a" + b"](x)" * 100_000, "FW2105")
save("markdown-stars.md", b"*a " * 100_000, "FW2105")
save("markdown-stars-both.md", b"a**b" + b"c* " * 100_000, "FW2105")
save("markdown-ticks.md", b"".join(b"e" + b"`" * n for n in range(2_000)), "FW2105")
save("markdown-lists.md", b"\n".join(b" " * n + b"- a" for n in range(0, 2_600, 2)), "FW2105")
save("markdown-columns.md", "正文\n\n".encode() + b"|a" * 50_000 + b"|\n" + b"|---" * 50_000 + b"|\n" + b"|b|\n" * 20_000, "-")
save("markdown-rows.md", b"|a" * 90 + b"|\n" + b"|-" * 90 + b"|\n" + b"|b|\n" * 90_000, "FW2105")
save("markdown-definitions.md", b"".join(
    b"[a%d]: http://x\n" % n for n in range(20_000)) + b"[a1]" * 20_000, "-")
save("markdown-html.md", b"<?" * 60_000, "FW2117")
save("markdown-comments.md", b"a <!-- " * 60_000, "FW2105")
# 59-: text.
save("text-300-megabytes.txt", "甲".encode(), "FW2105")
# With a hole in it, the file takes no room.
os.truncate(os.path.join(folder, "text-300-megabytes.txt"), 300 << 20)
save("text-5-megabytes.txt", "甲乙丙\n".encode() * 500_000, "FW2105")
save("text-one-line.txt", "甲乙丙丁".encode() * 100_000, "FW2105")
save("text-garbage.txt", bytes((n * 7919 + 131) % 200 + 56 for n in range(300_000)), "FW1011")
save("text-empty-lines.txt", b"a" + b"\n" * 2_000_000, "FW2105")
save("text-invisible.txt", "甲\u200b".encode() * 200_000, "FW2105")
save("text-private.txt", "甲\ue000\n".encode() * 50_000, "FW2116")

with open(os.path.join(folder, "bombs.tsv"), "w") as file:
    for name, code in listed:
        file.write(f"{name}\t{code}\n")
