#!/usr/bin/env python3
"""Measures mitmach beside its peers in one run and prints a report with ratios; nothing fails by time.

    bench.py --program PATH [--sizes 1000,50000,1000000] [--runs 5] [--out FILE]

Generated networks are kept in .build-bench/ beside the checkout and made again when they are gone.
"""
import argparse, json, os, shutil, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = os.path.join(HERE, "..", ".build-bench")
LETTERS = "e n e r g i e g e n"
AIMS = {"map pan p99 ms": 16, "map zoom p99 ms": 16, "map field p99 ms": 16, "map typing p99 ms": 16,
        "map bytes/step": 2500, "map memory MB": 48, "first frame ms": 10, "j p50 ms": 0.5, "j p99 ms": 5, "list bytes/key": 250, "split bytes/key": 2500,
        "burst ms": 30, "burst KB": 8, "typing p99 ms": 16, "field p99 ms": 16, "memory MB": 40,
        "idle bytes/s": 0, "idle wake-ups/s": 0, "any change p99 ms": 10}


def network(program, size):
    """A generated store of that many actors, and a text file with a line an actor for the peers."""
    os.makedirs(WORK, exist_ok=True)
    store = os.path.join(WORK, f"actors-{size}.db")
    if not os.path.exists(store):
        part = store + ".part"
        for end in ("", "-wal", "-shm"):
            if os.path.exists(part + end):
                os.remove(part + end)
        began = time.monotonic()
        subprocess.run([program, "generate", "--actors", str(size), "--db", part], check=True,
                       stdout=subprocess.DEVNULL)
        os.rename(part, store)
        print(f"  made {size:,} actors in {time.monotonic() - began:.0f} s,"
              f" {os.path.getsize(store) / 1e6:.0f} MB", file=sys.stderr)
    lines = os.path.join(WORK, f"actors-{size}.txt")
    if not os.path.exists(lines):
        with open(lines, "w") as file:
            subprocess.run(["sqlite3", "-readonly", store, "SELECT name FROM actor ORDER BY id"], check=True,
                           stdout=file)
    return store, lines


def measure(command, runs, **options):
    argv = [sys.executable, os.path.join(HERE, "pty_bench.py"), "--runs", str(runs)]
    for name, value in options.items():
        flag = "--" + name.replace("_", "-")
        argv += [flag] if value is True else [flag, str(value)]
    result = subprocess.run(argv + ["--", *command], capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"pty_bench failed: {result.stderr or result.stdout}")
    return json.loads(result.stdout)


def number(result, key, part=None):
    value = result.get(key)
    return value.get(part) if part and isinstance(value, dict) else value


def ours(program, store, runs):
    command = [program, "--db", store, "--lang", "de"]
    expect = "Mitmacher"
    keys = dict(expect=expect, setup="3 WAIT:300", quit="q")
    split = measure(command, runs, keys="j*200", burst=True, idle_s=3, **keys)
    alone = measure(command, runs, keys="j*200", **{**keys, "setup": "3 w WAIT:300"})
    typing = measure(command, runs, keys=f"{LETTERS} BS*10", **{**keys, "setup": "3 / WAIT:300"})
    field = measure(command, runs, keys="V*20", **keys)
    # The map is what one sees first.
    on_map = dict(expect=expect, setup="WAIT:500", quit="q")
    pan = measure(command, runs, keys="L*12 H*12 J*6 K*6 l*30 j*15", **on_map)
    zoom = measure(command, runs, keys="+*9 -*9 +*5 -*5", **on_map)
    narrowed = measure(command, runs, keys="V*10 N*10", **on_map)
    searched = measure(command, runs, keys=f"{LETTERS} BS*10", **{**on_map, "setup": "WAIT:500 / WAIT:300"})
    return dict(split=split, alone=alone, typing=typing, field=field, pan=pan, zoom=zoom, narrowed=narrowed,
                searched=searched)


