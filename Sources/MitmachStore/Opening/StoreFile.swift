import Foundation

/// What can be told about a file before SQLite touches it.
struct StoreFile {
  /// "MITM", at byte 68 of the file: tells our databases from those of other programs.
  static let applicationID: Int32 = 0x4D49_544D

  let path: String
  let exists: Bool
  let isFolder: Bool
  let size: Int64
  let isReadable: Bool
  let isWritable: Bool
  let isFolderWritable: Bool

  init(path: String) {
    self.path = path
    var information = stat()
    exists = stat(path, &information) == 0
    isFolder = exists && information.st_mode & S_IFMT == S_IFDIR
    size = exists ? Int64(information.st_size) : 0
    isReadable = access(path, R_OK) == 0
    isWritable = access(path, W_OK) == 0
    isFolderWritable = access(Self.folder(of: path), W_OK | X_OK) == 0
  }

  /// The first 100 bytes, or fewer.
  ///
  /// They are read anew each time, and not where this process has the file open: to close it again would
  /// let go of the locks that SQLite has on it, and others would take the log for nobody's.
  var header: [UInt8] { exists && !isFolder ? Self.bytes(of: path, count: 100) : [] }

  var looksLikeSQLite: Bool {
    let header = header
    return header.count == 100 && header.starts(with: Array("SQLite format 3\0".utf8))
  }

  /// The file's own word on whose it is; SQLite keeps it big-endian.
  var applicationID: Int32 { number(at: 68) }

  var schemaVersion: Int { Int(number(at: 60)) }

  /// The size of the write-ahead log beside the file, where there is one.
  var logSize: Int64? {
    var information = stat()
    return stat(path + "-wal", &information) == 0 ? Int64(information.st_size) : nil
  }

  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private func number(at offset: Int) -> Int32 {
    let header = header
    guard header.count >= offset + 4 else { return 0 }
    return header[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
  }

  private static func bytes(of path: String, count: Int) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let length = read(descriptor, &bytes, count)
    return Array(bytes.prefix(max(0, length)))
  }
}
