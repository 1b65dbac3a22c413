"""S9 首府商务局：闭环登记—交办—答复—归档，联系次数，先满意再答复，成果答复会，承诺台账，公开为常态，同比."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day
from topics.s09 import TOPICS

JY = [
    (None, "序号"), ("number", "建议编号"), ("title", "建议名称"), ("proposer", "领衔代表"), ("cosigners", "联名代表"),
    ("unit", "工作单位"), ("phone", "手机"), ("role", "办理方式"), ("lead", "主办单位"), ("joints", "会办单位"),
    ("topic", "分类"), ("labels", "标记"), ("points", "建议事项"), ("assigned", "交办日期"), ("due", "答复期限"),
    ("joint-due", "会办期限"),
]
TA = [(field, {"建议编号": "提案编号", "建议名称": "提案名称", "领衔代表": "第一提案人", "联名代表": "联名委员",
               "建议事项": "提案事项"}.get(header, header)) for field, header in JY]


class Year(Bureau):
    id, folder, city = "S9", "s09-shangwu-shoufu", "景昭市"
    title = "S9 景昭市商务局（首府）的一年"
    clerk = issuer = "pu"
    director, seal_keeper = "ge", "ge"
    reviews_publication, publisher = True, "ge"
    class_set, opinion_class = "shoufu-silei", "A"
    grades = {"A": "done", "B": "promised", "C": "refused", "D": "refused"}
    topics = TOPICS
    places = ["首府商圈", "凤凰新区", "马场口岸", "青城街道", "经开区", "大召片区", "河套路", "云谷镇"]
    desks = {
        "xiaofei": Desk("消费促进处", "qi", "戚如歌", "hu", "fu", phone="0000-5551011"),
        "shichang": Desk("市场体系建设处", "tong", "童以歌", "sha", "zuo", phone="0000-5551013"),
        "dianshang": Desk("电子商务处", "jing", "荆立夏", "bian", "fu", phone="0000-5551015"),
        "kouan": Desk("口岸与外贸处", "le", "乐知微", "cen", "yan", phone="0000-5551017"),
        "liutong": Desk("流通业发展处", "gai", "盖文彬", "sha", "zuo", phone="0000-5551019"),
    }
    address = "https://sww.jingzhao.example/jyta/2026"
    archive_code = "JZSW-2026-B"
    platform = "市建议提案智慧办理平台"
    copies_way = "机要交换"
    head = [
        "# S9　景昭市商务局：闭环登记—交办—答复—归档",
        "# 签收核对→拟办交办→三次以上联系提出者、两次以上会办联系→起草→先满意再答复→逐条答复→公开→反馈→归档。",
        "# 看点：差一条没答、联系不够、不满意、没有承诺、不公开没理由，都存不进或送不出；承诺事项进台账；同比数字。",
    ]
    story = [
        "建议、提案分两份清单登记。核对接收时发现的问题先记下；每件同提出者联系三次以上（电话、调研、座谈），有会办的同会办单位联系两次以上，"
        "处长把初稿送提出者评价，满意、基本满意才送审——这叫先满意再答复；重点件办成果答复会。B类的承诺进承诺台账，写明日期，跟到兑现。公开为常态、不公开为例外。",
    ]
    shown = [
        ("闭环：登记、核对接收", "case accept…--finding"),
        ("分工表", "ledger --preset division"),
        ("办理时间表", "case plan"),
        ("与提出者三次以上联系（电话）", "--with lead-proposer --stage before --means telephone"),
        ("调研", "--means survey"),
        ("座谈", "--means round-table"),
        ("会办单位两次以上联系", "--with joint-units"),
        ("核对接收：退办、处置", "hand-back"),
        ("先满意再答复", "case view…--satisfaction satisfied"),
        ("成果答复会", "--means results"),
        ("逐条答复（少一条就报错）", "replies/faulty/…one-less"),
        ("B类承诺进台账（日期）", "ledger --preset commitments"),
        ("承诺台账：改期、兑现", "--state kept"),
        ("公开为常态、例外写理由", "case publication"),
        ("同比", "stats --year 2026"),
        ("D类解释说明", "--to D"),
    ]

    def common(self, kind):
        if kind == "suggestion":
            return dict(level="municipal", session="景昭市第十五届人民代表大会第四次会议",
                        assigned_by="市人大常委会人事代表工作委员会", assigned=day("03-02"), due=day("06-30"),
                        joint_due=day("04-24"))
        return dict(level="municipal", session="政协景昭市第十二届委员会第四次会议", assigned_by="市政协提案委员会",
                    assigned=day("03-09"), due=day("07-08"), joint_due=day("04-30"))

    def openings(self, matter, talk, dice):
        if matter.role == "joint":
            return [f"我局由{{section}}对照职责逐项办理。{talk}"]
        return [dice.pick([
            "我局按照闭环要求登记、交办，{section}承办，逐条答复如下。",
            "提出以来，我局与您多次沟通，初稿经评价后修改，现逐条答复。".replace("您", matter.address),
            "办理中，我局{section}先听意见、再动手、后成文，一条一条答复。"]) + talk]

    def endings(self, matter, dice):
        if matter.role == "joint":
            return ["以上情况请在答复中一并说明。"]
        return [dice.pick([
            "{place}的商务工作一头连着市场、一头连着百姓。对还在推进的事项，{section}每两个月向您报告一次；成果答复会上，请您当面评议。".replace("您", matter.address),
            "公开为常态、不公开为例外，本答复在网上公开。对没有完成的事项，{section}已列入承诺事项台账，写明时间和责任人，兑现情况逐条更新。",
            "类别与承诺会随办理进展变化，变化时我局主动告知，不因为已经答复就停下来。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", life.desk.leader
        yield "--handler", life.desk.drafter
        yield "--due", "2026-04-10" if life.m.role == "joint" else "2026-05-25"

    def gates(self, life):
        leader = life.desk.leader
        if leader == "zuo" and "05-18" <= life.day.isoformat()[5:] <= "05-29":
            leader = "yan"
            words = ["--for", "zuo"]
        else:
            words = []
        if life.m.role == "joint":
            return [(life.desk.checker, []), ("ge", []), (leader, words)]
        if life.round > 1:
            return [(life.desk.checker, []), ("xi", []), ("ge", []), (leader, words), ("ning", [])]
        return [(life.desk.checker, []), ("ge", []), (leader, words), ("ning", [])]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        suggestions = [year.case("suggestion", f"0{number}", people=dice.pick([1, 1, 2, 3]))
                       for number in (90, 93, 97, 101, 106, 110, 115, 119, 123, 128, 132, 137, 141, 147, 151, 156, 160, 164)]
        proposals = [year.case("proposal", f"0{number}", people=dice.pick([1, 1, 2]))
                     for number in (205, 209, 213, 218, 222, 227, 231, 236, 240, 245, 249, 254, 258, 262)]
        every = suggestions + proposals
        for matter in every[7::8]:
            matter.role, matter.lead_unit = "joint", dice.pick(["市市场监督管理局", "市城市管理局", "市交通运输局"])
        led = [matter for matter in every if matter.role == "lead"]
        for matter in led[1::3]:
            matter.joints = dice.draw(["市财政局", "市市场监督管理局", "市城市管理局", "市公安局"], dice.number(1, 2))
        for index, matter in enumerate(led):
            matter.klass = "AABACABD"[index % 8]
        pool = list(led)
        take = lambda topic: year.take(pool, topic, self)
        key = take(0)
        key.labels = ["重点"]
        special = {key.id: self.results_meeting, take(1).id: self.guarded, take(0).id: self.dissatisfied,
                   take(2).id: self.stood_in, take(5).id: self.turned_d, take(3).id: self.withheld, take(0).id: self.b_class}
        handed = next(matter for matter in every if matter.topic is TOPICS[4] and matter.role == "lead" and matter.id not in special)
        pool = [matter for matter in pool if matter.id != handed.id]
        special[handed.id] = self.handed_back
        year.list("list.csv", suggestions, JY)
        year.list("list-tian.csv", proposals, TA, "gb18030")

        year.script.tell("建账。")
        year.found("03-03", self.clerk)
        for kind, when, name in (("suggestion", "03-03", "list.csv"), ("proposal", "03-10", "list-tian.csv")):
            common = self.common(kind)
            year.act(when, "case", "import", name, "--kind", kind, "--level", "municipal", "--session", common["session"],
                     "--assigned-by", common["assigned_by"], "--origin", "session", who=self.clerk, rank=0)
        for matter in every:
            life = year.life(matter, "03-03" if matter.kind == "suggestion" else "03-10")
            special.get(matter.id, self.ordinary)(life)
        self.routine(year, led)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        life.plan(f"拟由{life.desk.name}承办，{life.m.due.month}月底前答复，先联系、后答复。")
        return life.go(1, 2).assign()

    def talks(self, life, joint: bool = True):
        """Three contacts with the proposer, by several means, and two with every joint unit."""
        life.go(1, 4).talk("before", "telephone", by=[life.desk.drafter], minutes="登记诉求，告知承办人。")
        life.go(4, 10).talk("during", "survey", by=[life.desk.drafter, life.desk.leader], place=life.m.place,
                            minutes=life.dice.pick(["调研两小时，问清难处。", "一起走访商户，记下意见。"]))
        life.go(4, 10).talk("during", "round-table", by=[life.desk.leader], place="市商务局",
                            minutes="座谈，谈办法、谈时间、谈困难。")
        for unit in life.m.joints if joint else []:
            life.talk("during", "meeting", "joint-units", unit=unit, by=[life.desk.drafter], minutes="第一次对接。")
            life.go(2, 4).talk("during", "telephone", "joint-units", unit=unit, by=[life.desk.drafter],
                               minutes="第二次对接，意见书面反馈。")
        return life

    def satisfied_before(self, life):
        """The proposer's marks come before the reply."""
        life.go(1, 2).consult()
        return life.go(2, 4).views(mark="satisfied" if life.dice.chance(0.8) else "basically")

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
            life.go(12, 24).draft().go(0, 1).submit().go(0, 1).passes()
            return self.finish(life)
        self.talks(life)
        if life.m.joints:
            life.joints()
        life.go(1, 4).draft()
        self.satisfied_before(life)
        life.go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def guarded(self, life):
        life.tell("联系不够、少答一条、没有承诺，步步都挡。").accept("附议代表联系电话缺失", "“增加应急投放网点”与附页不一致")
        life.tell("没有拟办，不能分解。").assign(refused="FW1721")
        life.plan("拟由市场体系建设处承办，联系三次以上。")
        life.assign(refused="FW1725", leave_leader=True)
        life.assign()
        life.go(2).talk("before", "telephone", by=[life.desk.drafter], minutes="登记诉求。")
        life.talk("during", "survey", by=[life.desk.drafter], place=life.m.place, minutes="到市场看一遍。")
        if life.m.joints:
            life.joints()

        def one_less(text):
            text.sections.pop()

        life.go(2).draft(one_less, refused="FW1312", name=life.m.id + "-one-less")
        life.draft()
        life.tell("联系提出者只有两次，差一次，不能送审。").submit(refused="FW1722")
        life.talk("during", "round-table", by=[life.desk.leader], place="市商务局", minutes="座谈。")
        if life.m.joints:
            for unit in life.m.joints:
                life.talk("during", "meeting", "joint-units", unit=unit, by=[life.desk.leader], minutes="第一次对接。")
                life.talk("during", "telephone", "joint-units", unit=unit, by=[life.desk.drafter], minutes="第二次对接。")
        life.consult()
        life.go(1).views(mark="dissatisfied", text="时间不清楚。", agrees="objects")
        life.tell("不满意，先不送审。").submit(refused="FW1723")

        def clear(text):
            text.ending.append("以上各项责任人和时间，写入承诺事项台账。")

        life.go(1).draft(clear)
        life.consult().go(1).views(mark="satisfied")
        life.submit().go(1).passes()
        self.finish(life)

    def results_meeting(self, life):
        life.tell("重点件：成果答复会上当面答复。")
        self.begin(life)
        self.talks(life)
        if life.m.joints:
            life.joints()
        life.go(2).draft()
        life.tell("没有开成果答复会，重点件不能送审。").submit(refused="FW1722")
        life.go(2).talk("before-reply", "results", by=[life.desk.leader, life.desk.drafter], place="市商务局发布厅",
                        minutes="成果答复会：汇报进展，代表评议。")
        self.satisfied_before(life)
        life.submit().go(1).passes()
        self.finish(life)

    def dissatisfied(self, life):
        life.tell("答复发出后不满意：重新办理，法规处加一关。")
        self.begin(life)
        self.talks(life)
        life.go(1).draft()
        self.satisfied_before(life)
        life.submit().go(1).passes()
        life.go(1).issue().deliver().report().go(6).hears("dissatisfied", "承诺没有写日期。", way="电话")
        life.tell("不满意的，不能归档。").archive(refused="FW1747")
        life.go(1).reopen(day("07-10"), "不满意：承诺没有日期")
        self.talks(life)

        def dated(text):
            text.opening = ["承诺没有写日期，是我局的疏漏。办理人重新登门，逐条补上日期。"]
            for section in text.sections:
                section.paragraphs.append("落实日期：6月30日前，责任处室随文列明，逾期公开说明。")

        life.go(1).draft(dated)
        self.satisfied_before(life)
        life.submit().go(1).passes()
        life.go(1).issue().deliver().report().go(6).hears("satisfied")
        life.outcomes().go(1).publish().go(2).archive()

    def handed_back(self, life):
        life.tell("核对接收：餐饮油烟属城管部门，退办获准。")
        life.accept("内容主要为餐饮油烟执法，属城管部门")
        life.do("hand-back", "--reason", "餐饮油烟执法不属商务部门职责", "--unit", "市城市管理局", who="ge")
        life.tell("退办尚未决定，不能再申请一次。").do("hand-back", "--reason", "再次", "--unit", "市城市管理局", who="ge", refused="FW1704")
        life.go(3).do("decide-hand-back", "--granted", "--by", life.m.assigned_by, "--note", "改由市城市管理局", who=self.clerk)
        life.go(2).archive()

    def stood_in(self, life):
        life.tell("左副局长赴外地招商，晏副局长代签。")
        self.begin(life)
        self.talks(life)
        life.go(2).draft()
        self.satisfied_before(life)
        life.to(day("05-20")).submit().go(1).passes()
        self.finish(life)

    def withheld(self, life):
        life.tell("涉企商业秘密：依申请公开，写明理由。")
        self.begin(life)
        self.talks(life)

        def closed(text):
            text.disclosure, text.reason = "on-request", "含企业订单和价格，属商业秘密"

        life.go(2).draft(closed)
        self.satisfied_before(life)
        life.submit().go(1).passes()
        life.go(1).issue().deliver().report()
        life.do("publication", "--decision", "on-request", who=self.clerk, refused="FW1749")
        life.do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.go(6).hears().outcomes().go(2).archive()

    def turned_d(self, life):
        life.tell("原为C类，回头看后改为D类：供决策参考，写明变化。")
        life.m.klass = "C"
        self.begin(life)
        self.talks(life)
        life.go(2).draft()
        self.satisfied_before(life)
        life.submit().go(1).passes()
        self.finish(life)
        life.to(day("10-27")).do("reclassify", "--to", "X", "--on", life.day, "--reason", "误填", who=self.clerk, refused="FW1748")
        life.do("reclassify", "--to", "D", "--on", life.day, "--reason", "条件变化，供决策参考", who=self.clerk)
        life.go(2).do("carry", "--year", 2027, "--reason", "明年再评估", who=self.clerk)

    def b_class(self, life):
        life.tell("B类进承诺台账：没有承诺存不进；改期、兑现逐条记。")
        life.m.klass = "B"
        self.begin(life)
        self.talks(life)

        def bare(text):
            text.commitments = []

        life.go(2).draft(bare, refused="FW1315", name=life.m.id + "-bare").draft()
        self.satisfied_before(life)
        life.submit().go(1).passes()
        self.finish(life)
        count = len(life.text.commitments)
        life.to(day("09-22")).do("commitment", "--number", 1, "--state", "postponed", "--on", life.day, "--due", "2026-11-20",
                                 "--note", "场地移交推后。", who=life.desk.drafter)
        life.to(day("11-16"))
        for number in range(1, count + 1):
            life.do("commitment", "--number", number, "--state", "kept", "--on", life.day, "--note", "完成。",
                    who=life.desk.drafter)
        life.do("reclassify", "--to", "A", "--on", life.day, "--reason", "承诺全部兑现", who=self.clerk)

    def routine(self, year, led):
        year.script.tell("调度会。")
        year.act("03-25", "meeting", "--id", "diaodu", "--title", "建议提案办理调度会", "--on", "2026-03-25", "--chair", "ning",
                 *sum([["--attended", who] for who in ("fu", "zuo", "yan", "ge", "hu", "sha", "bian", "le")], []),
                 *sum([["--case", matter.id] for matter in led[9:16]], []),
                 "--minute", "闭环管理：登记、交办、答复、归档逐件对账。", "--minute", "先满意再答复，逐条答复，承诺进台账。",
                 "--task", f"{led[9].id}|||2026-05-15|报送初稿", who=self.clerk, rank=2)
        slow = year.lives[led[19].id]
        year.act("04-20", "case", "remind", slow.m.id, "--target", "handler", "--means", "letter", "--on", "2026-04-20",
                 "--text", "请补齐三次联系记录。", who=self.clerk)
        year.weekly("03-23", "06-15", 14)
        year.bulletins([3, 4, 5])
        year.act("04-14", "number", "reserve", "--series", "fu", "--number", "120", "--year", "2026", "--reason", "省厅专报",
                 who=self.clerk, rank=0)
        year.act("05-12", "number", "void", "--series", "fu", "--number", "120", "--year", "2026", "--reason", "未行文",
                 who=self.clerk, rank=0)

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("division", "fengong.xlsx"), ("schedule", "shijian.xlsx"), ("tracking", "genzong.xlsx"),
                             ("commitments", "chengnuo.xlsx"), ("contacts", "lianxi.csv")):
            year.act("11-17", "ledger", "--preset", preset, "--year", "2026", "--on", "2026-11-17", "-o", "{out}/" + file)
        year.act("11-17", "ledger", "--class", "B", "--year", "2026", "--on", "2026-11-17")
        year.act("11-17", "number", "list", "--series", "fu", "--year", "2026")
        year.act("11-18", "stats", "--year", "2026")
        year.act("11-18", "stats", "--year", "2026", "--by", "section")
        year.act("11-18", "verify")
        report(year, self.clerk, [("hu", []), ("ge", []), ("fu", []), ("ning", [])])
