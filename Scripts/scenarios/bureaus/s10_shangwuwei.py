"""S10 区商务委：登记、交办、调整、催办、审核、答复、归档；组织提案和民生件由主任走访答复；只有“已经解决”一类."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day
from matters import record
from topics.s10 import TOPICS

LIST = [
    (None, "序号"), ("kind", "类型"), ("number", "编号"), ("session", "届次"), ("title", "标题"),
    ("proposer", "领衔"), ("cosigners", "联名"), ("unit", "单位"), ("phone", "电话"), ("role", "办理方式"),
    ("lead", "主办单位"), ("joints", "会办单位"), ("topic", "主题"), ("labels", "标签"), ("points", "要点"),
    ("assigned", "交办日期"), ("due", "办结期限"),
]
BODIES = ["民建砚川市临澄区委员会", "农工党砚川市临澄区总支", "九三学社临澄区基层委员会", "临澄区工商业联合会", "共青团临澄区委员会"]


class Year(Bureau):
    id, folder, city = "S10", "s10-shangwuwei", "临澄区"
    title = "S10 临澄区商务委员会的一年"
    our = "我委"
    clerk = issuer = "hua"
    director, seal_keeper = "tan", "tan"
    class_set, opinion_class = "yijing-jiejue", "已经解决"
    grades = {"已经解决": "done"}
    topics = TOPICS
    places = ["澄江街道", "南桥新村", "文昌片区", "开源街", "仓前街道", "临江商圈", "西门片", "学府街道"]
    desks = {
        "shichang": Desk("市场建设科", "jiang", "江雨眠", "ruan", "lu", phone="0000-5551111"),
        "shangmao": Desk("商贸流通科", "gu", "顾南乔", "su", "shen", phone="0000-5551113"),
        "cujin": Desk("消费促进科", "bai", "白予安", "su", "shen", phone="0000-5551115"),
        "dianshang": Desk("电子商务科", "hou", "侯一苇", "gu", "shen", phone="0000-5551117"),
        "waimao": Desk("对外贸易科", "dai", "戴明夷", "yin", "lu", phone="0000-5551119"),
    }
    address = "https://sww.lincheng.example/jyta/2026"
    archive_code = "YCSW-2026-D"
    platform = "区建议提案管理平台"
    copies_way = "机要交换"
    head = [
        "# S10　临澄区商务委员会：七个字，一张登记簿",
        "# 登记→交办→调整→催办→审核→答复→归档；结论只有一类：“已经解决”；组织提案、民生件由主任走访答复。",
        "# 看点：调整（换科室、换单位）要有理由；未走访不能答复；没有解决的不能用“已经解决”结案。",
    ]
    story = [
        "一张登记簿管登记、交办、调整、催办、审核、答复、归档。组织提案没有个人提案人，与民生件一起，由主任欧阳砚清走访答复。"
        "科室分错了，写明理由调整；职责不对的，移交另一单位。结论只写“已经解决”，没有解决的件不能拿这个结论结案。",
    ]
    shown = [
        ("登记（一张登记簿）", "case import list.csv"),
        ("交办", "case assign"),
        ("调整：换科室要有理由", "case assign…--reason"),
        ("调整：移交其他单位", "case hand-back…--unit"),
        ("催办", "case remind"),
        ("审核：办公室核稿改文字", "case edit…--mode forward"),
        ("答复", "case issue"),
        ("归档", "case archive"),
        ("组织提案：领导走访答复", "--means visit…--by ouyang"),
        ("民生件：领导走访答复", "case feedback"),
        ("结论只有“已经解决”", "--result"),
        ("按主题统计", "stats…--by topic"),
        ("再次答复加法规科一关", "case approve…--as kang"),
        ("代理：代陆知远", "--for lu"),
    ]
    shown[9] = ("民生件：主任走访答复", "case approve…--as ouyang")

    def common(self, kind):
        session = "临澄区第十二届人民代表大会第五次会议" if kind == "suggestion" else "政协砚川市临澄区第九届委员会第五次会议"
        return dict(level="county", session=session, assigned_by="区政府办公室（督查室）", assigned=day("03-05"),
                    due=day("06-05"), klass="已经解决")

    def openings(self, matter, talk, dice):
        if matter.role == "joint":
            return [f"我委由{{section}}承办，走访核实后，就职责内事项提出意见。{talk}"]
        lead = "主任" if {"组织提案", "民生"} & set(matter.labels) else "委领导"
        return [dice.pick([
            f"收到后，我委把这件登记在册、交{{section}}办理，{lead}走访听取意见，逐条办结。",
            f"我委由{{section}}承办，{lead}带队走访，当面定办法，现将办理情况逐条报告。",
            f"办理先走访，再动手，再答复。{lead}走访后，{{section}}把意见一条一条落实。"]) + talk]

    def endings(self, matter, dice):
        if matter.role == "joint":
            return ["以上事项已经解决，请主办单位答复时采用。"]
        return [dice.pick([
            "以上事项已经解决。长效机制写在{section}的工作制度里：责任科室、检查频次、联系电话都公开，出现反复，打一个电话，三日内到场。",
            "为防止回潮，{section}对{place}每月走访一次，发现问题不过月，走访记录上网。对联动单位的配合事项，我委每季度对账一次。",
            "办结不是终点，{section}三个月后回访一次，群众说不行的，重新办理、再次答复。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", life.desk.leader
        if {"组织提案", "民生"} & set(life.m.labels):
            yield "--handling-leader", "ouyang"
        yield "--handler", life.desk.drafter
        yield "--due", "2026-05-15"

    def gates(self, life):
        leader = (life.desk.leader, [])
        if life.desk.leader == "lu" and "06-08" <= life.day.isoformat()[5:] <= "06-19":
            leader = ("mei", ["--for", "lu"])
        special = {"组织提案", "民生"} & set(life.m.labels)
        if life.m.role == "joint":
            return [(life.desk.checker, []), ("tan", []), leader]
        if life.round > 1:
            return [(life.desk.checker, []), ("kang", []), ("tan", []), leader, ("ouyang", [])]
        if special:
            return [(life.desk.checker, []), ("tan", []), leader, ("ouyang", [])]
        return [(life.desk.checker, []), ("tan", []), leader]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        every = [year.case("suggestion", str(number), people=dice.pick([1, 1, 2, 3]))
                 for number in (2, 5, 9, 13, 16, 20, 24, 28, 31, 35, 39, 43, 46, 50)]
        every += [year.case("proposal", f"0{number}", people=dice.pick([1, 1, 2]))
                  for number in (19, 22, 26, 30, 34, 37, 41, 45, 49, 53, 56)]
        for matter in every[4::8]:
            matter.role, matter.lead_unit = "joint", dice.pick(["区住房和建设局", "区市场监督管理局"])
        organisations = []
        for index, number in enumerate((101, 104, 107, 110, 113)):
            matter = year.case("proposal", str(number), topic=index, people=1)
            matter.proposers, matter.organisation, matter.unit = [BODIES[index]], True, ""
            matter.labels = ["组织提案"]
            organisations.append(matter)
        led = [matter for matter in every if matter.role == "lead"]
        for matter in led[1::5]:
            matter.labels = ["民生"]
        for matter in led[2::4]:
            matter.joints = dice.draw(["区财政局", "区市场监督管理局", "区城市管理局"], 1)
        plain = [matter for matter in led if not matter.labels]
        pool = list(plain)
        take = lambda topic: year.take(pool, topic, self)
        special = {take(0).id: self.guarded, take(1).id: self.moved, take(2).id: self.granted, take(0).id: self.edited,
                   take(3).id: self.dissatisfied, take(4).id: self.stood_in, take(2).id: self.looked_at}
        year.list("list.csv", every, LIST)

        year.script.tell("建账。")
        year.found("03-06", self.clerk)
        year.act("03-06", "case", "import", "list.csv", "--level", "county", "--assigned-by", "区政府办公室（督查室）",
                 "--origin", "session", who=self.clerk, rank=0)
        year.script.tell("组织提案没有个人，用案件XML逐件登记。")
        for matter in organisations:
            name = f"organisations/{matter.id}.xml"
            year.files[name] = record(matter).encode()
            year.act("03-06", "case", "import", name, who=self.clerk, rank=0)
        for matter in every + organisations:
            special.get(matter.id, self.ordinary)(year.life(matter, "03-06"))
        self.routine(year, led, organisations)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        return life.go(1, 2).assign()

    def visit(self, life):
        special = {"组织提案", "民生"} & set(life.m.labels)
        by = ["ouyang", life.desk.leader] if special else [life.desk.leader, life.desk.drafter]
        life.go(4, 12).talk("during", "visit", by=by, place=life.m.place if not life.m.organisation else life.m.proposers[0],
                            minutes=life.dice.pick(["走访，当面定办法。", "走访，记录意见，逐条交办。", "走访，现场看了三处。"]))
        return life

    def finish(self, life):
        life.go(0, 1).issue().go(0, 1).deliver()
        if life.m.role == "joint":
            return life.go(2, 5).archive()
        life.report().go(5, 12).hears()
        life.outcomes()
        if life.text.disclosure == "open":
            life.go(1, 3).publish()
        return life.go(2, 6).archive()

    def ordinary(self, life):
        self.begin(life)
        if life.m.role == "joint":
            life.go(9, 18).talk("during", "telephone", "lead-unit", unit=life.m.lead_unit, minutes="对接职责分工。")
            life.go(1, 3).draft().submit().go(0, 1).passes()
            return self.finish(life)
        self.visit(life)
        if life.m.joints:
            life.joints()
        life.go(2, 6).draft().go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def guarded(self, life):
        life.tell("没有走访、没有写走访、结论写别的，都存不进。").accept("要点与案由不一致，已核对")
        life.assign(refused="FW1725", leave_handler=True)
        life.assign()
        life.go(2)

        def no_visit(text):
            text.opening = ["我委由市场建设科承办。"]
            for section in text.sections:
                section.paragraphs = [paragraph.replace("走访", "电话联系") for paragraph in section.paragraphs]
            text.ending = ["以上事项已经解决。"]

        life.draft(no_visit, refused="FW1323", name=life.m.id + "-no-visit")

        def wrong_class(text):
            text.klass = "A"

        life.draft(wrong_class, refused="FW1314", name=life.m.id + "-wrong-class")
        life.draft()
        life.submit(refused="FW1722")
        self.visit(life)
        if life.m.joints:
            life.joints()
        life.submit().go(1)
        life.tell("不在席上的人，过不了。").approve("hua", refused="FW1415")
        life.passes(0, 0)
        life.tell("拟稿人过不了自己的关。").approve(life.desk.drafter, refused="FW1415")
        life.passes(1)
        self.finish(life)

    def moved(self, life):
        life.tell("先分给商贸流通科，内容是夜间消费，调整到消费促进科，写明理由。")
        self.begin(life)
        life.go(2).tell("没有理由，不能调整。").do(
            "assign", "--section", "cujin", "--leader", "shen", "--handler", "bai", "--due", "2026-05-15", who=self.director,
            refused="FW1707")
        life.assign_to("cujin", "bai", "su", "shen", "内容为夜间消费，属消费促进科")
        self.visit(life)
        life.go(2).draft().submit().go(1).passes()
        self.finish(life)

    def granted(self, life):
        life.tell("不属商务委职责，移交区市场监督管理局。")
        life.accept("举报经营者缺斤短两，属市场监管职责")
        life.do("hand-back", "--reason", "计量执法属市场监督管理部门职责", "--unit", "区市场监督管理局", who="tan")
        life.go(3).do("decide-hand-back", "--granted", "--by", "区政府办公室（督查室）", "--note", "移交区市场监督管理局", who=self.clerk)
        life.go(2).archive()

    def edited(self, life):
        life.tell("办公室核稿改文字，不退科室。")
        self.begin(life)
        self.visit(life)
        if life.m.joints:
            life.joints()

        def plain(text):
            text.sections[0].paragraphs.append("以上数据已与台账核对。")

        life.go(2).draft().submit().go(1).passes(0, 0)
        life.write(plain)
        life.do("edit", life._last, "--mode", "forward", "--comment", "补台账依据。", who="tan")
        life.passes(1)
        self.finish(life)

    def dissatisfied(self, life):
        life.tell("不满意，再次答复加法规科复核。")
        self.begin(life)
        self.visit(life)
        if life.m.joints:
            life.joints()
        life.go(2).draft().submit().go(1).passes()
        life.go(1).issue().deliver().report().go(7).hears("dissatisfied", "网店只开了，没有教运营。", way="网上评议")
        life.tell("重新办理不能没有人不满意，也不能没有理由；不满意的归不了档。").archive(refused="FW1747")
        life.go(1).reopen(day("07-10"), "不满意：只开店没有教运营")
        self.visit(life)

        def again(text):
            text.opening = ["我委再次走访，逐店补课，现重新答复。"]
            for section in text.sections:
                section.paragraphs.append("每店三次上门，直到能独立经营，{self}负责到底。".replace("{self}", self.our))

        life.go(1).draft(again).submit().go(1).passes()
        life.go(1).issue().deliver().report().go(6).hears("satisfied")
        life.outcomes().go(1).publish().go(2).archive()

    def stood_in(self, life):
        life.tell("陆副主任在党校，梅副主任代签。")
        self.begin(life)
        self.visit(life)
        if life.m.joints:
            life.joints()
        life.to(day("06-09")).draft().submit().go(1).passes()
        self.finish(life)

    def looked_at(self, life):
        life.tell("涉及商户个人信息，依申请公开。")
        self.begin(life)
        self.visit(life)

        def closed(text):
            text.disclosure, text.reason = "on-request", "含商户个人信息"

        life.go(2).draft(closed).submit().go(1).passes()
        life.go(1).issue().deliver().report()
        life.do("publication", "--decision", "on-request", who=self.clerk, refused="FW1745")
        life.do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.go(6).hears().outcomes().go(2).archive()

    def routine(self, year, led, organisations):
        year.script.tell("主任办公会：催办、调整逐件过。")
        year.act("03-31", "meeting", "--id", "zhuren", "--title", "主任办公会（建议提案）", "--on", "2026-03-31", "--chair", "ouyang",
                 *sum([["--attended", who] for who in ("shen", "lu", "mei", "tan", "gu", "su", "ruan", "hou", "dai")], []),
                 *sum([["--case", matter.id] for matter in led[10:16] + organisations[:2]], []),
                 "--minute", "登记、交办、调整、催办、审核、答复、归档逐件对账。",
                 "--minute", "组织提案和民生件由主任走访答复。", "--task", f"{led[10].id}|||2026-05-08|报送初稿",
                 who=self.clerk, rank=2)
        slow = year.lives[led[12].id]
        year.act("04-14", "case", "remind", slow.m.id, "--target", "section", "--means", "telephone", "--on", "2026-04-14", "--text",
                 "距办结不足两月，请走访。", who=self.clerk)
        year.weekly("03-23", "06-08", 14)
        year.bulletins([3, 4])
        year.act("04-07", "number", "reserve", "--series", "fa", "--number", "90", "--year", "2026", "--reason", "区人大专题预留",
                 who=self.clerk, rank=0)
        year.act("05-15", "number", "void", "--series", "fa", "--number", "90", "--year", "2026", "--reason", "专题取消",
                 who=self.clerk, rank=0)

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("register", "dengji.xlsx"), ("tracking", "genzong.xlsx"), ("division", "fengong.csv")):
            year.act("11-18", "ledger", "--preset", preset, "--year", "2026", "--on", "2026-11-18", "-o", "{out}/" + file)
        year.act("11-18", "ledger", "--label", "组织提案", "--year", "2026", "--on", "2026-11-18")
        year.act("11-18", "number", "list", "--series", "fa", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026", "--by", "topic")
        year.act("11-19", "stats", "--year", "2026", "--by", "section")
        year.act("11-19", "verify")
        report(year, self.clerk, [("yin", []), ("tan", []), ("shen", [])])
