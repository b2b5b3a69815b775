import Canvas
import MitmachExchange
import MitmachModel
import MitmachStore

/// Why a command ends early: sentences for the person, and the code for the script.
struct CommandFailure: Error, CustomStringConvertible {
  var sentences: [String]
  var exitCode: Int32

  init(_ sentence: String, exitCode: Int32) {
    self.init([sentence], exitCode: exitCode)
  }

  init(_ sentences: [String], exitCode: Int32) {
    self.sentences = sentences
    self.exitCode = exitCode
  }

  /// Gives an error that came from below its words.
  init(_ error: any Error, in language: Language) {
    switch error {
    case let failure as CommandFailure: self = failure
    // Whoever was reading has seen enough, as `head` does: nothing failed.
    case is OutputClosed: self.init([], exitCode: 0)
    case let error as StoreError: self.init(error.sentence(in: language), exitCode: error.exitCode)
    case let error as DataError: self.init(faults: error, in: language)
    case let error as OutputFailure:
      let words = CommandWords.words(in: language)
      self.init(words.outputFailed(error.reason), exitCode: ExitStatus.inputOutput)
    default: self.init(StoreError.other("\(error)"), in: language)
    }
  }

  /// Faults of the data folder: at most a screenful of them, and how many there are.
  private init(faults error: DataError, in language: Language) {
    let shown = error.faults.prefix(20).map { $0.sentence(in: language) }
    let words = CommandWords.words(in: language)
    self.init(
      [words.faultyData(error.folder, error.faults.count)] + shown, exitCode: ExitStatus.data)
  }

  var description: String { sentences.joined(separator: "\n") }

  func report() {
    for (index, sentence) in sentences.enumerated() {
      StandardError.writeLine((index == 0 ? "mitmach: " : "  ") + sentence)
    }
  }
}

/// The exit codes besides 0 for done.
enum ExitStatus {
  static let wrong: Int32 = 1
  static let nothingFound: Int32 = 2
  /// The numbers of sysexits.h.
  static let usage: Int32 = 64
  static let data: Int32 = 65
  static let inputOutput: Int32 = 74
}
