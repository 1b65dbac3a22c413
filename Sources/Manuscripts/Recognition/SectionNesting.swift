internal import Records

/// Nests pieces by the level of their headings.
struct SectionNesting {
  private var stack: [(level: Int, section: Section)] = []
  private(set) var blocks: [Block] = []

  mutating func add(heading: String, level: Int) {
    close(to: level)
    stack.append((level, Section(heading: heading, blocks: [])))
  }

  mutating func add(_ block: Block) {
    if stack.isEmpty {
      blocks.append(block)
    } else {
      stack[stack.count - 1].section.blocks.append(block)
    }
  }

  /// Ends the sections of `level` and deeper.
  mutating func close(to level: Int = 1) {
    while let last = stack.last, last.level >= level {
      stack.removeLast()
      add(.section(last.section))
    }
  }
}
