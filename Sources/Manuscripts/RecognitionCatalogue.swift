package import Records

/// What the codes of recognition mean, for `fuwen explain`.
package enum RecognitionCatalogue {
  private typealias Entry = DiagnosticCatalogue.Entry

  package static let all: [DiagnosticCatalogue.Entry] = pieces + words + cases

  private static let pieces: [Entry] = [
    Entry(
      RecognitionCode.notUnderstood, .init("有一段没有认出", "A piece that wasn't understood"),
      .init(
        "署名之后的一行既不是联系人、公开属性、抄送，也不是附件。不丢字：它作为段落放在正文末尾。",
        "A line under the signature is neither contact, disclosure, copies nor attachment. Nothing is lost: it becomes a paragraph at the end of the text."),
      remedy: .init("核对；不要的在原稿删去后重新导入。", "Look at it; delete it in the draft and import again if it doesn't belong.")),
    Entry(
      RecognitionCode.noAddressee, .init("没有主送", "No addressee"),
      .init("标题之下没有“××代表：”“××委员：”或单位名加冒号的一行。", "No line under the title reads ××代表：, ××委员： or a body's name with a colon."),
      right: "周明岳代表：", remedy: .init("主送按案件记录印；核对案件。", "The letter takes it from the case; check the case.")),
    Entry(
      RecognitionCode.otherAddressee, .init("主送与案件不符", "Another addressee than the case's"),
      .init("稿中的主送与案件记录的提出者不同，可能拿错了稿子，也可能写法不同。", "The draft addresses others than the case's proposers: perhaps it is another case's, perhaps it only words them otherwise."),
      remedy: .init("核对后不必改稿：函件按案件记录印。", "Check; the draft need not change: the letter takes it from the case.")),
    Entry(
      RecognitionCode.otherSignature, .init("署名与单位不符", "Signed by another office"),
      .init("稿中署名不是单位配置里的名称。", "The draft's signature isn't the office's name."),
      remedy: .init("核对是哪个单位的稿子；函件按单位配置和版式署名。", "Check whose draft it is; the letter is signed by office and letterhead.")),
    Entry(
      RecognitionCode.numberOff, .init("序号不连续", "Numbers that don't count on"),
      .init("小标题的序号跳号、重号。序号由程序按层次重排，但也可能是漏了一节或层次有误。", "A heading's number jumps or repeats. Nesting makes the numbers anew, but a section may be missing or a level wrong."),
      wrong: "一、……三、……", right: "一、……二、……", remedy: .init("核对各节。", "Check the sections.")),
    Entry(
      RecognitionCode.tooDeep, .init("第五层标题", "A heading on a fifth level"),
      .init("公文层次最多四层（GB/T 9704-2012，7.3.3）；第五层作为段落，序号照原样保留。", "Letters have four levels (GB/T 9704-2012, 7.3.3); a fifth becomes a paragraph with its number as it stands."),
      remedy: .init("并入上一层。", "Move it up.")),
    Entry(
      RecognitionCode.uneven, .init("表格不齐", "An uneven table"),
      .init("各行的格数不同；行末补了空格，使每行列数相同。", "Rows had unequal numbers of cells; empty ones were added at their ends."),
      remedy: .init("核对表格。", "Check the table.")),
    Entry(
      RecognitionCode.attachments, .init("附件说明与附件不符", "Attachment note and attachments differ"),
      .init("附件说明所列与文件中的附件，件数或名称不同。", "The note lists other attachments, in number or name, than the file holds."),
      remedy: .init("以附件本身为准；补上缺的。", "The attachments count; add what is missing.")),
    Entry(
      RecognitionCode.contact, .init("联系人没有读全", "An incomplete contact"),
      .init("联系人要有姓名和电话。", "A contact has a name and a telephone number."),
      wrong: "联系人：沈知远", right: "（联系人：沈知远，联系电话：0000-5550123）",
      remedy: .init("补全后重新导入。", "Complete it and import again.")),
  ]

  private static let words: [Entry] = [
    Entry(
      RecognitionCode.otherTitle, .init("标题与式样不同", "Another title than the pattern's"),
      .init("标题照稿保留在记录里；与按案件和单位式样生成的相同时，记录里不写标题。", "The draft's title is kept in the record; where it equals the one made of case and office, the record has none."),
      remedy: .init("核对届次、编号和案由；要用式样的，删去稿中标题。", "Check session, number and matter; delete the title for the usual one.")),
    Entry(
      RecognitionCode.usualWords, .init("稿中没有开头语或结尾语", "No opening or closing"),
      .init("成文时按单位式样加上。", "The letter gets the office's usual one."),
      remedy: .init("不要的，在稿中写自己的。", "Write your own to replace it.")),
    Entry(
      RecognitionCode.caseUnknown, .init("不知道是哪一件", "Which case?"),
      .init("复文要写明答复的案件；没有指明时暂记“case”，与案件一起校验时会提示不符。", "A reply names its case; without one 'case' stands in, and validation with the case will say so."),
      right: "fuwen import-draft 答复稿.docx --case case.xml -o .", remedy: .init("用 --case，或导入到案件目录。", "Use --case, or import into the case's folder.")),
    Entry(
      RecognitionCode.toComplete, .init("还须补写", "To be completed"),
      .init("办理类别、公开属性、拟稿人是复文必须写的，稿中没有。暂记的值校验不会通过，直到补上。", "Class, disclosure and drafter are needed and the draft doesn't state them. What stands in doesn't validate until it is filled in."),
      remedy: .init("用 --class、--drafter 写明，或在稿中写上后重新导入。", "Use --class and --drafter, or write them in the draft and import again.")),
    Entry(
      RecognitionCode.fileRemark, .init("原稿中有文字以外的东西", "More than text in the file"),
      .init("修订、批注、图片、脚注、页眉等：修订按接受处理，批注、图片、页眉不收入。", "Tracked changes, comments, pictures, footnotes, headers: changes count as accepted; comments, pictures and headers are left out."),
      remedy: .init("按提示核对。", "Check as the message says.")),
    Entry(
      RecognitionCode.noText, .init("没有正文", "No text"),
      .init("除标题、署名之外没有可作正文的文字。", "Apart from title and signature there is nothing that could be the letter's text."),
      remedy: .init("核对是不是这份文件。", "Check that it is the right file.")),
    Entry(
      RecognitionCode.carried, .init("原记录中的一节不见了", "A section of the carried record is gone"),
      .init("这份DOCX带有原来的记录，其中一节在稿中已删去或改名，它所答复的要点（answers）没有带过来。", "The DOCX carries its former record; a section of it is deleted or renamed in the draft, so the points that it answered weren't carried over."),
      remedy: .init("核对各条要求是否都已答复。", "Check that every point is answered.")),
    Entry(
      RecognitionCode.answers, .init("要点没有对应", "Points without their sections"),
      .init("稿子不写哪一节答复哪一条要求；小标题写明的，自动对应；一级小标题与要求件数相同、次序一致时，可以用选项逐一对应。", "A draft need not say which section answers which point. A heading that names the point is paired with it; where headings of the first level and points are equal in number and order, an option pairs them."),
      remedy: .init("加 --points-in-order，或在小标题里写明是哪一条（“关于第二条建议”，或这一条的原话）。", "Add --points-in-order, or say in a heading which point it answers (关于第二条建议, or the point's own words).")),
    Entry(
      RecognitionCode.otherCase, .init("稿子写的是另一件", "The draft speaks of another case"),
      .init("标题或开头语里的编号、建议题目，与案件记录的都不同：多半拿错了稿子，或者照旧稿改时漏改了。", "The number or the title that the draft's title or opening names isn't the case's: most likely it is another case's draft, or an old one that wasn't changed everywhere."),
      remedy: .init("换成这一件的稿子，或改正后重新导入。", "Take this case's draft, or correct it, and import again.")),
    Entry(
      RecognitionCode.sameNames, .init("两份稿子同名", "Two drafts of one name"),
      .init("几份稿子一起导入时，各放进以文件名命名的目录，名字不能相同。", "Several drafts go into folders named after their files, so no two may have one name."),
      remedy: .init("改名，或分开导入。", "Rename one, or import them apart.")),
  ]

  private static let cases: [Entry] = [
    Entry(
      RecognitionCode.caseMissing, .init("案件还缺一项", "The case lacks something"),
      .init(
        "建议、提案的原文通常没有交办单位、日期和期限，有时没有编号和届次；这些不能猜，由选项给出。缺一项就不写文件。",
        "A proposal's own text rarely says who assigned it, when and until when, and sometimes lacks number and session. None is guessed: options give them, and nothing is written while one is missing."),
      right: "fuwen import-case 建议.docx --assigned-by 市政府办公室 --assigned 2026-03-02 --due 2026-06-02 --role lead -o 案件目录",
      remedy: .init("按提示加选项。", "Add the option that the message names.")),
    Entry(
      RecognitionCode.noPoints, .init("没有分出要点", "No points found"),
      .init("没有找到“建议：”之下逐条列出的要求。没有要点也可以办理，只是不能逐条核对答复。", "No list of what is asked was found under 建议. The case is complete without points, but replies can't be checked against them one by one."),
      remedy: .init("核对原文；需要时在案件记录的 points 里逐条补写。", "Look at the text; add points to the case's record where needed.")),
    Entry(
      RecognitionCode.uncertain, .init("原文有拿不准的地方", "Something about the text isn't certain"),
      .init("联名人有同名的、要点序号写法不一、有案件不记的项目：都不丢也不猜，只提醒。", "Cosigners of one name, points numbered in several forms, labels that a case doesn't keep: nothing is lost or guessed, and each is told."),
      remedy: .init("对照原文核对案件记录。", "Check the case's record against the text.")),
  ]
}
