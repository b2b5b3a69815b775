import Foundation
import GRDB

extension Store {
  /// Copies the store into a file while others go on writing, looks the copy over and puts it in its
  /// place by a rename; the copy shows the store at one moment.
  ///
  /// `progress`: from 0 to 1. Returns whether `goesOn` let it come to its end.
  @discardableResult
  package func backup(
    to path: String, progress: (Double) -> Void = { _ in }, while goesOn: () -> Bool = { true }
  ) throws(StoreError) -> Bool {
    try wrapping(path: path) {
      let copy = BackupCopy(path: path)
      do {
        guard let counts = try copyAll(to: copy, progress: progress, while: goesOn) else {
          copy.discard()
          return false
        }
        try copy.verify(counts: counts)
        try copy.putInPlace()
        return true
      } catch {
        copy.discard()
        throw error
      }
    }
  }

  /// Gives how many rows each table has in the state that was copied; `nil` where it was ended.
  private func copyAll(
    to copy: BackupCopy, progress: (Double) -> Void, while goesOn: () -> Bool
  ) throws -> [String: Int]? {
    // All steps read in one transaction: whatever others write meanwhile is not in it.
    try reading { db in
      let counts = try Self.counts(in: db)
      do {
        try copy.take(from: db) { done in
          guard goesOn() else { throw BackupCopy.GivenUp() }
          progress(done)
        }
        return counts
      } catch is BackupCopy.GivenUp {
        return nil
      }
    }
  }
}

/// A copy of a store in the making, under a name that nobody takes for a backup.
struct BackupCopy {
  let path: String
  private let draft: String

  /// What is thrown where somebody ended it.
  struct GivenUp: Error {}

  /// A few milliseconds of copying.
  private static let pagesPerStep: CInt = 2000

  init(path: String) {
    self.path = path
    draft = "\(path).\(getpid()).part"
  }

  func take(from source: Database, progress: (Double) throws -> Void) throws {
    discard()
    let queue = try DatabaseQueue(path: draft)
    try queue.inDatabase { db in
      try withoutActuallyEscaping(progress) { progress in
        try source.backup(to: db, pagesPerStep: Self.pagesPerStep) { state in
          let total = max(1, state.totalPageCount)
          if !state.isCompleted { try progress(Double(state.completedPageCount) / Double(total)) }
        }
      }
      // One file alone, without a log beside it.
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try queue.close()
    try progress(1)
  }

  func verify(counts: [String: Int]) throws {
    let queue = try DatabaseQueue(path: draft, configuration: .store(readonly: true))
    try queue.read { db in
      let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
      guard findings == ["ok"] else {
        throw StoreError.damaged(path: path, detail: findings.first ?? "")
      }
      guard try Store.counts(in: db) == counts else {
        throw StoreError.damaged(path: path, detail: "rows are missing")
      }
    }
    try queue.close()
  }

  func putInPlace() throws {
    sync(draft)
    guard rename(draft, path) == 0 else {
      throw StoreError.folderNotWritable(path: StoreFile.folder(of: path))
    }
    sync(StoreFile.folder(of: path))
  }

  /// Whether a file of this name is a draft of a program that does not run any more.
  static func isRemains(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard let end = parts.lastIndex(where: { $0.hasPrefix("part") }), end > 0,
      let process = pid_t(parts[end - 1]), process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  func discard() {
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(draft + ending) }
  }

  private func sync(_ path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }
}
