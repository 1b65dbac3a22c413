internal import ArgumentParser
internal import Casework
internal import Records

extension Counterpart: ExpressibleByArgument {}
extension ContactStage: ExpressibleByArgument {}
extension ContactMeans: ExpressibleByArgument {}
extension Satisfaction: ExpressibleByArgument {}
extension Agreement: ExpressibleByArgument {}
extension PointOutcome: ExpressibleByArgument {}
extension CommitmentFollowed.State: ExpressibleByArgument {}
extension Reminded.Target: ExpressibleByArgument {}
extension Disclosure.Decision: ExpressibleByArgument {}
extension Step.EditMode: ExpressibleByArgument {}
extension CaseState: ExpressibleByArgument {}
extension Matter.Kind: ExpressibleByArgument {}
extension Matter.Level: ExpressibleByArgument {}
extension Matter.Origin: ExpressibleByArgument {}
extension Handling.Role: ExpressibleByArgument {}
