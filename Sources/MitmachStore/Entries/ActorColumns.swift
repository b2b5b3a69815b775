import GRDB
import MitmachModel

/// Where the columns of an actor stand in a row: to look that up by their names takes longer than all
/// else, so those who read a million rows do it once.
struct ActorColumns {
  let id, createdAt, uid, name, kind, fieldSet, goalSet: Int
  let place, sorbianPlace, district, country, latitude, longitude: Int
  let otherNames, email, phone, web, about, aboutEnglish, since, source, license, extras: Int

  init(of row: Row) {
    let names = Array(row.columnNames)
    func position(_ name: String) -> Int {
      guard let position = names.firstIndex(of: name) else {
        preconditionFailure("a row of an actor has the column \(name)")
      }
      return position
    }
    (id, createdAt, uid) = (position("id"), position("createdAt"), position("uid"))
    (name, kind) = (position("name"), position("kind"))
    (fieldSet, goalSet) = (position("fieldSet"), position("goalSet"))
    (place, sorbianPlace) = (position("place"), position("sorbianPlace"))
    (district, country) = (position("district"), position("country"))
    (latitude, longitude) = (position("latitude"), position("longitude"))
    (otherNames, email) = (position("otherNames"), position("email"))
    (phone, web, since) = (position("phone"), position("web"), position("since"))
    (about, aboutEnglish) = (position("about"), position("aboutEnglish"))
    (source, license, extras) = (position("source"), position("license"), position("extras"))
  }

  func location(in row: Row) -> Location? {
    guard let place: String = row[place] else { return nil }
    var coordinate: Coordinate?
    if let latitude: Double = row[latitude], let longitude: Double = row[longitude] {
      coordinate = Coordinate(latitude: latitude, longitude: longitude)
    }
    return Location(
      place: place, sorbianPlace: row[sorbianPlace], district: row[district],
      country: row[country], coordinate: coordinate)
  }
}
