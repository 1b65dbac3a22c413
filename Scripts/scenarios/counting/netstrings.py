"""Canonical bytes (docs/canonical.md): a node is a netstring of its name, its attributes, its text
and its children."""


class Node:
    def __init__(self, name: str, attributes: dict, text: str, children: list):
        self.name, self.attributes, self.text, self.children = name, attributes, text, children

    def get(self, name: str, default=None):
        return self.attributes.get(name, default)

    def words(self, name: str) -> list:
        """A list attribute's items."""
        return self.attributes.get(name, "").split()

    def all(self, name: str) -> list:
        return [child for child in self.children if child.name == name]

    def child(self, name: str):
        return next(iter(self.all(name)), None)

    def text_of(self, name: str, default=None):
        found = self.child(name)
        return default if found is None else found.text

    def wrapped(self, group: str, name: str) -> list:
        found = self.child(group)
        return found.all(name) if found else []


def items(data: bytes) -> list:
    """The netstrings that `data` is a row of."""
    found, at = [], 0
    while at < len(data):
        colon = data.index(b":", at)
        end = colon + 1 + int(data[at:colon])
        if data[end:end + 1] != b",":
            raise ValueError("a netstring doesn't end with a comma")
        found.append(data[colon + 1:end])
        at = end + 1
    return found


def node(data: bytes) -> Node:
    (inner,) = items(data)
    return _made(inner)


def _made(inner: bytes) -> Node:
    name, attributes, text, children = items(inner)
    words = [word.decode("utf-8") for word in items(attributes)]
    return Node(
        name.decode("utf-8"), dict(zip(words[::2], words[1::2])), text.decode("utf-8"),
        [_made(child) for child in items(children)])
