/// Why the terminal could not be taken over; nothing was written to it.
package enum TerminalError: Error, Equatable {
  /// Standard input or output is no terminal; says which of them is one.
  case notATerminal(input: Bool, output: Bool)
  /// The terminal cannot place its cursor.
  case dumb(term: String)
  /// Neither the terminal nor any usual one is described on this machine.
  case unusable(term: String)
}
