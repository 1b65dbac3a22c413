"""Small pictures that stand for scans of signed sheets: grey paper, lines of text, a red signature."""

import struct
import zlib

from dice import Dice


def _chunk(kind: bytes, data: bytes) -> bytes:
    return (struct.pack(">I", len(data)) + kind + data
            + struct.pack(">I", zlib.crc32(kind + data)))


def sheet(seed: str, width: int = 210, height: int = 297) -> bytes:
    """A PNG of an A4 sheet at a dot a millimetre, the same for the same seed."""
    dice = Dice("scan " + seed)
    rows = [bytearray([250, 249, 244]) * width for _ in range(height)]

    def dot(x: int, y: int, colour: tuple) -> None:
        if 0 <= x < width and 0 <= y < height:
            rows[y][3 * x:3 * x + 3] = bytes(colour)

    for line in range(30, 190, 9):
        for x in range(28, dice.number(120, 182)):
            if dice.chance(0.7):
                dot(x, line, (70, 70, 70))
                dot(x, line + 1, (110, 110, 110))
    x, y = 120, 225
    for _ in range(260):
        x += dice.number(-1, 2)
        y += dice.number(-2, 2)
        x, y = (118, y) if x > 180 else (x, min(max(y, 212), 240))
        dot(x, y, (180, 20, 20))
        dot(x + 1, y, (180, 20, 20))
    raw = b"".join(b"\0" + bytes(row) for row in rows)
    return (b"\x89PNG\r\n\x1a\n"
            + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + _chunk(b"IDAT", zlib.compress(raw, 9)) + _chunk(b"IEND", b""))
