import Foundation
import MitmachModel

/// Reads what OpenFairDB gives out: entries as a list or alone, the answer to a search, the history of a
/// place; and its tables.
struct OpenFairDBImport {
  let context: ImportContext

  /// Goes through the entries of a JSON text until `body` says that it was enough.
  func read(_ scanner: inout JSONScanner, _ body: (ImportItem) -> Bool) throws(ImportFault) {
    if scanner.peek() == UInt8(ascii: "[") {
      try readList(&scanner, body)
    } else {
      let line = scanner.line()
      var others: [(key: String, value: JSONValue)] = []
      try scanner.members { (key, scanner) throws(ImportFault) in
        if ["visible", "invisible"].contains(key), scanner.peek() == UInt8(ascii: "[") {
          try readList(&scanner, body)
        } else {
          others.append((key, try scanner.value()))
        }
      }
      let rest = JSONValue.object(others)
      if rest["title"] != nil || rest["revisions"] != nil { _ = body(item(rest, line: line)) }
    }
    try scanner.end()
  }

  private func readList(
    _ scanner: inout JSONScanner, _ body: (ImportItem) -> Bool
  ) throws(ImportFault) {
    var goesOn = true
    try scanner.elements { (scanner) throws(ImportFault) in
      let line = scanner.line()
      let value = try scanner.value()
      if goesOn { goesOn = body(item(value, line: line)) }
    }
  }

  private func item(_ value: JSONValue, line: Int) -> ImportItem {
    guard case .object = value else {
      return .fault(ImportFault(line: line, cause: .syntax("{\"title\": …}")))
    }
    let entry = value["revisions"] == nil ? value : Self.entry(ofHistory: value)
    let headers = OpenFairDBFields.headers(entry.members.map(\.key))
    var builder = EntryBuilder(.actor, line: line, context: context, headers: headers)
    for (key, value) in entry.members { take(value, key, &builder) }
    return .entry(builder.finished())
  }

  private func take(_ value: JSONValue, _ key: String, _ builder: inout EntryBuilder) {
    let joined = value.list.map { $0.map(\.plainText).joined(separator: ",") }
    switch key {
    case "id": builder.takeOpenFairDBID(value.plainText)
    case "categories": builder.take(categories: joined ?? value.plainText)
    case "tags": builder.take(joined ?? value.plainText, as: .tags)
    case "ratings": builder.take(joined ?? value.plainText, as: .extra(key))
    case "custom", "links":
      if value.list?.isEmpty == false { builder.take(value.plainText, as: .extra("custom")) }
    default: builder.take(value.plainText, as: OpenFairDBFields.target(of: key))
    }
  }

  // MARK: - Tables

  /// Goes through the rows of one of its tables.
  func read(_ table: CSVTable, _ body: (ImportItem) -> Bool) {
    let headers = OpenFairDBFields.headers(table.headers)
    table.forEach { row in
      switch row {
      case .fault(let fault): return body(.fault(fault))
      case .cells(let cells, let line):
        var builder = EntryBuilder(.actor, line: line, context: context, headers: headers)
        for (header, cell) in zip(table.headers, cells) { take(.text(cell), header, &builder) }
        return body(.entry(builder.finished()))
      }
    }
  }
}

// MARK: - The history of a place

extension OpenFairDBImport {
  /// The last revision in a history as an entry; its position is `[lat, lon]`, other than in GeoJSON.
  private static func entry(ofHistory history: JSONValue) -> JSONValue {
    let revisions = (history["revisions"]?.list ?? []).compactMap { pair in
      pair.list?.first ?? pair
    }
    let last = revisions.max { ($0["rev"]?.int ?? 0) < ($1["rev"]?.int ?? 0) } ?? .null
    var members: [(key: String, value: JSONValue)] = []
    func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append((key, value)) }
    }
    add("id", history["place"]?["id"])
    add("license", history["place"]?["lic"])
    add("version", last["rev"])
    add("created", last["created"]?["at"]?.int.map { .integer($0 / 1000) })
    add("title", last["tit"])
    add("description", last["dsc"])
    let degrees = (last["loc"]?["deg"] ?? last["loc"]?["pos"])?.list ?? []
    if degrees.count == 2 {
      add("lat", degrees[0])
      add("lng", degrees[1])
    }
    for (key, value) in last["loc"]?["adr"]?.members ?? [] { add(key, value) }
    for (key, name) in [("name", "contact_name"), ("email", "email"), ("phone", "telephone")] {
      add(name, last["cnt"]?[key])
    }
    add("opening_hours", last["hrs"])
    add("founded_on", last["fnd"])
    let links = [
      ("www", "homepage"), ("img", "image_url"), ("img_href", "image_link_url"),
      ("custom", "custom"),
    ]
    for (key, name) in links { add(name, last["lnk"]?[key]) }
    add("tags", last["tag"])
    return .object(members)
  }
}
