import Foundation
import MitmachModel
import MitmachStore

/// The backup that the program makes by itself, once on each day on which something was changed.
struct DailyBackup {
  let store: Store
  let language: Language

  /// Above how many bytes of a store nobody is to wait for a copy of it without being told.
  static let large = 1 << 26

  /// Makes it where it is due; one that fails is told of and keeps nothing else from happening.
  ///
  /// That of a large store is made by a process of its own, after this one has ended; but not where that
  /// would fail and nobody be told.
  func make() {
    guard let today = Now.today else { return }
    if store.byteCount > Self.large, store.hasRoomForBackup {
      if !isDue || begin() != nil { return }
    }
    do throws(StoreError) { try store.backUpDaily(on: today) } catch {
      StandardError.writeLine("mitmach: " + sentence(error))
    }
  }

  var isDue: Bool {
    guard let today = Now.today else { return false }
    return (try? store.isDailyBackupDue(on: today)) ?? false
  }

  /// Has a process of its own make it; `nil` where there can be none.
  func begin() -> pid_t? {
    let words = ["mitmach", "backup", "--daily", "--db", store.path]
    return ChildProcess.start("/proc/self/exe", words, isApart: true)
  }

  private func sentence(_ error: StoreError) -> String {
    BackupWords.words(in: language).dailyFailed(error.sentence(in: language))
  }
}

/// The same while the program is on the screen: in a process of its own, as a large network takes
/// seconds and nobody is to wait for a key meanwhile.
struct BackgroundBackup {
  private let backup: DailyBackup
  /// Whether it is to be looked whether one is due.
  private(set) var isPending = true
  private var child: pid_t?

  init(store: Store, language: Language) {
    backup = DailyBackup(store: store, language: language)
  }

  /// How long nothing must be typed before it is looked.
  static let pause = 2000

  /// Somebody has written.
  mutating func noteChange() { if child == nil { isPending = true } }

  mutating func begin() {
    isPending = false
    guard child == nil, backup.isDue else { return }
    child = backup.begin()
  }

  /// What to say where it failed; asked for when something happens anyway.
  mutating func failure() -> String? {
    var status: Int32 = 0
    guard let process = child, waitpid(process, &status, WNOHANG) == process else { return nil }
    child = nil
    guard status != 0 else { return nil }
    let path = backup.store.path
    let words = BackupWords.words(in: backup.language)
    return words.dailyFailed("mitmach backup --daily --db \(path)")
  }
}
