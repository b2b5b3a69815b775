import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

/// A backup that is there, as far as its folder tells of it.
struct BackupFile {
  let path: String
  let bytes: Int64
  /// When it was made, in milliseconds since 1970.
  let time: Int64

  /// `nil` where there is no such file.
  init?(path: String) {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    self.path = path
    bytes = Int64(information.st_size)
    time =
      Int64(information.st_mtim.tv_sec) * 1000 + Int64(information.st_mtim.tv_nsec) / 1_000_000
  }

  /// Those in the folder beside a store, the latest first.
  static func all(of store: Store) -> [BackupFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: store.backupFolder)) ?? []
    let stem = URL(filePath: store.path).deletingPathExtension().lastPathComponent
    return names.filter { $0.hasPrefix(stem + "-") && $0.hasSuffix(".db") }
      .compactMap { BackupFile(path: "\(store.backupFolder)/\($0)") }
      .sorted { ($1.time, $1.path) < ($0.time, $0.path) }
  }

  var size: String { bytes.megabytes }

  var json: JSONValue {
    .object([
      ("path", .text(path)), ("bytes", .integer(Int(bytes))), ("at", .moment(time)),
    ])
  }
}

/// How far a backup is, on a terminal and only where one has to wait.
struct BackupProgress {
  let words: BackupWords
  private let start = Now.milliseconds
  private var shown: String?

  init(words: BackupWords) { self.words = words }

  mutating func show(_ done: Double) {
    guard isatty(2) == 1, Now.milliseconds - start > 500 else { return }
    let text = words.progress(Int(done * 100))
    guard text != shown else { return }
    shown = text
    StandardError.rewriteLine(text)
  }

  /// Leaves nothing of it on the screen.
  mutating func clear() {
    if shown != nil { StandardError.rewriteLine("") }
    shown = nil
  }
}
