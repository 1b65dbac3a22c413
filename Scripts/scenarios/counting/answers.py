"""办结、办复、按时、天数、重办; classes as at issue and as changed later."""


def answers(book, cases: list) -> dict:
    """A merged case is answered by the letter of the case that it was merged into."""
    completed = answered = in_time = letters = days = rounds = again = 0
    for case in cases:
        letter_case = book.letter_case(case)
        if not letter_case.letters:
            continue
        first = letter_case.letters[0]
        completed += 1
        if case.is_owed:
            answered += 1
            due = case.first_due if case is letter_case else case.due_with(letter_case)
            in_time += first.day <= due
        if case is not letter_case:
            continue
        if case.is_owed:
            letters += 1
            days += (first.day - case.assigned).days
        again += case.rounds > 1
        rounds += case.rounds - 1
    owed = sum(case.is_owed for case in cases)
    return {
        "completed": [completed, None],
        "completed-rate": [completed, len(cases)],
        "answered": [answered, None],
        "answered-rate": [answered, owed],
        "in-time-rate": [in_time, owed],
        "late": [answered - in_time, None],
        "average-days": [days, letters],
        "rehandled": [again, None],
        "rehandled-rounds": [rounds, None],
        "rehandled-rate": [again, len(cases)],
    }


def class_at_issue(book, case) -> str:
    """The class of the last letter of the year in which the case was first answered."""
    answered = book.letter_case(case)
    if not answered.letters:
        return ""
    year = answered.letters[0].day.year
    return answered.result_class([e for e in answered.letters if e.day.year == year][-1])


def changes(case) -> list:
    """(year, class) of each change after the year of the first answer, or by a look back."""
    if not case.letters:
        return []
    year = case.letters[0].day.year
    value, found = "", []
    for event in case.events:
        if event.kind == "issued" and event.day.year == year:
            new, when = case.result_class(event), None
        elif event.kind == "issued":
            new, when = case.result_class(event), event.day.year
        elif event.kind == "reclassified":
            new, when = event.said.text_of("to"), int(event.said.get("on")[:4])
        else:
            continue
        if new and new != value and when:
            found.append((when, new))
        value = new or value
    return found


def classes(book, cases: list, everywhere: list, year: int) -> dict:
    """`everywhere`: cases of any year, for what a later year changed."""
    given = [(case, class_at_issue(book, case)) for case in cases]
    classed = sum(bool(value) for _, value in given)
    changed = [value for case in everywhere for when, value in changes(case) if when == year]
    names = list(book.office.classes)
    names += sorted({value for _, value in given if value} | set(changed) - set(names))
    found = {}
    for name in dict.fromkeys(names):
        count = sum(value == name for _, value in given)
        found[f"class.{name}"] = [count, None]
        found[f"class-share.{name}"] = [count, classed]
        found[f"reclassified.{name}"] = [changed.count(name), None]
        for kind in ("suggestion", "proposal"):
            found[f"class.{name}.{kind}"] = [sum(v == name and case.kind == kind for case, v in given), None]
    return found
