import Canvas
import MitmachModel
import Testing

@testable import MitmachTUI

@Suite struct `Filling in a form` {
  /// What the program asked the store to change last.
  private func lastEdit(_ driver: Driver) -> Edit? {
    driver.asked.compactMap { effect -> Edit? in
      if case .perform(let edit, _) = effect { edit } else { nil }
    }.last
  }

  private var someone: EntryReference {
    let actor = SampleNetwork.small.actors[0]
    return EntryReference(kind: .actor, uid: actor.uid, name: actor.name)
  }

  @Test func `adds an initiative to a region in a few keys and shows it in its list`() throws {
    var driver = Driver()
    driver.press("aNeue Initiative<tab><tab>v<tab><tab>gor<enter>")
    driver.press("<C-s>")
    guard case .save(.actor(let actor), base: nil)? = lastEdit(driver)?.parts.first,
      case .save(.membership(let membership), base: nil)? = lastEdit(driver)?.parts.last
    else {
      Issue.record("no new actor with a membership: \(driver.picture)")
      return
    }
    #expect(actor.name == "Neue Initiative")
    #expect(actor.kind == .initiative)
    #expect(actor.fields == FieldSet(index: 0))
    #expect(actor.location?.place == "Görlitz")
    #expect(actor.location?.district == "14626")
    #expect(actor.location?.coordinate == SampleStore.places[0].coordinate)
    #expect(membership.region == SampleNetwork.uid(1))
    #expect(driver.state.current == .actors)
    #expect(driver.state.browser.list.selected?.reference.name == "Neue Initiative")
    #expect(driver.picture.contains("Angelegt: Neue Initiative"))
  }

  @Test func `goes to the first field that is wrong and says what is wrong`() {
    var driver = Driver()
    driver.press("3a<C-s>")
    #expect(lastEdit(driver) == nil)
    #expect(driver.picture.contains("fehlt; bitte angeben"))
    driver.press("Name<tab><tab>v<tab><tab><tab><tab>falsch<tab>")
    #expect(driver.picture.contains("keine E-Mail-Adresse"))
    driver.press("<C-s>")
    #expect(lastEdit(driver) == nil)
  }

  @Test func `offers to put swapped coordinates right`() throws {
    var driver = Driver()
    driver.press("3aName<tab><tab>v<tab><tab>Hier")
    driver.press("<tab><tab><tab><tab><tab><tab>14.98, 51.15<tab>")
    #expect(driver.picture.contains("vertauscht"))
    driver.press("<C-t><C-s>")
    guard case .save(.actor(let actor), base: nil)? = lastEdit(driver)?.parts.first else {
      Issue.record("not saved: \(driver.picture)")
      return
    }
    #expect(actor.location?.coordinate == Coordinate(latitude: 51.15, longitude: 14.98))
  }

  @Test func `forgets the coordinates of a place when another is typed`() {
    var driver = Driver()
    driver.press("3aName<tab><tab>v<tab><tab>gor<enter>")
    driver.press("<backtab><C-u>Anderswo<C-s>")
    guard case .save(.actor(let actor), base: nil)? = lastEdit(driver)?.parts.first else {
      Issue.record("not saved: \(driver.picture)")
      return
    }
    #expect(actor.location == Location(place: "Anderswo"))
  }

  @Test func `asks before typed text is thrown away`() {
    var driver = Driver()
    driver.press("3aName<esc>")
    #expect(driver.picture.contains("Verwerfen?"))
    driver.press("<enter>x")
    #expect(driver.picture.contains("Verwerfen?"))
    driver.press("n")
    #expect(driver.picture.contains("Name"))
    driver.press("<esc>j")
    #expect(driver.state.overlay == nil)
    #expect(driver.drafts.isEmpty)
    driver.press("a<esc>")
    #expect(driver.state.overlay == nil)
  }

  @Test func `keeps a draft by itself and offers it at the next start`() throws {
    var driver = Driver()
    driver.press("3aHalber Name")
    let draft = try #require(driver.drafts.first)
    #expect(draft.form[.name] == "Halber Name")
    var next = Driver(drafts: [draft])
    #expect(next.picture.contains("Halber Name"))
    next.press("jx<C-s>")
    #expect(next.picture.contains("Halber Namex"))
    next.press("<C-s>")
    #expect(next.drafts.count == 1)
    next.press("v<C-s>")
    #expect(next.drafts.isEmpty)
    #expect(next.state.browser.list.selected?.reference.name == "Halber Namex")
  }