def changes(program, store):
    """Times of changes to a copy of the store, with the disk's own beside them."""
    copy = store + ".changed"
    shutil.copyfile(store, copy)
    result = subprocess.run([program, "time-changes", "--db", copy, "--count", "300"], check=True,
                            capture_output=True, text=True)
    table = {}
    for line in result.stdout.splitlines():
        p50, p99, _, what = line.split(" ", 3)
        table[f"{what} p50 ms"], table[f"{what} p99 ms"] = float(p50), float(p99)
    times = []
    with open(copy, "r+b") as file:
        for _ in range(300):
            file.seek(0, os.SEEK_END)
            began = time.monotonic()
            file.write(bytes(160_000))
            file.flush()
            os.fdatasync(file.fileno())
            times.append((time.monotonic() - began) * 1e3)
    times.sort()
    table["(the disk alone, 160 kB) p50 ms"], table["(the disk alone, 160 kB) p99 ms"] = times[150], times[297]
    for end in ("", "-wal", "-shm"):
        if os.path.exists(copy + end):
            os.remove(copy + end)
    return table


def pool(program, size=100_000):
    """Times of the keys that narrow or order a pool of that many actions; kept below .build-bench/."""
    store = os.path.join(WORK, f"actions-{size}.db")
    if not os.path.exists(store):
        part = store + ".part"
        for end in ("", "-wal", "-shm"):
            if os.path.exists(part + end):
                os.remove(part + end)
        subprocess.run([program, "generate", "--actors", "1000", "--actions", str(size), "--db", part], check=True,
                       stdout=subprocess.DEVNULL)
        os.rename(part, store)
    result = subprocess.run([program, "time-actions", "--db", store, "--count", "200"], check=True,
                            capture_output=True, text=True)
    lines = ["", f"The pool with {size:,} actions (aim: each key p99 16 ms, list, count, plane and all):", "",
             "| key | p50 ms | p99 ms | max ms |", "|---|---|---|---|"]
    for line in result.stdout.splitlines():
        p50, p99, most, what = line.split(" ", 3)
        lines.append(f"| {what} | {p50} | {p99} | {most} |")
    return lines


def maps(program, sizes):
    """Times of all that a map of 120 columns asks of the store at each key, and the memory that it takes."""
    times = {}
    for size in sizes:
        result = subprocess.run([program, "time-map", "--db", os.path.join(WORK, f"actors-{size}.db")], check=True,
                                capture_output=True, text=True)
        for line in result.stdout.splitlines():
            p50, p99, most, what = line.split(" ", 3)
            times.setdefault(what, {})[size] = f"{p50} / {p99} / {most}"
    lines = ["", "The map, by actors (p50 / p99 / max ms; aim: any key p99 10 ms, 48 MB):", "",
             "| key | " + " | ".join(f"{size:,}" for size in sizes) + " |", "|---|" + "---|" * len(sizes)]
    for what, cells in times.items():
        lines.append(f"| {what} | " + " | ".join(cells.get(size, "–") for size in sizes) + " |")
    return lines


def row(results):
    split, alone, typing, field = (results[k] for k in ("split", "alone", "typing", "field"))
    return {
        "first frame ms": number(split, "first_frame_ms"),
        "j p50 ms": number(split, "per_key_ms", "p50"), "j p99 ms": number(split, "per_key_ms", "p99"),
        "list bytes/key": number(alone, "bytes_per_key", "p50"), "split bytes/key": number(split, "bytes_per_key", "p50"),
        "burst ms": number(split, "burst_ms"), "burst KB": (number(split, "burst_bytes") or 0) / 1000,
        "typing p50 ms": number(typing, "per_key_ms", "p50"), "typing p99 ms": number(typing, "per_key_ms", "p99"),
        "field p50 ms": number(field, "per_key_ms", "p50"), "field p99 ms": number(field, "per_key_ms", "p99"),
        **{f"map {what} {part} ms": number(results[key], "per_key_ms", part)
           for what, key in (("pan", "pan"), ("zoom", "zoom"), ("field", "narrowed"), ("typing", "searched"))
           for part in ("p50", "p99")},
        "map bytes/step": number(results["pan"], "bytes_per_key", "p50"),
        "map memory MB": (number(results["zoom"], "max_rss_kb") or 0) / 1000,
        "memory MB": (number(split, "max_rss_kb") or 0) / 1000,
        "idle bytes/s": number(split, "idle_bytes_per_s"), "idle wake-ups/s": number(split, "idle_wakeups_per_s"),
    }


