"""S11 市公安局（交通）：重点建议由局长牵头、分管领导领办，代表当面听汇报、实地视察，细分主题统计."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day
from topics.s11 import TOPICS

LIST = [
    (None, "序号"), ("kind", "类别"), ("number", "编号"), ("session", "届次"), ("title", "标题"),
    ("proposer", "领衔代表"), ("cosigners", "联名代表"), ("unit", "代表单位"), ("phone", "联系电话"), ("role", "承办方式"),
    ("lead", "主办单位"), ("joints", "协办单位"), ("topic", "细分主题"), ("labels", "标签"), ("points", "建议要点"),
    ("assigned", "交办日期"), ("due", "办结期限"),
]

class Year(Bureau):
    id, folder, city = "S11", "s11-gongan-jiaotong", "汀澜市"
    title = "S11 汀澜市公安局（交通）的一年"
    our = "我局"
    clerk = issuer = "yao"
    director, seal_keeper = "meng", "meng"
    class_set, opinion_class = "jiayibing", "甲"
    grades = {"甲": "done", "乙": "promised", "丙": "refused"}
    topics = TOPICS
    places = ["滨江路", "老城片区", "高铁站周边", "大学城", "临港区", "南岸街道", "东山镇", "城关"]
    desks = {
        "zhixu": Desk("秩序管理大队", "fang", "方小舟", "shi", "cen", phone="0000-5551211"),
        "sheshi": Desk("交通设施大队", "lin", "林听涛", "shi", "cen", phone="0000-5551213"),
    }
    address = "https://gaj.tinglan.example/jtya/2026"
    archive_code = "TLGA-2026-J"
    platform = "市建议提案管理系统"
    copies_way = "机要交换"
    head = [
        "# S11　汀澜市公安局（交通）：重点建议牵头领办、代表听汇报、实地视察",
        "# 重点件：局长牵头、分管副局长领办→三名代表当面听汇报→实地视察→支队、法制（只改表述）、领办领导、局长签发。",
        "# 看点：没有视察不能送审；领办领导改了内容，从头再审；联合行文要市教育局会签；丙类说明原因。",
    ]
    story = [
        "每件的细分主题登记得很细：停车、信号、校园、酒驾、噪声分开统计。重点建议由局长牵头、分管副局长岑松年领办，三名代表先当面"
        "听汇报，再到路口实地视察。重点件的第三关就是领办领导，领办领导改过内容，从支队起重新审。",
    ]
    shown = [
        ("重点件：局长牵头、分管领导领办", "case assign…--handling-leader"),
        ("代表当面听汇报", "--with each-proposer…--means round-table…--by cen"),
        ("实地视察", "--means inspection"),
        ("法制只改表述（forward）", "case edit…--mode forward"),
        ("领办领导改内容（restart）", "case edit…--mode restart"),
        ("联合行文：市教育局会签", "--seat jiaoyu"),
        ("细分主题统计", "stats…--by topic"),
        ("办结率、满意率", "stats --year 2026"),
        ("一般件四关", "case approve…--as shi"),
        ("法制审核代理", "--for zhuang"),
        ("代录会签扫描件", "--entered"),
        ("重点建议台账", "ledger --label 重点"),
        ("丙类说明为何办不到", "case point…--outcome declined"),
    ]

    def common(self, kind):
        session = "汀澜市第十六届人民代表大会第五次会议" if kind == "suggestion" else "政协汀澜市第十届委员会第五次会议"
        return dict(level="municipal", session=session, assigned_by="市人民政府办公室（督查室）", assigned=day("03-02"),
                    due=day("06-05"), klass="甲")

    def openings(self, matter, talk, dice):
        if matter.role == "joint":
            return [f"我局由{{section}}办理，对照职责逐条核实。{talk}"]
        head = "局长牵头、分管副局长领办，" if "重点" in matter.labels else ""
        return [dice.pick([
            f"收到后，我局{head}交{{section}}办理，先摸流量、查路面，再答复。",
            f"我局{head}{{section}}承办，逐条对照，路面实测，现答复如下。",
            f"交通管理关系出行安全。我局{head}{{section}}承办，{{place}}的路口逐处看过。"]) + talk]

    def endings(self, matter, dice):
        if matter.role == "joint":
            return ["以上意见供答复采用，下一步我局继续配合。"]
        return [dice.pick([
            "下一步，我局将对{place}开展常态整治，勤务量化到路口、到岗，每周复盘一次，警力不够的向支队申请增援；效果不好的路段请代表一起会诊。",
            "下一步，我局把群众投诉、事故、拥堵三类数据接在一起，按周研判{place}的重点时段和点位，处罚和服务并用，防止一阵风。",
            "下一步，{place}的设施维护、执法巡查、宣传劝导三支队伍实行联勤，路面问题一小时到场，数据每季度公开。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", "liang" if "重点" in life.m.labels else life.desk.leader
        if life.m.labels:
            yield "--handling-leader", "cen"
        yield "--handler", life.desk.drafter
        yield "--due", "2026-05-20"

    def gates(self, life):
        joint = life.m.role == "joint"
        if joint:
            return [("shi", []), ("zhuang", []), (life.desk.leader, [])]
        leader = (life.desk.leader, [])
        away = "08-03" <= life.day.isoformat()[5:] <= "08-14"
        review = ("pei", ["--for", "zhuang"]) if away else ("zhuang", [])
        if "联合行文" in life.m.labels:
            return [("shi", []), review, ("cen", ["--seat", "fenguan"]),
                    ("yao", ["--seat", "jiaoyu", "--entered", "--scan", "scans/huiqian.png"]), ("liang", [])]
        if "重点" in life.m.labels:
            return [("shi", []), review, leader, ("liang", [])]
        return [("shi", []), review, leader, ("liang", [])]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        year.scan("huiqian")
        every = [year.case("suggestion", str(number), people=dice.pick([1, 1, 2, 3]))
                 for number in (3, 6, 9, 12, 15, 18, 22, 25, 28, 31, 34, 37, 40, 43, 46, 49, 52)]
        every += [year.case("proposal", f"0{number}", people=dice.pick([1, 1, 2]))
                  for number in (120, 124, 128, 132, 136, 140, 144, 148, 152, 156, 160, 164, 168, 172, 176)]
        for matter in every[6::7]:
            matter.role, matter.lead_unit = "joint", dice.pick(["市教育局", "市城市管理局", "市交通运输局"])
        led = [matter for matter in every if matter.role == "lead"]
        for index, matter in enumerate(led):
            matter.klass = "甲甲乙甲丙甲乙甲"[index % 8]
        pool = list(led)
        take = lambda topic: year.take(pool, topic, self)
        key_case, school_case, bounced = take(0), take(2), take(1)
        for matter in (key_case, bounced):
            matter.labels = ["重点"]
            matter.proposers += [year.names.person() for _ in range(3 - len(matter.proposers))]
        school_case.labels = ["联合行文"]
        special = {key_case.id: self.key_case, school_case.id: self.school_joint, bounced.id: self.restarted,
                   take(3).id: self.withheld, take(4).id: self.guarded, take(1).id: self.delegate, take(2).id: self.clocked,
                   take(0).id: self.dissatisfied, take(4).id: self.declined}
        year.list("list.csv", every, LIST)

        year.script.tell("建账。")
        year.found("03-03", self.clerk)
        year.act("03-03", "case", "import", "list.csv", "--level", "municipal", "--assigned-by", "市人民政府办公室（督查室）",
                 "--origin", "session", who=self.clerk, rank=0)
        for matter in every:
            special.get(matter.id, self.ordinary)(year.life(matter, "03-03"))
        self.routine(year, led)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        return life.go(1, 2).assign()

    def talk(self, life):
        key = "重点" in life.m.labels
        if key:
            life.go(3, 6).talk("during", "round-table", "each-proposer", by=["liang", "cen"], place="局三楼会议室",
                               minutes="牵头、领办领导当面汇报，代表逐条提问。")
            life.go(5, 12).talk("during", "inspection", "each-proposer", by=["cen", "liang", life.desk.drafter], place=life.m.place,
                                minutes="请代表实地视察路口。")
        else:
            life.go(5, 14).talk("during", life.dice.pick(["survey", "meeting"]), by=[life.desk.drafter, life.desk.leader],
                                place=life.m.place, minutes=life.dice.pick(["看路口，定办法。", "谈流量，谈执法。", "听意见，记点位。"]))
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
            life.go(12, 24).draft().submit().go(0, 1).passes()
            return self.finish(life)
        self.talk(life)
        if life.m.joints:
            life.joints()
        life.go(2, 6).draft().go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def key_case(self, life):
        life.tell("重点件：三名代表当面听汇报、实地视察；没有视察不能送审。").accept("牵头领导由市局核定")
        life.tell("重点件没有领办领导，分解不了。").do(
            "assign", "--section", life.m.topic.section, "--leader", "liang", "--handler", "fang", "--due", "2026-05-20", who=self.director,
            refused="FW1725")
        life.assign()
        life.go(2).talk("during", "round-table", "each-proposer", by=["liang", "cen"], place="局三楼会议室", minutes="三名代表当面听汇报。")
        life.go(1).draft()
        life.tell("没有实地视察，不能送审。").submit(refused="FW1722")
        life.go(3).talk("during", "inspection", "each-proposer", by=["cen", "fang"], place=life.m.place, minutes="三名代表实地视察路口。")
        life.submit().go(1).passes(0, 0)
        life.tell("没有转请，谁也不能插一句阅示。").do("advise", "--comment", "请改表述。", who="pei", refused="FW1463")
        life.tell("法制审核只改表述，支队的通过仍然有效。")

        def worded(text):
            text.sections[0].paragraphs[-1] += "以上处罚均依据《中华人民共和国道路交通安全法》作出。"

        life.write(worded)
        life.do("edit", life._last, "--mode", "forward", "--comment", "补法律依据，改表述。", who="zhuang")
        life.passes(1)
        self.finish(life)

    def restarted(self, life):
        life.tell("领办领导改内容：各关从支队起重新过。")
        self.begin(life)
        self.talk(life)
        life.go(1).draft().submit().go(1).passes(0, 1)

        def firm(text):
            text.sections[0].paragraphs.append("重点路段实行警长包干，姓名、电话在公示栏。")

        life.write(firm)
        life.do("edit", life._last, "--mode", "restart", "--comment", "加上警长包干。", who="cen")
        life.passes()
        self.finish(life)

    def school_joint(self, life):
        life.tell("校园周边件与市教育局联合行文：纸质会签由姚静姝代录。")
        self.begin(life)
        life.go(2).talk("during", "round-table", "each-proposer", by=["liang", "cen"], place="局三楼会议室", minutes="代表听汇报。")
        life.talk("during", "inspection", "each-proposer", by=["liang", "cen"], place="学校门口", minutes="代表视察护学岗。")
        life.go(2).draft()
        life.submit().go(1).passes(0, 2)
        life.tell("会签一席是外单位的，本局的人替不了。").approve("liang", "--seat", "jiaoyu", refused="FW1413")
        life.passes(3)
        self.finish(life)

    def guarded(self, life):
        life.tell("一件碰全：没签收、不办、缺要素、没有沟通、没有“下一步”。").assign(refused="FW1702")
        life.accept("标题与要点互换")
        life.assign(refused="FW1725", leave_handler=True)
        life.assign()
        life.go(2)

        def quiet(text):
            text.ending = [ending.replace("下一步", "今后") for ending in text.ending]
            for section in text.sections:
                section.paragraphs = [paragraph.replace("下一步", "今后") for paragraph in section.paragraphs]

        life.draft(quiet, refused="FW1323", name=life.m.id + "-quiet").draft()
        life.submit(refused="FW1722")
        self.talk(life)
        life.submit().go(1)
        life.tell("拟稿人不能过关；代理期之外，代签也不认。").approve("fang", refused="FW1415")
        life.passes(0, 0)
        life.approve("pei", "--for", "zhuang", refused="FW1418")
        life.passes(1, 1)
        life.do("return", "--to", "keshi", "--comment", "退错关。", who="cen", refused="FW1447")
        life.passes(2)
        life.go(1).issue()
        life.archive(refused="FW1747")
        life.deliver().report().go(6).hears()
        life.outcomes().publish().go(3).archive()

    def withheld(self, life):
        life.tell("涉及执法点位，依申请公开。")
        self.begin(life)
        self.talk(life)

        def closed(text):
            text.disclosure, text.reason = "on-request", "含卡口点位，全文公开影响执法"

        life.go(2).draft(closed).submit().go(1).passes()
        life.go(1).issue().deliver().report()
        life.do("publication", "--decision", "withheld", who=self.clerk, refused="FW1745")
        life.do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.go(6).hears().outcomes().go(2).archive()

    def delegate(self, life):
        life.tell("庄支队长年休假，副支队长裴景行代为法制审核。")
        self.begin(life)
        self.talk(life)
        life.do("extend", "--due", "2026-08-20", "--allowed-by", "市人民政府办公室（督查室）", "--reason", "夏季整治统一答复",
                who="meng")
        life.to(day("08-04")).draft().submit().go(1).passes()
        self.finish(life)

    def clocked(self, life):
        life.tell("等市教育局提供名单，停过计时。")
        self.begin(life)
        self.talk(life)
        life.do("stop", "--on", life.day, "--allowed-by", "市人民政府办公室（督查室）", "--reason", "等教育部门名单", who="meng")
        life.go(10).do("resume", "--on", life.day, "--allowed-by", "市人民政府办公室（督查室）", "--reason", "名单已到", who="meng")
        life.go(2).draft().submit().go(1).passes()
        self.finish(life)

    def dissatisfied(self, life):
        life.tell("不满意，重新办理，再次视察。")
        self.begin(life)
        self.talk(life)
        life.go(2).draft().submit().go(1).passes()
        life.go(1).issue().deliver().report().go(6).hears("dissatisfied", "没有说清护栏什么时候装。")
        life.tell("不满意的归不了档。").archive(refused="FW1747")
        life.go(1).reopen(day("07-13"), "不满意：护栏时间不清")
        self.talk(life)

        def clear(text):
            text.opening = ["我局对照意见重新办理，护栏已经备料。"]
            for section in text.sections:
                section.paragraphs.append("护栏安装时间：7月10日前完成，施工期间专人疏导。下一步继续跟踪效果。")

        life.go(1).draft(clear).submit().go(1).passes()
        life.go(1).issue().deliver().report().go(6).hears("satisfied")
        life.outcomes().publish().go(2).archive()

    def declined(self, life):
        life.tell("丙类：说明为什么现在办不到。")
        life.m.klass = "丙"
        self.begin(life)
        self.talk(life)
        life.go(2).draft().submit().go(1).passes()
        self.finish(life)

    def routine(self, year, led):
        year.script.tell("专题会：重点建议办理。")
        year.act("03-20", "meeting", "--id", "zhuanti", "--title", "重点建议办理专题会", "--on", "2026-03-20", "--chair", "liang",
                 *sum([["--attended", who] for who in ("cen", "he", "xu", "meng", "shi", "zhuang")], []),
                 *sum([["--case", matter.id] for matter in led[10:16]], []),
                 "--minute", "重点件由局长牵头、分管领导领办，代表视察后再答复。",
                 "--minute", "数据按细分主题统计，防止一阵风。", "--task", f"{led[10].id}|||2026-04-30|报送初稿",
                 who=self.clerk, rank=2)
        slow = year.lives[led[14].id]
        year.act("04-20", "case", "remind", slow.m.id, "--target", "section", "--means", "telephone", "--on", "2026-04-20", "--text",
                 "流量调查数据请补报。", who=self.clerk)
        year.weekly("03-23", "06-08", 14)
        year.bulletins([3, 4])
        year.act("04-08", "number", "reserve", "--series", "fu", "--number", "100", "--year", "2026", "--reason", "人大视察用",
                 who=self.clerk, rank=0)
        year.act("05-20", "number", "void", "--series", "fu", "--number", "100", "--year", "2026", "--reason", "视察未行文",
                 who=self.clerk, rank=0)

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("key", "zhongdian.xlsx"), ("tracking", "genzong.xlsx"), ("division", "fengong.csv")):
            year.act("11-18", "ledger", "--preset", preset, "--year", "2026", "--on", "2026-11-18", "-o", "{out}/" + file)
        year.act("11-18", "ledger", "--label", "重点", "--year", "2026", "--on", "2026-11-18")
        year.act("11-18", "number", "list", "--series", "fu", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026", "--by", "topic")
        year.act("11-19", "verify")
        report(year, self.clerk, [("meng", []), ("cen", []), ("liang", [])])
