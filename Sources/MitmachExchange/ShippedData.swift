import Foundation
package import MitmachModel

/// The folder of plain files that an empty store is filled from.
package struct ShippedData: Sendable {
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// Everything in the folder, or everything that is wrong in it.
  package func network() throws(DataError) -> Network {
    let (gazetteer, gazetteerFaults) = readGazetteer()
    var reading = DataReading(gazetteer: gazetteer)
    reading.faults = gazetteerFaults
    reading.read(file("fields.yaml")) { $0.takeField(&$1) }
    reading.read(file("sdgs.yaml")) { $0.takeGoal(&$1) }
    reading.read(file("skills.yaml")) { $0.takeSkill(&$1) }
    reading.read(file("relation-types.yaml")) { $0.takeRelationType(&$1) }
    reading.read(file("regions.yaml")) { $0.takeRegion(&$1) }
    reading.read(file("actors.yaml")) { $0.takeActor(&$1) }
    for name in actionFiles() { reading.read(file(name)) { $0.takeAction(&$1) } }
    guard reading.faults.isEmpty else { throw DataError(folder: folder, faults: reading.faults) }
    return reading.network
  }

  private func file(_ name: String) -> DataFile { DataFile(name: name, in: folder) }

  private func actionFiles() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.hasPrefix("actions-") && $0.hasSuffix(".yaml") }.sorted()
    return files.isEmpty ? ["actions-*.yaml"] : files
  }

  private func readGazetteer() -> (Gazetteer, [DataFault]) {
    do throws(FileFault) {
      let bytes = try DataFile.utf8(of: GazetteerFile.name, in: folder)
      let file = bytes.withUnsafeBytes { buffer in
        GazetteerFile(bytes: buffer.bindMemory(to: UInt8.self))
      }
      return (Gazetteer(places: file.places), file.faults)
    } catch {
      let fault = DataFault(file: GazetteerFile.name, cause: .file(error))
      return (Gazetteer(places: []), [fault])
    }
  }
}

// MARK: - Where it is

extension ShippedData {
  /// The folder that `MITMACH_DATA` names, else the one installed beside the program, else the one of the
  /// sources that the program was built from.
  package static func find(
    environment: [String: String], executable: String
  ) -> ShippedData? {
    if let folder = environment["MITMACH_DATA"], !folder.isEmpty {
      return ShippedData(folder: folder)
    }
    let program = URL(filePath: executable).resolvingSymlinksInPath()
    let folder = program.deletingLastPathComponent()
    let installed = folder.appending(path: "../share/mitmach").standardized
    if exists(installed) { return ShippedData(folder: installed.path) }
    return sources(above: folder)
  }

  private static func sources(above folder: URL) -> ShippedData? {
    var folder = folder
    while folder.path != "/" {
      let data = folder.appending(path: "data")
      if exists(folder.appending(path: "Package.swift")), exists(data) {
        return ShippedData(folder: data.path)
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path)
  }
}
