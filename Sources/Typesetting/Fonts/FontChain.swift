package import Records

/// Which families a role wants, official ones first, and which stand in for them.
package enum FontChain {
  /// Names under which the official families are installed, best first.
  package static func wanted(_ role: Letterhead.FontRole) -> [String] {
    switch role {
    case .body: ["仿宋_GB2312", "仿宋", "方正仿宋_GBK", "FangSong"]
    case .heading1: ["黑体", "SimHei", "方正黑体_GBK"]
    case .heading2: ["楷体_GB2312", "楷体", "方正楷体_GBK", "KaiTi"]
    case .title, .mark: ["方正小标宋简体", "方正小标宋_GBK"]
    case .pageNumber: ["宋体", "SimSun", "方正书宋_GBK"]
    case .latin: ["Times New Roman"]
    }
  }

  /// Free families, in the order in which they are asked for a character.
  package static func free(_ role: Letterhead.FontRole) -> [String] {
    // Last of all the face that has raised and lowered figures, as in 10⁸.
    stand(role) + ["DejaVuSerif", "DejaVu Serif"]
  }

  private static func stand(_ role: Letterhead.FontRole) -> [String] {
    switch role {
    case .body: ["FandolFang", "FandolFang R", "FandolFang-Regular", "NotoSerifCJKsc-Regular"]
    case .heading1: ["FandolHei-Regular", "FandolHei", "NotoSansCJKsc-Regular"]
    case .heading2:
      ["FandolKai-Regular", "FandolKai", "AR PL UKai CN", "UKaiCN", "NotoSerifCJKsc-Regular"]
    case .title, .mark: ["FandolSong-Bold", "NotoSerifCJKsc-Bold"]
    case .pageNumber: ["FandolSong-Regular", "NotoSerifCJKsc-Regular"]
    case .latin: ["LiberationSerif", "Liberation Serif"]
    }
  }

  /// The faces at hand for a role, in the order in which they are asked, each once.
  package static func faces(
    _ role: Letterhead.FontRole, letterhead: [Letterhead.FontRole: [String]],
    library: FontLibrary
  ) -> [Face] {
    var faces: [Face] = []
    for name in (letterhead[role] ?? []) + wanted(role) + free(role) {
      if let face = library.face(named: name), !faces.contains(where: { $0 === face }) {
        faces.append(face)
      }
    }
    return faces
  }
}
