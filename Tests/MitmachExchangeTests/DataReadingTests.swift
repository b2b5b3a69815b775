import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `A data folder` {
  @Test func `is read into a network`() throws {
    let folder = try SmallFolder()
    defer { folder.remove() }
    let network = try folder.data.network()
    #expect(network.places.count == 4)
    #expect(network.places[1].population == nil)
    #expect(network.places[1].postalCodes == "02826-02828")
    #expect(network.regions.map(\.name) == ["Lausitz"])
    #expect(network.regions[0].location?.sorbianPlace == "Budyšin")
    #expect(
      network.regions[0].location?.coordinate == Coordinate(latitude: 51.1803, longitude: 14.4349))
    let actor = try #require(network.actors.first)
    #expect(actor.location?.coordinate == Coordinate(latitude: 51.16, longitude: 14.98))
    #expect(actor.goals.numbers == [7])
    #expect(actor.otherNames == ["Werkstatt e.V."])
    #expect(network.memberships[0].actor == actor.uid)
    #expect(network.memberships[0].role == .moderator)
    #expect(network.actions[0].lasts == 0.5)
    #expect(network.actions[0].english?.steps == ["Eins", "Zwei"])
    #expect(network.adoptions.map(\.status) == [.done, .abandoned])
    #expect(network.adoptions.map(\.reportedEffort) == [2, nil])
    #expect(network.adoptions.map(\.reportedImpact) == [5, nil])
    #expect(network.regions[0].resources == Resources(people: 4, euros: 0, skills: ["craft"]))
    #expect(network.adoptions[0].how.english == "Thus.")
    #expect(network.relationTypes.map(\.id) == ["cooperates", "funds"])
    #expect(network.relationTypes.map(\.isSymmetric) == [true, false])
    #expect(network.relationTypes[1].reverseLabel.text(in: .english) == "is funded by")
  }

  @Test func `gives joins the same uid every time, and different ones to different joins`() throws {
    let folder = try SmallFolder()
    defer { folder.remove() }
    let one = try folder.data.network()
    let other = try folder.data.network()
    #expect(one == other)
    #expect(one.memberships[0].uid.rawValue == "54af4b5c-cf59-8e51-9168-08166fdef6d9")
    #expect(one.adoptions[0].uid != one.adoptions[1].uid)
  }

  @Test func `has variants of actions that stand before them`() throws {
    let folder = try SmallFolder()
    defer { folder.remove() }
    let text = try #require(SmallFolder.files["actions-energy.yaml"])
      .replacingOccurrences(of: "id: solar", with: "id: solar-2")
      .replacingOccurrences(of: "8000-000000000003", with: "8000-000000000004")
      .replacingOccurrences(of: "  done:", with: "  variant_of: solar\n  region: lausitz\n  done:")
    try folder.write(text, as: "actions-variants.yaml")
    let network = try folder.data.network()
    #expect(network.actions[1].original == network.actions[0].uid)
    #expect(network.actions[1].region == network.regions[0].uid)
    #expect(network.actions[0].original == nil && network.actions[0].region == nil)
    try folder.write(text, as: "actions-aaa.yaml")
    try folder.delete("actions-variants.yaml")
    #expect(folder.faults.count == 1 && folder.faults[0].contains("variant_of"))
  }

  @Test func `takes places abroad by their own coordinates`() throws {
    let folder = try SmallFolder(
      replacing: "  place: Bautzen\n  district: \"14625\"\n", in: "regions.yaml",
      with: "  country: AT\n  place: Zwettl\n  lat: 48.6\n  lon: 15.17\n")
    defer { folder.remove() }
    let location = try folder.data.network().regions[0].location
    #expect(location?.country == "AT")
    #expect(location?.district == nil)
    #expect(location?.coordinate?.latitude == 48.6)
  }

  @Test func `may have lines that end as on Windows`() throws {
    let folder = try SmallFolder()
    defer { folder.remove() }
    for (name, text) in SmallFolder.files {
      try folder.write(text.replacingOccurrences(of: "\n", with: "\r\n"), as: name)
    }
    #expect(folder.faults == [])
    #expect(try folder.data.network().places.count == 4)
  }

  @Test func `is found where the environment says, beside the program, or above it`() throws {
    let folder = try SmallFolder()
    defer { folder.remove() }
    func find(_ environment: [String: String], _ executable: String) -> String? {
      ShippedData.find(environment: environment, executable: executable)?.folder
    }
    #expect(find(["MITMACH_DATA": "/somewhere"], "/usr/bin/mitmach") == "/somewhere")
    #expect(find([:], "/usr/bin/mitmach") == nil)
    let root = URL(filePath: folder.path).resolvingSymlinksInPath()
    try FileManager.default.createDirectory(
      at: root.appending(path: "data"), withIntermediateDirectories: true)
    try folder.write("", as: "Package.swift")
    #expect(find([:], root.path + "/.build/debug/mitmach") == root.path + "/data")
    try FileManager.default.createDirectory(
      at: root.appending(path: "share/mitmach"), withIntermediateDirectories: true)
    #expect(find([:], root.path + "/bin/mitmach") == root.path + "/share/mitmach")
  }
}
