#!/usr/bin/env python3
"""compare_pictures.py PNG PDF PAGE: how far a page's picture is from poppler's of the PDF.

Prints the mean and the greatest difference of grey over cells of 2 mm, where hinting and smoothing
of single strokes even out, and a glyph that stands elsewhere or is another does not.
"""
import io, subprocess, sys

from PIL import Image, ImageChops, ImageStat

picture = Image.open(sys.argv[1])
dpi = round(picture.width / (210 if picture.width < picture.height else 297) * 25.4)
drawn = Image.open(io.BytesIO(subprocess.run(
    ["pdftoppm", "-r", str(dpi), "-f", sys.argv[3], "-l", sys.argv[3], "-png", sys.argv[2]],
    check=True, capture_output=True).stdout))
if abs(drawn.width - picture.width) > 1 or abs(drawn.height - picture.height) > 1:
    sys.exit(f"sizes differ: {picture.size}, {drawn.size}")
cells = (picture.width * 254 // dpi // 20, picture.height * 254 // dpi // 20)
small = [image.convert("L").resize(picture.size).resize(cells, Image.BOX) for image in (picture, drawn)]
delta = ImageChops.difference(*small)
print(f"{ImageStat.Stat(delta).mean[0]:.2f} {delta.getextrema()[1]}")
