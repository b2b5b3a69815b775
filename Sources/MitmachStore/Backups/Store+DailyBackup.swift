import Foundation
import GRDB
package import MitmachModel

extension Store {
  /// Where backups are made by themselves.
  package var backupFolder: String { Self.backupFolder(of: path) }

  /// Makes the backup of a day if there is none and something was changed since the last one, and
  /// deletes those that are not kept; gives its path where it made one.
  @discardableResult
  package func backUpDaily(on day: PartialDate) throws(StoreError) -> String? {
    guard try isDailyBackupDue(on: day) else { return nil }
    return try wrapping(path: path) {
      removeRemains()
      let plan = BackupPlan(stem: Self.stem(of: path))
      let days = try Self.days(of: plan, in: backupFolder)
      let file = try Self.backupPath(plan.name(of: day), of: path)
      try backup(to: file)
      let kept = BackupPlan.kept(of: days + [day], today: day)
      for old in days where !kept.contains(old) { unlink("\(backupFolder)/\(plan.name(of: old))") }
      return file
    }
  }

  /// Whether the backup of a day is still to be made; it takes a look into the folder, no more, where
  /// it is not.
  package func isDailyBackupDue(on day: PartialDate) throws(StoreError) -> Bool {
    try wrapping(path: path) {
      guard !isReadOnly else { return false }
      let plan = BackupPlan(stem: Self.stem(of: path))
      let days = try Self.days(of: plan, in: backupFolder)
      guard !days.contains(day), try !isBeingMade(plan.name(of: day)) else { return false }
      return try isChanged(since: days.max { $0.rawValue < $1.rawValue }, plan)
    }
  }

  /// Whether there is room for another backup, in a folder in which one may write.
  package var hasRoomForBackup: Bool {
    let folder =
      FileManager.default.fileExists(atPath: backupFolder)
      ? backupFolder : StoreFile.folder(of: path)
    var volume = statvfs()
    guard access(folder, W_OK | X_OK) == 0, statvfs(folder, &volume) == 0 else { return false }
    return Int64(clamping: volume.f_bavail) * Int64(clamping: volume.f_frsize) > byteCount
  }

  /// What the store takes on disk, its log with it.
  package var byteCount: Int64 {
    let file = StoreFile(path: path)
    return file.size + (file.logSize ?? 0)
  }

  /// The backups that were made by themselves, the newest first, as paths.
  package func dailyBackups() throws(StoreError) -> [String] {
    try wrapping(path: path) {
      let plan = BackupPlan(stem: Self.stem(of: path))
      return try Self.days(of: plan, in: backupFolder).sorted { $0.rawValue > $1.rawValue }
        .map { "\(backupFolder)/\(plan.name(of: $0))" }
    }
  }

  /// Whether another program is making the backup of this name.
  private func isBeingMade(_ name: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: backupFolder) else { return false }
    return try FileManager.default.contentsOfDirectory(atPath: backupFolder).contains {
      $0.hasPrefix(name + ".") && $0.hasSuffix(".part") && !BackupCopy.isRemains($0)
    }
  }

  private func isChanged(since day: PartialDate?, _ plan: BackupPlan) throws -> Bool {
    guard try !isEmpty() else { return false }
    guard let day else { return true }
    let last = try reading { try HistoryMark(last: $0) }
    let file = StoreFile(path: "\(backupFolder)/\(plan.name(of: day))")
    // One that cannot be read is as good as none.
    let there = try? Self.readingQueue(of: file).read { try HistoryMark(last: $0) }
    return last != (there ?? nil)
  }

  /// Deletes the beginnings of copies that programs left behind which were ended meanwhile.
  func removeRemains() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: backupFolder)) ?? []
    for name in names where BackupCopy.isRemains(name) { unlink("\(backupFolder)/\(name)") }
  }

  // MARK: - Names

  static func backupFolder(of path: String) -> String { StoreFile.folder(of: path) + "/backups" }

  static func stem(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// The path of a backup beside a store; makes the folder.
  static func backupPath(_ name: String, of path: String) throws -> String {
    let folder = backupFolder(of: path)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return "\(folder)/\(name)"
  }

  private static func days(of plan: BackupPlan, in folder: String) throws -> [PartialDate] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap(plan.day(of:))
  }
}
