package import Foundation
import MitmachModel

/// A kind of file that can be taken in, told by what is in it and never by its name.
package enum ImportFormat: String, Hashable, Sendable, CaseIterable {
  /// Our own, complete and lossless.
  case mitmach = "json"
  case csv
  /// What OpenFairDB (Karte von morgen) answers: entries, a search, the history of a place.
  case openFairDB = "openfairdb"
  /// Its `entries.csv`.
  case openFairDBTable = "openfairdb-csv"
  /// What its command line tool takes.
  case openFairDBInput = "ofdb-cli"
  case geoJSON = "geojson"
  case vCard = "vcard"
  case kml

  /// The format of a text in UTF-8; `nil` where it is none of these.
  package static func recognize(_ data: Data) -> ImportFormat? {
    let start = data.prefix(1 << 16).drop { $0 <= 0x20 }
    switch start.first {
    case nil: return nil
    case UInt8(ascii: "{"), UInt8(ascii: "["): return json(Array(start))
    case UInt8(ascii: "<"):
      return String(decoding: start.prefix(4096), as: UTF8.self).contains("<kml") ? .kml : nil
    default:
      let word = String(decoding: start.prefix(12), as: UTF8.self).uppercased()
      return word.hasPrefix("BEGIN:VCARD") ? .vCard : table(data)
    }
  }

  private static func table(_ data: Data) -> ImportFormat? {
    guard let table = try? CSVTable(data) else { return nil }
    let headers = Set(table.headers)
    guard headers.isSuperset(of: ["title", "description", "lat", "lng", "tags"]) else {
      return .csv
    }
    if headers.isSuperset(of: ["id", "created_at", "categories"]) { return .openFairDBTable }
    return headers.contains("id") ? .csv : .openFairDBInput
  }

  private static func json(_ bytes: [UInt8]) -> ImportFormat? {
    let keys = keys(bytes)
    if keys[0].contains("format"), keys[0].contains("version") { return .mitmach }
    let first = keys[0].union(keys[1])
    if !first.isDisjoint(with: ["features", "geometry", "coordinates"]) { return .geoJSON }
    if keys[0].contains("visible") || keys[0].isSuperset(of: ["place", "revisions"]) {
      return .openFairDB
    }
    return first.isSuperset(of: ["title", "lat", "lng"]) ? .openFairDB : nil
  }

  /// The keys of the outermost objects and lists, and of those within them, as far as they are there.
  private static func keys(_ bytes: [UInt8]) -> [Set<String>] {
    var keys: [Set<String>] = [[], []]
    var depth = 0
    var last = 0..<0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let start = index + 1
        index = endOfText(bytes, from: start)
        last = start..<min(index, bytes.count)
      case UInt8(ascii: ":") where depth <= 2 && !last.isEmpty:
        keys[max(depth - 1, 0)].insert(String(decoding: bytes[last], as: UTF8.self))
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(depth - 1, 0)
      default: break
      }
      index += 1
    }
    return keys
  }

  private static func endOfText(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }
}
