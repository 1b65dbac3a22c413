"""Replies and opinions: from a topic's points, what was done on the way, and the class."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from xml.sax.saxutils import escape, quoteattr

from days import chinese, later
from dice import Dice
from matters import filled

MEANS = {
    "meeting": "与{who}面商，逐条听取意见", "visit": "登门走访{who}，当面核对所提问题",
    "survey": "邀请{who}到现场调研，一起看了问题所在的点位", "round-table": "召开座谈会，听取{who}和群众代表的意见",
    "telephone": "电话联系{who}，问清具体诉求", "inspection": "请{who}到现场视察",
    "results": "召开成果答复会，向{who}当面报告办理结果", "online": "通过视频会议听取{who}的意见",
    "letter": "书面征求{who}的意见",
}


@dataclass
class Section:
    answers: str
    heading: str
    paragraphs: list


@dataclass
class Letter:
    """A reply before it is written down; a revision changes a copy of it."""
    opening: list
    sections: list
    ending: list
    commitments: list = field(default_factory=list)  # (day, text)
    klass: str = "A"
    disclosure: str = "open"
    reason: str = ""


def contact_sentence(contacts: list, who: str, our: str, most: int = 3) -> str:
    """What the letter tells of the talks so far; empty without any."""
    seen, parts = set(), []
    for when, means, with_proposers in contacts:
        if with_proposers and (when, means) not in seen and means in MEANS:
            seen.add((when, means))
            parts.append(f"{chinese(when)}{MEANS[means].format(who=who)}")
    if not parts:
        return ""
    return f"办理中，{our}" + "；".join(parts[:most]) + "。"


def promised(today: date, dice: Dice) -> date:
    """The last day of one of the next months, two at least ahead."""
    month = min(today.month + dice.number(2, 5), 12)
    last = date(today.year + (month == 12), month % 12 + 1, 1) - timedelta(days=1)
    return last


def until(when: date) -> str:
    return f"{when.year}年{when.month}月底前" if when.day >= 28 else f"{when.year}年{chinese(when)}前"


def letter(matter, bureau, today: date, contacts: list, section_name: str) -> Letter:
    """The answer to every point of the case, in its class's words."""
    dice = Dice(f"letter {bureau.id} {matter.id}")
    span = (today - matter.assigned).days
    times = {f"t{n}": chinese(later(matter.assigned + timedelta(days=max(1, span * n // 5)), 0))
             for n in range(1, 5)}
    places = {"place": matter.place, "self": bureau.our, "section": section_name, **times}
    grade = bureau.grades[matter.klass]  # done, promised or refused
    sections, commitments = [], []
    points = matter.points[:2] if matter.role == "joint" else matter.points
    means = dice.shuffled(bureau.means)
    for index, point in enumerate(points, 1):
        paragraphs = [filled(text, dice, places) for text in point.did.split("\n")]
        last = index == len(points)
        if matter.role != "joint":
            paragraphs.append(filled(means[index - 1], dice, places))
        promises = grade == "promised" and (index > 1 or last)
        if promises:
            due = promised(today, dice)
            what = filled(point.will, dice, places)
            commitments.append((due, what))
            paragraphs.append(dice.pick(bureau.promises).format(
                what=what, due=until(due), section=section_name, our=bureau.our))
        elif grade == "refused" and last:
            paragraphs.append(filled(matter.topic.cannot, dice, places))
        elif dice.chance(0.6):
            paragraphs.append(dice.pick(bureau.endings_of_points).format(
                section=section_name, our=bureau.our))
        sections.append(Section(f"p{index}", filled(point.head, dice, places), paragraphs))
    who = matter.address
    if matter.role == "joint":
        who = f"{matter.proposers[0]}{'等' if len(matter.proposers) > 1 else ''}{matter.title_of_proposer}"
    talk = contact_sentence(contacts, who, bureau.our)
    opening = [filled(text, dice, places) for text in bureau.openings(matter, talk, dice)]
    endings = bureau.endings(matter, dice)
    if matter.role != "joint":
        endings = [text for text in bureau.endings(matter, dice) if text not in endings][:1] + endings
    ending = [filled(text, dice, places) for text in endings]
    return Letter(opening, sections, ending, commitments, matter.klass)


def xml(text: Letter, *, reply: str, case: str, round_: int, kind: str, drafter: str,
        class_set: str, contact: tuple, section_name: str = "") -> str:
    """The reply as a record."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             f'<reply xmlns="urn:fuwen:1" version="1.0" id="{reply}" case="{case}" round="{round_}"'
             f' kind="{kind}" drafter="{drafter}" classSet="{class_set}" class={quoteattr(text.klass)}>']
    if text.reason:
        lines += [f'  <disclosure decision="{text.disclosure}">',
                  f"    <reason>{escape(text.reason)}</reason>", "  </disclosure>"]
    else:
        lines.append(f'  <disclosure decision="{text.disclosure}"/>')
    lines.append("  <body>")
    lines += [f"    <p>{escape(p)}</p>" for p in text.opening]
    for section in text.sections:
        answers = f' answers="{section.answers}"' if section.answers else ""
        lines += [f"    <section{answers}>", f"      <heading>{escape(section.heading)}</heading>"]
        lines += [f"      <p>{escape(p)}</p>" for p in section.paragraphs]
        lines.append("    </section>")
    if len(text.commitments) > 1:
        lines += ["    <table>", "      <caption>下一步工作安排</caption>",
                  '      <column width="4"/><column width="2"/><column width="2"/>',
                  "      <head><row><cell>事项</cell><cell>责任单位</cell><cell>完成时限</cell></row></head>"]
        lines += [f"      <row><cell>{escape(what)}</cell><cell>{escape(section_name)}</cell>"
                  f"<cell>{until(due)}</cell></row>" for due, what in text.commitments]
        lines.append("    </table>")
    lines += [f"    <p>{escape(p)}</p>" for p in text.ending]
    lines.append("  </body>")
    if text.commitments:
        lines.append("  <commitments>")
        lines += [f'    <commitment due="{due}">{escape(what)}</commitment>'
                  for due, what in text.commitments]
        lines.append("  </commitments>")
    name, phone = contact
    lines += [f"  <contact><name>{name}</name><phone>{phone}</phone></contact>", "</reply>", ""]
    return "\n".join(lines)
