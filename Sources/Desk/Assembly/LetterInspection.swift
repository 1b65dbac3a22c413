internal import FoundationEssentials
package import Records

/// One thing told of a file.
package struct InspectionFact: Sendable {
  package var name: Diagnostic.Words
  package var value: String
}

/// A letter's file held against the manifest beside it.
package struct LetterInspection: Sendable {
  package let manifest: Manifest
  /// Files of the manifest that are there unaltered, altered, or gone.
  package let unaltered: [String]
  package let altered: [String]
  package let gone: [String]

  package var isIntact: Bool { altered.isEmpty && gone.isEmpty }

  /// - Parameter path: a manifest, or a file that a manifest in its folder names.
  /// - Throws: `FW1612` when no manifest there names it.
  package init(path: String) throws(Diagnostics) {
    let folder = FilePaths.folder(of: path)
    let name = FilePaths.name(of: path)
    let candidates =
      name.hasSuffix(".manifest.json")
      ? [name] : FilePaths.names(in: folder).filter { $0.hasSuffix(".manifest.json") }
    for candidate in candidates {
      guard let data = try? Data(contentsOf: URL(filePath: folder + "/" + candidate)),
        let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
        candidate == name || manifest.files.contains(where: { $0.name == name })
      else { continue }
      var unaltered: [String] = []
      var altered: [String] = []
      var gone: [String] = []
      for file in manifest.files {
        // A manifest names files beside it, and nothing else.
        guard !file.name.contains("/") else {
          altered.append(file.name)
          continue
        }
        guard let bytes = KeptManifest.bytes(folder + "/" + file.name) else {
          gone.append(file.name)
          continue
        }
        if Digest(of: bytes).hex == file.sha256 {
          unaltered.append(file.name)
        } else {
          altered.append(file.name)
        }
      }
      self.manifest = manifest
      self.unaltered = unaltered
      self.altered = altered
      self.gone = gone
      return
    }
    throw Diagnostics([
      Diagnostic(
        DeskCode.manifestMissing, at: .init(file: path),
        .init("同目录没有提到这个文件的清单（*.manifest.json）", "no manifest beside it names this file"),
        help: .init("把函件与其清单放在一起再查", "put the letter and its manifest together"))
    ])
  }

  package var facts: [InspectionFact] {
    var facts: [InspectionFact] = [
      .init(name: .init("案件", "case"), value: manifest.case),
      .init(name: .init("复文", "reply"), value: "\(manifest.reply)（\(manifest.round)）"),
      .init(name: .init("状态", "standing"), value: manifest.standing),
      .init(name: .init("内容摘要", "content"), value: manifest.content),
      .init(name: .init("办理结果", "class"), value: manifest.resultClass),
      .init(name: .init("公开属性", "disclosure"), value: manifest.disclosure),
    ]
    if let number = manifest.documentNumber {
      facts.append(.init(name: .init("发文字号", "number"), value: number))
      facts.append(.init(name: .init("成文日期", "dated"), value: manifest.signed ?? ""))
    }
    for gate in manifest.gates {
      facts.append(
        .init(
          name: .init("把关", "gate"),
          value: "\(gate.gate) \(gate.person)"
            + (gate.onBehalfOf.map { "（代\($0)）" } ?? "") + (gate.entered ? "（代录）" : "")
            + " \(gate.at) 身份：\(gate.identity)"))
    }
    for file in unaltered { facts.append(.init(name: .init("未改动", "unaltered"), value: file)) }
    for file in altered { facts.append(.init(name: .init("已改动", "ALTERED"), value: file)) }
    for file in gone { facts.append(.init(name: .init("缺失", "GONE"), value: file)) }
    return facts
  }

  package func json() throws -> String {
    struct Report: Codable {
      var manifest: Manifest
      var unaltered: [String]
      var altered: [String]
      var gone: [String]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let report = Report(manifest: manifest, unaltered: unaltered, altered: altered, gone: gone)
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }
}

extension Desk {
  /// What a record file is.
  package func recordFacts(of path: String) throws(Diagnostics) -> [InspectionFact] {
    func facts(_ kind: String, _ id: String, _ digest: Digest) -> [InspectionFact] {
      [
        .init(name: .init("种类", "kind"), value: kind),
        .init(name: .init("标识", "id"), value: id),
        .init(name: .init("规范摘要", "canonical digest"), value: digest.hex),
      ]
    }
    switch try reader.readAny(path: path) {
    case .caseRecord(let loaded):
      return facts("case", loaded.value.id.text, loaded.value.digest)
    case .reply(let loaded): return facts("reply", loaded.value.id.text, loaded.value.digest)
    case .review(let loaded):
      return facts("review", loaded.value.replyID.text, loaded.value.digest)
    case .office(let loaded): return facts("office", loaded.value.id, loaded.value.digest)
    case .letterhead(let loaded):
      return facts("letterhead", loaded.value.id, loaded.value.digest)
    case .calendar(let loaded):
      return facts("calendar", String(loaded.value.year), loaded.value.digest)
    case .report(let loaded): return facts("report", loaded.value.id.text, loaded.value.digest)
    }
  }
}
