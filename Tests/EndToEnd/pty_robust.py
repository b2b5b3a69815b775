#!/usr/bin/env python3
"""pty_robust.py - how a full-screen terminal program behaves when the world around it misbehaves.

    pty_robust.py [--expect REGEX] [--setup KEYS] [--cwd D] [--env K=V] [--stdin F] -- COMMAND [ARG...]

Prints one JSON object. Uses pty_bench.Pty. Checks:
  sigterm        SIGTERM: exits within 2 s? private modes off, termios back?
  sigsegv        SIGSEGV from outside (stands for a crash): modes off, termios back?
  hangup         terminal closed (SIGHUP delivered): exits within 2 s?
  hangup_nohup   terminal closed while SIGHUP is ignored (nohup, a session leader that eats it):
                 exits within 2 s, or spins (cpu %)?
  ctrl_z         in a job-control session: does Ctrl-Z stop it, with the terminal restored, and
                 does SIGCONT repaint?
  tiny_start     started at 20x5, 5x2, 1x1: alive after 0.7 s (or a clean exit)?
  tiny_resize    120x40 -> 1x1 -> 120x40: alive, and repainted?
  term           TERM=dumb, TERM unset, TERM=nonesuch: exit code / alive, first line of output
  no_color       colour SGRs in the first screen with NO_COLOR=1
  notty          stdout a pipe: exit code, or hangs
  modes          which private modes it switches on (mouse, bracketed paste, focus, sync)
"""
import argparse, json, os, re, signal, subprocess, sys, time, fcntl, termios, struct
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Benchmarks"))
import pty_bench as pb


def args(**kw):
    a = argparse.Namespace(cols=120, rows=40, term="xterm-256color", colorterm="", lang="C.UTF-8", env=[], cwd=None,
                           stdin=None, mute=False, settle_ms=100, start_timeout_s=10, min_bytes=1, expect=None, save=None)
    for k, v in kw.items():
        setattr(a, k, v)
    return a


def start(cmd, base, wait=True, **kw):
    a = args(**{**base, **kw})
    p = pb.Pty(cmd, a)
    if wait:
        want = re.compile(a.expect) if a.expect else None
        end = time.monotonic() + a.start_timeout_s
        while time.monotonic() < end and p.alive():
            p.settle(0.15, 2)
            if want is None or want.search(pb.text_of(bytes(p.log))):
                break
        for key in pb.parse_keys(SETUP or ""):
            if key[0] == "wait":
                p.settle(key[1], key[1])
            else:
                p.send(p.key_bytes(key)); p.settle(0.15, 2)
    return p


def wait_exit(p, secs):
    t = time.monotonic()
    while p.alive() and time.monotonic() - t < secs:
        try:
            p.pump(0.01)
        except OSError:
            time.sleep(0.01)
    return None if p.alive() else round(time.monotonic() - t, 2)


def code(p):
    return None if p.status is None else os.waitstatus_to_exitcode(p.status)


def after_signal(cmd, base, sig):
    p = start(cmd, base)
    try:
        if not p.alive():
            return {"error": "not running"}
        os.kill(p.pid, sig)
        s = wait_exit(p, 2)
        p.settle(0.05, 0.3)
        return {"exit_s": s, "code": code(p), **p.leftovers()}
    finally:
        p.end()


def hangup(cmd, base, ignore):
    if ignore:
        cmd = [sys.executable, "-c", "import signal,os,sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); "
               "os.execvp(sys.argv[1], sys.argv[1:])", *cmd]
    p = start(cmd, base)
    if not p.alive():
        return {"error": "not running"}
    os.close(p.fd)
    os.close(p.slave)
    p.fd = p.slave = None
    t = time.monotonic()
    while p.alive() and time.monotonic() - t < 2:
        time.sleep(0.01)
    res = {"exit_s": None if p.alive() else round(time.monotonic() - t, 2), "code": code(p)}
    if p.alive():
        c0 = p.cpu_ms(); time.sleep(1.5); c1 = p.cpu_ms()
        res["cpu_percent_after"] = round((c1 - c0) / 15, 1)
        os.kill(p.pid, signal.SIGKILL)
        while p.alive():
            time.sleep(0.01)
    return res


