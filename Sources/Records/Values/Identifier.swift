/// An identifier that can't be taken for another kind of identifier.
package struct Identifier<Kind>: Sendable, Hashable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  package let text: String
  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }
  package var description: String { text }
  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

package enum CaseKind {}
package enum ReplyKind {}
package enum PointKind {}
package enum ProposerKind {}
package enum PersonKind {}
package enum GateKind {}
package enum SeatKind {}
package enum ChainKind {}

/// A case of this office (案件编号).
package typealias CaseID = Identifier<CaseKind>
/// A reply (复文标识).
package typealias ReplyID = Identifier<ReplyKind>
/// One thing asked in a case.
package typealias PointID = Identifier<PointKind>
/// A proposer within a case.
package typealias ProposerID = Identifier<ProposerKind>
/// A person of the office.
package typealias PersonID = Identifier<PersonKind>
/// A gate of a chain (审签环节).
package typealias GateID = Identifier<GateKind>
/// A seat of a gate.
package typealias SeatID = Identifier<SeatKind>
/// A chain of gates.
package typealias ChainID = Identifier<ChainKind>
