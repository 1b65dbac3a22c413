"""Race 4, against the clock alone: files that mean harm must be refused within 1 s and 200 MiB.

usage: hostile.py WORK ROOT FUWEN
"""
import os, re, shutil, struct, sys, zlib
from measure import run, say, table

WORK, ROOT, FUWEN = sys.argv[1:4]
FOLDER = os.path.join(WORK, "hostile")
SECONDS, MIB = 1, 200
MEGABYTE = 1 << 20
DECLARATION = '<?xml version="1.0" encoding="%s"?>\n'
CASE = '<case xmlns="urn:fuwen:1" version="1.0" id="A%s">'
MATTER = ('<matter kind="suggestion" level="municipal" session="会议" number="1"><title>建议</title>'
          '%s</matter>')
PERSON = '<person id="d1" lead="true"><name>张三</name><title>代表</title></person>'
HANDLING = '<handling role="lead" assignedBy="市府办" assigned="2026-03-02" due="2026-06-02"/>'


def case(inside="", people=PERSON, attributes="", before=""):
    return (DECLARATION % "UTF-8" + before + CASE.replace('"A%s"', '"A"' + attributes)
            + MATTER % inside + "<proposers>" + people + "</proposers>" + HANDLING + "</case>")


def text(words):
    return "<text><p>" + words + "</p></text>"


def bomb():
    lines = ['<!ENTITY a "%s">' % ("复" * 10)]
    lines += ['<!ENTITY %s "%s">' % (n, ("&%s;" % p) * 10) for p, n in zip("abcdefghi", "bcdefghij")]
    return case(text("&j;"), before="<!DOCTYPE case [%s]>\n" % "".join(lines))


def quadratic_bomb():
    return case(text("&a;" * 50_000),
                before='<!DOCTYPE case [<!ENTITY a "%s">]>\n' % ("a" * 50_000))


def nested(depth):
    return case("<a>" * depth + "</a>" * depth)


def people(count):
    return "".join('<person id="d%d"><name>张</name><title>代表</title></person>' % i
                   for i in range(count))


def points(count, same=False):
    return "<points>" + "".join('<point id="p%d">a</point>' % (0 if same else i)
                                for i in range(count)) + "</points>"


def attributes(count):
    return "".join(' a%d="1"' % i for i in range(count))


def namespaces(count):
    return "".join(' xmlns:n%d="u:%d"' % (i, i) for i in range(count))


def recoded(words, encoding):
    return case(text(words)).replace("UTF-8", encoding).encode(encoding)


