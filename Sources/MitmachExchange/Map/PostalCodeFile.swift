import Foundation
package import MitmachModel

/// Where a postal code is: the middle of its addresses, and the largest place there.
package struct PostalCode: Hashable, Sendable {
  package var code: String
  package var place: String
  package var coordinate: Coordinate
}

extension ShippedData {
  static let postalCodes = "geo/postalcodes.tsv"

  /// The postal codes that begin with `digits`, in their order; one as a whole has one line at most.
  ///
  /// Only lines that begin so are read: a person asks for one code at a time, and of eight thousand
  /// the others would be read for nothing.
  package func postalCodes(beginning digits: String, limit: Int) throws(DataError) -> [PostalCode] {
    do throws(DataFault) {
      return try find(Array(digits.utf8), limit)
    } catch {
      throw DataError(folder: folder, faults: [error])
    }
  }

  private func find(_ digits: [UInt8], _ limit: Int) throws(DataFault) -> [PostalCode] {
    let bytes: Data
    do throws(FileFault) {
      bytes = try DataFile.utf8(of: Self.postalCodes, in: folder)
    } catch {
      throw DataFault(file: Self.postalCodes, cause: .file(error))
    }
    var found: [PostalCode] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.starts(with: digits), !line.isEmpty, found.count < limit else { continue }
      do throws(DataFault.Cause) {
        found.append(try PostalCode(line: String(decoding: line, as: UTF8.self)))
      } catch {
        throw DataFault(file: Self.postalCodes, line: number, cause: error)
      }
    }
    return found
  }
}

extension PostalCode {
  /// `plz lat lon place`, tabs between them.
  fileprivate init(line: String) throws(DataFault.Cause) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 4 else { throw .file(.columns(found: columns.count, expected: 4)) }
    guard let latitude = Double(columns[1]) else { throw .value(.not(.number, columns[1])) }
    guard let longitude = Double(columns[2]) else { throw .value(.not(.number, columns[2])) }
    guard let coordinate = Coordinate(latitude: latitude, longitude: longitude) else {
      throw .place(.notOnEarth)
    }
    self.init(code: columns[0], place: columns[3], coordinate: coordinate)
  }
}
