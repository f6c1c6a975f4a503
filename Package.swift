// swift-tools-version: 6.2

import PackageDescription

/// What every module is compiled with: Swift 6, no unchecked memory, no warnings.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A step of the flow. Its dependencies are the only imports that the build accepts (scripts/check enforces it).
func module(_ name: String, _ imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: imports, exclude: exclude, swiftSettings: settings)
}

/// Tests of one step. Fixtures are read from their folder, not bundled.
func tests(_ name: String, _ imports: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: imports, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "quan",
  products: [.executable(name: "quan", targets: ["quan"])],
  dependencies: [
    // Arguments, their help and completion scripts: what it replaces is no part of what quan is for.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // digits -> exact decimals, units, dates, periods: the values that both halves share
    module("Quantities"),
    // a text, places in it, messages about places
    module("SourceText"),
    // zlib, which unpacks what ZIP and gzip packed: no part of what quan is for
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // packed bytes -> bytes, within limits, and back
    module("Archives", ["CZlib", "SourceText"]),
    // gumbo and expat, which read HTML and XML: parsing them is no part of what quan is for
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // HTML and XML -> elements and texts
    module("Markup", ["CGumbo", "CExpat"]),
    // calls of Linux that the Swift module of the C library does not show
    .systemLibrary(name: "CSystem"),
    // bytes -> another program -> bytes, within limits
    module("Programs", ["CSystem"]),
    // bytes of a file -> Document: encoding, layout repair, title, date, place, blocks
    module("Documents", ["Archives", "Markup", "Programs", "SourceText", "Quantities"]),
    // Document -> sentences, with numerals, units and times read and places kept
    module("Sentences", ["Documents", "SourceText", "Quantities"]),
    // sentences -> facts: figures, frameworks
    module("Facts", ["Sentences", "Documents", "SourceText", "Quantities"]),
    // figures of many reports -> series, promises kept or not, drift
    module("Series", ["Facts", "Sentences", "Documents", "SourceText", "Quantities"]),
    // figures -> what they say of one another: sums, growth, repetitions
    module("Checks", ["Series", "Facts", "Sentences", "Documents", "SourceText", "Quantities"]),
    // a text -> its words
    module("Segmentation"),
    // typed columns, tables, catalogue: the waist
    module("Tables", ["Quantities"]),
    // SQLite, which keeps tables in files: no part of what quan is for
    .systemLibrary(name: "CSqlite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // Catalogue -> database
    module("Databases", ["CSqlite", "Tables", "Quantities"]),
    // files -> Catalogue: runs the left half end to end, in parallel
    module(
      "Model",
      ["Checks", "Series", "Facts", "Sentences", "Documents", "Segmentation", "SourceText", "Tables", "Quantities"]),
    // query text -> tree
    module("Syntax", ["SourceText", "Quantities"]),
    // tree + Catalogue -> Table
    module("Query", ["Syntax", "Segmentation", "Tables", "SourceText", "Quantities"]),
    // cmark-gfm, which reads Markdown: no part of what quan is for
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-extensions-dev"])]),
    // Markdown -> HTML
    module("Prose", ["CCmark"]),
    // tables -> bytes of a spreadsheet
    module("Workbooks", ["Archives", "Tables", "SourceText", "Quantities"]),
    // a language's name -> its texts
    module("Wordings", ["SourceText"]),
    // Table or Diagnostic -> text
    module("Rendering", ["Prose", "Workbooks", "Tables", "SourceText", "Quantities"]),
    // a line in, a reply out
    module("Shell", ["Wordings", "Query", "Rendering", "Syntax", "Tables", "SourceText", "Quantities"]),
    // libedit's functions that Swift cannot call, under fixed argument lists
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    // keys -> a line; the terminal
    module("LineEditing", ["CLibedit"]),
    // arguments, then wiring
    .executableTarget(
      name: "quan",
      dependencies: [
        "Checks", "Databases", "Model", "Shell", "Wordings", "LineEditing", "Programs", "Rendering", "Segmentation",
        "Query", "Facts", "Documents", "Sentences", "Syntax", "Tables",
        "SourceText", "Quantities", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    tests("QuantitiesTests", ["Quantities"]),
    tests("SourceTextTests", ["SourceText"]),
    tests(
      "ChecksTests", ["Checks", "Series", "Facts", "Sentences", "Documents", "Quantities"], exclude: ["Passages"]),
    tests("SegmentationTests", ["Segmentation"], exclude: ["Sentences"]),
    tests("ModelTests", ["Model", "Documents", "Tables"]),
    // packs what tests unpack
    .target(name: "Packing", dependencies: ["CZlib"], path: "Tests/Packing", swiftSettings: settings),
    // numbers that look random and come back
    .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: settings),
    // random tables and queries, asked here and in SQL
    .target(
      name: "Differing",
      dependencies: ["Databases", "Query", "Seeded", "Syntax", "Tables", "SourceText", "Quantities"],
      path: "Tests/Differing", swiftSettings: settings),
    .executableTarget(
      name: "differ", dependencies: ["Differing", "Databases", "Query", "Quantities", "Seeded", "Tables"],
      path: "Tests/Differ",
      swiftSettings: settings),
    tests(
      "DifferenceTests", ["Differing", "Databases", "ExampleCatalogue", "Query", "Seeded", "SourceText", "Tables"]),
    tests("ArchivesTests", ["Archives", "Packing", "Seeded", "SourceText"]),
    tests("ProgramsTests", ["Programs"]),
    tests("DocumentsTests", ["Documents", "Packing", "Seeded", "SourceText", "Quantities"]),
    tests(
      "FactsTests", ["Facts", "Seeded", "Sentences", "Documents", "SourceText", "Quantities"],
      exclude: ["Passages", "Named"]),
    tests("SeriesTests", ["Series", "Facts", "Sentences", "Documents", "Quantities"]),
    tests(
      "WordingsTests",
      ["Wordings", "Shell", "Model", "Query", "Rendering", "Tables", "SourceText", "ExampleCatalogue"]),
    tests("ShellTests", ["Shell", "Query", "Tables", "Rendering", "SourceText", "ExampleCatalogue"]),
    tests("ProgramTests", ["quan", "Documents", "Model", "Shell", "SourceText", "Packing"], exclude: ["Expected"]),
    // sessions in text files: what is typed and what is answered
    .testTarget(
      name: "Transcripts",
      dependencies: ["Shell", "SourceText", "Wordings", "ExampleCatalogue", "Quantities", "Tables"],
      path: "Tests/Transcripts/Runner",
      swiftSettings: settings),
    tests(
      "RenderingTests", ["Archives", "Markup", "Rendering", "Tables", "SourceText", "Quantities", "Wordings"]),
    // a program that shows the line editor alone, for TerminalTests to type at
    .executableTarget(
      name: "line-probe", dependencies: ["LineEditing"], path: "Tests/LineProbe", swiftSettings: settings),
    // a program that answers queries over millions of made-up figures, for scripts/bench
    .executableTarget(
      name: "engine-probe", dependencies: ["Query", "Seeded", "Syntax", "Tables", "SourceText", "Quantities"],
      path: "Tests/EngineProbe", swiftSettings: settings),
    tests("TerminalTests", ["line-probe", "quan", "Seeded"]),
    tests("TablesTests", ["Tables", "Quantities"]),
    tests("SyntaxTests", ["Seeded", "Syntax", "SourceText", "Quantities"]),
    tests(
      "QueryTests",
      ["ExampleCatalogue", "Query", "Rendering", "Seeded", "Syntax", "Tables", "SourceText", "Quantities"]),
    // three places, four years, some gaps: what tests and examples query
    .target(
      name: "ExampleCatalogue", dependencies: ["Tables", "Quantities"], path: "Tests/ExampleCatalogue",
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
