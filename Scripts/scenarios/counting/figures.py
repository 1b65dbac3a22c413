"""All figures of a year, and of the cases that share a dimension's value."""

from .answers import answers, classes
from .contacts import contacts, opinions
from .intake import carried_in, course, hand_backs, intake
from .marks import marks
from .outcomes import commitments, points, publication

DIMENSIONS = {
    "kind": lambda case: [case.kind], "level": lambda case: [case.level],
    "role": lambda case: [case.role], "topic": lambda case: [case.topic],
    "section": lambda case: [case.section], "label": lambda case: case.labels,
}


def figures(book, year: int) -> dict:
    cases = list(book.cases.values())
    found = counted(book, cases, year)
    received = [case for case in cases if case.year == year and not case.is_taken_back]
    # A value of this year or the last is shown for both.
    shown = [case for case in cases if case.year in (year, year - 1) and not case.is_taken_back]
    for level in values(shown, "level"):
        found[f"received.level.{level}"] = [sum(case.level == level for case in received), None]
    for dimension in ("topic", "section", "label"):
        names = values(shown, dimension)
        if dimension == "section":
            names |= set(book.office.sections)
        for name in names:
            count = sum(name in DIMENSIONS[dimension](case) for case in received)
            found[f"{dimension}.{name}"] = [count, None]
            found[f"{dimension}-share.{name}"] = [count, len(received)]
    return found


def split(book, year: int, dimension: str) -> dict:
    """The figures of each value's cases alone."""
    cases = list(book.cases.values())
    here = [case for case in cases if case.year == year]
    return {
        name: counted(book, [c for c in cases if name in DIMENSIONS[dimension](c)], year)
        for name in sorted(values(here, dimension))
    }


def counted(book, cases: list, year: int) -> dict:
    kept = [case for case in cases if not case.is_taken_back]
    received = [case for case in kept if case.year == year]
    return (
        intake(book, received, year) | carried_in(kept, year) | answers(book, received)
        | marks(book, received) | contacts(received) | classes(book, received, kept, year)
        | points(received) | publication(book, received) | commitments(received)
        | opinions(book, received) | course(received)
        | hand_backs([case for case in cases if case.year == year]))


def values(cases: list, dimension: str) -> set:
    return {name for case in cases for name in DIMENSIONS[dimension](case) if name}
