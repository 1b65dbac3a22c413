"""Letters that corpus drafts are made of: the examples' own, and some written for their false friends."""
import os
import re
import xml.etree.ElementTree as ET

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'Examples')
N = '{urn:fuwen:1}'


class Letter:
    """Parts of a letter; `body` holds ('h', level, text), ('p', text), ('t', caption, rows, head)."""

    def __init__(self, issuer, title, addressee, opening, body, closing, date, contact=None, disclosure=None,
                 klass=None, number=None, attachments=(), kind='letter'):
        self.issuer, self.title, self.addressee, self.opening = issuer, title, addressee, opening
        self.body, self.closing, self.date, self.contact = body, closing, date, contact
        self.disclosure, self.klass, self.number = disclosure, klass, number
        self.attachments, self.kind = list(attachments), kind


def text(node):
    return re.sub(r'\s+', ' ', ''.join(node.itertext())).strip() if node is not None else ''


def blocks(node, level=1):
    out = []
    for child in node:
        if child.tag == N + 'p':
            out.append(('p', text(child)))
        elif child.tag == N + 'section':
            out.append(('h', level, text(child.find(N + 'heading'))))
            out += blocks(child, level + 1)
        elif child.tag == N + 'table':
            caption = child.find(N + 'caption')
            head = [r for r in (child.find(N + 'head') if child.find(N + 'head') is not None else [])]
            rows = [covered(head), covered(child.findall(N + 'row'))]
            out.append(('t', text(caption) if caption is not None else None, rows[0] + rows[1], len(head)))
    return out


def covered(rows):
    """Rows with None where a cell reaches down from above."""
    out, down = [], {}
    for row in rows:
        line, column = [], 0
        for c in row:
            while down.get(column, 0) > 0:
                down[column] -= 1
                line.append(None)
                column += 1
            columns, height = int(c.get('columns', 1)), int(c.get('rows', 1))
            line.append((text(c), columns, height))
            for k in range(column, column + columns):
                if height > 1:
                    down[k] = height - 1
            column += columns
        while down.get(column, 0) > 0:
            down[column] -= 1
            line.append(None)
            column += 1
        out.append(line)
    return out


CLOSINGS = {
    'thanks': '感谢%s对%s工作的关心和支持，欢迎继续提出宝贵意见。',
    'hanfu': '特此函复。',
}


def example(path, reply='reply.xml'):
    """A letter of the examples, worded as its office words it, near enough."""
    folder = os.path.join(ROOT, path)
    case = ET.parse(os.path.join(folder, 'case.xml')).getroot()
    draft = ET.parse(os.path.join(folder, reply)).getroot()
    office = ET.parse(os.path.join(folder, '..', 'office.xml')).getroot()
    matter = case.find(N + 'matter')
    kind = '建议' if matter.get('kind') == 'suggestion' else '提案'
    session, number, title = matter.get('session'), matter.get('number'), text(matter.find(N + 'title'))
    people = case.find(N + 'proposers')
    names = []
    for person in people:
        name = text(person.find(N + 'name'))
        names.append(name + text(person.find(N + 'title')) if person.tag == N + 'person' else name)
    alone = len(people) == 1 and people[0].tag == N + 'person'
    you = '您' if alone else '你们'
    topic = text(matter.find(N + 'topic')) or '各项'
    opinion = draft.get('kind') == 'opinion'
    contact = draft.find(N + 'contact')
    attachments = [
        (text(a.find(N + 'title')), blocks(a.find(N + 'body')))
        for a in draft.findall(N + 'attachments/' + N + 'attachment')]
    return Letter(
        issuer=text(office.find(N + 'name')),
        title='关于%s第%s号%s的%s' % (session, number, kind, '会办意见' if opinion else '答复'),
        addressee=text(case.find(N + 'handling/' + N + 'lead')) if opinion else '、'.join(names),
        opening='%s提出的《%s》（第%s号）收悉。经研究，现答复如下：' % (you, title, number) if not opinion
        else '关于%s提出的《%s》（第%s号），就我局职责范围内的事项，提出会办意见如下：' % (names[0], title, number),
        body=blocks(draft.find(N + 'body')),
        closing='特此函告。' if opinion else CLOSINGS['thanks'] % (you, topic),
        date='2026年6月9日',
        contact=(text(contact.find(N + 'name')), text(contact.find(N + 'phone'))) if contact is not None else None,
        disclosure=draft.find(N + 'disclosure').get('decision'), klass=draft.get('class'),
        number='〔2026〕12号', attachments=attachments, kind='opinion' if opinion else 'letter')


