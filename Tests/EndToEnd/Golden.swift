import Foundation
import Testing

/// Compares `actual` with a golden file; `UPDATE_GOLDEN=1` writes it anew.
func expectGolden(
  _ actual: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
    return
  }
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "no golden file \(file.lastPathComponent); run `make golden`", sourceLocation: sourceLocation)
    return
  }
  #expect(actual == expected, sourceLocation: sourceLocation)
}
