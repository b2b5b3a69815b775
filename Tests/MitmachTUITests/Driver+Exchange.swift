import MitmachModel

@testable import MitmachTUI

/// The files around a driven program, and what it makes of them.
struct SampleFiles {
  var paths = ["./liste.csv", "./liste.json", "./daten/", "daten/alt.csv"]
  /// What was exported, and where to.
  var exports: [(request: ExportRequest, path: String)] = []
  /// What the file has that is taken in.
  var entries: [Actor] = []
  var columns: [ImportColumn]?
  var faults: [String] = []
  var lacksField = false
  var plans: [ImportRequest] = []
  var imports: [(request: ImportRequest, name: String)] = []
  /// Which pairs somebody said are two.
  var distinctions: [Set<UID>] = []
}

extension SampleFiles {
  func preview(of request: ImportRequest, _ store: SampleStore) -> ImportPreview {
    var preview = ImportPreview(format: "csv", total: entries.count + faults.count)
    preview.delimiter = ";"
    preview.lacksField = lacksField
    preview.columns = request.columns ?? columns
    preview.profiles = ["vereine"]
    preview.first = entries.prefix(5).map(Record.actor)
    preview.faults = faults
    preview.faulty = faults.count
    preview.persons = entries.count { $0.kind == .person }
    for new in entries {
      guard let found = store.network.actors.first(where: { $0.name == new.name }) else { continue }
      preview.matches.append(
        ImportMatch(
          question: ImportQuestion(entry: preview.matches.count, found: ""), new: new, found: found,
          reasons: [.name]))
    }
    let answers = preview.matches.map { request.answers[$0.question] }
    preview.changed = answers.count { if case .merge? = $0 { true } else { false } }
    preview.skipped = answers.count { $0 == nil || $0 == .skip }
    preview.added = entries.count - preview.changed - preview.skipped
    return preview
  }
}

extension Driver {
  mutating func answer(_ effect: ExchangeEffect) -> [Message] {
    switch effect {
    case .proposeFile(let request):
      let name = "./mitmacher-2026-11-21.\(request.format.fileEnding)"
      return [.exchange(.fileProposed(request, path: name))]
    case .listFiles(let typed):
      let paths = files.paths.filter { $0.hasPrefix(typed) }
      return [.exchange(.filesListed(typed: typed, paths))]
    case .export(let request, let path, let replacing):
      if files.paths.contains(path), !replacing {
        return [.exchange(.fileExists(request, path: path))]
      }
      files.exports.append((request, path))
      return [.exchange(.exported(report(of: request, path)))]
    case .planImport(let request, let isWhole):
      files.plans.append(request)
      return [
        .exchange(.importPlanned(request, files.preview(of: request, store), isWhole: isWhole))
      ]
    case .importFile(let request, let name):
      files.imports.append((request, name))
      let preview = files.preview(of: request, store)
      let parts = files.entries.map { Edit.Part.save(.actor($0), base: nil) }
      return [.performed(perform(Edit(parts)), .imported(preview))]
    case .merge(let kept, let other, let actor):
      let base = store.network.actors.first { $0.uid == kept.uid }
      let edit = Edit([
        .save(.actor(actor), base: base.map(Record.actor)), .merge(other.uid, into: kept.uid),
      ])
      return [.performed(perform(edit), .pair)]
    case .distinguish(let one, let other):
      files.distinctions.append([one, other])
      let record = Record.distinction(Distinction(uid: SampleNetwork.uid(8000), one, other))
      return [.performed(perform(Edit([.save(record, base: nil)])), .pair)]
    }
  }

  private func report(of request: ExportRequest, _ path: String) -> ExportReport {
    var withheld = Withheld(purpose: .publicDirectory)
    let all = store.page(PageRequest(query: request.query, position: .first, limit: .max)).rows
    let rows = all.map(\.reference.uid).filter {
      request.marked.isEmpty || request.marked.contains($0)
    }
    for actor in store.network.actors where rows.contains(actor.uid) && actor.kind == .person {
      withheld.add(actor)
    }
    return ExportReport(path: path, count: rows.count, withheld: withheld)
  }

  /// The pairs of the same name that nobody has told apart.
  var pairs: [DuplicatePair] {
    let actors = store.network.actors
    return actors.indices.flatMap { index in
      actors[..<index].filter { $0.name == actors[index].name }.map {
        DuplicatePair(one: $0, other: actors[index], reasons: [.name])
      }
    }.filter { !files.distinctions.contains([$0.one.uid, $0.other.uid]) }
  }
}

extension SampleNetwork {
  /// `small` with one actor twice, the second time with a telephone and other fields.
  static let doubled: SampleNetwork = {
    var network = small
    var twin = network.actors[0]
    twin.uid = uid(7500)
    twin.phone = "+49 111 2222"
    twin.kind = twin.kind == .company ? .initiative : .company
    twin.about = LocalizedText("Noch eine Beschreibung")
    network.actors.append(twin)
    return network
  }()
}
