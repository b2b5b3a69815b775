import Foundation
import Testing

/// Points beyond the border, where the gazetteer has no place, and files that name none.
@Suite struct `A point abroad` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func output(_ script: String) throws -> [String] {
    let result = try Program.shell(
      "set -e; cd \"$XDG_DATA_HOME\"; export USER=anna\n" + script, home: home)
    try #require(result.status == 0, "\(result)")
    return result.lines
  }

  private static let importing = """
    cat > wien.geojson <<'END'
    {"type":"Feature","properties":{"name":"Xwien","field":"food"},"geometry":
    {"type":"Point","coordinates":[16.37,48.2]}}
    END
    cat > praha.kml <<'END'
    <kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Xpraha</name><Point>
    <coordinates>14.42,50.08</coordinates></Point></Placemark></kml>
    END
    cat > wroclaw.json <<'END'
    [{"id":"1","title":"Xwroclaw","description":"a","lat":51.11,"lng":17.03,"country":"Polen",
    "tags":["non-profit"],"categories":[],"license":"CC0-1.0"}]
    END
    cat > zgorzelec.csv <<'END'
    name,lat,lon,country
    Xzgorzelec,51.15,15.01,Polska
    END
    mitmach import wien.geojson praha.kml wroclaw.json zgorzelec.csv --field food > /dev/null 2>&1

    """

  @Test func `comes in, is on the map, and can be shown and changed`() throws {
    let lines = try output(
      Self.importing + """
        mitmach actors --bbox 14,48,18,52 --text X --json | python3 -c '
        import json, sys
        for a in json.load(sys.stdin):
          if a["name"][0] == "X": print(a["name"], a["place"], a["country"], a["lat"], a["lon"])'
        mitmach actors --nowhere --text Xwien --json 2> /dev/null || true
        mitmach edit Xwien since=2020 > /dev/null 2>&1
        mitmach show Xwien | grep -c 48.2
        mitmach show Xwroclaw | grep -cw PL
        mitmach doctor | grep -ci fehler || true
        """)
    #expect(
      lines == [
        "Xpraha None None 50.08 14.42", "Xwien None None 48.2 16.37",
        "Xwroclaw None PL 51.11 17.03", "Xzgorzelec None PL 51.15 15.01", "[]", "1", "1", "0",
      ])
  }

  @Test(arguments: [
    "json", "csv", "csv --dialect excel-de", "openfairdb", "openfairdb-csv", "geojson", "vcard",
  ]) func `goes out and comes in again`(format: String) throws {
    let lines = try output(
      Self.importing + """
        mitmach export \(format) --bbox 14,48,18,52 > one
        mitmach init --empty --db other.db > /dev/null
        mitmach export json --listing regions > regions.json
        mitmach import regions.json --db other.db > /dev/null 2>&1
        mitmach import one --db other.db --on-duplicate add > /dev/null 2>&1
        mitmach export \(format) --bbox 14,48,18,52 --db other.db > two
        cmp one two; grep -c ZZ one || true
        """)
    #expect(lines == [format == "json" ? "2" : "0"])
  }
}
