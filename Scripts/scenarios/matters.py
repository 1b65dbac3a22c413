"""Cases as an assigning body lists them, drawn from a bureau's topics."""

import csv
import io
import re
from dataclasses import dataclass, field
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from dice import Dice


@dataclass
class Point:
    ask: str       # what is asked
    head: str      # the heading of its answer
    did: str       # what is done
    will: str      # what is promised, beginning with a verb, without a day


@dataclass
class Topic:
    subject: str   # stands in 感谢您对…工作的关心
    section: str   # the section that handles it
    titles: list
    points: list
    cannot: str    # why one of the points can't be met now
    fine: str = ""  # fine topics for the figures, one a title, divided by 、; empty: the subject
    places: list = None  # where it can happen; None: any place of the bureau


LEVELS = {"provincial": "S", "municipal": "", "county": "X"}


@dataclass
class Matter:
    number: str
    kind: str      # suggestion or proposal
    level: str
    session: str
    topic: Topic
    title: str
    points: list
    place: str
    proposers: list          # names, the lead one first
    role: str = "lead"
    lead_unit: str = ""
    joints: list = field(default_factory=list)
    labels: list = field(default_factory=list)
    supervisor: str = ""
    assigned: date = None
    due: date = None
    joint_due: date = None
    assigned_by: str = ""
    unit: str = ""
    phone: str = ""
    organisation: bool = False
    klass: str = "A"
    theme: str = ""          # the topic as the list states it
    also: list = field(default_factory=list)  # cases merged into this one: its letter answers them too
    between: bool = False

    @property
    def id(self) -> str:
        """As the program makes it: kind, level, between sessions; the year; the number in four digits."""
        head = ("JY" if self.kind == "suggestion" else "TA") + LEVELS[self.level] + ("B" if self.between else "")
        return f"{head}-{self.assigned.year}-{self.number.lstrip('0').zfill(4)}"

    @property
    def title_of_proposer(self) -> str:
        return "代表" if self.kind == "suggestion" else "委员"

    @property
    def answered(self) -> list:
        """Ids of all whom the letter answers, as the program names them."""
        own = [f"d{index + 1}" for index in range(len(self.proposers))]
        return own + [f"{other.id}.{id}" for other in self.also for id in other.answered]

    @property
    def address(self) -> str:
        return "你们" if len(self.answered) > 1 or self.organisation else "您"


def filled(text: str, dice: Dice, places: dict) -> str:
    """`{name}` from `places`; `[3-9]` and `[1.2-3.4]` by chance."""
    def number(match: re.Match) -> str:
        low, high = match.group(1), match.group(2)
        if "." in low:
            return dice.decimal(float(low), float(high))
        return str(dice.number(int(low), int(high)))

    text = re.sub(r"\[(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)\]", number, text)
    return re.sub(r"\{(\w+)\}", lambda match: places[match.group(1)], text)


WORDS = {"suggestion": "建议", "proposal": "提案", "municipal": "市级", "provincial": "省级",
         "county": "县级", "lead": "主办", "joint": "会办", "separate": "分办"}

# What a list's column holds, by the field of the case.
FIELDS = {
    "number": lambda m: m.number,
    "kind": lambda m: WORDS[m.kind],
    "level": lambda m: WORDS[m.level],
    "session": lambda m: m.session,
    "origin": lambda m: "闭会" if m.between else "大会",
    "title": lambda m: m.title,
    "topic": lambda m: m.theme,
    "labels": lambda m: "、".join(m.labels),
    "supervisor": lambda m: m.supervisor,
    "points": lambda m: "；".join(point.ask for point in m.points),
    "proposer": lambda m: m.proposers[0],
    "cosigners": lambda m: "、".join(m.proposers[1:]),
    "proposer-title": lambda m: m.title_of_proposer,
    "unit": lambda m: m.unit,
    "phone": lambda m: m.phone,
    "role": lambda m: WORDS[m.role],
    "lead": lambda m: m.lead_unit,
    "joints": lambda m: "、".join(m.joints),
    "assigned-by": lambda m: m.assigned_by,
    "assigned": lambda m: m.assigned.isoformat(),
    "due": lambda m: m.due.isoformat(),
    "joint-due": lambda m: m.joint_due.isoformat() if m.joints and m.joint_due else "",
}


def listing(matters: list, columns: list, encoding: str) -> bytes:
    """A list as the assigning body sends it: columns are (field or None, header)."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([header for _, header in columns])
    for index, matter in enumerate(matters, 1):
        writer.writerow([FIELDS[name](matter) if name else index for name, _ in columns])
    return text.getvalue().encode(encoding)


def record(m: Matter) -> str:
    """The case as a record of its own."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             f'<case xmlns="urn:fuwen:1" version="1.0" id="{m.id}">',
             f'  <matter kind="{m.kind}" level="{m.level}"'
             + (' origin="between-sessions"' if m.between else "")
             + f' session={quoteattr(m.session)} number="{m.number}">',
             f"    <title>{escape(m.title)}</title>",
             f"    <topic>{escape(m.theme)}</topic>"]
    lines += [f"    <label>{escape(label)}</label>" for label in m.labels]
    if m.supervisor:
        lines.append(f"    <supervisor>{escape(m.supervisor)}</supervisor>")
    lines += ["    <points>"]
    lines += [f'      <point id="p{index}">{escape(point.ask)}</point>'
              for index, point in enumerate(m.points, 1)]
    lines += ["    </points>", "  </matter>", "  <proposers>"]
    for index, name in enumerate(m.proposers, 1):
        lead = ' lead="true"' if index == 1 else ""
        if m.organisation:
            lines.append(f'    <organisation id="d{index}"{lead}><name>{escape(name)}</name>'
                         f"<phone>{m.phone}</phone></organisation>")
        else:
            phone = f"<phone>{m.phone}</phone>" if index == 1 else ""
            unit = f"<unit>{escape(m.unit)}</unit>" if index == 1 else ""
            lines.append(f'    <person id="d{index}"{lead}><name>{escape(name)}</name>'
                         f"<title>{m.title_of_proposer}</title>{unit}{phone}</person>")
    lines += ["  </proposers>",
              f'  <handling role="{m.role}" assignedBy={quoteattr(m.assigned_by)}'
              f' assigned="{m.assigned}" due="{m.due}">']
    if m.role == "joint":
        lines.append(f"    <lead>{escape(m.lead_unit)}</lead>")
    due = f' due="{m.joint_due}"' if m.joint_due else ""
    lines += [f"    <joint{due}>{escape(unit)}</joint>" for unit in m.joints]
    return "\n".join(lines + ["  </handling>", "</case>", ""])
