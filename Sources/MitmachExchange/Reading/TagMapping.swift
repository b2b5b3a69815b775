import Foundation
package import MitmachModel
import Yams

/// What the categories and tags of Karte von morgen say of kinds, fields and goals: the table
/// data/ofdb-mapping.yaml, which people can edit.
package struct TagMapping: Hashable, Sendable {
  /// Ids of categories and the tags that they stand for, in the order of the file.
  private(set) var categories: [Row] = []
  private var kinds: [Row] = []
  private var fields: [Row] = []
  private var goals: [Row] = []
  /// Kinds and the tags of the categories under which they are written.
  private var written: [Row] = []

  /// Nothing says anything.
  package init() {}

  /// A row of the table: what is meant, and the tags that mean it; the first one is what is written.
  struct Row: Hashable, Sendable {
    var meaning: String
    var tags: [String]
  }

  /// What tags mean together.
  struct Meaning {
    var kind: ActorKind?
    var fieldIDs: [String] = []
    var goals: Set<Int> = []

    /// With the fields that are named themselves among the tags.
    func fields(_ tags: [String], _ words: EntryWords) -> [String] {
      let named = tags.compactMap { $0.count > 1 ? words.field($0) : nil }
      // The operators may have other fields than the table.
      let known = fieldIDs.filter { words.field($0) == $0 }
      return (known + named).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  package static let fileName = "ofdb-mapping.yaml"

  /// Takes the table apart, or says what is wrong in it.
  package init(yaml: String) throws(ImportFault) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml, .basic)
    } catch {
      throw ImportFault(line: (error as? YamlError)?.line, cause: .syntax("YAML"))
    }
    categories = try Self.rows(node, "categories")
    kinds = try Self.rows(node, "kinds")
    fields = try Self.rows(node, "fields")
    goals = try Self.rows(node, "goals")
    written = try Self.rows(node, "written")
    if let row = kinds.first(where: { ActorKind(rawValue: $0.meaning) == nil }) {
      throw ImportFault(field: "kinds", cause: .input(.unknown(row.meaning)))
    }
  }

  private static func rows(_ node: Node?, _ key: String) throws(ImportFault) -> [Row] {
    guard let section = node?[key] else { return [] }
    guard let mapping = section.mapping else {
      throw ImportFault(line: section.mark?.line, field: key, cause: .syntax("name: [tag, tag]"))
    }
    var rows: [Row] = []
    for (name, tags) in mapping {
      guard let name = name.scalar?.string, let tags = tags.sequence else {
        throw ImportFault(line: tags.mark?.line, field: key, cause: .syntax("[tag, tag]"))
      }
      rows.append(Row(meaning: name, tags: tags.compactMap { $0.scalar?.string.lowercased() }))
    }
    return rows
  }
}

// MARK: - Both ways

extension TagMapping {
  /// The tag that a category stands for, or its id where it is unknown.
  func tag(ofCategory id: String) -> String {
    categories.first { $0.meaning == id }?.tags.first ?? id
  }

  /// The id of the category under which a kind is written.
  func category(of kind: String) -> String? {
    guard let tag = written.first(where: { $0.meaning == kind })?.tags.first else { return nil }
    return categories.first { $0.tags.contains(tag) }?.meaning
  }

  /// What tags mean; of two kinds the one that stands first in the table counts.
  func meaning(of tags: [String]) -> Meaning {
    func found(_ rows: [Row]) -> [String] {
      rows.filter { row in row.tags.contains { tags.contains($0) } }.map(\.meaning)
    }
    return Meaning(
      kind: found(kinds).first.flatMap(ActorKind.init), fieldIDs: found(fields),
      goals: Set(found(goals).compactMap { Int($0) }))
  }

  /// `tags`, and one more for whatever of kind, fields and goals neither they nor the category say.
  func tags(of form: EntryForm, adding tags: [String] = []) -> [String] {
    let category = category(of: form.trimmed(.kind)).map { [tag(ofCategory: $0)] } ?? []
    let said = meaning(of: tags + category)
    let kind = said.kind?.rawValue == form.trimmed(.kind) ? [] : [form.trimmed(.kind)]
    let fieldIDs = form.items(.fields).filter { !said.fieldIDs.contains($0) }
    let goalIDs = form.items(.goals).filter { !said.goals.contains(Int($0) ?? 0) }
    let missing = first(kind, kinds) + first(fieldIDs, fields) + first(goalIDs, goals)
    return tags + missing.filter { !tags.contains($0) }
  }

  private func first(_ meanings: [String], _ rows: [Row]) -> [String] {
    meanings.compactMap { meaning in rows.first { $0.meaning == meaning }?.tags.first }
  }
}

extension ShippedData {
  /// The table for Karte von morgen; an empty one where the folder has none.
  package func tagMapping() throws(ImportFault) -> TagMapping {
    let url = URL(filePath: folder + "/" + TagMapping.fileName)
    guard let yaml = try? String(contentsOf: url, encoding: .utf8) else { return TagMapping() }
    return try TagMapping(yaml: yaml)
  }
}
