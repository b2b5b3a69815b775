import MitmachModel
import Testing

@Suite struct `Merging two descriptions` {
  private var left: Actor {
    var actor = Actor(uid: .new(at: 1), name: "Verein", kind: .association, fields: [])
    actor.email = "a@example.org"
    actor.about = LocalizedText("Eins")
    return actor
  }

  private var right: Actor {
    var actor = Actor(uid: .new(at: 2), name: "Verein e. V.", kind: .initiative, fields: [])
    actor.fields = FieldSet(index: 1)
    actor.phone = "1"
    actor.about = LocalizedText("Zwei", english: "Two")
    actor.otherNames = ["V"]
    return actor
  }

  @Test func `loses nothing of the first one unless it is asked to`() {
    let merge = ActorMerge(left, right)
    var merged = merge.merged
    #expect(Set(merged.otherNames) == ["Verein e. V.", "V"])
    merged.otherNames = ["Verein e. V.", "V"]
    #expect(merged == merge.left.completed(by: merge.right))
    #expect(merge.parts == [.name, .otherNames, .kind, .fields, .email, .phone, .about])
  }

  @Test func `is the other one where that is taken for all`() {
    var merge = ActorMerge(left, right)
    merge.takeAll(.right)
    var expected = merge.right
    expected.uid = merge.left.uid
    #expect(merge.merged == expected)
  }

  @Test func `puts both where both can stand`() {
    var merge = ActorMerge(left, right)
    merge.takeAll(.both)
    #expect(merge.merged.about == LocalizedText("Eins\n\nZwei", english: "Two"))
    #expect(merge.merged.otherNames == ["Verein e. V.", "V"])
    #expect(merge.merged.kind == .association)
    #expect(merge.merged.email == "a@example.org")
    #expect(merge.merged.phone == nil)
  }
}
