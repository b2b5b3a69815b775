import Canvas

extension Strings {
  /// What is printed on a key.
  func keyText(_ key: Key) -> String {
    switch key {
    case .character(" "): commands.key(.space)
    case .character(let character): String(character)
    case .control(let letter): commands.key(.control(letter))
    case .up: commands.key(.up)
    case .down: commands.key(.down)
    case .left: commands.key(.left)
    case .right: commands.key(.right)
    case .shiftUp: commands.key(.shift("↑"))
    case .shiftDown: commands.key(.shift("↓"))
    case .shiftLeft: commands.key(.shift("←"))
    case .shiftRight: commands.key(.shift("→"))
    case .controlLeft: commands.key(.control("←"))
    case .controlRight: commands.key(.control("→"))
    case .home: commands.key(.home)
    case .end: commands.key(.end)
    case .pageUp: commands.key(.pageUp)
    case .pageDown: commands.key(.pageDown)
    case .insert: commands.key(.insert)
    case .delete: commands.key(.delete)
    case .enter: commands.key(.enter)
    case .escape: commands.key(.escape)
    case .backspace: commands.key(.backspace)
    case .tab: commands.key(.tab)
    case .backTab: commands.key(.backTab)
    case .function(let number): commands.key(.function(number))
    }
  }
}
