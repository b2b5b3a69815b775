#!/usr/bin/env python3
"""Treats the program as badly as machines and people do, and looks whether anything was lost.

    torture.py --program PATH [--seconds N] [--only NAME] [--seed N] [--verbose]

Each scenario works on a network of its own. After each: SQLite finds the file whole, every change
that was confirmed is there, none is there by half, and undo takes all of them back to the start.
`--seconds` is about how long the long scenarios take in all; the others take a few seconds.
"""

import argparse
import json
import os
import pty
import random
import re
import resource
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

REGION = "Lausitz"
ADVICE = "mitmach: "


class Lost(Exception):
    """Something that must not happen has happened."""


def expect(condition, *facts):
    if not condition:
        raise Lost(" ".join(str(fact) for fact in facts))


class Home:
    """A folder with a network of its own, and the program that works on it."""

    template = None

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.database = os.path.join(folder, "mitmach", "mitmach.db")
        os.makedirs(os.path.dirname(self.database), exist_ok=True)
        if Home.template:
            shutil.copy(Home.template, self.database)

    def environment(self, login):
        kept = {key: os.environ[key] for key in ("PATH", "MITMACH_DATA") if key in os.environ}
        return kept | {
            "XDG_DATA_HOME": self.folder, "XDG_CONFIG_HOME": self.folder,
            "XDG_STATE_HOME": self.folder, "HOME": self.folder, "LC_ALL": "C.UTF-8",
            "USER": login, "SWIFT_BACKTRACE": "enable=no",
        }

    def start(self, login, arguments, before=None, prefix=(), **options):
        return subprocess.Popen(
            [*prefix, self.program, *arguments], env=self.environment(login),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            preexec_fn=before, **options)

    def run(self, login, *arguments, **options):
        """Exit code, output and errors of a command that is left in peace."""
        process = self.start(login, arguments, **options)
        output, errors = process.communicate(timeout=120)
        return process.returncode, output, errors

    def done(self, login, *arguments, **options):
        code, output, errors = self.run(login, *arguments, **options)
        expect(code == 0, arguments, "ended with", code, errors)
        return output

    def query(self, sql, *values):
        connection = sqlite3.connect(self.database, timeout=30)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def change(self, *statements):
        connection = sqlite3.connect(self.database, timeout=30)
        try:
            for sql in statements:
                connection.execute(sql)
            connection.commit()
        finally:
            connection.close()

    def decide(self):
        """Makes sure whether a transaction that was cut short has happened.

        Who dies after the log was written and before the others are told leaves a transaction that
        is there if nobody else has the file open, and else gone with the next writer. Nothing of it
        was confirmed; but until somebody writes it can be read either way.
        """
        version = self.query("PRAGMA user_version")[0][0]
        self.change(f"PRAGMA user_version = {version}")

    def contents(self):
        """All that is entered, without the history and without the store's own numbers."""
        return [
            self.query(
                "SELECT actor.uid, name, kind, fieldSet, place, createdAt, phone, email, about "
                "FROM actor JOIN actorText ON actorId = actor.id ORDER BY actor.uid"),
            self.query(
                "SELECT membership.uid, actor.uid, region.uid, role, membership.since, "
                "membership.until FROM membership JOIN actor ON actor.id = actorId "
                "JOIN region ON region.id = regionId ORDER BY membership.uid"),
            self.query("SELECT uid, name, status, memberCount FROM region ORDER BY uid"),
            self.query("SELECT uid, name FROM action ORDER BY uid"),
        ]

    def check(self):
        """What SQLite and the program itself say of the file."""
        expect(self.query("PRAGMA integrity_check") == [("ok",)], "the file is not whole")
        expect(self.query("PRAGMA foreign_key_check") == [], "references lead nowhere")
        code, output, errors = self.run("anna", "doctor", "--json")
        expect(code == 0, "doctor:", output, errors)


