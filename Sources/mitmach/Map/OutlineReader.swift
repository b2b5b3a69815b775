import Foundation
import MitmachExchange
import MitmachModel
import MitmachTUI

/// Reads the outline of a region from a person's file, or says in one sentence what is wrong in it.
struct OutlineReader {
  let language: Language
  /// On one line of a screen the reason comes first, and of the path the file's name will do.
  var isOnScreen = false

  private var words: MapCommandWords { CommandWords.words(in: language).map }
  private var strings: Strings { .strings(for: language) }

  func outline(
    in path: String, named name: String, _ catalogue: Catalogue
  ) throws(CommandFailure) -> Outline {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    } catch {
      throw CommandFailure(
        words.unreadable(path, error.localizedDescription), exitCode: ExitStatus.inputOutput)
    }
    do throws(ImportFault) {
      return try OutlineFile.outline(in: data, named: name, catalogue: catalogue)
    } catch {
      let name = isOnScreen ? URL(filePath: path).lastPathComponent : path
      let spot = words.spot(name, error.line, error.column, error.field)
      let why = reason(error.cause)
      throw CommandFailure(
        isOnScreen ? "\(why) (\(spot))" : "\(spot): \(why)", exitCode: ExitStatus.data)
    }
  }

  private func reason(_ cause: ImportFault.Cause) -> String {
    switch cause {
    case .outline(let problem): strings.map.outlineProblem(problem)
    case .syntax(let expected): words.notGeoJSON(expected)
    case .tooLarge(let limit), .tooDeep(let limit): words.tooLarge(limit)
    case .quoteNotClosed: words.notGeoJSON("\"")
    default: words.noMapFile
    }
  }
}
