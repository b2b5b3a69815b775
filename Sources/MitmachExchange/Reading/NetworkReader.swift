import MitmachModel

/// Reads our own JSON back into a network; stops at the first thing that is wrong.
struct NetworkReader {
  private var network = Network()
  private var fieldIndices: [String: Int]

  init(catalogue: Catalogue) { fieldIndices = Self.indices(catalogue.fields) }

  private static func indices(_ fields: [FieldOfAction]) -> [String: Int] {
    Dictionary(fields.map { ($0.id, $0.index) }) { $1 }
  }

  /// `bytes`: valid UTF-8.
  consuming func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportFault) -> Network {
    // Entries name fields by their ids: the fields are read first, wherever they stand.
    try walk(bytes, sections: ["format", "version", "fields"])
    if !network.fields.isEmpty { fieldIndices = Self.indices(network.fields) }
    try walk(bytes, sections: nil)
    return network
  }

  /// Reads the sections that are named, or all the others.
  private mutating func walk(
    _ bytes: UnsafeBufferPointer<UInt8>, sections: Set<String>?
  ) throws(ImportFault) {
    let head: Set<String> = ["format", "version", "fields"]
    var scanner = JSONScanner(bytes)
    try scanner.members { (key, scanner) throws(ImportFault) in
      let line = scanner.line()
      if sections == nil ? head.contains(key) : !head.contains(key) {
        _ = try scanner.value()
      } else if scanner.peek() == UInt8(ascii: "[") {
        var number = 0
        try scanner.elements { (scanner) throws(ImportFault) in
          let line = scanner.line()
          let value = try scanner.value()
          let path = "\(key)[\(number)]"
          number += 1
          try take(try JSONRecord(value, line: line, path: path), in: key)
        }
      } else {
        try check(key, try scanner.value(), line: line)
      }
    }
    try scanner.end()
  }

  private func check(_ key: String, _ value: JSONValue, line: Int) throws(ImportFault) {
    switch key {
    case "format" where value.string != NetworkWriter.name:
      throw ImportFault(line: line, field: key, cause: .syntax(NetworkWriter.name))
    case "version" where !(1...NetworkWriter.version).contains(value.int ?? 0):
      let versions = "1–\(NetworkWriter.version)"
      throw ImportFault(line: line, field: key, cause: .syntax(versions))
    default: break
    }
  }

  private mutating func take(_ record: JSONRecord, in section: String) throws(ImportFault) {
    if ["regions", "actors", "actions"].contains(section) {
      network.created[try record.uid("uid")] = try record.moment("created")
    }
    switch section {
    case "fields": network.fields.append(try record.field())
    case "goals": network.goals.append(try record.goal())
    case "skills": network.skills.append(try record.skill())
    case "relation_types": network.relationTypes.append(try record.relationType())
    case "regions": network.regions.append(try record.region(fieldIndices))
    case "actors": network.actors.append(try record.actor(fieldIndices))
    case "memberships": network.memberships.append(try record.membership())
    case "relations": network.relations.append(try record.relation())
    case "actions": network.actions.append(try record.action(fieldIndices))
    case "adoptions": network.adoptions.append(try record.adoption())
    case "distinctions": network.distinctions.append(try record.distinction())
    case "consents": network.consents.append(try record.consent())
    default: break
    }
  }
}
