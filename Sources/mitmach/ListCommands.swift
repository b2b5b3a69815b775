import ArgumentParser
import MitmachModel

/// Lists the regions.
struct Regions: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the regions.")

  @OptionGroup var options: ListOptions

  func run() throws { try options.list(.regions) }
}

/// Lists whoever takes part.
struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the actors: initiatives, associations, companies, municipalities …")

  @OptionGroup var options: ListOptions

  func run() throws { try options.list(.actors) }
}

/// Lists who moderates which region.
struct Moderators: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the regional moderators, a line for each region they moderate.")

  @OptionGroup var options: ListOptions

  func run() throws { try options.list(.moderators) }
}

/// Lists the pool of actions.
struct Actions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the actions of the pool, with effort and impact.")

  @OptionGroup var options: ListOptions
  @OptionGroup var pool: PoolOptions

  @Flag(name: .customLong("plane"), help: "Print the plane of effort and impact instead.")
  var isPlane = false

  func run() throws { try options.list(.actions, pool: pool, as: isPlane ? .plane : nil) }
}
