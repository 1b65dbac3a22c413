"""S2 市公安局：五级责任、五定、逐人联系、签发前征求意见、协办意见函、局长办公会、按人计满意."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day
from topics.s02 import TOPICS

LIST = [
    (None, "序号"), ("kind", "类别"), ("number", "编号"), ("session", "届次"), ("title", "标题"),
    ("proposer", "领衔代表/第一提案人"), ("cosigners", "联名人"), ("unit", "单位及职务"), ("phone", "联系电话"),
    ("role", "办理方式"), ("lead", "主办单位"), ("joints", "协办单位"), ("topic", "分类"), ("labels", "标记"),
    ("points", "具体建议"), ("assigned", "交办日期"), ("due", "答复期限"), ("joint-due", "协办期限"),
]


class Year(Bureau):
    id, folder, city = "S2", "s02-gongan", "栖临市"
    title = "S2 栖临市公安局的一年"
    clerk = issuer = "mou"
    director, seal_keeper = "chen", "yin"
    class_set, opinion_class = "guojia", "A"
    topics = TOPICS
    places = ["城北", "滨河新区", "火车站片区", "大学城", "老城区", "东郊镇", "开发区", "南关街道"]
    desks = {
        "zhian": Desk("治安管理支队", "bei", "贝若谷", "hou", "duanmu", phone="0000-5550411"),
        "jichu": Desk("基层基础支队", "bei", "贝若谷", "shang", "duanmu", phone="0000-5550413"),
        "xingzhen": Desk("刑事侦查支队（反诈中心）", "tan", "覃疏影", "gu", "fang", phone="0000-5550415"),
    }
    special_people = {"zhian": "an", "jichu": "an", "xingzhen": "ning"}
    address = "https://gaj.qilin.example/jyta/2026"
    archive_code = "QLGA-2026-YA"
    head = [
        "# S2　栖临市公安局：五级责任，五道关，一个人一个人地联系",
        "# 五定分解（定责、定事、定人、定时、定标准）→逐人联系→征求每一位联名代表意见→五关审签→一人一函→按人计算满意。",
        "# 看点：五定缺一不可；协办件只出协办意见函，不送代表；局长办公会集体研究；意见不同，改了稿再征求一次。",
    ]
    story = [
        "一份清单，主办与协办混编，联名的多。每件分解都要“五定”齐全；每一位联名代表都单独联系、单独记录、单独征求意见，"
        "最后一道关之前，只要还有一位没看过最近一稿，局长签不了字。满意不满意，按人数算，不按件数算。",
    ]
    shown = [
        ("五定：责任、任务、人员、时限、要求", "case assign…--field 任务="),
        ("五级责任、五关：专人核对", "case approve…--as an"),
        ("业务科室", "case approve…--as hou"),
        ("综合科室", "case approve…--as chen"),
        ("分管领导", "case approve…--as duanmu"),
        ("主要领导", "case approve…--as lei"),
        ("联名代表逐人联系", "case contact…--with each-proposer"),
        ("签发前逐人征求意见", "case consult…--proposer d1 --proposer d2"),
        ("意见不同的：再改、再谈、再征求", "--satisfaction dissatisfied"),
        ("协办意见函按期送主办单位", "opinion"),
        ("局长办公会", "meeting --id juzhang"),
        ("转请法制支队阅示", "case ask"),
        ("按人计算满意", "case feedback…--proposer d2"),
        ("年度考评：考评用台账", "ledger --preset kaoping"),
        ("代录纸质签批", "--entered --scan"),
    ]
    shown[9] = ("协办意见函按期送主办单位", "case draft TA")

    def common(self, kind):
        session = ("栖临市第十七届人民代表大会第五次会议" if kind == "suggestion" else "政协栖临市第九届委员会第四次会议")
        return dict(level="municipal", session=session, assigned_by="市人民政府办公室", assigned=day("03-05"),
                    due=day("06-05"), joint_due=day("04-17"))

    def openings(self, matter, talk, dice):
        if matter.role == "joint":
            return [f"我局由{{section}}承办，对照公安机关职责逐项核实，并征求了基层所队意见。{talk}"]
        start = dice.pick([
            "我局把这件列入年度考评事项，局长办公会专题研究，{section}具体承办，做到责任、任务、人员、时限、要求五项明确。",
            "收到后，我局按五级责任逐级分解，主要领导负总责，分管领导牵头，{section}承办，专人核对。"])
        return [start + talk + "答复稿形成后，我局逐人征求意见，所提修改意见已经吸收。"]

    def endings(self, matter, dice):
        if matter.role == "joint":
            return ["上述数据为公安机关执法统计口径，引用时请注明截止时间。"]
        return [dice.pick([
            "治安没有一劳永逸。{place}的各项措施，我局列入所队月度考核，由督察部门不打招呼抽查，考核结果向社会公布；群众报警、投诉的事项，三日内必须回告。",
            "我局清楚，警情数字下降不等于群众都满意。今后每半年在{place}开一次警民恳谈会，请代表、委员和居民当面评议，评议意见由分管领导签收、限期答复。",
            "以上措施需要的警力和经费已经落实，由分管副局长每季度检查一次；因执法需要不便公开的细节，可以当面说明。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", life.desk.leader
        yield "--handler", life.desk.drafter
        yield "--due", "2026-04-10" if life.m.role == "joint" else "2026-05-15"
        yield "--field", "责任=五级责任，分管领导牵头，支队长具体负责"
        yield "--field", f"任务=就{life.m.place}{life.m.topic.subject}事项逐条办理并答复"
        yield "--field", "要求=逐人联系、逐条答复、签发前征求意见"

    def gates(self, life):
        head = "hou" if life.m.topic.section == "zhian" else self.desks[life.m.topic.section].checker
        special = self.special_people[life.m.topic.section]
        if "跨警种" in life.m.labels and life.m.role == "lead":
            return [(special, []), ("hou", ["--seat", "zhian"]), ("shang", ["--seat", "jichu"]), ("chen", []),
                    (life.desk.leader, []), ("lei", [])]
        return [(special, []), (head, []), ("chen", []), (life.desk.leader, []), ("lei", [])]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        every = [year.case("suggestion", f"0{number}", people=dice.pick([1, 2, 3, 4]))
                 for number in (105, 111, 118, 122, 127, 133, 139, 144, 150, 157, 163, 170, 176, 181, 188)]
        every += [year.case("proposal", f"0{number}", people=dice.pick([1, 1, 2]))
                  for number in (201, 207, 212, 219, 224, 230, 236, 241, 247, 255, 260, 268, 275, 279, 286, 292)]
        for matter in every[1::3]:
            matter.role, matter.lead_unit = "joint", dice.pick(["市教育局", "市交通运输局", "市委社会工作部", "市司法局"])
        led = [matter for matter in every if matter.role == "lead"]
        for matter in led[1::3]:
            matter.joints = dice.draw(["市教育局", "市城市管理局", "市市场监督管理局"], dice.number(1, 2))
        for index, matter in enumerate(led):
            matter.klass = "AAACAAAA"[index % 8]
        pool = list(led)
        take = lambda topic: year.take(pool, topic, self)
        disputed = next(matter for matter in pool if len(matter.proposers) > 2)
        pool.remove(disputed)
        held = next(matter for matter in pool if matter.joints)
        pool.remove(held)
        special = {disputed.id: self.disputed, held.id: self.held, take(1).id: self.legal, take(0).id: self.paper,
                   take(4).id: self.guarded}
        crossing = take(2)
        crossing.labels = ["跨警种"]
        stood_in = next(matter for matter in every if matter.role == "joint" and matter.topic is TOPICS[1])
        special[stood_in.id] = self.stood_in
        another = next(matter for matter in every if matter.role == "joint" and matter.id not in special)
        special[another.id] = self.only_opinion
        year.list("list.csv", every, LIST)

        year.script.tell("建账。")
        year.found("03-06", self.clerk)
        year.act("03-06", "case", "import", "list.csv", "--level", "municipal", "--assigned-by", "市人民政府办公室",
                 "--origin", "session", who=self.clerk, rank=0)
        for matter in every:
            special.get(matter.id, self.ordinary)(year.life(matter, "03-06"))
        self.routine(year, led)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        return life.go(1, 2).assign()

    def each(self, life, low=2, high=6):
        """Every co-signer contacted and recorded for himself."""
        life.go(low, high).talk("during", life.dice.pick(["visit", "meeting"]), "each-proposer", by=[life.desk.drafter],
                                place=life.m.place, minutes="逐人听取意见，分别记录。")
        return life

    def ask_all(self, life, **views):
        life.go(1, 2).consult(each=True)
        return life.go(2, 4).views(each=True, **views)

    def finish(self, life):
        life.go(0, 1).issue().go(0, 1).deliver()
        if life.m.role == "joint":
            return life.go(3, 6).archive()
        life.report().go(6, 14).hears()
        life.outcomes()
        if life.text.disclosure == "open":
            life.go(2, 5).publish()
        return life.go(2, 8).archive()

    def ordinary(self, life):
        self.begin(life)
        if life.m.role == "joint":
            life.go(10, 19).draft().go(0, 1).submit().go(0, 1).passes()
            return self.finish(life)
        self.each(life)
        life.joints()
        life.go(2, 7).draft()
        self.ask_all(life)
        life.go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def guarded(self, life):
        life.tell("五定缺一：没有写明承办人，分解不了。").accept("交办函所附提案文本缺页，已补")
        life.assign(refused="FW1725", leave_handler=True)
        life.tell("缺“要求”一项，也不行。")
        words = life.assignment()[:-2]
        life.do("assign", *words, who=self.director, refused="FW1725")
        life.assign()
        life.go(2).tell("还没有逐人联系，不能送审。").draft().submit(refused="FW1722")
        self.each(life)
        life.joints()
        self.ask_all(life)

        def silent(text):
            text.opening = ["我局由承办支队具体办理。"]
            for section in text.sections:
                section.paragraphs = [paragraph.replace("征求", "听取") for paragraph in section.paragraphs]

        life.tell("答复里没有写“征求”意见的情况：必备用语，存不进去。").draft(silent, refused="FW1323", name=life.m.id + "-silent")
        life.submit().go(1)
        life.tell("专人以外的人不能过第一关。").approve("mou", refused="FW1415")
        life.passes()
        self.finish(life)

    def disputed(self, life):
        life.tell("联名代表里有一位不同意，改了稿、再谈、再征求，直到最后一关之前都看过最近一稿。")
        self.begin(life)
        self.each(life)
        life.joints()
        life.go(2).draft()
        life.go(1).consult(each=True)
        life.go(2).views(only="d1", mark="satisfied", text="同意。")
        life.views(only="d2", mark="dissatisfied", text="第二条没有写明谁来管，不同意这样答复。", agrees="objects")
        life.submit().go(1).passes(0, 3)
        life.tell("还有代表没有表态，局长这一关过不了。").approve("lei", refused="FW1723")
        life.do("return", "--to", "drafter", "--comment", "有代表不同意，登门再谈，改后再报。", who="lei")
        life.go(1).talk("during", "visit", "any-proposer", proposer="d2", by=["hou", life.desk.drafter],
                        minutes="登门再谈，逐句商定，补上责任民警和电话。")

        def named(text):
            text.sections[-1].paragraphs.append(
                f"以上事项由{life.desk.name}负责，联系民警{life.desk.drafter_name}，电话{life.desk.phone}，每季度向联名代表报告一次。")

        life.go(1).draft(named)
        self.ask_all(life, mark="satisfied", text="看过改稿，同意。")
        life.submit(comment="已按代表意见修改并再次逐人征求意见。").go(1).passes()
        self.finish(life)

    def held(self, life):
        life.tell("协办意见没有收齐，主办件不能送审。")
        self.begin(life)
        self.each(life)
        for unit in life.m.joints:
            life.do("ask-joint", "--unit", unit, "--due", life.m.joint_due, who=life.desk.drafter)
        life.go(3).draft()
        self.ask_all(life)
        life.submit(refused="FW1724")
        for unit in life.m.joints:
            life.do("remind", "--target", "joint-unit", "--unit", unit, "--means", "telephone", "--on", life.day,
                    "--text", "请按期反馈协办意见。", who=self.clerk)
        life.tell("不在协办之列的单位，谈不上收意见。")
        life.do("receive-opinion", "--unit", "市水利局", "--on", life.day, who=life.desk.drafter, refused="FW1714")
        life.go(3)
        for index, unit in enumerate(life.m.joints):
            life.receive(unit, index)
        life.submit().go(1).passes()
        self.finish(life)

    def legal(self, life):
        life.tell("涉及法律适用：综合科室转请法制支队长阅示，再往下走。")
        self.begin(life)
        self.each(life)
        life.joints()
        life.go(2).draft()
        self.ask_all(life)
        life.submit().go(1).passes(0, 1)
        life.do("ask", "--person", "sun", "--comment", "资金返还一节的法律依据请把关。", who="chen")
        life.go(1).do("advise", "--comment", "依据充分，建议写明返还程序的办理时限。", who="sun")
        life.passes(2)
        self.finish(life)

    def paper(self, life):
        life.tell("雷局长出差在外，纸质件上签了字，殷素商带扫描件代录。")
        self.begin(life)
        self.each(life)
        life.joints()
        life.go(2).draft()
        self.ask_all(life)
        life.submit().go(1).passes(0, 3)
        life.approve("yin", "--for", "lei", "--entered", refused="FW1421")
        life.approve("yin", "--for", "lei", "--entered", "--scan", life.year.scan("qianfa-" + life.m.number))
        self.finish(life)

    def stood_in(self, life):
        life.tell("谷支队长在外地办案，副支队长蓝望洋代为过关；协办意见函只送主办单位。")
        self.begin(life)
        life.to(day("04-10")).draft().submit().passes(0, 0)
        life.to(day("04-14")).approve("lan", "--for", "gu", comment="代谷剑平同志核，数据无误。").go(1).passes(2)
        self.finish(life)

    def only_opinion(self, life):
        life.tell("协办件写成了答复函，存不进去；协办意见也不单独公开、不征求代表意见。")
        self.begin(life)
        life.go(2).draft(refused="FW1317", name=life.m.id + "-letter", kind="letter")
        life.draft()
        life.do("consult", "--proposer", "d1", "--on", life.day, who=life.desk.drafter, refused="FW1702")
        life.submit().go(1).passes()
        life.go(1).issue().deliver()
        life.do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.go(4).archive()

    def routine(self, year, led):
        year.script.tell("局长办公会：把主办件放在一起研究。")
        year.act("03-16", "meeting", "--id", "juzhang", "--title", "局长办公会（建议提案专题）", "--on", "2026-03-16", "--chair",
                 "lei", *sum([["--attended", who] for who in ("duanmu", "fang", "xian", "chen", "hou", "shang", "sun")], []),
                 *sum([["--case", matter.id] for matter in led[:8]], []),
                 "--minute", "五级责任逐级落实，办理情况计入年度考评。", "--minute", "联名代表逐人联系、逐人征求意见，不得由领衔代表代为转达。",
                 "--task", f"{led[5].id}|{led[5].topic.section}|{self.desks[led[5].topic.section].drafter}|2026-04-20|报送初稿",
                 who=self.clerk, rank=2)
        year.weekly("03-23", "06-01", 14)
        year.bulletins([3, 4])
        year.act("04-08", "number", "reserve", "--series", "fu", "--number", "70", "--year", "2026", "--reason",
                 "人大专题询问预留", who=self.clerk, rank=0)
        year.act("05-12", "number", "void", "--series", "fu", "--number", "70", "--year", "2026", "--reason",
                 "专题询问改为口头答复", who=self.clerk, rank=0)

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("division", "wuding.xlsx"), ("tracking", "genzong.xlsx"), ("kaoping", "kaoping.xlsx")):
            year.act("11-18", "ledger", "--preset", preset, "--on", "2026-11-18", "--year", "2026", "--format", "xlsx", "-o", "{out}/" + file,
                     who=self.clerk)
        year.act("11-18", "ledger", "--role", "joint", "--year", "2026", "--on", "2026-11-18", who=self.clerk)
        year.act("11-18", "number", "list", "--series", "xie", "--year", "2026", who=self.clerk)
        year.act("11-19", "stats", "--year", "2026", who=self.clerk)
        year.act("11-19", "stats", "--year", "2026", "--by", "section", who=self.clerk)
        year.act("11-19", "verify", clock=False)
        report(year, self.clerk, [("an", []), ("hou", []), ("chen", []), ("duanmu", []), ("lei", [])])
