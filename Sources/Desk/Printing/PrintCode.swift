package import Records

/// Codes of what printing by the hundred refuses or warns of: FW23xx.
package enum PrintCode {
  package static let nothingIssued = DiagnosticCode(2300)
  package static let unusable = DiagnosticCode(2301)
  package static let notIssued = DiagnosticCode(2302)
  package static let twice = DiagnosticCode(2303)
}

extension Explanations {
  /// What printing refuses.
  static let printEntries: [DiagnosticCatalogue.Entry] = [
    .init(
      PrintCode.nothingIssued, .init("没有可以打印的函", "No letter to print"),
      .init(
        "打印文件只收已印发的函；所选的案件一件都没有印发。",
        "Only issued letters are put into the print file, and none of the cases chosen has one."),
      remedy: .init("印发之后再做，或换一个条件；送审稿用不带 --print 的 fuwen batch。", "Issue them first, or choose other cases; for review drafts leave out --print.")),
    .init(
      PrintCode.unusable, .init("存档的PDF不能用", "A kept PDF can't be used"),
      .init(
        "打印文件照存档原件逐页取用；这一份读不出来，整个打印文件就不做，以免少了一封。",
        "The print file takes its pages from the files kept at issue; where one can't be read, none is made, so that no letter is missing from the stack."),
      remedy: .init("从备份恢复原件，再做一次。", "Restore the file from a backup, then print again.")),
    .init(
      PrintCode.notIssued, .init("尚未印发，没有打印", "Not issued, so not printed"),
      .init(
        "这一件还没有发文字号，只能作送审稿看；核对单上注明。",
        "The case has no numbered letter yet; the packing list says so."),
      remedy: .init("印发之后再打印。", "Print it once it is issued.")),
    .init(
      PrintCode.twice, .init("同一函件，没有重复打印", "The same letter, not printed twice"),
      .init(
        "两个目录是同一件案件、同一文号；都打印，收件人会收到两封。",
        "Two folders hold the same case and number; printed both, everybody would get the letter twice."),
      remedy: .init("移走多余的副本。", "Take the copy away.")),
  ]
}
