import GRDB

extension Store {
  /// Takes the log of changes into the file as far as no reader needs it.
  ///
  /// Otherwise one change in two hundred would have to, and make the person wait.
  package func tidy() throws(StoreError) {
    try checkpoint("PASSIVE")
  }

  /// Takes all of the log into the file, as far as nobody reads, and leaves none of its bytes behind.
  package func truncateLog() throws(StoreError) {
    try checkpoint("TRUNCATE")
  }

  private func checkpoint(_ mode: String) throws(StoreError) {
    try wrapping(path: path) {
      _ = try queue.inDatabase { db in
        try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(\(mode))")
      }
    }
  }
}
