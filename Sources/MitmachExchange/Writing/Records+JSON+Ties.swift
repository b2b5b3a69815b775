import MitmachModel

extension FieldOfAction {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("id", id)
    members.add("index", index)
    members.add("name", name)
    members.add("about", about)
    members.add("letter", String(letter))
    members.add("glyph", String(glyph))
    members.add("color", color)
    return members.json
  }
}

extension Goal {
  var json: JSONValue { .object([("number", .integer(number)), ("title", title.json)]) }
}

extension Skill {
  var json: JSONValue { .object([("id", .text(id)), ("name", name.json)]) }
}

extension RelationType {
  var json: JSONValue {
    .object([("id", .text(id)), ("label", label.json), ("reverse_label", reverseLabel.json)])
  }
}

extension Membership {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("uid", uid)
    members.add("actor", actor)
    members.add("region", region)
    members.add("role", role.rawValue)
    members.addPeriod(since, until, source)
    return members.json
  }
}

extension Relation {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("uid", uid)
    members.add("from", from)
    members.add("to", to)
    members.add("type", type)
    members.addPeriod(since, until, source)
    return members.json
  }
}

extension JSONMembers {
  /// How long a tie holds, and from where that is known.
  fileprivate mutating func addPeriod(
    _ since: PartialDate?, _ until: PartialDate?, _ source: String
  ) {
    add("since", since)
    add("until", until)
    if !source.isEmpty { add("source", source) }
  }
}

extension Distinction {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("uid", uid)
    members.add("one", one)
    members.add("other", other)
    return members.json
  }
}

extension Consent {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("uid", uid)
    members.add("actor", actor)
    members.add("purpose", purpose.text)
    members.add("given", given)
    members.add("until", until)
    members.add("source", source)
    return members.json
  }
}

extension Adoption {
  var json: JSONValue {
    var members = JSONMembers()
    members.add("uid", uid)
    members.add("action", action)
    members.add("actor", optional: actor?.rawValue)
    members.add("region", optional: region?.rawValue)
    members.add("place", optional: place)
    members.add("status", status.rawValue)
    members.add("since", since)
    members.add("how", how)
    members.add("result", result)
    members.add("reported_effort", optional: reportedEffort)
    members.add("reported_impact", optional: reportedImpact)
    if !source.isEmpty { members.add("source", source) }
    return members.json
  }
}

extension Action {
  func json(_ catalogue: Catalogue) -> JSONValue {
    var members = JSONMembers()
    members.add("uid", uid)
    members.add("fields", catalogue.ids(fields))
    members.add("goals", goals)
    let numbers = [
      ("effort", effort), ("impact", impact), ("people", people), ("weeks", weeks),
      ("euros", euros), ("reach", reach),
    ]
    for (key, number) in numbers { members.add(key, number) }
    members.add("lasts", .number(lasts))
    members.add("skills", skills)
    members.add("de", german.json)
    if let english { members.add("en", english.json) }
    members.add("sources", sources)
    members.add("original", optional: original?.rawValue)
    members.add("region", optional: region?.rawValue)
    return members.json
  }
}

extension ActionText {
  fileprivate var json: JSONValue {
    var members = JSONMembers()
    members.add("name", name)
    members.add("summary", summary)
    members.add("change", change)
    members.add("steps", steps)
    members.add("materials", materials)
    members.add("permissions", permissions)
    members.add("pitfalls", pitfalls)
    members.add("effort_reason", effortReason)
    members.add("impact_reason", impactReason)
    return members.json
  }
}
