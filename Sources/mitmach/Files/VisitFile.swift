import Foundation
import MitmachModel

/// When the program was last begun on this account, so that it can tell what is new since.
struct VisitFile {
  let path: String

  init(
    path: String = GlobalOptions.folder("XDG_STATE_HOME", else: ".local/state")
      + "/mitmach/last-visit"
  ) {
    self.path = path
  }

  /// Milliseconds since 1970; `nil` at the first time, or where the file says nothing of use.
  func read() -> Int64? {
    (try? String(contentsOf: URL(filePath: path), encoding: .utf8))
      .flatMap { Int64($0.trimmingBlanks) }
  }

  /// Notes a visit; nobody is told where that cannot be written, as little is lost.
  func write(_ milliseconds: Int64) {
    try? DurableFile.write("\(milliseconds)\n", to: path)
  }
}
