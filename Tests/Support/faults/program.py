"""The program, and the commands of a bureau's simulated year, one process each."""
import json, os, pathlib, re, shutil, signal, subprocess, sys, tempfile, time
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
BINARY = os.environ.get("FUWEN_BINARY") or str(ROOT / ".build/release/fuwen")


# What only reads has nothing to lose.
READING = {"ledger", "stats", "number list", "verify", "calendar"}


class Broken(Exception):
    """What must not happen did."""


@dataclass
class Outcome:
    status: int             # negative: the signal that ended it
    out: str
    err: str
    seconds: float

    @property
    def was_killed(self):
        return self.status == -signal.SIGKILL

    @property
    def codes(self):
        return [word.strip(":,") for word in self.err.split() if word.startswith("FW") and word[2:6].isdigit()]


@dataclass
class Line:
    """A command of a script."""
    number: int
    words: list
    refusal: str            # the code that it must be refused with; empty: it must be done

    @property
    def verb(self):
        return " ".join(self.words[:2]) if self.words[0] in ("case", "registry", "number", "report") else self.words[0]

    @property
    def case(self):
        return self.words[2] if self.words[0] == "case" and self.verb != "case import" else None


def words(text):
    """As the program's own player divides a line: by white space, except inside double quotes."""
    found, word, is_open, is_quoted = [], "", False, False
    for character in text:
        if character == '"':
            is_quoted, is_open = not is_quoted, True
        elif character in " \t" and not is_quoted:
            if is_open:
                found.append(word)
            word, is_open = "", False
        else:
            word, is_open = word + character, True
    return found + ([word] if is_open else [])


class Office:
    """A bureau's year in a working folder of its own: its registry lies alone in `folder`."""

    def __init__(self, year, work):
        self.id = year
        self.year = ROOT / "Examples" / year / "year"
        self.work = pathlib.Path(work).resolve()
        self.folder = self.work / "book"
        self.registry = self.folder / "book.db"
        self.out = self.work / "out"
        for folder in (self.folder, self.out):
            folder.mkdir(parents=True, exist_ok=True)

    def script(self, cases=None):
        """The commands that this program has, and that write; with `cases`, only those of these cases and of none."""
        known = set(re.findall(r"^  ([a-z-]+)", self.run(["--help"]).out, re.MULTILINE))
        lines = []
        for number, text in enumerate((self.year / "script.txt").read_text(encoding="utf-8").splitlines(), 1):
            text = text.strip()
            if not text or text.startswith("#"):
                continue
            refusal = ""
            if text.startswith("!"):
                refusal, text = text[1:].split(" ", 1)
            line = Line(number, words(text), refusal)
            named = {word for word in line.words if word[:3] in ("JY-", "TA-")}
            # The report's review is no case's: its digits can't be read off a case.
            is_reading = line.verb in READING or "--dry-run" in line.words or line.words[0] == "report"
            if line.words[0] in known and not is_reading and (cases is None or named <= set(cases)):
                lines.append(line)
        return lines

    def run(self, line, kill_after=None, faults=None, registry=None):
        """`kill_after`: seconds until the process is killed. `faults`: of shim.c."""
        environment = dict(os.environ, FUWEN_HOME=str(ROOT), LANG="en_US.UTF-8", LC_ALL="", LC_MESSAGES="")
        environment["FUWEN_REGISTRY"] = str(registry or self.registry)
        if faults:
            environment.update({"LD_PRELOAD": str(shim()), "FAULT_FOLDER": str(self.folder)}, **faults)
        began = time.monotonic()
        process = subprocess.Popen(
            [BINARY, *[word.replace("{out}", str(self.out)) for word in line]], cwd=self.year, env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if kill_after is not None:
            time.sleep(kill_after)
            process.kill()
        out, err = process.communicate()
        return Outcome(process.returncode, out, err, time.monotonic() - began)

    def content(self, case):
        """What a reviewer reads off the review draft."""
        shown = self.run(["case", "show", case, "--json"])
        if shown.status != 0:
            raise Broken(f"case show {case}: {shown.err}")
        return json.loads(shown.out).get("content") or ""

    def filled(self, line):
        return [self.content(line.case) if word == "{content}" else word for word in line.words]

    def verify(self, registry=None):
        """The log's end as SEQUENCE:HASH; `Broken` when anything is wrong."""
        outcome = self.run(["verify"], registry=registry)
        if outcome.status != 0:
            raise Broken(f"verify ends with {outcome.status}\n{outcome.out}{outcome.err}")
        return outcome.out.split()[-1]

    def expect(self, line, outcome):
        """What the script says of a command came to pass."""
        if outcome.status != (1 if line.refusal else 0) or (line.refusal and line.refusal not in outcome.codes):
            raise Broken(f"line {line.number}, {' '.join(line.words)}: status {outcome.status}\n{outcome.out}{outcome.err}")


def shim(made=[]):
    """shim.c, compiled once a run."""
    if not made:
        folder = tempfile.mkdtemp(prefix="fuwen-faults-shim-")
        library = pathlib.Path(folder) / "shim.so"
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", str(library),
             str(HERE / "shim.c"), "-lpthread"], check=True)
        made.append(library)
        import atexit
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return made[0]
