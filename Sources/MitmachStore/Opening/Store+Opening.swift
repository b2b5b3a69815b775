import Foundation
import GRDB

extension Store {
  /// Opens the network in the file at `path`; with `creating` a new one where there is none.
  ///
  /// Files that are not ours are never written to. Where writing is not possible, the store opens for
  /// reading. While another program writes, one waits for `patience` seconds.
  package static func open(
    path: String, creating: Bool, patience: Double = 5
  ) throws(StoreError) -> Store {
    let file = StoreFile(path: path)
    guard file.exists, file.size > 0 || file.isFolder else {
      return try create(file, creating: creating, patience: patience)
    }
    guard !file.isFolder else { throw .notADatabase(path: path) }
    guard file.isReadable else { throw .readOnly(path: path) }
    guard file.looksLikeSQLite else { throw .notADatabase(path: path) }
    if file.applicationID != StoreFile.applicationID {
      guard creating, file.applicationID == 0, try isBlank(file) else { throw .foreign(path: path) }
      return try create(file, creating: true, patience: patience)
    }
    guard file.schemaVersion <= Schema.version else {
      throw .newer(path: path, version: file.schemaVersion)
    }
    return try file.isWritable && file.isFolderWritable
      ? openToWrite(file, patience: patience) : openToRead(file, patience: patience)
  }

  /// Another connection, which reads what is stored while this one writes.
  ///
  /// It must not be opened like a first one: see `StoreFile.header`.
  package func another() throws(StoreError) -> Store {
    try wrapping(path: path) {
      let queue = try DatabaseQueue(path: path, configuration: .store(readonly: true))
      return Store(path: path, isReadOnly: true, queue: queue)
    }
  }

  private static func create(
    _ file: StoreFile, creating: Bool, patience: Double
  ) throws(StoreError) -> Store {
    guard creating else { throw .missing(path: file.path) }
    let folder = StoreFile.folder(of: file.path)
    if access(folder, F_OK) != 0 {
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    guard access(folder, W_OK | X_OK) == 0 else { throw .folderNotWritable(path: folder) }
    if file.exists, !file.isWritable { throw .readOnly(path: file.path) }
    return try openToWrite(file, patience: patience)
  }

  /// Whether a database of nobody in particular has nothing in it.
  private static func isBlank(_ file: StoreFile) throws(StoreError) -> Bool {
    try wrapping(path: file.path) {
      let queue = try DatabaseQueue(path: file.path, configuration: .store(readonly: true))
      return try queue.read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
      }
    }
  }

  private static func openToWrite(
    _ file: StoreFile, patience: Double
  ) throws(StoreError) -> Store {
    try wrapping(path: file.path) {
      let queue = try DatabaseQueue(path: file.path, configuration: .store(patience: patience))
      try migrate(queue, file: file)
      try useLog(queue, patience: patience)
      return Store(path: file.path, isReadOnly: false, queue: queue)
    }
  }

  /// An up-to-date file is known by its `user_version`, so that opening it costs no migrator.
  private static func migrate(_ queue: DatabaseQueue, file: StoreFile) throws {
    let version = try version(of: queue)
    if version > Schema.version { throw StoreError.newer(path: file.path, version: version) }
    guard version < Schema.version else { return }
    if version > 0 { try backUp(queue, version: version, of: file.path) }
    // Before any table is made: another process that starts at the same time must see whose it is.
    try queue.write { db in
      try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
    }
    do {
      try Schema.migrator.migrate(queue)
    } catch {
      // That other process may have been faster with a step.
      guard try Self.version(of: queue) > version else { throw error }
      try migrate(queue, file: file)
    }
  }

  /// Keeps the file as an older program left it.
  private static func backUp(_ queue: DatabaseQueue, version: Int, of path: String) throws {
    let copy = BackupCopy(path: try backupPath("\(stem(of: path))-v\(version).db", of: path))
    do {
      try queue.read { db in
        let counts = try counts(in: db)
        try copy.take(from: db) { _ in }
        try copy.verify(counts: counts)
      }
      try copy.putInPlace()
    } catch {
      copy.discard()
      throw error
    }
  }

  /// Has changes written to a log beside the file, so that others can read in the meantime.
  ///
  /// Only once the file is ours: nothing must stand in a log while the file does not name its owner.
  /// SQLite does not wait by itself when somebody else is reading or writing just then.
  private static func useLog(_ queue: DatabaseQueue, patience: Double) throws {
    let pause: UInt32 = 10_000
    var attempts = Int(patience * 1_000_000 / Double(pause))
    while true {
      do {
        try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempts > 0 {
        attempts -= 1
        usleep(pause)
      }
    }
  }

  static func version(of queue: DatabaseQueue) throws -> Int {
    try queue.inDatabase { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
  }

  private static func openToRead(
    _ file: StoreFile, patience: Double
  ) throws(StoreError) -> Store {
    guard file.schemaVersion == Schema.version else {
      // An older file would have to be migrated first.
      throw .readOnly(path: file.path)
    }
    return try wrapping(path: file.path) {
      let queue = try readingQueue(of: file, patience: patience)
      let version = try version(of: queue)
      if version > Schema.version { throw StoreError.newer(path: file.path, version: version) }
      return Store(path: file.path, isReadOnly: true, queue: queue)
    }
  }

  /// A connection that only reads.
  ///
  /// SQLite needs a `-shm` file to read beside a log. Where none can be made, the file is read as it
  /// lies, which is right as long as the log is empty; a log with something in it is read from a copy.
  static func readingQueue(
    of file: StoreFile, patience: Double = 5
  ) throws -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(
        path: file.path, configuration: .store(readonly: true, patience: patience))
      _ = try version(of: queue)
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      return try (file.logSize ?? 0) == 0 ? queueOfFixed(file) : queueOfCopy(file)
    }
  }

  /// Reads the file as it lies, which nobody changes meanwhile.
  private static func queueOfFixed(_ file: StoreFile) throws -> DatabaseQueue {
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
    let path = file.path.addingPercentEncoding(withAllowedCharacters: allowed) ?? file.path
    return try DatabaseQueue(
      path: "file:\(path)?immutable=1", configuration: .store(readonly: true))
  }

  /// Reads a copy of the file and its log, which nobody else can see and of which nothing stays behind.
  private static func queueOfCopy(_ file: StoreFile) throws -> DatabaseQueue {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "mitmach-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // Once the files are open, their names are not needed any more.
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("copy.db").path
    try FileManager.default.copyItem(atPath: file.path, toPath: copy)
    try FileManager.default.copyItem(atPath: file.path + "-wal", toPath: copy + "-wal")
    let queue = try DatabaseQueue(path: copy, configuration: .store())
    _ = try version(of: queue)
    return queue
  }
}
