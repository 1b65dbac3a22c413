"""A registry, read only: its events, and the office file and calendars that they put in force."""

import sqlite3
from datetime import date

from .case import Case
from .netstrings import node
from .office import Office


class Event:
    def __init__(self, sequence, stream, kind, person, stands_in_for, at, payload, digest):
        self.sequence, self.stream, self.kind = sequence, stream, kind
        self.person, self.stands_in_for, self.at = person, stands_in_for, at
        self.said, self.hash = node(payload), bytes(digest).hex()
        # The log writes +08:00 throughout, so that instants compare as texts do.
        self.day = date.fromisoformat(at[:10])


class Book:
    def __init__(self, path):
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.events = [
            Event(*row) for row in database.execute(
                "SELECT sequence, stream, kind, person, stands_in_for, at, payload, hash FROM events ORDER BY sequence")
        ]
        self._documents = {
            bytes(digest).hex(): bytes(data)
            for digest, data in database.execute("SELECT digest, bytes FROM documents")
        }
        database.close()
        adopted = [event for event in self.events if not event.stream and event.kind == "adopted"]
        files = [e for e in adopted if e.said.get("what") == "office"]
        calendars = [e for e in adopted if e.said.get("what") == "calendar"]
        self.office = Office(self.record(files[-1].said.get("digest")),
                             [self.record(e.said.get("digest")) for e in calendars])
        lives = {}
        for event in self.events:
            if event.stream:
                lives.setdefault(event.stream, []).append(event)
        self.cases = {name: Case(name, events) for name, events in lives.items()}

    def record(self, digest: str):
        return node(self._documents[digest])

    def letter_case(self, case: Case) -> Case:
        """The case in whose letter a case is answered: itself, unless it was merged."""
        while case.merged_into:
            case = self.cases[case.merged_into]
        return case
