"""What a test tried and what must never come of it, counted; `make robustness` adds it up."""
from collections import Counter

TRIED = Counter()     # of the test that runs
NEVER = ("wrong frames", "hangs", "tracebacks")


def tried(what, hung=False, said=""):
    "Something was tried that may hang, and may end in a traceback among what it said."
    TRIED[what] += 1
    TRIED["hangs"] += hung
    TRIED["tracebacks"] += "Traceback (most recent call last)" in said
