import MitmachModel

/// Reads the placemarks of KML as uMap and Google write it: points are actors, areas are regions.
struct KMLImport {
  let context: ImportContext

  /// Goes through the placemarks until `body` says that it was enough.
  func read(_ scanner: inout XMLScanner, _ body: (ImportItem) -> Bool) throws(ImportFault) {
    var folders: [String] = []
    var path: [String] = []
    while let event = try scanner.next() {
      switch event {
      case .start("Placemark", _):
        let line = scanner.line()
        let placemark = try Placemark(&scanner, folder: folders.last { !$0.isEmpty })
        guard body(placemark.item(line: line, context)) else { return }
      case .start(let name, _):
        path.append(name)
        if name == "Folder" { folders.append("") }
      case .end(let name):
        if !path.isEmpty { path.removeLast() }
        if name == "Folder" { _ = folders.popLast() }
      case .text(let text):
        if path.suffix(2) == ["Folder", "name"], !folders.isEmpty {
          folders[folders.count - 1] += text.trimmingBlanks
        }
      }
    }
  }
}

/// One placemark, taken out of its tags.
private struct Placemark {
  /// Names and values, in the order of the file.
  private var values: [(name: String, value: String)] = []
  private var point: String?
  private var polygons: [[String]] = []

  init(_ scanner: inout XMLScanner, folder: String?) throws(ImportFault) {
    var path = ["Placemark"]
    var names: [String] = []
    var text = ""
    while !path.isEmpty, let event = try scanner.next() {
      switch event {
      case .start(let name, let attributes):
        path.append(name)
        text = ""
        if name == "Data" || name == "SimpleData" { names.append(attributes["name"] ?? "") }
        if name == "Polygon" { polygons.append([]) }
      case .text(let part):
        if text.utf8.count < ImportLimits.value * 16 { text += part }
      case .end(let name):
        take(text, path, names.last ?? "")
        if name == "Data" || name == "SimpleData" { names.removeLast() }
        path.removeLast()
        text = ""
      }
    }
    if let folder { values.append(("folder", folder)) }
  }

  private mutating func take(_ text: String, _ path: [String], _ name: String) {
    switch (path.dropLast().last, path.last) {
    case ("Placemark", "name"): values.append(("name", text))
    case ("Placemark", "description"): values.append(("description", XMLText.withoutTags(text)))
    case ("Placemark", "address"), ("Placemark", "phoneNumber"), ("Placemark", "styleUrl"):
      values.append((path.last == "phoneNumber" ? "phone" : path.last ?? "", text))
    case ("Data", "value"), ("SchemaData", "SimpleData"): values.append((name, text))
    case ("Point", "coordinates"): point = point ?? text
    case ("LinearRing", "coordinates"):
      if !polygons.isEmpty { polygons[polygons.count - 1].append(text) }
    default: break
    }
  }

  func item(line: Int, _ context: ImportContext) -> ImportItem {
    let columns = ColumnMapping.proposal(headers: values.map(\.name)).columns
    var builder = EntryBuilder(
      polygons.isEmpty ? .actor : .region, line: line, context: context, headers: columns.headers)
    for (column, value) in zip(columns, values) {
      let isOwn = column.header.hasPrefix("_")
      builder.take(value.value, as: isOwn ? .extra(column.header) : column.target)
    }
    do throws(OutlineProblem) {
      if !polygons.isEmpty { builder.take(try outline) }
    } catch {
      let name = values.first { $0.name == "name" }?.value
      return .fault(ImportFault(line: line, field: name, cause: .outline(error)))
    }
    if let position = point.flatMap({ Self.positions($0).first }) {
      builder.take("\(position.1)", as: .latitude)
      builder.take("\(position.0)", as: .longitude)
    }
    return .entry(builder.finished())
  }

  private var outline: Outline {
    get throws(OutlineProblem) {
      var polygons: [[Outline.Ring]] = []
      for rings in self.polygons {
        var polygon: [Outline.Ring] = []
        for ring in rings { polygon.append(try Geometry.outlineRing(Self.positions(ring))) }
        guard !polygon.isEmpty else { throw .noPolygon }
        polygons.append(polygon)
      }
      return Outline(polygons: polygons)
    }
  }

  /// `lon,lat,height` with blanks between.
  private static func positions(_ text: String) -> [(Double, Double)] {
    text.split { $0.isWhitespace }.map { position in
      let numbers = position.split(separator: ",").map { Double($0) ?? .nan }
      return numbers.count >= 2 ? (numbers[0], numbers[1]) : (.nan, .nan)
    }
  }
}