def year(path, title, proposer, number, session, kind='建议', issuer=None):
    """A letter of an example's year, whose case stands in a list."""
    draft = ET.parse(os.path.join(ROOT, path)).getroot()
    office = ET.parse(os.path.join(ROOT, path.split('/')[0], 'office.xml')).getroot()
    contact = draft.find(N + 'contact')
    return Letter(
        issuer=issuer or text(office.find(N + 'name')),
        title='关于%s第%s号%s的答复' % (session, number, kind), addressee=proposer,
        opening='您提出的《%s》（第%s号）收悉。经研究，现答复如下：' % (title, number),
        body=blocks(draft.find(N + 'body')), closing='感谢您对我市工作的关心和支持，欢迎继续提出宝贵意见。',
        date='2026年5月28日',
        contact=(text(contact.find(N + 'name')), text(contact.find(N + 'phone'))) if contact is not None else None,
        disclosure=draft.find(N + 'disclosure').get('decision'), klass=draft.get('class'), number='〔2026〕37号')


# Written for the corpus, each with something that is easily taken for something else.

ZHUCAN = Letter(
    '青岚市民政局', '关于市第十六届人民代表大会第二次会议\n第0123号建议的答复', '周明岳代表',
    '您提出的《关于完善居家养老助餐服务的建议》（第0123号）收悉。经研究，现答复如下：',
    [('p', '2026年以来，我局把老年助餐作为民生实事的头一件来办。截至5月底，全市建成社区食堂46家、助餐点212个，日均就餐1.8万人次，比去年同期增加三成。您在建议中指出的覆盖不均、价格偏高、运营难以持续三个问题，我们在走访中都得到了印证，下面逐一答复。'),
     ('h', 1, '关于扩大助餐点覆盖'),
     ('p', '1.8万人次的日均就餐量，七成集中在老城区。对照全市老年人口分布图，北湖、石桥两个街道每万名老人只有助餐点1.6个，不足全市平均数的一半。'),
     ('h', 2, '今年新增的点位'),
     ('p', '新增助餐点32处，其中利用闲置社区用房19处、与机关企业食堂合作8处、引入连锁餐饮5处。6月底前开业21处，9月底前全部开业。'),
     ('p', '（1）至（3）类点位的划分标准，已随通知印发各区县，不再另行解释。'),
     ('h', 2, '送餐上门'),
     ('p', '对1.2万名失能、半失能老人，由助餐点就近配送，每单补助2元。送餐员由社区统一培训，持健康证上岗。'),
     ('h', 1, '关于降低用餐价格'),
     ('p', '60岁以上老人每餐补助2元，80岁以上每餐补助4元，低保、特困老人每餐补助6元，由市、区两级财政按5:5分担，全年测算支出2640万元。补助不发现金，刷社保卡时直接抵扣。'),
     ('p', '2.5元以下的早餐品种不得少于4种，这一条写入了今年的运营协议，做不到的扣减当季补助。'),
     ('h', 1, '关于可持续运营'),
     ('p', '一是减负担。水、电、气执行居民价格，场地免租三年。二是促客流。鼓励社区食堂向全年龄段开放，老人优先、错峰就餐。三是强监管。后厨全部接入“互联网+明厨亮灶”，食品安全责任险应保尽保。'),
     ('p', '一、二类老年食堂的年审，今后由市场监管部门与我局联合进行，避免重复检查。'),
     ('p', '下一步，我局将在8月底前完成年中评估，结果向社会公布，也将当面向您报告。')],
    '感谢您对养老服务工作的关心和支持，欢迎继续提出宝贵意见。', '2026年6月9日', ('沈知远', '0000-5550123'), 'open', 'A',
    '青民函〔2026〕12号')

