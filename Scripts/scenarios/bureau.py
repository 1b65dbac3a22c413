"""What a bureau's year is made from; a module of `bureaus` holds one."""

from dataclasses import dataclass, field


@dataclass
class Desk:
    """A section as it works: who drafts, who passes its gate, which leader is in charge."""
    name: str
    drafter: str
    drafter_name: str
    checker: str
    leader: str
    joint: str = ""   # another section that helps, where an assignment names one
    phone: str = "0000-5550100"


class Bureau:
    """Overridden by each bureau."""
    id = ""
    folder = ""
    title = ""
    our = "我局"
    clerk = issuer = ""
    director = ""
    class_set = ""
    grades = {"A": "done", "B": "promised", "C": "refused"}
    desks: dict = {}
    topics: list = []
    places: list = []
    platform = "市建议提案网上办理系统"
    copies_way = "机要交换"
    address = ""
    archive_code = ""
    promises = [
        "下一步，{our}将{what}，由{section}负责，{due}完成。",
        "这件事已经排出时间：{due}{what}，责任落在{section}，完成情况将主动反馈。",
        "还没有做完的部分，{our}承诺{due}{what}，{section}逐月报告进度。",
    ]
    endings_of_points = [
        "以上工作由{section}长期负责，情况有变化随时报告。",
        "这一条已经落实，有关台账存{section}，可以随时查看。",
        "做法已经写进{section}的日常工作制度。",
    ]

    def openings(self, matter, talk, dice):
        return [talk]

    def endings(self, matter, dice):
        return []

    def gates(self, life):
        """Who passes which gate: words after `case approve CASE`, and who acts."""
        raise NotImplementedError
