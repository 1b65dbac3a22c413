"""The open data against its own dictionary, the two formats against each other, and both against the site."""
import csv, datetime, hashlib, io, json

TYPES = {"text": str, "number": int, "date": str, "boolean": bool, "array": list, "object": dict}
GUARDED = "=+-@\t\r\n＝＋－＠"


def is_date(text):
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def shown(value):
    """A value as a table may show it."""
    if value is None:
        return {""}
    if isinstance(value, bool):
        return {"是" if value else "否", "true" if value else "false"}
    if isinstance(value, list):
        return {"；".join(map(str, value)), ";".join(map(str, value))}
    return {str(value)}


def unguarded(cell):
    """A text that would be a formula stands behind an apostrophe."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in GUARDED else cell


def check(site, report):
    if "data/dictionary.json" not in site.known:
        report.add("open data: there is a dictionary", False, "no data/dictionary.json")
        return
    fields = json.loads(site.bytes("data/dictionary.json"))["fields"]
    names = [field["name"] for field in fields]
    faults = [f"{field}: incomplete" for field in fields if not all(field.get(k) for k in ("name", "header", "type", "meaning"))]
    faults += [f"{field['name']}: type {field['type']}" for field in fields if field["type"] not in TYPES]
    if len(set(names)) != len(names):
        faults.append("a field twice")
    report.all("open data: the dictionary tells each field's name, type and meaning", faults, f"{len(fields)} fields")

    tables = [p for p in site.files if p.startswith("data/") and p.endswith(".csv")]
    read, faults = {}, []
    for path in tables:
        partner = path[:-4] + ".json"
        if partner not in site.known:
            faults.append(f"{path}: no {partner}")
            continue
        letters = json.loads(site.bytes(partner))["letters"]
        read[path] = letters
        for letter in letters:
            if list(letter) != names:
                faults.append(f"{partner}: {sorted(set(letter) ^ set(names)) or 'another order'}")
            for field in fields:
                value = letter.get(field["name"])
                if value is not None and type(value) is not TYPES[field["type"]]:
                    faults.append(f"{partner}: {field['name']} is {value!r}, no {field['type']}")
                elif field["type"] == "date" and not is_date(value):
                    faults.append(f"{partner}: {field['name']} {value!r}")
    report.all("open data: JSON is as the dictionary says", faults, f"{len(tables)} files, {sum(map(len, read.values()))} letters")

    faults = []
    for path, letters in read.items():
        bytes_ = site.bytes(path)
        text = bytes_.decode("utf-8-sig")
        if not bytes_.startswith(b"\xef\xbb\xbf"):
            faults.append(f"{path}: no byte order mark, so that Excel takes it for another encoding")
        if text.replace("\r\n", "").count("\r"):
            faults.append(f"{path}: a bare carriage return")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        if not rows or rows[0] != [field["header"] for field in fields]:
            faults.append(f"{path}: header {rows[:1]}")
            continue
        if len(rows) - 1 != len(letters):
            faults.append(f"{path}: {len(rows) - 1} rows for {len(letters)} letters")
        for row, letter in zip(rows[1:], letters):
            for field, cell in zip(fields, row):
                if cell[:1] and cell[0] in GUARDED and not cell.lstrip("+-").replace(".", "").isdigit():
                    faults.append(f"{path}: {cell[:30]!r} is a formula")
                if unguarded(cell) not in shown(letter[field["name"]]) and cell not in shown(letter[field["name"]]):
                    faults.append(f"{path}: {field['name']} {cell!r}, in JSON {letter[field['name']]!r}")
    report.all("open data: CSV says what JSON says, and no formula", faults, f"{len(read)} files")

    faults, whole = [], read.get("data/letters.csv", [])
    for letter in whole:
        page, _ = site.target("data/x", letter["url"]) if site.base else (letter["url"], "")
        pdf, _ = site.target("data/x", letter["pdfUrl"]) if site.base else (letter["pdfUrl"], "")
        if page not in site.known or pdf not in site.known:
            faults.append(f"{letter['url']} is not on the site")
            continue
        bytes_ = site.bytes(pdf)
        if hashlib.sha256(bytes_).hexdigest() != letter["pdfSha256"] or len(bytes_) != letter["pdfSize"]:
            faults.append(f"{pdf}: not the digest or size that the data give")
        if letter["ofdUrl"]:
            ofd, _ = site.target("data/x", letter["ofdUrl"]) if site.base else (letter["ofdUrl"], "")
            held = site.bytes(ofd) if ofd in site.known else b""
            if hashlib.sha256(held).hexdigest() != letter["ofdSha256"] or len(held) != letter["ofdSize"]:
                faults.append(f"{ofd}: not the digest or size that the data give")
        if letter["title"] not in site.page(page).title + site.page(page).text:
            faults.append(f"{page}: another title")
    if len(whole) != len(site.letters()):
        faults.append(f"{len(whole)} letters in the data, {len(site.letters())} on the site")
    if len({letter["id"] for letter in whole}) != len(whole):
        faults.append("an identifier twice")
    parts = [letter["id"] for path, letters in read.items() if path != "data/letters.csv" for letter in letters]
    if parts and sorted(parts) != sorted(letter["id"] for letter in whole):
        faults.append("the years don't add up to the whole")
    if "data/counts.json" in site.known:
        counts = json.loads(site.bytes("data/counts.json"))["years"]
        if sum(year["open"] for year in counts) != len(whole):
            faults.append("the counts don't add up")
    report.all("open data: the data are the site's", faults, f"{len(whole)} letters")
