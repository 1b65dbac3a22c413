internal import Records

/// Documents against their digests.
struct DocumentCheck {
  let table: DocumentTable

  func run(_ report: inout VerifyReport) throws {
    try table.walk { digest, kept in
      report.documentCount += 1
      if let kept, kept.isSound { return }
      let isAnother = try kept.map { try $0.actual != digest && table.holds($0.actual) } ?? false
      report.add(VerifyFault(isAnother ? .swapped : .altered, .document(digest)))
    }
  }
}
