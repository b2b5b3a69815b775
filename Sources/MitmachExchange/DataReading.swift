import MitmachModel
import Yams

/// What has been read so far, and what was wrong in it: the desk at which the files are put together.
struct DataReading {
  var network = Network()
  var faults: [DataFault] = []
  let gazetteer: Gazetteer
  private(set) var fields: [String: FieldOfAction] = [:]
  private(set) var skills: Set<String> = []
  private(set) var regions: [String: UID] = [:]
  private(set) var actors: [String: UID] = [:]
  private(set) var actions: [String: UID] = [:]
  /// Where each slug and uid was met first; a slug has its file's kind before it.
  private var seen: [String: DataSpot] = [:]

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    network.places = gazetteer.places
  }

  /// Reads every entry of a file with `body`.
  mutating func read(
    _ file: DataFile, _ body: (inout DataReading, inout EntryReader) -> Void
  ) {
    faults += file.faults
    for (index, node) in file.entries.enumerated() {
      var reader = EntryReader(node, number: index + 1, file: file.name)
      if node.mapping != nil {
        body(&self, &reader)
        reader.finish()
      }
      faults += reader.faults
    }
  }

  mutating func add(_ field: FieldOfAction) {
    fields[field.id] = field
    network.fields.append(field)
  }

  mutating func add(_ skill: Skill) {
    skills.insert(skill.id)
    network.skills.append(skill)
  }

  mutating func add(_ region: Region, slug: String) {
    regions[slug] = region.uid
    network.regions.append(region)
  }

  mutating func add(_ actor: Actor, slug: String) {
    actors[slug] = actor.uid
    network.actors.append(actor)
  }

  mutating func add(_ action: Action, slug: String) {
    actions[slug] = action.uid
    network.actions.append(action)
  }
}

// MARK: - What several kinds of entries have

extension DataReading {
  /// Notes a fault where `value` was already met under `kind`.
  mutating func claim(_ value: String, of kind: String, key: String, in reader: inout EntryReader) {
    guard !value.isEmpty else { return }
    let name = "\(kind) \(value)"
    if let first = seen[name] {
      reader.note(.reference(.twice(value, first: first)), key: key)
    } else {
      seen[name] = reader.spot(of: key)
    }
  }

  /// The entry's `id` and `uid`, which nobody else may have.
  mutating func identity(of kind: String, in reader: inout EntryReader) -> (slug: String, uid: UID)
  {
    let slug = reader.slug()
    let uid = reader.uid()
    claim(slug, of: kind, key: "id", in: &reader)
    if uid != .nobody { claim(uid.rawValue, of: "uid", key: "uid", in: &reader) }
    return (slug, uid)
  }

  func fieldSet(of ids: [String], in reader: inout EntryReader) -> FieldSet {
    ids.reduce(into: []) { set, id in
      if let field = fields[id] {
        set.insert(FieldSet(index: field.index))
      } else {
        reader.note(
          .value(.notOneOf(id, possible: network.fields.map(\.id))), key: "fields")
      }
    }
  }

  func goalSet(of numbers: [String], in reader: inout EntryReader) -> GoalSet {
    numbers.reduce(into: []) { set, text in
      if let number = Int(text), network.goals.contains(where: { $0.number == number }) {
        set.insert(GoalSet(number: number))
      } else {
        reader.note(.reference(.unknown(text, file: "sdgs.yaml")), key: "sdgs")
      }
    }
  }

  /// The uid of the region or actor that `key` names by its slug.
  func reference(
    _ key: String, among uids: [String: UID], file: String, in reader: inout EntryReader
  ) -> UID? {
    guard let slug = reader.optionalText(key) else { return nil }
    if let uid = uids[slug] { return uid }
    reader.note(.reference(.unknown(slug, file: file)), key: key)
    return nil
  }
}
