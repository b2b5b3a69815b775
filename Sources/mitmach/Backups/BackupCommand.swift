import ArgumentParser
import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

/// Copies the network into a file.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the whole network into one file, while others go on writing.",
    discussion: """
      The copy is read through before it takes its place; its path goes to standard output. Without a \
      file it gets a dated name in the folder “backups” beside the network. There mitmach also makes \
      one by itself, each day on which something was changed, and keeps those of 7 days, 4 weeks and \
      12 months. “mitmach restore FILE” makes the network what a backup holds.
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Only if none was made today and something was changed since the last one.")
  var daily = false

  @Flag(help: "List the backups beside the network, the latest first.")
  var list = false

  @Flag(help: "Print JSON: path, bytes and time; --list prints a list of these.")
  var json = false

  @Argument(help: ArgumentHelp("The file, or the folder for it.", valueName: "file"))
  var file: String?

  private var words: BackupWords { .words(in: global.language) }

  private func checkOptions() throws(CommandFailure) {
    let chosen = [daily ? "--daily" : nil, list ? "--list" : nil, file.map { _ in "FILE" }]
      .compactMap { $0 }
    guard chosen.count < 2 else {
      throw CommandFailure(global.words.onlyOne(chosen), exitCode: ExitStatus.usage)
    }
  }

  func run() throws {
    try checkOptions()
    try global.reporting {
      let store = try Store.open(path: global.databasePath, creating: false)
      if list { return try printList(of: store) }
      guard let path = try made(of: store) else { return note(words.notDue) }
      guard let made = BackupFile(path: path) else { throw StoreError.missing(path: path) }
      note(words.saved(path, made.size))
      var output = StandardOutput()
      if json {
        output.write { made.json.write(to: &$0, indentation: 0) }
        output.write(line: "")
      } else {
        output.write(line: path)
      }
      try output.flush()
    }
  }

  /// The path of the backup; `nil` where none was due.
  private func made(of store: Store) throws -> String? {
    if daily { return try Now.today.flatMap { try store.backUpDaily(on: $0) } }
    let target = try BackupTarget(named: file, of: store, words: words)
    var progress = BackupProgress(words: words)
    try store.backup(to: target.path) { progress.show($0) }
    progress.clear()
    return target.path
  }

  private func printList(of store: Store) throws {
    let files = BackupFile.all(of: store)
    var output = StandardOutput()
    if json {
      output.write { JSONValue.list(files.map(\.json)).write(to: &$0, indentation: 0) }
      output.write(line: "")
    } else {
      for file in files {
        output.write(line: [Now.text(of: file.time, in: global.language), file.size, file.path])
      }
    }
    try output.flush()
    guard !files.isEmpty else {
      throw CommandFailure(words.none(store.backupFolder), exitCode: ExitStatus.nothingFound)
    }
  }

  private func note(_ sentence: String) { StandardError.writeLine("mitmach: " + sentence) }
}

/// Where a backup goes that a person asks for: to nothing that it would destroy.
struct BackupTarget {
  let path: String

  init(named typed: String?, of store: Store, words: BackupWords) throws {
    let name = Self.name(for: store)
    guard let typed else {
      path = try Self.inFolder(store.backupFolder, name)
      return
    }
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: typed, isDirectory: &isFolder)
    path = isFolder.boolValue ? typed + "/" + name : typed
    guard isThere, !isFolder.boolValue else { return }
    try Self.refuse(typed, of: store, words)
  }

  /// A file that is there is written over only where it is an older backup.
  private static func refuse(_ path: String, of store: Store, _ words: BackupWords) throws {
    let real = { (path: String) in URL(filePath: path).resolvingSymlinksInPath().path }
    if real(path) == real(store.path) {
      throw CommandFailure(words.isTheNetwork(path), exitCode: ExitStatus.usage)
    }
    guard Store.isOurs(path: path) else {
      throw CommandFailure(words.isNoBackup(path), exitCode: ExitStatus.data)
    }
    // A log beside it is of the file that is there, and would be taken for the new one's.
    guard !FileManager.default.fileExists(atPath: path + "-wal") else {
      throw CommandFailure(words.isInUse(path), exitCode: ExitStatus.data)
    }
  }

  /// To the second, so that it is never the one of the day, which is written over and deleted.
  private static func name(for store: Store) -> String {
    var seconds = time_t(Now.milliseconds / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    strftime(&text, text.count, "%Y-%m-%d-%H%M%S", &parts)
    let moment = text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    let stem = URL(filePath: store.path).deletingPathExtension().lastPathComponent
    return "\(stem)-\(moment).db"
  }

  private static func inFolder(_ folder: String, _ name: String) throws -> String {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError.folderNotWritable(path: folder)
    }
    return folder + "/" + name
  }
}
