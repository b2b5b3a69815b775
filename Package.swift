// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let strictC: [CSetting] = [
  .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
]

let package = Package(
  name: "mitmach",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .target(
      name: "CursesShim", dependencies: ["CNcurses"], cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Canvas", swiftSettings: strict),
    .target(name: "CursesTerminal", dependencies: ["Canvas", "CursesShim"], swiftSettings: strict),
    .target(name: "MitmachModel", swiftSettings: strict),
    .target(
      name: "MitmachStore",
      dependencies: [
        "MitmachModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "MitmachExchange",
      dependencies: ["MitmachModel", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "MitmachTUI", dependencies: ["Canvas", "MitmachModel"], swiftSettings: strict),
    .executableTarget(
      name: "mitmach",
      dependencies: [
        "Canvas", "CursesTerminal", "MitmachExchange", "MitmachModel", "MitmachStore", "MitmachTUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "Canvas"],
      swiftSettings: strict),
    .testTarget(name: "MitmachModelTests", dependencies: ["MitmachModel"], swiftSettings: strict),
    .testTarget(
      name: "MitmachStoreTests", dependencies: ["MitmachStore", "MitmachModel"],
      swiftSettings: strict),
    .testTarget(
      name: "MitmachExchangeTests", dependencies: ["MitmachExchange", "MitmachModel"],
      swiftSettings: strict),
    .testTarget(
      name: "MitmachTUITests", dependencies: ["MitmachTUI", "Canvas", "MitmachModel"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "EndToEnd", dependencies: ["mitmach"],
      exclude: ["Golden", "picture.py", "pty_robust.py", "width_check.py"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
