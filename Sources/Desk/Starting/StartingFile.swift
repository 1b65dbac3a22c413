/// Commented files to start from: what `fuwen new` writes.
package enum StartingFile: String, CaseIterable, Sendable {
  case `case`, reply, office, letterhead

  /// The file's name in a case's folder, or in the office's.
  package var name: String { rawValue + ".xml" }

  /// The text of the file, valid against its schema as it stands.
  package var text: String {
    switch self {
    case .`case`: StartingFile.caseText
    case .reply: StartingFile.replyText
    case .office: StartingFile.officeText
    case .letterhead: StartingFile.letterheadText
    }
  }

  private static let caseText = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- 案件记录：照交办单填写。 A case record: fill it in from the assignment. -->
    <case xmlns="urn:fuwen:1" version="1.0" id="JY-2026-0001">
      <!-- kind: suggestion 建议 | proposal 提案；level: national provincial municipal county township；
           origin: session 会议期间 | between-sessions 闭会期间；number 照录，不加“第”“号”。 -->
      <matter kind="suggestion" level="municipal" origin="session"
              session="市第十六届人民代表大会第二次会议" number="1">
        <title>关于完善居家养老服务的建议</title>
        <topic>养老服务</topic>
        <!-- <label>重点</label> -->
        <text>
          <p>建议的正文，一段一个 p。</p>
        </text>
        <!-- 逐条列出所提要求，复文各节以 answers 引用。 What is asked, one by one. -->
        <points>
          <point id="p1">扩大社区助餐点覆盖范围</point>
          <point id="p2">加强养老护理员培训</point>
        </points>
      </matter>
      <proposers>
        <!-- 联名的各列一个 person；组织提案用 organisation。电话、地址不印、不公开。 -->
        <person id="d1" lead="true">
          <name>周明岳</name>
          <title>代表</title>
          <unit>青岚市第三中学</unit>
          <phone>0000-5550100</phone>
          <address>青岚市北湖区文昌路1号</address>
        </person>
      </proposers>
      <!-- role: lead 主办 | joint 会办 | separate 分办；会办件须写 lead。 -->
      <handling role="lead" assignedBy="市人民政府办公室" assigned="2026-03-02" due="2026-06-02">
        <!-- <joint due="2026-04-01">市财政局</joint> -->
      </handling>
    </case>

    """

  private static let replyText = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- 复文：开头、结尾、署名、日期由程序按单位配置生成，标题不带序号。
         A reply: opening, closing, signature and date are made by the program; headings carry no numbers. -->
    <reply xmlns="urn:fuwen:1" version="1.0" id="R1" case="JY-2026-0001" round="1" kind="letter"
           drafter="li" classSet="national" class="A">
      <!-- decision: open 主动公开 | on-request 依申请公开 | withheld 不予公开（后两者须写 reason）。 -->
      <disclosure decision="open"/>
      <body>
        <p>您的建议切中实际，对改进工作很有帮助。</p>
        <section answers="p1">
          <heading>关于扩大助餐点覆盖</heading>
          <p>2026年新建社区助餐点12处，6月底前全部投入使用。</p>
        </section>
        <section answers="p2">
          <heading>关于护理员培训</heading>
          <p>全年培训养老护理员600人次，其中失能照护专项培训200人次。</p>
        </section>
      </body>
      <!-- B类须有承诺事项及时限。 Class B needs a dated commitment.
      <commitments><commitment due="2026-12-31">…</commitment></commitments> -->
      <contact>
        <name>沈知远</name>
        <phone>0000-5550123</phone>
      </contact>
    </reply>

    """

  private static let officeText = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- 单位配置：人员、审签链与行文习惯。 An office: people, chains of gates, how letters read. -->
    <office xmlns="urn:fuwen:1" version="1.0" id="office">
      <name>青岚市民政局</name>
      <!-- 征询意见表寄回此处，信封由此寄出。 Feedback forms come back here; envelopes leave from here. -->
      <mail postcode="310000" phone="0000-5550100">青岚市临江路18号</mail>
      <sections>
        <section id="yanglao">养老服务科</section>
        <section id="office">办公室</section>
      </sections>
      <people>
        <!-- may: draft 拟稿 | issue 编号印发 | enter 代录 | register 登记、签收、归档 | assign 拟办、分解任务 |
             endorse 阅批 | publish 公开的准备与发布 | none；可写几项，以空格分隔。 -->
        <person id="li" section="yanglao" post="一级科员" may="draft">李致远</person>
        <person id="wang" section="yanglao" post="科长" may="none">王立春</person>
        <person id="zhao" post="副局长" may="none">赵启明</person>
        <person id="chen" post="局长" may="endorse">陈国栋</person>
        <person id="sun" section="office" post="办公室科员" may="issue enter register assign publish">孙晓燕</person>
        <person id="zhou" section="office" post="办公室主任（政务公开）" may="none">周敏</person>
      </people>
      <!-- 代理：<standIns><standIn for="zhao" by="…" from="2026-05-01" until="2026-05-15" reason="培训"/></standIns> -->
      <chains>
        <!-- 三把关；edit: none 不可修改 | restart 修改后重审 | forward 修改后向前。 -->
        <chain id="sanbaguan" title="三把关">
          <gate id="section" title="科室">
            <seat id="s1" people="wang"/>
          </gate>
          <gate id="deputy" title="分管领导" edit="forward">
            <seat id="s1" people="zhao"/>
          </gate>
          <gate id="head" title="主要领导">
            <seat id="s1" people="chen"/>
          </gate>
        </chain>
        <!-- 公开文本先审查后公开，与签发分开。 A public edition is reviewed before it is published. -->
        <chain id="gongkai" title="公开审查" kinds="edition">
          <gate id="section" title="科室">
            <seat id="s1" people="wang"/>
          </gate>
          <gate id="officer" title="政务公开">
            <seat id="s1" people="zhou"/>
          </gate>
          <gate id="deputy" title="分管领导">
            <seat id="s1" people="zhao"/>
          </gate>
        </chain>
      </chains>
      <classSets>
        <classSet id="national">
          <class value="A">所提问题已经解决或基本解决</class>
          <class value="B" requires="commitment">所提问题正在解决或列入计划逐步解决</class>
          <class value="C">所提问题因条件限制需待以后解决</class>
          <class value="D">所提问题留作参考</class>
        </classSet>
      </classSets>
      <!-- addressing: all 合并一函 | each 每人一函 -->
      <writing addressing="all" singular="您" plural="你们"/>
      <recipients matter="suggestion">
        <copy copies="2">市人大常委会代表工作委员会</copy>
        <copy>市政府督查室</copy>
      </recipients>
      <recipients matter="proposal">
        <copy copies="2">市政协提案委员会</copy>
        <copy>市政府督查室</copy>
      </recipients>
      <!-- everyPoint: warn | required（逐条答复） -->
      <rules everyPoint="warn">
        <forbid why="答复须明确">研究研究</forbid>
      </rules>
    \(procedureText)
      <!-- 公开：网站名称、地址、标识码；contact: landline 只留办公电话 | keep 姓名与电话 | none 不公开；
           rounds: last 只公开最后一次答复 | every 每次都公开；showsClass、showsSatisfaction 是否上网；
           screen 某类发现的缺省处理：mask 隐去 | keep 保留 | ask 逐项决定；word 本单位词表。
           How answers are published; without this section nothing is. -->
      <publication siteName="青岚市民政局" column="建议提案办理结果公开" index="MZJ-{year}-{number}">
        <word why="未公布的名单">救助对象名单</word>
      </publication>
    </office>

    """

  /// The procedure of an office with the three gates, as part of the office file.
  private static let procedureText = """
      <!-- 办理程序：从交办到归档。只制发函件、不建台账的，删去这一节。
           How cases are handled, from assignment to archive; without it no registry is kept.
           节点 milestones: given 交办 registered 登记 accepted 签收 planned 拟办 endorsed 阅批 assigned 任务分解
           contacted 沟通 drafted 起草 consulted 征求意见 viewed 意见收到 opinions-in 会办意见收齐 submitted 送审
           signed 签发 issued 编号印发 sent 分发 fed-back 反馈 dissatisfied 不满意 reopened 重新办理 published 公开
           archived 归档 -->
      <!-- retentionYears 归档后电话、地址保存几年；missingOpinion 会办意见未到 warn 提醒 | hold 不得送审；
           warnings 到期前几日提醒。 -->
      <procedure retentionYears="10" missingOpinion="warn" warnings="15 7 3">
        <!-- before 之前须先到达 needed。before= waits for needed=. -->
        <requirements>
          <requirement needed="planned" before="endorsed"/>
          <requirement needed="endorsed" before="assigned"/>
        </requirements>
        <!-- 任务分解须写明：lead-leader 牵头领导 handling-leader 领办领导 section 科室 joint-sections 协办科室
             handler 承办人 due 时限；本单位自定的栏目写 field="任务"。 -->
        <assignment>
          <demand what="section"/>
          <demand what="handler"/>
          <demand what="due"/>
        </assignment>
        <!-- 与谁（with）、以何方式（means）、几次（least）、在哪一步之前（before）沟通；unit: days | workdays | months。
             workdays 须有当年工作日历。 -->
        <contacts>
          <contact id="first" title="首次联系" with="lead-proposer" within="10" from="accepted"
                   roles="lead separate"/>
          <contact id="talk" title="答复前当面沟通" with="lead-proposer"
                   means="meeting visit survey round-table inspection" before="submitted" roles="lead"/>
        </contacts>
        <!-- 送审前征求每位提出者意见、改后再征求：<consultation before="submitted" each="true" again="true"/> -->
        <!-- 自 from 起，within 之内到达 to；fromRound="2" 用于重新办理。交办单上的期限另外照算。 -->
        <deadlines>
          <deadline id="accept" title="签收" from="given" to="accepted" within="5"/>
          <deadline id="answer" title="答复" from="given" to="issued" within="3" unit="months"
                    roles="lead separate"/>
          <deadline id="opinion" title="会办意见" from="given" to="issued" within="1" unit="months"
                    roles="joint"/>
          <deadline id="again" title="重新答复" from="dissatisfied" to="issued" within="1" unit="months"
                    fromRound="2"/>
          <deadline id="open" title="公开" from="issued" to="published" within="20"/>
        </deadlines>
        <!-- 依次取第一个适用的系列；{year} 年份，{number} 序号。 The first series that fits is used. -->
        <numbering>
          <series id="hui" kinds="opinion">青民会函〔{year}〕{number}号</series>
          <series id="fu">青民函〔{year}〕{number}号</series>
        </numbering>
        <!-- counted 计为满意的评价：satisfied basically understands；aspect: result | attitude | both；
             denominator: returned 已反馈 | asked 应反馈；counting: cases 按件 | persons 按人 | lead 按领衔者 -->
        <satisfaction counted="satisfied basically" aspect="result" denominator="returned" counting="cases"/>
        <!-- 交办清单的表头；通常的表头不写也认得。 Headers of assignment lists, where they are unusual.
        <intake><column field="number"><header>建议号</header></column></intake> -->
        <!-- 跟踪台账的阶段（stages）、本单位的台账（ledgers），不写则用内置的。 -->
        <!-- 年度总结；part 不写则为内置的五个部分。 The year-end report. -->
        <report models="2">
          <title>{name}{year}年建议提案办理工作总结</title>
          <addressee>市人民政府办公室</addressee>
        </report>
      </procedure>
    """

  private static let letterheadText = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- 版式：form 为 letter 信函格式 | document 文件格式 | plain 简式。 A letterhead. -->
    <letterhead xmlns="urn:fuwen:1" version="1.0" id="letter" form="letter" digits="chinese">
      <!-- {name} 代表单位全称；size 为磅数，缺省取合适的最大者。 -->
      <mark>
        <line>{name}</line>
      </mark>
      <!-- 有印章图片时：<issuer seal="seal.png" sealDiameter="42">{name}</issuer> -->
      <class print="true" place="top-right" pattern="{class}类"/>
      <!-- print: note 附注 | line 版记上方一行 | none 不印 -->
      <disclosure print="note"/>
      <signature sealed="true" blankLines="2"/>
      <imprint copies="false"/>
    </letterhead>

    """
}
