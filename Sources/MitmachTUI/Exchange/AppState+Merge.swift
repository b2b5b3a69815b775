import Canvas
import MitmachModel

// MARK: - Two that may be one

extension AppState {
  /// Opens a pair side by side, from the page that lists it.
  mutating func open(_ pair: DuplicatePair) -> [Effect] {
    guard case .page(let page) = overlay else { return [] }
    overlay = .exchange(.merge(MergeState(pair, page: page)))
    return []
  }

  mutating func press(_ key: Key, in state: MergeState) -> [Effect] {
    var state = state
    switch key {
    case .escape, .control("c"), .character("q"):
      overlay = .page(state.page)
      return []
    case .down, .character("j"), .tab: state.move(by: 1)
    case .up, .character("k"), .backTab: state.move(by: -1)
    case .pageDown: state.move(by: 10)
    case .pageUp: state.move(by: -10)
    case .left, .character("h"): state.take(.left)
    case .right, .character("l"): state.take(.right)
    case .character("b"): state.take(.both)
    case .character("m"), .control("s"): return merge(state)
    case .character("n"):
      return change(state, [.exchange(.distinguish(state.pair.one.uid, state.pair.other.uid))])
    default: return []
    }
    overlay = .exchange(.merge(state))
    return []
  }

  private mutating func merge(_ state: MergeState) -> [Effect] {
    let merge = state.merge
    let ends = [merge.left, merge.right].map {
      EntryReference(kind: .actor, uid: $0.uid, name: $0.name)
    }
    return change(state, [.exchange(.merge(keeping: ends[0], from: ends[1], as: merge.merged))])
  }

  /// Goes back to the list, which is found anew once the change is made.
  private mutating func change(_ state: MergeState, _ effects: [Effect]) -> [Effect] {
    guard !isReadOnly else {
      report(strings.forms.readOnly)
      return []
    }
    overlay = .page(state.page)
    return effects
  }

  // MARK: What is shown

  func draw(_ state: MergeState, on canvas: inout Canvas) {
    let layout = layout(of: lines(of: state))
    // The reasons, a gap and the heading stand above the first part.
    let chosen = layout.lines.count - state.merge.parts.count + state.focus
    drawSheet(title: title(of: state), rows: layout.lines.count, on: &canvas) { canvas in
      let rows = canvas.extent.rows
      let start = max(0, min(chosen - rows + 1, layout.lines.count - rows))
      for row in 0..<rows where start + row < layout.lines.count {
        let isChosen = start + row == chosen && state.part != nil
        let runs = layout.lines[start + row].runs.map { run in
          isChosen ? DetailLayout.Run(text: run.text, role: .selected) : run
        }
        draw(runs, row: row, on: &canvas)
      }
      drawArrows(from: start, count: layout.lines.count, on: &canvas)
      canvas.placeCursor(row: max(0, min(rows - 1, chosen - start)), column: 0)
    }
  }

  func title(of state: MergeState) -> String {
    strings.exchange.mergeTitle(state.merge.left.name, state.merge.right.name)
  }

  private func lines(of state: MergeState) -> [DetailItem] {
    let columns = pageRect.columns - 4
    let label = min(16, columns / 4)
    let half = max(6, (columns - label) / 2 - 1)
    func row(_ name: String, _ left: String, _ right: String) -> DetailItem {
      DetailItem(
        text: name.fitted(to: label - 1).padded(to: label)
          + left.fitted(to: half).padded(to: half + 1) + right.fitted(to: half))
    }
    return [DetailItem(text: pageWriter.reasons(of: state.pair)), .gap]
      + state.merge.parts.map { part in
        let side = state.merge.side(of: part)
        return row(
          partName(part), mark(side != .right) + text(of: part, in: state.merge.left),
          mark(side != .left) + text(of: part, in: state.merge.right))
      }
  }

  /// The same, one part after the other.
  func spokenLines(of state: MergeState) -> [DetailItem] {
    let words = strings.exchange
    return [DetailItem(text: pageWriter.reasons(of: state.pair))]
      + state.merge.parts.map { part in
        let texts = [state.merge.left, state.merge.right].map { text(of: part, in: $0) }
        return DetailItem(
          label: partName(part),
          text: "\(texts[0]) / \(texts[1]): \(words.side(state.merge.side(of: part)))")
      }
  }

  /// Whether it is what will stand there.
  private func mark(_ isTaken: Bool) -> String { isTaken ? "● " : "  " }

  private func partName(_ part: ActorMerge.Part) -> String {
    strings.history.field(part.rawValue)
  }

  private func text(of part: ActorMerge.Part, in actor: Actor) -> String {
    let text: String? =
      switch part {
      case .name: actor.name
      case .otherNames: actor.otherNames.joined(separator: ", ")
      case .kind: strings.values.kind(actor.kind)
      case .fields:
        catalogue.fields(in: actor.fields).map { $0.name.text(in: language) }
          .joined(separator: ", ")
      case .location: actor.location?.place
      case .goals: actor.goals.numbers.map(String.init).joined(separator: ", ")
      case .email: actor.email
      case .phone: actor.phone
      case .web: actor.web
      case .about: actor.about.text(in: language)
      case .since: actor.since?.text(in: language)
      case .source: actor.source
      case .license: actor.license
      }
    return (text ?? "").split { $0.isNewline }.joined(separator: " ")
  }
}
