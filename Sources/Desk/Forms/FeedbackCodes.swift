internal import Casework
package import Letters
package import Records

/// What a feedback form's code stands for.
package struct CodedFeedback: Sendable, Hashable {
  package var caseID: CaseID
  package var round: Int
  package var proposer: Proposer
  package var code: FeedbackCode
}

extension OfficeDesk {
  /// The case, round and proposer that a code names, typed or scanned.
  ///
  /// - Throws: FW2200 when it is mistyped, FW2201 when the book has nothing of this code.
  package func feedback(code typed: String) throws(Diagnostics) -> CodedFeedback {
    guard let code = FeedbackCode(typed) else {
      throw Diagnostics([
        Diagnostic(
          FormCode.codeMistyped, at: .init(file: "registry"),
          .init("“\(typed)”不是回收码，或录错了", "“\(typed)” is no code, or mistyped"),
          help: .init("照表上二维码下的字重新录入", "type what stands under the QR code again"))
      ])
    }
    return try book.read { reading throws(Diagnostics) in
      for row in try reading.rows(CaseQuery()) {
        let state = try OfficeDesk.state(of: row.caseID, in: reading)
        for proposer in state.respondents {
          for round in state.rounds {
            let known = FeedbackCode(
              office: book.office, caseID: state.id, round: round.number, proposer: proposer.id)
            if known == code {
              return CodedFeedback(
                caseID: state.id, round: round.number, proposer: proposer, code: code)
            }
          }
        }
      }
      throw Diagnostics([
        Diagnostic(
          FormCode.codeUnknown, at: .init(file: "registry"),
          .init("登记簿里没有回收码\(code)", "the registry has no form of the code \(code)"),
          help: .init("核对是不是本单位、这一年的表", "see whether the form is this office's and of this year"))
      ])
    }
  }
}
