import Foundation
import MitmachModel
import MitmachStore
import MitmachTUI

// MARK: - Files in and out, and entries that may be one

extension World {
  /// Says how far something has come that takes long; `false` where it is to end.
  typealias Progress = (ImportProgress) -> Bool

  mutating func answer(
    _ effect: ExchangeEffect, language: Language, telling progress: Progress
  ) throws(StoreError) -> [Message] {
    switch effect {
    case .proposeFile(let request):
      let words = Strings.strings(for: language).exchange
      let day = Now.today.map { "-\($0.rawValue)" } ?? ""
      let name = "./\(words.fileStem(request.query.listing))\(day).\(request.format.fileEnding)"
      return [.exchange(.fileProposed(request, path: name))]
    case .listFiles(let typed):
      return [.exchange(.filesListed(typed: typed, PathCompletion.paths(beginning: typed)))]
    case .export(let request, let path, let replacing):
      return export(request, to: path, replacing: replacing, language)
    case .planImport(let request, let isWhole):
      return planImport(request, isWhole: isWhole, language, telling: progress)
    case .importFile(let request, let name):
      return importFile(request, savingAs: name, language, telling: progress)
    case .merge(let kept, let other, let actor):
      guard let edit = try store.merging(keeping: kept.uid, from: other.uid, as: actor) else {
        return [.failed(Strings.strings(for: language).forms.gone)]
      }
      return [.performed(try outcome(of: edit, language), .pair)]
    case .distinguish(let one, let other):
      let distinction = Distinction(uid: .new(at: Now.milliseconds), one, other)
      let edit = Edit([.save(.distinction(distinction), base: nil)])
      return [.performed(try outcome(of: edit, language), .pair)]
    }
  }

  private func outcome(of edit: Edit, _ language: Language) throws(StoreError) -> EditOutcome {
    try store.perform(edit, by: author, at: Now.milliseconds, language: language)
  }
}

/// The files and folders that a typed path can become.
enum PathCompletion {
  /// How many are offered.
  private static let most = 200

  /// As they are to be typed: what stands before the last `/` stays as it is; folders end with one.
  static func paths(beginning typed: String) -> [String] {
    let folder = typed.lastIndex(of: "/").map { typed[...$0] } ?? ""
    let start = typed[folder.endIndex...]
    let place = folder.isEmpty ? "." : expanded(String(folder))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasPrefix(start) && ($0.first != "." || start.first == ".") }
      .sorted().prefix(most).map { name in
        var isFolder: ObjCBool = false
        let path = "\(place)/\(name)"
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return folder + name + (isFolder.boolValue ? "/" : "")
      }
  }

  /// With the home folder in the place of a `~`, as a shell has it.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    return (GlobalOptions.value("HOME") ?? "~") + path.dropFirst()
  }
}
