"""Asks the site's search index for secrets: it holds no text, only which letters have which two
characters side by side, and a letter with every pair of a secret has, or had, the secret."""
import json, os

FORMAT = "fuwen-search-1"


class Bytes:
    def __init__(self, bytes_):
        self.bytes, self.at = bytes_, 0

    def more(self):
        return self.at < len(self.bytes)

    def number(self):
        value, shift = 0, 0
        while True:
            byte = self.bytes[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def take(self, count):
        self.at += count
        return self.bytes[self.at - count:self.at]


def places(postings):
    if not postings:
        return set()
    if postings[0] == 1:
        return {8 * i + bit for i, byte in enumerate(postings[1:]) for bit in range(8) if byte >> bit & 1}
    numbers, place, out = Bytes(postings[1:]), -1, set()
    while numbers.more():
        place += numbers.number()
        out.add(place)
    return out


def pairs(folder, path):
    """(first, second character) → letters that have them, in one segment."""
    known = {}
    parts = os.path.join(folder, path, "part")
    for name in sorted(os.listdir(parts)):
        with open(os.path.join(parts, name), "rb") as file:
            part = Bytes(file.read())
        key = (0, 0)
        while part.more():                     # each key by how it grows from the one before
            growth, second = part.number(), part.number()
            key = (key[0] + growth, second) if growth else (key[0], key[1] + second)
            head, text = part.take(part.number()), part.take(part.number())
            known.setdefault(key, set()).update(places(head) | places(text))
    return known


def is_han(character):
    return 0x3400 <= ord(character) <= 0x9FFF or ord(character) >= 0x20000


def runs(text):
    """The runs of Han characters; digits come in any order anywhere, so that their pairs prove nothing."""
    run = ""
    for character in text + " ":
        if is_han(character):
            run += character
        else:
            if len(run) > 2:
                yield run
            run = ""


def holders(known, run):
    """The letters that have every pair of the run."""
    return set.intersection(*(known.get((ord(a), ord(b)), set()) for a, b in zip(run, run[1:])))


def witnesses(folder):
    """Runs of Han that the index must know: those of the letters' titles."""
    path = os.path.join(folder, "data", "letters.json")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [run for letter in json.load(file)["letters"] for run in runs(letter["title"])]


def found(folder, secrets, shown):
    """(secret, where) for each that the index knows, and faults of an index that can't be read.
    shown: what pages and PDFs say, without spaces. What stands there is the business of those who
    search it; the index must know nothing beyond. A character that is never shown tells by itself."""
    public = set(shown)
    manifest = os.path.join(folder, "search", "index.json")
    if not os.path.exists(manifest):
        return [], []
    with open(manifest, encoding="utf-8") as file:
        facts = json.load(file)
    if facts.get("format") != FORMAT:
        return [], [("search/index.json", f"an index of format {facts.get('format')}, not {FORMAT}")]
    hits, faults = [], []
    segments = [(segment, pairs(folder, segment["path"])) for segment in facts["segments"]]
    # An index read wrongly knows nothing, and would be taken for one that tells nothing.
    for run in witnesses(folder):
        if not any(holders(known, run) for _, known in segments):
            faults.append(("search/index.json", f"read as {FORMAT} it doesn't know {run}, which a title says"))
            break
    for segment, known in segments:
        # Keys of filters (first 1) have a hash beside them, which is no character.
        told = {c for pair in known if pair[0] > 1 for c in pair}
        for secret in secrets:
            told_of = list(runs(secret.text))
            if not told_of:
                continue
            # All runs in one letter: one common word's pairs may well stand in it by chance.
            if any(run not in shown for run in told_of) and set.intersection(*(holders(known, run) for run in told_of)):
                hits.append((secret, f"{segment['path']}: a letter with all pairs of {' '.join(told_of)}"))
            elif rare := [c for run in told_of for c in run if ord(c) in told and c not in public]:
                hits.append((secret, f"{segment['path']}: knows {''.join(rare)}, which nothing shows"))
    return hits, faults
