import Canvas
import Testing

@testable import CursesTerminal

@Suite struct `What the terminal sends` {
  @Test(
    arguments: [
      ("a", [.character("a")]), ("ä", [.character("ä")]), ("u\u{308}", [.character("ü")]),
      ("\r", [.enter]),
      ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
      ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{0}", [.control(" ")]),
      ("\u{1C}", [.control("\\")]),
      ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[1;2A", [.shiftUp]),
      ("\u{1B}[a", [.shiftUp]),
      ("\u{1B}[1;5C", [.controlRight]), ("\u{1B}Od", [.controlLeft]),
      ("\u{1B}[1;6D", [.controlLeft]),
      ("\u{1B}[1;5A", [.up]), ("\u{1B}[H", [.home]), ("\u{1B}OH", [.home]), ("\u{1B}[1~", [.home]),
      ("\u{1B}[7~", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[8~", [.end]), ("\u{1B}[F", [.end]),
      ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6;5~", [.pageDown]), ("\u{1B}[2~", [.insert]),
      ("\u{1B}[3~", [.delete]), ("\u{1B}[3$", [.delete]), ("\u{1B}[7^", [.home]),
      ("\u{1B}[Z", [.backTab]),
      ("\u{1B}OP", [.function(1)]), ("\u{1B}[11~", [.function(1)]), ("\u{1B}[[A", [.function(1)]),
      ("\u{1B}[1;2P", [.function(1)]), ("\u{1B}[15~", [.function(5)]),
      ("\u{1B}[21~", [.function(10)]),
      ("\u{1B}[24~", [.function(12)]), ("\u{1B}OM", [.enter]), ("\u{1B}Ok", [.character("+")]),
      ("\u{1B}[27u", [.escape]), ("\u{1B}[99;5u", [.control("c")]), ("\u{1B}[9;2u", [.backTab]),
      ("\u{1B}[27;5;106~", [.control("j")]), ("\u{1B}[228u", [.character("ä")]),
    ] as [(String, [Key])])
  func `is one key`(bytes: String, keys: [Key]) {
    #expect(decoded(bytes) == keys.map { .key($0) })
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[1;1R;", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}P>|XTerm(380)\u{1B}\\", "\u{1B}[?64;1;2c", "\u{1B}[?2026;2$y", "\u{1B}[25~",
    "\u{1B}_Gi=1;OK\u{1B}\\",
    "\u{1B}[201~", "\u{1B}[57344u", "\u{1B}[<35;3;3M", "\u{1B}[<2;3;3M", "\u{9B}",
  ])
  func `is taken whole when it means nothing`(bytes: String) {
    // The key behind shows that the sequence has ended, and where.
    let events = decoded(bytes + "x").filter {
      $0 != .key(.function(3)) && $0 != .key(.character(";"))
    }
    #expect(events == [.key(.character("x"))])
  }

  @Test(
    arguments: [
      ("\u{1B}j", [.escape, .character("j")]), ("\u{1B}\u{1B}[A", [.escape, .up]),
      ("\u{1B}\r", [.escape, .enter]),
      ("\u{1B}Pq", [.escape, .character("P"), .character("q")]),
      ("\u{1B}]q", [.escape, .character("]"), .character("q")]),
      ("\u{1B}Oq1", [.character("1"), .character("1")]),
      ("\u{1B}Oz", [.escape, .character("O"), .character("z")]),
      ("\u{1B}[\rj", [.escape, .character("["), .enter, .character("j")]),
      ("\u{1B}[1;2\rj", [.enter, .character("j")]),
    ] as [(String, [Key])])
  func `may be several keys at once`(bytes: String, keys: [Key]) {
    #expect(decoded(bytes) == keys.map { .key($0) })
  }

  @Test func `may come byte by byte`() {
    var decoder = InputDecoder(escapeDelay: 25)
    var events: [TerminalEvent] = []
    for (time, byte) in "ä\u{1B}[1;2A€\u{1B}[<0;5;7M\u{1B}[200~q\r\nä\u{1B}[20\u{1B}[201~j".utf8
      .enumerated()
    {
      events += decoder.decode([byte], at: Int64(time))
    }
    #expect(
      events == [
        .key(.character("ä")), .key(.shiftUp), .key(.character("€")),
        .mouse(Mouse(kind: .click, position: Position(row: 6, column: 4))), .pasted("q\nä·[20"),
        .key(.character("j")),
      ])
  }

  @Test func `waits for the rest of a sequence, but not long`() {
    var decoder = InputDecoder(escapeDelay: 25)
    #expect(decoder.decode([0x1B], at: 100) == [])
    #expect(decoder.deadline == 125)
    #expect(decoder.expire(at: 124) == [])
    #expect(decoder.expire(at: 125) == [.key(.escape)])
    #expect(decoder.deadline == nil)
    #expect(decoder.decode(Array("\u{1B}[".utf8), at: 200) == [])
    #expect(decoder.expire(at: 300) == [.key(.escape), .key(.character("["))])
    #expect(decoder.decode(Array("\u{1B}[1;".utf8), at: 400) == [])
    #expect(decoder.expire(at: 900) == [])
    #expect(decoder.decode([0x6A], at: 901) == [.key(.character("j"))])
  }

  @Test func `drops bytes that are no text`() {
    var decoder = InputDecoder(escapeDelay: 25)
    #expect(decoder.decode([0xFF, 0xFE, 0x6A, 0xC3], at: 0) == [.key(.character("j"))])
    #expect(decoder.decode([0x6B], at: 1) == [.key(.character("k"))])
  }

  @Test(arguments: 1...300)
  func `never stays pending for ever, whatever comes`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let alphabet =
      Array("\u{1B}\u{1B}[[]OP_<>?;$0123~MmuARZ\r qä€".utf8) + [0xFF, 0xC3, 0xE2, 0x9B]
    var decoder = InputDecoder(escapeDelay: 25)
    for time in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      _ = decoder.decode([alphabet[Int(state >> 33) % alphabet.count]], at: Int64(time))
    }
    _ = decoder.expire(at: 10_000)
    #expect(decoder.deadline == nil)
    #expect(decoder.decode([0x6A], at: 10_001).last == .key(.character("j")))
  }
}

@Suite struct `A paste` {
  @Test func `is one piece of harmless text`() {
    #expect(
      decoded("\u{1B}[200~Gru\u{308}ße\r\nq\u{1B}[31m\u{202E}\t2\u{1B}[201~j") == [
        .pasted("Grüße\nq·[31m 2"), .key(.character("j")),
      ])
    #expect(decoded("\u{1B}[200~\u{1B}[201~") == [])
  }

  @Test func `ends after a pause when its end was lost`() {
    var decoder = InputDecoder(escapeDelay: 25)
    #expect(decoder.decode(Array("\u{1B}[200~abc".utf8), at: 0) == [])
    #expect(decoder.expire(at: 1_999) == [])
    #expect(decoder.expire(at: 2_000) == [.pasted("abc")])
    #expect(decoder.decode([0x6A], at: 2_001) == [.key(.character("j"))])
  }

  @Test func `is cut at a million bytes, and its rest types nothing`() {
    let events = decoded("\u{1B}[200~" + String(repeating: "q", count: 1_500_000) + "\u{1B}[201~j")
    #expect(events == [.pasted(String(repeating: "q", count: 1_000_000)), .key(.character("j"))])
  }
}

@Suite struct `The mouse` {
  @Test(arguments: [
    ("\u{1B}[<0;5;7M", Mouse.Kind.click), ("\u{1B}[<0;5;7m", .release), ("\u{1B}[<32;5;7M", .drag),
    ("\u{1B}[<64;5;7M", .wheelUp), ("\u{1B}[<69;5;7M", .wheelDown), ("\u{1B}[<16;5;7M", .click),
    ("\u{1B}[M %'", .click), ("\u{1B}[M`%'", .wheelUp), ("\u{1B}[M#%'", .release),
    ("\u{1B}[M@%'", .drag),
  ])
  func `says what it did and where`(bytes: String, kind: Mouse.Kind) {
    #expect(decoded(bytes) == [.mouse(Mouse(kind: kind, position: Position(row: 6, column: 4)))])
  }

  @Test func `clicks twice when it does so quickly and in one place`() {
    var decoder = InputDecoder(escapeDelay: 25)
    let click = Array("\u{1B}[<0;5;7M".utf8)
    func kinds(_ times: Int64...) -> [Mouse.Kind] {
      times.flatMap { decoder.decode(click, at: $0) }.map {
        if case .mouse(let mouse) = $0 { mouse.kind } else { .release }
      }
    }
    #expect(
      kinds(0, 300, 500, 2_000, 2_300) == [.click, .doubleClick, .click, .click, .doubleClick])
  }
}

private func decoded(_ bytes: String) -> [TerminalEvent] {
  var decoder = InputDecoder(escapeDelay: 25)
  return decoder.decode(Array(bytes.utf8), at: 0) + decoder.expire(at: 60_000)
}
