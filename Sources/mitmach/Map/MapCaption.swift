import Canvas
import MitmachModel
import MitmachTUI

/// What is said beside a map, whether it is text or a vector picture.
struct MapCaption {
  let content: MapContent
  let words: CommandWords

  private var strings: Strings { .strings(for: words.language) }
  private var fields: [FieldOfAction] { content.catalogue.fields }

  /// The fields with their signs and how many in view are of each.
  var fieldCounts: [(field: FieldOfAction, name: String, count: Int)] {
    let counts = content.spots.fields
    return fields.map { ($0, $0.name.text(in: words.language), counts[$0.index] ?? 0) }
  }

  func legend(columns: Int, glyphs: DotGlyphs) -> [String] {
    let parts = fieldCounts.map { field, name, count in
      let glyph = glyphs == .ascii ? "" : "\(field.glyph) "
      return "\(glyph)\(field.letter) \(name): \(count)"
    }
    return Self.lines(of: parts, columns: columns)
  }

  /// Parts side by side, never broken within one.
  private static func lines(of parts: [String], columns: Int) -> [String] {
    var lines: [String] = []
    for part in parts {
      let joined = lines.last.map { $0 + "   " + part }
      if let joined, TextWidth.width(of: joined) <= columns {
        lines[lines.count - 1] = joined
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  /// What lies in the middle of the map.
  var middle: String {
    let point = InputRules.shortText(of: content.center)
    return ([words.map.middle(point)] + [content.district?.name].compactMap { $0 })
      .joined(separator: ", ")
  }

  /// How many are in view, who is nearest to the middle, how many have no place.
  var sentence: String {
    let map = strings.map
    let count = content.spots.count
    var parts = [map.inView(strings.number(count), count == 1, !content.spots.isComplete)]
    if let row = content.content.here.first {
      parts.append(map.here(row.reference.name))
    } else if let nearest = content.content.nearest {
      let distance = RowDistance(from: content.center, to: nearest.coordinate)
      parts.append(
        map.nearestActor(
          nearest.row.reference.name, map.kilometres(distance.kilometres, words.language),
          distance.direction.map(map.direction) ?? ""))
    }
    let outside = content.unlocated
    let sentence = parts.joined(separator: ", ") + "."
    return outside == 0
      ? sentence : sentence + " " + map.withoutPlace(strings.number(outside)) + "."
  }

  /// The notices that belong beside a map.
  var notices: [String] { strings.map.notices.prefix(1).map(\.self) }

  /// The regions or districts that the map is about and the fields that they have.
  var matrix: CoverageMatrix {
    let rows =
      content.mode == .districts
      ? content.districts
      : content.regions.map {
        CoverageRow(subject: .region($0.reference), coverage: $0.coverage)
      }
    var matrix = CoverageMatrix(rows: rows, catalogue: content.catalogue, words: words)
    matrix.name(content.base.base.districts)
    matrix.sort(by: .name)
    return matrix
  }
}
