"""Working days of 2026 and how days are written."""

from datetime import date, timedelta

OFF = [
    ("2026-01-01", "2026-01-03", "元旦"), ("2026-02-15", "2026-02-23", "春节"),
    ("2026-04-04", "2026-04-06", "清明节"), ("2026-05-01", "2026-05-05", "劳动节"),
    ("2026-06-19", "2026-06-21", "端午节"), ("2026-09-25", "2026-09-27", "中秋节"),
    ("2026-10-01", "2026-10-07", "国庆节"),
]
MADE_UP = [
    ("2026-01-04", "元旦调休"), ("2026-02-14", "春节调休"), ("2026-02-28", "春节调休"),
    ("2026-05-09", "劳动节调休"), ("2026-09-20", "国庆节调休"), ("2026-10-10", "国庆节调休"),
]
_off = [(date.fromisoformat(a), date.fromisoformat(b)) for a, b, _ in OFF]
_made_up = {date.fromisoformat(day) for day, _ in MADE_UP}
WEEK = "一二三四五六日"


def day(text: str) -> date:
    """`03-02` is a day of 2026."""
    return date.fromisoformat(text if len(text) > 5 else "2026-" + text)


def is_workday(when: date) -> bool:
    if when in _made_up:
        return True
    return when.weekday() < 5 and not any(a <= when <= b for a, b in _off)


def later(when: date, workdays: int) -> date:
    """So many working days later; 0: this day, or the next working one."""
    while workdays > 0 or not is_workday(when):
        when += timedelta(days=1)
        if is_workday(when):
            workdays -= 1
    return when


def earlier(when: date) -> date:
    """This day, or the last working one before it."""
    while not is_workday(when):
        when -= timedelta(days=1)
    return when


def chinese(when: date) -> str:
    return f"{when.month}月{when.day}日"


def calendar() -> str:
    """The holiday calendar as the program reads it."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- 2026年放假调休安排；平常的周六、周日不列。 -->",
        '<calendar xmlns="urn:fuwen:1" version="1.0" year="2026" source="国务院办公厅2026年部分节假日安排">',
    ]
    rows = [(a, f'  <off from="{a}" until="{b}" name="{name}"/>') for a, b, name in OFF]
    rows += [(a, f'  <work day="{a}" name="{name}"/>') for a, name in MADE_UP]
    lines += [line for _, line in rows]
    return "\n".join(lines + ["</calendar>", ""])
