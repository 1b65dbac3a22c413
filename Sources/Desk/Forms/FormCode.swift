package import Records

/// Codes of what making forms refuses or warns of: FW22xx.
package enum FormCode {
  package static let codeMistyped = DiagnosticCode(2200)
  package static let codeUnknown = DiagnosticCode(2201)
  package static let addressMissing = DiagnosticCode(2202)
  package static let nobodyAsked = DiagnosticCode(2203)
  package static let nothingToPrint = DiagnosticCode(2204)
  package static let returnAddressMissing = DiagnosticCode(2205)
  package static let codeElsewhere = DiagnosticCode(2206)
}

extension Explanations {
  /// What making forms refuses.
  static let formEntries: [DiagnosticCatalogue.Entry] = [
    .init(
      FormCode.codeMistyped, .init("回收码有误", "The code is mistyped"),
      .init(
        "征询意见表的回收码是10个字符，最后一个是校验字符；错一个字符，或两个字符换了位置，都查得出来。",
        "The code of a feedback form has ten characters, the last of which checks the others: one wrong, or two swapped, is always seen."),
      wrong: "4WDH4-HC7WJ", right: "4WDH4-HC7JW",
      remedy: .init("照表上二维码下的字重新录入；没有0、1、2、5、B、I、L、O、Q、S、U、V、Z这些易混的字符。", "Type what stands under the QR code again; it never has 0, 1, 2, 5, B, I, L, O, Q, S, U, V or Z.")),
    .init(
      FormCode.codeUnknown, .init("没有这个回收码", "No such code"),
      .init(
        "登记簿里没有哪一件、哪一位提出者、哪一轮答复对应这个码。",
        "No case, round and proposer of the registry has this code."),
      remedy: .init("核对是不是本单位的表、登记簿是不是那一年的。", "See whether the form is this office's, and the registry that year's.")),
    .init(
      FormCode.addressMissing, .init("没有地址", "No address"),
      .init(
        "提出者没有登记地址，或者已按保存期限删除；不印半截的标签。",
        "The proposer's address was never entered, or was erased at its time; no half label is printed."),
      remedy: .init("在case.xml的提出者下填address，或以带地址的名单登记。", "Fill in `address` in case.xml, or register from a list that has it.")),
    .init(
      FormCode.nobodyAsked, .init("没有征询对象", "Nobody to ask"),
      .init(
        "会办意见交主办单位，不向提出者征询意见；或者--proposer写的提出者不在这一件里。",
        "A joint opinion goes to the lead unit; its proposers are never asked by the joint one. Or --proposer names somebody who isn't of the case."),
      remedy: .init("会办的由主办单位征询；提出者写case.xml里的标识。", "The lead unit asks them; a proposer is named by the id in case.xml.")),
    .init(
      FormCode.nothingToPrint, .init("没有可印的内容", "Nothing to print"),
      .init("所选的案件里没有这张表要的内容，例如还没有印发的复文、没有地址。", "The cases chosen have nothing for this form: no letter issued, no address, no step on record."),
      remedy: .init("换一个条件。", "Choose others.")),
    .init(
      FormCode.returnAddressMissing, .init("没有寄回地址", "No return address"),
      .init(
        "单位配置没有通信地址（mail），征询意见表、信封上就没有。",
        "The office file has no postal address (`mail`), so the form or envelope has none."),
      remedy: .init("在office.xml的name、shortName之后加<mail postcode=\"310000\" phone=\"…\">地址</mail>。", "Add <mail postcode=… phone=…>ADDRESS</mail> after name and shortName in office.xml.")),
    .init(
      FormCode.codeElsewhere, .init("回收码与所填不符", "The code says otherwise"),
      .init(
        "回收码指的是另一件、另一位提出者或另一轮答复。",
        "The code stands for another case, proposer or round than those named beside it."),
      remedy: .init("以表上的回收码为准，去掉案号和--proposer。", "Leave out the case and --proposer: the code on the form names them.")),
  ]
}