LEADER = r"""
import os,sys,signal,termios,time,struct
# a tiny job-control shell: run argv in its own foreground process group, report stop and exit
out=os.fdopen(int(sys.argv[1]),'w',buffering=1); cmd=sys.argv[2:]
signal.signal(signal.SIGTTOU, signal.SIG_IGN); signal.signal(signal.SIGTSTP, signal.SIG_IGN)
old=termios.tcgetattr(0)
pid=os.fork()
if pid==0:
    os.setpgid(0,0); os.tcsetpgrp(0,os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL); signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    os.execvp(cmd[0],cmd)
try: os.setpgid(pid,pid)
except OSError: pass
print('pid',pid,file=out)
while True:
    p,st=os.waitpid(pid,os.WUNTRACED)
    if os.WIFSTOPPED(st):
        same = termios.tcgetattr(0)[:4]==old[:4]
        os.tcsetpgrp(0,os.getpgrp()); print('stopped',os.WSTOPSIG(st),int(same),file=out)
        time.sleep(0.5)
        os.tcsetpgrp(0,pid); os.kill(-pid,signal.SIGCONT); print('cont',file=out)
    else:
        print('exit',st,file=out); break
"""


def ctrl_z(cmd, base):
    r, w = os.pipe()
    os.set_inheritable(w, True)
    # Pty closes every fd but its own; hand the report pipe over as a path instead
    path = f"/proc/{os.getpid()}/fd/{w}"
    leader = LEADER.replace("os.fdopen(int(sys.argv[1]),'w',buffering=1)", "open(sys.argv[1],'w',buffering=1)")
    p = start([sys.executable, "-c", leader, path, *cmd], base)
    try:
        if not p.alive():
            return {"error": "not running"}
        os.set_blocking(r, False)
        mark = len(p.log)
        p.send(b"\x1a")
        t = time.monotonic()
        text = b""
        while time.monotonic() - t < 1.5 and b"stopped" not in text:
            p.pump(0.05)
            try: text += os.read(r, 4096)
            except BlockingIOError: pass
        if b"stopped" not in text:
            return {"stops": False}
        # What it wrote before it stopped may come after the word that it has.
        while time.monotonic() - t < 1.5 and p.leftovers()["modes_left_on"] and b"cont" not in text:
            p.pump(0.05)
            try: text += os.read(r, 4096)
            except BlockingIOError: pass
        left = p.leftovers()["modes_left_on"]
        t = time.monotonic()
        while time.monotonic() - t < 2 and b"cont" not in text:
            p.pump(0.05)
            try: text += os.read(r, 4096)
            except BlockingIOError: pass
        mark = len(p.log)
        p.settle(0.3, 2)
        same = re.search(rb"stopped \d+ (\d)", text)
        return {"stops": True, "modes_left_on_while_stopped": left, "termios_restored_while_stopped": bool(same and same.group(1) == b"1"),
                "bytes_repainted_after_fg": len(p.log) - mark}
    finally:
        kids = p.tree()
        p.end()
        for k in kids:
            if k != p.pid:
                try: os.kill(k, signal.SIGKILL)
                except OSError: pass
        os.close(r); os.close(w)


def winsize(p, c, r):
    fcntl.ioctl(p.fd, termios.TIOCSWINSZ, struct.pack("HHHH", r, c, 0, 0))


