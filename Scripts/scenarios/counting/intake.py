"""承办、提出者、退办、调整、延期、催办、归档、跨年."""


def intake(book, cases: list, year: int) -> dict:
    """`cases`: of the year, not taken back."""
    found = {
        "received": [len(cases), None],
        "owed": [sum(case.is_owed for case in cases), None],
        "persons": [sum(p.name == "person" for case in cases for p in case.proposers), None],
        "organisations": [sum(any(p.name == "organisation" for p in case.proposers) for case in cases), None],
        "merged": [sum(case.merged_into is not None for case in cases), None],
        "archived": [sum(bool(case.all("archived")) for case in cases), None],
    }
    for kind in ("suggestion", "proposal"):
        found[f"received.kind.{kind}"] = [sum(case.kind == kind for case in cases), None]
    for role in ("lead", "joint", "separate"):
        found[f"received.role.{role}"] = [sum(case.role == role for case in cases), None]
    return found


def course(cases: list) -> dict:
    return {
        "moves": [sum(max(0, len(case.all("assigned")) - 1) for case in cases), None],
        "extended": [sum(bool(case.all("extended")) for case in cases), None],
        "reminders": [sum(len(case.all("reminded", "opinion-reminded")) for case in cases), None],
    }


def hand_backs(cases: list) -> dict:
    """`cases`: of the year, those taken back among them."""
    return {
        "hand-backs": [sum(len(case.all("hand-back-asked")) for case in cases), None],
        "handed-back": [sum(case.is_taken_back for case in cases), None],
    }


def carried_in(cases: list, year: int) -> dict:
    """`cases`: of any year, not taken back."""
    carried = [e for case in cases for e in case.all("carried-over") if e.said.text_of("year", e.said.get("year")) == str(year)]
    return {"carried-in": [len(carried), None]}
