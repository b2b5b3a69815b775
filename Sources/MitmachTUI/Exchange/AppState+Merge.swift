import Canvas
import MitmachModel

// MARK: - Two that may be one

extension AppState {
  /// Opens a pair side by side, from the page that lists it.
  mutating func open(_ pair: DuplicatePair) -> [Effect] {
    guard case .page(let page) = overlay else { return [] }
    let merge = ActorMerge(
      pair.one, pair.other, reasons: pageWriter.reasons(of: pair), catalogue: catalogue)
    overlay = .exchange(.merge(MergeState(pair: pair, merge: merge, page: page)))
    return []
  }

  mutating func press(_ key: Key, in state: MergeState) -> [Effect] {
    var state = state
    switch key {
    case .escape, .control("c"), .character("q"):
      overlay = .page(state.page)
      return []
    case .character("m"), .control("s"): return merge(state)
    case .character("n"):
      return change(state, [.exchange(.distinguish(state.pair.one.uid, state.pair.other.uid))])
    default:
      guard state.merge.take(key) else { return [] }
      overlay = .exchange(.merge(state))
      return []
    }
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
}

// MARK: - Side by side

extension AppState {
  func draw(_ merge: ActorMerge, title: String, on canvas: inout Canvas) {
    let layout = layout(of: lines(of: merge))
    // The reasons and a gap stand above the first field.
    let chosen = layout.lines.count - merge.fields.count + merge.focus
    drawSheet(title: title, rows: layout.lines.count, on: &canvas) { canvas in
      let rows = canvas.extent.rows
      let start = max(0, min(chosen - rows + 1, layout.lines.count - rows))
      for row in 0..<rows where start + row < layout.lines.count {
        let isChosen = start + row == chosen && merge.field != nil
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

  private func lines(of merge: ActorMerge) -> [DetailItem] {
    let columns = pageRect.columns - 4
    let label = min(16, columns / 4)
    let half = max(6, (columns - label) / 2 - 1)
    return [DetailItem(text: merge.reasons), .gap]
      + merge.fields.map { field in
        let side = merge.side(of: field)
        let left = mark(side != .right) + text(of: field, in: merge.left)
        let right = mark(side != .left) + text(of: field, in: merge.right)
        return DetailItem(
          text: strings.fieldName(field).fitted(to: label - 1).padded(to: label)
            + left.fitted(to: half).padded(to: half + 1) + right.fitted(to: half))
      }
  }

  /// The same, one field after the other.
  func spokenLines(of merge: ActorMerge) -> [DetailItem] {
    [DetailItem(text: merge.reasons)]
      + merge.fields.map { field in
        let texts = [merge.left, merge.right].map { text(of: field, in: $0) }
        return DetailItem(
          label: strings.fieldName(field),
          text: "\(texts[0]) / \(texts[1]): \(strings.exchange.side(merge.side(of: field)))")
      }
  }

  /// Whether it is what will stand there.
  private func mark(_ isTaken: Bool) -> String { isTaken ? "● " : "  " }

  /// A field of an actor as one line to read.
  func text(of field: InputField, in actor: Actor) -> String {
    shown(EntryForm(.actor(actor), catalogue: catalogue, language: language), field)
  }
}
