"""What the program's figures and the count's say differently."""

from .figures import figures, split


def differences(book, stats: dict) -> list:
    """`stats`: as `fuwen stats --json` prints it, whole or split by a dimension."""
    year = stats["year"]
    if "rows" in stats:
        return _split(book, year, stats)
    found = []
    for when, which in ((year, "now"), (year - 1, "before")):
        told = {item[which]["id"]: pair(item[which]) for item in stats["figures"]}
        # A class, topic or label that only the other year had counts nothing in this one.
        found += [f"{when} {line}" for line in _differ(told, figures(book, when), whole=which == "now")]
    return found


def _split(book, year: int, stats: dict) -> list:
    counts = split(book, year, stats["dimension"])
    rows = {row["value"]: row["figures"] for row in stats["rows"]}
    found = [f"{name}: only in the count" for name in counts if name not in rows]
    for name, items in rows.items():
        told = {item["id"]: pair(item) for item in items}
        found += [f"{name} {line}" for line in _differ(told, counts.get(name, {}), whole=False)]
    return found


def pair(item: dict) -> list:
    return [item["numerator"], item.get("denominator")]


def _differ(told: dict, counted: dict, whole: bool) -> list:
    found = []
    for name, value in told.items():
        if name not in counted:
            if whole or value[0] != 0:
                found.append(f"{name}: told {value}, not counted")
        elif counted[name] != value:
            found.append(f"{name}: told {value}, counted {counted[name]}")
    if whole:
        found += [f"{name}: not told, counted {counted[name]}" for name in counted if name not in told]
    return found
