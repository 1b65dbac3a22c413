package import Casework
internal import GRDB
package import Records

extension Registry {
  /// How the database would answer a query for rows, a step a line: what tests and benchmarks look
  /// at to see that a page doesn't cost more as the book grows.
  package func plan(of query: CaseQuery) throws(Diagnostics) -> [String] {
    try faults.told {
      try shelf.read { db in try CaseTable(db: db, office: office).plan(of: query) }
    }
  }
}
