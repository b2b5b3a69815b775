import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `What Karte von morgen gives out` {
  private static let entry = """
    {"id":"0d8f1ac0e3b44f0f9f2b5a3d0e9c7b11","created":1500000000,"version":3,"title":"Hof",
     "description":"Solawi\\nam Berg","lat":51.15,"lng":14.98,"street":"Am Weg 1","zip":"02826",
     "city":"Görlitz","country":"Deutschland","state":"Sachsen","contact_name":null,
     "email":"a@b.de","telephone":"+49 3581 1","homepage":"https://b.de/","opening_hours":"24/7",
     "founded_on":"2012-05-01","categories":["2cd00bebec0c48ba9db761da48678134"],
     "tags":["solawi","Bio"],"ratings":["r1","r2"],"license":"ODbL-1.0","image_url":null,
     "custom":[{"url":"https://c.de","title":"C","description":null}]}
    """

  @Test(arguments: [
    "[\(entry)]", "{\"visible\":[\(entry)],\"invisible\":[]}",
    "{\"visible\":[],\"invisible\":[\(entry)]}",
  ]) func `is read as entries with all that they have`(text: String) throws {
    let entry = try Imported.single(text)
    #expect(
      entry.form.texts == [
        .name: "Hof", .about: "Solawi\nam Berg", .coordinates: "51.15, 14.98", .place: "Görlitz",
        .country: "DE", .email: "a@b.de", .phone: "+49 3581 1", .web: "https://b.de/",
        .since: "2012-05-01", .kind: "initiative", .fields: "food",
      ])
    #expect(entry.license == "ODbL-1.0")
    #expect(
      entry.extras == [
        "ofdb.id": "0d8f1ac0e3b44f0f9f2b5a3d0e9c7b11", "created": "1500000000", "version": "3",
        "street": "Am Weg 1", "zip": "02826", "state": "Sachsen", "opening_hours": "24/7",
        "tags": "solawi,bio", "ratings": "r1,r2",
        "custom": "[{\"url\":\"https://c.de\",\"title\":\"C\",\"description\":null}]",
      ])
    #expect(entry.uid == nil)
  }

  @Test func `has a history whose last revision counts`() throws {
    let text = """
      {"place":{"id":"0d8f1ac0e3b44f0f9f2b5a3d0e9c7b11","lic":"CC0-1.0"},"revisions":[
        [{"rev":0,"created":{"at":1500000000000},"tit":"Alt","dsc":"","loc":{"deg":[50,13]}},[]],
        [{"rev":1,"created":{"at":1600000000123},"tit":"Neu","dsc":"D",
          "loc":{"deg":[51.15,14.98],"adr":{"city":"Görlitz","zip":"02826"}},
          "cnt":{"name":"N","email":"a@b.de","phone":"1"},"lnk":{"www":"https://b.de"},
          "tag":["commercial","geld"]},[]]]}
      """
    let entry = try Imported.single(text)
    #expect(entry.form[.name] == "Neu")
    #expect(entry.form[.coordinates] == "51.15, 14.98")
    #expect(entry.form[.kind] == "company")
    #expect(entry.form[.email] == "a@b.de")
    #expect(entry.license == "CC0-1.0")
    #expect(entry.extras["created"] == "1600000000")
    #expect(entry.extras["contact_name"] == "N")
  }

  @Test func `has a table of entries`() throws {
    let text = """
      id,created_at,created_by,version,title,description,lat,lng,street,zip,city,country,state,homepage,\
      contact_name,contact_email,contact_phone,opening_hours,founded_on,categories,tags,license,\
      image_url,image_link_url,avg_rating
      0d8f1ac0-e3b4-4f0f-9f2b-5a3d0e9c7b11,1500000000,,1,Bank,"a,b",51.1,14.9,,,Görlitz,DE,,b.de,\
      ,a@b.de,1,,,"77b3c33a92554bcf8e8c2c86cedd6f6f","bank,geld",CC0-1.0,,,0.5
      """
    #expect(ImportFormat.recognize(Data(text.utf8)) == .openFairDBTable)
    let entry = try Imported.single(text)
    #expect(entry.form[.kind] == "company")
    #expect(entry.form[.fields] == "")
    #expect(entry.extras["tags"] == "bank,geld")
    #expect(entry.extras["categories"] == nil)
    #expect(entry.extras["avg_rating"] == "0.5")
    #expect(entry.extras["ofdb.id"] == "0d8f1ac0e3b44f0f9f2b5a3d0e9c7b11")
  }

  @Test func `has a table that its tool takes in`() throws {
    let text = """
      title,description,lat,lng,street,zip,city,country,state,contact_name,contact_email,contact_phone,\
      opening_hours,founded_on,tags,homepage,license,image_url,image_link_url
      GLS,Bank,51.4,7.2,Str. 1,44774,Bochum,Germany,,,,,,,"bank,geld,commercial",https://gls.de,CC0-1.0,,
      """
    #expect(ImportFormat.recognize(Data(text.utf8)) == .openFairDBInput)
    let entry = try Imported.single(text)
    #expect(entry.form[.kind] == "company")
    #expect(entry.form[.country] == "DE")
    #expect(entry.extras["tags"] == "bank,geld,commercial")
  }

  @Test func `is refused with the place where it breaks`() {
    #expect(
      Imported("[{\"title\":\"A\",\"lat\":1,\"lng\":2},\n {\"title\" \"B\"}]").faults
        == [ImportFault(line: 2, column: 11, cause: .syntax(":"))])
    #expect(
      Imported("[{\"title\":\"A\",\"lat\":1,\"lng\":2},\n 7]").faults
        == [ImportFault(line: 2, cause: .syntax("{\"title\": …}"))])
  }

  @Test func `is understood by a table that says what is wrong in it`() {
    #expect(throws: ImportFault(field: "kinds", cause: .input(.unknown("club")))) {
      try TagMapping(yaml: "kinds:\n  club: [a]\n")
    }
    #expect(throws: ImportFault.self) { try TagMapping(yaml: "fields: [a]\n") }
    #expect(throws: ImportFault.self) { try TagMapping(yaml: "fields: {\n") }
  }
}
