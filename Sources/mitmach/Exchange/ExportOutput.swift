import Foundation
import MitmachModel

/// Where an export goes: to standard output, or into a file that is there only once it is whole.
struct ExportOutput: ~Copyable {
  private var standard = StandardOutput()
  private var file: GrowingFile?
  private let language: Language

  /// `path` is `nil` for standard output; `isInterruptible` says whether a signal leaves the file as it was.
  init(
    path: String?, language: Language, isInterruptible: Bool = true
  ) throws(CommandFailure) {
    self.language = language
    guard let path else { return }
    do { file = try GrowingFile(path: path, isInterruptible: isInterruptible) } catch {
      throw CommandFailure(unwritable: path, error, in: language)
    }
  }

  mutating func write(_ body: (inout [UInt8]) -> Void) throws {
    guard file != nil else {
      standard.write(body)
      return try standard.flushIfLarge()
    }
    do { try file?.write(body) } catch let failure as DurableFile.Failure {
      throw CommandFailure(unwritable: file?.path ?? "", failure, in: language)
    }
  }

  /// Writes what is left; a file is put in place.
  mutating func finish() throws {
    guard file != nil else { return try standard.flush() }
    do { try file?.finish() } catch let failure as DurableFile.Failure {
      throw CommandFailure(unwritable: file?.path ?? "", failure, in: language)
    }
  }
}

/// A file that is written piece by piece beside the one that it is to replace.
///
/// What is not finished is gone with this value. Devices and pipes are written at once.
struct GrowingFile: ~Copyable {
  let path: String
  private let beside: String?
  private let target: String
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var isFinished = false
  private let isInterruptible: Bool

  private static let pieceSize = 1 << 18

  init(path: String, isInterruptible: Bool) throws {
    self.path = path
    self.isInterruptible = isInterruptible
    target = URL(filePath: path).resolvingSymlinksInPath().path
    var status = stat()
    let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    beside = isSpecial ? nil : "\(target).\(getpid())~"
    descriptor = open(beside ?? path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw DurableFile.Failure() }
  }

  deinit {
    close(descriptor)
    if let beside, !isFinished { unlink(beside) }
  }

  mutating func write(_ body: (inout [UInt8]) -> Void) throws {
    body(&bytes)
    if bytes.count >= Self.pieceSize { try flush() }
  }

  mutating func finish() throws {
    try flush()
    if let beside {
      guard fsync(descriptor) == 0, rename(beside, target) == 0 else { throw DurableFile.Failure() }
    }
    isFinished = true
  }

  private mutating func flush() throws {
    if isInterruptible, HeldSignals.haveCome { throw Interrupted() }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR { throw DurableFile.Failure() }
      start += max(0, count)
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
