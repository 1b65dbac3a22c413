"""The exported folder: its files, its pages as a browser's parser would see them, its address."""
import html.parser, os, posixpath, re, urllib.parse


class Page(html.parser.HTMLParser):
    """One HTML file: elements in order as (tag, attributes), the text, the identifiers."""

    SILENT = {"script", "style", "template", "title"}

    def __init__(self, path, source):
        super().__init__(convert_charrefs=True)
        self.path, self.source = path, source
        self.elements, self.ids, self.words, self.scripts = [], [], [], []
        self.title, self._open = "", []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.elements.append((tag, attributes))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag in self.SILENT:
            self._open.append(tag)
            if tag == "script":
                self.scripts.append((attributes, []))

    def handle_endtag(self, tag):
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data):
        if not self._open:
            self.words.append(data)
        elif self._open[-1] == "title":
            self.title += data
        elif self._open[-1] == "script":
            self.scripts[-1][1].append(data)

    @property
    def text(self):
        return re.sub(r"\s+", " ", "".join(self.words))

    def metas(self):
        return {a["name"]: a.get("content", "") for t, a in self.elements if t == "meta" and a.get("name")}

    def links(self, rel):
        return [a for t, a in self.elements if t in ("link", "a") and rel in (a.get("rel") or "").split()]

    def all(self, tag):
        return [a for t, a in self.elements if t == tag]

    def structured(self):
        return ["".join(data) for attributes, data in self.scripts if attributes.get("type") == "application/ld+json"]


class Site:
    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        self.files = sorted(
            os.path.relpath(os.path.join(root, name), self.folder).replace(os.sep, "/")
            for root, _, names in os.walk(self.folder) for name in names)
        self.known = set(self.files)
        self._pages = {}

    def bytes(self, path):
        with open(os.path.join(self.folder, path), "rb") as file:
            return file.read()

    @property
    def html(self):
        return [path for path in self.files if path.endswith(".html")]

    def page(self, path):
        if path not in self._pages:
            self._pages[path] = Page(path, self.bytes(path).decode("utf-8"))
        return self._pages[path]

    @property
    def base(self):
        """Where the site says that it will stand, with a closing /; None when it doesn't say."""
        for link in self.page("index.html").links("canonical"):
            return link["href"]
        return None

    @property
    def prefix(self):
        """The path of that address."""
        return urllib.parse.urlsplit(self.base).path if self.base else "/"

    def kinds(self):
        """Pages by kind: those of one kind differ in numbers, digests and slugs alone, or lie side
        by side in folders of their own. Each kind's pages, in order."""
        kinds = {}
        for path in self.html:
            parts = path.split("/")
            shape = "/".join([parts[0]] + ["*"] * (len(parts) - 2) + [parts[-1]] * (len(parts) > 1))
            kinds.setdefault(re.sub(r"\d+", "#", shape), []).append(path)
        return kinds

    def samples(self, each=2):
        """A page or more of every kind, the first and the last of each."""
        chosen = []
        for pages in self.kinds().values():
            chosen += pages[:each - 1] + pages[-1:] if len(pages) > each else pages
        return chosen

    def letters(self):
        """The pages that offer a PDF beside them."""
        return [path for path in self.html if self.pdf_of(path)]

    def pdf_of(self, path):
        for attributes in self.page(path).all("a"):
            target, _ = self.target(path, attributes.get("href") or "")
            if target and target.endswith(".pdf") and target in self.known:
                return target
        return None

    def target(self, path, reference):
        """(file of the site, fragment) that a reference on a page leads to; (None, …) when it leads
        off the site. A folder is its index."""
        base = self.base
        if base and reference.startswith(base):
            reference = reference[len(base):] or "./"
            path = "index.html"
        parts = urllib.parse.urlsplit(reference)
        if parts.scheme or parts.netloc:
            return None, parts.fragment
        name = urllib.parse.unquote(parts.path)
        if name.startswith("/"):
            own = urllib.parse.urlsplit(base).path if base else "/"
            name = name[len(own):] if name.startswith(own) else "?" + name
        elif name:
            name = posixpath.normpath(posixpath.join(posixpath.dirname(path), name)) + ("/" if name.endswith(("/", "..", ".")) or name == "." else "")
        elif reference.startswith(("#", "?")) or not reference:
            name = path
        if name in ("", "./"):
            name = "index.html"
        if name.endswith("/"):
            name = posixpath.normpath(name) + "/index.html"
        return posixpath.normpath(name), parts.fragment