def save_png(path):
    """An image of 25 megapixels in 100 KB."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(
            ">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", 5000, 5000, 8, 6, 0, 0, 0)
    rows = zlib.compress(b"\0" * (5000 * 20001), 9)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows)
                   + chunk(b"IEND", b""))


def letterhead(seal):
    return (DECLARATION % "UTF-8" + '<letterhead xmlns="urn:fuwen:1" version="1.0" id="l" '
            'form="document"><mark><line>某局</line></mark><issuer seal="%s">某局</issuer>'
            "</letterhead>" % seal)


BODIES = {
    "entities that grow to 10 GB": bomb,
    "one entity of 50 KB, 50,000 times": quadratic_bomb,
    "external entity": lambda: case(
        text("&x;"), before='<!DOCTYPE case [<!ENTITY x SYSTEM "file:///dev/zero">]>\n'),
    "external DTD": lambda: case(before='<!DOCTYPE case SYSTEM "http://192.0.2.1/a.dtd">\n'),
    "XInclude of a device": lambda: case(
        '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/dev/zero" parse="text"/>'),
    "schema hint to a host": lambda: case(attributes=(
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:schemaLocation="urn:fuwen:1 http://192.0.2.1/a.xsd"')),
    "17 MiB": lambda: case(text("a" * (17 * MEGABYTE))),
    "one paragraph of 15.9 MB": lambda: case(text("a" * 15_900_000)),
    "one paragraph of 5 million Han": lambda: case(text("复" * 5_000_000)),
    "5 million zero-width spaces": lambda: case(text("\u200b" * 5_000_000)),
    "2 million character references": lambda: case(text("&#x590D;" * 1_900_000)),
    "15 MB of white space": lambda: case(text("复" + " \n" * 7_500_000 + "文")),
    "depth 10,000": lambda: nested(10_000),
    "depth 2 million": lambda: nested(2_000_000),
    "200,000 attributes": lambda: case(attributes=attributes(200_000)),
    "1 million attributes": lambda: case(attributes=attributes(1_000_000)),
    "300,000 namespaces": lambda: case(attributes=namespaces(300_000)),
    "an attribute of 15 MB": lambda: case(attributes=' x="%s"' % ("a" * 15_000_000)),
    "a name of 15 MB": lambda: case("<" + "a" * 7_500_000 + "></" + "a" * 7_500_000 + ">"),
    "3 million unknown elements": lambda: case("<a/>" * 3_000_000),
    "200,000 proposers": lambda: case(people=people(200_000)),
    "400,000 points": lambda: case(points(400_000)),
    "400,000 points of one id": lambda: case(points(400_000, same=True)),
    "1 million comments": lambda: case("<!-- a -->" * 1_000_000),
    "1 million processing instructions": lambda: case("<?a b?>" * 1_000_000),
    "1 million CDATA sections": lambda: case(text("<![CDATA[a]]>" * 1_000_000)),
    "5 million unescaped ampersands": lambda: case(text("& " * 5_000_000)),
    "2 million unclosed tags": lambda: DECLARATION % "UTF-8" + "<case>" * 2_000_000,
    "14 million <": lambda: "<" * 14_000_000,
    "secrecy marks, 1 million": lambda: case(text("机密★ " * 1_000_000)),
    "UTF-7": lambda: case().replace("UTF-8", "UTF-7"),
    "NUL bytes, 15 MB": lambda: b"\0" * 15_000_000,
    "broken UTF-8, 15 MB": lambda: case().encode() + b"\xff\xfe\xc0" * 5_000_000,
    "UTF-16, 15.9 MB": lambda: recoded("复" * 7_900_000, "UTF-16"),
    "GB18030, 15 MB": lambda: recoded("复" * 7_500_000, "GB18030"),
    "GB18030 of four bytes, 15 MB": lambda: recoded("𠀀" * 3_700_000, "GB18030"),
    "random bytes, 15 MB": lambda: os.urandom(15_000_000),
    "empty": lambda: "",
}
HARMLESS = {"1 million comments"}  # comments between elements are ignored, however many


def path_of(name):
    return os.path.join(FOLDER, re.sub(r"\W+", "-", name).strip("-") + ".xml")


def write(name, body):
    with open(path_of(name), "wb") as file:
        file.write(body if isinstance(body, bytes) else body.encode("utf-8"))


def apart(action, *arguments):
    """Does it in a child, so that our own memory stays small: what we measure starts with it."""
    child = os.fork()
    if child == 0:
        try:
            action(*arguments)
            os._exit(0)
        except BaseException as error:
            say(repr(error))
            os._exit(1)
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("could not write a hostile file")


def files():
    """Name and path of each, made as it is wanted."""
    for name, body in BODIES.items():
        apart(lambda: write(name, body()))
        yield name, path_of(name)
    yield "a FIFO", make("fifo.xml", os.mkfifo)
    yield "a directory", make("folder.xml", os.mkdir)
    yield "a device without end", "/dev/zero"
    yield "a symbolic link to itself", make("loop.xml", lambda p: os.symlink(p, p))
    yield "a file of 1 TB with nothing in it", make("sparse.xml", sparse)
    apart(save_png, os.path.join(FOLDER, "big.png"))
    os.symlink("/dev/zero", os.path.join(FOLDER, "out.png"))
    for name, seal in (("a seal of 25 megapixels", "big.png"), ("a seal that links out", "out.png")):
        write(name, letterhead(seal))
        yield name, path_of(name)


def make(name, how):
    path = os.path.join(FOLDER, name)
    how(path)
    return path


def sparse(path):
    with open(path, "wb") as file:
        file.truncate(1 << 40)


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    rows, failures = [], 0
    log = os.path.join(WORK, "log")
    for name, path in files():
        say("hostile: " + name)
        best = min((run([FUWEN, "validate", path], timeout=30, log=log) for _ in range(2)),
                   key=lambda r: r.seconds)
        code = re.search(r"\bFW\d{4}\b", best.words)
        named = os.path.basename(path) in best.words
        refused = best.status == 0 if name in HARMLESS else best.status == 1 and code and named
        good = refused and best.seconds < SECONDS and best.mib < MIB
        failures += not good
        rows.append([
            name, code.group(0) if code else "–",
            "killed after 30 s" if best.status < 0 else str(best.status),
            "%.0f" % (best.seconds * 1e3), "%.0f" % best.mib, "yes" if good else "**no**"])
        if os.path.isfile(path) and not os.path.islink(path):
            os.remove(path)
    print("### Hostile files\n")
    table(["file", "first code", "exit status", "ms", "peak MiB", "in bounds"], rows)
    print("In bounds: refused (exit status 1, a code, the file named; comments do no harm and pass) "
          "under %d s and %d MiB, the better of two runs. %d of %d are.\n"
          % (SECONDS, MIB, len(rows) - failures, len(rows)))
    shutil.rmtree(FOLDER, ignore_errors=True)
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
