"""反馈: what counts as satisfied, over whom, and who counts, as the office file says."""

ORDER = ("satisfied", "basically", "understands", "dissatisfied")


def marks(book, cases: list) -> dict:
    office = book.office

    def rate(aspect: str, passes) -> list:
        rows = [row for case in cases for row in _rows(case, aspect, office.counting)]
        counted = [row for row in rows if office.denominator == "asked" or any(row)]
        return [sum(passes(row) for row in counted), len(counted)]

    def satisfied(row: list) -> bool:
        said = [mark for mark in row if mark]
        if office.denominator == "asked" and len(said) < len(row):
            return False
        return bool(said) and all(mark in office.satisfied for mark in said)

    rows = [row for case in cases for row in _rows(case, "result", office.counting)]
    found = {
        "satisfied-rate": rate(office.aspect, satisfied),
        "result-rate": rate("result", satisfied),
        "attitude-rate": rate("attitude", satisfied),
        "returned-rate": [sum(any(row) for row in rows), len(rows)],
    }
    for mark in ORDER:
        found[mark] = [sum(_worst(row) == mark for row in rows), None]
    return found


def _rows(case, aspect: str, counting: str) -> list:
    """A row of marks for each one who counts: a proposer, the lead one, or the case."""
    if not case.is_owed or not case.letters:
        return []
    latest = case.letters[-1].said.get("round")
    said = {}
    for event in case.all("fed-back"):
        if event.said.get("round") == latest:
            said[event.said.get("proposer")] = event.said
    names = ["result", "attitude"] if aspect == "both" else [aspect]
    rows = [[said[p].get(name) if p in said else None for name in names] for p in case.proposer_ids]
    if counting == "persons":
        return rows
    if counting == "lead":
        return rows[:1]
    return [[mark for row in rows for mark in row]]


def _worst(row: list):
    said = [ORDER.index(mark) for mark in row if mark]
    return ORDER[max(said)] if said else None
