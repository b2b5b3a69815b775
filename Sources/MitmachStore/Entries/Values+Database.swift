import Foundation
import GRDB
import MitmachModel

/// The values of one row, by column; written as one statement with the columns in order of name.
struct ColumnValues {
  private(set) var values: [(column: String, value: DatabaseValue)] = []

  mutating func set(_ column: String, _ value: (any DatabaseValueConvertible)?) {
    values.append((column, value?.databaseValue ?? .null))
  }

  mutating func set(_ column: String, english: String, _ text: LocalizedText) {
    set(column, text.german)
    set(english, text.english)
  }

  func insert(into table: String, in db: Database) throws {
    let columns = values.map(\.column).joined(separator: ", ")
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(values.map(\.value)))
  }

  func update(_ table: String, where key: String, is id: Int64, in db: Database) throws {
    let settings = values.map { "\($0.column) = ?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "UPDATE \(table) SET \(settings) WHERE \(key) = ?")
      .execute(arguments: StatementArguments(values.map(\.value) + [id.databaseValue]))
  }
}

extension ColumnValues {
  /// Sorts behind every place: where entries without one stand in the order of places.
  static let noPlace = "\u{10FFFD}"

  static func placeKey(_ location: Location?) -> String {
    let key = location.map { Folding.sortKey(of: $0.place) } ?? ""
    return key.isEmpty ? noPlace : key
  }

  mutating func set(_ location: Location?) {
    set("place", location?.place)
    set("placeKey", Self.placeKey(location))
    set("sorbianPlace", location?.sorbianPlace)
    set("district", location?.district)
    set("country", location?.country)
    set("latitude", location?.coordinate?.latitude)
    set("longitude", location?.coordinate?.longitude)
  }
}

extension Location {
  /// The columns that every table of entries with a place has.
  init?(row: Row) {
    guard let place: String = row["place"] else { return nil }
    self.init(
      place: place, sorbianPlace: row["sorbianPlace"], district: row["district"],
      country: row["country"], coordinate: Coordinate(row: row))
  }
}

extension Coordinate {
  /// The columns that every table with places has; `nil` where they are empty.
  init?(row: Row) {
    guard let latitude: Double = row["latitude"], let longitude: Double = row["longitude"] else {
      return nil
    }
    self.init(latitude: latitude, longitude: longitude)
  }
}

extension LocalizedText {
  init(row: Row, _ column: String, english: String) {
    self.init(row[column] as String, english: row[english])
  }
}

/// A value of a column that the schema admits but this program does not know: the file is damaged.
struct UnknownValue: Error, CustomStringConvertible {
  let column: String
  let value: String
  var description: String { "\(column): \(value)" }
}

extension Row {
  /// The value of a column that holds one of a type's raw values.
  func value<Value: RawRepresentable<String>>(_ column: String) throws -> Value {
    try Self.value(of: self[column], column)
  }

  /// The same of a column whose place is known.
  func value<Value: RawRepresentable<String>>(_ column: String, at place: Int) throws -> Value {
    try Self.value(of: self[place], column)
  }

  private static func value<Value: RawRepresentable<String>>(
    of text: String, _ column: String
  ) throws -> Value {
    guard let value = Value(rawValue: text) else {
      throw UnknownValue(column: column, value: text)
    }
    return value
  }

  func optional<Value: RawRepresentable<String>>(_ column: String) throws -> Value? {
    self[column] == nil ? nil : try value(column) as Value
  }

  func list(_ column: String) throws -> [String] { try TextList.texts(of: self[column]) }
}

/// Texts by name as the JSON object in which a column and the history keep them.
enum TextMap {
  static func json(_ texts: [String: String]) -> JSONText {
    .object(texts.mapValues(JSONText.text))
  }

  static func texts(of members: [String: JSONText]) -> [String: String] {
    members.compactMapValues { value in
      guard case .text(let text) = value else { return nil }
      return text
    }
  }

  static func texts(of json: String) throws -> [String: String] {
    json == "{}" ? [:] : texts(of: try [String: JSONText](parsing: json))
  }
}

/// A list of texts as the JSON array in which a column keeps it.
enum TextList {
  static func json(_ texts: [String]) -> String {
    JSONText.array(texts.map(JSONText.text)).description
  }

  static func texts(of json: String) throws -> [String] {
    json == "[]" ? [] : try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }
}
