#!/usr/bin/env python3
"""check_docx.py FOLDER: whether the Word files in FOLDER are what Word, python-docx and a checker of GB/T 9704 take.

Beside each NAME.docx lies NAME.blocks.json: {"blocks": [[path, text] …] in reading order, "wide": whether a
table is turned}. A comparison NAME.marked.docx lies beside NAME.old.docx and NAME.new.docx instead. Prints a line
a fault, then how many files and findings there were.
"""
import collections, io, json, os, pathlib, re, sys, tempfile, zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

# The schema's order, without which Word calls a file damaged; nothing else may stand in them.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs suppressAutoHyphens kinsoku "
    "wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN snapToGrid spacing ind jc textDirection outlineLvl rPr sectPr",
    "rPr": "ins del rStyle rFonts b bCs i strike color spacing w kern position sz szCs highlight u lang",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "tblPr": "tblStyle tblpPr tblOverlap tblW jc tblInd tblBorders tblLayout tblCellMar",
    "tcPr": "tcW gridSpan vMerge tcBorders textDirection vAlign",
    "tbl": "tblPr tblGrid tr",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "settings": "zoom trackRevisions defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl compat "
    "themeFontLang decimalSymbol listSeparator",
    "font": "altName charset family pitch",
}
ORDER = {name: {child: place for place, child in enumerate(order.split())} for name, order in ORDER.items()}
ASIDE = {"class", "urgency", "number", "signer"}
OVERRIDES = {
    "page_setup": {"margins": {"top": "3.7cm", "bottom": "3.5cm", "left": "2.8cm", "right": "2.6cm"}},
    "doc_title": {"line_spacing": "33pt"},
    "signature": {"size": "16pt", "align": "right"},
} | {name: {"line_spacing": "28.95pt"} for name in ("body", "heading_1", "heading_2", "heading_3", "heading_4")}


def local(element):
    return element.tag.rpartition("}")[2]


def structure(path, say):
    """The package's and the markup's own rules."""
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names}
    if names[0] != "[Content_Types].xml" or len(set(names)) != len(names):
        say("the package's entries")
    trees = {name: ElementTree.fromstring(content) for name, content in parts.items()}
    types = trees["[Content_Types].xml"]
    defaults = {item.get("Extension") for item in types.findall(TYPES + "Default")}
    overrides = {item.get("PartName").lstrip("/") for item in types.findall(TYPES + "Override")}
    for name in overrides - set(names):
        say(f"a type for {name}, which isn't there")
    for name in set(names) - overrides - {"[Content_Types].xml"}:
        if name.rpartition(".")[2] not in defaults or name.startswith("word/") and not name.endswith(".rels"):
            say(f"no type for {name}")
    reached, ids = set(), {}
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder, _, file = name.rpartition("/")
        source = f"{folder[:-len('_rels')]}{file[:-len('.rels')]}"
        links = [(link.get("Id"), link.get("Target")) for link in tree.findall(REL + "Relationship")]
        if len(dict(links)) != len(links):
            say(f"{name} says an id twice")
        ids[source] = dict(links)
        for _, target in links:
            target = os.path.normpath(os.path.join(os.path.dirname(source), target))
            reached.add(target)
            if target not in parts:
                say(f"{source} is related to {target}, which isn't there")
    for name in set(names) - reached - {"[Content_Types].xml"}:
        if not name.endswith(".rels"):
            say(f"nothing is related to {name}")
    styles = {style.get(W + "styleId"): style.get(W + "type") for style in trees["word/styles.xml"].iter(W + "style")}
    fonts = {font.get(W + "name") for font in trees["word/fontTable.xml"].iter(W + "font")}
    changes = []
    for name, tree in trees.items():
        if not name.startswith("word/") or name.endswith(".rels"):
            continue
        for element in tree.iter():
            kind = local(element)
            order = ORDER.get(kind) if element.tag.startswith(W) else None
            if order is not None:
                places = [order.get(local(child), -1) for child in element]
                if -1 in places or places != sorted(places):
                    say(f"{name}: {kind} holds {' '.join(local(child) for child in element)}")
            if kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next") and element.get(W + "val") not in styles:
                say(f"{name}: no style {element.get(W + 'val')}")
            if kind == "rFonts" and not {value for key, value in element.items() if key != W + "hint"} <= fonts:
                say(f"{name}: a font that isn't in the table")
            if R + "id" in element.keys() and element.get(R + "id") not in ids.get(name, {}):
                say(f"{name}: no relationship {element.get(R + 'id')}")
            if kind in ("ins", "del"):
                changes.append(element.get(W + "id"))
                if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", element.get(W + "date")) or not element.get(W + "author"):
                    say(f"{name}: a change without author or date")
            if kind == "tc" and len(element) and local(element[-1]) != "p":
                say(f"{name}: a cell doesn't end in a paragraph")
            if kind == "tbl":
                columns = len(element.find(W + "tblGrid"))
                for row in element.findall(W + "tr"):
                    spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(W + "tc")]
                    if sum(1 if span is None else int(span.get(W + "val")) for span in spans) != columns:
                        say(f"{name}: a row doesn't fill the grid")
    if len(set(changes)) != len(changes):
        say("changes share an id")
    body = trees["word/document.xml"].find(W + "body")
    if local(body[-1]) != "sectPr" or any(local(a) == "tbl" and local(b) in ("tbl", "sectPr") for a, b in zip(body, body[1:])):
        say("the body's end, or a table without a paragraph after it")


