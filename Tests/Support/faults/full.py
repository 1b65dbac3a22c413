"""A disk that is full, or doesn't keep what it is given, at every operation of a command of each kind.

The command must end with status 1 and a code of the registry's own, and the registry be as it was; or
with status 0, and everything be done (where only the tidying up afterwards failed).
"""
import random, shutil

from book import Snapshot
from program import Broken, Office

KINDS = ("full", "once", "sync")


class Filling:
    def __init__(self, options, work):
        self.random = random.Random(options.seed)
        self.options, self.work = options, work
        self.told = {"commands": 0, "faults": 0, "refused": 0, "done": 0}
        self.codes = {}

    def run(self):
        office = Office(self.options.year, self.work / "full")
        seen = set()
        for line in office.script(self.options.cases):
            words = office.filled(line)
            if line.verb in seen or line.refusal or self.options.upkeep:
                office.expect(line, office.run(words))
            else:
                seen.add(line.verb)
                self.all_faults(office, words)
            if "--at" in line.words:
                last = line.words[line.words.index("--at") + 1]
        for words in self.upkeep(office, last):
            self.all_faults(office, words)
        office.verify()
        return dict(self.told, codes=self.codes)

    @staticmethod
    def upkeep(office, instant):
        """What is done to a registry as a whole. Copies go beside it, so that the same disk is full."""
        beside = lambda name: str(office.folder / name)
        actor = ["--as", "you", "--at", instant]
        case = next(iter(Snapshot(office.registry).cases))
        yield ["registry", "head", "--append", beside("heads.txt")]
        yield ["backup", "-o", beside("copy.db")]
        yield ["registry", "restore", beside("copy.db"), "--registry", beside("new.db"), *actor]
        yield ["registry", "account", "--year", "2026", "fu=95", "xie=3", "fa-wen=0", "--registry", beside("new.db"), *actor]
        yield ["registry", "export", beside("book.xml")]
        yield ["registry", "import", beside("book.xml"), "--office-id", office.id, "--registry", beside("moved.db")]
        yield ["registry", "rebuild"]
        yield ["registry", "erase", case, "--reason", "本人要求", *actor]

    def all_faults(self, office, words):
        """Every fault in turn from the same beginning; at the end the command is done for good."""
        self.told["commands"] += 1
        count = self.work / "count"
        names = lambda: {path.name for path in office.folder.iterdir() if self.is_something(path)}
        saved = self.work / "saved"
        shutil.rmtree(saved, ignore_errors=True)
        shutil.copytree(office.folder, saved)
        before, names_before = self.books(office), names()
        usual = office.run(words, faults={"FAULT_COUNT": str(count)})
        if usual.status != 0:
            raise Broken(f"{' '.join(words)}: {usual.err}")
        after, names_after, operations = self.books(office), names(), int(count.read_text())
        for kind in KINDS:
            for at in range(self.random.randint(1, self.options.every), operations + 1, self.options.every):
                self.restore(office, saved)
                outcome = office.run(words, faults={"FAULT_AT": str(at), "FAULT_KIND": kind})
                said = f"{' '.join(words)}, {kind} at {at} of {operations}: status {outcome.status}\n{outcome.out}{outcome.err}"
                found = self.books(office)
                self.told["faults"] += 1
                if outcome.status == 0:
                    expected, expected_names = after, names_after
                    self.told["done"] += 1
                elif outcome.status == 1 and outcome.codes and outcome.codes[0].startswith("FW19"):
                    expected, expected_names = before, names_before
                    self.told["refused"] += 1
                    self.codes[outcome.codes[0]] = self.codes.get(outcome.codes[0], 0) + 1
                else:
                    raise Broken(said)
                if names() != expected_names:
                    raise Broken(f"{said}but in the folder {sorted(names())}, not {sorted(expected_names)}")
                for name, book in found.items():
                    if book.state() != expected[name].state():
                        raise Broken(f"{said}but of {name}: {book.difference(expected[name])}")
                if found and self.told["faults"] % self.options.verify_every == 0:
                    office.verify()
        self.restore(office, saved)
        outcome = office.run(words)
        if outcome.status != 0:
            raise Broken(f"{' '.join(words)}, after the faults: {outcome.err}")

    @staticmethod
    def is_something(path):
        """SQLite's own files come and go; a file of heads without a line is as good as none."""
        return not path.name.endswith(("-wal", "-shm")) and (path.name != "heads.txt" or path.stat().st_size > 0)

    @staticmethod
    def books(office):
        """Every registry of the folder, by name."""
        return {path.name: Snapshot(path) for path in office.folder.glob("*.db")}

    @staticmethod
    def restore(office, saved):
        shutil.rmtree(office.folder)
        shutil.copytree(saved, office.folder)
