import Foundation
import MitmachExchange
import MitmachModel
import MitmachStore

extension GlobalOptions {
  /// The data that ships, wherever this program is installed.
  static var shippedData: ShippedData? {
    ShippedData.find(environment: environment, executable: "/proc/self/exe")
  }

  /// Opens the network; the first time ever, the file is made and filled with the data that ships.
  func openStore() throws(CommandFailure) -> Store {
    try reporting {
      let path = databasePath
      if FileManager.default.fileExists(atPath: path) {
        let store = try Store.open(path: path, creating: true)
        if try store.isEmpty(), !store.isReadOnly { try store.takeOver(try shippedNetwork()) }
        return store
      }
      // Read first: where the data is faulty, no file is left behind that looks like a network.
      let network = try shippedNetwork()
      let store = try Store.open(path: path, creating: true)
      try store.takeOver(network)
      return store
    }
  }

  /// Everything in the data that ships.
  func shippedNetwork() throws -> Network {
    guard let data = Self.shippedData, FileManager.default.fileExists(atPath: data.folder) else {
      throw CommandFailure(words.noData, exitCode: ExitStatus.inputOutput)
    }
    return try data.network()
  }

  /// Runs `body` and gives its errors words.
  func reporting<Value>(_ body: () throws -> Value) throws(CommandFailure) -> Value {
    do { return try body() } catch { throw CommandFailure(error, in: language) }
  }
}
