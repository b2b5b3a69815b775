// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "mitmach",
  targets: [
    .target(name: "Canvas", swiftSettings: strict),
    .target(name: "MitmachModel", swiftSettings: strict),
    .target(name: "MitmachTUI", dependencies: ["Canvas", "MitmachModel"], swiftSettings: strict),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"], swiftSettings: strict),
    .testTarget(name: "MitmachModelTests", dependencies: ["MitmachModel"], swiftSettings: strict),
    .testTarget(
      name: "MitmachTUITests", dependencies: ["MitmachTUI", "Canvas", "MitmachModel"],
      exclude: ["Golden"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
