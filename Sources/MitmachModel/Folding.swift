/// Turns letters into the plain ones by which people search and sort.
///
/// Case, accents and the Sorbian and Polish letters go; of ä, ö, ü there are two forms, *a* as one
/// types in a hurry and *ae* as one types without the key; ß is *ss*. Both NFC and NFD are taken.
package enum Folding {
  /// Which of the two ways to write an umlaut.
  package enum Form: Hashable, Sendable { case plain, digraph }

  /// What one scalar becomes.
  package enum Result: Hashable, Sendable {
    /// Letters or digits, in lower case.
    case letters(String)
    /// A mark or an invisible that goes without a trace.
    case nothing
    /// Anything that ends a word.
    case gap
  }

  package static func fold(_ scalar: Unicode.Scalar, as form: Form) -> Result {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return .letters(letterStrings[Int(scalar.value)])
    case 0x41...0x5A: return .letters(letterStrings[Int(scalar.value) + 32])
    case 0x00...0x7F: return .gap
    case 0xE4, 0xC4: return .letters(form == .plain ? "a" : "ae")
    case 0xF6, 0xD6, 0xF8, 0xD8: return .letters(form == .plain ? "o" : "oe")
    case 0xFC, 0xDC: return .letters(form == .plain ? "u" : "ue")
    case 0xDF, 0x1E9E: return .letters("ss")
    // The diaeresis of NFD: after a, o or u it is the second letter of the digraph.
    case 0x308: return form == .plain ? .nothing : .letters("e")
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: return .nothing
    default: return other(scalar)
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> Result {
    if let letters = latin[scalar] { return .letters(letters) }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return .gap }
    return .letters(properties.lowercaseMapping)
  }

  private static let letterStrings = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

  private static let latin: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãåāăąǎȁȃạảấầẩẫậắằẳẵặªÀÁÂÃÅĀĂĄǍȀȂẠẢẤẦẨẪẬẮẰẲẴẶ"), ("ae", "æǽÆǼ"), ("c", "çćĉċčÇĆĈĊČ"),
      ("d", "ďđðĎĐÐ"), ("dz", "ǆǳǄǱ"), ("e", "èéêëēĕėęěȅȇẹẻẽếềểễệÈÉÊËĒĔĖĘĚȄȆẸẺẼẾỀỂỄỆ"),
      ("g", "ĝğġģǧĜĞĠĢǦ"), ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıǐȉȋỉịÌÍÎÏĨĪĬĮİǏȈȊỈỊ"), ("ij", "ĳĲ"),
      ("j", "ĵĴ"), ("k", "ķǩĶǨ"), ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňŉŋÑŃŅŇŊ"),
      ("o", "òóôõōŏőơǒȍȏọỏốồổỗộớờởỡợºÒÓÔÕŌŎŐƠǑȌȎỌỎỐỒỔỖỘỚỜỞỠỢ"), ("oe", "œŒ"), ("r", "ŕŗřȑȓŔŖŘȐȒ"),
      ("s", "śŝşšșſŚŜŞŠȘ"), ("t", "ţťŧțŢŤŦȚ"), ("th", "þÞ"),
      ("u", "ùúûũūŭůűųưǔȕȗụủứừửữựÙÚÛŨŪŬŮŰŲƯǓȔȖỤỦỨỪỬỮỰ"), ("w", "ŵẁẃẅŴẀẂẄ"),
      ("y", "ýÿŷỳỵỷỹÝŸŶỲỴỶỸ"), ("z", "źżžŹŻŽ"), ("2", "²"), ("3", "³"), ("1", "¹"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, sources) in groups {
      for scalar in sources.unicodeScalars { table[scalar] = letters }
    }
    return table
  }()

  /// The words of a text, folded; a gender form such as `Mitmacher:innen` is one word.
  package static func words(of text: String, as form: Form = .plain) -> [String] {
    FoldedText(text, as: form).words
  }

  /// The key by which a name sorts (DIN 5007, part 1: ä as a, ß as ss, case and signs passed over).
  package static func sortKey(of name: String) -> String {
    words(of: name).joined(separator: " ")
  }
}

/// A text as folded letters that know from which character of the text each comes.
struct FoldedText {
  /// Folded UTF-8, with one blank between words and none at the ends.
  private(set) var bytes: [UInt8] = []
  /// For each byte the index (counted in characters) of the character that it comes from.
  private(set) var origins: [Int] = []