def history(lines):
    """A repository with a commit for each of the first 10,000 names, for tig."""
    folder = os.path.join(WORK, "history")
    if not os.path.exists(folder):
        subprocess.run(["git", "init", "-q", folder], check=True)
        stream = []
        with open(lines) as file:
            for count, name in enumerate(file):
                if count == 10_000:
                    break
                text = name.strip().encode()
                stream.append(b"commit refs/heads/main\ncommitter a <a@example.org> %d +0000\ndata %d\n%s\n"
                              % (1_600_000_000 + count, len(text), text))
        subprocess.run(["git", "-C", folder, "fast-import", "--quiet"], input=b"".join(stream), check=True)
        subprocess.run(["git", "-C", folder, "symbolic-ref", "HEAD", "refs/heads/main"], check=True)
    return folder


def peers(lines, store, runs):
    """What the same machine gives other programs over the same names."""
    table = {}
    if shutil.which("tig"):
        tig = measure(["tig"], runs, cwd=history(lines), keys="j*200", quit="q", burst=True)
        table["tig, 10,000 commits at most"] = {
            "first frame ms": number(tig, "first_frame_ms"), "j p50 ms": number(tig, "per_key_ms", "p50"),
            "j p99 ms": number(tig, "per_key_ms", "p99"), "burst ms": number(tig, "burst_ms"),
            "list bytes/key": number(tig, "bytes_per_key", "p50"), "memory MB": number(tig, "max_rss_kb") / 1000}
    less = measure(["less", lines], runs, keys="j*200", quit="q", burst=True)
    table["less"] = {"first frame ms": number(less, "first_frame_ms"), "j p50 ms": number(less, "per_key_ms", "p50"),
                     "j p99 ms": number(less, "per_key_ms", "p99"), "memory MB": number(less, "max_rss_kb") / 1000}
    if shutil.which("fzf"):
        fzf = measure(["sh", "-c", f"fzf < '{lines}'"], max(2, runs // 2), keys=f"{LETTERS} BS*10", quit="ESC",
                      setup="WAIT:2000")
        table["fzf"] = {"typing p50 ms": number(fzf, "per_key_ms", "p50"), "typing p99 ms": number(fzf, "per_key_ms", "p99"),
                        "memory MB": number(fzf, "max_rss_kb") / 1000}
    times = []
    for count in range(1, 11):
        text = LETTERS.replace(" ", "")[:count]
        query = f"SELECT name FROM actor WHERE name LIKE '%{text}%' LIMIT 120"
        began = time.monotonic()
        subprocess.run(["sqlite3", "-readonly", store, query], check=True, stdout=subprocess.DEVNULL)
        times.append((time.monotonic() - began) * 1e3)
    table["sqlite3 shell, LIKE"] = {"typing p50 ms": statistics.median(times), "typing p99 ms": max(times)}
    return table


def text(value):
    return "–" if value is None else f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def report(sizes, rows, others):
    names = [str(f"{size:,}") for size in sizes]
    lines = ["| what | aim | " + " | ".join(names) + " |", "|---|---|" + "---|" * len(names)]
    for key in rows[sizes[0]]:
        aim = AIMS.get(key)
        cells = []
        for size in sizes:
            value = rows[size][key]
            missed = aim is not None and value is not None and value > aim
            cells.append(text(value) + (" (missed)" if missed else ""))
        lines.append(f"| {key} | {'' if aim is None else aim} | " + " | ".join(cells) + " |")
    lines += ["", "Beside them, in the same run (ratio = theirs / ours):", "",
              "| peer | actors | what | theirs | ours | ratio |", "|---|---|---|---|---|---|"]
    for size in sizes:
        for peer, values in others[size].items():
            for key, value in values.items():
                mine = rows[size].get(key)
                if value and mine:
                    lines.append(f"| {peer} | {size:,} | {key} | {text(value)} | {text(mine)} | {value / mine:.2f} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--sizes", default="1000,50000,1000000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--out")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    sizes = [int(size) for size in options.sizes.split(",")]
    rows, others = {}, {}
    for size in sizes:
        print(f"{size:,} actors", file=sys.stderr)
        store, lines = network(program, size)
        rows[size] = row(ours(program, store, options.runs)) | changes(program, store)
        others[size] = peers(lines, store, options.runs)
    print("the pool", file=sys.stderr)
    result = "\n".join([report(sizes, rows, others)] + pool(program) + maps(program, sizes))
    print(result)
    if options.out:
        with open(options.out, "w") as file:
            file.write(result + "\n")


if __name__ == "__main__":
    main()
