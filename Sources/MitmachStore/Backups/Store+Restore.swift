import Foundation
import GRDB

extension Store {
  /// Makes the store what a backup holds, while it is open here and elsewhere.
  ///
  /// What was there before is backed up first; to restore that again takes the restoring back. Gives
  /// the path of it.
  package func restore(from file: String, at milliseconds: Int64) throws(StoreError) -> String {
    try wrapping(path: path) {
      guard !isReadOnly else { throw StoreError.readOnly(path: path) }
      let source = try BackupSource(of: file, beside: path)
      defer { source.discard() }
      let former = try Self.backupPath(
        "\(Self.stem(of: path))-before-restore-\(milliseconds).db", of: path)
      try backup(to: former)
      try source.queue.backup(to: queue)
      return former
    }
  }
}

/// A copy of a backup that has been looked over and brought to the schema of this program.
private struct BackupSource {
  let queue: DatabaseQueue
  private let path: String

  init(of file: String, beside path: String) throws {
    if let problem = Store.inspect(path: file).problem { throw problem }
    self.path = "\(path).restoring"
    do {
      try Self.copy(file, to: self.path)
      queue = try DatabaseQueue(path: self.path, configuration: .store())
      try Schema.migrator.migrate(queue)
    } catch {
      unlink(self.path)
      throw error
    }
  }

  /// A copy, as the file itself may be older and must stay as it is.
  private static func copy(_ file: String, to path: String) throws {
    let copy = BackupCopy(path: path)
    do {
      try Store.readingQueue(of: StoreFile(path: file)).read { db in
        let counts = try Store.counts(in: db)
        try copy.take(from: db) { _ in }
        try copy.verify(counts: counts)
      }
      try copy.putInPlace()
    } catch {
      copy.discard()
      throw error
    }
  }

  func discard() {
    // The file goes in any case; a connection that does not close ends with the process.
    try? queue.close()
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) }
  }
}
