import Foundation
import GRDB
package import MitmachModel

extension Store {
  /// Removes a person from the backups beside the store as well; gives the paths of those that hold
  /// them still: an older program made them, or they are damaged, and so stay what they are.
  package func eraseFromBackups(
    person uid: UID, by author: Author, at milliseconds: Int64
  ) throws(StoreError) -> [String] {
    var older: [String] = []
    removeRemains()
    for file in try backupFiles() {
      guard StoreFile(path: file).schemaVersion == Schema.version else {
        older.append(file)
        continue
      }
      do throws(StoreError) {
        let backup = try Store.open(path: file, creating: false)
        _ = try backup.erase(person: uid, by: author, at: milliseconds)
        try backup.leaveNoLog()
      } catch {
        older.append(file)
      }
    }
    return older
  }

  private func backupFiles() throws(StoreError) -> [String] {
    try wrapping(path: path) {
      guard FileManager.default.fileExists(atPath: backupFolder) else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: backupFolder).sorted()
        .filter { $0.hasPrefix(Self.stem(of: path) + "-") && $0.hasSuffix(".db") }
        .map { "\(backupFolder)/\($0)" }
    }
  }

  /// Makes the file one alone again, as backups are.
  private func leaveNoLog() throws(StoreError) {
    try wrapping(path: path) {
      try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
    }
  }
}
