import Foundation
import MitmachModel

/// The forms that are not saved yet: a JSON file each, so that nothing typed is ever lost.
struct DraftFolder {
  let path: String
  /// The file with the network to which the drafts belong.
  let store: String
  /// The language of the problems that are told.
  let language: Language

  init(
    path: String = GlobalOptions.folder("XDG_STATE_HOME", else: ".local/state")
      + "/mitmach/drafts",
    store: String, language: Language
  ) {
    self.path = path
    self.store = URL(filePath: store).standardizedFileURL.resolvingSymlinksInPath().path
    self.language = language
  }

  /// Keeps a draft in the place of its older state; on the disk when this returns.
  ///
  /// `isOpen`: whether this program has its form open, so that no other one offers it.
  func save(_ draft: Draft, isOpen: Bool) throws(CommandFailure) {
    let file = file(of: draft.uid)
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      let bytes = try encoder.encode(StoredDraft(draft, store: store, isOpen: isOpen))
      try DurableFile.write(String(decoding: bytes, as: UTF8.self) + "\n", to: file)
    } catch {
      throw CommandFailure(unwritable: file, error, in: language)
    }
  }

  /// Notes that this program goes on with a draft, in whatever state that was kept last.
  func open(_ draft: Draft) throws(CommandFailure) {
    if case .draft(let kept) = read(file(of: draft.uid)) {
      try save(kept, isOpen: true)
    } else {
      try save(draft, isOpen: true)
    }
  }

  /// Forgets a draft that was saved or given up.
  func remove(_ uid: UID) throws(CommandFailure) {
    do { try DurableFile.remove(file(of: uid)) } catch {
      throw CommandFailure(unwritable: file(of: uid), error, in: language)
    }
  }

  /// The drafts of this network, the latest first, and a sentence for each that cannot be read;
  /// without those that are open in another program.
  func load() -> (drafts: [Draft], problems: [String]) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    var drafts: [Draft] = []
    var problems: [String] = []
    for name in names.filter({ $0.hasSuffix(".json") }).sorted() {
      switch read("\(path)/\(name)") {
      case .draft(let draft): drafts.append(draft)
      case .elsewhere: break
      case .problem(let sentence): problems.append(sentence)
      }
    }
    return (drafts.sorted { $0.at > $1.at }, problems)
  }

  private func file(of uid: UID) -> String { "\(path)/\(uid.rawValue).json" }
}

// MARK: - Reading

extension DraftFolder {
  /// What a file of the folder is.
  private enum Reading {
    case draft(Draft)
    /// A draft of another network, or open in another program.
    case elsewhere
    case problem(String)
  }

  private var words: FileWords { .words(in: language) }

  private func read(_ file: String) -> Reading {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: file)) } catch {
      return .problem(words.unreadable(file, error.localizedDescription))
    }
    let decoder = JSONDecoder()
    if let version = try? decoder.decode(StoredVersion.self, from: bytes).version,
      version > StoredDraft.version
    {
      return .problem(words.newerDraft(file))
    }
    guard let stored = try? decoder.decode(StoredDraft.self, from: bytes),
      let draft = stored.draft
    else { return setAside(file) }
    let isElsewhere = stored.store != store || stored.holder?.isAnother == true
    return isElsewhere ? .elsewhere : .draft(draft)
  }

  /// Gives a damaged draft another name, so that it is told of once and a person can still look.
  private func setAside(_ file: String) -> Reading {
    for number in 1... {
      let kept = file.dropLast(".json".count) + ".damaged-\(number)"
      if link(file, String(kept)) == 0 {
        unlink(file)
        return .problem(words.damagedDraft(file, String(kept)))
      }
      guard errno == EEXIST else { break }
    }
    return .problem(words.unreadable(file, String(cString: strerror(errno))))
  }
}

/// The version of a draft's file, whatever else is in it.
private struct StoredVersion: Decodable {
  var version: Int
}

/// A draft as it stands in its file.
private struct StoredDraft: Codable {
  static let version = 1

  var version = Self.version
  var store: String
  /// The program that has the form open.
  var holder: RunningProgram?
  var uid: String
  var edited: String?
  var kind: String
  var at: Int64
  var form: [String: String]
  var base: [String: String]

  init(_ draft: Draft, store: String, isOpen: Bool) {
    self.store = store
    holder = isOpen ? .this : nil
    uid = draft.uid.rawValue
    edited = draft.edited?.rawValue
    kind = draft.form.kind.rawValue
    at = draft.at
    form = Self.texts(of: draft.form)
    base = Self.texts(of: draft.base)
  }

  /// `nil` where something in it is none of ours.
  var draft: Draft? {
    guard let uid = UID(rawValue: uid), let kind = EntryForm.Kind(rawValue: kind),
      let form = Self.form(kind, form), let base = Self.form(kind, base)
    else { return nil }
    let editedUID = edited.map { UID(rawValue: $0) }
    if case .some(.none) = editedUID { return nil }
    return Draft(uid: uid, edited: editedUID ?? nil, form: form, base: base, at: at)
  }

  private static func texts(of form: EntryForm) -> [String: String] {
    Dictionary(uniqueKeysWithValues: form.texts.map { ($0.key.rawValue, $0.value) })
  }

  private static func form(_ kind: EntryForm.Kind, _ texts: [String: String]) -> EntryForm? {
    var form = EntryForm(kind)
    for (name, text) in texts {
      guard let field = InputField(rawValue: name) else { return nil }
      form[field] = text
    }
    return form
  }
}
