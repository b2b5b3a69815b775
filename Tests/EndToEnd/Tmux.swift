import Foundation
import Testing

/// The real program on the real screen of a terminal that tests can look at: tmux.
///
/// Waits are for something to appear, with a limit; nothing sleeps and hopes.
final class Screen {
  private let socket = "mitmach-\(UUID().uuidString)"
  let home: Home

  /// Starts the program on a screen of its own, as a person would in a new terminal.
  ///
  /// `isStoppable`: whether it is a job of its shell; after it was stopped Enter goes on with it.
  init(
    _ arguments: [String] = ["--screen", "regions"], home: Home = Home(), columns: Int = 80,
    rows: Int = 24,
    environment: [String: String] = [:], isStoppable: Bool = false
  ) throws {
    self.home = home
    var all = home.environment
    all.merge(environment) { $1 }
    let variables = all.flatMap { ["-e", "\($0.key)=\($0.value)"] }
    // The shell says how it ended, and stays so that this can be read.
    let end = "echo \"ended with $?\"; exec cat"
    let shell =
      isStoppable
      ? ["bash", "--norc", "-ic", "\"$@\"; echo \"stopped with $?\"; read; fg; \(end)", "bash"]
      : ["sh", "-c", "\"$@\"; \(end)", "sh"]
    try tmux(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + variables + ["--"] + shell
        + [Program.path] + arguments)
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// What is on the screen now, a line a row.
  var text: String { (try? tmux(["capture-pane", "-p"])) ?? "" }

  /// The screen with its colours as escape sequences.
  var coloredText: String { (try? tmux(["capture-pane", "-p", "-e"])) ?? "" }

  /// A variable of tmux about the screen, such as `cursor_y` or `pane_dead_status`.
  func state(_ name: String) -> String {
    ((try? tmux(["display-message", "-p", "#{\(name)}"])) ?? "")
      .trimmingCharacters(in: .newlines)
  }

  /// Presses keys by tmux's names (`Enter`, `Down`, `C-c`), one after the other.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types a text letter by letter.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Pastes a text the way terminals do, between marks.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  /// Sends a signal to the program.
  func kill(_ signal: Int32) throws {
    let children = try Tool.run("pgrep", ["-P", state("pane_pid")]).output
    let program = try #require(pid_t(children.trimmingCharacters(in: .newlines)))
    #expect(Foundation.kill(program, signal) == 0)
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Waits until the screen shows something; a screen that never does fails the test.
  @discardableResult
  func wait(
    for anchor: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try wait(until: "shows »\(anchor)«", sourceLocation: sourceLocation) { $0.contains(anchor) }
  }

  /// Waits until the screen is as the condition says, and until a picture that is being drawn is whole.
  @discardableResult
  func wait(
    until what: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: (String) -> Bool
  ) throws -> String {
    let limit = ContinuousClock.now + .seconds(15)
    var screen = text
    while ContinuousClock.now < limit {
      let next: String
      if condition(screen) {
        next = text
        if next == screen || !condition(next) { return screen }
      } else {
        usleep(5000)
        next = text
      }
      screen = next
    }
    Issue.record("the screen never \(what):\n\(screen)", sourceLocation: sourceLocation)
    throw ScreenError.neverShown
  }

  /// Waits for the program's end and returns its exit code, as a shell tells it.
  func exitCode(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32? {
    let screen = try wait(for: "ended with ", sourceLocation: sourceLocation)
    return screen.firstMatch(of: /ended with ([0-9]+)/).flatMap { Int32($0.output.1) }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let result = try Tool.run("tmux", ["-L", socket, "-u", "-f", "/dev/null"] + arguments)
    guard result.status == 0 else { throw ScreenError.tmux(result.errors) }
    return result.output
  }

  enum ScreenError: Error { case neverShown, tmux(String) }
}

/// A home of its own for one test: data, settings and nothing of the person's.
final class Home: Sendable {
  let folder: URL

  init() {
    folder = FileManager.default.temporaryDirectory.appending(path: "mitmach-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      Issue.record(error)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var database: String { folder.appending(path: "mitmach/mitmach.db").path }

  var environment: [String: String] {
    [
      "XDG_DATA_HOME": folder.path, "XDG_CONFIG_HOME": folder.path,
      "XDG_STATE_HOME": folder.path, "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no", "USER": "anna",
    ]
  }

  /// Changes the network as another program would.
  func sql(_ statement: String) throws {
    let result = try Tool.run("sqlite3", ["-cmd", ".timeout 5000", database, statement])
    #expect(result.status == 0, "\(result.errors)")
  }
}

/// Other programs that tests look with.
enum Tool {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a program to its end.
  ///
  /// Not with Foundation: it learns of a program's end by a socket that the program inherits, and
  /// the server that tmux leaves behind would keep that open for ever.
  static func run(_ name: String, _ arguments: [String]) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "mitmach-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["out", "err"].map { folder.appending(path: $0).path }
    let status = try spawn([name] + arguments, output: files[0], errors: files[1])
    let texts = try files.map {
      try String(decoding: Data(contentsOf: URL(filePath: $0)), as: UTF8.self)
    }
    return Result(status: status, output: texts[0], errors: texts[1])
  }

  private static func spawn(_ words: [String], output: String, errors: String) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (descriptor, path) in [(1, output), (2, errors)] {
      posix_spawn_file_actions_addopen(
        &actions, Int32(descriptor), path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    // Threads of tests hold signals back, and children would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let fault = posix_spawnp(&process, words[0], &actions, &attributes, &pointers, environ)
    guard fault == 0 else { throw POSIXError(POSIXErrorCode(rawValue: fault) ?? .EIO) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
