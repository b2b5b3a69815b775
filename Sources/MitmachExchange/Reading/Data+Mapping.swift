import Foundation
import Glibc

extension Data {
  /// Whether these bytes are some of those of the other data, not a copy.
  func isPart(of whole: Data) -> Bool {
    withUnsafeBytes { part in
      whole.withUnsafeBytes { whole in
        guard let start = part.baseAddress, let first = whole.baseAddress else { return false }
        return start >= first && start + part.count <= first + whole.count
      }
    }
  }

  /// Lets the system have the memory of bytes that lie in a mapped file; whoever asks for them again
  /// waits until they are read again.
  ///
  /// Of bytes that lie nowhere else nothing would be left.
  func giveBack(_ range: Range<Int>) {
    withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
      let start = (UInt(bitPattern: base) + UInt(range.lowerBound) + page - 1) / page * page
      let end = (UInt(bitPattern: base) + UInt(range.upperBound)) / page * page
      guard end > start, let first = UnsafeMutableRawPointer(bitPattern: start) else { return }
      // If it fails, memory is all that it costs.
      _ = madvise(first, Int(end - start), Int32(MADV_DONTNEED))
    }
  }
}
