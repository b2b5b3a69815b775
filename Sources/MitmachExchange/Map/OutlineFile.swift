package import Foundation
package import MitmachModel

/// The outline of a region as a file of its own: GeoJSON, or KML as maps on the web give it.
package enum OutlineFile {
  /// An outline is drawn by hand or cut from a map; what has more was not meant.
  package static let mostBytes = 32 << 20
  package static let mostPoints = 20_000

  /// The area of the feature called `name`, else the first area of the file.
  ///
  /// Refused with the place in the file and why: what is not closed, has too few points, crosses
  /// itself, lies off the Earth or has latitude and longitude the wrong way round.
  package static func outline(
    in data: Data, named name: String, catalogue: Catalogue
  ) throws(ImportFault) -> Outline {
    guard data.count <= mostBytes else {
      throw ImportFault(cause: .tooLarge(limit: mostBytes))
    }
    let file = try ImportFile(data)
    guard [.geoJSON, .kml].contains(file.format) else { throw ImportFault(cause: .unknownFormat) }
    let (areas, fault) = areas(of: file, catalogue)
    let wanted = Folding.sortKey(of: name)
    let named = areas.first { Folding.sortKey(of: $0.form[.name]) == wanted }
    guard let area = named ?? areas.first, let outline = area.outline else {
      throw fault ?? ImportFault(cause: .outline(.noPolygon))
    }
    guard outline.rings.reduce(0, { $0 + $1.count }) <= mostPoints else {
      throw ImportFault(line: area.line, cause: .tooLarge(limit: mostPoints))
    }
    if let problem = outline.problems.first {
      throw ImportFault(line: area.line, field: area.form[.name], cause: .outline(problem))
    }
    return outline.rightHanded
  }

  /// The areas of a file, and the first thing that is wrong in it.
  private static func areas(
    of file: ImportFile, _ catalogue: Catalogue
  ) -> (areas: [ImportedEntry], fault: ImportFault?) {
    var areas: [ImportedEntry] = []
    var fault: ImportFault?
    file.read(context: ImportContext(catalogue: catalogue, language: .german)) { item in
      switch item {
      case .entry(let entry): if entry.outline != nil { areas.append(entry) }
      case .fault(let found): fault = fault ?? found
      }
      return true
    }
    return (areas, fault)
  }

  /// An outline as a GeoJSON feature (RFC 7946): longitude first, outer rings to the left.
  package static func feature(_ outline: Outline, named name: String) -> [UInt8] {
    var bytes = Array("{\"type\":\"Feature\",\"properties\":{\"name\":".utf8)
    JSONValue.text(name).write(to: &bytes)
    bytes += "},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":".utf8
    bytes += outline.rightHanded.text.utf8
    bytes += "}}\n".utf8
    return bytes
  }
}
