import Casework
import Records
import Testing

@Suite struct RandomTests {
  /// Thousands of random offices, each with a random walk; the same seeds always.
  @Test(.timeLimit(.minutes(10)), arguments: 0..<4)
  func `random reviews obey the rules`(part: Int) throws {
    var issued = 0
    var complete = 0
    var taken = 0
    let first = UInt64(part * 1000)
    for seed in first..<(first + Effort.randomRuns) {
      var random = SplitMix64(seed: seed)
      var review = try RandomReview(&random)
      let oracle = Oracle(world: review.world)
      var afterIssue = 0
      for _ in 0..<90 where afterIssue < 5 {
        if review.state.status == .issued { afterIssue += 1 }
        let before = review.state
        let wasTaken = review.attempt(&random, towardsIssue: seed % 3 == 0)
        guard wasTaken else {
          if review.state != before { Testing.Issue.record("seed \(seed): refused, yet changed") }
          continue
        }
        taken += 1
        if Array(review.state.steps.dropLast()) != before.steps {
          Testing.Issue.record("seed \(seed): a step was lost")
        }
        if let wrong = oracle.disagreement(review.state) {
          Testing.Issue.record("seed \(seed): \(wrong) after step \(review.state.steps.count)")
        }
      }
      if try review.world.replayed(review.state.steps, head: review.state.head) != review.state {
        Testing.Issue.record("seed \(seed): replay differs")
      }
      if review.state.steps.contains(where: { Step(node: $0.node) != $0 }) {
        Testing.Issue.record("seed \(seed): a step's XML form says something else")
      }
      if review.state.isComplete { complete += 1 }
      if review.state.status == .issued { issued += 1 }
    }
    print(
      "random reviews \(part): \(Effort.randomRuns) runs, \(taken) steps, \(complete) complete,"
        + " \(issued) issued")
    #expect(issued > Int(Effort.randomRuns) / 10)
  }
}
