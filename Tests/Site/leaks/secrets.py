"""The secrets that were planted, and the form in which two spellings of one secret are the same."""
import json, re, unicodedata

SHORTEST = 5                                   # bytes of letters and digits: less would be found anywhere


class Secret:
    """A string that must not be public, and where it was planted."""

    def __init__(self, text, where=""):
        self.text, self.where = text, where
        self.bare = bare(text)
        if len(self.bare.encode()) < SHORTEST:
            raise ValueError(f"too short to search for: {text!r} ({where})")

    def __repr__(self):
        return f"{self.text} ({self.where})" if self.where else self.text


def bare(text):
    """Letters and digits alone, folded: what is left when marks, spaces and width are ignored."""
    if text.isascii():
        return re.sub(r"[^0-9a-z]+", "", text.lower())
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def read(path):
    """Reads `[{"text": …, "where": …}]`, alone or under "secrets"; plain strings will do too."""
    with open(path, encoding="utf-8") as file:
        listed = json.load(file)
    if isinstance(listed, dict):
        listed = listed["secrets"]
    found = {}
    for entry in listed:
        entry = {"text": entry} if isinstance(entry, str) else entry
        found.setdefault(entry["text"], Secret(entry["text"], entry.get("where", "")))
    if not found:
        raise ValueError(f"no secrets in {path}: nothing would be searched for")
    return list(found.values())
