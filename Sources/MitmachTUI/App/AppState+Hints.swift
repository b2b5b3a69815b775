import Canvas
import MitmachModel

/// A key and what it does, as the last line says it.
struct Hint: Hashable, Sendable {
  var key: String
  var text: String

  var columns: Int { TextWidth.width(of: key) + TextWidth.width(of: text) + 3 }
}

extension AppState {
  /// The keys that work here, the most important first to stay where room is short.
  func hints(columns: Int) -> [Hint] {
    if let fixed = hintsOfOverlays {
      var room = columns
      return fixed.prefix { hint in
        room -= hint.columns
        return room >= 0
      }
    }
    return hintsOfCommands(columns: columns)
  }

  private var hintsOfOverlays: [Hint]? {
    let words = strings.status
    func hints(_ pairs: [(Key, String)]) -> [Hint] {
      pairs.map { Hint(key: strings.keyText($0.0), text: $0.1) }
    }
    switch (overlay, prompt) {
    case (.chooser(let chooser), _):
      let remove = chooser.kind == .savedFilters ? [(Key.delete, words.hintRemove)] : []
      return hints([(.enter, words.hintRun), (.escape, words.hintClose)] + remove)
    case (.filterPanel, _):
      return hints([
        (.character(" "), words.hintToggle), (.escape, words.hintClose), (.tab, words.hintNext),
        (.character("0"), strings.commands.hint(.clearFilter)),
      ])
    case (nil, .search):
      return hints([(.enter, words.hintKeep), (.escape, words.hintDrop), (.down, words.hintList)])
    case (nil, .filterName):
      return hints([(.enter, words.hintSave), (.escape, words.hintDrop)])
    case (nil, nil): return nil
    }
  }

  private func hintsOfCommands(columns: Int) -> [Hint] {
    let ranked = keymap.bindings.filter { binding in
      binding.hintRank != nil && availability(of: binding.command).isAvailable
        && isHinted(binding.command)
    }
    .sorted { ($0.hintRank ?? .max) < ($1.hintRank ?? .max) }
    var room = columns
    var shown: Set<Command> = []
    for binding in ranked {
      room -= hint(binding).columns
      if room < 0 { break }
      shown.insert(binding.command)
    }
    return keymap.bindings.filter { shown.contains($0.command) }.map(hint)
  }

  /// Leaves out what would be no news: going back from the beginning, opening what is no link.
  private func isHinted(_ command: Command) -> Bool {
    switch command {
    case .back: isDetailsFocused || !visits.isEmpty
    case .open: !isDetailsFocused || chosenLink != nil
    default: true
    }
  }

  private func hint(_ binding: Keymap.Binding) -> Hint {
    Hint(
      key: binding.keys.first.map(strings.keyText) ?? "",
      text: strings.commands.hint(binding.command))
  }
}
