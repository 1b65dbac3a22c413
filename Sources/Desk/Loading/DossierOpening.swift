internal import Export
package import Records

extension Desk {
  /// Reads and validates the records of one letter together.
  ///
  /// - Parameter allowsDraft: a reply that isn't in order is taken as a draft, with what is wrong
  ///   among the diagnostics; a review's state can be looked at with any reply.
  /// - Throws: every fault of every file, in order.
  package func open(
    _ paths: DossierPaths, allowsDraft: Bool = false
  ) throws(Diagnostics) -> Dossier {
    var faults: [Diagnostic] = []
    let caseRecord = collect(&faults) { () throws(Diagnostics) in
      try reader.read(CaseRecord.self, path: paths.caseRecord)
    }
    let office = collect(&faults) { () throws(Diagnostics) in
      try shared.office(paths.office, reader)
    }
    let letterhead = collect(&faults) { () throws(Diagnostics) in
      try shared.letterhead(paths.letterhead, reader)
    }
    var draftFaults: [Diagnostic] = []
    let draft = collect(&faults) { () throws(Diagnostics) in
      if allowsDraft {
        let (loaded, found) = try reader.readLeniently(Draft.self, path: paths.reply)
        draftFaults = found
        return loaded
      }
      return try reader.read(Draft.self, path: paths.reply)
    }
    var diagnostics =
      (caseRecord?.warnings ?? []) + (office?.warnings ?? []) + (letterhead?.warnings ?? [])
      + (draft?.warnings ?? []) + draftFaults.map { allowsDraft ? $0.asWarning : $0 }
    var seals: [String: [UInt8]] = [:]
    if let letterhead {
      let read = SealImages.read(letterhead.value, at: letterhead.place(of: nil))
      seals = read.images
      faults += read.diagnostics + undrawable(read.images, at: letterhead.place(of: nil))
    }
    var reply: Reply?
    if let caseRecord, let office, let draft {
      let checked = ReplyValidation.check(reply: draft, case: caseRecord, office: office)
      reply = draftFaults.contains { $0.severity == .error } ? nil : checked.0
      let errors = checked.1.filter { $0.severity == .error }
      diagnostics += checked.1.filter { $0.severity == .warning }
      if allowsDraft {
        diagnostics += errors.map(\.asWarning)
      } else {
        faults += errors
      }
    }
    guard faults.isEmpty, let caseRecord, let office, let letterhead, let draft else {
      throw Diagnostics(faults + diagnostics)
    }
    return Dossier(
      paths: paths, caseRecord: caseRecord.value, draft: draft.value, reply: reply,
      office: office.value, letterhead: letterhead.value, seals: seals, diagnostics: diagnostics)
  }

  /// A seal that can't be drawn would be left off a letter without a word.
  private func undrawable(
    _ images: [String: [UInt8]], at place: Diagnostic.Place
  ) -> [Diagnostic] {
    images.sorted { $0.key < $1.key }.filter { !pdfCache.canDraw($0.value) }.map {
      ImageFault.notPicture.diagnostic(path: $0.key, at: place)
    }
  }

  private func collect<T>(
    _ faults: inout [Diagnostic], _ read: () throws(Diagnostics) -> T
  ) -> T? {
    do {
      return try read()
    } catch {
      faults += error.all
      return nil
    }
  }

  /// Validates files of any kind; a case, a reply and an office among them (or `office`) are
  /// checked together.
  package func validate(files: [String], office officePath: String?) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var cases: [CaseID: Loaded<CaseRecord>] = [:]
    var replies: [Loaded<Draft>] = []
    var offices: [Loaded<Office>] = []
    for path in files + (officePath.map { [$0] } ?? []) {
      do {
        switch try reader.readAny(path: path) {
        case .caseRecord(let loaded):
          diagnostics += loaded.warnings
          cases[loaded.value.id] = loaded
        case .reply(let loaded):
          diagnostics += loaded.warnings
          replies.append(loaded)
        case .office(let loaded):
          diagnostics += loaded.warnings
          offices.append(loaded)
        case .letterhead(let loaded):
          diagnostics += loaded.warnings
          let read = SealImages.read(loaded.value, at: loaded.place(of: nil))
          diagnostics += read.diagnostics + undrawable(read.images, at: loaded.place(of: nil))
        case .review(let loaded): diagnostics += loaded.warnings
        case .calendar(let loaded): diagnostics += loaded.warnings
        case .report(let loaded):
          diagnostics += loaded.warnings + ReportValidation.checkAlone(loaded)
        }
      } catch {
        diagnostics += error.all
      }
    }
    for reply in replies {
      let found = cases[reply.value.caseID] ?? (cases.count == 1 ? cases.values.first : nil)
      if let found, let office = offices.last {
        diagnostics += ReplyValidation.check(reply: reply, case: found, office: office).1
      } else {
        diagnostics += ReplyValidation.checkAlone(reply)
      }
    }
    return diagnostics
  }

  /// The canonical bytes of whatever record is at `path`.
  package func canonicalBytes(of path: String) throws(Diagnostics) -> [UInt8] {
    switch try reader.readAny(path: path) {
    case .caseRecord(let loaded): loaded.value.canonicalBytes
    case .reply(let loaded): loaded.value.canonicalBytes
    case .review(let loaded): loaded.value.canonicalBytes
    case .office(let loaded): loaded.value.canonicalBytes
    case .letterhead(let loaded): loaded.value.canonicalBytes
    case .calendar(let loaded): loaded.value.canonicalBytes
    case .report(let loaded): loaded.value.canonicalBytes
    }
  }
}
