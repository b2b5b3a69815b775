import Foundation
package import MitmachModel

extension ShippedData {
  /// The lines and areas to draw the network on, or everything that is wrong in their files.
  ///
  /// Folders of before there were districts have none; without lines there is no map.
  package func baseMap() throws(DataError) -> BaseMap {
    var faults: [DataFault] = []
    let lines = items(BaseMapFile.lines, &faults) { $0.baseLines(in: $1) }
    var districts = items(BaseMapFile.districts, &faults) { $0.districts(in: $1) }
    if let index = faults.firstIndex(where: { $0.isMissing(BaseMapFile.districts) }) {
      faults.remove(at: index)
      districts = []
    }
    guard faults.isEmpty else { throw DataError(folder: folder, faults: faults) }
    return BaseMap(lines: lines, districts: districts)
  }

  private func items<Item>(
    _ name: String, _ faults: inout [DataFault],
    _ read: (inout BaseMapFile, UnsafeBufferPointer<UInt8>) -> [Item]
  ) -> [Item] {
    do throws(FileFault) {
      let bytes = try DataFile.utf8(of: name, in: folder)
      var file = BaseMapFile(name: name)
      let items = bytes.withUnsafeBytes { read(&file, $0.bindMemory(to: UInt8.self)) }
      faults += file.faults
      return items
    } catch {
      faults.append(DataFault(file: name, cause: .file(error)))
      return []
    }
  }
}

extension DataFault {
  fileprivate func isMissing(_ name: String) -> Bool {
    file == name && cause == .file(.missing)
  }
}
