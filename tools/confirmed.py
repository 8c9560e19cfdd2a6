"""Of each task of Meta-World and each manner: how many of six episodes does the physics confirm?

What fewer than two in three confirm stands as CANNOT in chapter 01z; this says where it does not, and ends in 1 then.
Ten minutes on two cores; with names of tasks only those. Needs the extra `metaworld`.

    python tools/confirmed.py
    python tools/confirmed.py drawer-open hammer
"""
import sys
from unittest import mock

import numpy as np
from catsplit.experts import Scene
from catsplit.processes import in_processes
from catsplit.tabletop import CANNOT, TASKS
from catsplit.tabletop_manners import MANNERS, Take, rehearse

EPISODES = 6
ENOUGH = 2/3
BY_REASON = {("hammer", "halfway")}     # what is measured there is the tool: how far the nail is, nobody knows


def counts(task):
    "(episodes that the expert solves, {manner: how many of these it is true of})"
    with mock.patch.object(Scene, "picture", lambda scene: None):     # no picture is looked at
        scene = Scene(task)
        rng = np.random.default_rng(5)
        scene.dress(rng)
        rehearsals = {episode: rehearse(scene, episode) for episode in range(EPISODES)}
        solved = {episode: rehearsal for episode, rehearsal in rehearsals.items() if rehearsal}
        true = {}
        for manner, act in MANNERS.items():
            true[manner] = sum(bool(act(Take(scene, *episode, rng))) for episode in solved.items())
    return len(solved), true


def rarely(task, solved, true):
    "The manners that the physics rarely confirms of a task."
    return tuple(m for m in MANNERS if (task, m) in BY_REASON or true[m] < ENOUGH*solved)


def main(tasks):
    tasks = tasks or list(TASKS)
    if strange := [task for task in tasks if task not in TASKS]:
        sys.exit(f"there is no task {strange[0]!r}; those of chapter 01z are {', '.join(TASKS)}")
    differ = []
    for task, found in zip(tasks, in_processes(counts, tasks, 2), strict=True):
        if found is None:
            sys.exit(f"{task}: its process died")
        said = ", ".join(f"{manner} {n}" for manner, n in found[1].items())
        print(f"{task}: {found[0]} solved; {said}", flush=True)
        if not found[0]:
            differ.append(f"{task}: the expert solved none of {EPISODES} episodes, so nothing is confirmed")
            continue
        cannot = rarely(task, *found)
        if cannot != CANNOT.get(task, ()):
            differ.append(f"{task}: {cannot}, and CANNOT says {CANNOT.get(task, ())}")
    print("\n".join(differ) or "CANNOT in chapter 01z says the same")
    return int(bool(differ))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
