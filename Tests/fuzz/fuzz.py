#!/usr/bin/env python3
"""Gives the program files that were made to harm, and looks whether anything came of it.

    fuzz.py --program PATH [--seconds N] [--seed N]

Whatever a file holds: the program ends by itself, in bounded memory, with 0 or an exit code that it
knows; where it refuses, it says why and the network is as it was; where it takes something in, one undo
takes it back.
"""
import argparse, hashlib, os, random, resource, shutil, subprocess, sys, tempfile, time

MEMORY = 1 << 30
PATIENCE = 120
KNOWN = {0, 64, 65, 74}
FORMATS = ["json", "csv", "csv --dialect excel-de", "openfairdb", "openfairdb-csv", "geojson", "vcard"]
PIECES = [b'"', b'""', b",", b";", b"\n", b"\r", b"\\", b"\\u", b"\\ud800", b"[", b"{", b"}", b"<", b"</",
          b"<![CDATA[", b"&#x110000;", b"=", b"=\r\n", b"1e999", b"\xef\xbb\xbf", b"\0", b"\xff\xfe", b"\x80",
          b"BEGIN:VCARD\n", b"END:VCARD\n", b"9223372036854775808"]


class Program:
    def __init__(self, path, folder):
        self.path, self.folder = os.path.abspath(path), folder
        self.store = os.path.join(folder, "mitmach.db")
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "USER": "fuzz", "LC_ALL": "C.UTF-8"}
        data = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data")
        self.environment["MITMACH_DATA"] = data

    def run(self, *words, bounded=False):
        def limit():
            resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        return subprocess.run([self.path, *words, "--db", self.store, "--lang", "en"], env=self.environment,
                              capture_output=True, timeout=PATIENCE, preexec_fn=limit if bounded else None)

    def contents(self):
        """All that is in the network, and its history."""
        tables = ["region", "actor", "actorText", "membership", "relation", "action", "adoption", "consent",
                  "change", "step"]
        script = "".join(f"SELECT * FROM {table};" for table in tables)
        told = subprocess.run(["sqlite3", "-readonly", self.store, script], capture_output=True, check=True)
        return hashlib.sha256(told.stdout).hexdigest()

    def entries(self):
        return [self.run(listing, "--json").stdout for listing in ("regions", "actors", "moderators")]


def monsters(folder):
    """Names and files that are large or deep; each is written when its turn comes."""
    def write(name, *parts):
        path = os.path.join(folder, name)
        with open(path, "wb") as file:
            for part in parts:
                file.write(part)
        return path
    head = b"name,field,about\n"
    million = 1_000_000
    yield lambda: write("line of 100 MB", head, b"A,food," + b"x" * (100 * million))
    yield lambda: write("quoted 100 MB", head, b'A,food,"' + b"x\n" * (50 * million) + b'"\n')
    yield lambda: write("million quotes", head, b'"' * million)
    yield lambda: write("million pairs", head, b"A,food," + b'""' * million)
    yield lambda: write("million open rows", head, b'"a\n' * million)
    yield lambda: write("million columns", b"a," * million, b"\n", b"1," * million)
    yield lambda: write("million faults", head, b"x\n" * million)
    for one in (b"[", b'{"a":', b'[{"features":['):
        yield lambda one=one: write("deep", one * million)
    yield lambda: write("deep own", b'{"format":"mitmach","version":1,"actors":' + b"[" * million)
    yield lambda: write("deep map", b'{"type":"FeatureCollection","features":' + b"[" * million)
    yield lambda: write("deep kml", b"<kml>" + b"<Folder>" * million)
    yield lambda: write("entities", b'<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><kml>'
                        b"<Placemark><name>" + b"&b;" * million + b"</name></Placemark></kml>")
    yield lambda: write("long number", b'[{"title":"a","lat":' + b"9" * million + b',"lng":1}]')
    yield lambda: write("long ring", b'{"type":"Polygon","coordinates":[[' + b"[14,51]," * million + b"[14,51]]]}")
    yield lambda: write("folded card", b"BEGIN:VCARD\nVERSION:3.0\nFN:A" + b"\r\n b" * million + b"\nEND:VCARD\n")
    yield lambda: write("open cards", b"BEGIN:VCARD\n" * million)
    yield lambda: write("half of UTF-16", b"\xff\xfe" + b"\x00\xd8" * million)
    yield lambda: write("nothing")


def broken(dice, sample):
    data = bytearray(sample)
    if dice.random() < 0.5:
        del data[dice.randrange(len(data) + 1):]
    for _ in range(dice.randrange(9)):
        if not data:
            break
        place = dice.randrange(len(data))
        kind = dice.randrange(4)
        if kind == 0:
            data[place] = dice.randrange(256)
        elif kind == 1:
            del data[place]
        elif kind == 2:
            data[place:place] = dice.choice(PIECES)
        else:
            end = min(len(data), place + dice.randrange(300))
            data[end:end] = data[place:end]
    return bytes(data)


def judge(program, path, before, entries):
    """Has a file taken in; what is wrong with how that went, or nothing."""
    try:
        result = program.run("import", path, "--on-duplicate", "skip", bounded=True)
    except subprocess.TimeoutExpired:
        return "it hangs"
    errors = result.stderr.decode(errors="replace")
    if result.returncode not in KNOWN:
        return f"it ended with {result.returncode}: {errors[-500:]}"
    if result.returncode:
        if not errors.startswith("mitmach: "):
            return f"it says nothing: {errors[:200]}"
        return None if program.contents() == before else "something was changed"
    if program.contents() != before:
        program.run("undo")
        if program.entries() != entries:
            return "undo does not take it back"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--seconds", type=int, default=120, help="how long files are broken at random")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="mitmach-fuzz-")
    program, dice, count = Program(options.program, folder), random.Random(options.seed), 0
    failures = []
    try:
        program.run("init")
        entries = program.entries()
        files = os.path.join(folder, "files")
        os.mkdir(files)

        def try_out(path, name):
            found = judge(program, path, program.contents(), entries)
            if found:
                kept = os.path.join(tempfile.gettempdir(), f"mitmach-fuzz-{len(failures)}")
                shutil.copyfile(path, kept)
                failures.append(f"{name}: {found} ({kept})")
                print(failures[-1], file=sys.stderr)
            os.remove(path)

        for monster in monsters(files):
            path, began = monster(), time.monotonic()
            try_out(path, os.path.basename(path))
            print(f"{os.path.basename(path):20} {time.monotonic() - began:6.1f} s", flush=True)
        samples = [program.run("export", *format.split()).stdout for format in FORMATS]
        samples.append(program.run("export", "geojson", "--listing", "regions").stdout)
        end = time.monotonic() + options.seconds
        while time.monotonic() < end:
            path = os.path.join(files, "broken")
            with open(path, "wb") as file:
                file.write(broken(dice, dice.choice(samples)))
            try_out(path, f"broken {count}")
            count += 1
        print(f"{count} files broken at random, {len(failures)} failures")
    finally:
        shutil.rmtree(folder)
    sys.exit(1 if failures else 0)


main()
