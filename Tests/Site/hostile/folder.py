"""The bureau's files and each case's folder."""
import json, os
from xml.sax.saxutils import escape, quoteattr

from . import tricks
from .plants import WIDE, Plants

NAMESPACE = 'xmlns="urn:fuwen:1" version="1.0"'
PUBLIC = [
    "我局高度重视，组织专门力量现场踏勘，逐条研究办理，现将有关情况说明如下。",
    "今年已完成老旧小区改造二十六个，惠及居民四千三百余户，其余列入明年计划，按季度公布进度。",
    "下一步，我局将会同有关部门完善制度，加强日常巡查，让群众看得见、感受得到变化。",
    "对建议中提到的停车难问题，已在周边新增公共泊位三百一十二个，夜间免费开放。",
    "热线电话全天有人接听，群众反映的问题当日转办，三个工作日内答复。",
]
MATTERS = ["关于加强社区养老服务的建议", "关于改善城区停车秩序的建议", "关于提升乡镇供水水质的建议", "关于规范电动自行车充电的建议", "关于办好老年食堂的提案"]
# What becomes of cases that the public may not read, and how many open ones there are for each.
FATES = {"on-request": 16, "withheld": 16, "withdrawn": 32, "later": 32, "closed": 32}
NUMERALS = "零一二三四五六七八九"


def numeral(number):
    return "".join(NUMERALS[int(d)] for d in str(number))


def element(name, text, **attributes):
    return f"<{name}{''.join(f' {k}={quoteattr(v)}' for k, v in attributes.items())}>{escape(text)}</{name}>"


def pick(list_, index):
    return list_[index % len(list_)]


