import MitmachExchange
import MitmachModel
import MitmachStore
import MitmachTUI

// MARK: - What the map asks for

extension World {
  /// How many actors are named at the cursor, and how many are proposed as first members of a region.
  private static let namesAtCursor = 12
  private static let proposedMembers = 12
  private static let kilometresOfNeighbours = 10.0
  /// How many names of places a map is given to choose from.
  private static let placesOnMap = 240
  private static let coordinatesForHull = 5000

  func answer(_ effect: MapEffect, language: Language) throws(StoreError) -> MapMessage? {
    switch effect {
    case .loadBase: return baseMap(language)
    case .loadSpots(let query): return .spotsLoaded(query, try store.spots(query))
    case .loadRegions(let filter): return .regionsLoaded(filter, try store.regionSpots(filter))
    case .loadPlaces(let view):
      return .placesLoaded(view, try store.places(in: view.box, limit: Self.placesOnMap))
    case .loadCursor(let query):
      let content = try store.cursorContent(
        of: query.cursor, with: query.cells, in: query.spots, limit: Self.namesAtCursor)
      return .cursorLoaded(query, content)
    case .loadExtent(let filter, let purpose):
      return .extentLoaded(filter, purpose, try store.extent(of: filter))
    case .findCoordinate(let entry):
      return .coordinateFound(entry, try store.coordinate(of: entry))
    case .findPin(let entry): return .pinFound(try store.coordinate(of: entry))
    case .loadCoverage(let filter):
      return .coverageLoaded(filter, byDistrict: false, try store.coverage(of: filter))
    case .prepareSpot(let point, let kind):
      return .spotPrepared(try spot(at: point, membersOf: kind), kind)
    case .prepareOutline(let region, let source):
      return try outline(of: region, from: source, language)
    }
  }

  private func baseMap(_ language: Language) -> MapMessage {
    let words = Strings.strings(for: language).map
    guard let data = GlobalOptions.shippedData else {
      return .baseLoaded(BaseMapLevels(), problem: words.noBaseMap)
    }
    do throws(DataError) {
      return .baseLoaded(BaseMapLevels(try data.baseMap()), problem: nil)
    } catch {
      return .baseLoaded(
        BaseMapLevels(), problem: CommandFailure(error, in: language).sentences.first)
    }
  }

  private func catalogue(_ language: Language) throws(CommandFailure) -> Catalogue {
    do throws(StoreError) {
      return try store.catalogue()
    } catch {
      throw CommandFailure(error, in: language)
    }
  }

  private func spot(
    at point: Coordinate, membersOf kind: EntryForm.Kind
  ) throws(StoreError) -> MapSpot {
    let place = try store.nearestPlace(to: point, within: Self.kilometresOfNeighbours)
    guard kind == .region else { return MapSpot(coordinate: point, place: place, nearby: []) }
    let nearby = try store.nearby(
      point, kilometres: Self.kilometresOfNeighbours, filter: Filter(),
      limit: Self.proposedMembers)
    return MapSpot(
      coordinate: point, place: place, nearby: nearby.map(\.row.reference))
  }

  private func outline(
    of entry: EntryReference, from source: OutlineSource, _ language: Language
  ) throws(StoreError) -> MapMessage? {
    guard case .region(let region)? = try store.record(.region, key: entry.uid.rawValue) else {
      return nil
    }
    switch source {
    case .drawn: return .outlinePrepared(region, source, region.outline)
    case .none: return .outlinePrepared(region, source, nil)
    case .hull:
      let points = try store.coordinates(
        ofMembersOf: entry.uid, limit: Self.coordinatesForHull)
      return .outlinePrepared(region, source, Outline(hullOf: points))
    case .file(let path):
      do throws(CommandFailure) {
        let outline = try OutlineReader(language: language, isOnScreen: true)
          .outline(in: path, named: region.name, try catalogue(language))
        return .outlinePrepared(region, source, outline)
      } catch {
        return .refused(error.sentences.joined(separator: " "))
      }
    }
  }
}
