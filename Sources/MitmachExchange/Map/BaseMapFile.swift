import MitmachModel

/// Reads a file of the base map: a line an item, its parts between `|`.
///
/// Read byte by byte, since the first picture of the map waits for it.
struct BaseMapFile {
  static let lines = "geo/outlines.txt"
  static let districts = "geo/districts.txt"

  let name: String
  private(set) var faults: [DataFault] = []

  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  init(name: String) { self.name = name }

  /// `LEVEL|NAME|corners`: borders, rivers and lakes.
  mutating func baseLines(in bytes: UnsafeBufferPointer<UInt8>) -> [BaseLine] {
    items(in: bytes) { (parts) throws(DataFault.Cause) in
      guard parts.count == 3 else { throw .file(.parts(found: parts.count, expected: 3)) }
      let corners = try CornerList(parts[2], least: 2).corners
      return BaseLine(
        kind: try Self.kind(parts[0]), name: String(decoding: parts[1], as: UTF8.self),
        points: corners.map { WorldPoint($0) })
    }
  }

  /// `KEY|NAME|ring|ring…`: a ring that turns right is a hole in the one before.
  mutating func districts(in bytes: UnsafeBufferPointer<UInt8>) -> [District] {
    items(in: bytes) { (parts) throws(DataFault.Cause) in
      guard parts.count >= 3 else { throw .file(.parts(found: parts.count, expected: 3)) }
      let code = String(decoding: parts[0], as: UTF8.self)
      guard parts[0].count == 5, parts[0].allSatisfy({ (48...57).contains($0) }) else {
        throw .value(.not(.district, code))
      }
      guard !parts[1].isEmpty else { throw .value(.missing) }
      return District(
        code: code, name: String(decoding: parts[1], as: UTF8.self),
        outline: try Self.outline(parts[2...]))
    }
  }

  private static func outline(_ parts: ArraySlice<Bytes>) throws(DataFault.Cause) -> Outline {
    var polygons: [[Outline.Ring]] = []
    for part in parts {
      let ring = try CornerList(part, least: 3)
      if ring.turnsLeft || polygons.isEmpty {
        polygons.append([ring.corners])
      } else {
        polygons[polygons.count - 1].append(ring.corners)
      }
    }
    return Outline(polygons: polygons)
  }

  private static func kind(_ bytes: Bytes) throws(DataFault.Cause) -> BaseLine.Kind {
    switch bytes.count == 1 ? bytes.first : nil {
    case UInt8(ascii: "N"): .nation
    case UInt8(ascii: "S"): .state
    case UInt8(ascii: "D"): .district
    case UInt8(ascii: "R"): .river
    case UInt8(ascii: "L"): .lake
    default:
      throw .value(
        .notOneOf(String(decoding: bytes, as: UTF8.self), possible: ["N", "S", "D", "R", "L"]))
    }
  }

  /// What the lines stand for; a line that cannot be read is noted and passed over.
  private mutating func items<Item>(
    in bytes: UnsafeBufferPointer<UInt8>, _ item: ([Bytes]) throws(DataFault.Cause) -> Item
  ) -> [Item] {
    var items: [Item] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let parts = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      do throws(DataFault.Cause) {
        items.append(try item(parts))
      } catch {
        faults.append(DataFault(file: name, line: number, cause: error))
      }
    }
    return items
  }
}
