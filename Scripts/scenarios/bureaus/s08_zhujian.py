"""S8 住房和建设局（区）：只办建议，三见面，人大、督查室、协办单位三方汇报，督查室会审，立行立改."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day
from topics.s08 import TOPICS

LIST = [
    (None, "序号"), ("number", "编号"), ("title", "建议标题"), ("proposer", "领衔代表"), ("cosigners", "附议代表"),
    ("unit", "工作单位"), ("phone", "联系电话"), ("role", "承办方式"), ("lead", "主办单位"), ("joints", "协办单位"),
    ("topic", "主题"), ("labels", "标签"), ("points", "主要建议"), ("supervisor", "督办领导"), ("assigned", "交办日期"),
    ("due", "办结期限"),
]


class Year(Bureau):
    id, folder, city = "S8", "s08-zhujian", "云汀区"
    title = "S8 云汀区住房和建设局的一年"
    clerk, issuer = "wei", "lan"
    director, seal_keeper = "hong", "hong"
    class_set, opinion_class = "abc", "A"
    topics = TOPICS
    places = ["云水街道", "河坊社区", "石榴湾", "北苑街道", "南塘小区", "丝厂片区", "城东新村", "槐树街道"]
    desks = {
        "wuye": Desk("物业管理科", "lan", "兰若水", "ji", "zhuy", phone="0000-5550911"),
        "zhufang": Desk("住房保障科", "surong", "苏镕", "luo", "zhuy", phone="0000-5550913"),
        "gaizao": Desk("城市更新与房屋改造科", "cao", "曹以沫", "teng", "miao", phone="0000-5550915"),
        "anquan": Desk("房屋安全科", "cao", "曹以沫", "nong", "bi", phone="0000-5550917"),
    }
    address = "https://zjj.yunting.example/jydf/2026"
    archive_code = "YTZJ-2026-J"
    platform = "区人大代表建议办理平台"
    copies_way = "送达并抄送区政府督查室"
    head = [
        "# S8　云汀区住房和建设局：三见面，两席会审",
        "# 办前、办中、办后三见面→向人大代表工委、督查室汇报、与协办单位对接→科室→分管领导与督查室会审→主要领导签发。",
        "# 看点：只有建议；身份证号不能写进答复；退回立行立改；延期；一个典型案例写到底。",
    ]
    story = [
        "云汀区只承办人大代表建议，三十件。代表办前、办中、办后都要见面；送审前向区人大代表工作委员会、区政府督查室请示汇报，"
        "与协办单位对接。第二关设两席：分管副局长一席，督查室一席，督查室在纸质清样上签，由韦玥带扫描件代录。答复里出现身份证号，立即退回改正。",
    ]
    shown = [
        ("督办台账，分阶段检查", "ledger --preset tracking"),
        ("审核：内容、格式、措辞、敏感信息", "case draft…minganxinxi"),
        ("立行立改：退回重交", "case return…--to drafter"),
        ("三见面：办前", "--stage before"),
        ("三见面：办中", "--stage during…--means survey"),
        ("三见面：办后", "--stage after"),
        ("联系人大（请示汇报）", "--with congress"),
        ("联系督查室", "--with supervision"),
        ("联系协办单位", "--with joint-units"),
        ("督查室会审（代录）", "--seat ducha"),
        ("只有建议", "case import list.csv --kind suggestion"),
        ("典型案例详写", "report --year"),
        ("延期", "case extend"),
        ("代办理：核对接收", "case accept…--finding"),
    ]

    def common(self, kind):
        return dict(level="county", session="云汀区第十届人民代表大会第五次会议",
                    assigned_by="区人大常委会代表工作委员会", assigned=day("03-10"), due=day("06-10"))

    def openings(self, matter, talk, dice):
        return [dice.pick([
            "接到建议后，我局主要领导批示、分管领导牵头、{section}承办，先见面、再动手、后答复。",
            "这件建议反映的问题，我局在台账上列为重点，{section}逐条梳理并向区人大、督查室作了汇报。",
            "代表反映的是居民家门口的难事，{section}先上门，再到现场。"]) + talk]

    def endings(self, matter, dice):
        return [dice.pick([
            "住房是大事，更是小事。每一户的漏雨、每一盏灯、每一笔账，都有责任科室和电话，{section}每月底把{place}的未办结事项在社区公示一次，办完一条、划掉一条。",
            "代表办后见面时如仍不满意，我局当场接单、当天分派、七日内再答复，绝不以答复代替落实。",
            "{place}的同类问题，我局已组织全区排查一遍，能推广的办法马上推广，避免一处一处重新来过。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", life.desk.leader
        yield "--handler", life.desk.drafter
        yield "--due", "2026-05-20"
        yield "--field", "检查阶段=初稿、会审、签发、公开四次检查"

    def gates(self, life):
        clerk = "wei"
        scan = "scans/huishen.png"
        return [(life.desk.checker, []), (life.desk.leader, ["--seat", "fenguan"]),
                (clerk, ["--seat", "ducha", "--entered", "--scan", scan]), ("dongfang", [])]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        year.scan("huishen")
        every = [year.case("suggestion", str(number), people=dice.pick([1, 1, 2, 3, 4]))
                 for number in (3, 6, 9, 12, 15, 18, 22, 25, 28, 33, 36, 39, 42, 45, 48, 51, 54, 57, 61, 67, 70, 73, 76,
                                79, 82, 85, 88, 91, 94, 97)]
        led = every
        for index, matter in enumerate(led):
            matter.klass = "ABACAABA"[index % 8]
        for matter in led[2::4]:
            matter.joints = dice.draw(["区财政局", "区民政局", "区城市管理局"], dice.number(1, 2))
        for matter in led[5::9]:
            matter.labels = ["重点督办"]
            matter.supervisor = "区人大常委会副主任"
        pool = list(led)
        take = lambda topic: year.take(pool, topic, self)
        model = take(1)
        special = {model.id: self.model, take(0).id: self.guarded, take(2).id: self.extended, take(3).id: self.returned,
                   take(4).id: self.dissatisfied, take(1).id: self.partly, take(3).id: self.reserved}
        year.list("list.csv", every, LIST)

        year.script.tell("建账。")
        year.found("03-11", self.clerk)
        year.act("03-11", "case", "import", "list.csv", "--kind", "suggestion", "--level", "county", "--session",
                 self.common("suggestion")["session"], "--assigned-by", self.common("suggestion")["assigned_by"], "--origin",
                 "session", who=self.clerk, rank=0)
        for matter in every:
            special.get(matter.id, self.ordinary)(year.life(matter, "03-11"))
        self.routine(year, led)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        return life.go(1, 2).assign()

    def first(self, life):
        """Meeting before handling, and reports to the congress and the supervision office."""
        life.go(1, 4).talk("before", "visit", by=[life.desk.drafter], place=life.m.place, minutes="办前见面，问清诉求。")
        life.go(1, 3).talk("before", "telephone", "congress", by=[life.desk.leader], minutes="向人大代表工委汇报办理思路。")
        return life

    def second(self, life):
        life.go(6, 14).talk("during", "survey", by=[life.desk.drafter], place=life.m.place,
                            minutes=life.dice.pick(["办中见面，一起看现场。", "办中见面，核对工程量。", "办中见面，代表补充两处。"]))
        for unit in life.m.joints:
            life.talk("during", "meeting", "joint-units", unit=unit, by=[life.desk.leader], minutes="对接协办事项和时间。")
        life.talk("during", "telephone", "supervision", by=[life.desk.leader], minutes="向督查室汇报办理进度。")
        return life

    def third(self, life):
        return life.go(4, 10).talk("after", life.dice.pick(["visit", "meeting"]), by=[life.desk.drafter, life.desk.leader],
                                   minutes=life.dice.pick(["办后见面，确认落实。", "办后见面，群众满意。", "办后见面，提出管护建议。"]))

    def finish(self, life):
        life.go(0, 1).issue().go(0, 1).deliver().report().go(5, 12).hears()
        life.outcomes()
        self.third(life)
        if life.text.disclosure == "open":
            life.go(1, 3).publish()
        return life.go(2, 6).archive()

    def ordinary(self, life):
        self.begin(life)
        self.first(life)
        if life.m.joints:
            life.joints()
        self.second(life)
        life.go(2, 6).draft().go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def model(self, life):
        life.tell("全年的典型案例：保障房漏水报修。")
        self.begin(life, "案由与附图不一致，已电话核对")
        self.first(life)
        self.second(life)
        life.go(2).draft().submit().go(1).passes()
        life.go(1).issue().deliver().report().go(6).hears("satisfied", "从上门到修好只用了十七天，维修单上有工人姓名。", scan=life.year.scan(
            "biaozhang"))
        self.third(life)
        life.outcomes().publish().go(3).archive()

    def guarded(self, life):
        life.tell("身份证号不得写进答复；没有办前见面，不能起草。").accept("建议列入清单两次，另一件另行办理")
        life.go(1).assign(refused="FW1725", leave_field=True)
        life.assign()
        life.draft(refused="FW1722", name=life.m.id + "-too-early")
        self.first(life)

        def leak(text):
            text.sections[0].paragraphs.append("住户张某，身份证号已核对。")

        life.draft(leak, refused="FW1324", name=life.m.id + "-minganxinxi").draft()
        life.submit(refused="FW1722")
        self.second(life)
        life.submit().go(1)
        life.tell("拟稿人过不了自己的关，席位之外的人也不行。").approve("lan", refused="FW1415")
        life.passes(0, 0)
        life.tell("督查室是外单位的席位，分管副局长替不了。").approve(life.desk.leader, "--seat", "ducha", refused="FW1413")
        life.passes(1)
        self.finish(life)

    def extended(self, life):
        life.tell("方案需专家评审，经区人大代表工作委员会同意延期。")
        self.begin(life)
        self.first(life)
        self.second(life)
        life.to(day("06-03")).do("extend", "--due", "2026-06-01", "--allowed-by", "区人大常委会代表工作委员会", "--reason",
                                 "误填", who="hong", refused="FW1742")
        life.do("extend", "--due", "2026-07-10", "--allowed-by", "区人大常委会代表工作委员会", "--reason", "需专家评审",
                who="hong")
        life.to(day("07-01")).draft().submit().go(1).passes()
        self.finish(life)

    def returned(self, life):
        life.tell("督查室会审：内容、格式、措辞，退一次改一次，当天交回。")
        self.begin(life)
        self.first(life)
        self.second(life)
        life.go(2).draft().submit().go(1).passes(0, 0)
        life.do("return", "--to", "drafter", "--seat", "ducha", "--entered", "--comment",
                "格式：缺完成时间；措辞：“基本”太多。立行立改。", "--scan", "scans/huishen.png", who="wei")

        def immediate(text):
            text.sections[-1].paragraphs.append("完成时间：以上各项全部于2026年6月底前完成。")

        life.draft(immediate).submit(comment="立行立改，会审意见已逐条改正。").go(1).passes()
        self.finish(life)

    def dissatisfied(self, life):
        life.tell("代表不满意，重新办理；重办也要三见面。")
        self.begin(life)
        self.first(life)
        self.second(life)
        life.go(2).draft().submit().go(1).passes()
        life.go(1).issue().deliver().report().go(7).hears("dissatisfied", "没有说清充电口何时装好。")
        life.tell("不满意，归档不行。").archive(refused="FW1747")
        life.go(1).reopen(day("07-15"), "不满意")
        self.first(life)
        life.talk("during", "survey", by=[life.desk.drafter, life.desk.leader], place=life.m.place, minutes="重新看现场，定时间。")
        life.talk("during", "telephone", "supervision", by=[life.desk.leader], minutes="向督查室说明。")
        for unit in life.m.joints:
            life.talk("during", "meeting", "joint-units", unit=unit, by=[life.desk.leader], minutes="再次对接。")

        def firm(text):
            text.opening = ["我局对照代表意见重新办理，把时间、责任人逐条写明。"]
            for section in text.sections:
                section.paragraphs.append("完成时间写明，逾期的通报。")

        life.go(2).draft(firm).submit().go(1).passes()
        life.go(1).issue().deliver().report().go(6).hears("satisfied", "这次清楚了。")
        self.third(life)
        life.outcomes().publish().go(2).archive()

    def partly(self, life):
        life.tell("B类，承诺跟到完成，改类；类别须有承诺。")
        life.m.klass = "B"
        self.begin(life)
        self.first(life)
        self.second(life)

        def bare(text):
            text.commitments = []

        life.go(2).draft(bare, refused="FW1315", name=life.m.id + "-bare").draft().submit().go(1).passes()
        self.finish(life)
        for number in range(1, len(life.text.commitments) + 1):
            life.to(day("11-09")).do("commitment", "--number", number, "--state", "kept", "--on", life.day,
                                     "--note", "已完成，住户签字。", who=life.desk.drafter)
        life.do("reclassify", "--to", "A", "--on", life.day, "--reason", "回头看核实", who=self.clerk)

    def reserved(self, life):
        life.tell("公开的答复要写明理由才能不公开。")
        self.begin(life)
        self.first(life)
        self.second(life)

        def closed(text):
            text.disclosure, text.reason = "on-request", "含危房住户门牌，不宜全文公开"

        life.go(2).draft(closed).submit().go(1).passes()
        life.go(1).issue().deliver().report()
        life.do("publication", "--decision", "withheld", who=self.clerk, refused="FW1745")
        life.do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.do("publication", "--decision", "on-request", "--reason", "含住户门牌", who=self.clerk)
        life.go(6).hears()
        self.third(life)
        life.outcomes().go(2).archive()

    def routine(self, year, led):
        year.script.tell("督办会：分阶段检查。")
        year.act("03-26", "meeting", "--id", "duban", "--title", "建议办理督办会", "--on", "2026-03-26", "--chair", "dongfang",
                 *sum([["--attended", who] for who in ("miao", "zhuy", "bi", "hong", "teng", "luo", "ji", "nong")], []),
                 *sum([["--case", matter.id] for matter in led[10:17]], []),
                 "--minute", "初稿、会审、签发、公开四次检查，查内容、格式、措辞、敏感信息。",
                 "--minute", "发现问题当天交回、当天改正。", "--task", f"{led[10].id}|||2026-04-30|报送初稿",
                 who=self.clerk, rank=2)
        slow = year.lives[led[21].id]
        year.act("04-21", "case", "remind", slow.m.id, "--target", "section", "--means", "telephone", "--on", "2026-04-21",
                 "--text", "检查发现超过内部时限，请补报。", who=self.clerk)
        year.weekly("03-30", "06-08", 14)
        year.bulletins([3, 4])
        year.act("04-09", "number", "reserve", "--series", "han", "--number", "90", "--year", "2026", "--reason", "人大会议专用",
                 who="lan", rank=0)
        year.act("05-08", "number", "void", "--series", "han", "--number", "90", "--year", "2026", "--reason", "会议取消",
                 who="lan", rank=0)

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("tracking", "duban.xlsx"), ("division", "fengong.xlsx"), ("commitments", "chengnuo.csv")):
            year.act("11-18", "ledger", "--preset", preset, "--year", "2026", "--on", "2026-11-18", "-o", "{out}/" + file)
        year.act("11-18", "ledger", "--text", "渗漏", "--year", "2026", "--on", "2026-11-18")
        year.act("11-18", "number", "list", "--series", "han", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026", "--by", "topic")
        year.act("11-19", "verify")
        report(year, "lan", [("hong", []), ("miao", []), ("dongfang", [])])
