import Canvas
import CursesShim

extension Terminal {
  /// Waits until something happens and gives all that has come in; `nil` waits for ever.
  package mutating func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    let end = timeoutMilliseconds.map { shim_now() + Int64(max(0, $0)) }
    var events: [TerminalEvent] = []
    while true {
      let news = shim_wait(milliseconds(until: end))
      take(news, into: &events)
      events += decoder.expire(at: shim_now())
      if !events.isEmpty { return events }
      if let end, shim_now() >= end { return [.timedOut] }
    }
  }

  /// Whether an event can be had without waiting.
  package func hasPendingInput() -> Bool {
    shim_has_input()
  }

  private func milliseconds(until end: Int64?) -> Int32 {
    guard let next = [end, decoder.deadline].compactMap(\.self).min() else { return -1 }
    return Int32(clamping: max(0, next - shim_now()))
  }

  private mutating func take(_ news: UInt32, into events: inout [TerminalEvent]) {
    let news = Int(news)
    var isLost = false
    if news & SHIM_INPUT != 0 { isLost = !readInput(into: &events) }
    if news & SHIM_STOP != 0 { suspend() }
    if news & (SHIM_RESIZED | SHIM_STOP) != 0 {
      shown = nil
      events.append(.resized(size))
    }
    if news & SHIM_FILE != 0 { events.append(.fileChanged) }
    // Read last: the request may have come while the program was stopped.
    let signal = shim_end_signal()
    if signal != 0 || isLost {
      events.append(.ended(exitCode: 128 + (signal != 0 ? signal : Self.hangUp)))
    }
  }

  /// SIGHUP, which a lost terminal means whether the signal came or not.
  private static let hangUp: Int32 = 1

  /// Reads all that was typed; false when the terminal is gone.
  private mutating func readInput(into events: inout [TerminalEvent]) -> Bool {
    // Somebody may send without end: what is read at once is bounded, so that it can be shown.
    for _ in 0..<64 {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, initialized in
        count = shim_read(buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      if count < 0 { return false }
      events += decoder.decode(bytes, at: shim_now())
      guard count > 0, shim_has_input() else { return true }
    }
    return true
  }
}
