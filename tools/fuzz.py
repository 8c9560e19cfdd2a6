"""What fuzzing has in common: which errors are answers, and what came of an input."""
import time

from catsplit.video import VideoError

SECONDS = 20     # that one input may take
NAMED = {ValueError, FileNotFoundError, NotADirectoryError, IsADirectoryError, VideoError}
GOOD = ("read", "refused")


def answer(read, *args):
    "\"read\", \"refused\" with one sentence of a kind that is named, or what else came of it."
    try:
        read(*args)
    except Exception as e:
        said = str(e)
        if type(e) in NAMED and said and "\n" not in said:
            return "refused"
        return f"{type(e).__name__}: {said[:200]!r}"
    return "read"


def verdict(read, *args):
    "An answer, and how many seconds it took."
    start = time.perf_counter()
    said = answer(read, *args)
    return said, time.perf_counter() - start


def kind(said):
    "An answer as it is counted."
    return said if said in GOOD else "wrong"
