extension Outline {
  /// As GeoJSON writes the coordinates of a MultiPolygon: longitude first, each ring with its first point
  /// again at the end, five digits behind the point (about a metre).
  package var text: String {
    var text = "["
    for (index, polygon) in polygons.enumerated() {
      text += index == 0 ? "[" : ",["
      for (index, ring) in polygon.enumerated() {
        text += index == 0 ? "[" : ",["
        for point in ring + ring.prefix(1) {
          if !text.hasSuffix("[") { text += "," }
          text += "[\(Self.degrees(point.longitude)),\(Self.degrees(point.latitude))]"
        }
        text += "]"
      }
      text += "]"
    }
    return text + "]"
  }

  /// Reads what `text` writes; heights behind the coordinates are passed over.
  package init(text: String) throws(OutlineProblem) {
    var reader = OutlineReader(bytes: Array(text.utf8))
    try self.init(polygons: reader.polygons())
  }

  private static func degrees(_ value: Double) -> String {
    let scaled = Int((abs(value) * 100_000).rounded())
    var digits = String(scaled % 100_000 + 100_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return "\(sign)\(scaled / 100_000)\(digits.isEmpty ? "" : ".")\(digits)"
  }
}

/// Goes along the text of an outline; arrays are nested no deeper than it asks for.
private struct OutlineReader {
  let bytes: [UInt8]
  private var place = 0
  /// How many points were read.
  private var points = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func polygons() throws(OutlineProblem) -> [[Outline.Ring]] {
    let polygons = try array { (reader) throws(OutlineProblem) in try reader.polygon() }
    skipBlanks()
    guard place == bytes.count, !polygons.isEmpty else { throw .noPolygon }
    return polygons
  }

  private mutating func polygon() throws(OutlineProblem) -> [Outline.Ring] {
    let rings = try array { (reader) throws(OutlineProblem) in try reader.ring() }
    guard !rings.isEmpty else { throw .noPolygon }
    return rings
  }

  private mutating func ring() throws(OutlineProblem) -> Outline.Ring {
    let points = try array { (reader) throws(OutlineProblem) in try reader.point() }
    guard points.first == points.last else { throw .notClosed }
    guard points.count > 3 else { throw .tooFewPoints }
    return points.dropLast()
  }

  private mutating func point() throws(OutlineProblem) -> Coordinate {
    points += 1
    let numbers = try array { (reader) throws(OutlineProblem) in try reader.number() }
    guard numbers.count >= 2 else { throw .noPolygon }
    guard let point = Coordinate(latitude: numbers[1], longitude: numbers[0]) else {
      throw .outsideOfWorld(point: points)
    }
    return point
  }

  private mutating func number() throws(OutlineProblem) -> Double {
    let start = place
    while place < bytes.count, Self.isNumeric(bytes[place]) { place += 1 }
    guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      throw .noPolygon
    }
    return number
  }

  private mutating func array<Element>(
    of element: (inout OutlineReader) throws(OutlineProblem) -> Element
  ) throws(OutlineProblem) -> [Element] {
    guard take("[") else { throw .noPolygon }
    var elements: [Element] = []
    if take("]") { return elements }
    repeat {
      skipBlanks()
      elements.append(try element(&self))
    } while take(",")
    guard take("]") else { throw .noPolygon }
    return elements
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    case UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: false
    }
  }
}
