import Foundation
import MitmachExchange
import MitmachModel
import Testing

@Suite struct `A vCard` {
  @Test func `of version 4 is read with all that it has`() throws {
    let entry = try Imported.single(
      """
      BEGIN:VCARD\r
      VERSION:4.0\r
      KIND:org\r
      UID:urn:uuid:01a1fc32-6802-7680-9a10-26309461fb76\r
      FN:Solawi\\, Hof\\; Berg\r
      ORG:Solawi\r
      EMAIL:z@b.de\r
      EMAIL;PREF=1;TYPE=work:a@b.de\r
      TEL;VALUE=uri:tel:+49-3581-1\r
      ADR;TYPE=work;LABEL="Am Weg: 1":;;Am Weg 1;Görlitz;Sachsen;02826;Germany\r
      GEO:geo:51.15,14.98\r
      URL:https://b.de\r
      CATEGORIES:Ernährungssystem,bio\\,regional,SDG 2\r
      NOTE:Eine lange Zei\r
       le\\nund noch eine\r
      REV:20240101T000000Z\r
      END:VCARD\r

      """)
    #expect(entry.uid?.rawValue == "01a1fc32-6802-7680-9a10-26309461fb76")
    #expect(
      entry.form.texts == [
        .name: "Solawi, Hof; Berg", .email: "a@b.de", .phone: "+49-3581-1", .place: "Görlitz",
        .country: "DE", .coordinates: "51.15, 14.98", .web: "https://b.de", .fields: "food",
        .goals: "2", .about: "Eine lange Zeile\nund noch eine", .kind: "initiative",
      ])
    #expect(
      entry.extras == [
        "EMAIL": "z@b.de", "street": "Am Weg 1", "state": "Sachsen", "zip": "02826",
        "REV": "20240101T000000Z", "tags": "bio,regional", "ORG": "Solawi",
      ])
  }

  @Test func `of version 3 without a kind is a person`() throws {
    let entry = try Imported.single(
      """
      BEGIN:VCARD
      VERSION:3.0
      N:Schmidt;Maria;;Dr.;
      ORG:Hof Berg e.V.;Garten
      TITLE:Gärtnerin
      item1.TEL;TYPE=CELL,pref:0171 1234567
      item1.X-ABLabel:privat
      GEO:51.15;14.98
      PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ
      END:VCARD
      """)
    #expect(entry.form[.name] == "Dr. Maria Schmidt")
    #expect(entry.form[.kind] == "person")
    #expect(entry.form[.phone] == "0171 1234567")
    #expect(entry.form[.coordinates] == "51.15, 14.98")
    #expect(
      entry.extras == [
        "ORG": "Hof Berg e.V., Garten", "TITLE": "Gärtnerin", "X-ABLABEL": "privat",
      ])
  }

  @Test func `of version 2 may be quoted printable`() throws {
    let entry = try Imported.single(
      """
      BEGIN:VCARD
      VERSION:2.1
      N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg
      NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gr=FC=DFe =
      aus Zittau=0AZwei
      TEL;WORK;VOICE:03583 1
      END:VCARD
      """)
    #expect(entry.form[.name] == "Jörg Müller")
    #expect(entry.form[.about] == "Grüße aus Zittau\nZwei")
    #expect(entry.form[.phone] == "03583 1")
  }

  @Test func `of a group is a region with members`() throws {
    let uids = ["01a1fc32-6802-7680-9a10-26309461fb76", "01a1fc32-6802-7680-9a10-26309461fb77"]
    let entry = try Imported.single(
      """
      BEGIN:VCARD
      VERSION:4.0
      KIND:group
      FN:Lausitz
      MEMBER:urn:uuid:\(uids[0])
      MEMBER:urn:uuid:\(uids[1])
      MEMBER:mailto:a@b.de
      END:VCARD
      """)
    #expect(entry.form.kind == .region)
    #expect(entry.form[.members] == uids.joined(separator: ","))
    #expect(entry.extras == ["MEMBER": "mailto:a@b.de"])
  }

  @Test(arguments: [
    ("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\n", ImportFault(line: 3, cause: .syntax("END:VCARD"))),
    ("BEGIN:VCARD\nFN:A\n", ImportFault(line: 1, cause: .syntax("END:VCARD"))),
    (
      "BEGIN:VCARD\nFN:A\nEND:VCARD\nFN:B\n", ImportFault(line: 4, cause: .syntax("BEGIN:VCARD"))
    ),
    ("BEGIN:VCARD\nFN A\nEND:VCARD\n", ImportFault(line: 2, column: 1, cause: .syntax("NAME:…"))),
  ]) func `is refused with the line on which it breaks`(text: String, fault: ImportFault) {
    #expect(Imported(text).faults == [fault])
  }
}

@Suite struct `The format of a file` {
  @Test(arguments: [
    ("{\"format\":\"mitmach\",\"version\":1}", ImportFormat.mitmach), ("a,b\n1,2", .csv),
    ("Name", .csv),
    ("[{\"title\":\"A\",\"lat\":1,\"lng\":2}]", .openFairDB), ("{\"visible\":[]}", .openFairDB),
    ("{\"features\":[]}", .geoJSON), ("{\"type\":\"Point\",\"coordinates\":[1,2]}", .geoJSON),
    ("\n<?xml?><!-- --><kml>", .kml), ("begin:vcard\r\n", .vCard), ("sep=;\na;b", .csv),
  ]) func `is told by what is in it`(text: String, format: ImportFormat) {
    #expect(ImportFormat.recognize(Data(text.utf8)) == format)
  }

  @Test(arguments: ["", " \n", "{\"a\":1}", "[1,2]", "<html></html>", "{"]) func `may be unknown`(
    text: String
  ) {
    #expect(Imported(text).faults.map(\.cause) == [.unknownFormat])
  }

  @Test func `is none where it is no text`() {
    #expect(Imported(Data([0x50, 0x4B, 3, 4, 0, 0, 8, 0])).faults.map(\.cause) == [.notText])
    #expect(Imported(Data([0xFF, 0xFE, 0x41])).faults.map(\.cause) == [.notText])
    #expect(Imported(Data([0xFF, 0xD8, 1, 2, 3, 4, 5])).faults.map(\.cause) == [.notText])
  }
}
