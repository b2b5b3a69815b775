import Foundation
import Testing

/// How the program behaves when the world around it misbehaves, in a raw pseudo-terminal.
@Suite struct `The terminal` {
  /// Runs some checks of the robustness script on the program; its report by check.
  private static func report(_ checks: String) throws -> [String: Any] {
    let home = Home()
    _ = try Program.run(["init"], home: home)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "pty_robust.py").path
    let variables = home.environment.flatMap { ["--env", "\($0.key)=\($0.value)"] }
    let result = try Tool.run(
      "python3",
      [script, "--only", checks, "--expect", "Lausitz"] + variables + ["--", Program.path])
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(json as? [String: Any], "\(result.output)\(result.errors)")
  }

  @Test func `is left as it was found, whatever happens`() throws {
    let report = try Self.report("sigterm,sigsegv,hangup,hangup_nohup,ctrl_z")
    for check in ["sigterm", "sigsegv"] {
      let values = try #require(report[check] as? [String: Any])
      #expect(values["exit_s"] is Double, "\(check): \(values)")
      #expect((values["modes_left_on"] as? [Int])?.isEmpty == true, "\(check): \(values)")
      #expect(values["termios_restored"] as? Bool == true, "\(check): \(values)")
    }
    for check in ["hangup", "hangup_nohup"] {
      let values = try #require(report[check] as? [String: Any])
      #expect(values["exit_s"] is Double, "\(check): \(values)")
    }
    let stopped = try #require(report["ctrl_z"] as? [String: Any])
    #expect(stopped["stops"] as? Bool == true)
    #expect((stopped["modes_left_on_while_stopped"] as? [Int])?.isEmpty == true)
    #expect(stopped["termios_restored_while_stopped"] as? Bool == true)
  }

  @Test func `may be of any size and name, or none`() throws {
    let report = try Self.report("tiny,term,notty")
    let sizes = try #require(report["tiny"] as? [String: String])
    for (size, answer) in sizes { #expect(answer.hasPrefix("alive"), "\(size): \(answer)") }
    let names = try #require(report["term"] as? [String: String])
    for name in ["unset", "nonesuch", "vt100", "linux"] {
      #expect(names[name] == "alive", "\(name): \(names)")
    }
    #expect(names["dumb"]?.contains("exit 1: ") == true, "\(names)")
    #expect(names["dumb"]?.contains("--linear") == true, "\(names)")
    let pipe = try #require(report["notty"] as? String)
    #expect(pipe.hasPrefix("exit 1: ") && pipe.count > 20, "\(pipe)")
  }

  @Test func `shows no colour where none is wanted, and takes only what it needs`() throws {
    let report = try Self.report("colours")
    let colors = try #require(report["colours"] as? [String: Any])
    #expect(colors["NO_COLOR"] as? Int == 0)
    #expect((colors["default"] as? Int ?? 0) > 0)
    #expect(Set(colors["modes"] as? [Int] ?? []).isSubset(of: [1049, 2004, 2026]))
  }
}
