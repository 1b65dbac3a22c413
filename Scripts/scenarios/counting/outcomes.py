"""采纳、承诺、公开."""

from .case import day
from .milestones import reached


def points(cases: list) -> dict:
    owed = [case for case in cases if case.is_owed]
    asked = sum(case.points for case in owed)
    became = []
    for case in owed:
        became += {e.said.get("point"): e.said.get("outcome") for e in case.all("point-decided")}.values()
    found = {
        "points": [asked, None],
        "adopted-rate": [became.count("adopted") + became.count("partly"), asked],
    }
    for outcome in ("adopted", "partly", "planned", "declined"):
        found[f"points.{outcome}"] = [became.count(outcome), None]
    return found


def commitments(cases: list) -> dict:
    states, postponed = [], 0
    for case in cases:
        for followed in _promises(case):
            states.append(followed[-1] if followed else None)
            postponed += "postponed" in followed
    kept, failed = states.count("kept"), states.count("failed")
    return {
        "commitments": [len(states), None],
        "commitments-kept-rate": [kept, len(states)],
        "commitments-open": [len(states) - kept - failed, None],
        "commitments-failed": [failed, None],
        "commitments-postponed": [postponed, None],
    }


def _promises(case) -> list:
    """The commitments in force, each the list of what its follow-ups found. A letter that replaces
    another of its round takes over what it says again, and drops what nobody followed up."""
    kept = {}  # number: (round, text, follow-ups)
    for event in case.all("issued", "commitment-followed"):
        if event.kind == "commitment-followed":
            number = int(event.said.get("commitment"))
            if number in kept:
                kept[number][2].append(event.said.get("state"))
            continue
        now = event.said.get("round")
        said = [c.text_of("text") for c in case.draft(event).said.all("commitment")]
        last = max(kept, default=0)
        earlier = {n: c for n, c in kept.items() if c[0] == now}
        kept = {n: c for n, c in kept.items() if c[0] != now}
        for text in said:
            same = next((n for n in sorted(earlier) if earlier[n][1] == text), None)
            if same is not None:
                kept[same] = earlier.pop(same)
            else:
                last += 1
                kept[last] = (now, text, [])
        kept |= {n: c for n, c in earlier.items() if c[2]}
    return [c[2] for c in kept.values()]


def publication(book, cases: list) -> dict:
    answered = [case for case in cases if case.is_owed and case.letters]
    decisions = [_disclosure(case) for case in answered]
    out = [case for case in answered if case.all("published")]
    bound = [(case, _bound(book.office, case)) for case in out]
    found = {
        "published": [len(out), None],
        "published-rate": [len(out), len(answered)],
        "published-in-time-rate": [
            sum(day(case.last("published").said.get("on")) <= by for case, by in bound if by),
            sum(by is not None for _, by in bound)],
    }
    found["published-in-time"] = [found["published-in-time-rate"][0], None]
    shown = [case.result_class(_published_letter(case)) for case in out]
    for name in book.office.classes:
        found[f"published.{name}"] = [shown.count(name), None]
    for decision in ("open", "on-request", "withheld"):
        found[f"disclosed.{decision}"] = [decisions.count(decision), None]
    return found


def _disclosure(case) -> str:
    """As decided since the letter was issued, else as signed with it."""
    letter = case.letters[-1]
    decided = [event for event in case.all("publication-decided") + case.all("edition-released")
               if event.sequence > letter.sequence]
    if decided:
        return max(decided, key=lambda event: event.sequence).said.get("decision")
    return case.draft(letter).said.get("disclosure", "open")


def _published_letter(case):
    """The letter that was in force when it was published."""
    published = case.last("published")
    return [e for e in case.letters if e.sequence < published.sequence][-1]


def _bound(office, case):
    """The day by which the published letter had to be out; None where no rule binds it."""
    letter = _published_letter(case)
    days = []
    for rule in office.publication:
        if not _binds(rule, case, int(letter.said.get("round"))):
            continue
        since = reached(rule.get("from"), case, letter)
        if since:
            days.append(office.later(since, rule))
    return min(days, default=None)


def _binds(rule, case, number: int) -> bool:
    labels = {label.text for label in rule.all("label")}
    return (
        case.role in (rule.words("roles") or [case.role])
        and case.kind in (rule.words("kinds") or [case.kind])
        and case.level in (rule.words("levels") or [case.level])
        and (not labels or bool(labels & set(case.labels)))
        and int(rule.get("fromRound", "1")) <= number)
