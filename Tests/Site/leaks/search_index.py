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
        while part.more():
            key = (part.number(), part.number())
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


def found(folder, secrets, public):
    """(secret, where) for each that the index knows, and faults of an index that can't be read.
    public: characters that letters show; a pair with any other needs no second one to tell."""
    manifest = os.path.join(folder, "search", "index.json")
    if not os.path.exists(manifest):
        return [], []
    with open(manifest, encoding="utf-8") as file:
        facts = json.load(file)
    if facts.get("format") != FORMAT:
        return [], [("search/index.json", f"an index of format {facts.get('format')}, not {FORMAT}")]
    hits, faults = [], []
    for segment in facts["segments"]:
        known = pairs(folder, segment["path"])
        if not known:
            faults.append((segment["path"], "an empty segment"))
        told = {first for first, _ in known} | {second for _, second in known}
        for secret in secrets:
            for run in runs(secret.text):
                keys = list(zip(map(ord, run), map(ord, run[1:])))
                if all(key in known for key in keys) and set.intersection(*(known[key] for key in keys)):
                    hits.append((secret, f"{segment['path']}: a letter with all pairs of {run}"))
                elif rare := [c for c in run if ord(c) in told and c not in public]:
                    hits.append((secret, f"{segment['path']}: knows {''.join(rare)}, which no letter shows"))
    return hits, faults
