import Records

/// What the values of a dimension are called, and in which order they stand.
struct FigureNames {
  let office: Office
  init(_ office: Office) { self.office = office }

  func words(_ dimension: FigureDimension, _ value: String) -> Diagnostic.Words {
    let chinese: String? =
      switch dimension {
      case .all: "合计"
      case .kind: Matter.Kind(rawValue: value)?.chinese
      case .level: Matter.Level(rawValue: value).map { $0.chinese + "级" }
      case .role: Handling.Role(rawValue: value)?.chinese(office)
      case .section: office.sections.first { $0.id == value }?.name
      case .topic, .label: value
      }
    return .init(chinese ?? value, dimension == .all ? "Total" : value)
  }

  /// Fixed words in their own order, sections in the office's, the rest by text.
  func order(_ dimension: FigureDimension, _ values: Set<String>) -> [String] {
    let known: [String] =
      switch dimension {
      case .all: [""]
      case .kind: Matter.Kind.allCases.map(\.rawValue)
      case .level: Matter.Level.allCases.map(\.rawValue)
      case .role: Handling.Role.allCases.map(\.rawValue)
      case .section: office.sections.map(\.id)
      case .topic, .label: []
      }
    return known + values.subtracting(known).sorted()
  }
}
