#!/usr/bin/python3
"""Make Fuwen's fonts: TrueType outlines for every character an official letter can need.

    convert.py --fandol DIR --noto DIR --ukai FILE --liberation FILE --dejavu FILE --unihan FILE --out DIR
    convert.py --check --out DIR [--unihan FILE]

Each typesetting role has a *chain* of faces. The first is a Fandol face, taken whole; each later face
holds only those of the WANTED characters that the faces before it lack. WANTED is the 通用规范汉字表
(8,105 characters: Unihan's kTGH), all of GB 18030's one- and two-byte area (GBK), and common symbols.
A face in several chains holds what any of them lacks.

The sources are CFF (Fandol, Noto) and TrueType (UKai, Liberation, DejaVu). Every glyph goes through pens:
components are resolved, cubic curves become quadratic ones within a thousandth of the em, contours are
reversed (CFF and TrueType wind oppositely). Hinting, glyph names, layout and vertical tables are left
out. Units per em, advances, dates and names stay the source's, so equal sources give equal bytes.

Needs fontTools 4.38 or newer (Debian: python3-fonttools). 字体转换：轮廓转为 TrueType，只补所缺之字。
"""

import argparse
import bz2
import copy
import multiprocessing
import os
import sys
import time
import unicodedata
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# Output name → (source, full name of the face in it). The order is that of the progress lines.
FACES = {
    "FandolFang-Regular": ("{fandol}/FandolFang-Regular.otf", "FandolFang R"),
    "FandolSong-Regular": ("{fandol}/FandolSong-Regular.otf", "FandolSong"),
    "FandolSong-Bold": ("{fandol}/FandolSong-Bold.otf", "FandolSong Bold"),
    "FandolHei-Regular": ("{fandol}/FandolHei-Regular.otf", "FandolHei"),
    "FandolKai-Regular": ("{fandol}/FandolKai-Regular.otf", "FandolKai"),
    "NotoSerifCJKsc-Regular": ("{noto}/NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC"),
    "NotoSerifCJKsc-Bold": ("{noto}/NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC Bold"),
    "NotoSansCJKsc-Regular": ("{noto}/NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"),
    "UKaiCN": ("{ukai}", "AR PL UKai CN"),
    "LiberationSerif-Regular": ("{liberation}", "Liberation Serif"),
    "DejaVuSerif": ("{dejavu}", "DejaVu Serif"),
}

# Raised and lowered figures and signs, as in 10⁸ and PM₂.₅: no other face has them all.
SMALL_FIGURES = {ord(c) for c in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉₊₋"}

# Role → faces in the order in which a character is looked for.
CHAINS = {
    "仿宋": ["FandolFang-Regular", "NotoSerifCJKsc-Regular"],
    "宋体": ["FandolSong-Regular", "NotoSerifCJKsc-Regular"],
    "黑体": ["FandolHei-Regular", "NotoSansCJKsc-Regular"],
    "楷体": ["FandolKai-Regular", "UKaiCN", "NotoSerifCJKsc-Regular"],
    "小标宋": ["FandolSong-Bold", "NotoSerifCJKsc-Bold"],
}

KEPT_NAMES = {0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17}
CHANGE_NOTE = "Changed by Fuwen: outlines as TrueType quadratics, characters selected, hinting and layout tables removed."

# Symbols wanted beside those of GBK, as far as a face has them.
SYMBOL_RANGES = [
    (0x00A0, 0x00FF),  # Latin-1
    (0x2010, 0x205E),  # general punctuation (invisible controls are taken out below)
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x214F),  # letterlike
    (0x2150, 0x218B),  # number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2460, 0x24FF),  # enclosed alphanumerics
    (0x2500, 0x25FF),  # box drawing, blocks, geometric shapes
    (0x2605, 0x2606), (0x2610, 0x2612), (0x2640, 0x2642), (0x2713, 0x2717),
    (0x3000, 0x303F),  # CJK symbols and punctuation
    (0x3200, 0x33FF),  # enclosed CJK, squared units
    (0xFE30, 0xFE4F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6),
]
LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | set(range(0x2000, 0x2070)) | {0x20AC, 0x2122}


