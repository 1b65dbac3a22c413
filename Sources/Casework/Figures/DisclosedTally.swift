package import Records

extension Figures {
  /// Under what the answered cases of a year and a kind are counted by their 公开属性.
  package static func disclosed(
    _ decision: Disclosure.Decision, of kind: Matter.Kind, in year: Int
  ) -> Tally {
    Tally(
      year: year, component: FigureComponent.disclosed(decision).word,
      dimension: FigureDimension.kind.rawValue, value: kind.rawValue)
  }
}
