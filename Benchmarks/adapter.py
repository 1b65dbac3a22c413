"""The generator's letters as our records, and case files for the schema race.

usage: adapter.py WORK ROOT [letters] [cases]

A letter becomes NNNN/case.xml and NNNN/reply.xml under WORK/records, beside one office.xml and one
letterhead.xml for all of them: the document form, whose head is what the peers print too. The words
are the same but for what belongs to an issued letter (number and date; ours are drafts and carry
their stamp instead) and the issuer (one office for all; the peers print each letter's own). The
generator's attachments are names without content, where ours are bound with the letter: the names
are set as paragraphs, so that the pages hold the same.
"""
import glob, json, os, random, re, shutil, statistics, subprocess, sys
from xml.sax.saxutils import escape, quoteattr

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers"))
import gen_letters as generator

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = 'xmlns="urn:fuwen:1" version="1.0"'


def element(name, text, attributes="", indent=0):
    return "%s<%s%s>%s</%s>" % ("  " * indent, name, attributes, escape(text), name)


def bare(heading):
    """A heading without its number, which ours get from nesting."""
    return re.sub(r"^([〇一二三四五六七八九十]+、|（[〇一二三四五六七八九十]+）)", "", heading)


def save(path, lines):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD + "\n".join(lines) + "\n")


# Letters

def case_of(letter):
    name = re.fullmatch(r"(.+)代表：", letter["addressee"]).group(1)
    title, number = re.search(r"《(.+?)》（第(\d+)号）", letter["opening"][0]).groups()
    points = [bare(section["h1"]) for section in letter["sections"]]
    year = letter["date"][:4]
    return [
        '<case %s id="JY-%s">' % (SPACE, letter["id"]),
        '  <matter kind="suggestion" level="municipal" session="市第十六届人民代表大会第二次会议" '
        'number="%s">' % number,
        element("title", title, indent=2),
        "    <text>",
        element("p", letter["sections"][0]["items"][0]["paras"][0], indent=3),
        "    </text>",
        "    <points>",
        *[element("point", p, ' id="p%d"' % (i + 1), 3) for i, p in enumerate(points)],
        "    </points>",
        "  </matter>",
        "  <proposers>",
        '    <person id="d1" lead="true">%s%s</person>' % (
            element("name", name), element("title", "代表")),
        "  </proposers>",
        '  <handling role="lead" assignedBy="市人民政府办公室" assigned="%s-03-02" due="%s-06-02"/>'
        % (year, year),
        "</case>"]


def reply_of(letter):
    contact = re.fullmatch(r"（联系人：(.+)，联系电话：(.+)）", letter["contact"])
    lines = [
        '<reply %s id="R-%s" case="JY-%s" drafter="ni" classSet="sanlei" class="A">'
        % (SPACE, letter["id"], letter["id"]),
        '  <disclosure decision="open"/>',
        element("title", letter["title"], indent=1),
        element("opening", letter["opening"][0], indent=1),
        "  <body>"]
    for number, section in enumerate(letter["sections"]):
        lines.append('    <section answers="p%d">' % (number + 1))
        lines.append(element("heading", bare(section["h1"]), indent=3))
        for item in section["items"]:
            lines.append("      <section>")
            lines.append(element("heading", bare(item["h2"]), indent=4))
            lines += [element("p", p, indent=4) for p in item["paras"]]
            lines.append("      </section>")
        lines.append("    </section>")
    # The last paragraph is the closing, so that everything stands in the generator's order.
    rest = letter["closing"] + [a.lstrip("\u3000") for a in letter["attachments"]]
    lines += [element("p", p, indent=2) for p in rest[:-1]]
    lines += [
        "  </body>",
        element("closing", rest[-1], indent=1),
        "  <contact>%s%s</contact>" % (
            element("name", contact.group(1)), element("phone", contact.group(2))),
        "</reply>"]
    return lines


def office_of(letter):
    units = letter["cc"][len("抄送："):-1].split("，")
    gates = [("keshi", "科室", "ke"), ("fenguan", "分管领导", "fen"), ("zhuyao", "主要领导", "zhu")]
    return [
        '<office %s id="bench">' % SPACE,
        element("name", letter["issuer"], indent=1),
        "  <people>",
        element("person", "倪拟稿", ' id="ni" may="draft"', 2),
        *[element("person", "%s某" % title, ' id="%s" may="none"' % who, 2)
          for _, title, who in gates],
        "  </people>",
        "  <chains>",
        '    <chain id="sanguan" title="三把关">',
        *['      <gate id="%s" title="%s"><seat id="%s" people="%s"/></gate>'
          % (gate, title, gate, who) for gate, title, who in gates],
        "    </chain>",
        "  </chains>",
        "  <classSets>",
        '    <classSet id="sanlei"><class value="A">已经解决</class></classSet>',
        "  </classSets>",
        '  <recipients matter="suggestion" kind="letter">',
        *[element("copy", unit, indent=2) for unit in units],
        "  </recipients>",
        "</office>"]


LETTERHEAD = """<letterhead %s id="bench" form="document" digits="chinese">
  <mark size="40"><line>{name}</line></mark>
  <issuer>{name}</issuer>
  <class print="false"/>
  <disclosure print="none"/>
  <signature sealed="true" blankLines="2"/>
  <imprint copies="false"/>
</letterhead>""" % SPACE


def peer_text(letter):
    parts = [letter[k] for k in ("issuer", "docno", "title", "addressee")] + letter["opening"]
    for section in letter["sections"]:
        parts.append(section["h1"])
        for item in section["items"]:
            parts += [item["h2"]] + item["paras"]
    parts += letter["closing"] + letter["attachments"]
    parts += [letter[k] for k in ("sign", "date", "contact", "cc")]
    return "".join("".join(parts).split())


