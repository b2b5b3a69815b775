#!/usr/bin/env python3
"""Measures import and export beside the sqlite3 shell, and prints a table; nothing fails by time.

    exchange.py --program PATH [--rows 1000000] [--runs 1]

In: a table of new actors. The shell does what it can of the same work: `.import` of the file into a plain
table, from there into tables with the columns, the order and the indexes of ours (an R*Tree among them),
and an FTS5 index of the same text by trigrams, as ours finds any part of a word. What it takes to stop
before that index, and what with one of whole words instead, is told as well. It neither checks values nor
looks up places, and keeps no history. It may use as much memory. Out: CSV and GeoJSON, against `sqlite3 -csv` of one SELECT of all
columns that the CSV has.
"""
import argparse, os, random, shutil, subprocess, sys, tempfile, time

AIMS = {"in": 3, "csv": 2, "geojson": 2}
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data")
PLACES = [("Görlitz", 51.1552, 14.9885), ("Bautzen", 51.1814, 14.4239), ("Zittau", 50.8961, 14.8072),
          ("Cottbus", 51.7567, 14.3357), ("Leipzig", 51.3397, 12.3731)]
WORDS = ("Energie Garten Wärme Rat Markt Werkstatt Solidarische Landwirtschaft Bürger Genossenschaft Tausch "
         "Wald Wasser Nachbarschaft Mobil Kultur Netz Saat Hof Laden Haus Brücke Initiative").split()
COLUMNS = ["name", "kind", "fields", "place", "lat", "lon", "email", "phone", "web", "about"]

TABLES = """
  CREATE TABLE field (id INTEGER PRIMARY KEY, code TEXT UNIQUE) STRICT;
  INSERT INTO field (code) VALUES ('food'), ('energy'), ('finance');
  CREATE TABLE actor (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, sortKey TEXT NOT NULL,
    kind TEXT NOT NULL, fieldSet INTEGER NOT NULL, place TEXT, placeKey TEXT, district TEXT, latitude REAL,
    longitude REAL, quadX INTEGER, quadY INTEGER, createdAt INTEGER NOT NULL) STRICT;
  CREATE TABLE actorText (
    actorId INTEGER PRIMARY KEY, email TEXT, phone TEXT, web TEXT, about TEXT NOT NULL) STRICT;
  CREATE TABLE actorField (
    fieldId INTEGER NOT NULL, actorId INTEGER NOT NULL, PRIMARY KEY (fieldId, actorId))
    STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE area USING rtree (id, minLatitude, maxLatitude, minLongitude, maxLongitude);
  CREATE TEMP TABLE sorted (id INTEGER PRIMARY KEY, row INTEGER NOT NULL);
  INSERT INTO sorted (row) SELECT rowid FROM rows ORDER BY lower(name), name;
  INSERT INTO actor (id, uid, name, sortKey, kind, fieldSet, place, placeKey, district, latitude, longitude,
      quadX, quadY, createdAt)
    SELECT sorted.id, substr(hex(randomblob(18)), 1, 36), name, lower(name), kind, 1 << field.id, place, lower(place),
      '14626', lat, lon, cast(lon * 100000 AS INTEGER), cast(lat * 100000 AS INTEGER), 1
    FROM sorted CROSS JOIN rows ON rows.rowid = row JOIN field ON code = fields ORDER BY sorted.id;
  INSERT INTO actorText SELECT sorted.id, email, phone, web, about
    FROM sorted CROSS JOIN rows ON rows.rowid = row ORDER BY sorted.id;
  INSERT INTO actorField SELECT field.id, actor.id FROM field JOIN actor ON fieldSet = 1 << field.id
    ORDER BY field.id, actor.id;
  INSERT INTO area SELECT id, latitude, latitude, longitude, longitude FROM actor;
  CREATE INDEX actorBySortKey ON actor (sortKey);
  CREATE INDEX actorByPlace ON actor (placeKey);
  CREATE INDEX actorByAge ON actor (createdAt DESC);
  CREATE INDEX actorByBand ON actor (quadY >> 11, quadX, quadY, fieldSet, latitude, longitude);
  CREATE INDEX actorByDistrict ON actor (district, fieldSet);
  CREATE INDEX actorFieldByActor ON actorField (actorId);
  CREATE INDEX actorTextByEmail ON actorText (lower(trim(email)));
  CREATE INDEX actorTextByWeb ON actorText (rtrim(replace(lower(trim(web)), 'https://', ''), '/'));
  CREATE INDEX actorTextByPhone ON actorText (replace(replace(phone, ' ', ''), '-', ''));
  """


