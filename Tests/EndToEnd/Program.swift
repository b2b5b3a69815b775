import Foundation
import Testing

/// The program that was built together with these tests.
enum Program {
  /// Where it lies: in the build folder, beside the bundle of the tests.
  static let path: String = {
    let runner = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let bundles = Bundle.allBundles.map(\.bundleURL) + [URL(filePath: CommandLine.arguments[0])]
    let folders = ([runner] + bundles).map { $0.resolvingSymlinksInPath() }
      .map { $0.deletingLastPathComponent() }
    let program = folders.map { $0.appending(path: "mitmach").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return program ?? "mitmach"
  }()

  /// How a program ended, and what it said.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs it to its end with nothing of the person's who runs the tests.
  static func run(
    _ arguments: [String], home: Home, environment: [String: String] = [:], input: String = ""
  ) throws -> Result {
    try run([path] + arguments, in: home.environment.merging(environment) { $1 }, input: input)
  }

  /// Runs a script of the shell in which `mitmach` is the program.
  static func shell(
    _ script: String, home: Home, environment: [String: String] = [:]
  ) throws -> Result {
    try run(
      ["bash", "-c", "mitmach() { \"$MITMACH\" \"$@\"; }\n" + script],
      in: home.environment.merging(["MITMACH": path]) { $1 }.merging(environment) { $1 }, input: "")
  }

  private static func run(
    _ words: [String], in variables: [String: String], input: String
  ) throws -> Result {
    try execute(
      words,
      in: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "TERM": "xterm",
        "HOME": variables["XDG_DATA_HOME"] ?? "/nonexistent",
      ].merging(variables) { $1 }, input: input)
  }

  /// Runs any command to its end.
  static func execute(
    _ words: [String], in environment: [String: String], input: String = ""
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.environment = environment
    // Files, not pipes: neither side ever waits for the other to read, nor for a server that the
    // command leaves behind with its end of a pipe.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mitmach-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: $0) }
    for file in files { try Data(input.utf8).write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}
