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
    case (let overlay?, _): return hints(hintsOfDialogue(overlay))
    case (nil, .search):
      return hints([(.enter, words.hintKeep), (.escape, words.hintDrop), (.down, words.hintList)])
    case (nil, .newsSince), (nil, .around), (nil, .outlineFile):
      return hints([(.enter, words.hintRun), (.escape, words.hintDrop)])
    case (nil, .filterName):
      return hints([(.enter, words.hintSave), (.escape, words.hintDrop)])
    case (nil, nil) where isMapFocused && map.drawing != nil: return hints(hintsOfDrawing)
    case (nil, nil): return nil
    }
  }

  private func hintsOfDialogue(_ overlay: Overlay) -> [(Key, String)] {
    let words = strings.forms
    // Each language's own letter; the other one works as well.
    let yes = Key.character(language == .german ? "j" : "y")
    switch overlay {
    case .form(let form): return hints(of: form)
    case .question(.discard(let form)):
      let key = Key.character(language == .german ? "b" : "k")
      let keep = form.purpose.isDrafted ? [(key, words.hintKeep)] : []
      return [(yes, words.hintYes), (.character("n"), words.hintNo)] + keep
    case .question(.delete), .question(.replaceFile):
      return [(yes, words.hintYes), (.character("n"), words.hintNo)]
    case .question(.deleteTie):
      return [
        (yes, words.hintYes), (.character("n"), words.hintNo),
        (.character("e"), words.hintEnd),
      ]
    case .question(.resume):
      return [(yes, words.hintYes), (.escape, words.hintLater)]
    case .conflict:
      return [
        (.character("m"), words.hintMine), (.character("a"), words.hintTheirs),
        (.escape, strings.status.hintClose),
      ]
    case .duplicates:
      return [
        (.character("1"), words.duplicateSame), (.character("2"), words.duplicateOther),
        (.character("3"), words.duplicateMerge), (.escape, strings.status.hintClose),
      ]
    case .identity:
      return [(.enter, words.hintTake), (.escape, strings.status.hintClose)]
    case .page:
      return [(.enter, strings.commands.hint(.open)), (.escape, strings.status.hintClose)]
    case .finder:
      return [(.enter, strings.commands.hint(.open)), (.escape, strings.status.hintClose)]
    case .exchange(let exchange): return hints(of: exchange)
    case .chooser, .filterPanel: return []
    }
  }

  private var hintsOfDrawing: [(Key, String)] {
    let words = strings.map
    return [
      (.enter, words.hintSet), (.character("s"), strings.forms.hintSave),
      (.backspace, words.hintDrop), (.tab, words.hintPoint), (.character("v"), words.hintMove),
      (.escape, strings.status.hintClose),
    ]
  }

  private func hints(of form: FormState) -> [(Key, String)] {
    let words = strings.forms
    var hints: [(Key, String)] = []
    if let field = form.field {
      switch control(of: field, in: form) {
      case .choice: hints.append((.right, words.hintChoose))
      case .choices: hints += [(.character(" "), words.hintToggle), (.right, words.hintChoose)]
      case .search where canTake(form): hints.append((.enter, words.hintTake))
      case .text where field.hasLines: hints.append((.control("o"), words.hintEditor))
      default: break
      }
      if case .swappedCoordinates? = form.problems[field] {
        hints.append((.control("t"), words.hintCorrect))
      }
    }
    return [(.control("s"), words.hintSave), (.tab, words.hintNextField)] + hints
      + [(.escape, strings.status.hintClose)]
  }

  private func hintsOfCommands(columns: Int) -> [Hint] {
    let ranked = keymap.bindings.filter { binding in
      binding.hintRank != nil && availability(of: binding.command).isAvailable
        && isHinted(binding)
    }
    .sorted { ($0.hintRank ?? .max) < ($1.hintRank ?? .max) }
    var room = columns
    var shown: [Keymap.Binding] = []
    for binding in ranked {
      room -= hint(binding).columns
      if room < 0 { break }
      shown.append(binding)
    }
    return keymap.bindings.filter(shown.contains).map(hint)
  }

  /// Leaves out what would be no news: going back from the beginning, opening what is no link.
  private func isHinted(_ binding: Keymap.Binding) -> Bool {
    if binding.isOfMap || isMapFocused {
      return isMapFocused && isHintedOnMap(binding)
    }
    return switch binding.command {
    case .back: isDetailsFocused || !visits.isEmpty
    case .open: !isDetailsFocused || chosenLink != nil
    default: true
    }
  }

  /// On the map its own keys, and those that do there what they do everywhere.
  private func isHintedOnMap(_ binding: Keymap.Binding) -> Bool {
    switch binding.command {
    case .search, .filterPanel, .help, .quit, .palette, .clearFilter: true
    case .join: regionAtCursor != nil
    case .open: binding.isOfMap && (markUnderCursor != nil || !regionsUnderCursor.isEmpty)
    default: binding.isOfMap
    }
  }

  /// What a command does here, in a word or two.
  private func hintText(_ command: Command) -> String {
    command == .join && currentEntry?.kind == .action
      ? strings.plane.hintAdopt : strings.commands.hint(command)
  }

  private func hint(_ binding: Keymap.Binding) -> Hint {
    Hint(
      key: binding.keys.first.map(strings.keyText) ?? "",
      text: hintText(binding.command))
  }
}
