/// A field of a form: what a person fills in, each as one text.
///
/// The raw value is its name on the command line (`edit UID field=value`) and in drafts.
package enum InputField: String, Hashable, Sendable, CaseIterable {
  case name, sorbianName
  /// One a line, as names have commas.
  case otherNames
  /// The raw value of an `ActorKind`, `RegionStatus`, `Role` or `AdoptionStatus`, the id of a type.
  case kind, status, role, type
  /// The text of a `Consent.Purpose`.
  case purpose
  /// Ids of fields, uids of regions or actors, numbers of goals, ids of skills: with commas between.
  case fields, regions, members, goals, skills
  /// The uid of the actor at the other end of a relation, or of the region of an adoption.
  case actor, region
  case place, district, country
  /// Latitude and longitude in degrees: `51.1545, 14.9872`.
  case coordinates
  case email, phone, web, about, aboutEnglish, since, until, source
  case summary, change
  /// One item a line.
  case steps, materials, permissions, pitfalls, sources
  case effort, impact, effortReason, impactReason, people, weeks, euros, reach, lasts
  case how, result
  /// Levels as those who did it found them.
  case reportedEffort, reportedImpact
}

extension InputField {
  /// What says where something is, and is only right together.
  package static let places: Set<InputField> = [.place, .district, .country, .coordinates]

  /// Whether the text may have several lines.
  package var hasLines: Bool {
    switch self {
    case .otherNames, .about, .aboutEnglish, .change, .steps, .materials, .permissions, .pitfalls,
      .sources, .how, .result, .effortReason, .impactReason:
      true
    default: false
    }
  }

  /// How many characters the text may have.
  package var limit: Int {
    switch self {
    case _ where hasLines: 10_000
    case .name, .sorbianName, .place, .email, .phone: 200
    case .coordinates, .district, .country, .since, .until: 60
    default: 1000
    }
  }
}

/// What is wrong with what stands in a field.
package enum InputProblem: Hashable, Sendable {
  case missing
  case tooLong(limit: Int)
  case notAnEmail, notAWebAddress, notAPhoneNumber
  case notADate
  case dateInFuture
  case endBeforeStart
  case notCoordinates
  /// Latitude and longitude stand the wrong way round; the text that puts them right.
  case swappedCoordinates(corrected: String)
  /// Far from every region of the network.
  case farAway
  /// Only a point: abroad no place may be known.
  case coordinatesWithoutPlace
  case notADistrict, notACountry
  case notANumber(ClosedRange<Int>)
  /// A value that none of the choices has.
  case unknown(String)

  /// Whether it can be saved all the same: a person may know better.
  package var isWarning: Bool {
    switch self {
    case .farAway, .coordinatesWithoutPlace: true
    default: false
    }
  }
}
