"""Race: letters as DOCX and as OFD, beside the libraries that a user would pick.

usage: formats.py WORK ROOT FUWEN|- N ROUNDS
"""
import os, statistics, subprocess, sys
import adapter
from measure import race, run, say, span, table, times_faster, troubles
from places import Places

WORK, ROOT, FUWEN, N, ROUNDS = sys.argv[1:6]
N, ROUNDS = int(N), int(ROUNDS)
PLACES = Places(WORK)
# A letter takes easyofd about half a second.
FEW = min(N, 20)

READER = r"""
import re, sys, zipfile
import docx, ofdkit
name = sys.argv[1]
if name.endswith(".docx"):
    document = docx.Document(name)
    parts = document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")
    text = "".join(part.text or "" for part in parts)
else:
    text = ofdkit.extract_text(name)
text = "".join(text.split())
print(len(text), len(set(text)))
"""


def fuwen(form):
    return lambda out: [
        FUWEN, "batch", PLACES.path("records"), "-o", out, "--office",
        PLACES.path("records/office.xml"), "--letterhead", PLACES.path("records/letterhead.xml"),
        "--format", form, "--jobs", "1"]


def checked(form):
    def check(one):
        count = len(PLACES.files(one.name, form))
        return None if count == one.count else "wrote %d %s files, not %d" % (count, form, one.count)
    return check


def characters(name, form, most=5):
    """Mean of characters without spaces and of distinct ones, as an outside reader finds them."""
    found = []
    for file in PLACES.files(name, form)[:most]:
        words = subprocess.run([PLACES.python, "-c", READER, file], capture_output=True, text=True)
        if words.returncode != 0:
            return "unreadable", "–"
        found.append([int(word) for word in words.stdout.split()[-2:]])
    return tuple("%.0f" % statistics.mean(column) for column in zip(*found))


def show(title, form, found):
    race(title, found, ROUNDS, WORK, checked(form))
    print("### %s\n" % title)
    rows = []
    for one in found:
        if not one.runs:
            continue
        size = statistics.mean(os.path.getsize(file) for file in PLACES.files(one.name, form))
        rows.append([
            one.name, "%.1f" % (1e3 / one.median()), span(one.times(), 2), "%.0f" % one.peak(),
            "{:,.0f}".format(size), *characters(one.name, form),
            *(times_faster(other, one) for other in found[1:]), str(len(one.runs))])
    table(["program", "letters a second", "ms a letter (min–max)", "peak MiB", "bytes a file",
           "characters", "distinct", *("× " + other.name for other in found[1:]), "runs"], rows)
    troubles(found)


def main():
    adapter.write_letters(WORK, ROOT, N)
    letters = PLACES.path("data/letters.json")
    template = PLACES.path("template.docx")
    subprocess.run(PLACES.peer("p_docx.py", "template", template), check=True)
    docx = [
        PLACES.contender("fuwen, DOCX", fuwen("docx"), count=N),
        PLACES.contender(
            "python-docx", lambda out: PLACES.peer("p_docx.py", "pydocx", letters, out), count=N),
        PLACES.contender(
            "docxtpl", lambda out: PLACES.peer("p_docx.py", "docxtpl", letters, out, template), count=N),
    ]
    pdfs, empty = PLACES.out_folder("PDF files for easyofd")
    if FUWEN != "-":
        say("easyofd: writing the PDF files that it starts from (not measured)")
        empty()
        command = fuwen("pdf")(pdfs)
        made = run(command, log=PLACES.path("log"))
        if made.status != 0:
            sys.exit("fuwen batch failed: " + made.words[-400:])
    ofd = [
        PLACES.contender("fuwen, OFD", fuwen("ofd"), count=N),
        PLACES.contender(
            "easyofd, from finished PDF",
            lambda out: PLACES.peer("p_easyofd.py", pdfs, out, str(FEW)), rounds=2, count=FEW),
    ]
    if FUWEN == "-":
        docx[0].trouble = ofd[0].trouble = ofd[1].trouble = "--no-fuwen"
    show("%d letters as DOCX" % N, "docx", docx)
    show("Letters as OFD", "ofd", ofd)


if __name__ == "__main__":
    main()
