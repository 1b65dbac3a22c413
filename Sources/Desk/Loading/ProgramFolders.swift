internal import Glibc

/// Where the program's own data lies: schemas beside the program, fonts in the user's data folder.
package struct ProgramFolders: Sendable {
  package var schemas: String
  package var letterheads: String
  package var examples: String
  /// Themes of the public site, a folder each.
  package var themes: String
  /// In order of search.
  package var fonts: [String]

  /// `FUWEN_HOME` names the folder that holds `Schemas`; otherwise it is looked for upwards from
  /// the program. `FUWEN_FONTS` names font folders, divided by colons.
  package init() {
    let home = FilePaths.environment("FUWEN_HOME") ?? ProgramFolders.homeAboveProgram() ?? "."
    schemas = home + "/Schemas"
    letterheads = home + "/Letterheads"
    examples = home + "/Examples"
    themes = home + "/Themes"
    if let given = FilePaths.environment("FUWEN_FONTS") {
      fonts = given.split(separator: ":").map(String.init)
    } else {
      let data =
        FilePaths.environment("XDG_DATA_HOME")
        ?? (FilePaths.environment("HOME") ?? "") + "/.local/share"
      fonts = [data + "/fuwen/fonts"]
    }
  }

  private static func homeAboveProgram() -> String? {
    guard let program = FilePaths.real("/proc/self/exe") else { return nil }
    var folder = FilePaths.folder(of: program)
    while folder != "/" {
      if FilePaths.exists(folder + "/Schemas/case.xsd") { return folder }
      if FilePaths.exists(folder + "/share/fuwen/Schemas/case.xsd") {
        return folder + "/share/fuwen"
      }
      folder = FilePaths.folder(of: folder)
    }
    return nil
  }
}