TINGCHE = Letter(
    '澜桥市城市管理局', '关于政协澜桥市第十四届委员会第五次会议第0226号提案的答复', '凤思源、皮云帆、周知秋委员',
    '你们提出的《关于破解老城区停车难的提案》（第0226号）收悉。我局会同市公安局、市自然资源和规划局研究，现答复如下：',
    [('h', 1, '底数：缺口到底有多大'),
     ('p', '3月10日至4月20日，我局会同公安交管部门对老城区11.2平方公里逐街逐院普查：登记小型汽车5.86万辆，各类车位3.41万个，夜间缺口约2.4万个；白天缺口集中在三家医院、两所学校周边，约4100个。普查底图已在市政务数据平台上架，可以按社区查询。'),
     ('h', 1, '做法：三笔账一起算'),
     ('h', 2, '挖存量'),
     ('p', '机关、国企的217个内部停车场，除涉密单位外，工作日18时至次日8时向周边居民开放，可提供车位9300个。'),
     ('h', 2, '扩增量'),
     ('p', '利用边角地、高架桥下空间新建公共停车场14处。各处情况如下：'),
     ('t', '新建公共停车场安排', [['序号', '位置', '车位（个）', '建成时间'], ['1', '柳营街与文庙巷交口东北角', '126', '2026年8月'],
                              ['2', '中山高架北段桥下', '310', '2026年10月'], ['3', '原第二纺织厂仓库', '480', '2027年6月'],
                              [('合计', 2, 1), '916', '']], 1),
     ('p', '注：车位数以竣工验收为准。'),
     ('h', 2, '调变量'),
     ('p', '优化路内停车泊位，学校、医院周边设置限时停车位620个，30分钟内免费。'),
     ('h', 1, '难处：眼下办不到的'),
     ('p', '提案中“三年内建成10座立体停车楼”的建议，受用地和地下管线限制，近期只能落实3座。1.5公里以内没有可用地块的4个片区，我们建议以错时共享为主。对此，特向你们作出说明，并请继续监督。')],
    '特此函复。', '2026年5月20日', ('葛长庚', '0000-5551188'), 'open', 'B', '澜城管函〔2026〕37号')

SHUILI = Letter(
    '棠溪县水利局', '对县十七届人大三次会议第007号建议的答复', '杨晓燕等3名代表',
    '杨晓燕等3名代表提出的《关于维修石门乡灌溉渠道的建议》已收悉，现就有关办理情况答复如下：',
    [('p', '石门乡灌区建于1974年，干渠长18.6公里，支渠43.2公里，设计灌溉面积2.3万亩。多年失修，渠系水利用系数只有0.46，尾水田十年有六年用不上水。接到建议后，我局于3月18日派出技术人员，沿渠步行两天，量测断面61处，取回土样12份，情况与代表反映的一致。'),
     ('h', 1, '渠道衬砌'),
     ('p', '先修漏得最凶的。干渠6+200至9+800段渗漏量占全渠的四成，投资380万元，4月2日开工，5月20日通水；支渠分两年衬砌，今年完成15公里。'),
     ('h', 1, '用水调度'),
     ('h', 2, '轮灌到组'),
     ('p', '把41个村民小组编成6个轮灌组，先尾后头，每组3天，水情在村务公开栏和微信群同时公布。'),
     ('h', 2, '计量到口'),
     ('p', '在23个斗口安装计量设施，水费由按亩收改为按方收，多用多缴，节约归己。'),
     ('h', 1, '管护组织'),
     ('p', '4月10日，石门乡农民用水户协会登记成立，入会农户1836户，选出理事9人。县财政每年安排管护经费12万元，协会自筹不少于5万元。'),
     ('p', '县里财力有限，代表提出的“三年全部衬砌”目前列入“十五五”规划储备项目，待上级资金下达后分期实施。')],
    '以上答复，如有不妥，请批评指正。', '2026年4月28日', ('惠知秋', '0000-5550777'), 'open', 'B', '棠水函〔2026〕9号')

