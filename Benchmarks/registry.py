"""Fills registries, measures what they cost, and holds it against plain SQLite."""
import json, os, random, sqlite3, statistics, subprocess, sys, time

from measure import say, span, table

WORK, PROGRAM, CASES, ROUNDS, ACTS, WITHOUT = sys.argv[1:7]
SIZES = sorted(int(size) for size in CASES.split(","))
ROUNDS, ACTS = int(ROUNDS), int(ACTS)
PROCESSES = (1, 2, 8)
# As RegistryScale names them, in its order; the first in a process pays for what is made once.
QUESTIONS = (
    "open and one case", "another case", "late cases of a section", "late cases of a section, by day",
    "first page of the ledger", "first page of the year", "figures of the year", "search 难", "search 巷",
    "search 码头", "search of one case", "one act", "another act")


def path(size):
    return os.path.join(WORK, "registry-%d.db" % size)


def usual():
    """The size for what is measured at one size only: the largest of at most 100,000 cases."""
    return [size for size in SIZES if size <= 100000 or size == SIZES[0]][-1]


def ask(*words):
    """What the program's line of JSON says."""
    done = subprocess.run([PROGRAM, *map(str, words)], stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit("RegistryScale %s: exit status %d" % (words[0], done.returncode))
    return json.loads(done.stdout.splitlines()[-1])


def fill(size):
    """Fills a registry, or takes the one of an earlier run."""
    notes = path(size) + ".json"
    if os.path.exists(notes):
        with open(notes) as kept:
            return json.load(kept)
    for end in ("", "-wal", "-shm"):
        if os.path.exists(path(size) + end):
            os.remove(path(size) + end)
    say("filling %d cases" % size)
    filled = ask("fill", path(size), size)
    with sqlite3.connect(path(size)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    filled["bytes"] = os.path.getsize(path(size))
    with open(notes, "w") as kept:
        json.dump(filled, kept)
    return filled


def filling():
    rows = []
    for size in SIZES:
        filled = fill(size)
        rows.append([
            "{:,}".format(size), "{:,}".format(int(filled["events"])), "%.0f" % filled["fill"],
            "%.0f" % filled["writing"], "%.0f" % (filled["events"] / filled["writing"]),
            "%.2f" % (filled["bytes"] / 1e9), "%.1f" % (filled["bytes"] / size / 1024)])
    print("### Filling, in transactions of 500 cases\n")
    table(["cases", "events", "seconds", "of them in the registry", "events written a second",
           "GB", "KiB a case"], rows)


def shares():
    """Where a case's bytes lie."""
    size = usual()
    say("sizes by table")
    db = sqlite3.connect("file:%s?mode=ro" % path(size), uri=True)
    found = db.execute(
        "SELECT s.name, m.tbl_name, SUM(s.pgsize) FROM dbstat s LEFT JOIN sqlite_master m"
        " ON m.name = s.name WHERE s.aggregate = TRUE GROUP BY s.name").fetchall()
    own, indexes = {}, {}
    for name, of, count in found:
        of = of or name
        of = "search" if of.startswith("search") else of
        if name == of or of == "search":
            own[of] = own.get(of, 0) + count
        else:
            indexes[of] = indexes.get(of, 0) + count
    names = sorted(own, key=lambda name: -own[name] - indexes.get(name, 0))
    rows = [[name, "%.2f" % (own[name] / size / 1024), "%.2f" % (indexes.get(name, 0) / size / 1024)]
            for name in names if own[name] + indexes.get(name, 0) > size]
    print("### KiB a case by table, at {:,} cases\n".format(size))
    table(["table", "rows", "indexes"], rows)


def questions():
    """Every question in a fresh process, all sizes in turns."""
    times = {size: {} for size in SIZES}
    chance = random.Random(4)
    for turn in range(ROUNDS + 1):
        for size in SIZES:
            answer = ask("measure", path(size), chance.randrange(size - 3))
            for name, value in answer.items():
                # The first round warms the system's file cache for all alike.
                if turn > 0 or name.endswith(" found"):
                    times[size].setdefault(name, []).append(value)
        say("questions: round %d of %d done" % (turn, ROUNDS))
    for kind, title in (("", "Milliseconds by the clock"), (" cpu", "Milliseconds of processor time")):
        rows = []
        for name in QUESTIONS:
            asked = [[v * 1e3 for v in times[size][name + kind]] for size in SIZES]
            medians = [statistics.median(one) for one in asked]
            rows.append([name] + [span(one, 2) for one in asked]
                        + ["%.2f" % (b / a) for a, b in zip(medians, medians[1:])])
        print("### %s, each question once in a fresh process\n" % title)
        table(["question"] + ["{:,} cases".format(size) for size in SIZES]
              + ["growth to {:,}".format(size) for size in SIZES[1:]], rows)


BARE = """
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)
db.execute("PRAGMA synchronous = FULL")
insert = "INSERT INTO t (x) VALUES (?)"
print("ready", flush=True)
sys.stdin.readline()
start = time.perf_counter()
for i in range(int(sys.argv[2])):
    db.execute("BEGIN IMMEDIATE"); db.execute(insert, ("%040d" % i,)); db.execute("COMMIT")
print('{"acts": %s, "seconds": %f}' % (sys.argv[2], time.perf_counter() - start))
"""


def together(commands):
    """Starts programs, lets them go at once, and says how many acts a second they did together."""
    started = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for command in commands]
    for one in started:
        if one.stdout.readline().strip() != "ready":
            sys.exit("%s did not start" % commands[0])
    start = time.perf_counter()
    for one in started:
        one.stdin.write("\n")
        one.stdin.flush()
    answers = [json.loads(one.communicate()[0].splitlines()[-1]) for one in started]
    seconds = time.perf_counter() - start
    return sum(answer["acts"] for answer in answers) / seconds


def commands():
    """Acts a second from several processes, and plain commits beside them in turns."""
    size = usual()
    bare = os.path.join(WORK, "bare.db")
    rates = {}
    first = 0
    for turn in range(ROUNDS + 1):
        for end in ("", "-wal", "-shm"):
            if os.path.exists(bare + end):
                os.remove(bare + end)
        with sqlite3.connect(bare) as db:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)")
        db.close()
        for count in PROCESSES:
            each = max(1, ACTS // count)
            rate = together([[sys.executable, "-c", BARE, bare, str(each)]] * count)
            if turn > 0:
                rates.setdefault(("bare", count), []).append(rate)
            works = []
            for _ in range(count):
                works.append([PROGRAM, "act", path(size), str(first % (size - each)), str(each)])
                first += each
            rate = together(works)
            if turn > 0:
                rates.setdefault(("act", count), []).append(rate)
        say("commands: round %d of %d done" % (turn, ROUNDS))
    rows = []
    for count in PROCESSES:
        ratio = [b / a for a, b in zip(rates[("act", count)], rates[("bare", count)])]
        rows.append([str(count), span(rates[("act", count)], 0), span(rates[("bare", count)], 0),
                     span(ratio, 1)])
    print("### Durable commands a second, at {:,} cases\n".format(size))
    table(["processes", "acts (`OfficeDesk.act`)", "plain SQLite, one small INSERT a commit",
           "plain ÷ acts"], rows)


def upkeep():
    size = usual()
    say("verify and backup")
    checked = ask("verify", path(size))
    if checked["faults"]:
        sys.exit("the registry does not verify: %d faults" % checked["faults"])
    copy = path(size) + ".backup"
    if os.path.exists(copy):
        os.remove(copy)
    saved = ask("backup", path(size))
    os.remove(copy)
    million = checked["events"] / 1e6
    print("### Upkeep at {:,} cases, seconds for a million events\n".format(size))
    table(["verify, log and documents", "verify, views too", "backup, its copy verified"], [
        ["%.1f" % (value / million) for value in
         (checked["verify"], checked["verify with views"], saved["backup"])]])


without = WITHOUT.split(",")
for part in (filling, shares, questions, commands, upkeep):
    if part.__name__ not in without:
        part()
