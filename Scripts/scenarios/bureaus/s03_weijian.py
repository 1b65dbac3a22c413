"""S3 县卫生健康局：办理、答复、总结、归档、公开五个阶段的跟踪台账，落后的催办，典型案例."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day
from topics.s03 import TOPICS

LIST = [
    (None, "序号"), ("kind", "类别"), ("number", "编号"), ("session", "届次"), ("title", "标题"),
    ("proposer", "领衔代表（第一提案人）"), ("cosigners", "附议人"), ("unit", "工作单位"), ("phone", "电话"),
    ("role", "承办方式"), ("lead", "主办单位"), ("joints", "会办单位"), ("topic", "主题"), ("points", "建议内容"),
    ("assigned", "交办日期"), ("due", "答复时限"),
]


class Year(Bureau):
    id, folder, city = "S3", "s03-weijian", "芷岭县"
    title = "S3 芷岭县卫生健康局的一年"
    clerk = issuer = "ming"
    director, seal_keeper = "ming", "ming"
    class_set, opinion_class = "sanlei", "A"
    topics = TOPICS
    places = ["云台镇", "石桥镇", "枫林乡", "三江口镇", "西坪乡", "东河镇", "茶山片区", "城关镇"]
    desks = {
        "jiceng": Desk("基层卫生健康股", "chi", "迟归鸿", "zang", "pu", phone="0000-5550511"),
        "yizheng": Desk("医政医管股", "mei", "梅知雪", "ru", "ao", phone="0000-5550513"),
        "renkou": Desk("人口家庭与老龄健康股", "ban", "班如意", "zang", "pu", phone="0000-5550515"),
        "gongwei": Desk("公共卫生与疾病预防股", "hua", "滑一鸣", "ru", "ao", phone="0000-5550517"),
    }
    address = "https://wjj.zhiling.example/jyta/2026"
    archive_code = "ZLWJ-2026-Y"
    platform = "县建议提案网上交办平台"
    copies_way = "机要文件交换"
    head = [
        "# S3　芷岭县卫生健康局：五个阶段，一张跟踪台账",
        "# 办理→答复→总结→归档→公开。台账上每件都标着：完成、进行中、滞后；滞后的催办。",
        "# 看点：件件有答复；归档在前、公开在后；一件拖过了期限，一件承诺改期；总结写三个典型案例。",
    ]
    story = [
        "清单是县政府办公室从老系统导出的GB18030文件，建议、提案混编。明若水一个人总管台账：每件案件在办理、答复、总结、归档、公开"
        "五个阶段走到哪一步，一眼看得到；滞后的先电话催，再上门催。小件也件件有答复。",
    ]
    shown = [
        ("五阶段跟踪台账", "ledger --preset tracking"),
        ("阶段一：办理", "case assign"),
        ("阶段二：答复", "case send"),
        ("阶段三：总结（反馈、采纳情况）", "case point"),
        ("阶段四：归档", "case archive"),
        ("阶段五：公开", "case publish"),
        ("落后的催办（电话）", "case remind…--means telephone"),
        ("落后的催办（上门）", "case remind…--means visit"),
        ("催办函", "remind --on"),
        ("件件有答复", "case issue"),
        ("总结写典型案例", "report --year"),
        ("承诺改期", "--state postponed"),
        ("代理期内代签", "--for ao"),
    ]

    def common(self, kind):
        session = "县十八届人大二次会议" if kind == "suggestion" else "县政协十届三次会议"
        return dict(level="county", session=session, assigned_by="县人民政府办公室", assigned=day("03-09"), due=day("06-09"))

    def openings(self, matter, talk, dice):
        if matter.role == "joint":
            return [f"我局由{{section}}办理，逐条核实了{{place}}的情况。{talk}"]
        return [dice.pick([
            "群众看病的事没有小事。我局把这件交{section}承办，分管局长到{place}看了两次，现把办理情况逐条报告。",
            "收到后，{section}先到{place}走了一遍卫生院和村卫生室，再动手办、再写答复。",
            "所提问题，我局在台账上一件一件对照，能马上办的当月办了，需要时间的写明哪天办好。"]) + talk]

    def endings(self, matter, dice):
        if matter.role == "joint":
            return ["以上意见供主办单位综合答复时采用。"]
        return [dice.pick([
            "卫生健康服务办得好不好，要看群众愿不愿意在家门口看病。我局每半年对{place}的就诊人次、药品配备、上门随访作一次评估，评估结果在卫生院门口公示，做得不够的限期补上。",
            "我们也如实报告不足：{place}医务人员年龄偏大，年轻医生留不住，设备有了、会用的人不够。明年的招聘和进修名额，优先安排给{place}。",
            "今后{place}的群众有什么意见，可以直接打{section}的电话，三个工作日内回话；代表、委员随时来看，卫生院、村卫生室不打招呼也欢迎。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--leader", life.desk.leader
        yield "--handler", life.desk.drafter
        yield "--due", "2026-05-15"

    def gates(self, life):
        leader = ("pu", ["--for", "ao"]) if life.desk.leader == "ao" and "08-17" <= life.day.isoformat()[5:] <= "08-28" \
            else (life.desk.leader, [])
        return [(life.desk.checker, []), leader, ("luan", [])]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        every = [year.case("suggestion", str(number), people=dice.pick([1, 1, 2]))
                 for number in (2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 33, 36, 39, 42, 46, 49, 52)]
        every += [year.case("proposal", str(number), people=dice.pick([1, 1, 2]))
                  for number in (61, 64, 67, 70, 73, 76, 80, 83, 86, 89, 92, 95, 98)]
        for matter in every[4::6]:
            matter.role, matter.lead_unit = "joint", dice.pick(["县医疗保障局", "县民政局", "县教育局"])
        led = [matter for matter in every if matter.role == "lead"]
        for matter in led[2::4]:
            matter.joints = dice.draw(["县财政局", "县医疗保障局", "县人力资源和社会保障局"], 1)
        for index, matter in enumerate(led):
            matter.klass = "AABACAA"[index % 7]
        pool = list(led)
        take = lambda topic: year.take(pool, topic, self)
        special = {take(0).id: self.behind, take(1).id: self.august, take(2).id: self.guarded, take(3).id: self.postponed,
                   take(0).id: self.back_a_gate, take(4).id: self.still_open, take(1).id: self.twice_late}
        year.list("list.csv", every, LIST, "gb18030")

        year.script.tell("建账。")
        year.found("03-10", self.clerk)
        year.script.tell("清单是GB18030编码，直接读；先试读，看看有没有认不出的列。")
        for extra in (["--dry-run"], []):
            year.act("03-10", "case", "import", "list.csv", *extra, "--level", "county", "--assigned-by", "县人民政府办公室",
                     "--origin", "session", who=self.clerk, rank=0)
        for matter in every:
            special.get(matter.id, self.ordinary)(year.life(matter, "03-10"))
        self.routine(year, led)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        return life.go(1, 3).assign()

    def meet(self, life):
        life.go(3, 10).talk("during", life.dice.pick(["meeting", "survey", "visit"]),
                            by=[life.desk.drafter, life.desk.leader], place=life.m.place,
                            minutes=life.dice.pick(["到卫生院、村卫生室看了，认可分步解决。", "请补充补助到账时间，已补。",
                                                    "提出夜间值班问题，当场明确。"]))
        return life

    def finish(self, life):
        """Answer, sum up, archive, then publish: the order of this bureau's ledger."""
        life.go(0, 1).issue().go(0, 1).deliver(sealed=False)
        if life.m.role == "joint":
            return life.go(2, 6).archive()
        life.report().go(5, 12).hears()
        life.outcomes().go(3, 8).archive()
        if life.text.disclosure == "open":
            life.go(1, 4).publish()
        return life

    def ordinary(self, life):
        self.begin(life)
        if life.m.role == "joint":
            life.go(12, 24).draft().submit().go(0, 1).passes()
            return self.finish(life)
        self.meet(life)
        life.joints()
        life.go(2, 8).draft().go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def behind(self, life):
        life.tell("台账上这一件一直标着“滞后”：电话催、上门催，最后还是拖过了期限。")
        self.begin(life)
        for when, means, target, text in (
                ("05-11", "telephone", "handler", "初稿本周五前报办公室。"), ("05-25", "visit", "section", "台账显示滞后，请说明原因。"),
                ("06-08", "visit", "section-head", "明日到期，请股长当面说明。")):
            life.to(day(when)).do("remind", "--target", target, "--means", means, "--on", life.day, "--text", text,
                                  who=self.clerk)
        life.go(1)
        self.meet(life)
        life.draft().submit().go(1).passes()
        self.finish(life)

    def twice_late(self, life):
        life.tell("提前申请延期，经县政府办公室同意。")
        self.begin(life)
        self.meet(life)
        life.to(day("05-28")).do("extend", "--due", "2026-05-30", "--allowed-by", "县人民政府办公室", "--reason", "误填",
                                 who=self.director, refused="FW1742")
        life.do("extend", "--due", "2026-07-09", "--allowed-by", "县人民政府办公室", "--reason", "等市级医保结算口径",
                who=self.director)
        life.to(day("06-22")).draft().submit().go(1).passes()
        self.finish(life)

    def august(self, life):
        life.tell("敖副局长参加援外医疗队行前培训，濮阳副局长代为审签；这一件停过计时。")
        self.begin(life)
        self.meet(life)
        life.do("stop", "--on", life.day, "--allowed-by", "县人民政府办公室", "--reason", "等省级信息平台开通", who=self.director)
        life.to(day("08-10")).do("resume", "--on", life.day, "--allowed-by", "县人民政府办公室", "--reason", "平台已开通",
                                 who=self.director)
        life.to(day("08-18")).draft().submit().passes(0, 0)
        life.go(1).passes(1)
        self.finish(life)

    def guarded(self, life):
        life.tell("未经签收不能分解。").assign(refused="FW1702")
        self.begin(life, "附议人姓名与正文不一致，已更正")
        life.go(1).draft()
        life.tell("没有同代表、委员见过面，不能送审。").submit(refused="FW1722")
        self.meet(life)

        def promise(text):
            text.sections[0].paragraphs.append("这项治疗包治老年慢性病。")

        life.tell("医疗用语要规范，“包治”不能写。").draft(promise, refused="FW1324", name=life.m.id + "-baozhi")
        life.submit().go(1)
        life.tell("拟稿人过不了自己的稿。").approve(life.desk.drafter, refused="FW1444")
        life.passes()
        life.go(1).issue()
        life.tell("没有分发，不能归档。").archive(refused="FW1747")
        life.deliver(sealed=False).report().go(6).hears()
        life.outcomes().go(4).archive()
        life.tell("归过档的件，不能另给一个档号。").archive(refused="FW1704", part="-2")
        life.go(2).publish()

    def postponed(self, life):
        life.tell("B类：承诺改期一次，年底做成，改为A类。")
        life.m.klass = "B"
        self.begin(life)
        self.meet(life)
        life.joints()

        def bare(text):
            text.commitments = []

        life.go(2).draft(bare, refused="FW1315", name=life.m.id + "-bare").draft().submit().go(1).passes()
        self.finish(life)
        life.to(day("09-28")).do("commitment", "--number", 1, "--state", "postponed", "--on", life.day, "--due",
                                 "2026-11-10", "--note", "设备招标流标一次。", who=life.desk.drafter)
        life.to(day("11-09"))
        for number in range(1, len(life.text.commitments) + 1):
            life.do("commitment", "--number", number, "--state", "kept", "--on", life.day, "--note", "已安装到位。",
                    who=life.desk.drafter)
        life.tell("没有那么多承诺。")
        life.do("commitment", "--number", 9, "--state", "kept", "--on", life.day, who=life.desk.drafter, refused="FW1715")
        life.do("reclassify", "--to", "A", "--on", life.day, "--reason", "承诺兑现", who=self.clerk)

    def back_a_gate(self, life):
        life.tell("主要领导退到股室一关，再核数据；退回要写明意见。")
        self.begin(life)
        self.meet(life)
        life.joints()
        life.go(2).draft().submit().go(1).passes(0, 1)
        life.do("return", "--to", "keshi", "--comment", " ", who="luan", refused="FW1446")
        life.do("return", "--to", "keshi", "--comment", "补助金额请股室再核一遍。", who="luan")
        life.go(1).passes()
        self.finish(life)

    def still_open(self, life):
        life.tell("公办托育机构选址未定，年内办不完，转明年续办。")
        self.begin(life)
        self.meet(life)
        life.to(day("06-05")).do("extend", "--due", "2026-12-31", "--allowed-by", "县人民政府办公室", "--reason",
                                 "选址和立项跨年", who=self.director)
        life.to(day("11-16")).do("carry", "--year", 2027, "--reason", "公办托育机构选址未定", who=self.clerk)

    def routine(self, year, led):
        year.script.tell("台账调度会：落后的逐件说明。")
        year.act("04-27", "meeting", "--id", "diaodu", "--title", "建议提案办理台账调度会", "--on", "2026-04-27", "--chair", "luan",
                 *sum([["--attended", who] for who in ("ao", "pu", "qu", "ming", "ru", "zang", "hua", "ban")], []),
                 *sum([["--case", matter.id] for matter in led[:6]], []),
                 "--minute", "五个阶段逐件对账，滞后的当场认领。", "--minute", "答复件件要有，归档后再公开。",
                 "--task", f"{led[1].id}|||2026-05-15|补报办理进度", who=self.clerk, rank=2)
        year.weekly("04-13", "06-15", 14)
        year.bulletins([4, 5])

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("tracking", "genzong.xlsx"), ("division", "fengong.csv"), ("commitments", "chengnuo.csv")):
            year.act("11-17", "ledger", "--preset", preset, "--year", "2026", "--on", "2026-11-17", "-o", "{out}/" + file)
        year.act("11-17", "ledger", "--late", "2026-11-17", "--year", "2026", "--on", "2026-11-17")
        year.act("11-17", "ledger", "--text", "村医", "--year", "2026", "--on", "2026-11-17")
        year.act("11-18", "stats", "--year", "2026")
        year.act("11-18", "stats", "--year", "2026", "--by", "section")
        year.act("11-18", "verify")
        report(year, self.clerk, [("zang", []), ("pu", []), ("luan", [])])
