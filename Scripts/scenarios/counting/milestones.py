"""The day on which a case came to a milestone that a deadline is counted from."""

from .case import day

FIRST = {
    "registered": "registered", "accepted": "accepted", "planned": "planned", "endorsed": "endorsed",
    "assigned": "assigned", "drafted": "drafted", "archived": "archived",
}


def reached(milestone: str, case, letter):
    """None while it wasn't reached."""
    if milestone == "given":
        return case.assigned
    if milestone == "signed":
        return day(letter.said.get("signed"))
    if milestone == "issued":
        return letter.day
    if milestone in FIRST:
        return next((event.day for event in case.all(FIRST[milestone])), None)
    raise ValueError(f"no deadline is counted from {milestone} here; teach milestones.py")
