import Casework
import Desk
import Foundation
import Records
import Testing

/// What somebody with an editor does to a stored review, read back through the desk.
@Suite struct StepTamperingTests {
  /// Leaves of the last step that nothing after it binds (a folder of files can't): what issuing
  /// wrote. Where the review's head is kept elsewhere, these are bound too.
  private static let free: Set<String> = [
    "@at", "@person", "comment[1]", "issue[1]/@documentNumber", "issue[1]/@printed",
    "issue[1]/recipient/", "issue[1]/recipient",
  ]

  @Test(arguments: ContentCoverageTests.examples)
  func `no leaf of a step changes and leaves the letter issued`(example: ExampleCase) throws {
    let bench = try Bench(example)
    let last = bench.review.children.count
    var counts = (tried: 0, slipped: Set<String>())
    for leaf in Leaf.all(of: bench.review) {
      for mutation in leaf.mutations(of: bench.review) {
        guard let changed = try? bench.decoded(mutation), changed != bench.value else { continue }
        counts.tried += 1
        guard try bench.isIssued(mutation) else { continue }
        let prefix = "/review/step[\(last)]/"
        guard leaf.path.hasPrefix(prefix) else {
          Issue.record("\(leaf.path) (\(leaf.what)) changed, and the letter is still issued")
          continue
        }
        counts.slipped.insert(
          leaf.path.dropFirst(prefix.count)
            .replacing(/recipient\[\d+\]/, with: "recipient").description)
      }
    }
    #expect(counts.tried > 300)
    let slipped = counts.slipped.filter { path in
      !StepTamperingTests.free.contains { path == $0 || ($0.hasSuffix("/") && path.hasPrefix($0)) }
    }
    #expect(slipped.isEmpty)
  }

  @Test(arguments: ContentCoverageTests.examples)
  func `steps deleted, doubled, swapped or brought from elsewhere undo the letter`(
    example: ExampleCase
  ) throws {
    let bench = try Bench(example)
    let steps = bench.review.children
    var trials: [(String, [XMLNode])] = []
    for index in steps.indices {
      var deleted = steps
      deleted.remove(at: index)
      trials.append(("step \(index + 1) deleted", deleted))
      var doubled = steps
      doubled.insert(steps[index], at: index)
      trials.append(("step \(index + 1) doubled", doubled))
      for other in steps.indices where other > index {
        var swapped = steps
        swapped.swapAt(index, other)
        trials.append(("steps \(index + 1) and \(other + 1) swapped", swapped))
      }
      trials.append(("cut off before step \(index + 1)", Array(steps[..<index])))
    }
    for donor in ExampleCase.issued where donor.testDescription != example.testDescription {
      let foreign = try Bench(donor).review.children
      for index in steps.indices where index < foreign.count {
        var transplanted = steps
        transplanted[index] = foreign[index]
        trials.append(("step \(index + 1) from \(donor.testDescription)", transplanted))
      }
      trials.append(("all of \(donor.testDescription)", foreign))
    }
    for (name, steps) in trials {
      var review = bench.review
      review.children = steps
      #expect(try !bench.isIssued(review), "\(name)")
    }
    #expect(trials.count > 80)
  }

  @Test(arguments: ContentCoverageTests.examples)
  func `a frozen record that is gone or altered undoes the letter`(example: ExampleCase) throws {
    let bench = try Bench(example)
    #expect(try bench.isIssued(bench.review))
    for name in FilePaths.names(in: bench.objects) {
      let path = bench.objects + "/" + name
      let bytes = try Data(contentsOf: URL(filePath: path))
      try FileManager.default.removeItem(atPath: path)
      let isNeeded = try !bench.isIssued(bench.review)
      #expect(isNeeded, "\(name) is gone")
      let text = String(decoding: bytes, as: UTF8.self)
      let altered = text.replacing(#/\p{Han}/#, with: "某", maxReplacements: 1)
      let isAltered = altered != text
      #expect(isAltered)
      try Data(altered.utf8).write(to: URL(filePath: path))
      #expect(try !bench.isIssued(bench.review), "\(name) is altered")
      try bytes.write(to: URL(filePath: path))
    }
    #expect(try bench.isIssued(bench.review))
  }
}

/// An example whose review is written anew in a scratch folder.
private struct Bench {
  let desk: Desk
  let dossier: Dossier
  let review: XMLNode
  let value: Review
  private let scratch: ScratchFolder

  var objects: String { scratch.path + "/objects" }

  init(_ example: ExampleCase) throws {
    scratch = try ScratchFolder()
    try FileManager.default.copyItem(
      atPath: example.folder + "/objects", toPath: scratch.path + "/objects")
    desk = try ExampleCase.desk()
    dossier = try desk.open(example.paths(review: scratch.path + "/review.xml"))
    let loaded = try desk.reader.read(Review.self, path: example.folder + "/review.xml")
    review = loaded.node
    value = loaded.value
  }

  func decoded(_ node: XMLNode) throws -> Review {
    try desk.reader.read(Review.self, bytes: XMLText.bytes(of: node), name: "review").value
  }

  func isIssued(_ node: XMLNode) throws -> Bool {
    try AtomicFile.write(XMLText.bytes(of: node), to: dossier.paths.review)
    return try desk.standing(dossier).standing.isIssued
  }
}
