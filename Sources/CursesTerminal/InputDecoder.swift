import Canvas

/// Turns the bytes that a terminal sends into keys, mouse reports and pasted text.
///
/// ncurses could do this, but it lets pass as typed text what it does not know: an unusual key would
/// then act as the letters of its sequence. Here every sequence that is well formed is taken whole.
struct InputDecoder {
  /// What has come and is not understood yet: the beginning of a character or a sequence.
  private var pending: [UInt8] = []
  private var paste: PasteBuffer?
  private var clicks = ClickCounter()
  private var lastArrival: Int64 = 0
  /// When the first of what is pending came.
  private var pendingSince: Int64 = 0
  /// How long the Escape key is held back in milliseconds: it may be the beginning of a sequence.
  private let escapeDelay: Int64

  init(escapeDelay: Int64) {
    self.escapeDelay = escapeDelay
  }

  mutating func decode(_ bytes: [UInt8], at now: Int64) -> [TerminalEvent] {
    lastArrival = now
    if pending.isEmpty { pendingSince = now }
    pending += bytes
    var events: [TerminalEvent] = []
    var typed = TypedText()
    var index = 0
    while index < pending.count {
      if paste != nil {
        index += takePasted(from: index, into: &events)
        continue
      }
      guard let (input, length) = Input.first(of: pending[index...]) else { break }
      index += length
      if case .text(let scalar) = input {
        typed.append(scalar)
      } else {
        typed.flush(into: &events)
        take(input, into: &events)
      }
    }
    typed.flush(into: &events)
    pending.removeFirst(index)
    if index > 0 { pendingSince = now }
    return events
  }

  private mutating func take(_ input: Input, into events: inout [TerminalEvent]) {
    switch input {
    case .key(let key): events.append(.key(key))
    case .mouse(let report):
      if let mouse = clicks.mouse(for: report, at: lastArrival) { events.append(.mouse(mouse)) }
    case .pasteBegins: paste = PasteBuffer()
    case .text, .nothing: break
    }
  }

  /// Gives the paste its bytes; returns how many it took.
  private mutating func takePasted(from index: Int, into events: inout [TerminalEvent]) -> Int {
    var taken = 0
    for byte in pending[index...] {
      taken += 1
      if paste?.take(byte) == true {
        endPaste(into: &events)
        break
      }
    }
    return taken
  }

  private mutating func endPaste(into events: inout [TerminalEvent]) {
    if let text = paste?.text, !text.isEmpty { events.append(.pasted(text)) }
    paste = nil
  }
}

// MARK: - Waiting for the rest

extension InputDecoder {
  /// When what is pending must be taken as it is, if nothing follows.
  var deadline: Int64? {
    if paste != nil { return lastArrival + PasteBuffer.patience }
    guard pending.first == Input.escape else { return nil }
    // A line may stutter: the longer the sequence, the surer that its rest is under way. But what is
    // typed behind one that never ends must not put off its end for ever.
    return switch pending.count {
    case 1: pendingSince + escapeDelay
    case 2: pendingSince + max(escapeDelay, 100)
    default: pendingSince + 500
    }
  }

  /// Takes what is pending as it is, if its time is over.
  mutating func expire(at now: Int64) -> [TerminalEvent] {
    guard let deadline, now >= deadline else { return [] }
    var events: [TerminalEvent] = []
    if paste != nil {
      endPaste(into: &events)
    } else {
      // Escape, or Alt with the one character that follows; what is longer was cut off on its way.
      if pending.count <= 2 { events.append(.key(.escape)) }
      if pending.count == 2 {
        events.append(.key(.character(Character(Unicode.Scalar(pending[1])))))
      }
      pending = []
    }
    return events
  }
}

/// Scalars that came together, so that a letter and its marks are one key.
private struct TypedText {
  private var scalars = String.UnicodeScalarView()

  mutating func append(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
  }

  mutating func flush(into events: inout [TerminalEvent]) {
    guard !scalars.isEmpty else { return }
    for character in String(scalars).composed { events.append(.key(.character(character))) }
    scalars = String.UnicodeScalarView()
  }
}
