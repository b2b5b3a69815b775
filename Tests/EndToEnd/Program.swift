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
  ///
  /// Not with Foundation: it learns of a program's end by a socket that the program inherits, and a
  /// server that any other test leaves behind would keep that open. Files, not pipes, for the same reason.
  static func execute(
    _ words: [String], in environment: [String: String], input: String = ""
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mitmach-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let status = try wait(for: spawn(words, variables, files: files.map(\.path)))
    return Result(
      status: status, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  private static func spawn(
    _ words: [String], _ variables: [String], files: [String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    for (descriptor, flags) in [(0, O_RDONLY), (1, writing), (2, writing)] {
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), files[descriptor], flags, 0o600)
    }
    // The threads of tests hold signals back, and children would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var child: pid_t = 0
    let error = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, &environment)
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EINVAL) }
    return child
  }

  /// The exit code; for those that a signal ended, 128 more than the signal, as the shell has it.
  private static func wait(for child: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ECHILD) }
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}
