import Canvas
import MitmachModel
import MitmachStore
import MitmachTUI

/// The program line by line, for screen readers and for terminals that cannot do more.
struct LinearSession {
  private var world: World
  private var state: AppState

  init(store: Store, files: FilterFile, language: Language, filterName: String?, screen: Screen) {
    world = World(store: store, filters: files, language: language)
    state = AppState(
      size: AppState.linearSize, language: language, hasColor: false,
      isReadOnly: store.isReadOnly, filterName: filterName, screen: screen)
  }

  /// Reads commands until they end; returns the exit code.
  mutating func run() -> Int32 {
    let start = Now.milliseconds
    send(.started)
    say([state.linearWelcome] + state.linearText(since: nil))
    while !state.isFinished, let line = readLine() {
      let previous = state
      let messages = state.linearMessages(for: line)
      for message in messages { send(message) }
      if state.isFinished { break }
      say(state.linearText(since: messages.isEmpty ? nil : previous))
    }
    VisitFile().write(start)
    DailyBackup(store: world.store, language: state.language).make()
    return state.exitCode ?? 0
  }

  private mutating func send(_ message: Message) {
    if world.hasNews() { deliver(.storeChanged) }
    deliver(message)
    deliver(.drained)
    // Nobody types while a line is being answered, so what could wait is done at once.
    while let work = state.idleWork.first,
      let answer = world.perform(work, language: state.language, while: { true })
    {
      deliver(answer)
    }
  }

  private mutating func deliver(_ message: Message) {
    for effect in state.update(message) {
      for answer in perform(effect) { deliver(answer) }
    }
  }

  private mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .copy(let text, _):
      say([text])
      return []
    case .openLink(let address): return [LinkOpener.open(address, in: state.language)]
    case .setMouse, .suspend: return []
    case .editText(let text): return [TextEditor.edit(text)]
    default: return world.perform(effect, language: state.language)
    }
  }

  private func say(_ lines: [String]) {
    for line in lines { StandardOutput.writeLine(line.harmless) }
  }
}
