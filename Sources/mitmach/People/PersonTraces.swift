import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

/// By what one finds a person in files that are not the network.
struct PersonTraces {
  private let uid: UID
  /// Names as folded words, one after the other.
  private let names: [[String]]
  /// Mail addresses and phone numbers, in small letters.
  private let contacts: [String]

  /// Also what they were called and had before, as the history knows.
  init(_ record: PersonRecord?, uid: UID) {
    self.uid = uid
    var (names, contacts): (Set<String>, Set<String>) = ([], [])
    if let actor = record?.actor {
      names.formUnion([actor.name] + actor.otherNames)
      contacts.formUnion([actor.email, actor.phone].compactMap { $0 })
    }
    for change in record?.history.flatMap(\.changes) ?? [] where change.kind == .actor {
      for fields in [change.before, change.after].compactMap({ $0 }) {
        names.formUnion(["name", "otherNames"].flatMap { fields[$0]?.strings ?? [] })
        contacts.formUnion(["email", "phone"].flatMap { fields[$0]?.strings ?? [] })
      }
    }
    self.names = names.map { Folding.words(of: $0) }.filter { !$0.isEmpty }
    self.contacts = contacts.map { $0.lowercased() }.filter { !$0.isEmpty }
  }

  /// Whether a text has the uid, a whole name or something to reach them by.
  func areFound(in text: String) -> Bool {
    let small = text.lowercased()
    if small.contains(uid.rawValue) || contacts.contains(where: small.contains) { return true }
    let words = Folding.words(of: text)
    return names.contains { name in
      words.indices.contains { words[$0...].starts(with: name) }
    }
  }
}

extension JSONText {
  fileprivate var strings: [String] {
    switch self {
    case .text(let text): [text]
    case .array(let values): values.flatMap(\.strings)
    default: []
    }
  }
}

// MARK: - Drafts

extension DraftFolder {
  /// What stands in the drafts of this network that mention a person.
  func contents(mentioning traces: PersonTraces) -> [JSONValue] {
    files(mentioning: traces).map { file in
      .object(
        [("file", .text(file.path))]
          + file.texts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
    }
  }

  /// Deletes every draft of this network that mentions a person, also damaged ones; gives how many.
  func remove(mentioning traces: PersonTraces) throws -> Int {
    let files = files(mentioning: traces)
    for file in files {
      do { try DurableFile.remove(file.path) } catch {
        throw CommandFailure(unwritable: file.path, error, in: language)
      }
    }
    return files.count
  }

  private func files(
    mentioning traces: PersonTraces
  ) -> [(path: String, texts: [String: String])] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().compactMap { name in
      let file = "\(path)/\(name)"
      guard let bytes = try? Data(contentsOf: URL(filePath: file)) else { return nil }
      let texts = texts(in: bytes)
      return texts.values.contains(where: traces.areFound) ? (file, texts) : nil
    }
  }

  /// All texts of a draft by their fields.
  ///
  /// Of one that is damaged the whole as it is; none of a draft of another network.
  private func texts(in bytes: Data) -> [String: String] {
    let whole = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    guard let members = whole else { return ["": String(decoding: bytes, as: UTF8.self)] }
    if let owner = members["store"] as? String, owner != store { return [:] }
    var texts: [String: String] = [:]
    for (key, value) in members {
      if let text = value as? String, key != "store" { texts[key] = text }
      for (field, text) in value as? [String: String] ?? [:] { texts["\(key).\(field)"] = text }
    }
    return texts
  }
}
