// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6 mode, warnings are errors, imports and existentials explicit.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The outer targets own the terminal and the one thread that draws; they live on the main actor.
let mainActor = strict + [.defaultIsolation(MainActor.self)]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "nabij",
  products: [
    .executable(name: "nabij", targets: ["nabij"]),
    // For Benchmarks/ only: what it measures.
    .library(
      name: "NabijKern",
      targets: [
        "Inrichting", "Kluis", "Screens", "TerminalUI", "Termijnen", "Voorbeelden", "Wijkteam",
      ]),
    .library(name: "NabijKlok", targets: ["Inrichting", "Termijnen"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The law clock: no dependency at all.
    .target(name: "Termijnen", swiftSettings: strict),
    // The domain.
    .target(name: "Wijkteam", dependencies: ["Termijnen"], swiftSettings: strict),
    .target(name: "Reports", dependencies: ["Termijnen", "Wijkteam"], swiftSettings: strict),
    // The terminal without a terminal, and the screens drawn in it.
    .target(name: "TerminalUI", swiftSettings: strict),
    .target(
      name: "Screens", dependencies: ["Reports", "TerminalUI", "Termijnen", "Wijkteam"],
      swiftSettings: strict),
    // The encrypted store of opaque events.
    .target(name: "CKluis"),
    .target(name: "Kluis", dependencies: ["CKluis", crypto, cryptoExtras], swiftSettings: strict),
    // The real terminal: the only users of ncurses.
    .target(
      name: "CTerminal",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"), .define("_XOPEN_SOURCE", to: "700"),
        .define("_DEFAULT_SOURCE"),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "TerminalDriver", dependencies: ["CTerminal", "TerminalUI"], swiftSettings: mainActor),
    // The files of config/ as bytes in the program; #embed costs no compile time, a Swift array of
    // bytes a minute per change.
    .target(name: "CInrichting", exclude: ["maak-lijst.sh"]),
    // YAML of config/ to validated values: the only user of Yams.
    .target(
      name: "Inrichting", dependencies: ["CInrichting", "Termijnen", "Wijkteam", yams],
      swiftSettings: strict),
    // The demo caseload and the generator, as commands of the domain.
    .target(name: "Voorbeelden", dependencies: ["Termijnen", "Wijkteam"], swiftSettings: strict),
    // Subcommands, configuration, effects.
    .target(
      name: "NabijCommand",
      dependencies: [
        "Inrichting", "Kluis", "Reports", "Screens", "TerminalDriver", "TerminalUI", "Termijnen",
        "Voorbeelden", "Wijkteam", argumentParser,
      ], swiftSettings: mainActor),
    .executableTarget(
      name: "nabij", dependencies: ["NabijCommand", argumentParser], swiftSettings: mainActor),
    // A small program on the real terminal, for the tests in Tests/pty.
    .executableTarget(
      name: "TerminalProef", dependencies: ["TerminalDriver", "TerminalUI"],
      path: "Tests/TerminalProef", swiftSettings: mainActor),
    // A small writer, for the tests of the kluis with real processes.
    .executableTarget(
      name: "KluisProef", dependencies: ["Kluis"], path: "Tests/KluisProef",
      swiftSettings: strict),
    .target(
      name: "NabijTestSupport", dependencies: ["Screens", "TerminalUI", "Termijnen", "Wijkteam"],
      path: "Tests/NabijTestSupport", swiftSettings: strict),
    .testTarget(name: "TermijnenTests", dependencies: ["Termijnen"], swiftSettings: strict),
    .testTarget(
      name: "WijkteamTests", dependencies: ["Inrichting", "Termijnen", "Wijkteam"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Inrichting", "Reports", "Termijnen", "Wijkteam"],
      swiftSettings: strict),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI"], swiftSettings: strict),
    // Counts what a reading asks of malloc, for the tests with lengths that lie.
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .testTarget(
      name: "KluisTests",
      dependencies: ["CAllocations", "Kluis", "KluisProef", crypto, cryptoExtras],
      swiftSettings: strict),
    .testTarget(
      name: "InrichtingTests", dependencies: ["Inrichting", "Termijnen", "Wijkteam"],
      swiftSettings: strict),
    .testTarget(
      name: "VoorbeeldenTests",
      dependencies: ["Inrichting", "Termijnen", "Voorbeelden", "Wijkteam"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Inrichting", "NabijTestSupport", "Reports", "Screens", "TerminalUI", "Termijnen",
        "Voorbeelden", "Wijkteam",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "NabijCommandTests",
      dependencies: [
        "Inrichting", "Kluis", "NabijCommand", "NabijTestSupport", "Screens", "TerminalDriver",
        "TerminalUI", "Termijnen", "Wijkteam",
      ], swiftSettings: mainActor),
  ],
  swiftLanguageModes: [.v6]
)
