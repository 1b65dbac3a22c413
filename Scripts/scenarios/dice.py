"""Chance that falls the same everywhere: only `random()` is promised to repeat between Pythons."""

import random


class Dice:
    def __init__(self, seed: str):
        self._random = random.Random(seed)

    def number(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def decimal(self, low: float, high: float) -> str:
        """A number with one decimal."""
        return f"{low + self._random.random() * (high - low):.1f}"

    def pick(self, items):
        return items[self.number(0, len(items) - 1)]

    def chance(self, share: float) -> bool:
        return self._random.random() < share

    def shuffled(self, items: list) -> list:
        left = list(items)
        return [left.pop(self.number(0, len(left) - 1)) for _ in range(len(left))]

    def draw(self, items: list, count: int) -> list:
        """`count` different ones, in their own order."""
        left = list(range(len(items)))
        chosen = [left.pop(self.number(0, len(left) - 1)) for _ in range(count)]
        return [items[index] for index in sorted(chosen)]
