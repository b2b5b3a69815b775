/// What can go wrong with the file, in the terms of the person who owns it.
package enum StoreError: Error, Hashable, Sendable {
  case missing(path: String)
  case folderNotWritable(path: String)
  case notADatabase(path: String)
  /// Another program's database.
  case foreign(path: String)
  /// Written by a newer version of this program.
  case newer(path: String, version: Int)
  case damaged(path: String, detail: String)
  /// Another process has been writing for longer than one waits.
  case locked(path: String)
  case readOnly(path: String)
  /// No room left on the disk.
  case full(path: String)
  /// The schema refuses what cannot be true.
  case refused(reason: String)
  case other(String)

  /// After sysexits.h: 65 for bad data, 74 for what reading and writing met.
  package var exitCode: Int32 {
    switch self {
    case .notADatabase, .foreign, .newer, .damaged, .refused: 65
    case .missing, .folderNotWritable, .locked, .readOnly, .full: 74
    case .other: 1
    }
  }
}
