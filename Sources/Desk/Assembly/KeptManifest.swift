internal import FoundationEssentials

/// What a manifest kept at issue says of its files.
struct KeptManifest {
  var content: String
  var standing: String
  var reviewHead: String?
  var files: [Manifest.File]

  /// nil when there is none or it can't be read.
  init?(path: String) {
    guard let data = try? Data(contentsOf: URL(filePath: path)),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
    else { return nil }
    content = manifest.content
    standing = manifest.standing
    reviewHead = manifest.reviewHead
    files = manifest.files
  }

  static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
  }
}
