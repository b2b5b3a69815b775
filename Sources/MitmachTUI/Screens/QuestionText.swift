import Canvas
import MitmachModel

// MARK: - What questions say

extension AppState {
  func questionTitle(_ question: Question) -> String {
    switch question {
    case .delete(let entries, _):
      entries.count == 1
        ? strings.forms.delete(entries[0].name)
        : strings.forms.deleteMany(strings.number(entries.count))
    case .deleteTie(let tie): strings.forms.delete(name(of: tie))
    case .discard(let form): title(of: form)
    case .resume: strings.pages.drafts
    case .replaceFile(let request, _):
      strings.exchange.exportTitle(
        strings.exchange.format(request.format))
    }
  }

  func questionLines(_ question: Question) -> [DetailItem] {
    let words = strings.forms
    switch question {
    case .delete(let entries, let dependants):
      let names = entries.count == 1 ? [] : entries.prefix(8).map { DetailItem(text: $0.name) }
      let hanging = words.dependants(dependants, entries.first?.kind ?? .actor)
      return (names + [DetailItem(text: hanging), DetailItem(text: words.canUndo)])
        .filter { !$0.text.isEmpty }
    case .deleteTie: return [DetailItem(text: words.endInstead), DetailItem(text: words.canUndo)]
    case .discard: return [DetailItem(text: words.discard)]
    case .replaceFile(_, let path):
      return [strings.exchange.replace(path), strings.exchange.replaceHint].map {
        DetailItem(text: $0)
      }
    case .resume(let dated):
      let name = dated.draft.form.trimmed(.name)
      return [
        DetailItem(
          text: words.resume(
            name.isEmpty ? words.unnamed : name, dated.time.text(in: language)))
      ]
    }
  }

  /// What a membership or relation is called, with its kind.
  func name(of tie: Tie) -> String { "\(strings.history.record(tie.kind)) \(tie.name)" }

  func title(of conflict: ConflictState) -> String {
    if case .undo(let step, _) = conflict.cause {
      return strings.forms.undoConflictTitle(changeWriter.sentence(for: step))
    }
    return strings.forms.conflictTitle
  }

  /// Both values of every field that two people changed, and records that are in the way.
  func lines(of conflict: ConflictState) -> [DetailItem] {
    [DetailItem(text: strings.forms.conflictIntro)]
      + conflict.conflicts.flatMap { one -> [DetailItem] in
        let field = one.field.map(strings.history.field)
        let heading = [name(of: one), field].compactMap { $0 }.joined(separator: ": ")
        return [.gap, DetailItem(kind: .section, text: heading)] + values(of: one)
      }
  }

  private func values(of conflict: FieldConflict) -> [DetailItem] {
    let words = strings.forms
    if let field = conflict.field {
      return [
        DetailItem(label: words.wanted, text: changeWriter.text(of: conflict.wanted, in: field)),
        DetailItem(label: words.found, text: changeWriter.text(of: conflict.found, in: field)),
      ]
    }
    guard conflict.found != nil else { return [DetailItem(text: words.gone)] }
    let why = conflict.wanted == nil ? words.hangsOnIt : words.isThere
    return [DetailItem(text: why)]
      + changeWriter.lines(for: conflict).map { DetailItem(kind: .bullet, label: "", text: $0) }
  }

  /// What the record of a conflict is called, with its kind where it is no entry.
  func name(of conflict: FieldConflict) -> String {
    let isEntry = EntryKind.allCases.contains { $0.recordKind == conflict.kind }
    return isEntry
      ? conflict.name : "\(strings.history.record(conflict.kind)) \(conflict.name)"
  }

  /// The new actor and the one that is there, side by side.
  func lines(of state: DuplicatesState) -> [DetailItem] {
    let columns = pageRect.columns - 4
    let label = min(16, columns / 4)
    let half = max(6, (columns - label) / 2 - 1)
    func row(_ row: (name: String, new: String, old: String)) -> DetailItem {
      DetailItem(
        text: row.name.fitted(to: label - 1).padded(to: label)
          + row.new.fitted(to: half).padded(to: half + 1) + row.old.fitted(to: half))
    }
    let heading = ("", strings.forms.duplicateNew, strings.forms.found)
    return [DetailItem(text: reasons(of: state)), .gap, row(heading)]
      + comparison(of: state).map(row) + [.gap] + outcomes
  }

  /// The same, one field after the other.
  func spokenLines(of state: DuplicatesState) -> [DetailItem] {
    let words = strings.forms
    func value(_ text: String) -> String { text.isEmpty ? strings.history.nothing : text }
    return [DetailItem(text: reasons(of: state))]
      + comparison(of: state).map { row in
        let new = "\(words.duplicateNew): \(value(row.new))"
        return DetailItem(label: row.name, text: "\(new); \(words.found): \(value(row.old))")
      } + outcomes
  }

  private var outcomes: [DetailItem] {
    strings.forms.duplicateOutcomes.enumerated().map { index, text in
      DetailItem(kind: .bullet, label: "\(index + 1).", text: text)
    }
  }

  /// What the new actor has in common with the one that is shown, and how many others there are.
  private func reasons(of state: DuplicatesState) -> String {
    guard let candidate = state.candidate else { return "" }
    let reasons = LikelyDuplicate.Reason.allCases.filter(candidate.reasons.contains)
      .map(strings.forms.reason).joined(separator: ", ")
    let count = state.candidates.count
    return count > 1 ? "\(reasons) (\(state.selection + 1)/\(count), ← →)" : reasons
  }

  /// The fields in which the new actor or the one that is there has something.
  private func comparison(
    of state: DuplicatesState
  ) -> [(name: String, new: String, old: String)] {
    guard let candidate = state.candidate else { return [] }
    let form = state.form.form
    let existing = EntryForm(.actor(candidate.actor), catalogue: catalogue, language: language)
    let fields: [InputField] = [.name, .kind, .fields, .place, .email, .phone, .web, .about]
    return fields.filter { !form[$0].isEmpty || !existing[$0].isEmpty }.map { field in
      (strings.fieldName(field), shown(form, field), shown(existing, field))
    }
  }

  /// A field of a form as one line to read.
  func shown(_ form: EntryForm, _ field: InputField) -> String {
    switch field {
    case .kind: ActorKind(rawValue: form[.kind]).map(strings.values.kind) ?? form[.kind]
    case .fields:
      form.items(.fields).compactMap { catalogue.field(id: $0)?.name.text(in: language) }
        .joined(separator: ", ")
    default: form[field].split(separator: "\n").joined(separator: " ")
    }
  }
}
