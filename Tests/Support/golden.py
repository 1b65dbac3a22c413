#!/usr/bin/env python3
"""Pictures of the examples' pages, accepted once and compared ever after.

  golden.py accept WORK TARGET    render the letters of `fuwen demo -o WORK` into TARGET/*.png
  golden.py check WORK TARGET     compare them with TARGET/*.png; exit status 1 when one differs

One sheet a letter: its pages at 36 dpi in four shades of grey, side by side. A page passes when its
mean difference and its share of plainly different pixels are small: enough for another version of
poppler, too little for a line that moved. The exact layout is in TARGET/*.pages.txt.
"""
import concurrent.futures, pathlib, re, subprocess, sys, tempfile

from PIL import Image, ImageChops

COLUMNS = 5
SHADES = 4
PAGE = (298, 421)       # A4 at 36 dpi; a turned page is set on the same cell, smaller
MEAN = 1.5              # levels of 255
PLAIN = 64              # a pixel differs plainly when it differs by more
SHARE = 0.004           # of a page's pixels


def letters(work):
    """(name, path) of every PDF of the demo: bureau-case, with the letter's number where there are several."""
    for folder in sorted(p for p in pathlib.Path(work).glob("*/*") if p.is_dir()):
        files = sorted(folder.glob("*.pdf"))
        for file in files:
            number = re.search(r"-(\d+)$", file.stem).group(0) if len(files) > 1 else ""
            yield f"{folder.parent.name}-{folder.name}{number}", file


def sheet(pdf):
    with tempfile.TemporaryDirectory() as work:
        subprocess.run(["pdftoppm", "-r", "36", "-gray", "-png", str(pdf), f"{work}/p"], check=True)
        pages = [Image.open(p).convert("L") for p in sorted(pathlib.Path(work).glob("*.png"))]
        rows = -(-len(pages) // COLUMNS)
        columns = min(COLUMNS, len(pages))
        out = Image.new("L", (PAGE[0] * columns, PAGE[1] * rows), 255)
        for index, page in enumerate(pages):
            page.thumbnail(PAGE)
            out.paste(page, (index % COLUMNS * PAGE[0], index // COLUMNS * PAGE[1]))
    step = 255 / (SHADES - 1)
    return out.point([round(round(v / step) * step) for v in range(256)])


def save(image, path):
    image.convert("P", palette=Image.ADAPTIVE, colors=SHADES).save(path, optimize=True, bits=2)


def difference(now, golden):
    """What is wrong, in words; None when nothing is."""
    if now.size != golden.size:
        return f"size {now.size}, accepted {golden.size}: pages came or went"
    delta = ImageChops.difference(now, golden)
    for top in range(0, now.height, PAGE[1]):
        for left in range(0, now.width, PAGE[0]):
            histogram = delta.crop((left, top, left + PAGE[0], top + PAGE[1])).histogram()
            pixels = PAGE[0] * PAGE[1]
            mean = sum(level * count for level, count in enumerate(histogram)) / pixels
            share = sum(histogram[PLAIN + 1:]) / pixels
            if mean > MEAN or share > SHARE:
                page = top // PAGE[1] * COLUMNS + left // PAGE[0] + 1
                return f"page {page}: mean difference {mean:.2f}, {share:.2%} of pixels differ plainly"
    return None


def accept(found, target):
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.png"):
        old.unlink()
    for name, image in found:
        save(image, target / f"{name}.png")
    return 0


def check(found, target):
    failures = tempfile.mkdtemp(prefix="fuwen-golden-")
    wrong, seen = [], set()
    for name, image in found:
        path = target / f"{name}.png"
        seen.add(path.name)
        if not path.exists():
            wrong.append(f"{name}: no accepted picture")
            continue
        golden = Image.open(path).convert("L")
        words = difference(image, golden)
        if words:
            image.save(f"{failures}/{name}.now.png")
            if image.size == golden.size:
                ImageChops.invert(ImageChops.difference(image, golden)).save(f"{failures}/{name}.difference.png")
            wrong.append(f"{name}: {words}; see {failures}/{name}.now.png")
    wrong += [f"{p.name}: accepted, but no such letter" for p in sorted(target.glob("*.png")) if p.name not in seen]
    if not wrong:
        pathlib.Path(failures).rmdir()
    print("\n".join(wrong) or f"{len(seen)} letters look as accepted")
    return 1 if wrong else 0


def main():
    if len(sys.argv) != 4 or sys.argv[1] not in ("accept", "check"):
        sys.exit(__doc__)
    names = list(letters(sys.argv[2]))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        images = pool.map(sheet, (path for _, path in names))
        found = [(name, image) for (name, _), image in zip(names, images)]
    if not found:
        sys.exit(f"golden: no letters below {sys.argv[2]}")
    return {"accept": accept, "check": check}[sys.argv[1]](found, pathlib.Path(sys.argv[3]))


if __name__ == "__main__":
    sys.exit(main())
