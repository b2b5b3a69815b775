import MitmachModel

/// The corners of a line as the files of the base map have them: `x0 y0 dx dy dx dy …`, whole numbers
/// in 1/1000 degree, x eastwards.
struct CornerList {
  private(set) var corners: [Coordinate] = []

  private static let unitsPerDegree = 1000.0

  /// Refuses what is no such list or has fewer corners than `least`.
  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, least: Int) throws(DataFault.Cause) {
    var numbers = NumberReader(bytes)
    var (x, y) = (0, 0)
    corners.reserveCapacity(bytes.count / 6)
    while let east = try numbers.next() {
      guard let north = try numbers.next() else { throw .value(.not(.corners, numbers.excerpt)) }
      (x, y) = (x + east, y + north)
      let corner = Coordinate(
        latitude: Double(y) / Self.unitsPerDegree, longitude: Double(x) / Self.unitsPerDegree)
      guard let corner else { throw .place(.notOnEarth) }
      corners.append(corner)
    }
    guard corners.count >= least else {
      throw .value(.tooFewCorners(found: corners.count, least: least))
    }
  }

  /// Whether a ring of these corners turns left.
  var turnsLeft: Bool {
    var sum = 0.0
    var last = corners[corners.count - 1]
    for corner in corners {
      sum += last.longitude * corner.latitude - corner.longitude * last.latitude
      last = corner
    }
    return sum > 0
  }
}

/// Reads whole numbers with single blanks between them.
private struct NumberReader {
  private let bytes: Slice<UnsafeBufferPointer<UInt8>>
  private var position: Int

  /// No number of a file has more digits; what has would not fit into an integer some day.
  private static let mostDigits = 9

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next number; `nil` at the end.
  mutating func next() throws(DataFault.Cause) -> Int? {
    guard position < bytes.endIndex else { return nil }
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var value = 0
    var digits = 0
    while position < bytes.endIndex, (48...57).contains(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 48)
      digits += 1
      position += 1
      if digits > Self.mostDigits { throw .value(.not(.corners, excerpt)) }
    }
    guard digits > 0, endsNumber() else { throw .value(.not(.corners, excerpt)) }
    return isNegative ? -value : value
  }

  /// Steps over the blank behind a number.
  private mutating func endsNumber() -> Bool {
    guard position < bytes.endIndex else { return true }
    guard bytes[position] == UInt8(ascii: " "), position + 1 < bytes.endIndex else { return false }
    position += 1
    return true
  }

  /// What stands around the place that cannot be read.
  var excerpt: String {
    let start = max(bytes.startIndex, position - 12)
    let end = min(bytes.endIndex, position + 12)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
