import Foundation
import Testing

/// Compares `actual` with a golden file beside the tests; `UPDATE_GOLDEN=1` writes it anew.
func expectGolden(
  _ actual: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: "\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    do { try (actual + "\n").write(to: file, atomically: true, encoding: .utf8) } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
    return
  }
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("no golden file \(name).txt; run `make golden`", sourceLocation: sourceLocation)
    return
  }
  #expect(actual + "\n" == expected, sourceLocation: sourceLocation)
}
