import Foundation
import Testing

/// The network that ships as one file, made once and given to every test in a copy of its own.
enum CommandHome {
  /// A home in which the network is there already.
  static func filled() throws -> Home {
    let home = Home()
    let file = URL(filePath: home.database)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try network.get().write(to: file)
    return home
  }

  private static let network = Result {
    let home = Home()
    let result = try Program.run(["init"], home: home)
    guard result.status == 0 else { throw Failure(errors: result.errors) }
    return try Data(contentsOf: URL(filePath: home.database))
  }

  private struct Failure: Error { var errors: String }
}

extension Program {
  /// What the program prints for a home that has the network; it must end well.
  static func output(
    _ arguments: String..., home: Home? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let result = try run(arguments, home: try home ?? CommandHome.filled())
    #expect(result.status == 0, "\(result.errors)", sourceLocation: sourceLocation)
    #expect(result.errors == "", sourceLocation: sourceLocation)
    return result.output
  }
}

extension Program.Result {
  /// All that was said, with the home's own path as `HOME`, for golden files.
  func report(in home: Home) -> String {
    let text = "\(output)exit \(status)\n\(errors)"
    return text.replacingOccurrences(of: home.folder.path, with: "HOME")
  }

  var lines: [String] { output.split(separator: "\n").map(String.init) }
}
