import Foundation
import Testing

/// What `make torture` does for a minute, for a few seconds.
@Suite struct `What was confirmed` {
  private let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "torture/torture.py").path

  @Test(arguments: [
    "killed", "crowd", "full_disk", "file_limit", "read_only", "clock", "schema",
  ])
  func `survives whatever happens, and can be undone`(scenario: String) throws {
    let words = ["--program", Program.path, "--seconds", "4", "--only", scenario]
    let result = try Program.execute(
      ["python3", script] + words,
      in: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"])
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains(scenario), "\(result)")
  }
}
