import MitmachModel

// MARK: - What stands around the map

extension VectorMap {
  func writeCaption(to output: inout SVGText) {
    write(title, "title", x: Self.margin, y: 13, to: &output)
    write(sentence, nil, x: Self.margin, y: 19, to: &output)
    var y = bottom + 6
    y = writeFields(y, to: &output)
    y = writeGrades(y, to: &output)
    writeScale(y, to: &output)
    for (index, notice) in notices.enumerated() {
      write(
        notice, "note", x: Self.margin, y: height - 6 - 4 * Double(notices.count - 1 - index),
        to: &output)
    }
  }

  private func write(
    _ text: String, _ name: String?, x: Double, y: Double, to output: inout SVGText
  ) {
    let place: SVGText.Attributes = [("x", SVGText.number(x)), ("y", SVGText.number(y))]
    output.add("text", (name.map { [("class", $0)] } ?? []) + place, text: text)
  }

  /// The fields with their signs and numbers, in two columns; the height at which it goes on.
  private func writeFields(_ y: Double, to output: inout SVGText) -> Double {
    for (index, field) in fields.enumerated() {
      let x = Self.margin + Double(index % 2) * mapWidth / 2
      let line = y + Double(index / 2) * 5.5
      write(field.field, x: x + 1.5, y: line - 1, to: &output)
      write(
        "\(field.field.letter)  \(field.name): \(field.count)", nil, x: x + 5, y: line, to: &output)
    }
    return y + Double((fields.count + 1) / 2) * 5.5
  }

  private func writeGrades(_ y: Double, to output: inout SVGText) -> Double {
    guard !grades.isEmpty else { return y }
    for (index, grade) in grades.enumerated() {
      let x = Self.margin + Double(index) * mapWidth / Double(grades.count)
      let name = VectorStyle.name(of: grade.grade)
      writeSeat(grade.grade, x: x + 1.5, y: y - 1, to: &output)
      write(grade.name, name, x: x + 5, y: y, to: &output)
    }
    return y + 5.5
  }

  private func writeScale(_ y: Double, to output: inout SVGText) {
    var x = Self.margin
    if let bar = scene.view.scaleBar(atMost: 25) {
      let start = SVGText.number(x)
      let end = SVGText.number(x + bar.dots)
      let (upper, lower) = (SVGText.number(y - 2), SVGText.number(y - 0.5))
      output.add(
        "path", [("class", "bar"), ("d", "M\(start) \(upper)V\(lower)H\(end)V\(upper)")])
      write(bar.text, nil, x: x + bar.dots + 2, y: y, to: &output)
      x += bar.dots + 20
    }
    write(middle, nil, x: x, y: y, to: &output)
  }
}