class Screen:
    """The program on a pseudo-terminal of its own."""

    def __init__(self, home, login):
        environment = home.environment(login) | {"TERM": "xterm-256color", "LINES": "24", "COLUMNS": "80"}
        self.seen = b""
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.execve(home.program, [home.program], environment)

    def read(self, seconds):
        """Takes in what is shown; false where nothing more comes, or the program has ended."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            text = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.seen += text
        return bool(text)

    def wait_for(self, text, seconds):
        end = time.monotonic() + seconds
        while text not in self.seen and time.monotonic() < end:
            if not self.read(max(0, end - time.monotonic())):
                break
        return text in self.seen

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def kill(self):
        """Kills the program and returns all that it had shown."""
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        while self.read(0.05):
            pass
        os.close(self.terminal)
        return self.seen


class Worker:
    """Somebody who adds, changes, deletes, undoes and redoes, and remembers what was confirmed."""

    def __init__(self, home, login, chance):
        self.home = home
        self.login = login
        self.chance = chance
        self.count = 0
        self.confirmed = 0
        # What is there after each step that can be undone, and after those that were.
        self.past = [{}]
        self.future = []

    @property
    def now(self):
        return self.past[-1]

    def found(self):
        """The worker's own entries as they are; each with its membership, or it is there by half."""
        rows = self.home.query(
            "SELECT actor.uid, phone, (SELECT count(*) FROM membership WHERE actorId = actor.id), "
            "(SELECT count(*) FROM change WHERE entry = actor.uid) "
            "FROM actor JOIN actorText ON actorId = actor.id WHERE name LIKE ?",
            f"Werk {self.login} %")
        for uid, _, memberships, changes in rows:
            expect(memberships == 1 and changes >= 1, uid, "is there by half")
        return {uid: phone for uid, phone, _, _ in rows}

    def step(self, do):
        """One command; `do` runs it and returns exit code, output and errors, perhaps cut short."""
        name, arguments, after = self.choice()
        code, output, errors = do(arguments)
        found = self.found()
        if name == "add":
            lines = output.splitlines()
            uid = lines[0] if lines and len(lines[0]) == 36 else None
            new = set(found) - set(self.now)
            expect(len(new) <= 1 and set(self.now) <= set(found), "lost by add", errors)
            expect(uid is None or new == {uid}, uid, "was confirmed and is not there")
            happened = bool(new)
            after = dict(self.now, **{key: found[key] for key in new})
        else:
            happened = found == after and (code == 0 or after != self.now)
        expect(found == (after if happened else self.now), name, "left neither before nor after",
               code, errors, found, self.now, after)
        expect(code != 0 or happened, name, "was confirmed and has not happened", output, errors)
        if happened:
            self.note(name, after)
        self.confirmed += code == 0
        return name, code, errors

    def choice(self):
        names = ["add"] * 4
        if self.now:
            names += ["edit"] * 4 + ["delete"]
        if len(self.past) > 1:
            names += ["undo"] * 2
        if self.future:
            names += ["redo"] * 2
        name = self.chance.choice(names)
        self.count += 1
        if name == "add":
            return name, [
                "add", "actor", "--name", f"Werk {self.login} {self.count}", "--kind", "initiative",
                "--field", "food", "--region", REGION, "--force"], None
        if name == "undo":
            return name, ["undo"], self.past[-2]
        if name == "redo":
            return name, ["redo"], self.future[-1]
        uid = self.chance.choice(sorted(self.now))
        if name == "delete":
            after = {key: value for key, value in self.now.items() if key != uid}
            return name, ["delete", uid, "--yes"], after
        phone = f"03581 {self.count:06}{self.chance.randrange(100):02}"
        return name, ["edit", uid, f"phone={phone}"], dict(self.now, **{uid: phone})

    def note(self, name, after):
        if name == "undo":
            self.future.append(self.past.pop())
        elif name == "redo":
            self.past.append(self.future.pop())
        else:
            self.past.append(after)
            self.future = []

    def in_peace(self, arguments):
        return self.home.run(self.login, *arguments)

    def take_back(self):
        """Undoes everything."""
        steps = len(self.past) - 1
        if steps:
            self.home.done(self.login, "undo", str(steps))
        code, _, _ = self.home.run(self.login, "undo")
        expect(code == 2, self.login, "can undo more than was done")
        expect(self.found() == {}, "undo has left something of", self.login)


