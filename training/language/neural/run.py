"""The whole training on one machine with a GPU: teachers, their labels, students; always done before its time is up.

    python run.py FOLDER OUT --seconds 540

FOLDER is prepare.py's. Written to OUT: log.txt, labels.npz (the teachers' best labels of the unlabelled text, small), and for
each student NAME.0.npz, NAME.1.npz.
"""

import argparse
import os
import subprocess
import sys
import time

import numpy as np

T0 = time.time()
HERE = os.path.dirname(os.path.abspath(__file__))


def start(out, *args):
    log = open(f"{out}/log.txt", "a")
    return subprocess.Popen([sys.executable, "-u", *map(str, args)], cwd=HERE, stdout=log, stderr=subprocess.STDOUT)


def wait(jobs, limit):
    for j in jobs:
        try:
            j.wait(max(1, limit - (time.time() - T0)))
        except subprocess.TimeoutExpired:
            j.kill()
    return [j.returncode == 0 for j in jobs]


def compact(parts, out):
    """The best labels alone, one byte each: what later work may want of the teachers."""
    keep = {}
    for i, f in enumerate(parts):
        z = np.load(f)
        for k in ("words", "upos", "xpos", "rel", "head", "name", "lemma"):
            keep[f"{k}{i}"] = z[k].astype(np.int32 if k == "words" else np.int16 if k == "lemma" else np.uint8)
        keep[f"sure{i}"] = (z["arc_p"][:, 0] * 255).astype(np.uint8)
    np.savez_compressed(f"{out}/labels.npz", **keep)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder")
    p.add_argument("out")
    p.add_argument("--seconds", type=float, default=540)
    p.add_argument("--teach", type=float, default=130)
    p.add_argument("--teachers", type=int, default=2)
    p.add_argument("--shards", type=int, default=3)
    p.add_argument("--work", default="/tmp")
    p.add_argument("--extra", default="", help="arguments for every teacher")
    p.add_argument("--students", default="--layers 2 --hidden 160 --dim 192;--layers 3 --hidden 160 --dim 192")
    p.add_argument("--student-extra", default="")
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    say = lambda *x: print(round(time.time() - T0, 1), *x, flush=True)
    folder, extra = os.path.abspath(a.folder), a.extra.split()
    a.out = os.path.abspath(a.out)
    files = [f"{a.work}/teacher-{i}.pt" for i in range(a.teachers)]
    jobs = [start(a.out, "teacher.py", "train", folder, f, "--seed", i + 1, "--seconds", a.teach, *extra) for i, f in enumerate(files)]
    ok = wait(jobs, a.teach + 60)
    files = [f for f, good in zip(files, ok) if good and os.path.exists(f)]
    say("teachers", ok)
    parts = []
    if files:
        shards = [f"{a.work}/labels-{i}.npz" for i in range(a.shards)]
        jobs = [
            start(a.out, "teacher.py", "label", folder, f, "--teachers", *files, "--shard", i, "--shards", a.shards, "--pieces", 24000,
                  *[x for x in extra if x in ("--small",) or x.isdigit() and extra[extra.index(x) - 1] == "--small"])
            for i, f in enumerate(shards)]
        ok = wait(jobs, a.teach + 60 + 110)
        parts = [f for f, good in zip(shards, ok) if good and os.path.exists(f)]
        say("labels", ok)
    left = a.seconds - (time.time() - T0) - 20
    jobs = []
    for s in a.students.split(";"):
        q = s.split()
        name = "student-" + "x".join(q[i + 1] for i in range(len(q)) if q[i] in ("--layers", "--hidden"))
        jobs.append(start(a.out, "student.py", folder, f"{a.out}/{name}", "--seconds", left, *q, *(["--labels", *parts] if parts else []), *a.student_extra.split()))
    if parts:
        compact(parts, a.out)
        say("labels kept")
    say("students", wait(jobs, a.seconds - 3))


if __name__ == "__main__":
    main()
