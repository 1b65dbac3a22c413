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
    # How a measure is kept up: money, people, checks, publicity; one goes with each point of a letter.
    means = [
        "这项工作所需经费已经列入今年部门预算，实行专账管理，{t2}拨付第一笔。支出明细每季度在政府网站公布一次，年底由财务审计人员会同纪检监察组逐笔核对，结余的仍用于{place}，不挪作他用。",
        "人员上，{section}固定[2-4]人专办，每人包片，手机保持畅通，周末轮流值班。谁包哪一片、办到哪一步，写在公示牌上；调离岗位的，交接清单由科室负责人签字，不因换人断了线。",
        "检查上，实行“周自查、月抽查、季评比”。{t3}以来抽查[12-46]次，发现问题[6-28]条，当场改正的占七成以上，其余逐条写明责任人和完成日期，下一次抽查先看上一次的整改，改不到位的通报批评。",
        "为了让群众看得见，{place}设立公示点[4-16]处，写明做什么、谁来做、什么时候做完、找谁投诉。{t3}以来收到来电来信[26-120]件，逐件登记、逐件回话，其中[3-14]件反映的问题原来没有掌握，已经一并列入整改。",
        "这项工作不是我们一家能办好的。{t1}起，{section}牵头建立联络员制度，街道、社区和相关部门各定一名联络员，每两周碰一次头，一事一议、当场分工；到目前碰头[4-9]次，议定事项[16-48]条，都有记录可查。",
        "先行试点，再逐步铺开。{t2}在{place}选[2-4]个点先做，做完请代表、委员和群众评议，提出的意见[9-26]条吸收了大半，做法改过两遍以后才向其他片区推广，避免了想当然、走弯路。",
        "对照过去，变化是明显的：去年同期{place}这类诉求有[86-240]件，今年到{t4}为[26-78]件；重复反映的由[12-38]件降到[2-9]件。数字的出处是市民服务热线和日常巡查台账，两边已经核对一致。",
        "制度也跟了上来。{t3}印发的工作规程共[12-26]条，把受理、现场核实、办理、验收、回访五个步骤的时间和责任写死，超过时间的系统自动提醒，连续两次超时的由分管领导约谈；规程同时发到每一名经办人手里。",
        "培训跟到一线。{t2}以来组织经办人员和基层工作人员培训[3-8]期、[120-460]人次，用本地案例讲怎么办、讲哪里容易出错，当场做题、当场讲评；没有通过的补课再考，考试成绩与上岗挂钩。",
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

    # Whether answers pass gates of their own before they are public.
    reviews_publication = False

    def publishers(self, life):
        """Who passes which gate of a public edition: section, publication officer, leader."""
        section, leader = self.gates(life)[0], [gate for gate in self.gates(life) if gate[0] != self.director][-2]
        return [section, (self.publisher, []), leader]

    def gates(self, life):
        """Who passes which gate: words after `case approve CASE`, and who acts."""
        raise NotImplementedError
