import Foundation
import MitmachExchange
import MitmachModel

/// What reading and writing files needs besides the network.
enum ExchangeContext {
  /// The table of what tags mean, which ships and can be edited; an empty one where there is none.
  static func tags(_ words: CommandWords) throws(CommandFailure) -> TagMapping {
    do throws(ImportFault) {
      return try GlobalOptions.shippedData?.tagMapping() ?? TagMapping()
    } catch {
      throw CommandFailure(
        FaultText(words: words).sentence(for: error, in: TagMapping.fileName),
        exitCode: ExitStatus.data)
    }
  }
}

extension Now {
  static var day: PartialDate {
    guard let today else { preconditionFailure("the present has a day") }
    return today
  }

  /// As RFC 3339 has it, in UTC.
  static var timestamp: String { Date().formatted(.iso8601) }
}
