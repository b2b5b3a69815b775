package import MitmachModel

/// A map as a vector picture (SVG) that browsers show and that prints well: on A4 across, if the view
/// is not made larger.
///
/// A dot of the view is a millimetre. Lines are the map's own, not rounded to dots; marks and labels
/// stand in the cells that the scene gives them, so that nothing lies over anything else.
package struct VectorMap: Sendable {
  let scene: MapScene
  let base: BaseMapLevels
  let language: Language
  let title: String
  /// What the picture shows, in a sentence.
  let sentence: String
  /// What is in its middle.
  let middle: String
  let fields: [Field]
  /// What the grades of regions are called; empty where they are not shown.
  let grades: [(grade: Coverage.Grade, name: String)]
  let notices: [String]

  /// A field of action in the legend.
  package struct Field: Sendable {
    var field: FieldOfAction
    var name: String
    /// How many in view are of it.
    var count: Int

    package init(field: FieldOfAction, name: String, count: Int) {
      self.field = field
      self.name = name
      self.count = count
    }
  }

  package init(
    scene: MapScene, base: BaseMapLevels, language: Language, title: String, sentence: String,
    middle: String, fields: [Field], grades: [(grade: Coverage.Grade, name: String)],
    notices: [String]
  ) {
    self.scene = scene
    self.base = base
    self.language = language
    self.title = title
    self.sentence = sentence
    self.middle = middle
    self.fields = fields
    self.grades = grades
    self.notices = notices
  }

  // MARK: - Measures, in millimetres

  static let margin = 10.5
  static let top = 22.0
  var mapWidth: Double { Double(scene.view.columns * MapView.dotsAcross) }
  var mapHeight: Double { Double(scene.view.rows * MapView.dotsDown) }
  var width: Double { mapWidth + 2 * Self.margin }
  var bottom: Double { Self.top + mapHeight }
  var height: Double { bottom + 48 }

  // MARK: - The picture

  package var svg: String {
    var output = SVGText()
    output.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("xml:lang", language.rawValue),
        ("width", SVGText.number(width) + "mm"), ("height", SVGText.number(height) + "mm"),
        ("viewBox", "0 0 \(SVGText.number(width)) \(SVGText.number(height))"), ("role", "img"),
        ("aria-labelledby", "title sentence"),
      ])
    output.add("title", [("id", "title")], text: title)
    output.add("desc", [("id", "sentence")], text: "\(sentence) \(middle)")
    output.add("style", [], text: VectorStyle.sheet)
    writeClip(to: &output)
    output.add(
      "rect",
      [("class", "paper"), ("width", SVGText.number(width)), ("height", SVGText.number(height))])
    writeMap(to: &output)
    writeCaption(to: &output)
    output.close("svg")
    return output.text
  }

  private func writeClip(to output: inout SVGText) {
    output.open("clipPath", [("id", "frame")])
    output.add(
      "rect", [("width", SVGText.number(mapWidth)), ("height", SVGText.number(mapHeight))])
    output.close("clipPath")
  }

  private func writeMap(to output: inout SVGText) {
    output.open(
      "g", [("transform", "translate(\(SVGText.number(Self.margin)) \(SVGText.number(Self.top)))")])
    output.open("g", [("clip-path", "url(#frame)")])
    output.add(
      "rect",
      [
        ("class", "land"), ("width", SVGText.number(mapWidth)),
        ("height", SVGText.number(mapHeight)),
      ])
    writeLines(to: &output)
    writeOutlines(to: &output)
    output.close("g")
    output.add(
      "rect",
      [
        ("class", "frame"), ("width", SVGText.number(mapWidth)),
        ("height", SVGText.number(mapHeight)),
      ])
    writeLabels(to: &output)
    for mark in scene.regionMarks where scene.mark(at: mark.cell) == nil {
      write(mark, to: &output)
    }
    for mark in scene.marks { write(mark, to: &output) }
    output.close("g")
  }
}
