/// Looks at a document's root before its schema does: its kind, its namespace, its version.
enum RootCheck {
  /// What kind of record a root is.
  /// - Throws: FW1201, FW1202 or FW1203, as a finding.
  static func kind(_ root: XMLTree.Root?, wanted: RecordKind?) -> Result<RecordKind, Refusal> {
    let name = root?.name ?? ""
    if let space = root?.namespace, isNewer(namespace: space) {
      return .failure(Refusal(finding: newer(space)))
    }
    guard let root, let kind = RecordKind(rawValue: name) else {
      return .failure(Refusal(finding: unknown(name)))
    }
    guard root.namespace == FormatVersion.namespace else {
      return .failure(Refusal(finding: noNamespace(name)))
    }
    if let version = root.version, isNewer(version: version) {
      return .failure(Refusal(finding: newer(version)))
    }
    if let wanted, wanted != kind {
      return .failure(Refusal(finding: other(kind, wanted: wanted)))
    }
    return .success(kind)
  }

  struct Refusal: Error { var finding: Finding }

  /// `urn:fuwen:` and a number greater than ours.
  private static func isNewer(namespace: String) -> Bool {
    let prefix = "urn:fuwen:"
    guard namespace.hasPrefix(prefix), let major = Int(namespace.dropFirst(prefix.count)) else {
      return false
    }
    return major > 1
  }

  private static func isNewer(version: String) -> Bool {
    let parts = version.split(separator: ".").map { Int($0) }
    guard let first = parts.first, let major = first else { return false }
    if major != 1 { return major > 1 }
    guard parts.count > 1, let minor = parts[1] else { return false }
    return minor > FormatVersion.minor
  }

  private static func newer(_ version: String) -> Finding {
    Finding(
      .newerFormat, at: .element(0, attribute: nil),
      .init(
        "这份记录是较新版本的复文程序写的（\(SchemaFault.shown(version))）",
        "this record was written by a newer Fuwen (\(SchemaFault.shown(version)))"),
      help: .init(
        "本程序读到 \(FormatVersion.text)；请升级程序。",
        "this program reads up to \(FormatVersion.text): install the newer one."))
  }

  private static func unknown(_ name: String) -> Finding {
    let known = RecordKind.allCases.map(\.rawValue)
    return Finding(
      .unknownRoot, at: .element(0, attribute: nil),
      .init(
        "不认识根元素 <\(SchemaFault.shown(name))>",
        "the root element <\(SchemaFault.shown(name))> is not known"),
      help: .init(
        "根元素可以是 " + known.joined(separator: "、") + "。",
        "the root can be " + known.joined(separator: ", ") + "."))
  }

  private static func noNamespace(_ name: String) -> Finding {
    Finding(
      .unknownRoot, at: .element(0, attribute: nil),
      .init(
        "根元素 <\(name)> 不在命名空间 \(FormatVersion.namespace)",
        "the root <\(name)> is not in the namespace \(FormatVersion.namespace)"),
      help: .init(
        "写作 <\(name) xmlns=\"\(FormatVersion.namespace)\" version=\"\(FormatVersion.text)\" …>。",
        "write <\(name) xmlns=\"\(FormatVersion.namespace)\" version=\"\(FormatVersion.text)\" …>.")
    )
  }

  private static func other(_ kind: RecordKind, wanted: RecordKind) -> Finding {
    Finding(
      .otherKind, at: .element(0, attribute: nil),
      .init(
        "这是\(kind.words.chinese)，此处要的是\(wanted.words.chinese)",
        "this is \(kind.words.english); \(wanted.words.english) is wanted here"),
      help: .init("核对各文件的次序和名称。", "check the order and the names of the files."))
  }
}
