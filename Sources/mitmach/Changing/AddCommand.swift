import ArgumentParser
import MitmachModel
import MitmachStore

/// Adds an entry or a relation.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add an actor, a region, an action or a relation; prints its uid.",
    subcommands: [
      AddActor.self, AddRegion.self, AddAction.self, AddRelation.self, AddRelationType.self,
    ])
}

/// The options that say where an entry is.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A place by its German or Sorbian name or its postal code.",
      discussion: "District and coordinates come from the gazetteer.", valueName: "name"))
  var place: String?

  @Option(
    name: .customLong("lat"), parsing: .unconditional,
    help: ArgumentHelp("Latitude in degrees, as 51.1545.", valueName: "degrees"))
  var latitude: String?

  @Option(
    name: .customLong("lon"), parsing: .unconditional,
    help: ArgumentHelp("Longitude in degrees, as 14.9872.", valueName: "degrees"))
  var longitude: String?

  @Option(help: ArgumentHelp("The five digits of the district.", valueName: "code"))
  var district: String?

  @Option(help: ArgumentHelp("Two letters; else DE.", valueName: "code"))
  var country: String?

  func fill(_ filler: inout FormFiller) throws {
    try filler.fill(.place, with: place)
    try filler.fill(.district, with: district)
    try filler.fill(.country, with: country)
    switch (latitude, longitude) {
    case (let latitude?, let longitude?):
      try filler.fill(.coordinates, with: "\(latitude); \(longitude)")
    case (nil, nil): break
    default:
      throw CommandFailure(filler.editor.changes.bothCoordinates, exitCode: ExitStatus.usage)
    }
    try filler.locate()
  }
}

/// The options that actors and regions share.
struct DescriptionOptions: ParsableArguments {
  @Option(name: .customLong("field"), help: "A field of action: id, name or letter. Repeatable.")
  var fields: [String] = []

  @Option(help: ArgumentHelp("What it is and does.", valueName: "text"))
  var about: String?

  @Option(
    name: .customLong("about-en"), help: ArgumentHelp("The same in English.", valueName: "text"))
  var aboutEnglish: String?

  @Option(help: ArgumentHelp("Its web address.", valueName: "address"))
  var web: String?

  @Option(help: ArgumentHelp("Since when it exists: a year, month or day.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Where this is known from.", valueName: "text"))
  var source: String?

  func fill(_ filler: inout FormFiller) throws {
    try filler.fill(.fields, with: fields)
    try filler.fill(.about, with: about)
    try filler.fill(.aboutEnglish, with: aboutEnglish)
    try filler.fill(.web, with: web)
    try filler.fill(.since, with: since)
    try filler.fill(.source, with: source)
  }
}

extension InputField {
  /// The option of `add` that fills it.
  static func option(_ field: InputField) -> String {
    switch field {
    case .sorbianName: "--sorbian-name"
    case .otherNames: "--other-name"
    case .fields: "--field"
    case .regions: "--region"
    case .members: "--member"
    case .goals: "--sdg"
    case .skills: "--skill"
    case .coordinates: "--lat/--lon"
    case .aboutEnglish: "--about-en"
    case .steps: "--step"
    case .materials: "--material"
    case .permissions: "--permission"
    case .pitfalls: "--pitfall"
    case .sources: "--source"
    case .effortReason: "--effort-reason"
    case .impactReason: "--impact-reason"
    default: "--\(field.rawValue)"
    }
  }
}
