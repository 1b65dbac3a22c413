"""One case: what its events say, looked up anew for every question."""

from datetime import date, timedelta


def day(text: str) -> date:
    return date.fromisoformat(text)


class Case:
    def __init__(self, name: str, events: list):
        self.id, self.events = name, events
        record = events[0].said.child("case")
        matter, handling = record.child("matter"), record.child("handling")
        self.kind, self.level = matter.get("kind"), matter.get("level")
        self.topic = matter.text_of("topic")
        self.labels = sorted({label.text for label in matter.all("label")})
        self.points = len(matter.wrapped("points", "point"))
        self.role = handling.get("role")
        self.assigned, self.due = day(handling.get("assigned")), day(handling.get("due"))
        self.joint_units = {unit.text: unit.get("due") for unit in handling.all("joint")}
        self.proposers = record.child("proposers").children

    # MARK: looking up

    def all(self, *kinds: str) -> list:
        return [event for event in self.events if event.kind in kinds]

    def last(self, kind: str):
        return next(iter(reversed(self.all(kind))), None)

    @property
    def year(self) -> int:
        return self.assigned.year

    @property
    def is_owed(self) -> bool:
        """The office answers the proposers itself."""
        return self.role in ("lead", "separate")

    @property
    def is_taken_back(self) -> bool:
        return any(event.said.get("granted") == "true" for event in self.all("hand-back-decided"))

    @property
    def merged_into(self):
        merged = self.last("merged")
        return merged.said.get("into") if merged else None

    @property
    def section(self):
        given = self.last("assigned")
        return given.said.get("section") if given else None

    @property
    def leaders(self) -> list:
        given = self.last("assigned")
        said = [given.said.get("leadLeader"), given.said.get("handlingLeader")] if given else []
        return [leader for leader in said if leader]

    @property
    def proposer_ids(self) -> list:
        """The lead one first, as in print."""
        lead = [p.get("id") for p in self.proposers if p.get("lead") == "true"]
        return lead + [p.get("id") for p in self.proposers if p.get("lead") != "true"]

    # MARK: letters

    @property
    def letters(self) -> list:
        return self.all("issued")

    def draft(self, letter):
        """The version that a letter was made from."""
        return [d for d in self.all("drafted")
                if d.said.get("reply") == letter.said.get("reply") and d.sequence < letter.sequence][-1]

    def result_class(self, letter) -> str:
        return self.draft(letter).said.text_of("class", "")

    @property
    def rounds(self) -> int:
        return 1 + len(self.all("reopened"))

    # MARK: days

    @property
    def first_due(self) -> date:
        """The day by which the first answer was due: as given, or as last extended, later by the
        days for which the clock stood still until the answer."""
        return (self._extended(0) or self.due) + self._stood_still(self.assigned)

    def due_with(self, other) -> date:
        """The same for a case merged into `other`: what that one was allowed since holds for both."""
        merged = self.last("merged")
        due = max(self.first_due, other._extended(merged.sequence) or self.first_due)
        return due + other._stood_still(merged.day)

    def _extended(self, since: int):
        """The last day allowed for the first round from an event on; None when none was."""
        reopened = self.all("reopened")
        end = reopened[0].sequence if reopened else self.events[-1].sequence
        days = [e.said.get("due") for e in self.all("extended") if since <= e.sequence <= end]
        return day(days[-1]) if days else None

    def _stood_still(self, since: date) -> timedelta:
        """How long the clock stood still from a day on until the answer."""
        stood, began = timedelta(), None
        for event in self.all("clock-stopped", "clock-resumed"):
            on = day(event.said.get("on"))
            if event.kind == "clock-stopped":
                began = max(on, since)
            elif began:
                until = min(on, self.letters[0].day) if self.letters else on
                stood += max(timedelta(), until - began)
                began = None
        return stood
