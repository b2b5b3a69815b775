import Foundation
import MitmachExchange
import MitmachModel
import Testing

/// What was read of a file: entries and faults.
struct Imported {
  private(set) var entries: [ImportedEntry] = []
  private(set) var faults: [ImportFault] = []

  /// Reads a text as the program would; a file that cannot be begun is one fault.
  init(_ text: String, format: ImportFormat? = nil, mapping: ColumnMapping? = nil) {
    self.init(Data(text.utf8), format: format, mapping: mapping)
  }

  init(_ data: Data, format: ImportFormat? = nil, mapping: ColumnMapping? = nil) {
    do throws(ImportFault) {
      let file = try ImportFile(data, format: format)
      file.read(mapping: mapping, context: Self.context) { item in
        switch item {
        case .entry(let entry): entries.append(entry)
        case .fault(let fault): faults.append(fault)
        }
        return true
      }
    } catch {
      faults = [error]
    }
  }

  /// The only entry of a file without faults.
  static func single(_ text: String) throws -> ImportedEntry {
    let imported = Imported(text)
    #expect(imported.faults == [])
    #expect(imported.entries.count == 1)
    return try #require(imported.entries.first)
  }

  static let catalogue: Catalogue = {
    var catalogue = Catalogue(fields: [
      field("energy", 0, "Energie und Verkehr"), field("food", 1, "Ernährungssystem"),
    ])
    catalogue.goals = (1...17).map { Goal(number: $0, title: LocalizedText("Ziel \($0)")) }
    catalogue.skills = [Skill(id: "craft", name: LocalizedText("Handwerk"))]
    catalogue.relationTypes = Sample.catalogue.relationTypes
    return catalogue
  }()

  static let tags: TagMapping = {
    let path = URL(filePath: #filePath).appending(path: "../../../../data/ofdb-mapping.yaml")
    do {
      return try TagMapping(yaml: String(contentsOf: path.standardized, encoding: .utf8))
    } catch {
      preconditionFailure("the shipped table can be read: \(error)")
    }
  }()

  static let context = ImportContext(catalogue: catalogue, tags: tags, language: .german)

  private static func field(_ id: String, _ index: Int, _ name: String) -> FieldOfAction {
    FieldOfAction(
      id: id, index: index, name: LocalizedText(name, english: id), about: LocalizedText(""),
      letter: index == 0 ? "V" : "N", glyph: "x", color: index == 0 ? "yellow" : "green")
  }
}
