"""The last block of every script: the year-end report and its review."""


def report(year, writer: str, gates: list, first: int = 24) -> None:
    """Drafted from the registry by the clerk who keeps it, passed by `gates`, numbered and issued."""
    year.act(f"11-{first}", "report", "--year", "2026", "-o", "{out}/report.xml", who=writer,
             told="════ 年度总结：数字全部由登记簿算出，一样要过审签各关 ════")
    year.act(f"11-{first}", "report", "submit", "{out}/report.xml", "--comment", "数字由登记簿生成，文字请审。",
             who=writer)
    for who, words in gates:
        year.act(f"11-{first + 1}", "report", "approve", "--year", "2026", "--content", "{content}", *words, who=who)
    year.act(f"11-{first + 2}", "report", "issue", "--year", "2026", "-o", "{out}/report", who=year.bureau.issuer)
