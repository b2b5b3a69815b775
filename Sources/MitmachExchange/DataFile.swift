import Foundation
import Yams

/// A YAML file of the data folder: a list of entries, or what is wrong with it.
struct DataFile {
  let name: String
  private(set) var entries: [Node] = []
  private(set) var faults: [DataFault] = []

  init(name: String, in folder: String) {
    self.name = name
    do throws(FileFault) {
      entries = try Self.entries(ofYAML: try Self.text(of: name, in: folder))
    } catch {
      faults.append(DataFault(file: name, line: error.line, cause: .file(error)))
    }
  }

  /// The bytes of a file of the folder.
  static func bytes(of name: String, in folder: String) throws(FileFault) -> Data {
    let path = folder + "/" + name
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      guard FileManager.default.fileExists(atPath: path) else { throw .missing }
      throw .unreadable(reason: error.reason)
    }
  }

  /// The bytes of a file of the folder that is text, and known to be in UTF-8.
  static func utf8(of name: String, in folder: String) throws(FileFault) -> Data {
    let bytes = try bytes(of: name, in: folder)
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    return bytes
  }

  private static func text(of name: String, in folder: String) throws(FileFault) -> String {
    let bytes = try bytes(of: name, in: folder)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  private static func entries(ofYAML text: String) throws(FileFault) -> [Node] {
    do {
      // Every scalar is read as text: to guess at numbers and dates would take longer than all the rest.
      guard let node = try Yams.compose(yaml: text, .basic) else { return [] }
      guard let sequence = node.sequence else { throw FileFault.notAList }
      return Array(sequence)
    } catch let fault as FileFault {
      throw fault
    } catch let error as YamlError {
      throw .notYAML(problem: error.problem, line: error.line)
    } catch {
      throw .unreadable(reason: error.localizedDescription)
    }
  }
}

extension FileFault {
  fileprivate var line: Int? {
    if case .notYAML(_, let line) = self { line } else { nil }
  }
}

extension YamlError {
  fileprivate var problem: String {
    switch self {
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem), .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _):
      "a key stands twice: \(keys.joined(separator: ", "))"
    case .no, .memory, .dataCouldNotBeDecoded: String(describing: self)
    }
  }

  var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }
}

extension Error {
  /// What the system says, without the path, which is told anyway.
  fileprivate var reason: String {
    let cause = (self as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let cause, cause.domain == NSPOSIXErrorDomain else { return localizedDescription }
    return String(cString: strerror(Int32(cause.code)))
  }
}