def search(tokenizer):
    """Like ours without a copy of the texts, and in one piece at the end."""
    return f"""
      BEGIN;
      CREATE VIRTUAL TABLE search USING fts5 (
        text, content = '', columnsize = 0, prefix = '2', tokenize = '{tokenizer}');
      INSERT INTO search (search, rank) VALUES ('hashsize', 50331648);
      INSERT INTO search (rowid, text) SELECT id, concat FROM (
        SELECT id, name || ' ' || place || ' ' || kind || ' ' || about || ' ' || web || ' ' || email AS concat
        FROM actor JOIN actorText ON actorId = id ORDER BY id);
      INSERT INTO search (search) VALUES ('optimize');
      COMMIT;
      """


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
        sys.exit(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - began, usage.ru_maxrss / 1024


def shell(store, script):
    with tempfile.TemporaryFile("w+") as file:
        file.write("PRAGMA journal_mode = WAL; PRAGMA cache_size = -96000;\n" + script)
        file.seek(0)
        return timed(["sqlite3", "-bail", store], stdin=file, stdout=subprocess.DEVNULL)[0]


def theirs_in(folder, source):
    """Seconds up to the plain table, to the tables with their indexes, and with either index of texts."""
    store = os.path.join(folder, "shell.db")
    plain = shell(store, f".mode csv\n.import {source} rows\n")
    tables = plain + shell(store, f"BEGIN;{TABLES}COMMIT;")
    words = tables + shell(store, search("unicode61 remove_diacritics 2"))
    shell(store, "DROP TABLE search;")
    return plain, tables, words, tables + shell(store, search("trigram"))


SELECT = """
  SELECT 'actor', uid, name, otherNames, kind, fieldSet, (
    SELECT group_concat(region.name, ';') FROM membership JOIN region ON region.id = regionId
    WHERE membership.actorId = actor.id AND until IS NULL), place, district, country, latitude, longitude,
    goalSet, email, phone, web, about, aboutEnglish, since, source, license
  FROM actor JOIN actorText ON actorText.actorId = actor.id ORDER BY actor.id"""


def measure(program, folder, rows):
    source, store = os.path.join(folder, "rows.csv"), os.path.join(folder, "mitmach.db")
    table(source, rows)
    quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([program, "init", "--db", store], check=True, **quiet)
    # The daily backup, which the shell does not make either, goes first.
    subprocess.run([program, "backup", "--daily", "--db", store], check=True, **quiet)
    print(f"{rows:,} rows, {os.path.getsize(source) / 1e6:.0f} MB of CSV\n")
    print(f"{'':28} {'mitmach':>9} {'memory':>9} {'sqlite3':>9} {'ratio':>7} {'aim':>5}", flush=True)
    ours = timed([program, "import", source, "--on-duplicate", "add", "--db", store], **quiet)
    plain, tables, words, grams = theirs_in(folder, source)
    tell("in", ours, grams, AIMS["in"])
    tell("in, index of words", ours, words)
    tell("in, no index of texts", ours, tables)
    tell("in, nothing but .import", ours, plain)
    os.remove(os.path.join(folder, "shell.db"))
    # One cache holds one file: each side reads the store that was just written, and read once before.
    timed(["sqlite3", "-readonly", "-csv", store, SELECT], **quiet)
    theirs = timed(["sqlite3", "-readonly", "-csv", store, SELECT], **quiet)[0]
    for name in ["csv", "geojson"]:
        tell(f"out, {name}", timed([program, "export", name, "--db", store], **quiet), theirs, AIMS[name])


def tell(name, ours, theirs, aim=None):
    seconds, memory = ours
    print(f"{name:28} {seconds:7.1f} s {memory:6.0f} MB {theirs:7.1f} s {seconds / theirs:7.2f} "
          f"{f'≤ {aim}' if aim else '–':>5}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--rows", type=int, default=1_000_000)
    options = parser.parse_args()
    os.environ.setdefault("MITMACH_DATA", DATA)
    folder = tempfile.mkdtemp(prefix="mitmach-exchange-")
    try:
        measure(os.path.abspath(options.program), folder, options.rows)
    finally:
        shutil.rmtree(folder)


main()
