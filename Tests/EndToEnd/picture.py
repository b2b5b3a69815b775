#!/usr/bin/env python3
"""Takes the pictures of the README: runs the real program in tmux and writes what it shows as SVG.

    picture.py PROGRAM FOLDER
"""
import html, os, re, subprocess, sys, tempfile, time, unicodedata

COLUMNS, ROWS, CELL_WIDTH, CELL_HEIGHT = 110, 30, 8.4, 18
PALETTE = {30: "#2e3436", 31: "#c01c28", 32: "#2a8a3e", 33: "#a2734c", 34: "#12488b", 35: "#a347ba", 36: "#1a7a8a",
           37: "#5e5c64"}
SGR = re.compile(r"\x1b\[([0-9;]*)m|\x1b\([AB0]|[\x0e\x0f]")


def capture(program, language, keys, anchor):
    """The screen after the keys, with its colours; waits for the anchor, never for a time."""
    with tempfile.TemporaryDirectory() as home:
        tmux = ["tmux", "-L", f"picture-{os.getpid()}-{time.monotonic_ns()}", "-u", "-f", "/dev/null"]
        env = dict(os.environ, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, LANG="C.UTF-8", LC_ALL="C.UTF-8")
        env.pop("NO_COLOR", None)
        subprocess.run([*tmux, "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), program, "--lang", language],
                       env=env, check=True)
        try:
            wait(tmux, "mitmach")
            for key in keys:
                subprocess.run([*tmux, "send-keys", *key], check=True)
            wait(tmux, anchor)
            return subprocess.run([*tmux, "capture-pane", "-p", "-e"], capture_output=True, text=True,
                                  check=True).stdout
        finally:
            subprocess.run([*tmux, "kill-server"], check=False)


def wait(tmux, anchor):
    end = time.monotonic() + 10
    while time.monotonic() < end:
        screen = subprocess.run([*tmux, "capture-pane", "-p"], capture_output=True, text=True).stdout
        if anchor in screen:
            return
    sys.exit(f"the screen never showed {anchor!r}")


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def runs(line):
    """(text, foreground, bold, dim, underline, reverse) from left to right."""
    look, place = dict(color=None, bold=False, dim=False, underline=False, reverse=False), 0
    for match in SGR.finditer(line):
        if match.start() > place:
            yield line[place:match.start()], dict(look)
        place = match.end()
        if match.group(1) is None:
            continue
        for code in [int(c or 0) for c in match.group(1).split(";")]:
            if code == 0: look = dict(color=None, bold=False, dim=False, underline=False, reverse=False)
            elif code == 1: look["bold"] = True
            elif code == 2: look["dim"] = True
            elif code == 4: look["underline"] = True
            elif code == 7: look["reverse"] = True
            elif code in PALETTE: look["color"] = PALETTE[code]
            elif code == 39: look["color"] = None
    if place < len(line):
        yield line[place:], dict(look)


def svg(screen):
    w, h = COLUMNS * CELL_WIDTH + 20, ROWS * CELL_HEIGHT + 20
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:.0f} {h:.0f}" font-family="monospace" '
           f'font-size="14"><rect width="100%" height="100%" rx="6" fill="#fbfaf7"/>']
    for row, line in enumerate(screen.split("\n")[:ROWS]):
        x, y = 10.0, 10 + row * CELL_HEIGHT
        for text, look in runs(line):
            wide = width(text) * CELL_WIDTH
            color = look["color"] or "#1d1d1d"
            if look["reverse"]:
                out.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{CELL_HEIGHT}" fill="{color}"/>')
                color = "#fbfaf7"
            if text.strip():
                style = f' fill="{color}"' + (' font-weight="bold"' if look["bold"] else "")
                style += ' fill-opacity="0.6"' if look["dim"] else ""
                style += ' text-decoration="underline"' if look["underline"] else ""
                out.append(f'<text x="{x:.1f}" y="{y + 14:.1f}" textLength="{wide:.1f}" xml:space="preserve"{style}>'
                           f"{html.escape(text)}</text>")
            x += wide
    return "\n".join(out + ["</svg>"]) + "\n"


def main():
    program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    for name, language, keys, anchor in [
        ("walk-de", "de", [["Enter"]], "Regionalmoderation"), ("walk-en", "en", [["Enter"]], "Moderators"),
        ("search-de", "de", [["3"], ["-l", "/genossenschaft"]], "genossenschaft"),
        ("pool-en", "en", [["5"], ["S"]], "by impact"),
    ]:
        with open(os.path.join(folder, f"{name}.svg"), "w") as file:
            file.write(svg(capture(program, language, keys, anchor)))


if __name__ == "__main__":
    main()