  @Test func `keeps several lines and gives them to an editor`() {
    var driver = Driver()
    driver.press("3aName<tab><tab>v<tab><tab><tab>eins<enter>zwei<up>x<C-o>")
    #expect(driver.asked.last == .editText("einsx\nzwei"))
    driver.send(.textEdited("aus dem Editor\n"))
    driver.press("<C-s>")
    guard case .save(.actor(let actor), base: nil)? = lastEdit(driver)?.parts.first else {
      Issue.record("not saved")
      return
    }
    #expect(actor.about.german == "aus dem Editor")
  }

  @Test func `changes what it was opened for and leaves the rest`() throws {
    var driver = Driver()
    driver.press("3e<C-u>Umbenannt<C-s>")
    guard case .save(.actor(let actor), base: .actor(let base)?)? = lastEdit(driver)?.parts.first
    else {
      Issue.record("nothing changed")
      return
    }
    var expected = base
    expected.name = "Umbenannt"
    #expect(actor == expected)
  }

  @Test func `can do nothing where one may only read`() {
    var driver = Driver(isReadOnly: true)
    for keys in ["3a", "e", "d", "u", "2b"] {
      driver.press(keys)
      #expect(driver.picture.contains("nur gelesen"))
    }
    #expect(driver.state.overlay == nil)
  }

  @Test func `adds to several marked entries`() {
    var driver = Driver()
    driver.press("3<space><space>e")
    #expect(driver.picture.contains("2 markierten"))
    driver.press("z<C-s>")
    guard case .performBulk(let entries, let form)? = driver.asked.last else {
      Issue.record("nothing asked")
      return
    }
    #expect(entries.count == 2)
    #expect(form.items(.fields) == ["cohesion"])
  }
}

@Suite struct `Joining a region` {
  @Test func `asks first who one is, and remembers`() throws {
    var driver = Driver()
    driver.press("b")
    #expect(driver.picture.contains("Wer bist du?"))
    let actor = SampleNetwork.small.actors[2]
    for letter in actor.name { driver.send(.pressed(.character(letter))) }
    driver.press("<enter>")
    #expect(driver.identity?.uid == actor.uid)
    #expect(driver.picture.contains("Beitreten"))
    driver.press("<C-s>")
    #expect(
      driver.store.network.memberships.contains {
        $0.actor == actor.uid && $0.region == SampleNetwork.uid(1) && $0.until == nil
      })
  }

  @Test func `lets one enter oneself on the way`() throws {
    var driver = Driver()
    driver.press("bErika Mustermann<enter>")
    #expect(driver.picture.contains("Sich selbst eintragen"))
    driver.press("<tab><tab>n<C-s>")
    #expect(driver.identity?.name == "Erika Mustermann")
    #expect(driver.picture.contains("Beitreten: Lausitz"))
    driver.press("<C-s>")
    let me = try #require(driver.identity)
    let membership = try #require(driver.store.network.memberships.last)
    #expect(membership.actor == me.uid)
    #expect(membership.since?.rawValue == "2026-11-21")
    driver.press("L")
    #expect(driver.picture.contains("Austreten: Lausitz"))
    driver.press("<C-s>")
    #expect(driver.store.network.memberships.last?.until?.rawValue == "2026-11-21")
  }

  @Test func `is shown in one's own area with what is left to do`() {
    var driver = Driver()
    driver.press("bErika Mustermann<enter><tab><tab>n<C-s><C-s>3aEntwurf<esc>bi")
    #expect(driver.picture.contains("Mein Bereich"))
    #expect(driver.picture.contains("Erika Mustermann"))
    #expect(driver.picture.contains("Lausitz"))
    #expect(driver.picture.contains("Entwurf"))
  }
}

@Suite struct `Changing and undoing` {
  private func found(_ driver: Driver, _ name: String) -> Bool {
    driver.store.network.actors.contains { $0.name == name }
  }

