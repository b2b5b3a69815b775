#!/usr/bin/env python3
"""Measures import and export beside the sqlite3 shell, and prints a table; nothing fails by time.

    exchange.py --program PATH [--rows 1000000]

In: a table of new actors, against `.import` of the same file, a table like ours with the same names in
order, and an FTS5 index of the same text. Out: CSV and GeoJSON, against `sqlite3 -csv` of one SELECT.
"""
import argparse, os, random, shutil, subprocess, sys, tempfile, time

AIMS = {"in": 3, "csv": 2, "geojson": 2}
PLACES = [("Görlitz", 51.1552, 14.9885), ("Bautzen", 51.1814, 14.4239), ("Zittau", 50.8961, 14.8072),
          ("Cottbus", 51.7567, 14.3357), ("Leipzig", 51.3397, 12.3731)]
WORDS = ("Energie Garten Wärme Rat Markt Werkstatt Solidarische Landwirtschaft Bürger Genossenschaft Tausch "
         "Wald Wasser Nachbarschaft Mobil Kultur Netz Saat Hof Laden Haus Brücke Initiative").split()
COLUMNS = ["name", "kind", "fields", "place", "lat", "lon", "email", "phone", "web", "about"]


def table(path, rows):
    """The same table each time."""
    dice = random.Random(1)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(COLUMNS) + "\n")
        for number in range(rows):
            words = dice.choices(WORDS, k=3)
            name = f"{words[0]}{words[1].lower()} {words[2]} {number}"
            place, lat, lon = dice.choice(PLACES)
            about = " ".join(dice.choices(WORDS, k=12))
            file.write(f'{name},association,{dice.choice(["food", "energy", "finance"])},{place},'
                       f"{lat + dice.random() / 9:.4f},{lon + dice.random() / 9:.4f},"
                       f"k{number}@example.org,03581 {number},https://{number}.example.org,"
                       f'"{about}, {number}"\n')


def timed(command, **options):
    """Seconds and the largest memory in MB of a command."""
    began = time.monotonic()
    child = subprocess.Popen(command, **options)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{command} ended with {status}")
    return time.monotonic() - began, usage.ru_maxrss / 1024


def theirs_in(folder, source):
    store = os.path.join(folder, "shell.db")
    columns = ", ".join(COLUMNS)
    typed = ", ".join(f"{column} TEXT" for column in COLUMNS)
    script = f"""
        PRAGMA journal_mode = WAL;
        .mode csv
        .import {source} rows
        BEGIN;
        CREATE TABLE actor (id INTEGER PRIMARY KEY, {typed}) STRICT;
        CREATE VIRTUAL TABLE search USING fts5 ({columns}, content = '', prefix = '2 3',
          tokenize = 'unicode61 remove_diacritics 2');
        INSERT INTO actor ({columns}) SELECT {columns} FROM rows ORDER BY name;
        INSERT INTO search (rowid, {columns}) SELECT id, {columns} FROM actor;
        INSERT INTO search (search) VALUES ('optimize');
        COMMIT;
        """
    return timed(["sqlite3", store], stdin=piped(script), stdout=subprocess.DEVNULL)


def piped(text):
    file = tempfile.TemporaryFile("w+")
    file.write(text)
    file.seek(0)
    return file


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--rows", type=int, default=1_000_000)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    folder = tempfile.mkdtemp(prefix="mitmach-exchange-")
    try:
        source, store = os.path.join(folder, "rows.csv"), os.path.join(folder, "mitmach.db")
        table(source, options.rows)
        quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run([program, "init", "--empty", "--db", store], check=True, **quiet)
        print(f"{options.rows:,} rows, {os.path.getsize(source) / 1e6:.0f} MB of CSV\n")
        print(f"{'':10} {'mitmach':>9} {'memory':>9} {'sqlite3':>9} {'ratio':>7} {'aim':>5}")
        ours = timed([program, "import", source, "--on-duplicate", "add", "--db", store], **quiet)
        rows = [("in", ours, theirs_in(folder, source))]
        # One cache holds one file: each side reads its own store, which it has just written.
        select = ("SELECT uid, name, kind, place, latitude, longitude, email, phone, web, about, since, source "
                  "FROM actor JOIN actorText ON actorId = id ORDER BY id")
        plain = timed(["sqlite3", "-readonly", "-csv", store, select], **quiet)
        for name in ["csv", "geojson"]:
            rows.append((name, timed([program, "export", name, "--db", store], **quiet), plain))
        for name, (seconds, memory), (others, _) in rows:
            print(f"{name:10} {seconds:7.1f} s {memory:6.0f} MB {others:7.1f} s {seconds / others:7.2f} "
                  f"{'≤ ' + str(AIMS[name]):>5}")
    finally:
        shutil.rmtree(folder)


main()
