import Foundation
import MitmachExchange
import MitmachModel
import Testing

/// The network that ships, read from the folder `data` of the sources.
enum Shipped {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "data").path

  static let network: Network = {
    do throws(DataError) {
      return try ShippedData(folder: folder).network()
    } catch {
      Issue.record("\(error)")
      return Network()
    }
  }()
}

@Suite struct `The shipped network` {
  private let network = Shipped.network

  @Test func `is read without a fault`() throws {
    #expect(throws: Never.self) { try ShippedData(folder: Shipped.folder).network() }
  }

  @Test func `has the four fields, each with letter, glyph and colour of its own`() {
    #expect(network.fields.map(\.id) == ["energy", "food", "finance", "cohesion"])
    #expect(network.fields.map(\.index) == [0, 1, 2, 3])
    #expect(Set(network.fields.map(\.glyph)).count == 4)
    #expect(Set(network.fields.map(\.color)).count == 4)
    #expect(network.fields.allSatisfy { $0.name.english != nil && $0.about.english != nil })
  }

  @Test func `has the 17 goals in both languages`() {
    #expect(network.goals.map(\.number) == Array(1...17))
    #expect(network.goals.allSatisfy { !$0.title.german.isEmpty && $0.title.english != nil })
  }

  @Test func `names no person`() {
    #expect(network.actors.filter { $0.kind == .person }.map(\.name) == [])
  }

  @Test func `tells of every region and actor in both languages, and where it is known from`() {
    for region in network.regions {
      #expect(region.about.english != nil, "\(region.name)")
      #expect(!region.source.isEmpty, "\(region.name)")
    }
    for actor in network.actors {
      #expect(actor.about.english != nil, "\(actor.name)")
      #expect(!actor.source.isEmpty, "\(actor.name)")
    }
  }

  @Test func `says for every membership why`() {
    #expect(!network.memberships.isEmpty)
    #expect(network.memberships.contains { $0.role == .moderator })
    #expect(network.memberships.allSatisfy { !$0.source.isEmpty })
  }

  @Test func `gives every entry a UUIDv7 of its own and every join a UUIDv8`() {
    let entries =
      network.regions.map(\.uid) + network.actors.map(\.uid) + network.actions.map(\.uid)
    let joins = network.memberships.map(\.uid) + network.adoptions.map(\.uid)
    #expect(Set(entries + joins).count == entries.count + joins.count)
    #expect(entries.allSatisfy { Array($0.rawValue)[14] == "7" })
    #expect(joins.allSatisfy { Array($0.rawValue)[14] == "8" })
  }

  @Test func `has every coordinate in its district`() {
    let places =
      network.regions.map { ($0.name, $0.location) }
      + network.actors.map { ($0.name, $0.location) }
    for case (let name, let location?) in places {
      guard let district = location.district, let coordinate = location.coordinate else { continue }
      let nearest = nearestPlace(to: coordinate)
      let own = network.places.contains {
        $0.name == location.place && $0.district == district && $0.coordinate == coordinate
      }
      #expect(
        own || nearest?.district == district, "\(name) lies nearest to \(nearest?.name ?? "")")
    }
  }

  @Test func `has a coordinate for everything`() {
    #expect(network.regions.filter { $0.location?.coordinate == nil }.map(\.name) == [])
    #expect(network.actors.filter { $0.location?.coordinate == nil }.map(\.name) == [])
  }

  @Test func `knows the Sorbian names of the Lausitz`() {
    let bautzen = network.places.first { $0.name == "Bautzen" }
    #expect(bautzen?.sorbianName == "Budyšin")
    #expect(network.regions.first { $0.name == "Lausitz" }?.location?.sorbianPlace == "Budyšin")
  }

  private func nearestPlace(to coordinate: Coordinate) -> Place? {
    func distance(_ place: Place) -> Double {
      let north = place.coordinate.latitude - coordinate.latitude
      let east = (place.coordinate.longitude - coordinate.longitude)
      return north * north + east * east * 0.4
    }
    return network.places.min { distance($0) < distance($1) }
  }
}
