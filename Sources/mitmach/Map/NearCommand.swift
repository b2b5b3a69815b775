import ArgumentParser
import MitmachModel

/// Lists who is around a place, the nearest first.
struct Near: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the actors around a place, with distance and direction.")

  @OptionGroup var options: ListOptions

  @Argument(help: "A place: a name, a postal code or LAT,LON.")
  var place: String

  func run() throws {
    var options = options
    if options.filters.area.near != nil {
      throw CommandFailure(
        options.global.words.onlyOne([place, "--near"]), exitCode: ExitStatus.usage)
    }
    options.filters.area.near = place
    options.order = options.order ?? SortOrder.distance.rawValue
    try options.list(.actors)
  }
}
