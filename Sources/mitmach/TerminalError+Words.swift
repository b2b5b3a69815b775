import CursesTerminal
import MitmachModel

extension TerminalError {
  /// Why there is no screen, and what works instead.
  func sentence(in language: Language) -> String {
    language == .english ? english : german
  }

  private var german: String {
    switch self {
    case .notATerminal(input: false, output: true):
      "Die Eingabe kommt nicht von einer Tastatur; für Skripte gibt es »mitmach actors« und die anderen "
        + "Listen, für Zeilen aus einer Datei »mitmach --linear«."
    case .notATerminal:
      "Die Ausgabe geht nicht auf ein Terminal; für Skripte gibt es »mitmach actors« und die anderen "
        + "Listen, siehe »mitmach --help«."
    case .dumb(let term):
      "Das Terminal (TERM=\(term)) kann keine Bilder zeigen; »mitmach --linear« geht Zeile für Zeile."
    case .unusable(let term):
      "Das Terminal (TERM=\(term)) ist auf diesem Rechner nicht beschrieben; TERM=xterm-256color passt "
        + "meistens, und »mitmach --linear« geht überall."
    }
  }

  private var english: String {
    switch self {
    case .notATerminal(input: false, output: true):
      "The input comes from no keyboard; for scripts there are “mitmach actors” and the other lists, "
        + "for lines from a file “mitmach --linear”."
    case .notATerminal:
      "The output does not go to a terminal; for scripts there are “mitmach actors” and the other "
        + "lists, see “mitmach --help”."
    case .dumb(let term):
      "The terminal (TERM=\(term)) cannot show pictures; “mitmach --linear” goes line by line."
    case .unusable(let term):
      "The terminal (TERM=\(term)) is not described on this machine; TERM=xterm-256color mostly fits, "
        + "and “mitmach --linear” works everywhere."
    }
  }
}
