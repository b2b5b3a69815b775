import Foundation
import Testing

/// Networks with all that a store keeps, on their way out and into an empty store.
@Suite struct `A whole network` {
  private let home: Home

  init() throws { home = try CommandHome.filled() }

  private func output(_ script: String) throws -> [String] {
    let result = try Program.shell(
      "set -e; cd \"$XDG_DATA_HOME\"; export USER=anna\n" + script, home: home)
    try #require(result.status == 0, "\(result)")
    return result.lines
  }

  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data/schema/mitmach.schema.json").path

  /// Adds to a network a record of each kind with every key that the schema has.
  private static let filling = """
    import json, sys
    n = json.load(open(sys.argv[1]))
    number = 0
    def uid():
      global number
      number += 1
      return f"01900000-0000-7000-8000-{number:012d}"
    hostile = 'Ä; "B", <b>C</b> = \\\\n \\u202e&amp; }]'
    text = {"de": "eins\\nzwei " + hostile, "en": hostile}
    spot = {"place": "Görlitz", "sorbian_place": "Zhorjelc", "district": "14626", "country": "DE",
      "lat": 51.15, "lon": 14.98}
    common = {"created": "2021-02-03T04:05:06.789Z", "about": text, "since": "2021-05", "web": "https://x.example/?a=1&b=2",
      "source": hostile, "extras": {"a;b": hostile, "region": "x"}, "location": spot}
    ring = [[14, 51], [14.5, 51], [14.5, 51.5], [14, 51]]
    region = common | {"uid": uid(), "name": "Z " + hostile, "sorbian_name": "Zł", "status": "dormant",
      "fields": ["food"], "districts": ["14626"], "outline": [[ring]],
      "resources": {"people": 1, "weeks": 2, "euros": 3, "skills": ["craft", "driving"]}}
    actors = [common | {"uid": uid(), "name": f"{i} " + hostile, "other_names": ["x", "y"],
      "kind": kind, "fields": ["food", "energy"], "goals": [2, 17], "email": "a@b.example",
      "phone": "+49 3581 1", "license": "ODbL-1.0"} for i, kind in enumerate(["person", "association"])]
    one, other = [a["uid"] for a in actors]
    span = {"since": "2020", "until": "2021-03", "source": hostile}
    words = {k: hostile for k in ["name", "summary", "change", "effort_reason", "impact_reason"]} \\
      | {k: ["eins", "zwei"] for k in ["steps", "materials", "permissions", "pitfalls"]}
    made = {"created": "2020-02-03T04:05:06.001Z", "fields": ["food"], "goals": [3], "effort": 1, "impact": 5, "people": 1, "weeks": 2,
      "euros": 3, "reach": 4, "lasts": 0.5, "skills": ["craft"], "de": words, "en": words,
      "sources": ["https://x.example"]}
    first, variant = [made | {"uid": uid()} for _ in range(2)]
    variant |= {"original": first["uid"], "region": region["uid"]}
    add = {
      "relation_types": [{"id": "x", "label": text, "reverse_label": text}],
      "regions": [region], "actors": actors,
      "memberships": [span | {"uid": uid(), "actor": one, "region": region["uid"], "role": r}
        for r in ["member", "moderator"]],
      "relations": [span | {"uid": uid(), "from": one, "to": other, "type": "x"}],
      "actions": [variant, first],
      "adoptions": [{"uid": uid(), "action": variant["uid"], "actor": one, "region": region["uid"],
        "place": hostile, "status": "abandoned", "since": "2020-01-01", "how": text, "result": text,
        "reported_effort": 1, "reported_impact": 5, "source": hostile}],
      "consents": [{"uid": uid(), "actor": one, "purpose": p, "given": "2020-01-01", "until": u,
        "source": hostile} for p, u in [("public", "2999-12-31"), ("network", "2021-01-01"),
          ("moderators:" + region["uid"], "2022-01-01")]],
      "distinctions": [{"uid": uid(), "one": one, "other": other}]}
    for key, records in add.items():
      n[key] = n.get(key, []) + records
    schema = json.load(open(sys.argv[2]))
    for key, items in add.items():
      kind = schema["$defs"][schema["properties"][key]["items"]["$ref"].split("/")[-1]]
      known = set(kind["properties"])
      assert set().union(*records) == known if (records := items) else False, (key, known)
    json.dump(n, open("full.json", "w"))
    """

  /// How many records of each kind a store keeps: each of them has a table with uids, or is a type.
  private static let counting = """
    import json, sqlite3, sys
    store, file = sqlite3.connect(sys.argv[1]), json.load(open(sys.argv[2]))
    tables = [t for t, in store.execute("SELECT name FROM sqlite_master m WHERE type = 'table' AND "
      "EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'uid') AND name <> 'step'")]
    lists = {t: t + "s" for t in tables} | {"relationType": "relation_types"}
    for table, name in sorted(lists.items()):
      count = store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
      print(table, count > 0 and count == len(file[name]))
    """

