"""S5 司法局：全部会办，全部A类，三把关，直通快车，按期报主办单位，分解表，党委听取汇报."""

from bureau import Bureau, Desk
from bureaus.closing import report
from days import day
from matters import record
from topics.s05 import TOPICS

LIST = [
    (None, "序号"), ("kind", "类别"), ("number", "编号"), ("session", "届次"), ("title", "标题"),
    ("proposer", "领衔人"), ("cosigners", "联名人"), ("unit", "单位"), ("phone", "电话"), ("role", "承办方式"),
    ("lead", "主办单位"), ("topic", "主题"), ("labels", "标签"), ("points", "主要内容"), ("assigned", "交办日期"),
    ("due", "协办期限"),
]
JOINT = {"jiceng": "fuyi", "gongfa": "lvshi", "lvshi": "gongfa", "zhifa": "fuyi", "fuyi": "zhifa"}


class Year(Bureau):
    id, folder, city = "S5", "s05-sifa", "沅岭市"
    title = "S5 沅岭市司法局的一年"
    clerk = issuer = "ou"
    director, seal_keeper = "feng", "feng"
    class_set, opinion_class = "yuanling", "A"
    topics = TOPICS
    places = ["江北区", "白沙镇", "工业园", "商贸城", "老城街道", "河口镇", "高铁新区", "东江片区"]
    desks = {
        "zhifa": Desk("行政执法协调监督科", "yi", "易守白", "lan", "zhan", phone="0000-5550811"),
        "jiceng": Desk("人民参与和促进法治科", "rao", "饶知夏", "tong", "shuai", phone="0000-5550813"),
        "lvshi": Desk("律师工作科", "cheng", "成砚秋", "ji", "shuai", phone="0000-5550815"),
        "gongfa": Desk("公共法律服务管理科", "ji", "季望北", "cheng", "shuai", phone="0000-5550817"),
        "fuyi": Desk("行政复议应诉科", "huo", "霍明谦", "lan", "zhan", phone="0000-5550819"),
    }
    address = "https://sfj.yuanling.example/2026"
    archive_code = "YLSF-2026-XB"
    platform = "市政府督查室协办平台"
    copies_way = "机要交换"
    head = [
        "# S5　沅岭市司法局：全是协办件，按期、够格",
        "# 分解表（牵头领导、主办科室、协办科室、承办人、期限）→同主办单位沟通→三把关→协办意见函→归档。",
        "# 看点：直通快车两关办结；没有写主办单位的件登记不了；协办件不征求代表意见、不单独公开。",
    ]
    story = [
        "三十件全是协办，全部按A类办理。办公室主任封亦舟做一张分解表：牵头领导、主办科室、协办科室、承办人、期限，缺一项分不下去。"
        "业务科室办、法治调研科复查整理、局领导审定，三把关；企业和群众急事贴“直通快车”，两关办结、十个工作日报出。局党委听取一次专题汇报。",
    ]
    shown = [
        ("第一关：科室审办理情况", "case approve…--as lan"),
        ("第二关：法治调研科复查整理", "case approve…--as miao"),
        ("复查整理改文字", "case edit…--mode forward"),
        ("第三关：局领导审定", "case approve…--as shuai"),
        ("协办意见按期报主办单位", "case issue TA"),
        ("全部协办、同主办单位沟通", "case contact…--with lead-unit"),
        ("直通快车：标签与十个工作日", "直通快车"),
        ("领导班子听取汇报", "meeting --id"),
        ("分解表五项", "case assign…--joint-section"),
        ("分解表（台账）", "ledger --preset decomposition"),
        ("代理：耿书简代苗若谷", "--for miao"),
        ("退办被驳回", "decide-hand-back…--refused"),
    ]
    shown[6] = ("直通快车：两关办结", "case approve…局领导审定：直通快车")

    def common(self, kind):
        session = "沅岭市第九届人民代表大会第五次会议" if kind == "suggestion" else "政协沅岭市第九届委员会第五次会议"
        return dict(level="municipal", session=session, assigned_by="市政府督查室", assigned=day("03-16"), due=day("05-15"),
                    role="joint")

    def openings(self, matter, talk, dice):
        return [dice.pick([
            "我局由{section}承办，先核对职责，再与{lead}沟通办理口径。".replace("{lead}", matter.lead_unit),
            "收到协办通知后，我局当日分解，{section}逐条核实，并与主办单位当面沟通。"])
            + "涉及我局职责的事项，法律依据和办理情况如下。" + talk]

    def endings(self, matter, dice):
        return [dice.pick([
            "以上事项，我局依据《中华人民共和国行政处罚法》《中华人民共和国人民调解法》等法律规定办理，条款和数据由法治调研科复核。请在答复时注明数据截至本函日期；需要共同与提出者沟通的，我局派人参加。",
            "上述工作已经形成制度，文件和台账可以随时核对。主办单位答复后，如提出者对法律服务方面还有意见，请转我局，我局在五个工作日内补充办理情况。",
            "我局同意将上述办理情况随答复公开。对答复中引用法律条款的部分，发文前我局可以协助做合法性审核。"])]

    def assigns(self, life):
        yield "--section", life.m.topic.section
        yield "--joint-section", JOINT[life.m.topic.section]
        yield "--leader", life.desk.leader
        yield "--handler", life.desk.drafter
        yield "--due", "2026-04-30"

    def gates(self, life):
        leader = (life.desk.leader, ["--comment", "局领导审定：直通快车"] if "直通快车" in life.m.labels else [])
        if "直通快车" in life.m.labels:
            return [(life.desk.checker, []), leader]
        review = ("geng", ["--for", "miao"]) if "05-11" <= life.day.isoformat()[5:] <= "05-22" else ("miao", [])
        return [(life.desk.checker, []), review, leader]

    # MARK: the year

    def live(self, year):
        dice = year.dice
        every = [year.case("suggestion", f"0{number}", people=dice.pick([1, 1, 2, 3]))
                 for number in (12, 18, 25, 31, 37, 44, 52, 59, 66, 73, 81, 88, 95)]
        every += [year.case("proposal", f"0{number}", people=dice.pick([1, 1, 2]))
                  for number in (102, 109, 117, 124, 132, 140, 148, 155, 163, 171, 178, 186, 194, 201, 209, 216, 223)]
        for matter in every:
            matter.lead_unit = dice.pick(["市委政法委员会", "市住房和城乡建设局", "市人力资源和社会保障局", "市市场监督管理局",
                                          "市大数据管理局", "市法院"])
        for matter in every[1::4]:
            matter.labels = ["直通快车"]
        express = [matter for matter in every if matter.labels]
        plain = [matter for matter in every if not matter.labels]
        special = {plain[0].id: self.guarded, plain[1].id: self.tidied, plain[2].id: self.refused, plain[3].id: self.recalled,
                   plain[4].id: self.to_school, express[0].id: self.express_first, plain[6].id: self.merged,
                   plain[7].id: self.reserved}
        self.target = plain[8]
        year.list("list.csv", every, LIST)

        year.script.tell("建账。")
        year.found("03-17", self.clerk)
        year.act("03-17", "case", "import", "list.csv", "--level", "municipal", "--assigned-by", "市政府督查室", "--origin",
                 "session", who=self.clerk, rank=0)
        year.script.tell("一件闭会期间的建议忘了写主办单位：会办件没有主办单位，登记不了。")
        stray = year.case("suggestion", "0301", people=1, between=True, assigned=day("03-20"), due=day("05-20"))
        stray.lead_unit = ""
        bare = record(stray).replace("    <lead></lead>\n", "")
        year.files["faulty/wu-zhuban.xml"] = bare.encode()
        year.act("03-23", "case", "import", "faulty/wu-zhuban.xml", who=self.clerk, refused="FW1305", rank=0)
        stray.lead_unit = "市委政法委员会"
        year.files["JYB-2026-0301.xml"] = record(stray).encode()
        year.act("03-23", "case", "import", "JYB-2026-0301.xml", who=self.clerk, rank=0)
        merged = next(matter for matter in every if special.get(matter.id) == self.merged)
        self.target.also = [merged]
        for matter in every:
            special.get(matter.id, self.ordinary)(year.life(matter, "03-17"))
        self.ordinary(year.life(stray, "03-23"))
        self.routine(year, plain)
        self.close(year)

    def begin(self, life, *findings):
        life.accept(*findings)
        return life.go(0, 2).assign()

    def agree(self, life):
        """With the lead unit: who answers what, and by when."""
        return life.go(1, 2 if life.m.labels else 4).talk("during", life.dice.pick(["meeting", "telephone"]), "lead-unit", unit=life.m.lead_unit,
                                  by=[life.desk.drafter], minutes=life.dice.pick([
                                      "商定我局只答法律服务部分。", "核对数据口径和报送时间。", "对方请我局把条款写明。"]))

    def finish(self, life):
        return life.go(0, 1).issue().go(0, 1).deliver().report().go(3, 8).archive()

    def ordinary(self, life):
        self.begin(life)
        self.agree(life)
        quick = bool(life.m.labels)
        life.go(3 if quick else 6, 4 if quick else 17).draft().go(0, 1).submit().go(0, 1).passes()
        return self.finish(life)

    # MARK: what this year is remembered for

    def guarded(self, life):
        life.tell("分解表五项，缺协办科室分不下去。").accept("附件少一页，已补")
        life.assign(refused="FW1725", leave_joint_section=True)
        life.assign()
        life.go(1)

        def silent(text):
            text.opening = ["我局办理情况如下。"]
            for section in text.sections:
                section.paragraphs = [paragraph.replace("沟通", "联系") for paragraph in section.paragraphs]
            text.ending = ["以上意见供答复时参考。"]

        life.tell("意见里没有写同主办单位沟通的情况：必备用语。").draft(silent, refused="FW1323", name=life.m.id + "-silent")
        life.draft()
        life.tell("没有同主办单位谈过，不能送审。").submit(refused="FW1722")
        self.agree(life)

        def vague(text):
            text.ending.append("有的事项根据有关规定办理。")

        life.draft(vague, refused="FW1324", name=life.m.id + "-vague")
        life.tell("协办件不写答复函，也不征求代表意见。")
        life.draft(refused="FW1317", name=life.m.id + "-letter", kind="letter")
        life.do("consult", "--proposer", "d1", "--on", life.day, who=life.desk.drafter, refused="FW1702")
        life.submit().go(1)
        life.tell("拟稿人过不了自己的稿。").approve(life.desk.drafter, refused="FW1444" if life.desk.drafter == "huo" else "FW1415")
        life.passes()
        life.go(1).issue().deliver()
        life.tell("协办意见不单独公开。").do("publish", "--on", life.day, who=self.clerk, refused="FW1746")
        life.report().go(4).archive()

    def tidied(self, life):
        life.tell("法治调研科复查整理，改的是文字和条款。")
        self.begin(life)
        self.agree(life)
        life.go(2).draft().submit().go(1).passes(0, 0)

        def tidy(text):
            text.sections[0].paragraphs[0] += "以上做法依据《中华人民共和国法律援助法》《中华人民共和国人民调解法》有关条款。"

        life.write(tidy)
        life.do("edit", life._last, "--mode", "forward", "--comment", "补条款，改称谓。", who="miao")
        life.passes(1)
        self.finish(life)

    def refused(self, life):
        life.tell("复议应诉科认为应由主办单位一家答，退办被驳回。")
        life.accept()
        life.do("hand-back", "--reason", "所提事项主要属企业登记，建议由主办单位统一答复", "--unit", life.m.lead_unit, who="feng")
        life.go(2).do("decide-hand-back", "--refused", "--by", "市政府督查室", "--note", "涉及执法监督部分仍由你局协办",
                      who=self.clerk)
        life.go(1).assign()
        self.agree(life)
        life.go(3).draft().submit().go(1).passes()
        self.finish(life)

    def recalled(self, life):
        life.tell("送审后发现附件数字有误，各关还没有动，撤回。")
        self.begin(life)
        self.agree(life)
        life.go(2).draft().submit()

        def right(text):
            text.sections[-1].paragraphs[-1] += "以上数字以本局办案系统导出为准。"

        life.go(1).tell("不是送审的人，撤不回。").do("recall", who="feng", refused="FW1448")
        life.do("recall", who=life.desk.drafter)
        life.draft(right).submit().go(1).passes()
        self.finish(life)

    def to_school(self, life):
        life.tell("苗若谷参加全省督察，耿书简代为复查整理；期限外不认。")
        self.begin(life)
        self.agree(life)
        life.to(day("05-08")).draft().submit().passes(0, 0)
        life.day = day("05-08")
        life.approve("geng", "--for", "miao", refused="FW1418")
        life.to(day("05-11")).passes(1)
        self.finish(life)

    def express_first(self, life):
        life.tell("直通快车：企业急事，十个工作日内报主办单位，两关办结，法治调研科事后抽查。")
        self.begin(life)
        self.agree(life)
        life.go(4).draft().submit().go(0).passes()
        self.finish(life)
        life.go(10).do("note", "--text", "法治调研科事后抽查：条款准确，同意。", who="miao")

    def merged(self, life):
        life.tell("与" + self.target.id + "内容相同，并案出一份意见。")
        self.begin(life)
        life.do("merge", "--into", self.target.id, "--reason", "同一诉求，合并出具协办意见", who="feng")
        life.go(2).archive()

    def reserved(self, life):
        life.tell("给督查室专报预留的号作废，登记簿写明。")
        life.year.act("04-01", "number", "reserve", "--series", "xie", "--number", "40", "--year", "2026", "--reason",
                      "督查专报", who=self.clerk, rank=0)
        life.year.act("04-20", "number", "void", "--series", "xie", "--number", "40", "--year", "2026", "--reason",
                      "改口头汇报", who=self.clerk, rank=0)
        self.begin(life)
        self.agree(life)
        life.go(4).draft().submit().go(1)
        life.tell("封主任不在席上，没有这个关。").approve("feng", refused="FW1415")
        life.passes(0, 0)
        life.do("return", "--to", "drafter", "--comment", "第二条没有条款。", who="miao")

        def cited(text):
            text.sections[-1].paragraphs[-1] += "依据为《中华人民共和国行政复议法》第五章的规定。"

        life.go(1).draft(cited).submit().go(1).passes()
        self.finish(life)

    def routine(self, year, plain):
        year.script.tell("局党委听取专题汇报。")
        year.act("04-14", "meeting", "--id", "huibao", "--title", "局党委听取建议提案协办工作汇报", "--on", "2026-04-14", "--chair",
                 "yan", *sum([["--attended", who] for who in ("zhan", "shuai", "miao", "feng", "tong", "lan")], []),
                 *sum([["--case", matter.id] for matter in plain[9:15]], []),
                 "--minute", "协办同主办一样对待，按期报出、够格报出。", "--minute", "直通快车十个工作日内办结，法治调研科事后抽查。",
                 "--task", f"{plain[9].id}|||2026-04-28|报出协办意见", who=self.clerk, rank=2)
        year.weekly("03-30", "05-11", 14)
        year.bulletins([3, 4])

    def close(self, year):
        year.script.tell("年终。")
        for preset, file in (("decomposition", "fenjie.xlsx"), ("tracking", "genzong.xlsx")):
            year.act("11-18", "ledger", "--preset", preset, "--year", "2026", "--on", "2026-11-18", "-o", "{out}/" + file)
        year.act("11-18", "ledger", "--label", "直通快车", "--year", "2026", "--on", "2026-11-18")
        year.act("11-18", "number", "list", "--series", "xie", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026")
        year.act("11-19", "stats", "--year", "2026", "--by", "label")
        year.act("11-19", "verify")
        report(year, self.clerk, [("tong", []), ("miao", []), ("yan", [])])
