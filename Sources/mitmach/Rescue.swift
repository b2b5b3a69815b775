import Foundation
import MitmachStore

/// How to get out of a damaged file what can still be read, as commands to be typed.
struct Rescue {
  private let inspection: FileInspection
  private let words: DoctorWords

  /// "MITM", by which our files are known; a dump does not carry it.
  private static let applicationID = 0x4D49_544D

  init(_ inspection: FileInspection, words: DoctorWords) {
    self.inspection = inspection
    self.words = words
  }

  var advice: [String] {
    let path = inspection.path
    let folder = path + ".damaged"
    // An old log would be played into the new file, so what lies beside it goes as well.
    let files = [path, path + "-wal", path + "-shm"].filter(FileManager.default.fileExists)
    let damaged = (folder + "/" + URL(filePath: path).lastPathComponent).quotedForShell
    let marks =
      "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(inspection.schemaVersion);"
    return readable + [
      words.rescue,
      "mkdir \(folder.quotedForShell)",
      "mv \(files.map(\.quotedForShell).joined(separator: " ")) \(folder.quotedForShell)",
      "sqlite3 \(damaged) .recover | sqlite3 \(path.quotedForShell)",
      words.withoutRecover,
      "(sqlite3 \(damaged) .dump | sed 's/^ROLLBACK.*/COMMIT;/'; echo '\(marks)')"
        + " | sqlite3 \(path.quotedForShell)",
    ]
  }

  private var readable: [String] {
    let rows = inspection.readableRows
    guard let regions = rows["region"], let actors = rows["actor"], let actions = rows["action"]
    else { return [] }
    return [words.readable(regions, actors, actions)]
  }
}

extension String {
  /// The text as one word of a shell's command line.
  var quotedForShell: String {
    let isPlain = utf8.allSatisfy { byte in
      (97...122).contains(byte | 0x20) || (45...57).contains(byte) || byte == UInt8(ascii: "_")
    }
    if isPlain { return self }
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