JIAOYU = Letter(
    '岭原市教育局', '关于市十二届人大四次会议第88号建议的答复', '温如玉代表',
    '您好！您提出的《关于规范义务教育阶段课后服务的建议》收悉，感谢您对教育工作的关心。经认真研究，现答复如下：',
    [('h', 1, '课后服务的现状'),
     ('p', '全市义务教育学校213所，全部开展课后服务，参加学生16.4万人，占在校生的91%。服务时间为每周5天、每天不少于2小时。'),
     ('h', 1, '针对您提出的问题'),
     ('h', 2, '关于“内容单一”'),
     ('p', '今年秋季起，每所学校至少开设体育、艺术、科技、劳动四类课程，小规模学校可以联片走教。市教育局从少年宫、体校和高校遴选了第一批326门课程，学校“点单”，市里“派单”。'),
     ('h', 2, '关于“教师负担重”'),
     ('p', '实行弹性上下班，承担课后服务的教师次日可晚到一小时。课后服务补助按每课时40元至60元计发，不纳入绩效工资总量。'),
     ('h', 2, '关于“收费不透明”'),
     ('p', '收费标准由市发展和改革委员会核定：每生每月不超过120元，困难家庭学生全部免收。学校每学期在校门口公示一次收支，接受家长查询。'),
     ('h', 1, '下一步工作'),
     ('p', '1.制定课后服务质量评价办法，把学生和家长的满意度作为主要指标，年底前印发，从2027年春季学期开始施行。'),
     ('p', '2.建立校外机构准入和退出“白名单”，未列入名单的机构一律不得进校，发现违规收费的立即清退。'),
     ('p', '3.每年安排专项经费600万元，支持农村学校改善场地和器材，优先保障寄宿制学校。')],
    '感谢您对教育工作的关心和支持！', '2026年6月15日', ('简一诺', '0000-5550808'), 'open', 'A', '岭教函〔2026〕41号')

YILIAO = Letter(
    '县医疗保障局', '关于县政协十届四次会议第35号提案的答复函', '农工党栖云县总支部委员会',
    '贵单位提出的《关于减轻慢性病患者用药负担的提案》收悉。现将办理情况答复如下：',
    [('h', 1, '扩大门诊保障范围'),
     ('p', '高血压、糖尿病“两病”门诊用药不设起付线，政策范围内报销比例由50%提高到60%。截至4月末，全县“两病”患者登记建档3.27万人，享受待遇11.4万人次，基金支付486万元。'),
     ('p', '第一，把门诊慢特病病种由42种增加到53种，新增慢性阻塞性肺疾病、类风湿关节炎等11种。第二，认定由每季度一次改为随时申请、10个工作日内办结。第三，乡镇卫生院可以初审，患者少跑一趟县城。'),
     ('h', 1, '让药价降下来'),
     ('p', '①国家和省级集采药品在县内公立医疗机构全部落地，平均降价54%；②村卫生室配备集采药品不少于60种；③对112种常用药品实行“同城同价”，每月公布一次零售价。'),
     ('h', 1, '长处方与送药上门'),
     ('p', '病情稳定的慢性病患者，一次可开12周用药。对行动不便的患者，由家庭医生团队送药上门，今年已送3100人次。')],
    '再次感谢贵单位对医疗保障工作的关心、支持。', '2026年5月8日', ('向晚晴', '0000-5550916'), 'on-request', 'A',
    '栖医保函〔2026〕15号')

LUDENG = Letter(
    '青岚市城市管理综合行政执法局', '关于市政协十四届五次会议第13号提案的会办意见', '市交通运输局',
    '贵单位主办的李慧委员提出的《关于完善城乡接合部道路照明的提案》（第13号）收悉。经研究，现就我局职责范围内的事项提出会办意见如下：',
    [('p', '一、城乡接合部道路中，已移交我局管养的有38条、61.4公里，路灯2870盏，亮灯率98.6%；未移交的有21条，由所在镇街或建设单位管养，我局无法直接投资改造，建议贵单位在答复中一并说明。'),
     ('p', '二、对已移交道路，今年计划更换老旧灯具640盏、补装路灯215盏，投资约590万元，7月开工，11月完成。其中学校、村口、弯道、桥头四类位置优先安排，具体点位可由提案人提出。'),
     ('p', '三、建议由贵单位牵头，建立道路建设与照明“同步设计、同步施工、同步移交”制度，新建道路未装路灯的，不予竣工验收。')],
    '以上意见，供贵单位答复时综合考虑。特此函告。', '2026年4月15日', ('鲁明远', '0000-5550452'), None, None, '青城管函〔2026〕28号', kind='opinion')

