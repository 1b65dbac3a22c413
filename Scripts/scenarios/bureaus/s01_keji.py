"""S1 科学技术局：任务分解表、首次联系、面商、征求意见、抄报三家、领导小组、一人盯期限."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day
from topics.s01 import TOPICS

LIST = [
    (None, "序号"), ("kind", "类别"), ("number", "编号"), ("session", "届次"), ("title", "标题"),
    ("proposer", "领衔人"), ("cosigners", "联名人"), ("proposer-title", "身份"), ("unit", "工作单位"),
    ("phone", "联系电话"), ("role", "承办方式"), ("lead", "主办单位"), ("joints", "会办单位"),
    ("topic", "主题"), ("points", "主要诉求"), ("assigned", "交办日期"), ("due", "办理时限"),
    ("joint-due", "会办时限"),
]


class Year(Bureau):
    id, folder, city = "S1", "s01-keji", "霁川市"
    title = "S1 霁川市科学技术局的一年"
    clerk = issuer = "wanqi"
    director, seal_keeper = "bian", "bian"
    class_set, opinion_class = "abc", "A"
    topics = TOPICS
    places = ["高新区", "经济开发区", "大学城", "滨江产业园", "北山工业园", "云溪科创走廊", "南湖新城", "老工业基地"]
    desks = {
        "zhuanhua": Desk("成果转化与区域创新科", "lian", "练思齐", "chu", "sikong", phone="0000-5550311"),
        "guihua": Desk("规划与资源配置科", "bu", "卜元启", "zhan", "mi", phone="0000-5550314"),
        "gaoxin": Desk("高新技术科", "rao", "饶景曜", "chu", "sikong", phone="0000-5550317"),
    }
    address = "https://kjj.jichuan.example/jytabl/2026"
    archive_code = "JCKJ-2026-Y"
    head = [
        "# S1　霁川市科学技术局：一张分解表，三个科，一个人盯期限",
        "# 签收→拟办→任务分解→首次联系→面商→征求意见→送审（科室、分管、主要领导）→印发、抄报三家→反馈→公开→归档。",
        "# 看点：没有拟办不能分解，没有首次联系不能起草，没有面商、没有听取意见不能送审。",
    ]
    story = [
        "市政府办公室交来建议、提案合编的一份清单。领导小组开会定盘子，办公室拟出任务分解表，三个业务科领走；"
        "万俟晴一个人盯着所有期限：签收后十个工作日内首次联系，主办件答复前必须面商，初稿完成五日内送提出者征求意见。",
    ]
    shown = [
        ("任务分解：牵头领导、科室、时限", "case assign…--leader"),
        ("先拟办、后分解", "case plan"),
        ("签收后N日内首次联系", "--stage before --means telephone"),
        ("主办件答复前面商", "--stage before-reply --means meeting"),
        ("初稿完成后送提出者征求意见", "case consult"),
        ("听取意见", "case view"),
        ("正式答复（固定格式、编号）", "case issue JY"),
        ("抄报三家", "case send"),
        ("领导小组会议", "meeting --id"),
        ("办公室一人盯期限：催办", "remind --on"),
        ("任务分解表", "ledger --preset decomposition"),
        ("代理人签批", "case approve…--for lu"),
        ("并案", "case merge…--into"),
        ("承诺跟踪", "case commitment"),
    ]

    def common(self, kind):
        first = dict(level="municipal", assigned_by="市人民政府办公室", assigned=day("03-02"), due=day("06-02"),
                     joint_due=day("04-10"))
        session = ("霁川市第十六届人民代表大会第二次会议" if kind == "suggestion"
                   else "政协霁川市第十届委员会第三次会议")
        return dict(first, session=session)

    def openings(self, matter, talk, dice):
        if matter.role == "joint":
            return [f"我局收到交办后，由{{section}}就职责范围内的事项逐条核实。{talk}"]
        start = dice.pick([
            "局建议提案办理领导小组把这件列入任务分解表，明确牵头领导、承办科室和完成时限，由{section}具体办理。",
            "收到后，我局在三个工作日内签收并分解到{section}，局领导牵头，先联系、再调研、后答复。",
            "{place}是我市科技创新的主阵地之一，所提问题抓得准。我局由{section}承办，逐条对照，能办的马上办。"])
        return [start + talk + "初稿完成后，我局送上征求意见，所提意见已经吸收。"]

    def endings(self, matter, dice):
        if matter.role == "joint":
            return ["以上情况和意见，请贵单位在答复时一并考虑。"]
        return [dice.pick([
            "科技工作周期长，有些事一年看不到结果。我局把以上各项编入年度重点任务，按季度检查进度，年底在门户网站公布完成情况，没有完成的写明原因和新的时间。",
            "我们也看到，{place}的创新基础还不均衡，部分企业对政策知晓不够。今年起，{section}每月固定一天到园区现场办公，带着政策去、带着问题回，一事一记、件件回音。",
            "今后凡出台涉及{place}企业的科技政策，我局都先公开征求意见，邀请代表、委员参加论证，施行满一年组织评估，效果不好的及时修改。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", life.desk.leader
        yield "--handler", life.desk.drafter
        yield "--due", "2026-04-03" if life.m.role == "joint" else "2026-05-20"

    def gates(self, life):
        return [(life.desk.checker, []), (life.desk.leader, []), ("gong", [])]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        every = [year.case("suggestion", f"0{number}", people=dice.pick([1, 1, 2, 3]))
                 for number in (101, 108, 113, 119, 124, 131, 137, 142, 148, 155, 161, 168, 174, 180, 187, 193, 199)]
        every += [year.case("proposal", f"0{number}", people=dice.pick([1, 1, 1, 2]))
                  for number in (226, 231, 238, 243, 249, 254, 262, 267, 273, 278, 284, 290, 295, 301, 308)]
        for matter in every[2::4]:
            matter.role, matter.lead_unit = "joint", dice.pick(["市工业和信息化局", "市教育局", "市财政局", "市发展和改革委员会"])
        led = [matter for matter in every if matter.role == "lead"]
        for matter in led[::3]:
            matter.joints = dice.draw(["市财政局", "市税务局", "市人力资源和社会保障局", "市地方金融管理局"], dice.number(1, 2))
        for index, matter in enumerate(led):
            matter.klass = "AABAABAC"[index % 8]
        year.list("list.csv", every, LIST)

        year.script.tell("建账。")
        year.found("03-03", self.clerk)
        year.script.tell("建议、提案合编在一份清单里，按“类别”“届次”两列分开登记。先试读，再登记。")
        year.act("03-03", "case", "import", "list.csv", "--dry-run", "--level", "municipal", "--assigned-by",
                 "市人民政府办公室", "--origin", "session", who=self.clerk, rank=0)
        year.act("03-03", "case", "import", "list.csv", "--level", "municipal", "--assigned-by",
                 "市人民政府办公室", "--origin", "session", who=self.clerk, rank=0)
        year.script.tell("再读一遍同一份清单：一件也不会重复登记。")
        year.act("03-03", "case", "import", "list.csv", "--level", "municipal", "--assigned-by",
                 "市人民政府办公室", "--origin", "session", who=self.clerk, rank=0)

        pool = list(led)
        self.target = year.take(pool, 0, self)
        special = {year.take(pool, topic, self).id: what for what, topic in (
            (self.guarded, 0), (self.merged, 0), (self.returned, 4), (self.promised, 2), (self.stood_in, 3),
            (self.class_b, 4), (self.on_request, 5), (self.carried, 1))}
        merged = next(matter for matter in every if special.get(matter.id) == self.merged)
        self.target.also = [merged]
        for matter in every:
            special.get(matter.id, self.ordinary)(year.life(matter, "03-03"))
        self.routine(year, led)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        life.go(1, 2).plan(f"拟由{life.desk.name}承办，{'并入三季度重点任务' if life.dice.chance(0.3) else '按任务分解表时限报送'}。")
        return life.go(0, 1).assign()

    def first_contact(self, life):
        return life.go(2, 6).talk("before", "telephone", by=[life.desk.drafter],
                                  minutes=life.dice.pick(["告知承办科室和联系人，约定面商时间。", "核实所提园区和企业名单。",
                                                          "说明办理程序，请补充案例。"]))

    def face(self, life):
        return life.go(5, 14).talk("before-reply", "meeting", by=[life.desk.leader, life.desk.drafter],
                                   place="市科技局三楼会议室",
                                   minutes=life.dice.pick(["认可总体思路，希望补充数据口径。", "建议把兑现时间写明确。",
                                                           "提出增加园区现场服务，已吸收。"]))

    def ask_views(self, life):
        """Within five days of the draft, and its answer."""
        life.go(1, 2).consult()
        return life.go(2, 4).views()

    def finish(self, life, *issue):
        life.go(0, 1).issue(*issue).go(0, 1).deliver()
        if life.m.role == "joint":
            return life.go(3, 6).archive()
        life.report().go(6, 14).hears()
        life.outcomes()
        if life.text.disclosure == "open":
            life.go(1, 4).publish()
        return life.go(3, 9).archive()

    def ordinary(self, life):
        self.begin(life)
        if life.m.role == "joint":
            life.go(9, 16).draft().go(0, 1).submit().go(0, 1).passes()
            return self.finish(life)
        self.first_contact(life)
        life.joints()
        self.face(life)
        life.go(2, 6).draft()
        self.ask_views(life)
        life.go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def guarded(self, life):
        life.tell("这一件把每道门槛都碰了一遍。").accept()
        life.tell("没有拟办，不能分解。").assign(refused="FW1721")
        life.go(1).plan("拟由成果转化与区域创新科承办，司空毅副局长牵头。")
        life.tell("分解表缺牵头领导，不能分解。").assign(refused="FW1725", leave_leader=True)
        life.assign()
        life.go(1).tell("没有首次联系，不能起草。").draft(refused="FW1722", name=life.m.id + "-too-early")
        self.first_contact(life)
        life.joints()
        life.go(3).draft()
        life.tell("没有面商，不能送审。").submit(refused="FW1722")
        self.face(life)
        life.tell("面商过了，还没有听取对文稿的意见，仍不能送审。").submit(refused="FW1723")
        self.ask_views(life)
        life.submit().go(1).passes()
        life.go(1).issue()
        life.tell("还没有分发，不能归档。").archive(refused="FW1747")
        life.go(1).deliver().report().go(6).hears()
        life.outcomes().go(2).publish().go(4).archive()

    def merged(self, life):
        life.tell("与" + self.target.id + "内容相同，并案。")
        self.begin(life, "内容与" + self.target.id + "相同")
        life.go(1).do("merge", "--into", self.target.id, "--reason", "两件均为成果转化，合并办理", who=self.director)
        life.go(2).archive()

    def returned(self, life):
        life.tell("分管领导退回：口径不一致。")
        self.begin(life)
        self.first_contact(life)
        life.joints()
        self.face(life)
        life.go(2).draft()
        self.ask_views(life)
        life.submit().go(1)
        life.tell("拟稿人是科长，也不得审自己的稿。").approve(life.desk.drafter, refused="FW1444")
        life.passes(0, 0)
        life.do("return", "--to", "drafter", "--comment", "企业家数与统计部门口径不一致，核对后再报。", who=life.desk.leader)

        def mended(text):
            text.sections[0].paragraphs[-1] += "以上家数以市统计部门年报口径为准。"

        life.go(1).draft(mended)
        life.tell("文稿改过了，须再听一次意见。").submit(refused="FW1723")
        self.ask_views(life)
        life.submit(comment="已按统计口径更正，并再次征求意见。").go(1).passes()
        self.finish(life)

    def promised(self, life):
        life.tell("B类：承诺事项一直盯到兑现，年底回头看改为A类。")
        life.m.klass = "B"
        self.begin(life)
        self.first_contact(life)
        life.joints()
        self.face(life)
        life.go(2).draft()
        self.ask_views(life)
        life.submit().go(1).passes()
        self.finish(life)
        count = len(life.text.commitments)
        for number in range(1, count + 1):
            life.to(day("09-15")).do("commitment", "--number", number, "--state", "under-way", "--on", life.day,
                                     "--note", "完成七成。", who=life.desk.drafter)
        for number in range(1, count + 1):
            life.to(day("11-10")).do("commitment", "--number", number, "--state", "kept", "--on", life.day,
                                     "--note", "已完成，材料附卷。", who=life.desk.drafter)
        life.go(1).do("reclassify", "--to", "B", "--on", life.day, "--reason", "误填", who=self.clerk, refused="FW1748")
        life.do("reclassify", "--to", "A", "--on", life.day, "--reason", "承诺全部兑现，回头看核实", who=self.clerk)

    def stood_in(self, life):
        """The leader in charge is at school; his stand-in signs for him, but not after his return."""
        life.tell("逯正平同志在党校学习，糜芷若副局长代为审签；期限一过，代签就不认了。")
        self.begin(life)
        self.first_contact(life)
        life.joints()
        self.face(life)
        life.go(2).draft()
        self.ask_views(life)
        life.to(day("05-14")).submit().go(1).passes(0, 0)
        life.day = day("05-15")
        life.approve("mi", "--for", "lu", refused="FW1418")
        life.to(day("05-19")).approve("mi", "--for", "lu", comment="代逯正平同志审核，同意。").go(1).passes(2)
        self.finish(life)

    def class_b(self, life):
        life.tell("B类没有承诺，存不进去。")
        life.m.klass = "B"
        self.begin(life)
        self.first_contact(life)
        life.joints()
        self.face(life)

        def bare(text):
            text.commitments = []

        life.go(1).draft(bare, refused="FW1315", name=life.m.id + "-bare")

        def vague(text):
            text.ending.append("其余政策近期内出台。")

        life.draft(vague, refused="FW1324", name=life.m.id + "-vague").draft()
        self.ask_views(life)
        life.submit().go(1).passes()
        self.finish(life)

    def on_request(self, life):
        life.tell("涉及企业未公开的技术路线，依申请公开。")
        self.begin(life)
        self.first_contact(life)
        life.joints()
        self.face(life)

        def closed(text):
            text.disclosure, text.reason = "on-request", "正文引用企业未公开的技术指标，属于商业秘密"

        life.go(2).draft(closed)
        life.go(1).consult().go(2).views(agrees="objects", text="涉及两家企业的指标，建议不上网。")
        life.submit().go(1).passes()
        life.go(1).issue().deliver().report()
        life.do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.do("publication", "--decision", "on-request", "--reason", "含企业商业秘密", who=self.clerk)
        life.go(8).hears().outcomes().go(3).archive()

    def carried(self, life):
        life.tell("论证时间长，经交办机关同意延期；答复B类，转明年续办。")
        life.m.klass = "B"
        self.begin(life)
        self.first_contact(life)
        life.joints()
        self.face(life)
        life.to(day("05-25")).do("extend", "--due", "2026-07-02", "--allowed-by", "市人民政府办公室", "--reason",
                                 "中试基地选址需专家论证", who=self.director)
        life.to(day("06-05")).draft()
        self.ask_views(life)
        life.submit().go(1).passes()
        self.finish(life)
        life.to(day("11-16")).do("carry", "--year", 2027, "--reason", "中试基地跨年建设", who=self.clerk)

    def routine(self, year, led):
        year.script.tell("领导小组会议：听取分解方案，逐件点名。")
        year.act("03-10", "meeting", "--id", "lingdaoxiaozu", "--title", "建议提案办理工作领导小组会议", "--on", "2026-03-10",
                 "--chair", "gong", *sum([["--attended", who] for who in ("sikong", "mi", "lu", "bian", "chu", "zhan", "rao")], []),
                 *sum([["--case", matter.id] for matter in led[8:14]], []),
                 "--minute", "三个业务科科长为第一责任人，任务分解表报市政府督查室备案。",
                 "--minute", "主办件答复前必须面商，初稿五日内送提出者听取意见。",
                 "--task", f"{led[8].id}|{led[8].topic.section}|{self.desks[led[8].topic.section].drafter}|2026-04-30|报送初稿",
                 who=self.clerk, rank=2)
        year.weekly("03-16", "06-15", 14)
        year.bulletins([4])
        year.script.tell("代拟稿误取的号：先预留，后作废。")
        year.act("04-02", "number", "reserve", "--series", "fu", "--number", "60", "--year", "2026", "--reason",
                 "省厅调研材料预留", who=self.clerk, rank=0)
        year.act("05-06", "number", "void", "--series", "fu", "--number", "60", "--year", "2026", "--reason",
                 "改用局发文号", who=self.clerk, rank=0)

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("division", "fenjie.xlsx"), ("decomposition", "fenjie-mingxi.csv"),
                             ("tracking", "genzong.xlsx"), ("commitments", "chengnuo.csv")):
            year.act("11-17", "ledger", "--preset", preset, "--on", "2026-11-17", "--year", "2026", "--format", file.split(".")[1], "-o",
                     "{out}/" + file, who=self.clerk)
        year.act("11-18", "number", "list", "--year", "2026", who=self.clerk)
        for by in ("kind", "section", "topic"):
            year.act("11-18", "stats", "--year", "2026", "--by", by, who=self.clerk)
        year.act("11-18", "verify", clock=False)
        report(year, self.clerk, [("chu", []), ("sikong", []), ("gong", [])])
