import MitmachModel

extension Actor {
  /// This actor with what a file says of it; what the file says nothing of stays.
  func updated(by file: Actor) -> Actor {
    var actor = file.completed(by: self)
    actor.uid = uid
    actor.fields = file.fields.isEmpty ? fields : file.fields
    actor.goals = file.goals.isEmpty ? goals : file.goals
    actor.otherNames = file.otherNames.isEmpty ? otherNames : file.otherNames
    actor.location = file.location.map { $0.keepingSorbianName(of: location) } ?? location
    actor.about = about.updated(by: file.about)
    return actor
  }
}

extension Region {
  /// This region with what a file says of it; what the file says nothing of stays.
  func updated(by file: Region) -> Region {
    var region = file.completed(by: self)
    region.uid = uid
    region.fields = file.fields.isEmpty ? fields : file.fields
    region.location = file.location.map { $0.keepingSorbianName(of: location) } ?? location
    region.about = about.updated(by: file.about)
    return region
  }

  /// This region with what another description of the same one adds: nothing that is there is replaced.
  func completed(by other: Region) -> Region {
    var region = self
    region.sorbianName = sorbianName ?? other.sorbianName
    region.fields.formUnion(other.fields)
    region.location = location ?? other.location
    if districts.isEmpty { region.districts = other.districts }
    region.outline = outline ?? other.outline
    region.extras.merge(other.extras) { own, _ in own }
    region.since = since ?? other.since
    region.web = web ?? other.web
    if about.isEmpty { region.about = other.about }
    region.resources = Resources(
      people: resources.people ?? other.resources.people,
      weeks: resources.weeks ?? other.resources.weeks,
      euros: resources.euros ?? other.resources.euros,
      skills: resources.skills ?? other.resources.skills)
    if source.isEmpty { region.source = other.source }
    return region
  }
}

extension Location {
  /// Most formats have no room for the Sorbian name of a place.
  fileprivate func keepingSorbianName(of other: Location?) -> Location {
    var location = self
    if sorbianPlace == nil, place == other?.place { location.sorbianPlace = other?.sorbianPlace }
    return location
  }
}

extension LocalizedText {
  fileprivate func updated(by file: LocalizedText) -> LocalizedText {
    LocalizedText(file.german.isEmpty ? german : file.german, english: file.english ?? english)
  }
}
