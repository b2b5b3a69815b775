import GRDB
import Synchronization

/// What was read or made of a file and holds as long as the file does not change.
protocol RefreshableState: Sendable {
  init()
  /// Lets go of what does not hold any more.
  mutating func refresh(in db: Database) throws
}

/// Keeps such a state for all who read the file.
final class FreshState<State: RefreshableState>: Sendable {
  private let state = Mutex(State())

  /// Lets `body` ask for what is in the file now.
  func reading<Value: Sendable>(
    _ db: Database, _ body: (inout State) throws -> Value
  ) throws -> Value {
    try state.withLock { state in
      try state.refresh(in: db)
      return try body(&state)
    }
  }
}
