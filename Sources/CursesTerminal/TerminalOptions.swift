import CursesShim

/// How the terminal is to be used.
package struct TerminalOptions: Sendable {
  package var usesColor: Bool
  package var usesMouse: Bool
  /// A file whose changes are reported, with those of SQLite's log beside it.
  package var watchedFile: String?

  package init(
    usesColor: Bool = TerminalOptions.environmentWantsColor, usesMouse: Bool = false,
    watchedFile: String? = nil
  ) {
    self.usesColor = usesColor
    self.usesMouse = usesMouse
    self.watchedFile = watchedFile
  }

  /// False where `NO_COLOR` is set to anything, as no-color.org has it.
  package static var environmentWantsColor: Bool { environment("NO_COLOR")?.isEmpty ?? true }

  static func environment(_ name: String) -> String? {
    shim_environment(name).map { String(cString: $0) }
  }
}
