"""find_leaks finds a secret in every place and spelling that it promises to, and nothing in a clean site."""
import base64, bz2, gzip, hashlib, html, io, json, lzma, os, struct, subprocess, sys, tempfile, unittest
import urllib.parse, zipfile, zlib

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
from leaks import search                               # noqa: E402
from leaks.needles import Needles                      # noqa: E402
from leaks.secrets import Secret                       # noqa: E402
from tiny_ofd import ofd                                # noqa: E402
from tiny_pdf import Pdf                         # noqa: E402

NAME = "戚亍卅弁"                                       # a person that no public text names
PHONE = "0000-7731946"
NAME_QR = """1fd97f 105c41 174b5d 17565d 17425d 104f41 1fd57f 1700 16e34b 133de0 1d72d8 6acf7 ffd0e 16dc
             1fd025 1053c8 17463e 175c1a 1758b4 104e1d 1fdb4c"""
PHONE_QR = """1fc87f 104b41 17585d 17445d 175a5d 105241 1fd57f 600 95db4 42167 f6cf8 160ca8 3c2e7 14f7 1fca30
              104d35 175bc5 174b3b 174e44 105cd9 1fc5d7"""
QR = {NAME: NAME_QR, PHONE: PHONE_QR}
PUBLIC = "关于改造老旧小区二次供水设施的答复：126个小区已于4月30日前移交，热线0000-5550960。"


def page(inside):
    return f"<!DOCTYPE html><html lang=zh><title>答复</title><body><p>{PUBLIC}</p>{inside}</body></html>".encode()