class Failure(Exception):
    """Something a reader of the message can act on."""


# -- What is wanted ---------------------------------------------------------------------------------

def standard_characters(unihan):
    """The 8,105 code points with a kTGH value, ascending."""
    opener = bz2.open if str(unihan).endswith(".bz2") else open
    with opener(unihan, "rt", encoding="utf-8") as lines:
        fields = (line.split("\t") for line in lines if line.startswith("U+"))
        found = sorted({int(field[0][2:], 16) for field in fields if field[1] == "kTGH"})
    if len(found) != 8105:
        raise Failure(f"{unihan} has {len(found)} kTGH characters, not 8105: reinstall Debian's unicode-data")
    return found


def visible(characters):
    """Without control, format, private-use and unassigned characters, and surrogates."""
    return {c for c in characters if unicodedata.category(chr(c))[0] != "C"}


def gbk_characters():
    """What GB 18030 writes in one or two bytes."""
    return {c for c in visible(range(0x20, 0x10000)) if len(chr(c).encode("gb18030")) <= 2}


def wanted_characters(standard):
    """The standard characters, GBK, and common symbols."""
    symbols = {c for first, last in SYMBOL_RANGES for c in range(first, last + 1)}
    return set(standard) | gbk_characters() | visible(symbols)


# -- Reading a source -------------------------------------------------------------------------------

def open_face(path, full_name):
    """The face of that full name (nameID 4), from a font file or a collection."""
    if not os.path.exists(path):
        raise Failure(f"no font file {path}: is its Debian package installed whole? Run Scripts/setup again")
    count = 1
    with open(path, "rb") as file:
        if file.read(4) == b"ttcf":
            file.seek(8)
            count = int.from_bytes(file.read(4), "big")
    for number in range(count):
        font = TTFont(path, fontNumber=number if count > 1 else -1, lazy=True, recalcTimestamp=False)
        if font["name"].getDebugName(4) == full_name:
            return font
        font.close()
    raise Failure(f"{path} holds no face named {full_name!r}: another version of its Debian package?")


def drawn_characters(font):
    """The font's character map without characters that claim a glyph but draw nothing and aren't spaces."""
    glyphs, blank = font.getGlyphSet(), {}

    def is_blank(name):
        if name not in blank:
            pen = DecomposingRecordingPen(glyphs)
            glyphs[name].draw(pen)
            blank[name] = not pen.value
        return blank[name]

    def may_be_blank(name):  # cheap first guess: a CFF program this long draws something
        if "CFF " not in font:
            return font["glyf"][name].numberOfContours == 0
        program = charstrings[name].bytecode
        return program is None or len(program) <= 40

    charstrings = font["CFF "].cff.topDictIndex[0].CharStrings if "CFF " in font else None
    return {
        code: name for code, name in font.getBestCmap().items()
        if unicodedata.category(chr(code)) in ("Zs", "Cf") or not (may_be_blank(name) and is_blank(name))
    }


def variation_sequences(font, characters):
    """(character, selector, glyph or None for its own) of cmap format 14, for these characters."""
    return sorted(
        ((code, selector, name)
         for table in font["cmap"].tables if table.format == 14
         for selector, entries in table.uvsDict.items()
         for code, name in entries if code in characters),
        key=lambda entry: entry[:2])


# -- Writing a face ---------------------------------------------------------------------------------

def outline(glyphs, name, tolerance):
    """One glyph as TrueType contours; cubic outlines are approximated within `tolerance` and reversed."""
    recording = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(recording)
    pen = TTGlyphPen(None)
    recording.replay(Cu2QuPen(pen, tolerance, reverse_direction=True) if tolerance else pen)
    return pen.glyph()


