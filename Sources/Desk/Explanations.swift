internal import Casework
package import Records
internal import Manuscripts
internal import Tables

/// What every code of the program means, of all modules, by code.
package enum Explanations {
  package struct Explanation: Sendable {
    package var code: DiagnosticCode
    package var title: Diagnostic.Words
    package var explanation: Diagnostic.Words
  }

  /// - Parameter above: entries of modules above this one, such as the registry's.
  package static func all(_ above: [DiagnosticCatalogue.Entry]) -> [Explanation] {
    (DiagnosticCatalogue.all.map(of) + ReviewRule.allCases.map(of)
      + LifeRule.allCases.map(of) + TablesCatalogue.all.map(of) + ManuscriptsCatalogue.all.map(of)
      + RecognitionCatalogue.all.map(of) + deskEntries.map(of)
      + above.map(of))
      .sorted { $0.code < $1.code }
  }

  private static func of(_ entry: DiagnosticCatalogue.Entry) -> Explanation {
    Explanation(code: entry.code, title: entry.title, explanation: entry.explanation)
  }

  private static func of(_ rule: ReviewRule) -> Explanation {
    Explanation(code: rule.code, title: rule.title, explanation: rule.explanation)
  }

  private static func of(_ rule: LifeRule) -> Explanation {
    Explanation(code: rule.code, title: rule.title, explanation: rule.explanation)
  }

  private typealias Entry = DiagnosticCatalogue.Entry

  private static let deskEntries: [Entry] = imageEntries + fontEntries + folderEntries + bookEntries
    + formEntries + printEntries

  private static let imageEntries: [Entry] = [
    Entry(
      DeskCode.imageMissing, .init("没有印章图片", "A seal image is missing"),
      .init("版式的 seal 所指的文件不在版式目录内，或无法读取。", "The file that the letterhead's seal= names isn't in its folder, or can't be read."),
      wrong: "seal=\"seal.png\"（目录内没有 seal.png）",
      remedy: .init("把图片放进版式目录，或删去 seal。", "Put the picture there, or drop seal=.")),
    Entry(
      DeskCode.imageOutside, .init("印章图片在版式目录之外", "A seal image outside the folder"),
      .init("只用版式目录内的图片；指向目录外的链接不予采用，以免把别的文件带进函件。", "Only pictures inside the letterhead's folder are used; a link that leads out is refused, so that no other file slips into a letter."),
      remedy: .init("把图片本身复制进来。", "Copy the picture itself in.")),
    Entry(
      DeskCode.imageUnreadable, .init("不是PNG图片", "Not a PNG picture"),
      .init("印章图片须为PNG。", "A seal image must be a PNG file."),
      remedy: .init("另存为PNG。", "Save it as PNG.")),
    Entry(
      DeskCode.imageTooLarge, .init("印章图片过大", "A seal image is too large"),
      .init("文件不超过16兆字节，图像不超过2000万像素（按文件头）。", "At most 16 MiB and 20 megapixels, by its header."),
      remedy: .init("缩到1000×1000像素左右。", "Make it about 1000 by 1000 pixels.")),
  ]

  private static let fontEntries: [Entry] = [
    Entry(
      DeskCode.fontsMissing, .init("没有字体", "No fonts"),
      .init("字体目录不存在或没有TrueType字体。", "The fonts folder is missing or holds no TrueType face."),
      remedy: .init("运行 Scripts/setup；fuwen doctor 列出各用途的字体。", "Run Scripts/setup; 'fuwen doctor' lists what each role has.")),
    Entry(
      DeskCode.glyphMissing, .init("缺字", "A character no font has"),
      .init("所有字体都没有这个字，草稿上显示为空框；有缺字的函不能印发。", "No font has the character: a draft shows a box, and a letter with one can't be issued."),
      remedy: .init("安装收字更全的TrueType字体（如GB 18030字体）。", "Install a fuller TrueType font, such as one for GB 18030.")),
    Entry(
      DeskCode.substituted, .init("字形代用", "A character from another font"),
      .init("该用途的首选字体没有这个字，从后备字体取用，字形略有差异。", "The role's font lacks the character; it comes from the next one and looks a little different."),
      remedy: .init("看一眼版面；需要时安装收字更全的字体。", "Look at the page; install a fuller font if it matters.")),
    Entry(
      DeskCode.standIn, .init("字体代用", "A font stands in"),
      .init("没有安装官方字体，用自由字体代替。记在清单里。", "The official family isn't installed; a free one stands in. The manifest records it."),
      remedy: .init("把官方字体的TrueType文件放入字体目录。", "Put the official TrueType file into the fonts folder.")),
    Entry(
      DeskCode.layout, .init("版面提醒", "A note on layout"),
      .init("版面未能完全照标准排定。", "The page could not keep a rule of the standard in full."),
      remedy: .init("看版面后再定。", "Look at the page.")),
  ]

  private static let folderEntries: [Entry] = [
    Entry(
      DeskCode.companionMissing, .init("缺少文件", "A file is missing"),
      .init("没有指定、也没有在文稿旁或上级目录找到所需的文件。", "A file that is needed was neither named nor found beside the reply or in the folder above."),
      remedy: .init("用相应的选项指明。", "Name it with the option.")),
    Entry(
      DeskCode.officeNotGiven, .init("没有指明单位配置", "The office isn't named"),
      .init("有发文字号的函须由使用者指明单位配置：放在案件旁的配置可能是别人放的，里面的审签链不能作数。", "A letter with a number needs its office named by the user: one lying beside a case may be anybody's, chains and all."),
      right: "fuwen assemble case.xml reply.xml --office /单位/office.xml",
      remedy: .init("加 --office。", "Add --office.")),
    Entry(
      DeskCode.notWritten, .init("没有写成", "Not written"),
      .init("文件没有写成，原有文件未改动：每个文件先写临时名，写全后改名。", "The file wasn't written and nothing was changed: each file is written whole under a temporary name, then renamed."),
      remedy: .init("检查权限和磁盘空间。", "Check permissions and disk space.")),
    Entry(
      DeskCode.reviewDiffers, .init("不是审签的内容", "Not the content under review"),
      .init("手头的案件、复文、版式或单位配置与审签的不同，或审签记录属于另一份复文。按送审稿处理，不印文号、日期和印章。", "The records at hand aren't those under review, or the review is another reply's: the letter is a review draft, without number, date or seal."),
      remedy: .init("fuwen review diff 查看差别；恢复原版本或重新送审。", "See with 'fuwen review diff'; restore the version or submit again.")),
    Entry(
      DeskCode.reviewBroken, .init("审签记录不成立", "The review doesn't hold"),
      .init("审签记录被删改、换序或移植，各步之间的摘要不再相连。", "Steps of the review were deleted, altered, reordered or brought from elsewhere: their digests no longer link."),
      remedy: .init("从备份恢复review.xml与objects/。", "Restore review.xml and objects/ from a backup.")),
    Entry(
      DeskCode.objectMissing, .init("没有这个版本", "No such version"),
      .init("objects/ 中没有所需的版本，或其内容与名称不符。", "objects/ lacks the version, or its content no longer gives its name."),
      remedy: .init("用 fuwen review status 查看各步。", "See the steps with 'fuwen review status'.")),
    Entry(
      DeskCode.numberUsed, .init("发文字号已用", "The number is taken"),
      .init("同目录或相邻目录已有一份函用了这个发文字号。", "A letter in this folder or one beside it already bears the number."),
      remedy: .init("查发文登记簿，另取一号。", "Look in the register and take another.")),
    Entry(
      DeskCode.numberScope, .init("查重范围有限", "The number was checked only nearby"),
      .init("目录里的文件只知道本目录和相邻目录的函，发文字号是否全局唯一以登记簿为准。", "Files know only the letters of this folder and those beside it; whether a number is unique, the register decides."),
      remedy: .init("以发文登记簿为准。", "Trust the register.")),
    Entry(
      DeskCode.outputInUse, .init("文件已存在", "The file exists"),
      .init("不覆盖已有的文件。", "Nothing is written over a file that exists."),
      remedy: .init("换一个名字。", "Choose another name.")),
    Entry(
      DeskCode.chainDiffers, .init("审签链不同", "Another chain"),
      .init("单位配置里的审签链与送审时冻结的不同。", "The office's chain isn't the one frozen at submission."),
      remedy: .init("用送审时的单位配置，或重新送审。", "Use the office file of the submission, or submit again.")),
    Entry(
      DeskCode.authorityMissing, .init("单位配置不认可的签批", "An approval that the office doesn't bear out"),
      .init(
        "签批时所用的单位配置与现在指明的不同：签批人、代理安排或代录权限在指明的单位配置里不成立。",
        "The gates were passed under another office file: by the named one, a person, a stand-in or a clerk may not have acted."
      ),
      remedy: .init("由有权者重新签批；或指明正确的单位配置。", "Have somebody who may sign again, or name the right office file.")),
    Entry(
      DeskCode.badOption, .init("选项有误", "An option makes no sense"),
      .init("命令的选项或清单的一行无法理解。", "An option of the command, or a line of a list, can't be understood."),
      remedy: .init("查看该命令的 --help。", "See the command's --help.")),
    Entry(
      DeskCode.manifestMissing, .init("没有清单", "No manifest"),
      .init("同目录没有提到这个文件的 *.manifest.json。", "No *.manifest.json beside the file names it."),
      remedy: .init("把函件与其清单放在一起。", "Put the letter and its manifest together.")),
    Entry(
      DeskCode.keptAltered, .init("保存的函件不符", "A kept letter isn't what was issued"),
      .init(
        "印发时函件存入 letters/，重印即取原件；原件与清单不符或缺失时不予采用，按记录重排，可能与发出的不同。",
        "Issuing keeps the letter's files in letters/, and a reprint is those bytes. One that isn't what its manifest says, or is gone, is not used: the letter is set anew and may differ from what was sent."),
      remedy: .init("从备份恢复 letters/。", "Restore letters/ from a backup.")),
  ]
}
