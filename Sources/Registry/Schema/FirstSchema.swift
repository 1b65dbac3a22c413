/// The first migration's tables. The statements keep to what PostgreSQL has too: BLOB is its BYTEA,
/// texts compare by bytes (its COLLATE "C"), and only the triggers' bodies are SQLite's own.
enum FirstSchema {
  static let statements: [String] =
    [meta] + events + documents + personal + cases + figures + guards.map(\.sql)

  /// What holds for the file as a whole.
  private static let meta = """
    CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)
    """

  private static let events = [
    """
    CREATE TABLE events (
      office TEXT NOT NULL CHECK (office <> ''),
      sequence BIGINT NOT NULL CHECK (sequence >= 1),
      stream TEXT NOT NULL,
      version BIGINT NOT NULL CHECK (version >= 1),
      kind TEXT NOT NULL CHECK (kind <> ''),
      kind_version BIGINT NOT NULL CHECK (kind_version >= 1),
      person TEXT NOT NULL,
      stands_in_for TEXT,
      at TEXT NOT NULL CHECK (length(at) = 25),
      payload BLOB NOT NULL,
      previous BLOB CHECK (previous IS NULL OR length(previous) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      CHECK ((sequence = 1) = (previous IS NULL)),
      PRIMARY KEY (office, sequence),
      UNIQUE (office, stream, version)
    )
    """
  ]

  /// `label` is a digest over kind, name and digest: the bytes' own digest says nothing of those.
  private static let documents = [
    """
    CREATE TABLE documents (
      office TEXT NOT NULL CHECK (office <> ''),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      bytes BLOB NOT NULL,
      label BLOB NOT NULL CHECK (length(label) = 32),
      PRIMARY KEY (office, digest)
    )
    """
  ]

  /// Rows stay where they are for good: they are only added at the end, and erasing writes zeros of
  /// the same length over salt and value. A row that moved between pages could leave its old bytes
  /// behind in a page's unused part, where no later erasure would find them.
  private static let personal = [
    """
    CREATE TABLE personal (
      id INTEGER PRIMARY KEY NOT NULL,
      office TEXT NOT NULL CHECK (office <> ''),
      case_id TEXT NOT NULL,
      proposer TEXT NOT NULL,
      field TEXT NOT NULL CHECK (field IN ('phone', 'address')),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      salt BLOB NOT NULL,
      value BLOB NOT NULL,
      is_erased INTEGER NOT NULL CHECK (is_erased IN (0, 1))
    )
    """,
    "CREATE INDEX personal_by_case ON personal (office, case_id, proposer, field)",
    """
    CREATE UNIQUE INDEX personal_kept ON personal (office, case_id, proposer, field)
    WHERE is_erased = 0
    """,
  ]

