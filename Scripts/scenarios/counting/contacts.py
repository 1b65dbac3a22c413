"""沟通: how often, by which means, at which stage, with whom; 会办意见."""

from .case import day

DISTANT = ("telephone", "letter", "online")
MEANS = ("meeting", "visit", "survey", "round-table", "telephone", "letter", "online", "inspection", "results")
STAGES = ("before", "during", "before-reply", "after")


def contacts(cases: list) -> dict:
    held = [(case, e) for case in cases for e in case.all("contacted")]
    with_proposers = [(case, e) for case, e in held if e.said.words("proposers")]
    others = [e.said.get("with") for _, e in held if not e.said.words("proposers")]
    owed = [case for case in cases if case.is_owed]
    found = {
        "met-rate": [sum(_met(case) for case in owed), len(owed)],
        "contacted-rate": [sum(_reached_all(case) for case in owed), len(owed)],
        "talked-rate": [sum(_talked(case) for case in owed), len(owed)],
        "contacts": [len(with_proposers), None],
        "contacts-with-units": [sum(w in ("joint-units", "lead-unit", "departments") for w in others), None],
        "contacts-above": [sum(w in ("congress", "cppcc", "supervision") for w in others), None],
        "contacts-by-leader": [
            sum(any(p in case.leaders for p in e.said.words("by")) for case, e in held), None],
    }
    for means in MEANS:
        found[f"contacts.{means}"] = [sum(e.said.get("means") == means for _, e in with_proposers), None]
    for stage in STAGES:
        found[f"contacts-{stage}"] = [sum(e.said.get("stage") == stage for _, e in with_proposers), None]
    return found


def _with_proposers(case) -> list:
    return [e for e in case.all("contacted") if e.said.words("proposers")]


def _met(case) -> bool:
    return any(e.said.get("means") not in DISTANT for e in _with_proposers(case))


def _reached_all(case) -> bool:
    reached = {p for e in _with_proposers(case) for p in e.said.words("proposers")}
    return bool(case.proposers) and set(case.proposer_ids) <= reached


def _talked(case) -> bool:
    """Face to face, before the answer."""
    return any(
        e.said.get("means") == "meeting"
        and (not case.letters or day(e.said.get("on")) <= case.letters[0].day)
        for e in _with_proposers(case))


def opinions(book, cases: list) -> dict:
    asked = received = in_time = 0
    for case in cases:
        units = dict(case.joint_units) if case.role == "lead" else {}
        came = {}
        for event in case.all("opinion-asked", "opinion-received", "opinion-reminded"):
            unit = event.said.text_of("unit")
            units.setdefault(unit, None)
            if event.kind == "opinion-asked" and event.said.get("due"):
                units[unit] = event.said.get("due")
            if event.kind == "opinion-received":
                came[unit] = event.said.get("on")
        asked += len(units)
        received += len(came)
        in_time += sum(units[unit] is None or on <= units[unit] for unit, on in came.items())
    joint = [case for case in cases if case.role == "joint"]
    given = sum(bool(case.letters) and case.letters[0].day <= case.first_due for case in joint)
    return {
        "opinions-in-time-rate": [given, len(joint)],
        "joint-units-in-time-rate": [in_time, asked],
        "opinions-received": [received, None],
    }
