"""What a font file says: its names, the characters it knows, outlines that nothing draws."""
import io

from fontTools.ttLib import TTFont

MAGIC = (b"\0\1\0\0", b"true", b"OTTO", b"wOFF", b"wOF2", b"ttcf")


def opened(bytes_):
    return TTFont(io.BytesIO(bytes_), fontNumber=0, lazy=True)


def words(bytes_):
    """Names, glyph names and vendor's words, as text; empty when it is no font."""
    try:
        font = opened(bytes_)
    except Exception:                          # fontTools raises what it meets
        return ""
    said = []
    if "name" in font:
        said += [str(record) for record in font["name"].names]
    try:
        said += font.getGlyphOrder()
    except Exception:
        pass
    return "\n".join(said)


def characters(bytes_):
    font = opened(bytes_)
    if "cmap" not in font:
        return set()
    return {chr(c) for table in font["cmap"].tables if table.isUnicode() for c in table.cmap}


def strays(bytes_, drawn, shown):
    """(where, characters) that the font knows and the text never uses; where glyph numbers are the
    codes (`drawn`), also outlines that no text draws."""
    try:
        font = opened(bytes_)
        extra = characters(bytes_) - shown - {"\0", "\r", " ", "\u00a0"} if shown else set()
    except Exception:
        return
    if extra:
        yield "cmap", "".join(sorted(extra))
    if drawn is None or "glyf" not in font:
        return
    glyf, order = font["glyf"], font.getGlyphOrder()
    needed, waiting = set(), [order[g] for g in drawn | {0} if g < len(order)]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            glyph = glyf[name]
            if glyph.isComposite():
                waiting += [component.glyphName for component in glyph.components]
    idle = [n for n in order if n not in needed and glyf[n].numberOfContours != 0]
    if idle:
        yield "outlines", " ".join(idle[:40])
