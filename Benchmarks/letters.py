"""Races 1 and 2: a batch of letters, and one letter from a fresh process.

usage: letters.py WORK ROOT FUWEN|- N ROUNDS LIBREOFFICE|-
"""
import glob, os, re, shutil, statistics, subprocess, sys
import adapter
from measure import race, say, span, table, times_faster, troubles
from places import Places

WORK, ROOT, FUWEN, N, ROUNDS, OFFICE = sys.argv[1:7]
N, ROUNDS = int(N), int(ROUNDS)
PLACES = Places(WORK)
path, peer, contender = PLACES.path, PLACES.peer, PLACES.contender
SLOW = 3


def pdfs(name):
    return PLACES.files(name, "pdf")


def fuwen_batch(jobs):
    return lambda out: [
        FUWEN, "batch", path("records"), "-o", out, "--office", path("records/office.xml"),
        "--letterhead", path("records/letterhead.xml"), "--format", "pdf", "--jobs", str(jobs)]


def fuwen_one(out):
    return [
        FUWEN, "assemble", path("records/0000/case.xml"), path("records/0000/reply.xml"),
        "--office", path("records/office.xml"), "--letterhead", path("records/letterhead.xml"),
        "--format", "pdf", "-o", out]


def soffice(files):
    profile = "-env:UserInstallation=file://" + path("libreoffice-profile")
    return lambda out: [
        "soffice", "--headless", "--norestore", profile, "--convert-to", "pdf", "--outdir", out,
        *files]


def weasy_env():
    return {"FONTCONFIG_FILE": path("fonts.conf")}


def contenders(one):
    """The letter programs, for one letter or the batch. Ratios go by the second and the third:
    typst with the faces as Debian has them, and with the TrueType ones that fuwen uses."""
    data = path("data/one.json" if one else "data/letters.json")
    more = {"count": 1 if one else N}
    tag = " (one)" if one else ""
    docx = sorted(glob.glob(path("docx/*.docx")))
    found = [
        contender("fuwen" + tag, fuwen_one if one else fuwen_batch(1), **more),
        contender("typst" + tag, lambda o: peer("p_typst.py", data, o, path("fonts")), **more),
        contender("typst, TrueType faces" + tag,
                  lambda o: peer("p_typst.py", data, o, path("ttf")), **more),
        contender("ReportLab" + tag, lambda o: peer("p_reportlab.py", data, o, path("ttf")),
                  rounds=SLOW, **more),
        contender("WeasyPrint" + tag, lambda o: peer("p_weasy.py", data, o), rounds=SLOW,
                  env=weasy_env(), **more),
    ]
    if OFFICE != "-":
        found.append(contender(
            "LibreOffice, from DOCX" + tag, soffice(docx[:1] if one else docx), rounds=SLOW,
            env=weasy_env(), **more))
    if not one:
        found.append(contender("fuwen, 2 cores", fuwen_batch(2), cores=2, **more))
        found.append(contender(
            "typst, 2 processes", lambda o: peer("p_typst.py", data, o, path("fonts"), "2"),
            cores=2, **more))
    if FUWEN == "-":
        for each in found:
            if each.name.startswith("fuwen"):
                each.trouble = "--no-fuwen"
    return found


def check_count(one):
    count = len(pdfs(one.name))
    return None if count == one.count else "wrote %d PDF files, not %d" % (count, one.count)


def mean_bytes(name):
    return statistics.mean(os.path.getsize(p) for p in pdfs(name))


def text_on_pages(name, most=20):
    """Mean of pages, characters without spaces, and distinct characters, by poppler."""
    pages, characters, distinct = [], [], []
    for pdf in pdfs(name)[:most]:
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
        pages.append(int(re.search(r"Pages:\s+(\d+)", info).group(1)))
        text = subprocess.run(["pdftotext", "-enc", "UTF-8", pdf, "-"], capture_output=True)
        text = "".join(text.stdout.decode("utf-8").split())
        characters.append(len(text))
        distinct.append(len(set(text)))
    return [statistics.mean(v) for v in (pages, characters, distinct)]


def batch():
    found = contenders(one=False)
    typst, truetype = found[1:3]
    race("batch", found, ROUNDS, WORK, check_count)
    print("### A batch of %d letters\n" % N)
    rows = []
    for one in found:
        if not one.runs:
            continue
        pages, characters, distinct = text_on_pages(one.name)
        rows.append([
            one.name, "%.1f" % (1e3 / one.median()), span(one.times(), 2), "%.0f" % one.peak(),
            "{:,.0f}".format(mean_bytes(one.name)), "%.1f" % pages, "%.0f" % characters,
            "%.0f" % distinct, times_faster(typst, one), times_faster(truetype, one),
            str(len(one.runs))])
    table(["program", "letters a second", "ms a letter (min–max)", "peak MiB", "bytes a PDF",
           "pages", "characters", "distinct", "× typst", "× typst, TrueType", "runs"], rows)
    troubles(found)
    print("“× typst” is how many times typst's speed. Peak memory is the largest process's. Pages "
          "and characters are those that poppler finds in the first 20 files.\n")


def single():
    found = contenders(one=True)
    typst, truetype = found[1:3]
    race("one letter", found, ROUNDS * 3, WORK, check_count)
    print("### One letter from a fresh process\n")
    rows = [
        [one.name.replace(" (one)", ""), span(one.times(), 1), "%.0f" % one.peak(),
         "{:,.0f}".format(mean_bytes(one.name)), times_faster(typst, one),
         times_faster(truetype, one), str(len(one.runs))]
        for one in found if one.runs]
    table(["program", "ms (min–max)", "peak MiB", "bytes", "× typst", "× typst, TrueType", "runs"],
          rows)
    troubles(found)


def main():
    adapter.write_letters(WORK, ROOT, N)
    if OFFICE != "-":
        say("LibreOffice: writing its DOCX files (not measured)")
        shutil.rmtree(path("docx"), ignore_errors=True)
        template = path("template.docx")
        subprocess.run(peer("p_docx.py", "template", template), check=True)
        subprocess.run(peer("p_docx.py", "docxtpl", path("data/letters.json"), path("docx"),
                            template), check=True)
    batch()
    single()


if __name__ == "__main__":
    main()