XIAOFANG = Letter(
    '苍梧区消防救援大队', '关于区十八届人大五次会议第0057号建议的答复', '童安、卓越代表',
    '你们提出的《关于加强电动自行车充电安全的建议》收悉。现答复如下：',
    [('h', 1, '加快充电设施建设。'),
     ('p', '全区现有电动自行车约14.7万辆，集中充电端口5.2万个，车桩比接近3:1，离1.5:1的目标还有差距。今年新建端口2.6万个，老旧小区占七成，3月至10月分四批建成，每批建成后在街道公示栏公布位置和运营单位。'),
     ('h', 1, '降低充电价格。'),
     ('p', '对小区集中充电执行居民合表电价，服务费每千瓦时不高于0.6元，电费与服务费分开计、分开收。5月1日起，已有214个小区调价，居民充一次电由1.8元降到1.1元左右。'),
     ('h', 1, '严查进楼入户。'),
     ('p', '物业服务企业在电梯加装阻车系统1120套。大队联合公安派出所、街道每周夜查一次，今年查处违规停放充电3862起，处罚137起，典型案例在社区张贴。'),
     ('h', 1, '做好宣传引导。'),
     ('p', '进企业、进学校、进社区、进家庭宣讲426场，发放资料9.1万份；制作“三分钟看懂锂电池火灾”短片，点击量过百万。您在建议中提供的两起火灾案例，已编入培训教材。')],
    '专此函复。', '2026年3月30日', ('季长风', '0000-5550119'), 'open', 'A', '苍消函〔2026〕6号',
    attachments=[('苍梧区电动自行车集中充电端口分批建设计划', [
        ('p', '各街道分批建设数量如下，建成时间以公示为准。'),
        ('t', None, [['街道', '第一批', '第二批', '第三批', '第四批'], ['望江街道', '1200', '1500', '900', '800'],
                     ['青石街道', '1000', '1600', '1100', '700'], ['竹园街道', '900', '1300', '1400', '1000']], 1)]),
        ('违规充电举报方式', [('p', '拨打区消防热线，或者向所在社区反映，48小时内答复处理结果。'),
                       ('p', '举报属实的，按照有关规定给予50元至500元奖励，奖励由区应急管理局发放。')])])

LVHUA = Letter(
    '市园林绿化局', '关于市十六届人大二次会议第0310号建议的答复', '尊敬的邵美琪代表',
    '您提出的《关于增加口袋公园和社区绿地的建议》收悉。现将有关情况答复如下：',
    [('p', '您的建议共四条，我局采纳三条、部分采纳一条。'),
     ('p', '1.关于选址。今年建设口袋公园35处，全部从市民留言征集的312个点位中选取，选址标准是步行300米范围内没有公园绿地、周边常住人口超过2000人。6月底前，点位名单在市政府网站公布，公布后15日内可以提出意见。'),
     ('p', '2.关于树种。行道树以乡土树种为主，香樟、榉树、朴树占八成以上；飞絮严重的杨柳树，三年内分批更新4600株，更新前逐株公示，听取周边居民意见，不搞“一刀切”砍伐。'),
     ('p', '3.关于设施。每处公园配座椅不少于10组，儿童活动区采用软质地面，夜间照明到22时；有条件的设母婴室和直饮水点，今年先做8处。'),
     ('p', '4.关于管养。目前社区绿地由物业、街道和绿化部门分头管理，标准不一。我局拟会同住房和城乡建设部门制定统一标准，年底前征求意见。全部移交绿化部门管养的建议，因经费和编制限制，暂不能实现。')],
    '如对本答复有不同意见，请随时与我局联系，我们将认真研究改进。', '2026年6月1日', ('冯青禾', '0000-5550633'), 'open', 'B', None)