  /// `place` orders rows by number and begins with the year, so that one index gives a filter's
  /// first page of a year or of all. `next_due` is 9999-12-31 where nothing is owed.
  private static let cases = [
    """
    CREATE TABLE cases (
      id INTEGER PRIMARY KEY NOT NULL,
      office TEXT NOT NULL CHECK (office <> ''),
      case_id TEXT NOT NULL CHECK (case_id <> ''),
      version BIGINT NOT NULL CHECK (version >= 1),
      place TEXT NOT NULL,
      year BIGINT NOT NULL,
      kind TEXT NOT NULL,
      level TEXT NOT NULL,
      origin TEXT NOT NULL,
      session TEXT NOT NULL,
      number TEXT NOT NULL,
      title TEXT NOT NULL,
      role TEXT NOT NULL,
      state TEXT NOT NULL,
      owes_answer INTEGER NOT NULL CHECK (owes_answer IN (0, 1)),
      section TEXT,
      lead_leader TEXT,
      handling_leader TEXT,
      handler TEXT,
      result_class TEXT,
      topic TEXT,
      labels TEXT NOT NULL,
      due TEXT NOT NULL CHECK (length(due) = 10),
      next_due TEXT NOT NULL CHECK (length(next_due) = 10),
      cells TEXT NOT NULL,
      search_text TEXT NOT NULL,
      tallies TEXT NOT NULL,
      UNIQUE (office, case_id)
    )
    """,
    // One matter is one case.
    """
    CREATE UNIQUE INDEX cases_by_matter ON cases (office, session, number, kind, level, origin)
    """,
    "CREATE INDEX cases_by_place ON cases (office, place)",
    "CREATE INDEX cases_by_section ON cases (office, section, place)",
    "CREATE INDEX cases_by_handler ON cases (office, handler, place)",
    "CREATE INDEX cases_by_state ON cases (office, state, place)",
    "CREATE INDEX cases_by_class ON cases (office, result_class, place)",
    "CREATE INDEX cases_by_topic ON cases (office, topic, place)",
    "CREATE INDEX cases_by_kind ON cases (office, kind, place)",
    "CREATE INDEX cases_by_level ON cases (office, level, place)",
    "CREATE INDEX cases_by_role ON cases (office, role, place)",
    "CREATE INDEX cases_by_due ON cases (office, due, place)",
    "CREATE INDEX cases_by_next_due ON cases (office, next_due, place)",
    // Few cases of a long time's book owe an answer: whoever is late is looked for among those.
    "CREATE INDEX cases_owing ON cases (office, place, due) WHERE owes_answer = 1",
    "CREATE INDEX cases_late ON cases (office, due, place) WHERE owes_answer = 1",
    """
    CREATE INDEX cases_owing_by_section ON cases (office, section, place, due)
    WHERE owes_answer = 1
    """,
    """
    CREATE INDEX cases_late_by_section ON cases (office, section, due, place)
    WHERE owes_answer = 1
    """,
    // Labels, and leaders in either role: what a case has several of.
    """
    CREATE TABLE case_marks (
      office TEXT NOT NULL,
      mark TEXT NOT NULL CHECK (mark IN ('label', 'leader')),
      value TEXT NOT NULL,
      place TEXT NOT NULL,
      case_id TEXT NOT NULL,
      PRIMARY KEY (office, mark, value, place, case_id),
      FOREIGN KEY (office, case_id) REFERENCES cases (office, case_id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX case_marks_by_case ON case_marks (office, case_id, mark, value, place)",
  ]

  private static let figures = [
    """
    CREATE TABLE tallies (
      office TEXT NOT NULL CHECK (office <> ''),
      year BIGINT NOT NULL,
      component TEXT NOT NULL,
      dimension TEXT NOT NULL,
      value TEXT NOT NULL,
      amount BIGINT NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (office, year, component, dimension, value)
    )
    """,
    // A number typed outside any series is told from others by its text alone.
    """
    CREATE TABLE numbers (
      office TEXT NOT NULL CHECK (office <> ''),
      folded TEXT NOT NULL CHECK (folded <> ''),
      series TEXT NOT NULL,
      year BIGINT NOT NULL,
      number BIGINT NOT NULL,
      text TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('given', 'reserved', 'voided')),
      case_id TEXT,
      reply_id TEXT,
      reason TEXT,
      PRIMARY KEY (office, folded)
    )
    """,
    """
    CREATE UNIQUE INDEX numbers_of_series ON numbers (office, series, year, number)
    WHERE series <> ''
    """,
    // Issuing stops from a restoration until the numbers given since the backup are accounted for.
    """
    CREATE TABLE restorations (
      office TEXT NOT NULL CHECK (office <> ''),
      sequence BIGINT NOT NULL CHECK (sequence >= 1),
      accounted BIGINT,
      PRIMARY KEY (office, sequence)
    )
    """,
  ]

  /// A trigger that keeps what is written as it is.
  struct Guard: Sendable {
    var name: String
    var sql: String

    fileprivate init(_ table: String, _ act: String) {
      name = "\(table)_refuse_\(act.lowercased())"
      sql = """
        CREATE TRIGGER \(name) BEFORE \(act) ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) are only ever added'); END
        """
    }
  }

  static let guards = [
    Guard("events", "UPDATE"), Guard("events", "DELETE"), Guard("documents", "UPDATE"),
    Guard("documents", "DELETE"),
  ]
}