  private static let kinds = [
    "action", "actor", "adoption", "consent", "distinction", "membership", "region", "relation",
    "relationType",
  ]

  @Test func `goes out and comes in with every kind of record, byte for byte`() throws {
    let lines = try output(
      """
      cat > fill.py <<'END'
      \(Self.filling)
      END
      cat > count.py <<'END'
      \(Self.counting)
      END
      mitmach export json > shipped.json
      python3 fill.py shipped.json \(Self.schema)
      mitmach import full.json --on-duplicate add > /dev/null 2>&1
      mitmach export json --purpose moderators:Z > one.json 2> /dev/null
      mitmach init --empty --db other.db > /dev/null
      mitmach import one.json --db other.db --on-duplicate add > /dev/null 2>&1
      mitmach export json --purpose moderators:Z --db other.db > two.json 2> /dev/null
      cmp one.json two.json
      python3 count.py mitmach/mitmach.db one.json
      python3 count.py other.db two.json
      """)
    #expect(lines == (Self.kinds + Self.kinds).map { "\($0) True" })
  }

  @Test func `that was made up comes back byte for byte`() throws {
    _ = try output(
      """
      mitmach generate --actors 400 --actions 60 --db made.db > /dev/null
      mitmach export json --db made.db > one.json
      mitmach init --empty --db other.db > /dev/null
      mitmach import one.json --db other.db --on-duplicate add > /dev/null 2>&1
      mitmach export json --db other.db > two.json
      test $(grep -c . one.json) -gt 1000
      cmp one.json two.json
      for list in regions actors actions; do
        for db in made other; do mitmach $list --sort newest --csv --db $db.db > $db.csv; done
        cmp made.csv other.csv
      done
      """)
  }

  @Test func `comes into another one in which the same is under other uids`() throws {
    let lines = try output(
      """
      mitmach export json > one.json
      python3 - <<'END'
      import json
      n = json.load(open("one.json"))
      actor = next(m["actor"] for m in n["memberships"] if "until" not in m)
      twin = dict(next(a for a in n["actors"] if a["uid"] == actor))
      twin["uid"] = "01900000-0000-7000-8000-0000000000bb"
      n["actors"].append(twin)
      for m in [m for m in n["memberships"] if m["actor"] == actor]:
        n["memberships"].append(m | {"actor": twin["uid"], "uid": m["uid"][:-4] + "abcd"})
      n["relations"] = [{"uid": "01900000-0000-7000-8000-0000000000cc", "type": "funds",
        "from": actor, "to": twin["uid"]}]
      json.dump(n, open("twins.json", "w"))
      END
      mitmach import twins.json --on-duplicate merge --lang en 2> /dev/null
      mitmach export json > two.json; cmp one.json two.json
      """)
    #expect(lines == ["Added: 0, changed: 0, unchanged: 71, left out: 0, faulty: 0."])
  }

  @Test func `gives its actions on with those who have done them`() throws {
    let lines = try output(
      """
      mitmach add actor --name Quaxen --kind person --field food --email q@x.example > /dev/null 2>&1
      action=$(mitmach actions --json | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["uid"])')
      own=$(mitmach fork $action --region Lausitz 2> /dev/null)
      mitmach adopt $own --actor Quaxen --region Lausitz --effort 2 > /dev/null 2>&1
      mitmach edit $own name=Zwiebelturm > /dev/null 2>&1
      mitmach export json --listing actions --text Zwiebelturm --impact 1-5 > part.json 2> errors
      grep -c Quaxen errors
      mitmach init --empty --db other.db > /dev/null
      mitmach import part.json --db other.db > /dev/null 2>&1
      mitmach export json --db other.db > two.json
      python3 - <<'END'
      import json
      n = json.load(open("two.json"))
      print([len(n[k]) for k in ["actors", "regions", "actions", "adoptions"]])
      print(n["adoptions"][-1]["reported_effort"], n["adoptions"][-1]["actor"] == n["actors"][0]["uid"])
      print([a.get("original") in [b["uid"] for b in n["actions"]] for a in n["actions"]
        if a["de"]["name"] == "Zwiebelturm"], "email" in n["actors"][0])
      END
      """)
    #expect(lines.first == "1" && lines.dropFirst(2) == ["2 True", "[True] False"], "\(lines)")
  }

  @Test(arguments: [
    "csv --listing actions", "json --max-euros 10", "json --listing regions --skill x",
  ])
  func `has actions in its own JSON alone`(line: String) throws {
    let result = try Program.run(
      ["export"] + line.split(separator: " ").map(String.init), home: home)
    #expect(result.status == 64 && result.output == "", "\(result)")
  }
}
