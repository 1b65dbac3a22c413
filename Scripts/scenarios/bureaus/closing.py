"""The last block of every script: the year-end report and its review."""


def report(year, clerk: str, gates: list, first: int = 24) -> None:
    year.act(f"11-{first}", "report", "--year", "2026", "-o", "{out}/report.xml", who=clerk,
             told="════ 年度总结（以下各行的写法随 report 命令而定）════")
    year.act(f"11-{first}", "report", "submit", "--year", "2026", who=clerk)
    for who, words in gates:
        year.act(f"11-{first + 1}", "report", "approve", "--year", "2026", "--content", "{content}", *words, who=who)
    year.act(f"11-{first + 2}", "report", "issue", "--year", "2026", who=clerk)
