import GRDB

extension StoreError {
  /// Names the cause of an error that came up while the file at `path` was in use.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .other(String(describing: error))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? error.description
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT: self = .damaged(path: path, detail: message)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
    case .SQLITE_FULL,
      .SQLITE_IOERR where Self.isFull(error):
      self = .full(path: path)
    case .SQLITE_CANTOPEN: self = .folderNotWritable(path: StoreFile.folder(of: path))
    case .SQLITE_CONSTRAINT: self = .refused(reason: message)
    default: self = .other(message)
    }
  }

  /// Whether there is no room: on a disk without any, SQLite cannot even make the file that it shares
  /// with others, and calls that a fault of reading and writing.
  private static func isFull(_ error: DatabaseError) -> Bool {
    [.SQLITE_FULL, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN].contains {
      error.resultCode == $0 || error.extendedResultCode == $0
    }
  }
}

/// Runs `body` and gives its errors the store's words.
func wrapping<Value>(path: String, _ body: () throws -> Value) throws(StoreError) -> Value {
  do { return try body() } catch { throw StoreError(error, path: path) }
}
