"""What of an office file counts: satisfaction, classes, sections, days for publication."""

from calendar import monthrange
from datetime import date, timedelta


class Office:
    def __init__(self, file, calendars):
        self.sections = [section.get("id") for section in file.wrapped("sections", "section")]
        self.classes = []
        for class_set in file.wrapped("classSets", "classSet"):
            self.classes += [c.get("value") for c in class_set.all("class") if c.get("value") not in self.classes]
        procedure = file.child("procedure")
        rule = procedure.child("satisfaction") if procedure else None
        said = rule.attributes if rule else {}
        self.satisfied = said.get("counted", "satisfied basically").split()
        self.aspect = said.get("aspect", "result")
        self.denominator = said.get("denominator", "returned")
        self.counting = said.get("counting", "cases")
        self.publication = [
            rule for rule in (procedure.wrapped("deadlines", "deadline") if procedure else [])
            if rule.get("to") == "published"
        ]
        self._off, self._made_up = set(), set()
        for year in {calendar.get("year"): calendar for calendar in calendars}.values():
            for off in year.all("off"):
                day = date.fromisoformat(off.get("from"))
                while day <= date.fromisoformat(off.get("until")):
                    self._off.add(day)
                    day += timedelta(days=1)
            self._made_up |= {date.fromisoformat(work.get("day")) for work in year.all("work")}

    def is_workday(self, day: date) -> bool:
        return day in self._made_up or (day.weekday() < 5 and day not in self._off)

    def later(self, day: date, rule) -> date:
        """The last day of a rule's span; day 1 is the day after."""
        count, unit = int(rule.get("within")), rule.get("unit", "days")
        if unit == "days":
            return day + timedelta(days=count)
        if unit == "months":
            month = day.month - 1 + count
            year, month = day.year + month // 12, month % 12 + 1
            return date(year, month, min(day.day, monthrange(year, month)[1]))
        while count:
            day += timedelta(days=1)
            count -= self.is_workday(day)
        return day
