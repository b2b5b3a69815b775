import ArgumentParser

/// The options that narrow lists and the map.
struct FilterOptions: ParsableArguments {
  @OptionGroup var global: GlobalOptions
  @OptionGroup var area: AreaOptions

  @Option(help: ArgumentHelp("Words to be found, in any order and spelling.", valueName: "words"))
  var text: String?

  @Option(
    name: .customLong("field"),
    help: "A field of action: id, German or English name, letter. Repeatable, any will do.")
  var fields: [String] = []

  @Option(name: .customLong("region"), help: "A region: name or uid. Repeatable.")
  var regions: [String] = []

  @Option(name: .customLong("kind"), help: "A kind of actor, such as association. Repeatable.")
  var kinds: [String] = []

  @Option(name: .customLong("role"), help: "member or moderator. Repeatable.")
  var roles: [String] = []

  @Option(
    name: .customLong("status"),
    help: ArgumentHelp(
      "planned, active or dormant. Repeatable.",
      discussion: "For actions never, planned, running, done or abandoned in the region of --for."))
  var statuses: [String] = []

  @Option(
    name: .customLong("sdg"),
    help: ArgumentHelp("A development goal, 1 to 17. Repeatable.", valueName: "number"))
  var goals: [String] = []

  @Option(
    name: .customLong("filter"),
    help: ArgumentHelp("Begin with a saved filter.", valueName: "name"))
  var filterName: String?
}
