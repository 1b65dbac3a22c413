"""kill -9 at any instant of any command: nothing acknowledged is lost, nothing is done by half.

The year is played once undisturbed, and what the registry holds is noted after each command. Then it is
played again and killed: after each kill the registry must hold exactly what it held before the
command, or exactly what it held after. Half of the kills come at a random instant of the command's usual
duration; half at a random operation on the registry's files, before it or halfway through it.
"""
import random, shutil

from book import Snapshot
from program import Broken, Office


def difference(found, before, after):
    return f"before: {found.difference(before)}\nafter: {found.difference(after)}"


class Killing:
    def __init__(self, options, work):
        self.random = random.Random(options.seed)
        self.options, self.work = options, work
        self.kills = {"done": 0, "not done": 0}
        self.instants = {"timed": 0, "operation": 0}
        self.verified = self.repeated = 0

    def reference(self, lines):
        """The undisturbed year: for each command its duration, operations, and the state after it."""
        office = Office(self.options.year, self.work / "reference")
        count = self.work / "count"
        notes, states = [], [Snapshot(office.registry)]
        for line in lines:
            words = office.filled(line)
            outcome = office.run(words, faults={"FAULT_COUNT": str(count)})
            office.expect(line, outcome)
            states.append(Snapshot(office.registry))
            notes.append((words, outcome, int(count.read_text())))
        office.verify()
        shutil.rmtree(office.work)
        return notes, states

    def run(self):
        lines = Office(self.options.year, self.work / "script").script(self.options.cases)
        notes, states = self.reference(lines)
        rounds = 0
        # A command that was killed after it was done can't be killed again: one round may be too few.
        while self.count < self.options.kills:
            rounds += 1
            office = Office(self.options.year, self.work / f"killed-{rounds}")
            self.round(office, lines, notes, states)
            left = sorted(path.name for path in office.folder.iterdir())
            if left != [office.registry.name]:
                raise Broken(f"left in the folder: {left}")
            shutil.rmtree(office.work)
        return {
            "commands": len(lines), "rounds": rounds, "kills": self.count, **self.kills, **self.instants,
            "repeated": self.repeated, "verified": self.verified, "events": len(states[-1].events)}

    def round(self, office, lines, notes, states):
        wanted = self.options.kills
        for index, line in enumerate(lines):
            words, usual, operations = notes[index]
            # What is left of the kills is spread over what is left of the commands.
            share = max(0, wanted - self.count) / (len(lines) - index)
            kills = int(share) + (self.random.random() < share % 1)
            is_done = False
            while kills > 0 and not is_done:
                kills -= 1
                is_done = self.kill(office, line, words, usual, operations, states[index], states[index + 1])
            if not is_done:
                outcome = office.run(words)
                office.expect(line, outcome)
                self.same(line, Snapshot(office.registry), states[index + 1])
        self.verify(office, Snapshot(office.registry))
        rebuilt = office.run(["registry", "rebuild"])
        if rebuilt.status != 0 or " 0 differences" not in rebuilt.out:
            raise Broken(f"rebuild: {rebuilt.out}{rebuilt.err}")

    def kill(self, office, line, words, usual, operations, before, after):
        """One kill; whether the command is done nevertheless."""
        outcome = self.killed(office, words, usual, operations)
        found = Snapshot(office.registry)
        if not outcome.was_killed:
            # It was quicker, and acknowledged: then it must be there.
            office.expect(line, outcome)
            self.same(line, found, after)
            return True
        is_done = found.state() == after.state() and found.state() != before.state()
        if not is_done and found.state() != before.state():
            raise Broken(
                f"line {line.number}, {' '.join(words)}: done by half\n{difference(found, before, after)}")
        if not is_done and outcome.out and after.state() != before.state():
            raise Broken(f"line {line.number}, {' '.join(words)}: printed as done, and lost")
        self.kills["done" if is_done else "not done"] += 1
        if is_done:
            self.repeat(office, line, words, usual, before, after)
        if self.count % self.options.verify_every == 0 and found.exists:
            self.verify(office, Snapshot(office.registry))
        return is_done

    @property
    def count(self):
        return sum(self.kills.values())

    def killed(self, office, words, usual, operations):
        if operations and self.random.random() < 0.5:
            self.instants["operation"] += 1
            at = self.random.randint(1, operations)
            return office.run(
                words, faults={"FAULT_AT": str(at), "FAULT_KIND": self.random.choice(["kill", "half"])})
        self.instants["timed"] += 1
        return office.run(words, kill_after=self.random.uniform(0, usual.seconds))

    def repeat(self, office, line, words, usual, before, after):
        """The clerk, who saw nothing acknowledged, tries once more; nothing is done twice."""
        self.repeated += 1
        if line.verb in ("case issue", "case import", "case archive"):
            again = office.run(words)
            if again.status != 0:
                raise Broken(f"line {line.number} repeated: {again.err}")
            if line.verb == "case issue" and usual.out.split(" issued as ")[-1].split(",")[0] not in again.out:
                raise Broken(f"line {line.number} repeated gives another number: {again.out}")
        elif line.case and before.cases.get(line.case):
            again = office.run(words + ["--expect", str(before.cases[line.case])])
            if again.status != 1 or "FW1701" not in again.codes:
                raise Broken(f"line {line.number} repeated: status {again.status}, {again.out}{again.err}")
        elif line.verb == "registry create":
            again = office.run(words)
            if again.status != 1 or "FW1912" not in again.codes:
                raise Broken(f"line {line.number} repeated: status {again.status}, {again.out}{again.err}")
        self.same(line, Snapshot(office.registry), after)

    @staticmethod
    def same(line, found, after):
        if found.state() != after.state():
            raise Broken(f"line {line.number}, {' '.join(line.words)}: acknowledged, but {found.difference(after)}")

    def verify(self, office, found):
        self.verified += 1
        head = office.verify()
        if head != found.head:
            raise Broken(f"verify says {head}, the log ends with {found.head}")