class Torture:
    """The scenarios."""

    def __init__(self, options):
        self.options = options
        self.chance = random.Random(options.seed)
        # How often the short scenarios do the same; once is enough to see that they work.
        self.rounds = 5 if options.seconds >= 20 else 1
        self.folder = tempfile.mkdtemp(prefix="mitmach-torture-")

    def home(self, name):
        return Home(self.options.program, os.path.join(self.folder, name))

    def worker(self, home, login):
        return Worker(home, login, random.Random(self.chance.random()))

    def settle(self, home, start, workers):
        """What has to hold after every scenario."""
        home.check()
        for worker in workers:
            expect(worker.found() == worker.now, "what was confirmed is not there")
            worker.take_back()
        expect(home.contents() == start, "undo has not led back to the start")
        home.check()

    # Killed at any moment

    def killed(self):
        """kill -9 at random moments."""
        home = self.home("killed")
        start = home.contents()
        workers = [self.worker(home, login) for login in ("anna", "berta", "carla")]
        kills = []
        typical = self.typical_time(home)

        def write(worker):
            worker.step(lambda arguments: self.cut_short(home, worker, arguments, typical, kills))

        self.together([lambda w=w: write(w) for w in workers], self.options.seconds * 0.4)
        self.settle(home, start, workers)
        commands = sum(worker.count for worker in workers)
        confirmed = sum(worker.confirmed for worker in workers)
        return f"{commands} commands, {len(kills)} killed, {confirmed} confirmed"

    def screen(self):
        """kill -9 of the program on the screen, while entries are added in its forms."""
        home = self.home("screen")
        start = home.contents()
        confirmed, kills, count = set(), 0, 0
        end = time.monotonic() + self.options.seconds * 0.2
        while time.monotonic() < end or count == 0:
            program = Screen(home, "anna")
            while program.wait_for(b"Mitgl", 20) and time.monotonic() < end + 5:
                count += 1
                name = f"Probe {count:04}"
                program.type("\x1b")
                time.sleep(0.06)
                program.type(f"3a{name}\t\tv\x13")
                if self.chance.random() < 0.5:
                    time.sleep(self.chance.random() * 0.05)
                    kills += 1
                    break
                if program.wait_for(f"Angelegt: {name}".encode(), 10):
                    confirmed.add(name)
                program.type("\x1b2")
            # What was shown before the end counts as confirmed.
            confirmed |= {text.decode() for text in re.findall(rb"Angelegt: (Probe \d{4})", program.kill())}
            home.decide()
        home.check()
        there = [name for (name,) in home.query("SELECT name FROM actor WHERE name LIKE 'Probe %'")]
        expect(confirmed <= set(there), "confirmed and not there:", sorted(confirmed - set(there)))
        expect(len(there) == len(set(there)), "there twice")
        for _ in there:
            home.done("anna", "undo")
        expect(home.contents() == start, "undo did not lead back to the start")
        return f"{count} entries typed, {kills} killed, {len(confirmed)} confirmed"

    def cut_short(self, home, worker, arguments, typical, kills):
        """Runs a command and kills it, more often than not."""
        process = home.start(worker.login, arguments)
        if worker.chance.random() < 0.6:
            time.sleep(worker.chance.random() * typical * 2)
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                kills.append(arguments)
        output, errors = process.communicate(timeout=60)
        if process.returncode < 0:
            home.decide()
        return process.returncode, output, errors

    def together(self, bodies, seconds):
        """Repeats all bodies at the same time, and raises the first fault of any."""
        end = time.monotonic() + seconds
        faults = []

        def repeat(body):
            try:
                while time.monotonic() < end and not faults:
                    body()
            except Exception as fault:  # told by the main thread
                faults.append(fault)

        threads = [threading.Thread(target=repeat, args=(body,)) for body in bodies]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if faults:
            raise faults[0]

    def typical_time(self, home):
        start = time.monotonic()
        for _ in range(3):
            home.done("anna", "history", "--limit", "1")
        return (time.monotonic() - start) / 3 * 1.5

    # Many at once

    def crowd(self):
        """Four who write and four who read, all at once."""
        home = self.home("crowd")
        start = home.contents()
        workers = [self.worker(home, login) for login in ("anna", "berta", "carla", "dora")]
        reads = [0]

        def write(worker):
            name, code, errors = worker.step(worker.in_peace)
            # Whoever had to wait too long is told so, and nothing has happened.
            expect(code == 0 or (code == 74 and errors.startswith(ADVICE)), name, code, errors)

        def read():
            actors = json.loads(home.done("leser", "actors", "--json", "--text", "Werk"))
            for actor in actors:
                if not actor["name"].startswith("Werk "):
                    continue
                expect([region["name"] for region in actor["regions"]] == [REGION],
                       "a reader saw half of", actor["uid"])
            reads[0] += 1

        bodies = [lambda w=w: write(w) for w in workers] + [read] * 4
        self.together(bodies, self.options.seconds * 0.4)
        self.settle(home, start, workers)
        confirmed = sum(worker.confirmed for worker in workers)
        return f"{confirmed} changes confirmed, {reads[0]} lists read"

    # No room

    def full_disk(self):
        """A disk without room, then with room again."""
        folder = os.path.join(self.folder, "full")
        os.makedirs(folder)
        mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder]
        if subprocess.run(mount, capture_output=True).returncode != 0:
            return "skipped: a small disk cannot be mounted here"
        try:
            return self.filled(self.home("full"), folder)
        finally:
            subprocess.run(["umount", "-l", folder], capture_output=True)

    def filled(self, home, folder):
        start = home.contents()
        worker = self.worker(home, "anna")
        for _ in range(4):
            worker.step(worker.in_peace)
        refused = 0
        for spare in (0, 50_000, 120_000, 160_000, 200_000, 240_000, 300_000):
            for _ in range(self.rounds):
                _, code, errors = worker.step(
                    lambda arguments: self.without_room(home, worker, arguments, spare))
                # 1: SQLite could not even make room for what processes share, and does not say why.
                expect(code == 0 or (code in (1, 74) and errors.startswith(ADVICE)), code, errors)
                refused += code != 0
            _, code, errors = worker.step(worker.in_peace)
            expect(code == 0, "with room again:", errors)
        expect(refused > 0, "the disk was never full")
        remount = ["mount", "-o", "remount,ro", folder]
        if subprocess.run(remount, capture_output=True).returncode == 0:
            self.refused(home, worker)
            subprocess.run(["mount", "-o", "remount,rw", folder], check=True)
        self.settle(home, start, [worker])
        return f"{refused} commands refused for want of room"

    def without_room(self, home, worker, arguments, spare):
        """Runs a command while nearly nothing is left; who looks afterwards needs room as well."""
        ballast = os.path.join(home.folder, "ballast")
        with open(ballast, "wb") as file:
            room = os.statvfs(home.folder).f_bavail * os.statvfs(home.folder).f_frsize - spare
            file.write(bytes(max(0, room)))
        try:
            return home.run(worker.login, *arguments)
        finally:
            os.remove(ballast)

    def refused(self, home, worker):
        """Nothing can be written, everything can be read."""
        before = home_copy(home)
        for arguments in (["undo"], ["edit", REGION, "web=x.example"]):
            code, output, errors = home.run(worker.login, *arguments)
            expect(code == 74 and output == "" and errors.startswith(ADVICE), code, errors)
        expect(len(home.done(worker.login, "regions").splitlines()) > 3, "cannot be read")
        expect(home_copy(home) == before, "a refused command has written")

    def file_limit(self):
        """A limit on the size of files, with and without a signal."""
        home = self.home("limit")
        start = home.contents()
        worker = self.worker(home, "anna")
        for _ in range(3):
            worker.step(worker.in_peace)
        refused = 0
        for size in (0, 4096, 30_000, 100_000, os.path.getsize(home.database) + 8192):
            for restored in (False, True):
                def limit():
                    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

                def do(arguments):
                    # The answers go through pipes, on which there is no limit.
                    return home.run(worker.login, *arguments, before=limit,
                                    restore_signals=restored)

                _, code, errors = worker.step(do)
                killed = code == -signal.SIGXFSZ and restored
                expect(code == 0 or killed or errors.startswith(ADVICE), code, errors)
                refused += code != 0
        expect(refused > 0, "the limit was never met")
        worker.step(worker.in_peace)
        self.settle(home, start, [worker])
        return f"{refused} commands met the limit"

    # No permission

    def read_only(self):
        """Files and folder that may not be written."""
        home = self.home("readonly")
        start = home.contents()
        worker = self.worker(home, "anna")
        worker.step(worker.in_peace)
        home.query("PRAGMA wal_checkpoint(TRUNCATE)")
        nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
        prefix = nobody if os.geteuid() == 0 else ()
        if prefix and not shutil.which(prefix[0]):
            return "skipped: setpriv is not there"
        folder = os.path.dirname(home.database)
        os.chmod(self.folder, 0o755)
        modes = {path: os.stat(path).st_mode for path in [folder, home.database]}
        try:
            os.chmod(home.database, 0o444)
            os.chmod(folder, 0o555)
            before = home_copy(home)
            for arguments in (["undo"], ["edit", REGION, "web=x.example"], ["redo"]):
                code, output, errors = home.run("anna", *arguments, prefix=prefix)
                expect(code == 74 and output == "" and errors.startswith(ADVICE), code, errors)
            expect(home.done("anna", "regions", prefix=prefix) != "", "cannot be read")
            expect(home_copy(home) == before, "a refused command has written")
        finally:
            for path, mode in modes.items():
                os.chmod(path, mode)
        self.settle(home, start, [worker])
        return "refused and read"

    # The clock

    def clock(self):
        """A clock that jumps back: what was made last is undone first all the same."""
        home = self.home("clock")
        start = home.contents()
        worker = self.worker(home, "anna")
        faketime = shutil.which("faketime")
        for days in (0, 400, -400, 0, -20_000, 3):
            def do(arguments):
                prefix = (faketime, f"{days:+} days") if faketime else ()
                return home.run(worker.login, *arguments, prefix=prefix)

            for _ in range(self.rounds):
                _, code, errors = worker.step(do)
                expect(code == 0, code, errors)
            if not faketime:
                # As if the clock had been ahead until now.
                ahead = (days + 401) * 86_400_000
                home.change(f"UPDATE step SET at = at + {ahead} WHERE act <> 'load'")
        steps = json.loads(home.done("anna", "history", "--json", "--limit", "100000"))
        expect(len(steps) > 6 * self.rounds, "the history has lost steps")
        self.settle(home, start, [worker])
        return "with faketime" if faketime else "faketime is not there: times moved in the file"

    # Another program

    def schema(self):
        """A schema that another program changes underneath."""
        home = self.home("schema")
        start = home.contents()
        worker = self.worker(home, "anna")
        for _ in range(3):
            worker.step(worker.in_peace)
        line = subprocess.Popen(
            [self.options.program, "--linear"], env=home.environment("anna"), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        line.stdin.write("j\n")
        line.stdin.flush()
        home.change("ALTER TABLE actorText ADD COLUMN another TEXT", "CREATE TABLE other (x)",
                    "CREATE INDEX otherIndex ON membership (since)")
        for _ in range(5):
            _, code, errors = worker.step(worker.in_peace)
            expect(code == 0, code, errors)
        _, errors = line.communicate("k\nj\n3\n4\nq\n", timeout=60)
        expect(line.returncode == 0, "an open session ended with", line.returncode, errors)
        version = home.query("PRAGMA user_version")[0][0]
        home.change("PRAGMA user_version = 99")
        for arguments in (["undo"], ["edit", REGION, "web=x.example"], ["regions"]):
            code, output, errors = home.run("anna", *arguments)
            expect(code == 65 and output == "" and errors.startswith(ADVICE), code, errors)
        home.change(f"PRAGMA user_version = {version}", "DROP INDEX otherIndex",
                    "DROP TABLE other", "ALTER TABLE actorText DROP COLUMN another")
        self.settle(home, start, [worker])
        return "went on, and refused what is newer"

    # Running

    def run(self):
        if os.geteuid() == 0:
            os.chmod(self.folder, 0o755)
        plain = Home(self.options.program, os.path.join(self.folder, "template"))
        plain.done("anna", "init")
        plain.query("PRAGMA wal_checkpoint(TRUNCATE)")
        Home.template = plain.database
        scenarios = [self.killed, self.screen, self.crowd, self.full_disk, self.file_limit, self.read_only,
                     self.clock, self.schema]
        failed = 0
        for scenario in scenarios:
            if self.options.only not in (None, scenario.__name__):
                continue
            begun = time.monotonic()
            try:
                result = scenario()
            except (Lost, subprocess.TimeoutExpired, sqlite3.Error, OSError, ValueError) as fault:
                failed += 1
                result = f"FAILED: {fault}"
            seconds = time.monotonic() - begun
            print(f"{scenario.__name__:<10} {seconds:5.1f} s  {result}", flush=True)
        return failed


def home_copy(home):
    """The bytes of the network's file and what lies beside it."""
    folder = os.path.dirname(home.database)
    files = {}
    for name in sorted(os.listdir(folder)):
        if os.path.isdir(os.path.join(folder, name)):
            continue
        with open(os.path.join(folder, name), "rb") as file:
            files[name] = file.read()
    return {name: content for name, content in files.items() if not name.endswith("-shm")}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--seconds", type=float, default=75)
    parser.add_argument("--only")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    print(f"seed {options.seed}", flush=True)
    torture = Torture(options)
    failed = torture.run()
    if failed == 0:
        shutil.rmtree(torture.folder, ignore_errors=True)
    else:
        print(f"{failed} failed; the networks are in {torture.folder}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
