// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "fuwen",
  products: [
    .executable(name: "fuwen", targets: ["fuwen"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CSystem"),
    .target(
      name: "Records", dependencies: ["CLibXML2", "CNettle"], swiftSettings: strict),
    .target(name: "Casework", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "Letters", dependencies: ["Records", "Casework"], swiftSettings: strict),
    .target(
      name: "Typesetting", dependencies: ["Records", "Letters", "CHarfBuzz"],
      swiftSettings: strict),
    .target(
      name: "Export", dependencies: ["Records", "Letters", "Typesetting", "CDeflate"],
      swiftSettings: strict),
    .target(
      name: "Desk",
      dependencies: ["Records", "Casework", "Letters", "Typesetting", "Export", "CSystem"],
      swiftSettings: strict),
    .executableTarget(
      name: "fuwen",
      dependencies: [
        "Records", "Casework", "Letters", "Typesetting", "Export", "Desk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records"], exclude: ["Vectors"],
      swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Casework", "Records"], swiftSettings: strict),
    .testTarget(
      name: "LettersTests", dependencies: ["Letters", "Casework", "Records"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "Letters", "Records"],
      swiftSettings: strict),
    .testTarget(
      name: "ExportTests", dependencies: ["Export", "Typesetting", "Letters", "Records"],
      swiftSettings: strict),
    .testTarget(
      name: "DeskTests",
      dependencies: ["Desk", "Export", "Typesetting", "Letters", "Casework", "Records"],
      swiftSettings: strict),
    .testTarget(name: "FuwenTests", dependencies: ["Records", "Desk"], swiftSettings: strict),
  ]
)

// The schema race's program (Benchmarks/run) is no part of what is built for users.
if Context.environment["FUWEN_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "SchemaStage", dependencies: ["Records"], path: "Benchmarks/SchemaStage",
      swiftSettings: strict))
}
