"""A bureau's year: cases, script, files; what `generate` writes."""

from datetime import date, timedelta

import days
import matters
import scans
from days import day, later
from dice import Dice
from life import Life
from matters import Matter
from names import Names
from script import Script


# They only look: they name nobody and no hour; papers name who keeps the register.
READS, PAPERS = ("ledger", "stats", "verify", "calendar"), ("remind", "bulletin")


class Year:
    def __init__(self, bureau):
        self.bureau = bureau
        self.dice = Dice("year " + bureau.id)
        self.names = Names(self.dice, bureau.city)
        self.script, self.files, self.replies, self.cases, self.lives = Script(), {}, [], [], {}
        self._used = {}
        self.files["calendar-2026.xml"] = days.calendar().encode()
        bureau.live(self)
        for life in self.lives.values():
            if life.promises and not life.followed:
                life.keeps(day("11-12"))
        self.files["script.txt"] = (self.script.text(bureau.head) + "\n").encode()
        self.files["README.md"] = self._page().encode()

    # MARK: cases

    def case(self, kind: str, number: str, *, topic: int = -1, points: int = 0, people: int = 1,
             **fields) -> Matter:
        """A case of the next topic in turn, about the next place."""
        dice = self.dice
        index = topic if topic >= 0 else self._turn("topic", len(self.bureau.topics))
        chosen = self.bureau.topics[index]
        turn = self._turn(f"title {index}", 1000)
        places = chosen.places or self.bureau.places
        place = places[(turn * 3 + index) % len(places)]
        title = chosen.titles[turn % len(chosen.titles)].replace("{place}", place)
        themes = chosen.fine.split("、") if chosen.fine else [chosen.subject]
        wanted = points or (2 if len(chosen.points) < 3 or dice.chance(0.45) else 3)
        matter = Matter(
            number=number, kind=kind, topic=chosen, title=title + ("的建议" if kind == "suggestion" else "的提案"),
            points=dice.draw(chosen.points, wanted), place=place,
            theme=themes[turn % len(chosen.titles) % len(themes)],
            proposers=[self.names.person() for _ in range(people)],
            unit=self.names.unit(), phone=self.names.phone(), **{**self.bureau.common(kind), **fields})
        self.cases.append(matter)
        return matter

    def _turn(self, what: str, count: int) -> int:
        turn = self._used.get(what, 0)
        self._used[what] = turn + 1
        return turn % count

    @staticmethod
    def take(pool: list, topic: int, bureau) -> Matter:
        """The next case of a topic out of a pool of those that nothing special has befallen."""
        found = next(matter for matter in pool if matter.topic is bureau.topics[topic])
        pool.remove(found)
        return found

    def life(self, matter: Matter, first) -> Life:
        self.lives[matter.id] = Life(self, matter, later(day(first) if isinstance(first, str) else first, 0))
        return self.lives[matter.id]

    # MARK: files

    def list(self, name: str, chosen: list, columns: list, encoding: str = "utf-8-sig") -> None:
        self.files[name] = matters.listing(chosen, columns, encoding)

    def scan(self, name: str) -> str:
        self.files[f"scans/{name}.png"] = scans.sheet(self.bureau.id + name)
        return f"scans/{name}.png"

    # MARK: acts of the office

    def act(self, when, *words, who: str = "", refused: str = "", rank: int = 1, clock: bool = True,
            told: str = ""):
        if told:
            self.script.tell(told)
        if words[0] in READS or words[:2] == ("number", "list"):
            who, clock = "", False
        elif words[0] in PAPERS:
            clock = False
        self.script.add(later(day(when) if isinstance(when, str) else when, 0), [*map(str, words)], who,
                        refused, rank, clock)

    def found(self, when, who: str) -> None:
        """The registry is made from the office's own files."""
        self.act(when, "registry", "create", "--office", "../office.xml", "--letterhead",
                 "../letterhead.xml", "--calendar", "calendar-2026.xml", who=who, rank=0)

    def weekly(self, first: str, last: str, every: int = 7) -> None:
        """Reminders as letters, on every Monday or so between two days."""
        when = day(first)
        while when <= day(last):
            self.act(when, "remind", "--on", later(when, 0), "-o", "{out}/reminders",
                     who=self.bureau.clerk, rank=2)
            when += timedelta(days=every)

    def bulletins(self, months: list) -> None:
        """The month's bulletin, on the next month's first working day."""
        for month in months:
            when = later(date(2026, month + 1, 1), 0)
            self.act(when, "bulletin", "--month", f"2026-{month:02}", "-o", "{out}/bulletins",
                     who=self.bureau.clerk, rank=2)

    # MARK: the page

    def _page(self) -> str:
        """README.md: what the year shows, with the script's own lines."""
        script = self.files["script.txt"].decode().splitlines()
        lines = [f"# {self.bureau.title}", "", *self.bureau.story, "",
                 f"演示：`fuwen demo --year {self.bureau.id} -o 目录`。案件{len(self.cases)}件，命令"
                 f"{sum(1 for line in script if line and not line.startswith('#'))}条，其中"
                 f"{sum(1 for line in script if line.startswith('!'))}条须被拒绝。人名、单位、号码均为虚构。", "",
                 "| 本单位程序的特点 | 脚本中的一处 |", "|---|---|"]
        for what, needle in self.bureau.shown:
            found = [(number, line) for number, line in enumerate(script, 1)
                     if all(part in line for part in needle.split("…")) and not line.startswith("#")]
            if not found:
                raise SystemExit(f"{self.bureau.id}: nothing in the script shows “{needle}”")
            number, line = min(found, key=lambda hit: (hit[1].startswith("!"), hit[0]))
            words = line.split(" --as ")[0]
            if len(words) > 110:
                words = words[:108] + "……"
            lines.append(f"| {what} | 第{number}行 `{words.replace('|', '¦')}` |")
        lines += ["", "须被拒绝的命令（行首为应得的代码）：", ""]
        codes = {}
        for number, line in enumerate(script, 1):
            if line.startswith("!"):
                code, verb = line[1:7], " ".join(line[8:].split(" ")[:2])
                codes.setdefault((code, verb), []).append(number)
        lines += [f"- `{code}` `{verb}`：第{'、'.join(map(str, numbers))}行"
                  for (code, verb), numbers in sorted(codes.items())]
        return "\n".join(lines + [""])