  init(_ text: String, as form: Folding.Form) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      appendASCII(text)
    } else if text.utf8.allSatisfy({ $0 < 0xCC && $0 != 0x0D }) {
      appendLatin(text, as: form)
    } else {
      appendAny(text, as: form)
    }
    if bytes.last == Self.blank {
      bytes.removeLast()
      origins.removeLast()
    }
  }

  static let blank: UInt8 = 0x20

  var words: [String] {
    bytes.split(separator: Self.blank).map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func appendASCII(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      let byte = source[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: append(byte, from: index)
      case 0x41...0x5A: append(byte + 32, from: index)
      default:
        if !GenderForm.joins(source, at: &index) { appendGap(from: index) }
      }
      index += 1
    }
  }

  /// Takes texts of which every scalar is a character of its own: below U+0300, where the marks begin
  /// that join others, and without the line breaks of two signs.
  private mutating func appendLatin(_ text: String, as form: Folding.Form) {
    bytes.reserveCapacity(text.utf8.count + 8)
    let source = Array(text.unicodeScalars)
    var index = 0
    while index < source.count {
      switch source[index].value {
      case 0x61...0x7A, 0x30...0x39: append(UInt8(source[index].value), from: index)
      case 0x41...0x5A: append(UInt8(source[index].value + 32), from: index)
      case 0x20: appendGap(from: index)
      default: appendOther(source, at: &index, as: form)
      }
      index += 1
    }
  }

  private mutating func appendOther(
    _ source: [Unicode.Scalar], at index: inout Int, as form: Folding.Form
  ) {
    if GenderForm.isSign(Character(source[index])), GenderForm.joins(source, at: &index) { return }
    switch Folding.fold(source[index], as: form) {
    case .letters(let letters): for byte in letters.utf8 { append(byte, from: index) }
    case .gap: appendGap(from: index)
    case .nothing: break
    }
  }

  private mutating func appendAny(_ text: String, as form: Folding.Form) {
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      if GenderForm.isSign(characters[index]), GenderForm.joins(characters, at: &index) {
        index += 1
        continue
      }
      for scalar in characters[index].unicodeScalars {
        switch Folding.fold(scalar, as: form) {
        case .letters(let letters): for byte in letters.utf8 { append(byte, from: index) }
        case .gap: appendGap(from: index)
        case .nothing: break
        }
      }
      index += 1
    }
  }

  private mutating func append(_ byte: UInt8, from index: Int) {
    bytes.append(byte)
    origins.append(index)
  }

  private mutating func appendGap(from index: Int) {
    if let last = bytes.last, last != Self.blank { append(Self.blank, from: index) }
  }
}

/// The signs that German writers put before *in* and *innen*, as in `Mitmacher:innen`.
enum GenderForm {
  private static let signs: Set<Character> = [":", "*", "_", "/", "·"]

  static func isSign(_ character: Character) -> Bool { signs.contains(character) }

  /// Whether a sign at `index` only joins a word with its feminine ending; steps over `/-`.
  static func joins(_ characters: [Character], at index: inout Int) -> Bool {
    guard index > 0, characters[index - 1].isLetter, isSign(characters[index]) else { return false }
    var next = index + 1
    if next < characters.count, characters[next] == "-" { next += 1 }
    guard next + 1 < characters.count, characters[next].lowercased() == "i",
      characters[next + 1].lowercased() == "n"
    else { return false }
    index = next - 1
    return true
  }

  static func joins(_ bytes: [UInt8], at index: inout Int) -> Bool {
    guard index > 0, isLetter(bytes[index - 1]), isSign(Character(Unicode.Scalar(bytes[index])))
    else { return false }
    var next = index + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "-") { next += 1 }
    guard next + 1 < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "i"),
      bytes[next + 1] | 0x20 == UInt8(ascii: "n")
    else { return false }
    index = next - 1
    return true
  }

  /// The same for scalars of which each is a character.
  static func joins(_ scalars: [Unicode.Scalar], at index: inout Int) -> Bool {
    let around = scalars[max(0, index - 1)..<min(scalars.count, index + 4)].map(Character.init)
    var position = min(index, 1)
    guard joins(around, at: &position) else { return false }
    index += position - 1
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  /// A typed text without the ending behind a sign, however far it has been typed.
  static func stem(of typed: String) -> String {
    guard let sign = typed.lastIndex(where: isSign), sign != typed.startIndex else { return typed }
    var ending = typed[typed.index(after: sign)...].lowercased()
    if ending.first == "-" { ending.removeFirst() }
    return "innen".hasPrefix(ending) ? String(typed[..<sign]) : typed
  }
}