def python_docx(path, facts, say):
    """What python-docx reads, block by block, is what the letter says."""
    import docx

    document = docx.Document(path)

    def texts(container):
        for item in container.iter_inner_content():
            if hasattr(item, "rows"):
                seen = []
                for row in item.rows:
                    for cell in row.cells:
                        if cell._tc not in seen:
                            seen.append(cell._tc)
                            yield from (paragraph.text for paragraph in cell.paragraphs)
            else:
                yield item.text

    head = " ".join(texts(document.sections[0].first_page_header)) if document.sections[0].different_first_page_header_footer else ""
    found = [text.replace("\n", "") for text in texts(document)]
    blocks = [(path, text) for path, text in facts["blocks"]]
    title = next(place for place, (path, _) in enumerate(blocks) if path == "title")
    start = found.index(blocks[title][1])
    before = (head + " " + " ".join(found[:start])).replace("\t", " ").split(" ")
    for path, text in blocks[:title]:
        if text.replace(" ", "") not in [word for word in before] and text not in " ".join(before):
            say(f"python-docx: {path} isn't in the head")
    wanted = [text for _, text in blocks[title:]]
    read = [piece for text in found[start:] for piece in text.split("\t")]
    wanted = [text for text in wanted if text]
    read = [text for text in read if text]
    for place, (a, b) in enumerate(zip(wanted, read)):
        if a != b:
            say(f"python-docx: {b[:40]!r} where {a[:40]!r} should be")
            return
    if len(wanted) != len(read):
        say(f"python-docx: {len(read)} texts instead of {len(wanted)}")


def checker():
    import logging
    logging.disable(logging.CRITICAL)
    from engine.core.document.parser import parse_docx
    from engine.core.rules.engine import RuleEngine

    def check(path):
        engine = RuleEngine()
        engine.set_config_overrides(OVERRIDES)
        model = parse_docx(path)
        texts = [paragraph.text for paragraph in model.paragraphs]
        return [(issue, texts) for issue in engine.check(model, "letter")]

    return check


# Rules of the checker's own, which GB/T 9704 doesn't have: the first sentence of 一是… in bold, and words to end with.
HOUSE_RULES = {"CHK-C044", "CHK-L002"}
# What it takes a part for that it doesn't know: text without indent, a heading, an answer's last line.
MISREAD = {"CHK-C012", "CHK-C013", "CHK-C014", "CHK-C016", "CHK-C022", "CHK-C026", "CHK-C027", "CHK-C038", "CHK-C041"}


def is_excused(issue, texts, facts):
    """Whether a finding is the checker's and not the letter's (ofd-docx.md, B6)."""
    if issue.location.startswith("table") or issue.rule_id in HOUSE_RULES:
        return True
    # The letterhead wants Latin digits; the checker reads no other font than theirs.
    if facts.get("latin") and issue.original_text == "Times New Roman":
        return True
    place = re.fullmatch(r"paragraph:(\d+)", issue.location)
    if not place:
        return False
    blocks = [(path, text) for path, text in facts["blocks"]]
    title = next(text for path, text in blocks if path == "title")
    start = next((n for n, text in enumerate(texts) if text.replace("\n", "") == title), 0)
    if int(place.group(1)) < start:
        return True
    here = texts[int(place.group(1))].replace("\n", "").replace("\t", "")
    paths = [path for path, text in blocks if text and (text == here or here.startswith(text))]
    is_text = any(re.fullmatch(r"(attachment/\d+/)?body/\d+|note/\d+|title", path) for path in paths)
    return issue.rule_id in MISREAD and bool(paths) and not is_text