class Maker:
    def __init__(self, seed):
        self.plants = Plants(seed, avoid="".join(PUBLIC + MATTERS))
        self.plan, self.public = [], []

    def make(self, count, folder):
        os.makedirs(folder, exist_ok=True)
        self.office(folder)
        fates = ["open"] * count
        for fate, share in FATES.items():
            fates += [fate] * max(2, count // share)
        for index, fate in enumerate(fates):
            self.case(index, fate, f"{folder}/c{index + 1:03}")
        for name, content in (("plan.json", dict(people=self.people, cases=self.plan)), ("SECRETS.json", self.plants.list), ("PUBLIC.json", self.public)):
            self.write(f"{folder}/{name}", json.dumps(content, ensure_ascii=False, indent=1) + "\n")

    def write(self, path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def office(self, folder):
        p = self.plants
        self.people = {role: p.token(f"office.xml: identifier of the {role}") for role in ("drafter", "leader", "clerk", "officer")}
        post = {role: "科员" + p.words(f"office.xml: post of the {role}", 4) for role in self.people}
        name = {role: p.person(f"office.xml: name of the {role}") for role in self.people}
        may = dict(drafter="draft register", leader="endorse", clerk="issue enter register assign", officer="publish")
        people = "\n".join(f'    <person id="{self.people[r]}" section="ke" post="{post[r]}" may="{may[r]}">{name[r]}</person>' for r in self.people)
        word = self.word = p.words("office.xml: a word of the office's own list", 4)
        self.write(folder + "/office.xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<office {NAMESPACE} id="hostile">
  <name>试验市民政局</name>
  <sections><section id="ke">养老服务科</section></sections>
  <people>
{people}
  </people>
  <chains>
    <chain id="gongkai" title="公开审查" kinds="edition">
      <gate id="zhengwu" title="政务公开"><seat id="s" people="{self.people['leader']}"/></gate>
    </chain>
    <chain id="qian" title="签发">
      <gate id="{p.token('office.xml: identifier of a gate')}" title="{p.words('office.xml: title of a gate')}"><seat id="s" people="{self.people['leader']}"/></gate>
    </chain>
  </chains>
  <classSets>
    <classSet id="national">
      <class value="A">已经解决</class>
      <class value="B" requires="commitment">正在解决</class>
    </classSet>
  </classSets>
  <writing addressing="all" singular="您" plural="你们"/>
  <rules everyPoint="warn"><forbid why="{p.words('office.xml: why a word is forbidden')}">{p.words('office.xml: a forbidden word')}</forbid></rules>
  <publication siteName="试验市民政局建议提案办理公开" address="https://www.example.gov.cn/jyta/" siteCode="3300000000" showsClass="true" contact="landline">
    <word why="{p.words('office.xml: why a word is screened')}">{word}</word>
  </publication>
</office>
""")
        self.write(folder + "/letterhead.xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<letterhead {NAMESPACE} id="letter" form="letter">
  <mark><line>{{name}}</line></mark>
  <issuer>{{name}}</issuer>
  <class print="true" place="top-right" pattern="{{class}}类"/>
  <disclosure print="note"/>
  <signature sealed="true" blankLines="2"/>
  <imprint copies="false"/>
</letterhead>
""")

    def case(self, index, fate, folder):
        p, here = self.plants, os.path.basename(folder)

        def words(what, count=5):
            return p.words(f"{here} {what}", count)
        secret_title = fate != "open"
        trick, path, formula, odd = (pick(list_, index) for list_ in (tricks.SCRIPTS, tricks.PATHS, tricks.FORMULAS, tricks.UNICODE))
        kind = "proposal" if index % 3 == 2 else "suggestion"
        title = pick(MATTERS, index) + numeral(index)
        if index % 23 == 22:
            odd = pick(tricks.UNSETTABLE, index // 23)
        if index % 29 == 28:
            path = pick(tricks.TOO_LONG, index)
        title += "" if secret_title else (trick, formula, odd)[index % 3]
        if index % 7 == 3 and not secret_title:
            title = (trick, formula)[index % 2]
        if secret_title:
            title = f"关于{words(f'title of a letter that is {fate}')}的建议"
        number = path if (index % 2 or index % 29 == 28) and not secret_title else numeral(index)
        if secret_title:
            number = "办" + words(f"number of a matter that is {fate}", 4)
        identifier = pick(tricks.IDENTIFIERS, index) if index < len(tricks.IDENTIFIERS) else f"H-{index + 1:04}"
        merged = "" if secret_title else element("merged", pick(tricks.SCRIPTS, index + 7), kind="suggestion", session=pick(tricks.UNICODE, index + 3) + "会议", number=pick(tricks.PATHS, index + 5))
        person = ("代表", "委员")[kind == "proposal"]
        os.makedirs(folder, exist_ok=True)
        self.write(folder + "/case.xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<case {NAMESPACE} id="{identifier}">
  <matter kind="{kind}" level="municipal" origin="session" session={quoteattr("市第十六届会议" + (pick(tricks.UNICODE, index) if index % 5 == 0 and not secret_title else ""))} number={quoteattr(number)}>
    {element("title", title)}
    {element("topic", pick(["民生", "交通", trick, path, formula], index) if not secret_title else "民生")}
    {element("label", words("label"))}
    {element("supervisor", words("supervisor"))}
    <text>{element("p", "经走访了解，" + words("text put forward") + "，请予研究。")}</text>
    <points>{element("point", "要求" + words("point asked"), id="p1")}</points>
    {merged}
  </matter>
  <proposers>
    <person id="{p.token(here + ' identifier of a proposer')}" lead="true"><name>{pick("赵钱孙李周吴郑王", index)}明{numeral(index)}</name><title>{person}</title>{element("unit", words("unit of a proposer") + "公司")}{element("phone", p.mobile(here + " phone of a proposer"))}{element("address", p.address(here + " address of a proposer"))}</person>
    <organisation id="{p.token(here + ' identifier of an organisation')}"><name>试验市促进会</name>{element("phone", p.landline(here + " phone of an organisation"))}{element("address", p.address(here + " address of an organisation"))}</organisation>
  </proposers>
  <handling role="lead" assignedBy={quoteattr(words("who assigned it") + "办公室")} assigned="2026-03-02" due="2026-06-30">
    <joint due="2026-04-15">市财政局</joint>
  </handling>
</case>
""")
        self.reply(index, fate, folder, identifier, title, secret_title)

    def masked(self, here):
        """Sentences with what screening must find; each secret is masked by the office's usual rule."""
        p = self.plants
        return [
            f"经办人手机{p.mobile(here + ' mobile in the text')}，邮箱{p.email(here + ' e-mail in the text')}。",
            f"申请人身份证号{p.citizen(here + ' citizen ID in the text')}，护照号{p.passport(here + ' passport in the text')}。",
            f"补助款汇入银行卡号{p.bank(here + ' bank card in the text')}，车牌{p.plate(here + ' plate in the text')}。",
            f"该户家住{p.address(here + ' home address in the text')}。",
        ]

    def reply(self, index, fate, folder, identifier, title, secret_title):
        p, here = self.plants, os.path.basename(folder)

        def words(what, count=5):
            return p.words(f"{here} {what}", count)

        def paragraph(text):
            return element("p", text)
        summary = fate == "open" and index % 6 == 5
        witness = f"第{numeral(index)}组现场会商之后形成一致意见。"
        trick, path, formula, odd = (pick(list_, index + 11) for list_ in (tricks.SCRIPTS, tricks.PATHS, tricks.FORMULAS, tricks.UNICODE))
        mobile = index % 4 == 1
        contact = (element("name", p.person(here + " contact whose phone is a mobile")) + element("phone", p.mobile(here + " contact's mobile"))
                   if mobile else element("name", "吴小明") + element("phone", "0000-5550226"))
        reason = element("reason", f"因{words('reason for the disclosure')}") if fate in ("on-request", "withheld") else ""
        shown = paragraph(pick(PUBLIC, index)) + paragraph(witness)
        if summary:
            disclosure = f'<disclosure decision="open" extent="summary"><summary>{shown}</summary></disclosure>'
        elif fate not in ("on-request", "withheld"):
            disclosure = '<disclosure decision="open" extent="full"/>'
        else:
            disclosure = f'<disclosure decision="{fate}">{reason}</disclosure>'
        hidden = words("words that the officer hides")
        whole = "".join(paragraph(f"{pick(PUBLIC, index)}{words('text of what is not shown')}") for _ in range(2)) if summary or secret_title else shown
        tricked = "" if summary or secret_title else paragraph("按要求说明：" + trick) + paragraph("又：" + odd + "，" + formula)
        found = "".join(map(paragraph, self.masked(here)))
        wide = paragraph("另一手机" + p.mobile(here + " mobile in wide digits").translate(WIDE) + "。") if index % 3 == 0 else ""
        body = f"""{whole}{tricked}{wide}
    <section public="true"><heading>{escape(pick(["办理情况", trick, formula], index) if not (summary or secret_title) else "办理情况")}</heading>
      {found}{paragraph("其中" + hidden + "一节另行说明。")}
      <section public="false"><heading>{words("heading of a section inside an open one")}</heading>{paragraph("内部情况：" + words("section inside an open one") + "。")}</section>
      <table>{element("caption", "明细" + (trick if not (summary or secret_title) else ""))}<column/><column/><head><row>{element("cell", "名称")}{element("cell", "说明")}</row></head>
        <row>{element("cell", formula if not (summary or secret_title) else "甲")}{element("cell", "电话" + p.mobile(here + " mobile in a table"))}</row>
        <row>{element("cell", path[:60] if not (summary or secret_title) else "乙")}{element("cell", "证件" + p.citizen(here + " citizen ID in a table"))}</row></table>
    </section>
    <section public="false"><heading>{words("heading of a section that isn't public")}</heading>{paragraph("不公开的内容：" + words("section that isn't public") + "，手机" + p.mobile(here + " mobile in a section that isn't public"))}
      <table><column/><row>{element("cell", words("table in a section that isn't public"))}</row></table></section>"""
        attachments = f"""<attachments>
    <attachment><title>{escape("附表" + (trick if not (summary or secret_title) else ""))}</title><body>{paragraph(pick(PUBLIC, index + 1))}<section public="false"><heading>{words("heading in an attachment")}</heading>{paragraph("附件里不公开的：" + words("section of an attachment"))}</section></body></attachment>
    <attachment><title>{words("title of an attachment that isn't public")}</title><body><section public="false"><heading>底稿</heading>{paragraph(words("text of an attachment that isn't public"))}</section></body></attachment>
  </attachments>"""
        reply = pick(["R1", "index", "assets", "R..1", "con", "x" * 60], index) if index % 2 else "R1"
        self.write(folder + "/reply.xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<reply {NAMESPACE} id="{reply}" case="{identifier}" round="1" kind="letter" drafter="{self.people['drafter']}" classSet="national" class="B">
  {disclosure}
  <body>{body}</body>
  <commitments>{element("commitment", "承诺" + words("commitment"), due="2026-12-31")}</commitments>
  {attachments}
  <contact>{contact}</contact>
</reply>
""")
        number = f"试民函〔2026〕{index + 1}号"
        if secret_title:
            number = f"试民函〔2026〕{words(f'document number of a letter that is {fate}', 4)}号"
        elif index % 8 == 6:
            number = pick(tricks.PATHS, index // 8)[:60] + f"〔2026〕{index + 1}号"
        elif index % 8 == 7:
            number = pick(tricks.SCRIPTS, index // 8)[:60] + f"〔2026〕{index + 1}号"
        self.plan.append(dict(
            folder=here, fate=fate, number=number, hide=[] if summary else [hidden], reply=reply,
            keywords=[] if secret_title else [pick(tricks.SCRIPTS, index + 23), pick(tricks.FORMULAS, index + 5)],
            comments={step: "意见" + words(f"comment of {step}") for step in ("submit", "approve", "issue", "edition-submit", "edition-approve", "release", "withdraw", "close")}))
        if fate == "open":
            self.public.append(dict(case=here, text=witness))
