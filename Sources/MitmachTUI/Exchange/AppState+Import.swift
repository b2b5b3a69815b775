import Canvas
import MitmachModel

// MARK: - Taking in a file

extension AppState {
  mutating func press(_ key: Key, in state: ImportState) -> [Effect] {
    var state = state
    switch key {
    case .escape, .control("c"):
      overlay = nil
      return []
    case .down, .tab, .control("n"): state.move(by: 1)
    case .up, .backTab, .control("p"): state.move(by: -1)
    case .pageDown: state.move(by: 10)
    case .pageUp: state.move(by: -10)
    case .control("s"): return start(state)
    case .enter where state.line == .start: return start(state)
    case .enter: state.move(by: 1)
    default: return change(key, in: &state)
    }
    overlay = .exchange(.importing(state))
    return []
  }

  private mutating func change(_ key: Key, in state: inout ImportState) -> [Effect] {
    switch state.line {
    case .source:
      _ = state.source.take(key)
      state.request.source = state.source.text.trimmingBlanks
    case .name: _ = state.name.take(key)
    case .start: return []
    default:
      let choices = choices(of: state.line, in: state)
      guard let index = choices.index(after: key), choices.take(index, &state) else { return [] }
      // What was said of entries is not said of what they become now.
      state.request.answers = [:]
      overlay = .exchange(.importing(state))
      return [.exchange(.planImport(state.request, isWhole: false))]
    }
    overlay = .exchange(.importing(state))
    return []
  }

  mutating func paste(_ text: String, into state: ImportState) {
    var state = state
    switch state.line {
    case .source:
      state.source.paste(text)
      state.request.source = state.source.text.trimmingBlanks
    case .name: state.name.paste(text)
    default: return report(strings.status.pasteOutside)
    }
    overlay = .exchange(.importing(state))
  }

  private mutating func start(_ state: ImportState) -> [Effect] {
    guard !isReadOnly else {
      report(strings.forms.readOnly)
      return []
    }
    guard state.request.purpose == nil || !state.request.source.isEmpty else {
      var state = state
      state.go(to: .source)
      overlay = .exchange(.importing(state))
      notice = Notice(text: strings.exchange.needsSource, isFailure: true)
      return []
    }
    overlay = .exchange(.importing(state))
    return [.exchange(.planImport(state.request, isWhole: true))]
  }

  // MARK: Answers

  mutating func accept(_ preview: ImportPreview, of request: ImportRequest, isWhole: Bool)
    -> [Effect]
  {
    guard case .exchange(.importing(var state)) = overlay else {
      overlay = .exchange(.importing(ImportState(request: request, preview: preview)))
      return []
    }
    guard state.request == request else { return [] }
    state.accept(preview)
    overlay = .exchange(.importing(state))
    return isWhole ? goOn(with: state) : []
  }

  /// Asks about what may be there already, then takes the file in.
  private mutating func goOn(with state: ImportState) -> [Effect] {
    if state.preview.faulty > 0, !state.request.skipsFaulty {
      var state = state
      state.go(to: .faulty)
      overlay = .exchange(.importing(state))
      notice = Notice(
        text: strings.exchange.areFaulty(strings.number(state.preview.faulty)), isFailure: true)
      return []
    }
    let open = state.preview.matches.filter { state.request.answers[$0.question] == nil }
    guard let first = open.first else { return take(state) }
    overlay = .exchange(.match(MatchState(state: state, open: open, merge: merge(of: first))))
    return []
  }

  /// The screen stays until all is stored: what is answered may raise another question.
  private mutating func take(_ state: ImportState) -> [Effect] {
    overlay = .exchange(.importing(state))
    return [.exchange(.importFile(state.request, savingAs: state.name.text.trimmingBlanks))]
  }

  private func merge(of match: ImportMatch) -> ActorMerge {
    let reasons = match.reasons.map(strings.forms.reason).joined(separator: ", ")
    return ActorMerge(match.found, match.new, reasons: reasons, catalogue: catalogue)
  }

  // MARK: What may be there already

  mutating func press(_ key: Key, in state: MatchState) -> [Effect] {
    switch key {
    case .escape, .control("c"):
      overlay = .exchange(.importing(state.state))
      return []
    case .character("m"), .enter: return answer(.merge(state.merge.sides), in: state)
    case .character("a"): return answer(.add, in: state)
    case .character("s"): return answer(.skip, in: state)
    case .character("M"): return answer(.merge([:]), in: state, toAll: true)
    case .character("A"): return answer(.add, in: state, toAll: true)
    case .character("S"): return answer(.skip, in: state, toAll: true)
    default:
      var state = state
      guard state.merge.take(key) else { return [] }
      overlay = .exchange(.match(state))
      return []
    }
  }

  private mutating func answer(
    _ answer: ImportAnswer, in state: MatchState, toAll: Bool = false
  ) -> [Effect] {
    var state = state
    for match in toAll ? state.open : Array(state.open.prefix(1)) {
      state.state.request.answers[match.question] = answer
    }
    state.open.removeFirst(toAll ? state.open.count : 1)
    guard let next = state.open.first else { return take(state.state) }
    state.merge = merge(of: next)
    overlay = .exchange(.match(state))
    return []
  }

  func title(of state: MatchState) -> String {
    let number = state.state.preview.matches.count - state.open.count + 1
    return strings.exchange.matchTitle(
      strings.number(number), strings.number(state.state.preview.matches.count),
      state.merge.right.name)
  }
}
