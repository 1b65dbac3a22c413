"""Many needles in one heap: which of some hundred thousand byte strings does a blob hold?

Words of eight (or four) bytes are cut from the blob at a fixed stride and looked up in a set made
of every word that a needle has at the strides' offsets; Python's set arithmetic does it in C.
"""
import collections

LONG = 11                                      # a word of 8 at stride 4 meets every needle this long
SHORT = 5                                      # a word of 4 at stride 2 meets every needle this long


class Needles:
    def __init__(self, pairs):
        """pairs: (bytes, meaning). Needles under five bytes are refused: they'd be found anywhere."""
        self.words = {"Q": collections.defaultdict(set), "I": collections.defaultdict(set)}
        self.meanings = collections.defaultdict(set)
        for needle, meaning in pairs:
            if len(needle) < SHORT:
                raise ValueError(f"too short to search for: {needle!r}")
            self.meanings[needle].add(meaning)
        for needle in self.meanings:
            form, size, stride = ("Q", 8, 4) if len(needle) >= LONG else ("I", 4, 2)
            for offset in range(stride):
                word = int.from_bytes(needle[offset:offset + size], "little")
                self.words[form][word].add(needle)
        self.keys = {form: frozenset(words) for form, words in self.words.items()}

    def found_in(self, blob):
        """(needle, offset of its first occurrence, its meanings), each needle once."""
        blob = bytes(blob)
        candidates = set()
        for form, size, stride in (("Q", 8, 4), ("I", 4, 2)):
            if not self.keys[form]:
                continue
            for shift in range(0, size, stride):
                whole = (len(blob) - shift) // size * size
                if whole <= 0:
                    continue
                words = memoryview(blob)[shift:shift + whole].cast(form)
                for word in self.keys[form].intersection(words):
                    candidates |= self.words[form][word]
        for needle in sorted(candidates):
            at = blob.find(needle)
            if at >= 0:
                yield needle, at, self.meanings[needle]