def our_text(letter, office):
    """What the records make a letter say, without the stamp."""
    same = {**letter, "issuer": office["issuer"], "sign": office["issuer"], "cc": office["cc"]}
    return peer_text({**same, "docno": "", "date": ""})


def office_letter(letters):
    """The letter whose issuer all of ours bear: of middling length of name."""
    length = statistics.median_low(len(letter["issuer"]) for letter in letters)
    return next(letter for letter in letters if len(letter["issuer"]) == length)


def write_letters(work, root, count):
    """data/*.json for the peers and records/ for us; says how far the two texts differ."""
    letters = [generator.letter(i) for i in range(count)]
    os.makedirs(os.path.join(work, "data"), exist_ok=True)
    for name, part in (("letters", letters), ("one", letters[:1])):
        with open(os.path.join(work, "data", name + ".json"), "w", encoding="utf-8") as file:
            json.dump(part, file, ensure_ascii=False)
    records = os.path.join(work, "records")
    shutil.rmtree(records, ignore_errors=True)
    office = office_letter(letters)
    save(records + "/office.xml", office_of(office))
    save(records + "/letterhead.xml", [LETTERHEAD])
    for letter in letters:
        save("%s/%s/case.xml" % (records, letter["id"]), case_of(letter))
        save("%s/%s/reply.xml" % (records, letter["id"]), reply_of(letter))
    for kind in ("case", "reply", "office", "letterhead"):
        check(root, kind, os.path.join(records, "" if kind in ("office", "letterhead") else "*"))
    compare([peer_text(l) for l in letters], [our_text(l, office) for l in letters])


def compare(theirs, ours):
    print("Text of a letter in the records, mean of %d:" % len(theirs))
    for what, measure in (("characters", len), ("distinct characters", lambda t: len(set(t)))):
        a, b = (statistics.mean(map(measure, texts)) for texts in (theirs, ours))
        print("%s %.0f for the peers, %.0f for fuwen (%+.1f %%);" % (what, a, b, (b / a - 1) * 100))
        if abs(b / a - 1) > 0.02:
            sys.exit("the texts differ by more than 2 %: the race would not be fair")
    print(flush=True)


# Case files

def long_case(number):
    """About 20 KB: a long text, points, and many proposers with phones and addresses."""
    r = random.Random(20_000 + number)
    letter = generator.letter(number)
    paragraphs = [p for s in letter["sections"] for item in s["items"] for p in item["paras"]]
    lines = [
        '<case %s id="JY-2026-%04d">' % (SPACE, number),
        '  <matter kind="suggestion" level="municipal" session="市第十六届人民代表大会第二次会议" '
        'number=%s>' % quoteattr(str(number + 1)),
        element("title", "关于%s的建议" % r.choice(generator.TOPIC), indent=2),
        element("topic", "民生", indent=2),
        element("label", "重点", indent=2),
        "    <text>",
        *[element("p", p, indent=3) for p in paragraphs],
        "    </text>",
        "    <points>",
        *[element("point", "%s，%s" % tuple(r.sample(generator.SUB, 2)), ' id="p%d"' % (i + 1), 3)
          for i in range(12)],
        "    </points>",
        "  </matter>",
        "  <proposers>"]
    for i in range(60):
        lines += [
            '    <person id="d%d"%s>' % (i + 1, ' lead="true"' if i == 0 else ""),
            element("name", r.choice(generator.SUR) + r.choice(generator.GIV), indent=3),
            element("title", "代表", indent=3),
            element("unit", r.choice(generator.CITY) + "市" + r.choice(generator.BUREAU), indent=3),
            element("phone", "0%d-%d" % (r.randint(300, 999), r.randint(2000000, 8999999)),
                    indent=3),
            element("address", "中山东路%d号" % r.randint(1, 900), indent=3),
            "    </person>"]
    return lines + [
        "  </proposers>",
        '  <handling role="lead" assignedBy="市人民政府办公室" assigned="2026-03-02" '
        'due="2026-06-02">',
        *[element("joint", r.choice(generator.CITY) + "市" + bureau, ' due="2026-04-01"', 2)
          for bureau in r.sample(generator.BUREAU, 4)],
        "  </handling>",
        "</case>"]


def write_cases(work, root, count):
    """cases/*.xml; the mean size in bytes."""
    folder = os.path.join(work, "cases")
    shutil.rmtree(folder, ignore_errors=True)
    for number in range(count):
        save("%s/%04d.xml" % (folder, number), long_case(number))
    check(root, "case", folder, "*.xml")
    return statistics.mean(entry.stat().st_size for entry in os.scandir(folder))


def check(root, kind, folder, name=None):
    """Every file of a kind is valid, or the race ends here."""
    files = sorted(glob.glob(os.path.join(folder, name or kind + ".xml")))
    schema = os.path.join(root, "Schemas", kind + ".xsd")
    result = subprocess.run(
        ["xmllint", "--noout", "--schema", schema, *files], capture_output=True, text=True)
    if result.returncode:
        wrong = [line for line in result.stderr.splitlines() if not line.endswith(" validates")]
        sys.exit("the adapter wrote an invalid %s:\n%s" % (kind, "\n".join(wrong[:5])))


if __name__ == "__main__":
    if "letters" in sys.argv[3:] or len(sys.argv) == 3:
        write_letters(sys.argv[1], sys.argv[2], 200)
    if "cases" in sys.argv[3:] or len(sys.argv) == 3:
        print("case files of %.0f bytes" % write_cases(sys.argv[1], sys.argv[2], 1000))
