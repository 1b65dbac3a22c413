"""Power cuts: whatever was not brought to the disk may be lost, in part, in any order.

A year's commands are played under the recording shim. Then crashes are simulated: up to a random
operation of the record everything that was synchronised is on the disk; of each file's later writes any
subset may be missing, or torn at 512 or 4,096 bytes; and of the folder's later changes (names made
and taken away) any beginning, or any subset. What is left must open, verify, and end exactly where the
last acknowledged command, or the one under way, left it.
"""
import bisect, random, shutil, struct

from book import Snapshot
from program import Broken, Office

HEADER = struct.Struct("=cQQQII")
WAYS = ("all lost", "nothing lost", "beginning", "subset", "torn")


def operations(path):
    """(op, inode, offset, name, other name, bytes) of what the shim recorded."""
    with open(path, "rb") as file:
        while header := file.read(HEADER.size):
            op, inode, offset, length, first, second = HEADER.unpack(header)
            name, other = file.read(first).decode(), file.read(second).decode()
            yield op.decode(), inode, offset, name, other, file.read(length)


class File:
    """One file, whatever its name: what is surely on the disk, and what may be."""

    def __init__(self):
        self.sure = bytearray()
        self.pending = []       # (offset, bytes), or (size, None) for a truncation

    @staticmethod
    def apply(content, offset, data):
        if data is None:
            del content[offset:]
            content.extend(bytes(offset - len(content)))
        else:
            content.extend(bytes(max(0, offset - len(content))))
            content[offset:offset + len(data)] = data

    def sync(self):
        for change in self.pending:
            self.apply(self.sure, *change)
        self.pending = []

    def after_crash(self, dice, way):
        content = bytearray(self.sure)
        for change in survivors(self.pending, dice, way):
            self.apply(content, *change)
        return bytes(content)


def survivors(changes, dice, way):
    if way == "all lost":
        return
    count = dice.randint(0, len(changes)) if way == "beginning" else len(changes)
    for offset, data in changes[:count]:
        if way in ("nothing lost", "beginning"):
            yield offset, data
        elif way == "subset" or data is None:
            if dice.random() < 0.5:
                yield offset, data
        else:
            size = dice.choice((512, 4096))
            begin = offset
            while begin < offset + len(data):
                end = min(offset + len(data), (begin // size + 1) * size)
                if dice.random() < 0.5:
                    yield begin, data[begin - offset:end - offset]
                begin = end


class Disk:
    def __init__(self):
        self.files = {}         # by inode; a number used again is a new file
        self.sure = {}          # names to files
        self.names = {}
        self.pending = []       # (name, file or None)

    def take(self, op, inode, offset, name, other, data):
        if op == "C":
            self.files[inode] = File()
            self.rename(name, self.files[inode])
        elif op == "W":
            self.files[inode].pending.append((offset, data))
        elif op == "T":
            self.files[inode].pending.append((offset, None))
        elif op == "S":
            self.files[inode].sync()
        elif op == "D":
            self.sure = dict(self.names)
            self.pending = []
        elif op == "U":
            self.rename(name, None)
        elif op == "L":
            self.rename(other, self.names[name])
        elif op == "R":
            self.rename(other, self.names[name])
            self.rename(name, None)
        # "A" changes nothing: the program printed something.

    def rename(self, name, file):
        self.pending.append((name, file))
        if file is None:
            self.names.pop(name, None)
        else:
            self.names[name] = file

    def after_crash(self, dice, way):
        names = dict(self.sure)
        count = dice.randint(0, len(self.pending)) if way in ("beginning", "torn") else len(self.pending)
        for name, file in self.pending[:count]:
            if way == "all lost" or way == "subset" and dice.random() < 0.5:
                continue
            if file is None:
                names.pop(name, None)
            else:
                names[name] = file
        return {name: file.after_crash(dice, way) for name, file in names.items()}

    @property
    def unsure(self):
        return len(self.pending) + sum(len(file.pending) for file in self.files.values())


class Dropping:
    def __init__(self, options, work):
        self.random = random.Random(options.seed)
        self.options, self.work = options, work

    def record(self, office, lines, trace):
        """Plays the year; for each command where its operations end, and the log's end after it."""
        ends, heads = [], ["0:"]
        for line in lines:
            words = office.filled(line)
            office.expect(line, office.run(words, faults={"FAULT_TRACE": str(trace)}))
            ends.append(trace.stat().st_size if trace.exists() else 0)
            heads.append(Snapshot(office.registry).head)
        return ends, heads

    def run(self):
        office = Office(self.options.year, self.work / "recorded")
        trace = self.work / "trace"
        lines = office.script(self.options.cases)
        ends, heads = self.record(office, lines, trace)
        changes, places, size = [], [], 0
        for change in operations(trace):
            size += HEADER.size + sum(len(part.encode()) for part in change[3:5]) + len(change[5])
            changes.append(change)
            # Which command is under way: all before it are acknowledged.
            places.append(next(index for index, end in enumerate(ends) if size <= end))
        points = sorted(self.point(places) for _ in range(self.options.crashes))
        disk, done, printed = Disk(), 0, set()
        tally = {way: 0 for way in WAYS}
        found = {"before the command": 0, "after it": 0, "no registry yet": 0}
        lost_something = 0
        for point in points:
            while done < point:
                disk.take(*changes[done])
                if changes[done][0] == "A":
                    printed.add(places[done])
                done += 1
            way = self.random.choice(WAYS)
            tally[way] += 1
            lost_something += disk.unsure > 0 and way != "nothing lost"
            acknowledged = places[done - 1] if done else 0
            # The command under way may have been acknowledged already: printed, or ended.
            is_over = done == len(changes) or done > 0 and places[done] > places[done - 1]
            if done and (is_over or places[done - 1] in printed):
                acknowledged += 1
            self.check(office, disk.after_crash(self.random, way), acknowledged, heads, found, (point, way))
        return {
            "commands": len(lines), "operations": len(changes), "crashes": len(points),
            "with something to lose": lost_something, **tally, **found}

    def point(self, places):
        """Any command, then any of its operations: the long ones don't get all crashes."""
        command = self.random.choice(sorted(set(places)))
        return self.random.randint(bisect.bisect_left(places, command), bisect.bisect_right(places, command))

    def check(self, office, files, acknowledged, heads, found, crash):
        folder = self.work / "crashed"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        registry = folder / "book.db"
        if not registry.exists():
            if acknowledged:
                raise Broken(f"crash {crash}: the registry is gone")
            found["no registry yet"] += 1
            return
        try:
            head = office.verify(registry)
        except Broken as fault:
            raise Broken(f"crash {crash}, after {acknowledged} commands: {fault}")
        allowed = heads[acknowledged:acknowledged + 2]
        if head not in allowed:
            raise Broken(f"crash {crash}, after {acknowledged} commands: the log ends with {head}, not {allowed}")
        found["before the command" if head == allowed[0] else "after it"] += 1
