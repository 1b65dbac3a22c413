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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
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
    .systemLibrary(name: "CHogweed", pkgConfig: "hogweed", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CSystem"),
    .systemLibrary(name: "CCurl"),
    .target(
      name: "Records", dependencies: ["CLibXML2", "CNettle"], swiftSettings: strict),
    .target(
      name: "Tables", dependencies: ["Records", "CLibXML2", "CZip", "CXLSXWriter"],
      swiftSettings: strict),
    .target(
      name: "Screening", dependencies: ["Records", "Tables", "CLibXML2", "CZip", "CPoppler"],
      swiftSettings: strict),
    .target(
      name: "Manuscripts",
      dependencies: ["Records", "Tables", "Casework", "Letters", "CLibXML2", "CMD4C"],
      swiftSettings: strict),
    .target(name: "Casework", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "Letters", dependencies: ["Records", "Casework"], swiftSettings: strict),
    .target(
      name: "Typesetting", dependencies: ["Records", "Letters", "CHarfBuzz", "CQREncode"],
      swiftSettings: strict),
    .target(
      name: "Export",
      dependencies: [
        "Records", "Letters", "Typesetting", "CDeflate", "CZip", "CCairo", "CQPDF",
      ],
      swiftSettings: strict),
    .target(
      name: "Desk",
      dependencies: [
        "Records", "Tables", "Manuscripts", "Casework", "Letters", "Typesetting", "Export",
        "CSystem",
      ],
      swiftSettings: strict),
    .target(
      name: "Registry",
      dependencies: [
        "Records", "Casework", "Desk", "CSystem", "CLibXML2",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Publication",
      dependencies: [
        "Records", "Tables", "Screening", "Casework", "Letters", "Typesetting", "Export", "Desk",
        "CNettle", "CHogweed", "CSystem", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "fuwen",
      dependencies: [
        "Records", "Tables", "Screening", "Manuscripts", "Casework", "Letters", "Typesetting",
        "Export", "Desk", "Registry", "Publication", "CCurl",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records"], exclude: ["Vectors"],
      swiftSettings: strict),
    .testTarget(
      name: "TablesTests", dependencies: ["Tables", "Records", "CZip"], swiftSettings: strict),
    .testTarget(
      name: "ScreeningTests", dependencies: ["Screening", "Records"], swiftSettings: strict),
    .testTarget(
      name: "PublicationTests",
      dependencies: [
        "Publication", "Screening", "Registry", "Desk", "Export", "Typesetting", "Letters",
        "Casework", "Tables", "Records",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ManuscriptsTests", dependencies: ["Manuscripts", "Letters", "Casework", "Records"],
      exclude: [
        "Corpus", "Fixtures", "corpus_letters.py", "corpus_writers.py", "make_corpus.py",
      ],
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
      dependencies: ["Desk", "Manuscripts", "Export", "Typesetting", "Letters", "Casework", "Records"],
      swiftSettings: strict),
    .testTarget(
      name: "RegistryTests",
      dependencies: [
        "Registry", "Desk", "Tables", "Typesetting", "Letters", "Casework", "Records",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FuwenTests", dependencies: ["Records", "Desk", "Publication"], swiftSettings: strict),
  ]
)

// The benchmarks' programs (Benchmarks/run, registry, publication) are no part of what is built for users.
if Context.environment["FUWEN_BENCHMARKS"] != nil {
  package.targets += [
    .executableTarget(
      name: "SchemaStage", dependencies: ["Records"], path: "Benchmarks/SchemaStage",
      swiftSettings: strict),
    .executableTarget(
      name: "RegistryScale",
      dependencies: ["Records", "Casework", "Typesetting", "Desk", "Registry"],
      path: "Benchmarks/RegistryScale", swiftSettings: strict),
    .executableTarget(
      name: "PublicationScale", dependencies: ["Records", "Letters", "Publication"],
      path: "Benchmarks/PublicationScale", swiftSettings: strict),
  ]
}
