"""Takes hostile cases through an office: signed, issued, prepared for the public, released; a site made."""
import concurrent.futures, datetime, json, os, re, subprocess

FIRST = datetime.datetime(2026, 5, 18, 9)
LATER = 25 * 24 * 60                           # minutes: 2026-06-12, when some letters are taken back
PATIENCE = 120                                 # seconds
CONTENT = re.compile(r"内容 ([0-9a-f]{16})")


class Refused(Exception):
    """The program said no, as it may: exit status 1 with a diagnostic."""

    def __init__(self, step, codes, said):
        super().__init__(f"{step}: {' '.join(codes)}")
        self.step, self.codes, self.said = step, codes, said


class Broken(Exception):
    """The program failed: a crash, or our own fault (70), or wrong usage by this driver (64)."""


class Office:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        with open(folder + "/plan.json", encoding="utf-8") as file:
            plan = json.load(file)
        self.people, self.cases = plan["people"], plan["cases"]

    def fuwen(self, step, *arguments):
        try:
            outcome = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True, cwd=self.folder,
                                     env={**os.environ, "LC_ALL": "C.UTF-8"}, stdin=subprocess.DEVNULL, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            raise Broken(f"{step}: not done after {PATIENCE} s") from None
        said = outcome.stdout + outcome.stderr
        if outcome.returncode == 1:
            raise Refused(step, sorted(set(re.findall(r"FW\d{4}", said))), said)
        if outcome.returncode:
            raise Broken(f"{step}: status {outcome.returncode}: {said[-400:]}")
        return said

    def act(self, step, who, minute, *arguments):
        at = (FIRST + datetime.timedelta(minutes=minute)).isoformat() + "+08:00"
        return self.fuwen(step, *arguments, "--as", self.people[who], "--at", at, "--language", "zh")

    def sign(self, case):
        """The letter, as it was sent: signed and issued."""
        folder, comments = case["folder"], case["comments"]
        said = self.act("submit", "drafter", 0, "review", "submit", folder, "--comment", comments["submit"])
        self.act("approve", "leader", 10, "review", "approve", folder, "--content", CONTENT.search(said)[1], "--comment", comments["approve"])
        self.act("issue", "clerk", 20, "issue", folder, "--office", "office.xml", f"--number={case['number']}", "--printed", "2026-05-19",
                 "--comment", comments["issue"])

    def edition(self, case, name, minute, day, *options):
        """A public edition, or a change of the disclosure: prepared, reviewed, released."""
        folder, comments = case["folder"], case["comments"]
        records = [f"{folder}/case.xml", f"{folder}/reply.xml", "--office", "office.xml", "--letterhead", "letterhead.xml"]
        self.fuwen("prepare", "publish", "prepare", *records, "-o", f"{folder}/{name}", "--as", self.people["officer"], *options)
        # Named, since the usual place of an office file is the case's folder or the one above.
        records = [f"{folder}/{name}", "--office", "office.xml", "--letterhead", "letterhead.xml"]
        said = self.act("edition submit", "officer", minute, "review", "submit", *records, "--comment", comments["edition-submit"])
        self.act("edition approve", "leader", minute + 10, "review", "approve", *records, "--content", CONTENT.search(said)[1],
                 "--comment", comments["edition-approve"])
        self.act("release", "officer", minute + 20, "publish", "release", *records, "--on", day, "--comment", comments["release"])

    def publish(self, case):
        """Every step of one case up to its release."""
        self.sign(case)
        if case["fate"] in ("on-request", "withheld"):
            return
        chosen = [o for word in case["hide"] for o in ("--hide", word)] + [o for word in case["keywords"] for o in (f"--keyword={word}",)]
        self.edition(case, "public", 30, "2099-01-01" if case["fate"] == "later" else "2026-05-20", *chosen)

    def end(self, case):
        """What takes a letter from the public again."""
        if case["fate"] == "withdrawn":
            self.act("withdraw", "officer", LATER, "publish", "withdraw", case["folder"] + "/public", "--office", "office.xml",
                     "--letterhead", "letterhead.xml", "--reason", case["comments"]["withdraw"])
        elif case["fate"] == "closed":
            self.edition(case, "public-2", LATER, "2026-06-13", "--id", case["reply"][:50] + "-2", "--decision", "withheld",
                         "--reason", case["comments"]["close"])

    def all(self, run, cases, workers=2):
        """(case, None or what went wrong) for each case, in order."""
        def one(case):
            try:
                run(case)
            except (Refused, Broken) as fault:
                return fault
        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            return list(zip(cases, pool.map(one, cases)))

    def site(self, output, day, *options):
        """The site as it is on a day."""
        return self.fuwen("publish", "publish", "site", ".", "-o", output, "--office", "office.xml", "--letterhead", "letterhead.xml",
                          "--on", day, *options)
