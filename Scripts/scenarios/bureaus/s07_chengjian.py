"""S7 市城乡建设局：四级审签、分管领导改文字、每周催办、月度通报、办后回访、承办单位之争."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day
from topics.s07 import TOPICS

LIST = [
    (None, "序号"), ("number", "建议编号"), ("title", "建议名称"), ("proposer", "领衔代表"),
    ("cosigners", "附议代表"), ("unit", "代表单位"), ("phone", "联系电话"), ("role", "承办方式"),
    ("lead", "主办单位"), ("joints", "协办单位"), ("topic", "分类"), ("labels", "备注"),
    ("points", "建议要点"), ("assigned", "交办日期"), ("due", "办结期限"), ("joint-due", "协办期限"),
]
PROPOSALS = [(field, {"建议编号": "提案号", "建议名称": "案由", "领衔代表": "第一提案人", "附议代表": "联名委员",
                      "代表单位": "委员单位", "建议要点": "提案要点"}.get(header, header)) for field, header in LIST]


class Year(Bureau):
    id, folder, city = "S7", "s07-chengjian", "澜桥市"
    title = "S7 澜桥市城乡建设局的一年"
    clerk = issuer = "you"
    director, seal_keeper = "jian", "jian"
    class_set, opinion_class = "sanlei", "A"
    topics = TOPICS
    places = ["北湖片区", "柳营街道", "工农街道", "城南新区", "北桥街道", "老城墙根片区", "东门街道", "机场路沿线", "河东街道"]
    desks = {
        "gongyong": Desk("公用事业科", "min", "闵思源", "dou", "pei", "paishui", "0000-5550226"),
        "gengxin": Desk("城市更新科", "shu", "舒予白", "cong", "yue", "jicai", "0000-5550231"),
        "paishui": Desk("排水与地下空间科", "lou", "娄一舟", "dou", "pei", "gongyong", "0000-5550235"),
        "jianzhu": Desk("建筑市场科", "hang", "杭卓", "ying", "wen", "zhiliang", "0000-5550238"),
        "zhiliang": Desk("质量安全科", "ying", "应如松", "hang", "wen", "jianzhu", "0000-5550240"),
    }
    address = "https://jianshe.lanqiao.example/yata/2026"
    archive_code = "LQJS-2026-YA"
    copies_way = "机要交换和当面送达"
    head = [
        "# S7　澜桥市城乡建设局：从两份交办清单到年度总结",
        "# 起草→办公室审核把关→分管领导批阅修改→主要领导审定→编号印制→送市人大、市政协、督查室。",
        "# 看点：承办单位之争（退办获准、驳回、逾期）、每周催办、月度通报、分管领导改稿、答复后回访、一件逾期。",
    ]
    story = [
        "市人大交来18件建议，市政协交来18件提案，局里主办28件、协办8件。年初为三件“该归谁办”与交办机关来回了一趟："
        "一件退成了，一件没退成，一件想退时已经过了期限。办公室副主任尤静姝每周一打电话、隔周上门催办，每月初发一期通报；"
        "裴仲衡副局长在他那一关亲自改了两份答复；六月那件停车难的答复超了期，总结里照实写着。答复之后逐件回访。",
    ]
    shown = [
        ("起草、送审", "case submit TA-2026"),
        ("办公室审核把关（只退不改）", "case return…--as jian"),
        ("分管领导批阅修改文字", "case edit…--mode forward"),
        ("主要领导审定", "case approve…--as guan"),
        ("编号：答复与协办意见各一个系列", "case issue JY"),
        ("统一格式印制、用印", "case print"),
        ("送市人大、市政协、督查室", "case send"),
        ("每周电话催办", "case remind…--means telephone"),
        ("上门催办", "case remind…--means visit"),
        ("催办函、清单", "remind --on"),
        ("多家协办的全程跟踪", "case remind…--target joint-unit"),
        ("进度慢的约谈科长", "case remind…--target section-head"),
        ("月度通报", "bulletin --month"),
        ("答复后回访", "--stage after"),
        ("承办之争：获准", "decide-hand-back…--granted"),
        ("承办之争：驳回", "decide-hand-back…--refused"),
        ("逾期的在总结里写明", "report --year"),
    ]

    def common(self, kind):
        if kind == "suggestion":
            return dict(level="municipal", session="澜桥市第十七届人民代表大会第五次会议",
                        assigned_by="市人大常委会代表工作委员会", assigned=day("03-04"), due=day("06-30"),
                        joint_due=day("04-30"))
        return dict(level="municipal", session="政协澜桥市第十三届委员会第五次会议",
                    assigned_by="市政协提案委员会", assigned=day("03-11"), due=day("07-15"),
                    joint_due=day("05-08"))

    def openings(self, matter, talk, dice):
        if matter.role == "joint":
            return [f"收到协办通知后，我局由{{section}}承办，对照职责逐项核实。{talk}"]
        start = dice.pick([
            f"我局把这件{'建议' if matter.kind == 'suggestion' else '提案'}列为年度重点跟踪件，由{{section}}承办，办公室每周核对进度。",
            "收到后，我局主要领导批示“逐条对照、有问必答”，分管领导到现场看了两次，{section}逐条拿出办法。",
            "这件事群众盼了多年，我局开会议定由{section}牵头，先摸底、再动手、后答复。"])
        return [start + talk]

    def endings(self, matter, dice):
        if matter.role == "joint":
            return ["以上情况请贵单位在答复时统筹采用；需要现场核对或者补充数据的，我局随时派人参加。"]
        return [dice.pick([
            "{place}的问题不是孤立的。举一反三，我局已把全市同类点位一并排查，列出清单，明年的城建计划优先安排资金，项目名称、投资和工期在立项时向社会公布，接受代表、委员和市民监督。",
            "办好这件事，离不开属地配合。我局已经同{place}建立月度碰头制度，街道（镇）负责发现和动员，{section}负责技术和资金，养护单位负责到场处置，三方的联系人都写在现场公示牌上。",
            "为防止问题反复，我局把{place}列入重点巡查范围：每周巡查不少于一次，群众来电一小时内联系、当天到场，三个月内重复发生的，倒查养护和监管责任。"]),
            dice.pick([
            "答复送出以后，我局将在一个月内电话或者登门回访，听听办得怎么样、还有哪里不到位。",
            "今后每个季度，我局把{place}的进展向{who}报告一次，直到全部见效。".replace("{who}", matter.address),
            "办理这件事，也让我局看到日常巡查还有空档，已经把{place}列入每月必查点位。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", life.desk.leader
        yield "--handler", life.desk.drafter
        yield "--due", (self.common(life.m.kind)["due"].replace(day=1)).isoformat()

    def gates(self, life):
        deputy = life.desk.leader
        if life.m.role == "joint":
            return [(life.desk.checker, []), ("jian", []), (deputy, [])]
        if life.round > 1:
            return [(life.desk.checker, []), ("qin", []), ("jian", []), (deputy, []), ("guan", [])]
        return [(life.desk.checker, []), ("jian", []), (deputy, []), ("guan", [])]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        suggestions = [year.case("suggestion", f"{number:03}", people=dice.pick([1, 1, 2, 3]))
                       for number in (4, 11, 16, 23, 29, 35, 41, 48, 62, 66, 71, 79, 83, 90, 97, 104, 112, 119)]
        proposals = [year.case("proposal", str(number), people=dice.pick([1, 1, 1, 2]))
                     for number in (206, 209, 215, 221, 226, 230, 237, 241, 246, 252, 258, 263, 269, 274,
                                    280, 285, 291, 298)]
        every = suggestions + proposals
        for matter in every[3:35:4]:
            matter.role, matter.lead_unit = "joint", dice.pick(
                ["市城市管理局", "市自然资源和规划局", "市交通运输局", "市生态环境局"])
        led = [matter for matter in every if matter.role == "lead"]
        for matter in led[1::3]:
            matter.joints = dice.draw(["市财政局", "市公安局", "市城市管理局", "市住房保障中心"], dice.number(1, 2))
        for index, matter in enumerate(led):
            matter.klass = "ABAAABAC"[index % 8]
        for matter in (led[4], led[7], led[20]):
            matter.labels = ["重点"]

        year.script.tell("建账：单位配置、信函格式、2026年放假调休安排。")
        year.found("03-05", self.clerk)
        year.script.tell("市人大的交办清单先试读一遍，逐行看看会登记成什么。")
        intake = ["--kind", "suggestion", "--level", "municipal", "--session", self.common("suggestion")["session"],
                  "--assigned-by", self.common("suggestion")["assigned_by"], "--origin", "session"]
        year.act("03-05", "case", "import", "list.csv", "--dry-run", *intake, who=self.clerk, rank=0)
        year.act("03-05", "case", "import", "list.csv", *intake, who=self.clerk, rank=0)
        year.script.tell("市政协的清单是GB18030编码，照样读。")
        year.act("03-12", "case", "import", "list-zhengxie.csv", "--kind", "proposal", "--level", "municipal",
                 "--session", self.common("proposal")["session"], "--assigned-by",
                 self.common("proposal")["assigned_by"], "--origin", "session", who=self.clerk, rank=0)

        pool = list(led)
        self.target = year.take(pool, 0, self)
        special = {year.take(pool, topic, self).id: what for what, topic in (
            (self.granted, 4), (self.refused, 3), (self.too_late, 5), (self.edited, 0), (self.late, 3),
            (self.returned, 0), (self.dissatisfied, 2), (self.merged, 0), (self.withheld, 1), (self.paper, 2),
            (self.summer, 5), (self.open_still, 3), (self.edited, 1))}
        many = year.take(pool, 2, self)
        many.joints = ["市财政局", "市公安局", "市城市管理局", "柳营街道办事处"]
        special[many.id] = self.followed
        merged = next(matter for matter in every if special.get(matter.id) == self.merged)
        self.target.also = [merged]
        year.list("list.csv", suggestions, LIST)
        year.list("list-zhengxie.csv", proposals, PROPOSALS, "gb18030")
        for matter in every:
            life = year.life(matter, "03-05" if matter.kind == "suggestion" else "03-12")
            special.get(matter.id, self.ordinary)(life)

        self.routine(year, led)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        life.go(1, 3).assign()
        return life

    def consult_early(self, life):
        """First contact by telephone, then face to face, with notes."""
        desk = life.desk
        life.go(2, 6).talk("before", "telephone", by=[desk.drafter], minutes="核实点位，约定现场查看时间。")
        life.go(6, 16).talk("during", life.dice.pick(["survey", "meeting", "visit"]),
                            by=[desk.drafter, desk.leader], place=life.m.place,
                            minutes=life.dice.pick([
                                "代表认可分类整治的办法，希望把完成时间写进答复。",
                                "到现场看了三处，代表补充两处点位，已经一并列入。",
                                "代表提出要有责任人和电话，答复中写明。"]))
        return life

    def finish(self, life, *issue):
        """From numbering to archive: the way of every answered case."""
        joint = life.m.role == "joint"
        life.go(0, 1).issue(*issue).go(0, 1).deliver()
        if joint:
            life.go(2, 5)
            return life.archive()
        life.report().go(8, 18).hears()
        life.go(4, 10).talk("after", life.dice.pick(["telephone", "visit"]), by=[life.desk.drafter],
                            minutes=life.dice.pick(["回访：问题未反复，表示满意。", "回访：希望坚持巡查，已转养护单位。",
                                                    "回访：提出一处新的点位，已列入日常整改。"]))
        life.outcomes()
        if life.text.disclosure == "open":
            life.go(0, 2).publish()
        return life.go(2, 8).archive()

    def ordinary(self, life):
        self.begin(life)
        if life.m.role == "joint":
            life.go(4, 12).talk("during", "telephone", "lead-unit", unit=life.m.lead_unit,
                                minutes="对接职责边界和报送时间。")
            life.go(2, 5).draft().go(0, 1).submit().go(0, 1).passes()
            return self.finish(life)
        self.consult_early(life)
        life.joints()
        life.go(1, 6).draft().go(0, 2).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def granted(self, life):
        life.tell("承办之争之一：清单把城管的事分给了本局，核对接收时发现，当天提出退办。")
        life.accept("渣土运输执法属市城市管理局职责", "附件清单缺联名代表电话")
        life.do("hand-back", "--reason", "所提问题主要是渣土运输和夜间噪声执法，按“三定”规定属城市管理部门职责",
                "--unit", "市城市管理局", who=self.director)
        life.tell("退办未决，先不能分解任务。")
        life.assign(refused="FW1702")
        life.go(3).do("decide-hand-back", "--granted", "--by", life.m.assigned_by,
                      "--note", "同意，改由市城市管理局主办。", who=self.clerk)
        life.go(2).archive()

    def refused(self, life):
        life.tell("承办之争之二：公用事业科认为应由公安交警主办，交办机关没有同意。")
        life.accept("停车管理涉及公安交警，职责有交叉")
        life.go(1).do("hand-back", "--reason", "道路停车秩序管理属公安交警职责，建议改由其主办",
                      "--unit", "市公安局", who=self.director)
        life.go(3).do("decide-hand-back", "--refused", "--by", life.m.assigned_by,
                      "--note", "泊位建设是主要诉求，仍由你局主办，市公安局协办。", who=self.clerk)
        life.go(1).assign()
        life.do("ask-joint", "--unit", "市公安局", "--due", "2026-04-30", who=life.desk.drafter)
        self.consult_early(life)
        life.receive("市公安局")
        for unit in life.m.joints:
            if unit != "市公安局":
                life.receive(unit)
        life.go(2).draft().submit().go(1).passes()
        self.finish(life)

    def too_late(self, life):
        life.tell("承办之争之三：签收二十天后才想起要退，已经过了退办期限，只能自己办好。")
        self.begin(life)
        life.go(14).do("hand-back", "--reason", "建议由街道办理", "--unit", "澜溪镇人民政府",
                       who=self.director, refused="FW1726")
        self.consult_early(life)
        life.joints()
        life.go(2).draft().submit().go(1).passes()
        self.finish(life)

    def edited(self, life):
        life.tell("这一件群众看得重，分管领导自己动笔改。")
        self.begin(life)
        self.consult_early(life)
        life.joints()
        life.go(2).draft().submit(comment="数据与台账核对一致。").go(1).passes(0, 1)
        life.tell("分管领导批阅修改：前两关的通过对原文有效，改的地方另记一步。")

        def livelier(text):
            text.sections[0].paragraphs.append(
                f"需要说明的是，{life.m.place}的整治不是一次就能了结的，我局把它列入每月巡查，谁巡查、哪天查、查到什么，都在公示牌上写明。")
            text.ending[-1] += "有什么不满意，请直接打我局办公室电话。"

        life.write(livelier)
        life.do("edit", life._last, "--mode", "forward", "--comment", "开头写实，第一条补上怎样防反复，结尾留电话。",
                who=life.desk.leader)
        life.passes(2)
        self.finish(life)

    def followed(self, life):
        life.tell("四家单位协办的一件，办公室从头跟到尾。")
        self.begin(life)
        slow = life.m.joints[-1]
        life.go(2).joints(receive=False)
        self.consult_early(life)
        life.joints(ask=False, slow=slow)
        for means in ("telephone", "visit"):
            life.go(4).do("remind", "--target", "joint-unit", "--unit", slow, "--means", means, "--on", life.day,
                          "--text", "协办意见已过约定时间，请书面反馈。", who=self.clerk)
        life.go(2).receive(slow)
        life.go(2).draft().submit().go(1).passes()
        self.finish(life)

    def late(self, life):
        life.tell("这一件方案反复、资金未定，最后超了期，年终总结要写。")
        self.begin(life)
        self.consult_early(life)
        life.joints()
        life.to(day("06-08")).do("remind", "--target", "handler", "--means", "telephone", "--on", life.day,
                                 "--text", "距办结期限不足一个月，请报初稿。", who=self.clerk)
        life.to(day("06-22")).do("remind", "--target", "section-head", "--means", "visit", "--on", life.day,
                                 "--text", "约谈科长：本周内必须送审。", who=self.clerk)
        life.tell("想把期限往前写？延期只能往后，而且要有人批准。")
        life.do("extend", "--due", "2026-06-20", "--allowed-by", life.m.assigned_by, "--reason", "方案论证",
                who=self.director, refused="FW1742")
        due = life.m.due
        life.to(due).go(4).draft().submit().go(1).passes()
        self.finish(life)

    def returned(self, life):
        life.tell("办公室把关：空话退回去，写明年月再来。")
        self.begin(life)
        life.go(1).tell("没有同代表、委员谈过，送审要被挡住。").draft().submit(refused="FW1722")
        self.consult_early(life)
        life.joints()

        def vague(text):
            text.sections[0].paragraphs.append("其余事项我局将尽快办理。")

        life.go(1).tell("“尽快”是禁用词：写明年月。").draft(vague, refused="FW1324", name=life.m.id + "-vague")
        life.draft().submit().go(1)
        life.tell("拟稿人不得审自己的稿。").approve(life.desk.drafter, refused="FW1415"
                                          if life.desk.drafter in ("min", "shu") else "FW1444")
        life.passes(0, 0)
        life.do("return", "--to", "drafter", "--comment", "第二条只说“正在推进”，没有时间；数据与三月台账不一致，退回修改。",
                who="jian")

        def mended(text):
            text.sections[-1].paragraphs.append(f"上述台账数据截至{life.day.month}月，逐项可以核对。")

        life.go(1).draft(mended).submit(comment="已按办公室意见修改。").go(1).passes()
        self.finish(life)

    def dissatisfied(self, life):
        life.tell("委员对首次答复不满意：重新办理，法规科加一关。")
        self.begin(life)
        self.consult_early(life)
        life.joints()
        life.go(1).draft().submit().go(1).passes()
        life.go(1).issue().deliver().report()
        life.tell("还没有人不满意，也没写理由，不能凭空重新办理。")
        life.do("reopen", "--due", "2026-07-31", who=self.clerk, refused="FW1741")
        life.go(6).hears("dissatisfied", "第二条没有说清谁来管、什么时候见效。", way="电话，随后补表",
                         scan=life.year.scan("buman-" + life.m.number))
        life.tell("不满意的不能归档。").archive(refused="FW1747")
        life.go(1).reopen(day("07-31"), "对答复结果不满意，限一个月内重新办理")
        life.go(2).talk("before", "visit", by=["qin", life.desk.leader], minutes="登门致歉，逐句听取意见。")
        life.go(5).talk("during", "survey", by=[life.desk.leader], place=life.m.place, minutes="约定责任人和见效时间。")

        def plainer(text):
            text.opening = [f"首次答复送达后，{life.m.address}指出责任和时限没有写清。我局分管领导两次登门，重新核对了{life.m.place}的情况，"
                            "现把谁来管、什么时候见效逐条写明。"]
            for section in text.sections:
                section.paragraphs.append("责任人：" + life.desk.drafter_name + "，电话" + life.desk.phone
                                          + "；以上各项每月底自查一次，结果书面告知。")

        life.go(2).draft(plainer).submit().go(1).passes()
        life.go(1).issue().deliver().report().go(6).hears("satisfied", "这次说到了点子上。")
        life.go(5).talk("after", "telephone", by=[life.desk.drafter], minutes="回访：已按月报告。")
        life.outcomes().publish().go(3).archive()

    def merged(self, life):
        life.tell("与另一件内容相同，并案办理，由那一件的答复一并回答。")
        life.accept("与" + self.target.id + "内容相同")
        life.go(1).do("merge", "--into", life.m.id, "--reason", "并案", who=self.director, refused="FW1744")
        life.do("merge", "--into", self.target.id, "--reason", "同一片区、同类问题，合并办理、分别反馈",
                who=self.director)
        life.go(3).archive()

    def withheld(self, life):
        life.tell("涉及管线坐标，不宜全文公开：定为依申请公开，须写理由。")
        self.begin(life)
        self.consult_early(life)
        life.joints()

        def closed(text):
            text.disclosure, text.reason = "on-request", "正文含地下管线走向和阀门位置，公开后可能影响设施安全"

        life.go(2).draft(closed).submit().go(1).passes()
        life.go(1).issue().deliver().report()
        life.go(1).do("publication", "--decision", "withheld", who=self.clerk, refused="FW1745")
        life.do("publication", "--decision", "on-request", "--reason", "含地下管线走向，依申请公开", who=self.clerk)
        life.tell("依申请公开的，不能挂到网上。")
        life.do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.go(8).hears().go(6).talk("after", "telephone", by=[life.desk.drafter], minutes="回访：理解不公开的理由。")
        life.outcomes().go(3).archive()

    def paper(self, life):
        life.tell("关局长在外开会，在纸质件上签了字，文书带扫描件代录。")
        self.begin(life)
        self.consult_early(life)
        life.joints()
        life.go(2).draft().submit().go(1).passes(0, 2)
        life.approve("ke", "--for", "guan", "--entered", refused="FW1421")
        life.approve("ke", "--for", "guan", "--entered", "--scan", life.year.scan("qianfa-" + life.m.number))
        self.finish(life)

    def summer(self, life):
        """Held up by the clock, then signed by a stand-in where one is needed."""
        life.tell("方案要等省厅批复，经批准停止计时，批复到了再走。")
        self.begin(life)
        self.consult_early(life)
        life.joints()
        life.do("resume", "--on", life.day, "--allowed-by", life.m.assigned_by, "--reason", "误记",
                who=self.director, refused="FW1743")
        life.do("stop", "--on", life.day, "--allowed-by", life.m.assigned_by, "--reason", "等待省厅批复专项方案",
                who=self.director)
        life.go(12).do("resume", "--on", life.day, "--allowed-by", life.m.assigned_by, "--reason", "批复已到",
                       who=self.director)
        life.to(day("07-06")).draft().submit().go(1).passes(0, 1)
        if life.desk.leader == "wen":
            life.tell("文副局长参加省级质量督查，裴副局长代为批阅。")
            life.approve("pei", "--for", "wen").go(1).passes(3)
        else:
            life.passes(2)
        self.finish(life)

    def open_still(self, life):
        life.tell("停车设施跨年建设，答复为B类，转入明年续办。")
        life.m.klass = "B"
        self.begin(life)
        self.consult_early(life)
        life.joints()

        def bare(text):
            text.commitments = []

        life.go(1).tell("B类没有写明时限的承诺，存不进去。").draft(bare, refused="FW1315", name=life.m.id + "-bare")
        life.draft().submit().go(1).passes()
        life.go(1).issue().deliver().report().go(10).hears().outcomes()
        life.go(8).talk("after", "visit", by=[life.desk.drafter], minutes="回访：看了工地，地下一层已封顶。")
        life.to(day("09-28")).do("commitment", "--number", 1, "--state", "under-way", "--on", life.day,
                                 "--note", "主体完成六成。", who=life.desk.drafter)
        life.to(day("10-28")).do("commitment", "--number", 1, "--state", "postponed", "--on", life.day, "--due",
                                 "2027-03-31", "--note", "机电设备到货推迟，已向代表说明。", who=life.desk.drafter)
        life.publish()
        life.to(day("11-18")).do("carry", "--year", 2027, "--reason", "承诺事项未完，跨年续办", who=self.clerk)

    # MARK: the office's routine

    def routine(self, year, led):
        year.script.tell("任务部署会：四个承办大户到会，议定每周一电话、隔周上门。")
        year.act("03-18", "meeting", "--id", "bushu", "--title", "建议提案办理工作部署会", "--on", "2026-03-18", "--chair", "guan",
                 *sum([["--attended", who] for who in ("pei", "yue", "wen", "jian", "dou", "cong", "lou", "ying")], []),
                 *sum([["--case", matter.id] for matter in led[15:20]], []),
                 "--minute", "逐件明确责任人和送审时间，重点件由分管领导带队到现场。",
                 "--minute", "办公室每周通报进度，连续两周无进展的约谈科长。",
                 "--task", f"{led[15].id}|{led[15].topic.section}|{self.desks[led[15].topic.section].drafter}|2026-05-20|报送初稿",
                 who=self.clerk, rank=2)
        heavy = [matter for matter in led if matter.id in year.lives][16:24]
        for index, matter in enumerate(heavy[:6]):
            life = year.lives[matter.id]
            when = day(("03-23", "03-30", "04-07", "04-13", "04-20", "04-27")[index])
            year.act(when, "case", "remind", matter.id, "--target", "section", "--means",
                     ("telephone", "visit")[index % 2], "--on", when.isoformat(), "--text",
                     f"{life.desk.name}在手件较多，请按周报进度。", who=self.clerk)
        year.weekly("03-23", "07-20")
        year.bulletins([3, 4, 5, 6, 7])
        year.script.tell("一个空号：原拟作废稿用的字号，先留号、后作废，登记簿上写明缘由。")
        year.act("05-20", "number", "reserve", "--series", "fu", "--number", "90", "--year", "2026", "--reason",
                 "市政府督办件急用预留", who=self.clerk, rank=0)
        year.act("06-12", "number", "void", "--series", "fu", "--number", "90", "--year", "2026", "--reason",
                 "督办件改由市政府办公室行文", who=self.clerk, rank=0)

    def close(self, year):
        year.script.tell("年终：台账、数字、总结。")
        for preset, file in (("division", "fengong.xlsx"), ("tracking", "genzong.xlsx"), ("commitments", "chengnuo.csv")):
            year.act("11-20", "ledger", "--preset", preset, "--on", "2026-11-20", "--year", "2026", "--format", file.split(".")[1], "-o",
                     "{out}/" + file, who=self.clerk)
        year.act("11-20", "ledger", "--late", "2026-11-20", "--year", "2026", "--on", "2026-11-20", who=self.clerk)
        year.act("11-20", "number", "list", "--series", "fu", "--year", "2026", who=self.clerk)
        year.act("11-23", "stats", "--year", "2026", who=self.clerk)
        year.act("11-23", "stats", "--year", "2026", "--by", "section", who=self.clerk)
        year.act("11-23", "calendar", "-o", "{out}/qixian.ics", who=self.clerk)
        year.act("11-23", "verify", clock=False)
        report(year, self.clerk, [("qin", []), ("jian", []), ("pei", []), ("guan", [])])

