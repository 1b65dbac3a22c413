"""Race 3: schema validation of many case files, all of our own schema, by everybody the same.

usage: schema.py WORK ROOT FUWEN|- STAGE|- N ROUNDS
"""
import glob, os, sys
import adapter
from measure import Contender, race, span, table, times_faster, troubles

WORK, ROOT, FUWEN, STAGE, N, ROUNDS = sys.argv[1:7]
N, ROUNDS = int(N), int(ROUNDS)
HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMA = os.path.join(ROOT, "Schemas", "case.xsd")


def main():
    mean = adapter.write_cases(WORK, ROOT, N)
    files = sorted(glob.glob(os.path.join(WORK, "cases", "*.xml")))
    python = os.path.join(WORK, "venv/bin/python")
    found = [
        Contender("xmllint", ["xmllint", "--noout", "--schema", SCHEMA, *files]),
        Contender("lxml, one compiled schema",
                  [python, os.path.join(HERE, "peers/p_lxml.py"), SCHEMA, *files]),
        Contender("fuwen's schema stage", [STAGE, "schema", os.path.dirname(SCHEMA), *files]),
        Contender("fuwen's full reading", [STAGE, "full", os.path.dirname(SCHEMA), *files]),
        Contender("`fuwen validate`", [FUWEN, "validate", *files]),
    ]
    for one in found:
        one.count = N
        if "-" in one.command[:1]:
            one.trouble = "--no-fuwen"
    race("schema", found, ROUNDS * 2, WORK)
    print("### Schema validation of %d case files of %.1f KB\n" % (N, mean / 1000))
    table(["program", "ms a file (min–max)", "peak MiB", "× xmllint's speed", "runs"], [
        [one.name, span(one.times(), 3), "%.0f" % one.peak(), times_faster(found[0], one),
         str(len(one.runs))] for one in found if one.runs])
    troubles(found)
    print("Whole processes, start and compiling the schema included. The schema stage reads, checks "
          "the text, parses and validates; the full reading also walks the tree into values and "
          "applies our rules; `fuwen validate` is the command as a user runs it.\n")


if __name__ == "__main__":
    main()
