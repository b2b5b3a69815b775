import Canvas
import CursesTerminal
import MitmachModel
import MitmachStore
import MitmachTUI

/// The loop: show the picture, wait for the person, change the state, do what it asks.
///
/// The only place where the pure part of the program meets the terminal and the store.
struct Session: ~Copyable {
  private var terminal: Terminal
  private var world: World
  private var state: AppState
  private var backup: BackgroundBackup
  /// How often it is still looked whether another program has written: what it writes can be seen only
  /// a moment after the last that the file tells of it.
  private var looks = 0
  /// What came while something took long.
  private var held: [TerminalEvent] = []

  private static let laterLooks = 3
  private static let pauseBetweenLooks = 200

  /// How long nothing must be typed before work that can wait is begun.
  private static let pauseBeforeIdleWork = 120

  init(store: Store, files: FilterFile, options: SessionOptions) throws(TerminalError) {
    terminal = try Terminal(
      TerminalOptions(usesColor: options.usesColor, usesMouse: false, watchedFile: store.path))
    world = World(store: store, filters: files, language: options.language)
    backup = BackgroundBackup(store: store, language: options.language)
    state = AppState(
      size: terminal.size, language: options.language, hasColor: terminal.colorCount > 0,
      isReadOnly: store.isReadOnly, filterName: options.filterName,
      screen: options.screen, isUTF8: terminal.isUTF8)
  }

  /// Runs until the person is done; returns the exit code.
  mutating func run() -> Int32 {
    let start = Now.milliseconds
    send(.started)
    while !state.isFinished {
      send(.drained)
      terminal.present(state.view())
      for event in nextEvents() { take(event) }
      if let failure = backup.failure() { send(.failed(failure)) }
    }
    // What was typed right before a signal ended the program.
    if let draft = state.unkeptDraft { _ = world.keep(draft) }
    VisitFile().write(start)
    return state.exitCode ?? 0
  }

  /// How long nothing must be typed before something that can wait is done.
  private var pause: Int? {
    if !state.idleWork.isEmpty { return Self.pauseBeforeIdleWork }
    if looks > 0 { return Self.pauseBetweenLooks }
    return backup.isPending ? BackgroundBackup.pause : nil
  }

  private mutating func nextEvents() -> [TerminalEvent] {
    guard held.isEmpty else {
      defer { held = [] }
      return held
    }
    return terminal.waitForEvents(timeoutMilliseconds: pause)
  }

  private mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): send(.pressed(key))
    case .pasted(let text): send(.pasted(text))
    case .mouse(let mouse): send(.mouse(mouse))
    case .resized(let size): send(.resized(size))
    case .fileChanged:
      backup.noteChange()
      looks = Self.laterLooks
      look()
    case .timedOut:
      if looks > 0 {
        look()
        // A backup waits for a longer pause.
        if state.idleWork.isEmpty { return }
      }
      workIdly()
    case .ended(let exitCode): state.exitCode = exitCode
    }
  }

  /// Takes in what another program has written, and looks no more for it.
  private mutating func look() {
    looks -= 1
    guard world.hasNews() else { return }
    looks = 0
    send(.storeChanged)
  }

  /// Does one piece of work that can wait, and drops it as soon as something is typed.
  private mutating func workIdly() {
    guard let work = state.idleWork.first else { return backup.begin() }
    let answer = world.perform(work, language: state.language) {
      !terminal.hasPendingInput()
    }
    if let answer { send(answer) }
  }

  private mutating func send(_ message: Message) {
    for effect in state.update(message) {
      for answer in perform(effect) { send(answer) }
    }
  }

  private mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .copy(let text, let what):
      terminal.copy(text)
      return [.copied(what: what)]
    case .setMouse(let isOn):
      terminal.setMouse(isOn)
      return []
    case .suspend:
      terminal.suspend()
      return [.resized(terminal.size)]
    case .editText(let text):
      return [terminal.withoutTerminal { TextEditor.edit(text) }]
    case .openLink(let address):
      return [LinkOpener.open(address, in: state.language)]
    default:
      var display = ProgressDisplay()
      defer { held += display.held }
      return world.perform(effect, language: state.language) { progress in
        display.show(progress, in: &state, on: &terminal)
      }
    }
  }
}

/// What a session is started with.
struct SessionOptions: Sendable {
  var language: Language
  var usesColor: Bool
  var filterName: String?
  var screen: Screen
}
