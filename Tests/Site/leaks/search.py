"""One search of a whole site: every file, everything in it, every way of writing a secret."""
import collections, html, os, re, struct, tempfile

from . import encodings, fonts, ofd, pdf, pictures, search_index, text, unpack
from .needles import SHORT, Needles
from .secrets import bare

Leak = collections.namedtuple("Leak", "file way secret")
PICTURES = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg", b"GIF8": ".gif", b"RIFF": ".webp", b"BM": ".bmp"}
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Searcher:
    def __init__(self, secrets, render="drawn"):
        """render: on which PDF pages to look for bar codes: all, none, or drawn (where a picture or
        enough rectangles could be one)."""
        self.secrets, self.render = secrets, render
        self.bytes = Needles((code, (name, secret.text)) for secret in secrets
                             for name, code in encodings.written(secret.text) if len(code) >= SHORT)
        self.plain = Needles((secret.bare.encode(), secret.text) for secret in secrets)
        self.by_text = {secret.text: secret for secret in secrets}
        # Marks in a secret may be all that sets it apart (a-b from ab); the folded text still counts.
        self.leaks, self.unread, self.notes = {}, [], []
        self.files = self.blobs = 0
        self.public, self.shown, self.strays = set(), [], []

    def found(self, file, way, secret):
        self.leaks.setdefault((file, secret, way.split("@")[0]), Leak(file, way, self.by_text[secret]))

    def text(self, file, way, content):
        for view in text.views(content):
            for _, _, meanings in self.plain.found_in(bare(view).encode()):
                for secret in meanings:
                    self.found(file, f"{way} as text".strip(), secret)

    def blob(self, file, bytes_, way="", seen=None, again=True):
        """Everything in the bytes, however deep. seen: what was met in this file; again: whether a
        document in it is to be opened (not the one that is being read)."""
        seen = set() if seen is None else seen
        for name, content in unpack.all_inside(bytes_, way, seen):
            self.blobs += 1
            for _, _, meanings in self.bytes.found_in(content):
                for encoding, secret in meanings:
                    self.found(file, f"{name} {encoding}".strip(), secret)
            if not BINARY.search(content[:1 << 16]) or content[:2] in (b"\xff\xfe", b"\xfe\xff"):
                for view in text.decoded(content):
                    self.text(file, name, view)
                    if file.endswith(".html"):
                        self.public |= set(view)
                        self.shown.append(re.sub(r"<[^<>]*>|\s", "", html.unescape(view)))
            if again and b"%PDF-" in content[:1024]:
                self.document(file, name, content, seen)
            elif ofd.looks_like(content):
                self.ofd(file, name, content)
            elif content[:4] in fonts.MAGIC:
                self.text(file, name + " font", fonts.words(content))
            for magic, suffix in PICTURES.items():
                if content.startswith(magic):
                    self.picture(file, name, content, suffix)

    def picture(self, file, way, content, suffix):
        for keyword, said in png_texts(content) if suffix == ".png" else ():
            self.text(file, f"{way} picture's {keyword}", said)
        with tempfile.NamedTemporaryFile(suffix=suffix) as saved:
            saved.write(content)
            saved.flush()
            codes = pictures.codes_in(saved.name)
        if codes is None:
            self.unread.append((file, f"{way} zbar can't read the picture"))
        else:
            self.text(file, way + " bar code", codes)

    def document(self, file, way, content, seen):
        opened = pdf.Opened(content)
        self.unread += [(file, f"{way} {fault}".strip()) for fault in opened.faults]
        for name, view in opened.texts:
            self.text(file, f"{way} {name}".strip(), view)
        for name, inner in opened.blobs:
            self.blob(file, inner, f"{way} {name}".strip(), seen, again=name != "qpdf")
        self.public |= set(opened.drawn)
        self.shown.append(re.sub(r"\s", "", opened.drawn))
        self.strays += [(file, where, what, chars) for where, what, chars in opened.strays]
        if self.render == "all" or self.render == "drawn" and (
                opened.images or opened.rectangles > pictures.MANY_RECTANGLES):
            self.text(file, way + " bar code on a page", pictures.codes_on_pages(content))

    def ofd(self, file, way, content):
        opened = ofd.Opened(content)
        self.unread += [(file, f"{way} {fault}".strip()) for fault in opened.faults]
        for name, view in opened.texts:
            self.text(file, f"{way} {name}".strip(), view)
        self.public |= set(opened.drawn)
        self.shown.append(re.sub(r"\s", "", opened.drawn))
        self.strays += [(file, f"{way} {where}".strip(), what, chars) for where, what, chars in opened.strays]

    def site(self, folder):
        names = []
        for root, folders, files in os.walk(folder):
            folders.sort()
            for name in sorted(folders) + sorted(files):
                names.append(os.path.relpath(os.path.join(root, name), folder))
        for name in sorted(names):
            path = os.path.join(folder, name)
            self.text(name, "its name", name)
            for _, _, meanings in self.bytes.found_in(os.fsencode(name)):
                for encoding, secret in meanings:
                    self.found(name, f"its name, {encoding}", secret)
            if os.path.islink(path):
                self.text(name, "its target", os.readlink(path))
                self.unread.append((name, "a symbolic link has no place in a site"))
            elif os.path.isfile(path):
                self.files += 1
                with open(path, "rb") as file:
                    self.blob(name, file.read())
        self.fonts()
        hits, faults = search_index.found(folder, self.secrets, "\n".join(self.shown))
        for secret, where in hits:
            self.found("search", where, secret.text)
        self.unread += faults

    def fonts(self):
        """A font that knows a character which only secrets have was subset from what is not public."""
        secret = set("".join(self.by_text)) - self.public
        for file, where, what, chars in self.strays:
            if what != "outlines" and (rare := sorted(set(chars) & secret)):
                self.notes.append((file, f"{where}: its {what} knows {''.join(rare)}, which only secrets say"))
            elif what == "outlines":
                self.notes.append((file, f"{where}: outlines that no text draws: {chars}"))


def png_texts(content):
    """(keyword, text) of a PNG's text chunks; compressed ones unpack as runs do."""
    at = 8
    while at + 8 <= len(content):
        size, kind = struct.unpack(">I4s", content[at:at + 8])
        if kind in (b"tEXt", b"iTXt", b"eXIf"):
            yield kind.decode(), content[at + 8:at + 8 + size].replace(b"\0", b" ").decode("utf-8", "replace")
        at += 12 + size


def search(folder, secrets, render="drawn"):
    searcher = Searcher(secrets, render)
    searcher.site(folder)
    return searcher
