import Foundation
import MitmachExchange
import MitmachModel
import MitmachTUI

/// Writes a map as a vector picture.
struct MapFile {
  let content: MapContent
  let words: CommandWords

  func write(to path: String) throws {
    do {
      try Data(picture.svg.utf8).write(to: URL(filePath: path))
    } catch {
      let reason = (error as NSError).localizedDescription
      throw CommandFailure(
        words.map.unwritable(path, reason), exitCode: ExitStatus.inputOutput)
    }
    StandardError.writeLine("mitmach: " + words.map.written(path))
  }

  var picture: VectorMap {
    let caption = MapCaption(content: content, words: words)
    let strings = Strings.strings(for: words.language)
    return VectorMap(
      scene: content.scene, base: content.base, language: words.language,
      title: words.map.title, sentence: caption.sentence, middle: caption.middle,
      fields: caption.fieldCounts.map {
        VectorMap.Field(field: $0.field, name: $0.name, count: $0.count)
      },
      grades: content.mode == .regions
        ? Coverage.Grade.allCases.map { ($0, strings.map.grade($0)) } : [],
      notices: caption.notices)
  }
}