def convert(source, characters, target):
    """Write `target` with the source's glyphs for `characters` (code point → glyph name)."""
    glyphs = source.getGlyphSet()
    sequences = variation_sequences(source, characters)
    used = {".notdef"} | set(characters.values()) | {name for _, _, name in sequences if name}
    # Debian's fonts all have .notdef first; any other glyph 0 serves as such under its own name.
    first = source.getGlyphOrder()[0]
    order = [first] + [name for name in source.getGlyphOrder()[1:] if name in used]
    units = source["head"].unitsPerEm

    builder = FontBuilder(units, isTTF=True)
    font = builder.font
    font.recalcTimestamp = False
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(characters, uvs=sequences or None)
    outlines = {name: outline(glyphs, name, units / 1000 if "CFF " in source else None) for name in order}
    builder.setupGlyf(outlines)  # also makes loca and maxp
    advances = source["hmtx"].metrics
    builder.setupHorizontalMetrics({name: (advances[name][0], getattr(outlines[name], "xMin", 0)) for name in order})

    for tag in ("head", "hhea", "OS/2", "name"):
        font[tag] = copy.deepcopy(source[tag])
    font["head"].flags = font["head"].flags & ~0b11100 | 0b11  # no instructions; baseline and left bearing at 0
    font["head"].glyphDataFormat = 0
    if font["hhea"].descent > 0:  # FandolSong-Regular has the sign wrong
        font["hhea"].descent = -font["hhea"].descent
    font["OS/2"].recalcUnicodeRanges(font)
    font["OS/2"].recalcAvgCharWidth(font)
    font["OS/2"].usMaxContext = 0
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in KEPT_NAMES]
    names.setName(CHANGE_NOTE, 10, 3, 1, 0x409)
    builder.setupPost(keepGlyphNames=False)
    builder.setupMaxp()

    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        font.save(temporary)
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    return len(order)


# -- The work, one face a process --------------------------------------------------------------------

def survey(job):
    """First pass: which characters a face can draw."""
    face, path, full_name = job
    return face, set(drawn_characters(open_face(path, full_name)))


def make(job):
    """Second pass: write a face with the characters given, or with all it has."""
    face, path, full_name, chosen, target = job
    began = time.monotonic()
    source = open_face(path, full_name)
    drawn = drawn_characters(source)
    count = convert(source, {c: n for c, n in drawn.items() if chosen is None or c in chosen}, target)
    return face, count, target.stat().st_size, time.monotonic() - began


def select(drawn, wanted):
    """Face → the characters to take from it (None: all)."""
    chosen = {face: set() for face in FACES}
    for chain in CHAINS.values():
        chosen[chain[0]] = None
        lacking = wanted - drawn[chain[0]]
        for face in chain[1:]:
            chosen[face] |= lacking & drawn[face]
            lacking -= drawn[face]
    chosen["LiberationSerif-Regular"] = LATIN
    chosen["DejaVuSerif"] = SMALL_FIGURES
    return chosen


def run(pool, function, jobs):
    """Results as they come; a worker's failure names its face."""
    pending = [(job[0], pool.apply_async(function, (job,))) for job in jobs]
    while pending:
        ready = [entry for entry in pending if entry[1].ready()]
        for entry in ready:
            pending.remove(entry)
            try:
                yield entry[1].get()
            except Failure:
                raise
            except Exception as error:
                raise Failure(f"{entry[0]}: {type(error).__name__}: {error}") from error
        if not ready:
            time.sleep(0.05)


