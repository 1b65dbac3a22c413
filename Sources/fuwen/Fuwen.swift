internal import ArgumentParser
@main struct Fuwen: ParsableCommand {}
