"""The last block of every script: the year-end report and its review."""


def report(year, clerk: str, gates: list, first: int = 24) -> None:
    year.act(f"11-{first}", "report", "--year", "2026", "-o", "{out}/report.xml", who=clerk,
             told="════ 年度总结 ════")
    year.act(f"11-{first}", "report", "submit", "{out}/report.xml", who=clerk)
    for who, words in gates:
        year.act(f"11-{first + 1}", "report", "approve", "--year", "2026", "--content", "{content}", *words, who=who)
    year.act(f"11-{first + 2}", "report", "issue", "--year", "2026", "-o", "{out}/report", who=clerk)
