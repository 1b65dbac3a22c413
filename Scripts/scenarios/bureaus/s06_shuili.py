"""S6 县水利局：办前、办中、办后三次沟通，预约上门，不满意一直办到满意，跨部门协调，承诺跟踪."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day, later
from topics.s06 import TOPICS

SUGGESTIONS = [
    (None, "序号"), ("number", "编号"), ("title", "建议标题"), ("proposer", "领衔代表"), ("cosigners", "联名代表"),
    ("unit", "所在单位"), ("phone", "手机"), ("role", "办理方式"), ("lead", "主办单位"), ("joints", "协办单位"),
    ("topic", "类别"), ("labels", "标注"), ("points", "具体意见"), ("assigned", "交办时间"), ("due", "办复时限"),
]
PROPOSALS = [(field, {"建议标题": "提案标题", "领衔代表": "第一提案人", "联名代表": "联名提案人"}.get(header, header))
             for field, header in SUGGESTIONS]


class Year(Bureau):
    id, folder, city = "S6", "s06-shuili", "棠溪县"
    title = "S6 棠溪县水利局的一年"
    clerk = issuer = "ning"
    director, seal_keeper = "gai", "gai"
    reviews_publication, publisher = True, "gai"
    class_set, opinion_class = "xian", "A"
    topics = TOPICS
    places = ["柳林镇", "石门乡", "大河口镇", "青坪乡", "上游村片", "双溪镇", "白杨岭", "清河镇"]
    desks = {
        "nongshui": Desk("农村水利水电股", "hui", "惠知秋", "ju", "lai", phone="0000-5550611"),
        "jianguan": Desk("建设与运行管理股", "chu", "储一凡", "yong", "shang", phone="0000-5550613"),
        "hehu": Desk("河湖管理股", "gong", "宫清源", "ju", "mu", phone="0000-5550615"),
        "shuizheng": Desk("水政水资源股", "leng", "冷如铁", "yong", "mu", phone="0000-5550617"),
        "fangyu": Desk("水旱灾害防御股", "xi", "郗望晴", "yong", "shang", phone="0000-5550619"),
    }
    address = "https://slj.tangxi.example/jytabl/2026"
    archive_code = "TXSL-2026-B"
    platform = "县建议提案办理平台"
    copies_way = "上门送达"
    head = [
        "# S6　棠溪县水利局：办前、办中、办后，见了面再写信",
        "# 打电话预约→办前上门→办中到现场→股室、分管、主要领导三把关→送达→办后见面→反馈。",
        "# 看点：一件不满意，重新办理两次才满意；职责外的难处去找别的部门；汛期停止计时；承诺兑现后改类。",
    ]
    story = [
        "县人大的清单是老系统导出的GB18030文件，县政协的是UTF-8，两份一样读。惠知秋他们上门之前先打电话预约，"
        "办前、办中、办后各见一次。双溪片一位代表对渠道的答复两次都不满意，第三次答复才点头。",
    ]
    shown = [
        ("办前沟通", "--stage before…--means visit"),
        ("办中沟通", "--stage during…--means survey"),
        ("办后沟通", "--stage after"),
        ("上门先打电话预约", "--booked"),
        ("不满意", "--result dissatisfied"),
        ("重新办理、再次答复（第二轮）", "case reopen"),
        ("第三轮答复", "-r3.xml"),
        ("职责外的难处找其他部门", "--with departments"),
        ("股室：按股室统计", "stats…--by section"),
        ("见面率、办结率、满意率", "stats --year 2026"),
        ("A/B/C按建议、提案分列", "stats…--by kind"),
        ("公开", "case publish"),
        ("答复后的承诺跟踪", "case commitment"),
        ("回头看改类", "case reclassify"),
    ]

    def common(self, kind):
        if kind == "suggestion":
            return dict(level="county", session="棠溪县第十八届人民代表大会第五次会议",
                        assigned_by="县人大常委会选举任免代表联络工作委员会", assigned=day("02-26"), due=day("05-29"))
        return dict(level="county", session="政协棠溪县第十一届委员会第五次会议",
                    assigned_by="县政协提案和委员联络委员会", assigned=day("03-05"), due=day("06-05"))

    def openings(self, matter, talk, dice):
        if matter.role == "joint":
            return [f"我局由{{section}}对照职责核实了现场。{talk}"]
        start = dice.pick([
            "动手之前先听意见：办前我局打电话约好时间，登门听取意见，把所提问题一处一处记在本子上。",
            "收到后，我局定下规矩，办前不见面不动笔。办前见面时所提的点位，{section}逐处看过、逐处量过。",
            "{place}的水利底子薄，代表、委员说的都是实情。办前我局上门请教，办中又到现场，心里有了数才写这份答复。"])
        return [start + talk]

    def endings(self, matter, dice):
        if matter.role == "joint":
            return ["以上意见供主办单位答复时采用。"]
        return [dice.pick([
            "水利工程三分建、七分管。以上各处，{section}已经逐处落实管护人员，姓名、电话写在现场牌子上；哪里坏了、哪里漏了，打一个电话就有人到。",
            "县里财力有限，我局把钱花在最要紧的地方。{place}今年的水利资金安排，项目、金额、工期都在镇政府公示，用完以后再公示一次决算，欢迎一笔一笔核对。",
            "超出我局权限的难处，我局没有往外推，已经同自然资源、交通、农业农村等部门逐项对接，谈成的写进上面的答复，没有谈成的继续谈。"]),
            dice.pick([
            "办后我局还会再来，看看水通没通、堤牢不牢。哪一条没有做到，请当面批评。",
            "答复不是结束。汛期过后我局上门再看一遍，承诺过的逐条对账。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", life.desk.leader
        yield "--handler", life.desk.drafter

    def gates(self, life):
        return [(life.desk.checker, []), (life.desk.leader, []), ("du", [])]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        suggestions = [year.case("suggestion", f"{number:03}", people=dice.pick([1, 1, 2, 3]))
                       for number in (3, 7, 12, 15, 19, 22, 27, 31, 40, 44, 49, 53, 58, 61, 67, 72, 76, 81)]
        proposals = [year.case("proposal", str(number), people=dice.pick([1, 1, 2]))
                     for number in (102, 105, 109, 113, 118, 121, 126, 130, 134, 139, 143, 147, 152, 156)]
        every = suggestions + proposals
        for matter in every[5::6]:
            matter.role, matter.lead_unit = "joint", dice.pick(["县农业农村局", "县自然资源局", "县生态环境局"])
        led = [matter for matter in every if matter.role == "lead"]
        for index, matter in enumerate(led):
            matter.klass = "ABAABACA"[index % 8]
        pool = list(led)
        take = lambda topic: year.take(pool, topic, self)
        special = {take(1).id: self.thrice, take(0).id: self.guarded, take(2).id: self.flood,
                   take(0).id: self.looked_back, take(4).id: self.withheld, take(1).id: self.rewritten,
                   take(2).id: self.paper}
        outside = [take(3), take(4)]
        for matter in outside:
            matter.labels = ["跨部门"]
            special[matter.id] = self.outside
        year.list("list.csv", suggestions, SUGGESTIONS, "gb18030")
        year.list("list-zhengxie.csv", proposals, PROPOSALS)

        year.script.tell("建账。")
        year.found("02-27", self.clerk)
        for kind, when, name in (("suggestion", "02-27", "list.csv"), ("proposal", "03-06", "list-zhengxie.csv")):
            common = self.common(kind)
            year.act(when, "case", "import", name, "--kind", kind, "--level", "county", "--session", common["session"],
                     "--assigned-by", common["assigned_by"], "--origin", "session", who=self.clerk, rank=0)
        for matter in every:
            life = year.life(matter, "02-27" if matter.kind == "suggestion" else "03-06")
            special.get(matter.id, self.ordinary)(life)
        self.routine(year, led)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        return life.go(1, 2).assign()

    def visit_before(self, life):
        """Booked by telephone, then a visit."""
        life.go(1, 3)
        booked = life.day
        return life.go(1, 3).talk("before", "visit", by=[life.desk.drafter, life.desk.leader], booked=booked,
                                  place=life.m.place, minutes=life.dice.pick([
                                      "电话约好上门，问清哪几处最急。", "代表带着看了三户，记下水量水压。",
                                      "委员提出先修哪段后修哪段，照办。"]))

    def look_during(self, life):
        return life.go(8, 16).talk("during", "survey", by=[life.desk.drafter], place=life.m.place,
                                   minutes=life.dice.pick(["一起看了施工面，提出两处要返工。", "对照清单逐处核实。",
                                                           "看过设计图，认可先急后缓。"]))

    def meet_after(self, life):
        return life.go(4, 9).talk("after", life.dice.pick(["visit", "meeting"]), by=[life.desk.drafter],
                                  minutes=life.dice.pick(["水通了，群众满意。", "管护人员上岗，牌子立了。", "希望坚持按月巡查。"]))

    def finish(self, life, mark: str = ""):
        life.go(0, 1).issue().go(0, 1).deliver()
        if life.m.role == "joint":
            return life.go(2, 5).archive()
        life.report().go(5, 12).hears(mark)
        self.meet_after(life)
        life.outcomes()
        if life.text.disclosure == "open":
            life.go(1, 3).publish()
        return life.go(2, 7).archive()

    def ordinary(self, life):
        self.begin(life)
        if life.m.role == "joint":
            life.go(6, 13).draft().submit().go(0, 1).passes()
            return self.finish(life)
        self.visit_before(life)
        self.look_during(life)
        life.go(2, 6).draft().go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def thrice(self, life):
        life.tell("这一件办了三轮：前两次答复都被评为“不满意”。")
        self.begin(life)
        self.visit_before(life)
        self.look_during(life)
        life.go(3).draft().submit().go(1).passes()
        life.go(1).issue().deliver().report().go(6)
        life.hears("dissatisfied", "只说修了多少，没说尾水田什么时候能灌上。", way="征询意见表",
                   scan=life.year.scan("zhengxun-yi"))
        life.tell("不满意，不许归档。").archive(refused="FW1747")
        life.tell("第二轮：一个月的期限，重新上门、重新到现场。")
        life.go(1).reopen(later(life.day, 21), "领衔代表不满意：没有答清尾水田灌溉时间")
        life.tell("旧的沟通不算数，新一轮没有办前见面就起草，不行。")
        life.draft(refused="FW1722", name=life.m.id + "-r2-too-early")
        self.again(life, "第一次答复送达后，您指出没有答清尾水田什么时候能灌上。我局办前再次登门，一户一户记下缺水的田块。",
                   "缺水田块由看水员按日登记，灌不上的当天补灌，结果每周告知。")
        life.hears("dissatisfied", "时间说了，可闸门还是坏的，谁来修没写。", way="电话，随后补表",
                   scan=life.year.scan("zhengxun-er"))
        life.tell("第三轮：分管副局长带着维修班上门，修好再答复。")
        life.go(1).reopen(later(life.day, 21), "仍不满意：闸门维修责任未写明")
        self.again(life, "第二次答复送达后，您指出闸门还是坏的、谁来修没有写。办前我局分管负责同志带维修班上门，先修闸门，再写答复。",
                   "损坏的闸门已经修好并试过水，今后由灌区维修班负责，接到电话当天到场。")
        life.hears("satisfied", "闸门修好了，水也到田了，满意。", way="上门填表", scan=life.year.scan("zhengxun-san"))
        self.meet_after(life)
        life.outcomes().go(1).publish().go(3).archive()

    def again(self, life, opening, promise):
        """A further round: the same talks, a plainer text, its own number."""
        life.go(1)
        booked = life.day
        life.go(1).talk("before", "visit", by=[life.desk.leader], booked=booked, place=life.m.place,
                        minutes="当面道歉，逐句听意见。")
        life.go(4).talk("during", "survey", by=[life.desk.drafter], place=life.m.place, minutes="一起试闸放水。")

        def plainer(text):
            text.opening = [opening.replace("您", life.m.address)]
            for section in text.sections:
                section.paragraphs.append(promise)

        life.go(2).draft(plainer).submit().go(1).passes()
        return life.go(1).issue().deliver().report().go(6)

    def guarded(self, life):
        life.tell("没有签收，先不能分解。").assign(refused="FW1702")
        self.begin(life, "标题与正文所指村名不一致，已电话核实")
        life.go(1).tell("办前没有见面，不能起草。").draft(refused="FW1722", name=life.m.id + "-too-early")
        self.visit_before(life)
        life.go(3)

        def loose(text):
            text.opening.append("其余工程待条件成熟时安排。")

        life.draft(loose, refused="FW1324", name=life.m.id + "-loose").draft()
        life.tell("办中没有到现场，不能送审。").submit(refused="FW1722")
        self.look_during(life)
        life.submit().go(1)
        life.tell("股长、工程师都在席上，可拟稿人自己不能过关。").approve(life.desk.drafter, refused="FW1415")
        life.passes()
        life.go(1).issue().deliver().report().go(6).hears()
        life.outcomes().go(1)
        life.tell("办后还没有见面，不能归档。").archive(refused="FW1722")
        self.meet_after(life)
        life.publish().go(2).archive()

    def flood(self, life):
        life.tell("主汛期全局上堤，经县人大同意停止计时；尚副局长驻点防汛，慕容川代为把关。")
        self.begin(life)
        self.visit_before(life)
        self.look_during(life)
        life.do("stop", "--on", life.day, "--allowed-by", life.m.assigned_by, "--reason", "主汛期抢险，承办人员全部上堤",
                who=self.director)
        life.go(1).do("stop", "--on", life.day, "--allowed-by", life.m.assigned_by, "--reason", "重复",
                      who=self.director, refused="FW1743")
        life.to(day("07-15")).do("resume", "--on", life.day, "--allowed-by", life.m.assigned_by, "--reason", "汛情平稳",
                                 who=self.director)
        life.go(2).draft().submit().to(day("07-20")).passes(0, 0)
        life.go(1).approve("mu", "--for", "shang", comment="代尚岱岳同志审核，同意。").go(1).passes(2)
        self.finish(life)

    def looked_back(self, life):
        life.tell("B类：承诺兑现一件、延期一件，年底全部兑现后改为A类。")
        life.m.klass = "B"
        self.begin(life)
        self.visit_before(life)
        self.look_during(life)

        def bare(text):
            text.commitments = []

        life.go(2).draft(bare, refused="FW1315", name=life.m.id + "-bare").draft().submit().go(1).passes()
        self.finish(life)
        numbers = range(1, len(life.text.commitments) + 1)
        life.to(day("09-17")).tell("回头看。")
        for number in numbers:
            life.do("commitment", "--number", number, "--state", "under-way", "--on", life.day, "--note", "正在施工。",
                    who=life.desk.drafter)
        life.to(day("10-26")).do("commitment", "--number", 1, "--state", "postponed", "--on", life.day, "--due",
                                 "2026-11-15", "--note", "管材到货晚了十天，已上门说明。", who=life.desk.drafter)
        life.to(day("11-13"))
        for number in numbers:
            life.do("commitment", "--number", number, "--state", "kept", "--on", life.day, "--note", "现场验收合格。",
                    who=life.desk.drafter)
        life.do("reclassify", "--to", "A", "--on", life.day, "--reason", "承诺全部兑现", who=self.clerk)

    def withheld(self, life):
        life.tell("含水源地坐标，不公开。")
        self.begin(life)
        self.visit_before(life)
        self.look_during(life)

        def closed(text):
            text.disclosure, text.reason = "withheld", "含饮用水水源地取水口坐标，公开可能影响供水安全"

        life.go(2).draft(closed).submit().go(1).passes()
        life.go(1).issue().deliver().report()
        life.do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.do("publication", "--decision", "on-request", who=self.clerk, refused="FW1749")
        life.reviewed("--decision", "withheld", "--reason", "含取水口坐标")
        life.go(6).hears()
        self.meet_after(life)
        life.outcomes().go(2).archive()

    def rewritten(self, life):
        life.tell("赖副局长在自己这一关改了文字，改后各关重新过（restart）。")
        self.begin(life)
        self.visit_before(life)
        self.look_during(life)
        life.go(2).draft().submit().go(1).passes(0, 0)

        def firmer(text):
            text.sections[0].paragraphs.append("以上工程量以监理签认的数量为准，验收时请代表、委员到场。")

        life.write(firmer)
        life.do("edit", life._last, "--mode", "restart", "--comment", "工程量以监理签认为准，请提出者参加验收。",
                who=life.desk.leader)
        life.passes()
        self.finish(life)

    def paper(self, life):
        life.tell("堵局长在工地上用纸质件签字，文书代录。")
        self.begin(life)
        self.visit_before(life)
        self.look_during(life)
        life.go(2).draft().submit().go(1).passes(0, 1)
        life.approve("ning", "--for", "du", "--entered", "--scan", life.year.scan("qianfa-" + life.m.number))
        self.finish(life)

    def outside(self, life):
        life.tell("难处不在水利局一家：先找部门，再答复。")
        self.begin(life)
        self.visit_before(life)
        life.go(3).draft()
        self.look_during(life)
        life.submit(refused="FW1722")
        life.go(1).talk("during", "meeting", "departments", unit=life.dice.pick(["县自然资源局", "县交通运输局"]),
                        by=[life.desk.leader], minutes="用地、便道两件事谈妥，对方下周批复。")
        life.submit().go(1).passes()
        self.finish(life)

    def routine(self, year, led):
        year.script.tell("局务会：逐件听取办理汇报。")
        year.act("03-16", "meeting", "--id", "juwuhui", "--title", "建议提案办理局务会", "--on", "2026-03-16", "--chair", "du",
                 *sum([["--attended", who] for who in ("lai", "shang", "mu", "gai", "ju", "yong", "gong")], []),
                 *sum([["--case", matter.id] for matter in led[6:11]], []),
                 "--minute", "办前、办中、办后都要见面，上门先打电话预约。", "--minute", "不满意的一办到底。",
                 "--task", f"{led[6].id}|{led[6].topic.section}|{self.desks[led[6].topic.section].drafter}|2026-04-20|现场核实工程量",
                 who=self.clerk, rank=2)
        year.weekly("03-23", "06-01", 14)
        year.bulletins([3, 4])
        year.act("04-07", "number", "reserve", "--series", "han", "--number", "80", "--year", "2026", "--reason", "省厅督办件预留",
                 who=self.clerk, rank=0)
        year.act("04-28", "number", "void", "--series", "han", "--number", "80", "--year", "2026", "--reason", "督办件撤销",
                 who=self.clerk, rank=0)

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("tracking", "genzong.xlsx"), ("commitments", "chengnuo.xlsx"), ("division", "fengong.csv")):
            year.act("11-18", "ledger", "--preset", preset, "--on", "2026-11-18", "--year", "2026", "--format", file.split(".")[1], "-o",
                     "{out}/" + file, who=self.clerk)
        year.act("11-18", "number", "list", "--series", "han", "--year", "2026", who=self.clerk)
        year.act("11-19", "stats", "--year", "2026", who=self.clerk)
        for by in ("kind", "section", "topic"):
            year.act("11-19", "stats", "--year", "2026", "--by", by, who=self.clerk)
        year.act("11-19", "verify", clock=False)
        report(year, self.clerk, [("ju", []), ("lai", []), ("du", [])])
