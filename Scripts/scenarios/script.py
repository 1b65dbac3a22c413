"""The year's commands, gathered in any order and written by day."""

import re
from datetime import date, datetime, timedelta

from days import WEEK, chinese

MORNING, NOON, AFTERNOON = 8 * 60 + 40, 12 * 60, 14 * 60
EVENING = 17 * 60 + 30
MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]


def quoted(word: str) -> str:
    """A word as a shell would want it."""
    if word and re.fullmatch(r"[^\s\"'\\#!$`()|&;<>*?\[\]]+", word):
        return word
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Script:
    """Acts of a day keep the order in which they were added, but for their rank."""

    def __init__(self):
        self._acts, self._told = [], []

    def tell(self, text: str) -> None:
        """A line for the reader, before the next act."""
        self._told.append(text)

    def add(self, when: date, words: list, who: str = "", refused: str = "", rank: int = 1,
            clock: bool = True) -> None:
        """rank 0: first of its day; 2: last. Without a clock the command takes no `--at`."""
        self._acts.append(((when, rank, len(self._acts)), self._told, words, who, refused, clock))
        self._told = []

    def _instants(self, when: date, count: int):
        """Instants of one day, in working hours, a few minutes apart."""
        span = (NOON - MORNING + EVENING - AFTERNOON) * 60
        gap = min(11 * 60, span // (count + 1))
        if gap >= 60:
            gap -= gap % 60
        for index in range(count):
            second = MORNING * 60 + (index + 1) * gap
            if second >= NOON * 60:
                second += (AFTERNOON - NOON) * 60
            yield datetime(when.year, when.month, when.day) + timedelta(seconds=second)

    def text(self, head: list) -> str:
        acts = sorted(self._acts, key=lambda act: act[0])
        lines, month, index = list(head), 0, 0
        while index < len(acts):
            when = acts[index][0][0]
            todays = [act for act in acts[index:] if act[0][0] == when]
            index += len(todays)
            if when.month != month:
                month = when.month
                lines += ["", f"# ════ {MONTHS[month - 1]}月 ════"]
            lines += ["", f"# {chinese(when)}　星期{WEEK[when.weekday()]}"]
            for act, instant in zip(todays, self._instants(when, len(todays))):
                _, told, words, who, refused, clock = act
                lines += ["# " + line for line in told]
                tail = ["--as", who] if who else []
                tail += ["--at", instant.strftime("%Y-%m-%dT%H:%M:%S+08:00")] if clock else []
                line = " ".join(quoted(word) for word in [*words, *tail])
                lines.append(f"!{refused} {line}" if refused else line)
        return "\n".join(lines)