def tiny(cmd, base):
    out = {}
    for c, r in ((20, 5), (5, 2), (1, 1)):
        p = start(cmd, {**base, "expect": None}, wait=False, cols=c, rows=r)
        try:
            p.settle(0.3, 2.5)
            time.sleep(0.3)
            out[f"start_{c}x{r}"] = "alive" if p.alive() else f"exit {code(p)}: {pb.text_of(bytes(p.log)).strip()[:90]}"
        finally:
            p.end()
    p = start(cmd, base)
    try:
        for c, r in ((60, 10), (20, 3), (2, 1), (1, 1), (120, 40)):
            winsize(p, c, r)
            mark = len(p.log)
            p.settle(0.2, 1)
        time.sleep(0.2)
        p.settle(0.2, 1)
        out["resize_to_1x1_and_back"] = f"alive, {len(p.log) - mark} bytes repainted" if p.alive() else f"exit {code(p)}"
    finally:
        p.end()
    return out


def term(cmd, base):
    out = {}
    for name, t in (("dumb", "dumb"), ("unset", None), ("nonesuch", "nonesuch"), ("vt100", "vt100"), ("linux", "linux")):
        c = cmd if t else ["env", "-u", "TERM", *cmd]
        p = start(c, {**base, "expect": None}, wait=False, term=t or "x")
        try:
            p.settle(0.3, 2)
            time.sleep(0.2)
            out[name] = "alive" if p.alive() else f"exit {code(p)}: {pb.text_of(bytes(p.log)).strip()[:110]}"
        finally:
            p.end()
    return out


def colours(cmd, base):
    out = {}
    for name, env in (("default", []), ("NO_COLOR", ["NO_COLOR=1"])):
        p = start(cmd, {**base, "env": base.get("env", []) + env})
        try:
            n = 0
            for m in re.finditer(rb"\x1b\[([0-9;:]*)m", bytes(p.log)):
                v = [int(x) for x in re.split(rb"[;:]", m.group(1)) if x]
                if any(30 <= x <= 38 or 40 <= x <= 48 or 90 <= x <= 107 for x in v):
                    n += 1
            out[name] = n
            if name == "default":
                modes = set()
                for m in re.finditer(rb"\x1b\[\?([0-9;]+)h", bytes(p.log)):
                    modes |= {int(x) for x in m.group(1).split(b";")}
                out["modes"] = sorted(modes & {1049, 1000, 1002, 1003, 1004, 1006, 2004, 2026, 2048, 2031})
        finally:
            p.end()
    return out


def notty(cmd, base):
    env = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
    stdin = open(base["stdin"]) if base.get("stdin") else subprocess.DEVNULL
    try:
        p = subprocess.Popen(cmd, cwd=base.get("cwd"), env=env, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            o, _ = p.communicate(timeout=3)
            return f"exit {p.returncode}: {pb.text_of(o[:400]).strip()[:110]}"
        except subprocess.TimeoutExpired:
            p.kill(); p.communicate()
            return "hangs (killed after 3 s)"
    except OSError as e:
        return str(e)


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    for o in ("--expect", "--setup", "--cwd", "--stdin", "--name"):
        ap.add_argument(o)
    ap.add_argument("--env", action="append", default=[])
    ap.add_argument("--only")
    i = sys.argv.index("--")
    a, cmd = ap.parse_args(sys.argv[1:i]), sys.argv[i + 1:]
    SETUP = a.setup
    base = {k: getattr(a, k) for k in ("expect", "cwd", "stdin", "env") if getattr(a, k)}
    tests = {"sigterm": lambda: after_signal(cmd, base, signal.SIGTERM), "sigsegv": lambda: after_signal(cmd, base, signal.SIGSEGV),
             "hangup": lambda: hangup(cmd, base, False), "hangup_nohup": lambda: hangup(cmd, base, True),
             "ctrl_z": lambda: ctrl_z(cmd, base), "tiny": lambda: tiny(cmd, base), "term": lambda: term(cmd, base),
             "colours": lambda: colours(cmd, base), "notty": lambda: notty(cmd, base)}
    out = {"name": a.name or os.path.basename(cmd[0])}
    for n, f in tests.items():
        if a.only and n not in a.only.split(","):
            continue
        try:
            out[n] = f()
        except Exception as e:
            out[n] = {"harness_error": repr(e)}
    print(json.dumps(out, ensure_ascii=False))
