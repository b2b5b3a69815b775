import GRDB
import GRDBSQLite

extension Database {
  /// Runs `body` as long as `goesOn` says so, and answers `nil` when it was stopped.
  ///
  /// SQLite asks every few thousand steps of its machine, which is many times in a millisecond.
  func interruptible<Value>(while goesOn: () -> Bool, _ body: () throws -> Value) throws -> Value? {
    guard goesOn() else { return nil }
    return try withoutActuallyEscaping(goesOn) { goesOn in
      var question = Question(goesOn: goesOn)
      return try withUnsafeMutablePointer(to: &question) { pointer in
        sqlite3_progress_handler(
          sqliteConnection, 4000,
          { context in
            let question = context?.assumingMemoryBound(to: Question.self)
            return question?.pointee.goesOn() == false ? 1 : 0
          }, pointer)
        defer { sqlite3_progress_handler(sqliteConnection, 0, nil, nil) }
        do {
          return try body()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
          return nil
        }
      }
    }
  }
}

/// What SQLite asks while it works.
private struct Question {
  let goesOn: () -> Bool
}
