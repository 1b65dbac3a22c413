"""One case through its year, a step at a time."""

import copy
from datetime import date

import letters
from days import earlier, later
from dice import Dice

FACE = ("meeting", "visit", "survey", "round-table")


class Life:
    """Steps move `day` along and add commands to the year's script."""

    def __init__(self, year, matter, first: date):
        self.year, self.m, self.b, self.day = year, matter, year.bureau, first
        self.dice = Dice(f"life {year.bureau.id} {matter.id}")
        self.desk = year.bureau.desks[matter.topic.section]
        self.round, self.version, self.contacts = 1, 0, []
        self.text = self.file = None
        self.signed = first
        self.promises = []    # of all letters issued, in the order in which the program numbers them
        self.followed = False

    # MARK: time and words

    def go(self, low: int, high: int = 0) -> "Life":
        """So many working days pass."""
        self.day = later(self.day, self.dice.number(low, max(low, high)))
        return self

    def to(self, when: date) -> "Life":
        """Not before that day."""
        self.day = later(max(self.day, when), 0)
        return self

    def tell(self, text: str) -> "Life":
        self.year.script.tell(text)
        return self

    def do(self, verb: str, *words, who: str, refused: str = "") -> "Life":
        self.followed = self.followed or verb == "commitment"
        self.year.script.add(self.day, ["case", verb, self.m.id, *map(str, words)], who, refused)
        return self

    # MARK: from receipt to assignment

    def accept(self, *findings: str, note: str = ""):
        words = [word for finding in findings for word in ("--finding", finding)]
        return self.do("accept", *words, *(["--note", note] if note else []), who=self.b.clerk)

    def plan(self, text: str, refused: str = ""):
        return self.do("plan", "--text", text, who=self.b.director, refused=refused)

    def endorse(self, text: str, who: str, refused: str = ""):
        return self.do("endorse", "--text", text, who=who, refused=refused)

    def assignment(self, **leave: bool) -> list:
        """The words of an assignment; `leave_section=True` leaves a thing out."""
        words = []
        for option, value in self.b.assigns(self):
            if not leave.get("leave_" + option.strip("-").replace("-", "_")):
                words += [option, value]
        return words

    def assign(self, *more: str, who: str = "", refused: str = "", **leave: bool):
        return self.do("assign", *self.assignment(**leave), *more,
                       who=who or self.b.director, refused=refused)

    def assign_to(self, section: str, drafter: str, checker: str, leader: str, reason: str):
        """Moves the case to another section, which then handles it."""
        self.desk = self.b.desks[section]
        return self.do("assign", "--section", section, "--leader", leader, "--handler", drafter, "--due", "2026-05-15",
                       "--reason", reason, who=self.b.director)

    # MARK: talks

    def talk(self, stage: str, means: str, with_: str = "lead-proposer", by=(), place: str = "",
             minutes: str = "", booked: date = None, unit: str = "", proposer: str = "",
             who: str = "", refused: str = ""):
        words = ["--with", with_, "--stage", stage, "--means", means, "--on", self.day]
        if unit:
            words += ["--unit", unit]
        if proposer:
            words += ["--proposer", proposer]
        for person in by:
            words += ["--by", person]
        if place:
            words += ["--place", place]
        if booked:
            words += ["--booked", booked]
        if minutes:
            words += ["--minutes", minutes]
        if not refused:
            self.contacts.append((self.day, means, with_.endswith("proposer")))
        return self.do("contact", *words, who=who or self.desk.drafter, refused=refused)

    def joints(self, ask: bool = True, receive: bool = True, slow: str = ""):
        """Asks the joint units and takes their opinions; `slow` answers after a reminder only."""
        for unit in self.m.joints if ask else []:
            self.do("ask-joint", "--unit", unit, "--due", self.m.joint_due or self.m.due,
                    "--note", "请就职责范围内的事项提出意见，并写明是否同意公开。", who=self.desk.drafter)
        if receive:
            self.go(5, 8)
            for index, unit in enumerate(unit for unit in self.m.joints if unit != slow):
                self.receive(unit, index)
        return self

    def receive(self, unit: str, index: int = 0):
        text = self.dice.pick([
            "原则同意拟答复口径，所涉资金已列入本年度预算。", "同意配合，明确一名科长对接。",
            "所提做法与现行规定一致，建议按程序推进。", "已安排下属单位参加联合检查，数据共享。"])
        return self.do("receive-opinion", "--unit", unit, "--on", self.day, "--class", self.b.opinion_class,
                       "--number", f"{unit.strip('市区县省')[:2]}函〔2026〕{self.dice.number(11, 96) + index}号",
                       "--text", text, who=self.desk.drafter)

    # MARK: writing

    def write(self, change=None, refused: str = "", name: str = "", **fields):
        """A new version: the first, or the last one changed by `change(letter)`."""
        text = copy.deepcopy(self.text) if self.text else letters.letter(
            self.m, self.b, self.day, self.contacts, self.desk.name)
        if change:
            change(text)
        file = name or self.m.id + (f"-r{self.round}" if self.round > 1 else "") + (
            f"-v{self.version + 1}" if self.version else "")
        kind = fields.pop("kind", "opinion" if self.m.role == "joint" else "letter")
        record = letters.xml(
            text, reply=f"R{self.round}", case=self.m.id, round_=self.round, kind=kind,
            drafter=fields.pop("drafter", self.desk.drafter), class_set=self.b.class_set,
            contact=(self.desk.drafter_name, self.desk.phone), section_name=self.desk.name)
        folder = "replies/faulty" if refused else "replies"
        self.year.files[f"{folder}/{file}.xml"] = record.encode()
        if not refused:
            self.text, self.version, self.file = text, self.version + 1, f"{folder}/{file}.xml"
            self.year.replies.append((self.m, f"{folder}/{file}.xml"))
        self._last = f"{folder}/{file}.xml"
        return self

    def draft(self, change=None, refused: str = "", name: str = "", **fields):
        self.write(change, refused, name, **fields)
        return self.do("draft", self._last, who=self.desk.drafter, refused=refused)

    def proposers(self, each: bool) -> list:
        count = len(self.m.proposers) if each else 1
        return [f"d{index + 1}" for index in range(count)]

    def consult(self, each: bool = False, means: str = "letter"):
        words = [word for id in self.proposers(each) for word in ("--proposer", id)]
        return self.do("consult", *words, "--on", self.day, "--means", means, who=self.desk.drafter)

    def views(self, each: bool = False, mark: str = "", text: str = "", agrees: str = "agrees",
              only: str = ""):
        """Every one's views on the draft that was shown."""
        for id in [only] if only else self.proposers(each):
            words = ["--proposer", id, "--on", self.day]
            satisfaction = mark or self.dice.pick(["satisfied"] * 4 + ["basically"])
            words += ["--satisfaction", satisfaction, "--publication", agrees]
            said = text or self.dice.pick([
                "文稿实在，没有意见。", "同意，希望按写的时间做到。", "数字清楚，可以印发。",
                "建议保留责任科室电话，便于群众查询。"])
            self.do("view", *words, "--text", said, who=self.desk.drafter)
        return self

    # MARK: the gates

    def submit(self, comment: str = "", refused: str = ""):
        return self.do("submit", *(["--comment", comment] if comment else []),
                       who=self.desk.drafter, refused=refused)

    def approve(self, who: str, *words: str, comment: str = "", refused: str = ""):
        said = ["--comment", comment] if comment else []
        return self.do("approve", "--content", "{content}", *words, *said, who=who, refused=refused)

    def passes(self, first: int = 0, last: int = 99, comments: dict = None):
        """Gates `first` to `last` (counted from 0), a day or so each."""
        for index, (who, words) in enumerate(self.b.gates(self)):
            if first <= index <= last:
                self.approve(who, *words, comment=(comments or {}).get(index, ""))
                self.signed = self.day
                if self.dice.chance(0.55):
                    self.go(1)
        return self

    # MARK: delivery

    def issue(self, *words: str, refused: str = ""):
        if not refused:
            self.promises += self.text.commitments
        return self.do("issue", *words, who=self.b.issuer, refused=refused)

    def deliver(self, printed: bool = True, sealed: bool = True):
        """Printed, sealed, sent to all, reported to the platform."""
        copies = len(self.m.answered) + 6
        if printed:
            self.do("print", "--copies", copies, "--on", self.day, who=self.b.issuer)
        if sealed:
            self.do("seal", "--copies", copies, "--on", self.day, "--allowed-by", self.b.seal_keeper,
                    who=self.b.issuer)
        self.do("send", "--on", self.day, "--way", self.b.copies_way, who=self.b.clerk)
        return self

    def report(self):
        return self.do("report", "--on", self.day, "--platform", self.b.platform,
                       "--receipt", f"BL2026{self.dice.number(10000, 99999)}", who=self.b.clerk)

    def hears(self, mark: str = "", text: str = "", way: str = "征询意见表", scan: str = "",
              marks: dict = None):
        """Feedback of every proposer: to the attitude and to the result."""
        for index, id in enumerate(self.m.answered):
            result = (marks or {}).get(id) or mark or self.dice.pick(["satisfied"] * 6 + ["basically"])
            attitude = "satisfied" if result != "dissatisfied" else "basically"
            words = ["--proposer", id, "--result", result, "--attitude", attitude, "--on", self.day,
                     "--way", way]
            if text and (result == mark or (marks or {}).get(id)):
                words += ["--text", text]
            if scan and index == 0:
                words += ["--scan", scan]
            self.do("feedback", *words, who=self.b.clerk)
        return self

    def outcomes(self):
        """What became of each point, by the class of the answer."""
        grade = self.b.grades[self.m.klass]
        last = len(self.m.points)
        for index in range(1, last + 1):
            if grade == "done":
                outcome = "adopted" if index < last or self.dice.chance(0.7) else "partly"
            elif grade == "promised":
                outcome = "planned" if index == last else "adopted"
            else:
                outcome = "declined" if index == last else "partly"
            self.do("point", "--point", f"p{index}", "--outcome", outcome, who=self.desk.drafter)
        return self

    def edition(self, verb: str, *words, who: str, refused: str = "") -> "Life":
        self.year.script.add(self.day, ["edition", verb, self.m.id, *map(str, words)], who, refused)
        return self

    def reviewed(self, *prepared: str, refused: str = ""):
        """A public edition, or a change of disclosure, prepared and passed through its gates."""
        self.edition("prepare", *prepared, who=self.b.clerk)
        self.edition("submit", who=self.b.clerk)
        for who, words in self.b.publishers(self):
            self.edition("approve", "--content", "{content}", *words, who=who)
        return self.edition("release", "--on", self.day, who=self.b.clerk, refused=refused)

    def publish(self):
        if self.b.reviews_publication:
            self.reviewed("--keyword", self.m.topic.subject)
        return self.do("publish", "--on", self.day, "--address",
                       f"{self.b.address}/{self.m.id.lower()}.html", who=self.b.clerk)

    def archive(self, refused: str = "", part: str = ""):
        return self.do("archive", "--number", f"{self.b.archive_code}·{self.m.id}{part}",
                       "-o", "{out}/dossiers", who=self.b.clerk, refused=refused)

    def keeps(self, last: date):
        """Looks back at every promise: kept by its day, or under way when that is still ahead."""
        for when, number, due in sorted((earlier(min(due, last)), number, due)
                                        for number, (due, _) in enumerate(self.promises, 1)):
            kept = due <= last
            self.to(when)
            note = self.dice.pick(["已完成，现场核对。", "已完成，提出者到场查看。", "已完成，验收材料附卷。"] if kept
                                  else ["按进度推进。", "正在施工。", "已完成大半。"])
            self.do("commitment", "--number", number, "--state", "kept" if kept else "under-way", "--on", self.day,
                    "--note", note, who=self.desk.drafter)
        return self

    # MARK: another round

    def reopen(self, due: date, reason: str):
        self.do("reopen", "--due", due, "--reason", reason, who=self.b.clerk)
        self.round += 1
        self.version, self.text = 0, None
        self.contacts = []
        return self
