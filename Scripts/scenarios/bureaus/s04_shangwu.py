"""S4 商务局（市）：拟办、阅批、分办；市、省两级政协提案；两类函均由主要领导签；采纳逐点；期限内公开."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day, later
from topics.s04 import TOPICS

CITY = [
    (None, "序号"), ("number", "提案号"), ("title", "提案案由"), ("proposer", "第一提案人"), ("cosigners", "联名提案人"),
    ("unit", "单位职务"), ("phone", "联系电话"), ("role", "办理方式"), ("lead", "主办单位"), ("joints", "会办单位"),
    ("topic", "类别"), ("points", "具体建议"), ("assigned", "交办时间"), ("due", "办复期限"),
]


class Year(Bureau):
    id, folder, city = "S4", "s04-shangwu", "望汀市"
    title = "S4 望汀市商务局的一年"
    clerk = issuer = "chi"
    director, seal_keeper = "yu", "yu"
    reviews_publication, publisher = True, "yu"
    class_set, opinion_class = "shi-sanlei", "A"
    topics = TOPICS
    places = ["望汀新区", "老城商圈", "临港片区", "河西新城", "北郊镇", "渡口街道", "开发区", "运河片区"]
    desks = {
        "liutong": Desk("市场流通科", "wen", "闻一笛", "fan", "tang", phone="0000-5550711"),
        "xiaofei": Desk("消费促进科", "teng", "滕远山", "fan", "tang", phone="0000-5550713"),
        "dianshang": Desk("电子商务科", "qu", "曲江帆", "chang", "bai", phone="0000-5550715"),
        "waimao": Desk("对外贸易科", "xing", "邢牧之", "zuo", "bai", phone="0000-5550717"),
        "waizi": Desk("外资管理科", "zuo", "左思齐", "xing", "bai", phone="0000-5550719"),
    }
    address = "https://swj.wangting.example/yata/2026"
    archive_code = "WTSW-2026-TA"
    platform = "省、市政协提案办理系统"
    head = [
        "# S4　望汀市商务局：拟办、阅批、分办，市、省两级提案用一套规矩",
        "# 办公室主任拟办→局长阅批→分管副局长交办科室→面商→红头函件（答复、会办意见都由局长签）→公开→逐点采纳。",
        "# 看点：先拟办、后阅批、再交办；核稿改文字不退重审；签发后二十个工作日内公开；退办、延期、停时。",
    ]
    story = [
        "市政协、省政协两份清单分别登记：省里的件编在 TAS 号下。每件先由办公室主任喻文舟拟办，局长贺知遥阅批，分管副局长交到科室；"
        "答复函和会办意见都由局长签，拟稿人都要写明类别和公开属性；签发后二十个工作日内挂到市政府门户，采纳落实情况逐点记。",
    ]
    shown = [
        ("办公室主任拟办", "case plan"),
        ("局长阅批", "case endorse"),
        ("分管副局长交办", "case assign…--as tang"),
        ("市级与省级（省政协）", "case import list-provincial.csv"),
        ("答复函、会办意见都由局长签发", "case approve…--as he"),
        ("采纳落实逐点记录", "case point"),
        ("催办", "case remind"),
        ("答复（红头函件）", "case issue TA"),
        ("审核：核稿改文字", "case edit…--mode forward"),
        ("回复跟踪", "case commitment"),
        ("签发后二十个工作日内公开", "case publish"),
        ("总结写明公开了多少件", "report --year"),
        ("省级件统计", "stats…--by level"),
    ]

    def common(self, kind):
        return dict(level="municipal", session="政协望汀市第十届委员会第五次会议", assigned_by="市政协提案委员会",
                    assigned=day("03-03"), due=day("06-12"))

    def openings(self, matter, talk, dice):
        if matter.role == "joint":
            return [f"我局由{{section}}对照职责办理，采纳和落实情况逐条如下。{talk}"]
        return [dice.pick([
            "局主要领导阅批后，由分管副局长牵头、{section}承办。",
            "接到提案，办公室当日拟办、主要领导当日阅批，{section}逐条办理。",
            "{place}的商务工作关系千家万户，我局把这件提案列为年度重点，由{section}承办。"]) + talk
            + "面商中提出的意见，采纳情况逐条写在下面。"]

    def endings(self, matter, dice):
        if matter.role == "joint":
            return ["以上意见已经我局主要领导审定，请统筹采用；需要补充数据的，我局当天提供。"]
        return [dice.pick([
            "商贸流通连着生产和消费，政策要跟着市场走。我局每季度邀请政协委员、商户、消费者三方座谈，政策管不管用由他们评，改不改由我局答。",
            "对没有全部采纳的意见，我局建立“未采纳意见库”，每半年重新比对一次政策和条件，能办的重新启动，到时主动向提案人报告。",
            "办理中形成的名单、补助、标准全部在网上公布，接受监督；经办科室不得收取任何费用，违反的请直接向驻局纪检监察组反映。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", life.desk.leader
        yield "--handler", life.desk.drafter
        yield "--due", "2026-04-30" if life.m.role == "joint" else "2026-05-22"

    def gates(self, life):
        leader = (life.desk.leader, [])
        if life.desk.leader == "bai" and "08-03" <= life.day.isoformat()[5:] <= "08-14":
            leader = ("tang", ["--for", "bai"])
        if life.m.role == "joint":
            return [(life.desk.checker, []), leader, ("he", [])]
        return [(life.desk.checker, []), ("yu", []), leader, ("he", [])]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        city = [year.case("proposal", f"0{number}", people=dice.pick([1, 1, 2]))
                for number in (129, 133, 138, 141, 147, 152, 156, 160, 165, 171, 175, 180, 184, 190, 195, 199, 204,
                               209, 213, 218)]
        province = [year.case("proposal", f"0{number}", people=dice.pick([1, 1, 2]), level="provincial",
                              session="政协江澜省第十三届委员会第四次会议", assigned_by="市人民政府办公室",
                              assigned=day("02-25"), due=day("05-25"))
                    for number in (308, 312, 320, 325, 331, 336, 342, 347, 353, 360, 366, 371)]
        every = city + province
        for matter in every[3::4]:
            matter.role, matter.lead_unit = "joint", dice.pick(["省商务厅", "市发展和改革委员会"] if matter.level == "provincial"
                                                                  else ["市市场监督管理局", "市发展和改革委员会", "市农业农村局"])
        led = [matter for matter in every if matter.role == "lead"]
        for matter in led[::4]:
            matter.joints = dice.draw(["市财政局", "市市场监督管理局", "市自然资源和规划局"], 1)
        for index, matter in enumerate(led):
            matter.klass = "ABACABAA"[index % 8]
        pool = [matter for matter in led if matter.level == "municipal"]
        take = lambda topic: year.take(pool, topic, self)
        special = {take(0).id: self.guarded, take(1).id: self.granted, take(0).id: self.trimmed, take(2).id: self.august,
                   take(1).id: self.followed, take(3).id: self.withheld}
        provincial_pool = [matter for matter in led if matter.level == "provincial"]
        special[provincial_pool[0].id] = self.extended
        year.list("list.csv", city, CITY)
        year.list("list-provincial.csv", province, CITY, "utf-8-sig")

        year.script.tell("建账。")
        year.found("02-26", self.clerk)
        year.script.tell("省政协的件由市政府办公室转交，层级、届次、交办单位用选项写明。")
        year.act("02-26", "case", "import", "list-provincial.csv", "--kind", "proposal", "--level", "provincial",
                 "--session", "政协江澜省第十三届委员会第四次会议", "--assigned-by", "市人民政府办公室", "--origin", "session",
                 who=self.clerk, rank=0)
        year.act("03-04", "case", "import", "list.csv", "--kind", "proposal", "--level", "municipal", "--session",
                 self.common("proposal")["session"], "--assigned-by", "市政协提案委员会", "--origin", "session",
                 who=self.clerk, rank=0)
        for matter in every:
            life = year.life(matter, "02-26" if matter.level == "provincial" else "03-04")
            special.get(matter.id, self.ordinary)(life)
        self.routine(year, led)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        life.go(0, 1).plan(f"拟由{life.desk.name}承办，{life.dice.pick(['面商后答复', '会同有关部门研究后答复', '先调研、后答复'])}。")
        life.go(0, 1).endorse(life.dice.pick(["同意拟办意见，请分管领导抓落实。", "同意。注意逐条答复。",
                                              "同意，按期办结，答复前面商。"]), who="he")
        return life.go(0, 1).assign(who=life.desk.leader)

    def talk(self, life):
        return life.go(5, 14).talk("before-reply", "meeting", by=[life.desk.leader, life.desk.drafter],
                                   place="市商务局二楼会议室", minutes=life.dice.pick([
                                       "面商，逐条对过，采纳三条、解释一条。", "委员认可办法，希望公开补助名单。",
                                       "约定答复后再看一次现场。"]))

    def finish(self, life):
        life.go(0, 1).issue().go(0, 1).deliver()
        if life.m.role == "joint":
            return life.go(2, 6).archive()
        life.report().go(1, 8)
        life.day = min(life.day, later(life.signed, 16))  # the portal is due within twenty working days of signing
        if life.text.disclosure == "open":
            life.publish()
        life.go(3, 10).hears()
        life.outcomes().go(2, 6).archive()
        return life

    def ordinary(self, life):
        self.begin(life)
        if life.m.role == "joint":
            life.go(12, 24).draft().submit().go(0, 1).passes()
            return self.finish(life)
        self.talk(life)
        life.joints()
        life.go(2, 6).draft().go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def guarded(self, life):
        life.tell("程序一步不能跳：没有拟办不能阅批，没有阅批不能交办。").accept("案由与具体建议不符，已与提案委核对")
        life.endorse("同意。", "he", refused="FW1721")
        life.go(1).plan("拟由市场流通科承办，面商后答复。")
        life.assign(who="tang", refused="FW1721")
        life.tell("不是局长，阅批不了。").endorse("同意。", "chi", refused="FW1413")
        life.endorse("同意。", "he")
        life.assign(who="tang", refused="FW1725", leave_leader=True)
        life.assign(who="tang")
        life.go(3)

        def evasive(text):
            text.ending.append("其余事项与我局无关。")

        life.draft(evasive, refused="FW1324", name=life.m.id + "-evasive")

        def untold(text):
            text.opening = ["我局由市场流通科承办，现将有关情况答复如下。"]
            for section in text.sections:
                section.paragraphs = [paragraph.replace("面商", "商谈") for paragraph in section.paragraphs]

        life.tell("没有写面商：必备用语。").draft(untold, refused="FW1323", name=life.m.id + "-untold")
        life.draft()
        life.submit(refused="FW1722")
        self.talk(life)
        life.joints()
        life.submit().go(1)
        life.tell("喻文舟核稿时改了字句：前一关的通过仍然有效。").passes(0, 0)

        def mended(text):
            text.sections[0].paragraphs[-1] += "名单在市政府门户公布。"

        life.write(mended)
        life.do("edit", life._last, "--mode", "restart", "--comment", "文字", who="fan", refused="FW1415")
        life.do("edit", life._last, "--mode", "forward", "--comment", "补一句公布渠道。", who="yu")
        life.passes(1)
        self.finish(life)

    def granted(self, life):
        life.tell("核对接收：这件该由市场监管部门办，书面退回，获准。")
        life.accept("内容为价格执法，属市场监督管理部门职责")
        life.do("hand-back", "--reason", "夜间市集价格执法属市场监督管理部门职责", "--unit", "市市场监督管理局", who="yu")
        life.go(4).do("decide-hand-back", "--granted", "--by", "市政协提案委员会", "--note", "改由市市场监督管理局主办",
                      who=self.clerk)
        life.go(2).archive()

    def extended(self, life):
        life.tell("省政协的件，省厅口径未下，经同意延期；局长签发时再退给科室核一遍数字。")
        self.begin(life)
        self.talk(life)
        life.joints()
        life.to(day("05-12")).do("extend", "--due", "2026-06-25", "--allowed-by", "省政协提案委员会（市政府办公室转）",
                                 "--reason", "省厅统一口径六月上旬下发", who="yu")
        life.do("extend", "--due", "2026-06-24", "--allowed-by", "省政协提案委员会", "--reason", "误填", who="yu",
                refused="FW1742")
        life.to(day("06-10")).draft().submit().go(1).passes(0, 2)
        life.do("return", "--to", "keshi", "--comment", "增长数与统计公报不一致，请科室再核。", who="he")
        life.go(1).passes()
        self.finish(life)

    def trimmed(self, life):
        life.tell("与省政协一件内容相关，仍分别答复；本件对外公告先引用了字号，用预留的号。")
        self.begin(life)
        self.talk(life)
        life.joints()
        life.go(2).draft().submit().go(1).passes()
        life.year.act(life.day, "number", "reserve", "--series", "fu", "--number", "120", "--year", "2026", "--reason",
                      "本件对外公告已引用此号", who=self.clerk)
        life.go(1)
        life.tell("用上预留的号。").issue("--number", "望商函〔2026〕120号").deliver().report()
        life.go(3).publish().go(4).hears()
        life.outcomes().go(3).archive()

    def august(self, life):
        life.tell("柏副局长带队省外，汤副局长代签；在此之前停过计时。")
        self.begin(life)
        self.talk(life)
        life.do("stop", "--on", life.day, "--allowed-by", "市政协提案委员会", "--reason", "等海关系统切换", who="yu")
        life.to(day("07-31")).do("resume", "--on", life.day, "--allowed-by", "市政协提案委员会", "--reason", "系统切换完成",
                                 who="yu")
        life.to(day("08-04")).draft().submit().go(1).passes()
        life.go(1).tell("已经给出的号不能再给；别的单位的字号也不认。").issue("--number", "望商函〔2026〕120号", refused="FW1735")
        life.issue("--number", "望发改函〔2026〕9号", refused="FW1734")
        self.finish(life)

    def followed(self, life):
        life.tell("回复跟踪：B类承诺逐件问，年底改类。")
        life.m.klass = "B"
        self.begin(life)
        self.talk(life)
        life.joints()

        def bare(text):
            text.commitments = []

        life.go(2).draft(bare, refused="FW1315", name=life.m.id + "-bare").draft().submit().go(1).passes()
        self.finish(life)
        for number in range(1, len(life.text.commitments) + 1):
            life.to(day("09-21")).do("commitment", "--number", number, "--state", "under-way", "--on", life.day,
                                     "--note", "进度过半。", who=life.desk.drafter)
            life.to(day("11-12")).do("commitment", "--number", number, "--state", "kept", "--on", life.day,
                                     "--note", "完成，现场复核。", who=life.desk.drafter)
        life.do("reclassify", "--to", "A", "--on", life.day, "--reason", "承诺全部落实", who=self.clerk)

    def withheld(self, life):
        life.tell("涉及境外客户名单，不公开；没有写理由的决定不算数。")
        self.begin(life)
        self.talk(life)

        def closed(text):
            text.disclosure, text.reason = "withheld", "含外贸企业境外客户名单，属于商业秘密"

        life.go(2).draft(closed).submit().go(1).passes()
        life.go(1).issue().deliver().report()
        life.do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.do("publication", "--decision", "withheld", "--reason", "含境外客户名单", who=self.clerk, refused="FW1749")
        life.edition("prepare", who=self.clerk, refused="FW2003")
        life.go(5).hears().outcomes().go(2).archive()

    def routine(self, year, led):
        year.script.tell("调度会：面商、采纳、公开三本账。")
        year.act("03-24", "meeting", "--id", "diaodu", "--title", "提案办理调度会", "--on", "2026-03-24", "--chair", "he",
                 *sum([["--attended", who] for who in ("tang", "bai", "yu", "fan", "chang", "zuo")], []),
                 *sum([["--case", matter.id] for matter in led[8:14]], []),
                 "--minute", "答复函和会办意见都由主要领导签发，类别和公开属性由拟稿人写明。",
                 "--minute", "采纳落实情况逐点登记，年终据此写总结。", "--task", f"{led[8].id}|||2026-05-08|报送初稿",
                 who=self.clerk, rank=2)
        slow = year.lives[led[4].id]
        year.act("04-13", "case", "remind", slow.m.id, "--target", "handler", "--means", "telephone", "--on", "2026-04-13",
                 "--text", "面商记录请三日内补录。", who=self.clerk)
        year.weekly("03-30", "06-08", 14)
        year.bulletins([3, 4])
        year.act("05-06", "number", "reserve", "--series", "fu", "--number", "130", "--year", "2026", "--reason", "预留",
                 who=self.clerk, rank=0)
        year.act("05-20", "number", "void", "--series", "fu", "--number", "130", "--year", "2026", "--reason", "未使用",
                 who=self.clerk, rank=0)

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("supervision", "wulian.xlsx"), ("division", "fengong.xlsx"), ("commitments", "chengnuo.csv")):
            year.act("11-18", "ledger", "--preset", preset, "--year", "2026", "--on", "2026-11-18", "-o", "{out}/" + file)
        year.act("11-18", "ledger", "--level", "provincial", "--year", "2026", "--on", "2026-11-18")
        year.act("11-18", "number", "list", "--series", "fu", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026", "--by", "level")
        year.act("11-19", "verify")
        report(year, self.clerk, [("yu", []), ("tang", []), ("he", [])])
