"""The files themselves: names that stand anywhere, PDFs and OFDs that are whole and carry nothing more than the public edition."""
import hashlib, io, re, subprocess, unicodedata, zipfile

DEVICES = {"con", "prn", "aux", "nul", *(f"com{i}" for i in range(1, 10)), *(f"lpt{i}" for i in range(1, 10))}
SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def names(site, report):
    faults = []
    for path in site.files:
        for part in path.split("/"):
            if not SAFE.fullmatch(part) and part not in (".htaccess", ".well-known", ".nojekyll"):
                faults.append(f"{path}: {part!r}")
            elif part.split(".")[0].lower() in DEVICES or len(part) > 120 or part.endswith("."):
                faults.append(f"{path}: {part!r} stands on no Windows disk")
    folded = {}
    for path in site.files:
        folded.setdefault(unicodedata.normalize("NFC", path).casefold(), []).append(path)
    faults += [f"{' and '.join(same)} are one name elsewhere" for same in folded.values() if len(same) > 1]
    report.all("files: names that any system can hold", faults, f"{len(site.files)} files")


def pdfs(site, report):
    faults, attached, digests = [], [], []
    letters = site.letters()
    for path in letters:
        pdf = site.pdf_of(path)
        bytes_ = site.bytes(pdf)
        digest = hashlib.sha256(bytes_).hexdigest()
        if digest not in site.page(path).text.replace(" ", ""):
            digests.append(f"{path} doesn't give {pdf}'s digest")
        checked = subprocess.run(["qpdf", "--check", f"{site.folder}/{pdf}"], capture_output=True, text=True)
        if checked.returncode or "WARNING" in checked.stdout + checked.stderr:
            faults.append(f"{pdf}: {(checked.stdout + checked.stderr).strip().splitlines()[-1]}")
        listed = subprocess.run(["qpdf", "--list-attachments", f"{site.folder}/{pdf}"], capture_output=True, text=True)
        if "->" in listed.stdout:
            attached.append(f"{pdf}: {listed.stdout.strip()[:80]}")
    report.all("files: qpdf finds nothing wrong with a PDF", faults, f"{len(letters)} PDFs")
    report.all("files: a page gives its PDF's SHA-256", digests, f"{len(letters)} pages")
    report.all("files: no PDF has a file attached", attached, f"{len(letters)} PDFs")


def ofds(site, report):
    faults, attached, digests, count = [], [], [], 0
    for path in site.letters():
        ofd = site.pdf_of(path)[:-len(".pdf")] + ".ofd"
        if ofd not in site.known:
            continue  # released before there were OFDs
        count += 1
        bytes_ = site.bytes(ofd)
        if hashlib.sha256(bytes_).hexdigest() not in site.page(path).text.replace(" ", ""):
            digests.append(f"{path} doesn't give {ofd}'s digest")
        try:
            with zipfile.ZipFile(io.BytesIO(bytes_)) as archive:
                parts = archive.namelist()
                broken = archive.testzip()
        except zipfile.BadZipFile as fault:
            faults.append(f"{ofd}: {fault}")
            continue
        if broken or parts[:2] != ["OFD.xml", "Doc_0/Document.xml"]:
            faults.append(f"{ofd}: {broken or parts[:2]}")
        attached += [f"{ofd}: {part}" for part in parts if "attach" in part.lower() or part.endswith(".png")]
    report.all("files: an OFD is whole", faults, f"{count} OFDs")
    report.all("files: a page gives its OFD's SHA-256", digests, f"{count} OFDs")
    report.all("files: no OFD has a file attached or a picture", attached, f"{count} OFDs")


def check(site, report):
    names(site, report)
    report.add("files: there are letters to judge", bool(site.letters()), f"{len(site.letters())} letters, {len(site.html)} pages")
    pdfs(site, report)
    ofds(site, report)
