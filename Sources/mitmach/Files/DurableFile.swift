import Foundation
import MitmachModel

/// Writes small files so that whoever reads one finds the old or the new, whole, whatever happens.
enum DurableFile {
  /// Why a file could not be written, as the system says it.
  struct Failure: Error {
    var reason: String

    init() { reason = String(cString: strerror(errno)) }
  }

  /// Puts `text` at `path`; on the disk when this returns.
  ///
  /// Only the person may read it.
  static func write(_ text: String, to path: String) throws {
    // A linked file, as dotfile managers make them, stays a link.
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let folder = target.deletingLastPathComponent().path
    try makeFolder(folder)
    let beside = "\(target.path).\(getpid())~"
    do {
      try fill(beside, with: Array(text.utf8))
      guard rename(beside, target.path) == 0 else { throw Failure() }
    } catch {
      unlink(beside)
      throw error
    }
    try settle(folder)
  }

  /// Removes a file; one that is not there is as good.
  static func remove(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw Failure() }
    try? settle(URL(filePath: path).deletingLastPathComponent().path)
  }

  private static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private static func fill(_ path: String, with bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR { throw Failure() }
      start += max(0, count)
    }
    guard fsync(descriptor) == 0 else { throw Failure() }
  }

  /// Has the folder itself written: without that a new name may be gone after a power loss.
  private static func settle(_ folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    // Some file systems cannot do this for folders, and need not.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw Failure() }
  }
}

extension CommandFailure {
  /// A file of the program's own that could not be written, with why.
  init(unwritable path: String, _ error: any Error, in language: Language) {
    let reason = (error as? DurableFile.Failure)?.reason ?? error.localizedDescription
    self.init(
      FileWords.words(in: language).unwritable(path, reason), exitCode: ExitStatus.inputOutput)
  }
}
