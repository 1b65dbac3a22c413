import Testing

@Suite("Tables")
struct TablesTests {}