def changed(path, accept):
    """The file with all changes accepted or rejected, by the markup's own rules."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    drop, keep = ("del", "ins") if accept else ("ins", "del")
    for name in parts:
        if not re.fullmatch(r"word/(document|header-.*|footer-.*)\.xml", name):
            continue
        tree = ElementTree.fromstring(parts[name])
        for parent in list(tree.iter()):
            for child in list(parent):
                place = list(parent).index(child)
                if child.tag == W + drop and parent.tag == W + "p":
                    parent.remove(child)
                elif child.tag == W + keep and parent.tag == W + "p":
                    parent.remove(child)
                    for offset, run in enumerate(child):
                        parent.insert(place + offset, run)
                elif child.tag == W + "p" and child.find(f"{W}pPr/{W}rPr/{W}{drop}") is not None:
                    parent.remove(child)
                elif child.tag == W + "tr" and child.find(f"{W}trPr/{W}{drop}") is not None:
                    parent.remove(child)
        for parent in list(tree.iter()):
            for child in list(parent):
                if child.tag == W + "tbl" and child.find(W + "tr") is None:
                    parent.remove(child)
                elif child.tag == W + "delText":
                    child.tag = W + "t"
        for parent in list(tree.iter()):
            if parent.tag in (W + "rPr", W + "trPr"):
                for mark in [child for child in parent if child.tag in (W + "ins", W + "del")]:
                    parent.remove(mark)
        parts[name] = ElementTree.tostring(tree)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out


def paragraphs(file):
    """Every text of headers and body, by the markup; rules and room carry none."""
    out = []
    with zipfile.ZipFile(file) as package:
        for name in sorted(package.namelist()):
            # Sections of turned pages, and with them their headers, are the new letter's: Word can't track them.
            if not re.fullmatch(r"word/(document|header-(default|even|first))\.xml", name):
                continue
            for paragraph in ElementTree.fromstring(package.read(name)).iter(W + "p"):
                text = "".join(
                    {"t": part.text or "", "tab": "\t", "br": "\n"}.get(local(part), "")
                    for run in paragraph.iter(W + "r") for part in run)
                out.append((name, text))
    return [item for item in out if item[1]]


def library_text(file):
    import docx

    document = docx.Document(file)
    out = []
    for item in document.iter_inner_content():
        cells = [cell for row in item.rows for cell in row.cells] if hasattr(item, "rows") else []
        out += [cell.text for cell in cells] or ([item.text] if hasattr(item, "text") else [])
    return [text for text in out if text]


def comparison(path, say):
    for accept, name in ((True, "new"), (False, "old")):
        plain = str(path).replace(".marked.docx", f".{name}.docx")
        result = changed(path, accept)
        wanted, found = paragraphs(plain), paragraphs(result)
        if wanted != found:
            odd = next((pair for pair in zip(wanted, found) if pair[0] != pair[1]), (len(wanted), len(found)))
            say(f"changes {'accepted' if accept else 'rejected'} are not the {name} letter: {odd}")
        result.seek(0)
        if library_text(result) != library_text(plain):
            say(f"python-docx reads another {name} letter")


def main(folder):
    faults, kinds = [], collections.Counter()
    files = sorted(pathlib.Path(folder).glob("*.docx"))
    os.environ.setdefault("GONGWEN_DATA_DIR", tempfile.mkdtemp(dir=folder))
    check = checker()
    letters = marked = 0
    for path in files:
        say = lambda words: faults.append(f"{path.name}: {words}")
        structure(path, say)
        if path.name.endswith(".marked.docx"):
            marked += 1
            comparison(path, say)
        facts = path.with_suffix(".blocks.json")
        if not facts.exists():
            continue
        letters += 1
        facts = json.loads(facts.read_text())
        python_docx(path, facts, say)
        if not facts.get("isChecked", True):
            continue
        excused = collections.defaultdict(list)
        for issue, texts in check(path):
            kinds[f"{issue.severity} {issue.rule_id}"] += 1
            # A rule's fourth hit and those after it are told in sum.
            if issue.location == "document" and issue.rule_id in excused and all(excused[issue.rule_id]):
                continue
            excused[issue.rule_id].append(is_excused(issue, texts, facts))
            if not excused[issue.rule_id][-1]:
                say(f"checker: {issue.severity} {issue.rule_id} {issue.name} @ {issue.location}: "
                    f"{issue.original_text} -> {issue.suggested_fix}")
    for fault in faults:
        print(fault)
    print(json.dumps({"letters": letters, "marked": marked, "faults": len(faults), "findings": kinds}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