  @Test func `deletes only after a yes, and takes it back`() throws {
    var driver = Driver()
    driver.press("3")
    let name = try #require(driver.state.browser.list.selected?.reference.name)
    for key in ["<enter>", "x", "<space>"] {
      driver.press("d" + key)
      #expect(driver.picture.contains("löschen?"))
      driver.press("n")
    }
    #expect(found(driver, name))
    driver.press("dj")
    #expect(!found(driver, name))
    driver.press("u")
    #expect(found(driver, name))
    #expect(driver.picture.contains("Zurückgenommen"))
    driver.press("<C-r>")
    #expect(!found(driver, name))
    driver.press("U")
    #expect(driver.picture.contains("nichts wiederherzustellen"))
  }

  @Test func `shows both where two people changed the same, and lets one decide`() {
    let conflict = FieldConflict(
      kind: .actor, key: "", name: "Verein", field: "name", wanted: .text("111"),
      found: .text("222"))
    for (key, count) in [("m", 1), ("a", 0), ("<esc><esc>j", 0)] {
      var driver = Driver()
      driver.conflicts = [conflict]
      driver.press("3exyz<C-s>")
      #expect(driver.picture.contains("111"))
      #expect(driver.picture.contains("222"))
      driver.press(key)
      #expect(driver.state.overlay == nil)
      #expect(driver.store.network.actors.filter { $0.name.contains("xyz") }.count == count)
    }
  }

  @Test(arguments: [("1", 0, 0), ("2", 1, 0), ("3", 0, 1)])
  func `shows who may be the same before an actor is added`(
    key: String, added: Int, merged: Int
  ) {
    var driver = Driver()
    let old = driver.store.network.actors[0]
    driver.press("3a")
    driver.send(.pasted(old.name))
    driver.press("<tab><tab>z<tab><tab><tab><tab><tab>+49 111 2222<C-s>")
    #expect(driver.picture.contains("Gibt es das schon?"))
    driver.press(key)
    let all = driver.store.network.actors
    #expect(all.filter { $0.name == old.name }.count == 1 + added)
    #expect(all.filter { $0.uid == old.uid && $0.phone == "+49 111 2222" }.count == merged)
    #expect(driver.state.overlay == nil)
    #expect(driver.drafts.isEmpty)
  }

  @Test func `tells what happened, and to which entry`() {
    var driver = Driver()
    driver.press("3exyz<C-s>P")
    #expect(driver.picture.contains("Neu seit 21.11.2026 14:05"))
    driver.press("<esc>p")
    #expect(driver.picture.contains("Verlauf"))
    #expect(driver.picture.contains("Telefon: 1 → 2"))
  }
}

@Suite struct `Dialogues` {
  static let walks = [
    ("form-new", "3aNeue Initiative<tab><tab>v<tab><tab>g"),
    ("form-wrong", "3aName<tab><tab>v<tab><tab><tab><tab>falsch<C-s>"),
    ("form-edit", "3e"),
    ("form-region", "+Oberland"),
    ("form-action", "5a"),
    ("question-delete", "3d"),
    ("question-discard", "3aName<esc>"),
    ("identity", "bver"),
    ("mine", "i"),
    ("history", "3exyz<C-s>p"),
    ("news", "3exyz<C-s>P"),
  ]

  @Test(arguments: walks, ["80x24", "40x12", "200x60"])
  func `look like their pictures`(walk: (String, String), size: String) throws {
    let (columns, rows) = try #require(`The screens`.sizes[size])
    for language in Language.allCases {
      var driver = Driver(size: Size(columns: columns, rows: rows), language: language)
      driver.press(walk.1)
      expectGolden(driver.picture, named: "\(walk.0)-\(size)-\(language.rawValue)")
    }
  }

  @Test(arguments: [("conflict", "3exyz<C-s>"), ("form-style", "3aName<tab><tab>v")])
  func `carry their meaning without colour`(walk: (String, String)) {
    for hasColor in [true, false] {
      var driver = Driver(hasColor: hasColor)
      if walk.0 == "conflict" {
        driver.conflicts = [
          FieldConflict(
            kind: .actor, key: "", name: "Verein", field: "phone", wanted: .text("111"),
            found: .text("222"))
        ]
      }
      driver.press(walk.1)
      expectGolden(driver.styledPicture, named: "\(walk.0)-\(hasColor ? "colour" : "mono")")
    }
  }
}