def build(arguments, standard):
    out = Path(arguments.out)
    paths = {face: (path.format(**vars(arguments)), name) for face, (path, name) in FACES.items()}
    with multiprocessing.Pool(min(len(FACES), os.cpu_count() or 1), maxtasksperchild=1) as pool:
        drawn = dict(run(pool, survey, [(face, *paths[face]) for face in FACES]))
        chosen = select(drawn, wanted_characters(standard))
        # Longest first, so that the last process doesn't run on alone.
        faces = sorted(FACES, key=lambda face: -len(drawn[face] if chosen[face] is None else chosen[face]))
        jobs = [(face, *paths[face], chosen[face], out / f"{face}.ttf") for face in faces]
        for number, (face, glyphs, size, seconds) in enumerate(run(pool, make, jobs), 1):
            print(f"  [{number:2}/{len(FACES)}] {face}: {glyphs} glyphs, {size / 1e6:.1f} MB, {seconds:.0f} s", flush=True)


def write_characters(path, characters):
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text("".join(f"{chr(c)}\n" for c in characters), encoding="utf-8", newline="\n")
    os.replace(temporary, path)


# -- Proof -------------------------------------------------------------------------------------------

def check(out, standard):
    """Every kTGH character must be drawn by each chain, in the files as written. Prints the counts."""
    gbk = gbk_characters()
    drawn = {}
    for face, (_, full_name) in FACES.items():
        font = open_face(str(out / f"{face}.ttf"), full_name)
        if "glyf" not in font or "CFF " in font:
            raise Failure(f"{face}.ttf has no TrueType outlines")
        drawn[face] = set(drawn_characters(font))
    failures = []
    for role, chain in CHAINS.items():
        counts, left, rest = [], set(standard), set(gbk)
        for face in chain:
            counts.append(f"{face} {len(left & drawn[face])}")
            left -= drawn[face]
            rest -= drawn[face]
        print(f"  {role}: {' + '.join(counts)} = {len(standard) - len(left)} of {len(standard)} (kTGH); "
              f"GBK {len(gbk) - len(rest)} of {len(gbk)}" + (f" (no {''.join(map(chr, sorted(rest)[:20]))})" if rest else ""))
        if left:
            failures.append(f"{role} lacks {len(left)} standard characters: {''.join(map(chr, sorted(left)[:20]))}")
    lacking = {ord(c) for c in map(chr, range(0x20, 0x7F))} - drawn["LiberationSerif-Regular"]
    if lacking:
        failures.append(f"LiberationSerif-Regular lacks {''.join(map(chr, sorted(lacking)))}")
    if SMALL_FIGURES - drawn["DejaVuSerif"]:
        failures.append(f"DejaVuSerif lacks {''.join(map(chr, sorted(SMALL_FIGURES - drawn['DejaVuSerif'])))}")
    if failures:
        raise Failure("; ".join(failures))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True, type=Path, help="folder to write (must exist)")
    parser.add_argument("--fandol", help="folder of the Fandol .otf files")
    parser.add_argument("--noto", help="folder of the Noto CJK .ttc files")
    parser.add_argument("--ukai", help="ukai.ttc")
    parser.add_argument("--liberation", help="LiberationSerif-Regular.ttf")
    parser.add_argument("--dejavu", help="DejaVuSerif.ttf")
    parser.add_argument("--unihan", help="Unihan_OtherMappings.txt or .txt.bz2")
    parser.add_argument("--check", action="store_true", help="only check what stands in --out")
    arguments = parser.parse_args()
    try:
        if arguments.check and not arguments.unihan:
            standard = [ord(line) for line in (arguments.out / "TGH.txt").read_text(encoding="utf-8").split()]
        elif arguments.unihan:
            standard = standard_characters(arguments.unihan)
        else:
            parser.error("--unihan is needed")
        if not arguments.check:
            if not all((arguments.fandol, arguments.noto, arguments.ukai, arguments.liberation, arguments.dejavu)):
                parser.error("--fandol, --noto, --ukai, --liberation and --dejavu are needed")
            build(arguments, standard)
            write_characters(arguments.out / "TGH.txt", standard)
        check(arguments.out, standard)
    except (Failure, OSError) as error:
        print(f"convert.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
