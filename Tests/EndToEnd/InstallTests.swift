import Foundation
import Testing

/// What `make install` puts somewhere, and what `make uninstall` leaves there.
@Suite struct `Installing` {
  private let home = Home()

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private var prefix: String { home.folder.appending(path: "usr").path }

  /// Runs a script beside an installed program; the one of these tests stands for the release.
  private func run(_ script: String) throws -> Program.Result {
    try Program.shell(
      """
      make() { command make -s -C "$SOURCES" -o release PREFIX="$X" BINARY="$MITMACH" "$@"; }
      \(script)
      """, home: home, environment: ["SOURCES": Self.sources, "X": prefix])
  }

  @Test func `gives a program that finds its data, manual and completions`() throws {
    let result = try run(
      """
      set -e
      make install
      cd / && find "$X" -type f -printf '%P\\n' | grep -v mitmach/ | sort
      "$X/bin/mitmach" regions | wc -l
      grep -c MITMACH_DATA "$X/share/man/man1/mitmach.1"
      """)
    #expect(result.status == 0 && result.errors == "", "\(result)")
    #expect(
      result.lines == [
        "bin/mitmach", "share/bash-completion/completions/mitmach",
        "share/fish/vendor_completions.d/mitmach.fish", "share/man/man1/mitmach.1",
        "share/zsh/site-functions/_mitmach", "10", "1",
      ])
    let data = URL(filePath: prefix).appending(path: "share/mitmach")
    let shipped = try FileManager.default.contentsOfDirectory(atPath: data.path)
    #expect(shipped.contains("actors.yaml") && !shipped.contains("man"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: data.path + "/geo").count > 1)
  }

  @Test func `gives completions that shells can read`() throws {
    let result = try run(
      """
      set -e
      make install && cd "$X/share"
      bash -n bash-completion/completions/mitmach
      for shell in zsh fish; do
        command -v $shell > /dev/null || continue
        $shell -n "$(find . -path "*$shell*" -name '*mitmach*' -type f)"
      done
      """)
    #expect(result.status == 0 && result.errors == "", "\(result)")
  }

  @Test func `leaves nothing behind when it is undone, and nothing old when it is done again`()
    throws
  {
    let again = try run(
      """
      make install && touch "$X/share/mitmach/actions-old.yaml" && make install
      find "$X" -name '*-old*'
      """)
    #expect(again.status == 0 && again.output == "", "\(again)")
    let left = try run("make uninstall && ls \"$XDG_DATA_HOME\"")
    #expect(left.status == 0 && left.lines == [], "\(left)")
    let mine = try run("make install; touch \"$X/bin/mine\"; make uninstall; find \"$X\" -type f")
    #expect(mine.lines == [prefix + "/bin/mine"], "\(mine)")
  }
}