def zipped(*parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


def png(rows, chunks=b""):
    """A grey picture, eight bits a pixel."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunks
            + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + bytes(r) for r in rows))) + chunk(b"IEND", b""))


def text_chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def modules(secret):
    size = 21
    return [[(int(row, 16) >> (size - 1 - x)) & 1 for x in range(size)] for row in QR[secret].split()]


def qr_picture(secret, scale=6):
    rows = []
    for row in [[0] * 21] * 4 + modules(secret) + [[0] * 21] * 4:
        line = [255 - 255 * bit for bit in [0] * 4 + row + [0] * 4 for _ in range(scale)]
        rows += [line] * scale
    return png(rows)


def qr_drawn(secret):
    return b"0 g\n" + b"".join(b"%d %d 5 5 re\n" % (100 + 5 * x, 600 - 5 * y) for y, row in enumerate(modules(secret))
                               for x, bit in enumerate(row) if bit) + b"f\n"


def split(secret, between):
    return between.join(secret)


# Text files.
def texts(s):
    yield "plain", "a.html", page(s)
    for charset in ("utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "gb18030", "gbk"):
        yield charset, "a.txt", ("按" * 30 + s).encode(charset)
    yield "hex", "a.js", b"var x='" + s.encode().hex().encode() + b"'"
    yield "HEX", "a.js", b"var x='" + s.encode().hex().upper().encode() + b"'"
    yield "hex of GB18030", "a.txt", s.encode("gb18030").hex().encode()
    for before in range(3):
        for charset in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
            code = base64.b64encode(b"x" * before + s.encode(charset) + b"end")
            yield f"base64 of {charset}, {before} before", "a.json", b'{"k":"' + code + b'"}'
    yield "base64url", "a.json", b'{"k":"' + base64.urlsafe_b64encode(b"??>" + s.encode() + b"~~") + b'"}'
    yield "base64 in lines", "a.eml", base64.encodebytes(PUBLIC.encode() * 3 + s.encode() + PUBLIC.encode())
    yield "percent", "a.html", page(f'<a href="/s?q={urllib.parse.quote(s + "、")}">')
    yield "percent, small", "a.html", page(f'<a href="/s?q={urllib.parse.quote(s + "、").lower()}">')
    yield "percent twice", "a.html", page(f'<a href="/s?q={urllib.parse.quote(urllib.parse.quote(s + "、"))}">')
    yield "HTML, decimal", "a.html", page("".join(f"&#{ord(c)};" for c in s))
    yield "HTML, hexadecimal", "a.html", page("".join(f"&#x{ord(c):04X};" for c in s))
    yield "HTML, mixed", "a.html", page("".join(f"&#{ord(c)};" if i % 2 else c for i, c in enumerate(s)))
    yield "JSON escapes", "a.json", json.dumps({"title": s + "、"}).encode()
    yield "JSON escapes, all", "a.json", ('"' + "".join(f"\\u{ord(c):04x}" for c in s) + '"').encode()
    yield "JavaScript escapes", "a.js", ('"' + "".join(f"\\u{{{ord(c):x}}}" for c in s) + '"').encode()
    yield "CSS escapes", "a.css", ('p::after{content:"' + "".join(f"\\{ord(c):06x}" for c in s) + '"}').encode()
    yield "octal", "a.txt", "".join(f"\\{b:03o}" for b in s.encode()).encode()
    yield "quoted-printable", "a.eml", "".join(f"={b:02X}" for b in s.encode()).encode()
    yield "JSON in HTML in percent", "a.html", page(urllib.parse.quote(html.escape(json.dumps(s + "、"))))
    yield "spaces between", "a.html", page(split(s, " "))
    yield "lines between", "a.html", page(split(s, "\n   "))
    yield "tags between", "a.html", page(split(s, '</b><b class="x">'))
    yield "soft hyphens between", "a.html", page(split(s, "\u00ad"))
    yield "zero-width between", "a.html", page(split(s, "\u200b"))
    yield "full width", "a.html", page("".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in s))
    yield "an attribute", "a.html", page(f'<img alt="{s}" src="a.png">')
    yield "a comment", "a.html", page(f"<!-- {s} -->")
    yield "a file's name", f"d/{s}.html", page("")
    yield "a folder's name", f"{s}/a.html", page("")
    yield "a file's name, percent", urllib.parse.quote(s + "、") + ".html", page("")
    yield "SHA-256", "a.json", hashlib.sha256(s.encode()).hexdigest().encode()
    yield "MD5, base64", "a.json", base64.b64encode(hashlib.md5(s.encode()).digest())
    yield "SHA-1, raw", "a.bin", b"\0\1\2" + hashlib.sha1(s.encode()).digest() + b"\0"


# What has to be unpacked first.
def packed(s):
    content = (PUBLIC + s).encode()
    yield "gzip", "a.gz", gzip.compress(content)
    yield "gzip inside", "a.bin", b"\0" * 7 + gzip.compress(content)
    yield "zlib", "a.bin", b"head" + zlib.compress(content, 9) + b"tail"
    yield "zlib, cut off", "a.bin", zlib.compress(content + PUBLIC.encode() * 20, 6)[:-9]
    yield "bzip2", "a.bz2", bz2.compress(content)
    yield "xz", "a.xz", lzma.compress(content)
    yield "ZIP", "a.zip", zipped(("x.txt", content))
    yield "ZIP, stored", "a.zip", zipped(("x.txt", s.encode("utf-16-le")), method=zipfile.ZIP_STORED)
    yield "a name in a ZIP", "a.zip", zipped((f"{s}.txt", b"x"))
    yield "ZIP in ZIP in ZIP", "a.zip", zipped(("b.zip", zipped(("c.zip", zipped(("x.txt", content))))))
    archive = zipped(("x.txt", content), ("y.txt", PUBLIC))
    yield "a ZIP without its directory", "a.bin", archive[:archive.index(b"PK\1\2")]
    yield "a workbook", "a.xlsx", zipped(("xl/sharedStrings.xml", f"<sst><si><t>{s}</t></si></sst>"))
    yield "a workbook, runs", "a.xlsx", zipped(
        ("xl/sharedStrings.xml", "<sst><si>" + "".join(f"<r><t>{c}</t></r>" for c in s) + "</si></sst>"))
    yield "gzip in base64", "a.html", page('<script>x="' + base64.b64encode(gzip.compress(content)).decode() + '"</script>')
    yield "a picture's tEXt", "a.png", png([[255] * 8] * 8, text_chunk(b"tEXt", b"Title\0" + s.encode()))
    yield "a picture's zTXt", "a.png", png([[255] * 8] * 8, text_chunk(b"zTXt", b"Title\0\0" + zlib.compress(s.encode())))
    yield "a picture's iTXt", "a.png", png([[255] * 8] * 8, text_chunk(b"iTXt", b"Title\0\0\0zh\0\0" + s.encode()))
    yield "after a picture's end", "a.png", png([[255] * 8] * 8) + s.encode("gb18030")


def pictured(s):
    yield "a QR code", "a.png", qr_picture(s)
    yield "a QR code in a page", "a.html", page(f'<img src="data:image/png;base64,{base64.b64encode(qr_picture(s)).decode()}">')


# PDFs. Each: what is done to a document that shows PUBLIC.
def pdfs(s):
    def made(change, **options):
        pdf = Pdf(PUBLIC, **options)
        change(pdf)
        return pdf.bytes()

    hexadecimal = "<" + ("\ufeff" + s).encode("utf-16-be").hex() + ">"
    utf16 = ("\ufeff" + s).encode("utf-16-be")
    escaped = b"(" + b"".join(b"\\%03o" % b for b in utf16) + b")"
    packed = dict(compress=True)
    yield "drawn", made(lambda p: p.draw(s))
    yield "drawn, compressed", made(lambda p: p.draw(s), **packed)
    yield "drawn, kerned", made(lambda p: p.draw(s, kerned=True), **packed)
    yield "drawn, as a string of bytes", made(lambda p: p.draw(s, literal=True), **packed)
    yield "drawn outside the page", made(lambda p: p.draw(s, at=(5000, 5000)), **packed)
    yield "drawn invisibly", made(lambda p: p.draw(s, before=b"3 Tr "), **packed)
    yield "drawn character by character", made(lambda p: [p.draw(c) for c in s], **packed)
    yield "drawn in a form", made(lambda p: p.form(s), **packed)
    yield "an appearance that no page shows", made(lambda p: p.add(p.stream(p.shown(s))), **packed)
    yield "ActualText in the content", made(lambda p: p.content(
        b"/Span <</ActualText " + hexadecimal.encode() + b">> BDC EMC\n"), **packed)
    yield "a title, hexadecimal", made(lambda p: p.info(Title=hexadecimal.encode()))
    yield "a title, escaped", made(lambda p: p.info(Title=escaped))
    yield "a title in UTF-8", made(lambda p: p.info(Title=b"(\xef\xbb\xbf" + s.encode() + b")"))
    yield "an author in GB18030", made(lambda p: p.info(Author=b"(" + s.encode("gb18030").replace(b"\\", b"\\\\") + b")"))
    yield "a key of its own", made(lambda p: p.info(**{"Pfad": b"/" + "".join(f"#{b:02X}" for b in s.encode()).encode()}))
    yield "an outline", made(lambda p: p.add(b"<</Title " + hexadecimal.encode() + b"/Parent 1 0 R>>"))
    yield "a structure element", made(lambda p: p.add(b"<</S/Figure/Alt " + escaped + b">>"))
    yield "XMP", made(lambda p: p.add(p.stream(f"<x:xmpmeta><dc:title>{s}</dc:title></x:xmpmeta>".encode(),
                                               b"/Type/Metadata/Subtype/XML")), **packed)
    yield "an attached file", made(lambda p: p.add(p.stream(f"<case><phone>{s}</phone></case>".encode(),
                                                            b"/Type/EmbeddedFile")), **packed)
    yield "a ZIP attached", made(lambda p: p.add(p.stream(zipped(("a.xml", s)), b"/Type/EmbeddedFile")), **packed)
    inner = Pdf(PUBLIC, compress=True)
    inner.draw(s)
    yield "a PDF attached", made(lambda p: p.add(p.stream(inner.bytes(), b"/Type/EmbeddedFile")), **packed)
    yield "an object stream", made(lambda p: p.object_stream(b"<</Title " + hexadecimal.encode() + b">>"))
    yield "ASCII85", made(lambda p: p.add(p.filtered(s.encode(), "ASCII85Decode", base64.a85encode(s.encode()) + b"~>")))
    yield "ASCIIHex", made(lambda p: p.add(p.filtered(s.encode(), "ASCIIHexDecode", s.encode("utf-16-be").hex().encode() + b">")))
    secret_first = Pdf(s + PUBLIC, compress=True)
    yield "a revision before", secret_first.bytes() + Pdf(PUBLIC).update(secret_first)
    yield "a QR code drawn", made(lambda p: p.content(qr_drawn(s)), **packed)
    yield "a font's name table", made(lambda p: None, family=s, **packed)
    yield "after the end", Pdf(PUBLIC).bytes() + s.encode()


# OFD files that show PUBLIC.
def ofds(s):
    yield "text", ofd(PUBLIC, [s])
    yield "text in two objects", ofd(PUBLIC, [s[:2], s[2:]])
    yield "text with marks between", ofd(PUBLIC, [split(s, "·")])
    yield "glyphs whose text says something else", ofd(PUBLIC, glyphs=s)
    yield "a property", ofd(PUBLIC, data=s)
    yield "a font's name table", ofd(PUBLIC, family=s)
    yield "an attached record", ofd(PUBLIC, files=[("Doc_0/Attachs/a7.xml", f"<phone>{s}</phone>")])
    yield "an attached ZIP", ofd(PUBLIC, files=[("Doc_0/Attachs/a7.dat", zipped(("a.txt", s.encode("gb18030"))))])
    inner = Pdf(PUBLIC, compress=True)
    inner.draw(s)
    yield "an attached PDF", ofd(PUBLIC, files=[("Doc_0/Attachs/a7.pdf", inner.bytes())])
    yield "an attached OFD", ofd(PUBLIC, files=[("Doc_0/Attachs/a7.dat", ofd(PUBLIC, glyphs=s))])
    yield "a picture", ofd(PUBLIC, files=[("Doc_0/Res/image_4.png", qr_picture(s))])
    yield "a file's name", ofd(PUBLIC, files=[(f"Doc_0/{s}.txt", "x")])
    yield "after the end", ofd(PUBLIC) + s.encode()


SECRETS = {NAME: "姓名", PHONE: "电话"}


def leaks_in(name, content):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
        seen = search.search(folder, [Secret(s, where) for s, where in SECRETS.items()])
        return {leak.secret.text for leak in seen.leaks.values()}, seen


class Finds(unittest.TestCase):
    def plants(self, kind):
        count = 0
        for secret in SECRETS:
            for what, name, content in kind(secret):
                count += 1
                with self.subTest(what, secret=secret):
                    found, _ = leaks_in(name, content)
                    self.assertEqual(found, {secret})
        self.assertGreater(count, 3)

    def test_text(self):
        self.plants(texts)

    def test_what_is_packed(self):
        self.plants(packed)

    def test_pictures(self):
        self.plants(pictured)

    def test_pdf(self):
        self.plants(lambda secret: ((what, "a.pdf", content) for what, content in pdfs(secret)))

    def test_ofd(self):
        self.plants(lambda secret: ((what, "a.ofd", content) for what, content in ofds(secret)))

    def test_a_clean_ofd(self):
        found, seen = leaks_in("a.ofd", ofd(PUBLIC))
        self.assertEqual((found, seen.notes, seen.unread), (set(), [], []))

    def test_an_ofd_whose_font_knows_more_than_is_drawn(self):
        _, seen = leaks_in("a.ofd", ofd(PUBLIC, known=NAME))
        for what in "cmap", "outlines":
            self.assertTrue(any(what in note for _, note in seen.notes), seen.notes)

    def test_an_ofd_that_cannot_be_read(self):
        _, seen = leaks_in("a.ofd", ofd(PUBLIC)[:600])
        self.assertTrue(seen.unread)

    def test_glyph_codes_are_not_the_text(self):
        """What find_leaks finds by glyph codes, a plain search of the unpacked bytes does not."""
        for secret in SECRETS:
            pdf = Pdf(PUBLIC, compress=False)
            pdf.draw(secret)
            bytes_ = pdf.bytes()
            for charset in ("utf-8", "utf-16-be", "gb18030"):
                self.assertNotIn(secret.encode(charset), bytes_)
                self.assertNotIn(secret.encode(charset).hex().encode(), bytes_)

    def test_a_font_that_knows_more_than_is_drawn(self):
        for what, options in (("ToUnicode", dict(mapped=NAME)), ("cmap", dict(known=NAME)), ("outlines", dict(known=NAME))):
            with self.subTest(what):
                found, seen = leaks_in("a.pdf", Pdf(PUBLIC, compress=True, **options).bytes())
                self.assertTrue(any(what in note for _, note in seen.notes), seen.notes)

    def test_what_cannot_be_read_is_said(self):
        _, seen = leaks_in("a.pdf", Pdf(PUBLIC).bytes()[:300])
        self.assertTrue(seen.unread)


def varint(number):
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def index(texts):
    """A search index of one segment, as fuwen-search-1 has it: pairs of neighbouring characters."""
    keys = {}
    for place, text in enumerate(texts):
        for pair in zip(map(ord, text), map(ord, text[1:])):
            keys.setdefault(pair, []).append(place)
    part, last = b"", (0, 0)
    for (first, second), places in sorted(keys.items()):
        postings = b"\0" + b"".join(varint(b - a) for a, b in zip([-1] + places, places))
        part += varint(first - last[0]) + varint(second if first != last[0] else second - last[1])
        part += b"\0" + varint(len(postings)) + postings
        last = (first, second)
    return {"search/index.json": json.dumps(dict(format="fuwen-search-1", segments=[dict(path="search/a/", first=0)])).encode(),
            "search/a/part/000000.bin": part, "index.html": page("")}


class FindsInTheIndex(unittest.TestCase):
    def hits(self, texts, shown=PUBLIC):
        with tempfile.TemporaryDirectory() as folder:
            for name, content in index(texts).items():
                os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
                with open(os.path.join(folder, name), "wb") as file:
                    file.write(content)
            return {s.text for s, _ in search.search_index.found(folder, [Secret(NAME), Secret(PHONE)], shown)[0]}

    def test_a_letter_with_every_pair(self):
        self.assertEqual(self.hits([PUBLIC, "处理" + NAME + "的来信"], shown=PUBLIC + "弁卅亍戚"), {NAME})

    def test_a_character_that_no_letter_shows(self):
        self.assertEqual(self.hits([PUBLIC + "亍"]), {NAME})

    def test_pairs_in_different_letters_are_no_leak(self):
        self.assertEqual(self.hits(["戚亍卅", "卅弁"], shown=PUBLIC + "弁卅亍戚"), set())

    def test_a_clean_one(self):
        self.assertEqual(self.hits([PUBLIC, "热线0000-7731946"]), set())

    def test_one_that_does_not_know_its_own_titles_is_unread(self):
        with tempfile.TemporaryDirectory() as folder:
            files = index([PUBLIC]) | {"data/letters.json": json.dumps(dict(letters=[dict(title="关于别的事")])).encode()}
            for name, content in files.items():
                os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
                with open(os.path.join(folder, name), "wb") as file:
                    file.write(content)
            self.assertTrue(search.search_index.found(folder, [Secret(NAME)], PUBLIC)[1])

    def test_another_format_is_said_to_be_unread(self):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(folder + "/search")
            with open(folder + "/search/index.json", "w") as file:
                json.dump(dict(format="other"), file)
            self.assertTrue(search.search_index.found(folder, [Secret(NAME)], "")[1])


class FindsNothing(unittest.TestCase):
    def test_in_a_clean_site(self):
        other = "戚亍卅九"                              # all but the last character
        clean = list(texts(other)) + list(packed("0000-7731947"))
        clean += [(what, "a.pdf", content) for what, content in (
            ("PDF", Pdf(PUBLIC).bytes()), ("PDF, compressed", Pdf(PUBLIC, compress=True).bytes()))]
        clean.append(("QR", "a.png", png([[255] * 40] * 40)))
        for what, name, content in clean:
            with self.subTest(what):
                found, seen = leaks_in(name, content)
                self.assertEqual((found, seen.notes, seen.unread), (set(), [], []))

    def test_a_short_secret_is_refused(self):
        for text in ("123", "—，。", "李"):
            with self.assertRaises(ValueError):
                Secret(text)


class NeedlesFound(unittest.TestCase):
    def test_at_every_offset_and_length(self):
        for length in range(5, 40):
            needle = bytes(range(100, 100 + length))
            needles = Needles([(needle, "x"), (b"quite another one", "y")])
            for before in range(17):
                blob = b"\xff" * before + needle + b"\xff" * 3
                self.assertEqual([n for n, _, _ in needles.found_in(blob)], [needle])
                self.assertEqual([n for n, _, _ in needles.found_in(blob.replace(b"\x66", b"\x67"))], [])


class CommandLine(unittest.TestCase):
    def test_exit_status(self):
        program = os.path.join(os.path.dirname(os.path.realpath(__file__)), "find_leaks")
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(folder + "/site")
            with open(folder + "/s.json", "w") as file:
                json.dump([{"text": NAME, "where": "case.xml name"}], file)

            def run():
                return subprocess.run([sys.executable, "-B", program, folder + "/site", folder + "/s.json"],
                                      capture_output=True, text=True)
            self.assertEqual(run().returncode, 1, "an empty site proves nothing")
            with open(folder + "/site/index.html", "wb") as file:
                file.write(page(""))
            self.assertEqual(run().returncode, 0)
            with open(folder + "/site/index.html", "wb") as file:
                file.write(page(NAME))
            outcome = run()
            self.assertEqual(outcome.returncode, 1)
            self.assertIn("LEAK  index.html: 戚亍卅弁 (case.xml name)", outcome.stdout)


if __name__ == "__main__":
    unittest.main()
