#!/usr/bin/env python3
"""check_docx_lines.py FOLDER FONTS: whether LibreOffice sets the Word files of FOLDER as our pages are set.

Beside each NAME.docx lies NAME.pdf, ours. One run of LibreOffice makes its PDFs, with the free faces in FONTS under the
official families' names. Prints, as JSON, by letter: lines of text, how many LibreOffice breaks where we do, how many
of those are on the same page, pages of both, most lines on a page, lines that have a spacing of their own, and Chinese
marks that are set in a face that isn't Chinese.
"""
import collections, json, os, pathlib, re, subprocess, sys, zipfile
import pdfplumber

ALIASES = {
    "仿宋_GB2312": "FandolFang", "楷体_GB2312": "FandolKai", "黑体": "FandolHei", "方正小标宋简体": "FandolSong",
    "宋体": "Noto Serif CJK SC", "Times New Roman": "Liberation Serif",
}
MARKS = set("“”‘’—…·")


def fontconfig(folder, fonts):
    """Nothing but our faces; 小标宋 is the bold one, so that the regular must not be there."""
    faces = folder / "faces"
    faces.mkdir()
    for face in pathlib.Path(fonts).glob("*.ttf"):
        if face.name != "FandolSong-Regular.ttf":
            (faces / face.name).symlink_to(face)
    aliases = "".join(
        f'<alias binding="same"><family>{name}</family><prefer><family>{face}</family></prefer></alias>'
        for name, face in ALIASES.items())
    file = folder / "fonts.conf"
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
        f"<dir>{faces}</dir><cachedir>{folder / 'cache'}</cachedir>{aliases}</fontconfig>")
    return file


def lines(path):
    """Page, text and marks' faces of each line of 三号 text."""
    out, faces = [], collections.Counter()
    with pdfplumber.open(path) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            rows = []
            for char in sorted(page.chars, key=lambda char: -char["matrix"][5]):
                if char["text"].isspace() or abs(char["size"] - 16) > 0.3:
                    continue
                if not rows or rows[-1][0] - char["matrix"][5] > 3:
                    rows.append((char["matrix"][5], []))
                rows[-1][1].append(char)
                if char["text"] in MARKS and not re.search("Fandol|CJK", char["fontname"]):
                    faces[f"{char['text']} {char['fontname'].partition('+')[2]}"] += 1
            out += [(number, "".join(c["text"] for c in sorted(row, key=lambda c: c["x0"]))) for _, row in rows]
        return out, faces, len(pdf.pages)


def fitted(path):
    """Stretches of text that have a spacing of their own."""
    with zipfile.ZipFile(path) as package:
        return len(re.findall(r"<w:rPr>(?:(?!</w:rPr>).)*<w:spacing ", package.read("word/document.xml").decode()))


def main(folder, fonts):
    folder = pathlib.Path(folder).resolve()
    scratch = folder / "office"
    scratch.mkdir()
    letters = sorted(path for path in folder.glob("*.docx") if path.with_suffix(".pdf").exists())
    made = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{scratch / 'home'}", "--headless", "--convert-to", "pdf",
         "--outdir", scratch, *letters],
        env=os.environ | {"FONTCONFIG_FILE": str(fontconfig(scratch, fonts)), "HOME": str(scratch)},
        capture_output=True, text=True, timeout=240)
    report = {}
    for letter in letters:
        if not (scratch / letter.name).with_suffix(".pdf").exists():
            sys.exit(f"LibreOffice makes no PDF of {letter.name}: {made.stderr[-500:]}")
        ours, _, pages = lines(letter.with_suffix(".pdf"))
        theirs, faces, count = lines((scratch / letter.name).with_suffix(".pdf"))
        left, places = collections.Counter(text for _, text in theirs), collections.Counter(theirs)
        same = placed = 0
        missing = []
        for line in ours:
            if left[line[1]]:
                left[line[1]] -= 1
                same += 1
                if places[line]:
                    places[line] -= 1
                    placed += 1
            else:
                missing.append(line[1])
        most = collections.Counter(page for page, _ in theirs).most_common(1)
        report[letter.stem] = {
            "lines": len(ours), "same": same, "placed": placed, "pages": pages, "office": count,
            "most": most[0][1] if most else 0, "fitted": fitted(letter), "marks": faces, "missing": missing[:3]}
    print(json.dumps(report, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:3])
