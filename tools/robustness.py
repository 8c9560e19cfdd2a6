"""How much the library stands, in one table: properties, faults, harmful input, and a fuzz run over its readers.

The first three are tests of pytest; this script runs all of them, with many examples, and then hands mutilated text
and mutilated videos to the readers, each input in a process that may die and may not take long. Every input has to
end in an answer or in one error of a kind that is named: one sentence. `make robustness`; CATSPLIT_FUZZ=0.01 runs a
hundredth of the fuzzing.
"""
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml
from collections import Counter
from pathlib import Path

from fuzz_text import fuzz_texts
from fuzz_videos import fuzz_videos

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT/"tests"))
from tried import NEVER  # noqa: E402 - the tests' own list

SHARE = float(os.environ.get("CATSPLIT_FUZZ", 1))
TEXTS = round(120_000*SHARE)
VIDEOS = round(2_000*SHARE)
SHOWN = 20     # inputs that went wrong


# ---- tests

def run_tests(report, words):
    "Runs the tests of properties and faults; pytest writes what was tried into a report."
    env = {**os.environ, "CATSPLIT_EXAMPLES": "300", "OMP_NUM_THREADS": "1"}
    files = ["tests/test_properties.py", *sorted(str(p) for p in (ROOT/"tests").glob("test_faults*.py"))]
    options = ["-q", "-m", "", "-n", "2", "--dist", "worksteal", "--junitxml", str(report), "--durations", "8"]
    command = [sys.executable, "-m", "pytest", *options, *files, *words]
    if subprocess.run(command, cwd=ROOT, env=env).returncode not in (0, 1):     # 1: a test failed, and is counted
        sys.exit("failed: pytest ran no test; look at what it says above")


def read_report(report):
    "How often what was tried, and (test, outcome) of the tests that failed or were skipped."
    counts = Counter()
    bad = []
    for case in xml.parse(report).iter("testcase"):
        for found in case.iter("property"):
            counts[found.get("name")] += int(found.get("value"))
        outcomes = [kind for kind in ("failure", "error", "skipped") if case.find(kind) is not None]
        bad += [(case.get("name"), kind) for kind in outcomes]
    return counts, bad


def tests(words):
    with tempfile.TemporaryDirectory() as tmp:
        report = Path(tmp)/"report.xml"
        run_tests(report, words)
        return read_report(report)


# ---- the table

def line(what, tried, result):
    print(f"{what:<62}{tried:>9,}  {result}")


def show_wrong(wrong):
    for where, said, data in wrong[:SHOWN]:
        print(f"  {where}: {said}\n    {data!r}")


def show_tests(counts, bad):
    for what, times in sorted(counts.items()):
        if what not in NEVER:
            line(what, times, "see the tests" if bad else "all as they should be")


def show_texts(found):
    counts = found.counts
    for name in dict.fromkeys(reader for reader, _ in counts):
        read = counts[name, "read"]
        refused = counts[name, "refused"]
        wrong = counts[name, "wrong"]
        result = f"{read:,} read, {refused:,} refused in one named error, {wrong} otherwise"
        line(f"mutilated text: {name}", read + refused + wrong, result)
    all_well = f"slowest {found.slowest:.2f} s; no crash, no hang"
    line("mutilated text: all", counts.total(), "see above" if found.wrong else all_well)


def show_videos(found):
    read = f"{found.counts['read']:,} readings"
    refused = f"{found.counts['refused']:,} refused in one named error"
    rest = f"{len(found.wrong)} otherwise; slowest {found.slowest:.2f} s"
    line("mutilated videos, each read in four ways", VIDEOS, f"{read}, {refused}, {rest}")


def show_never(counts, found):
    "What must never be, in tests and in fuzzing; whether it was."
    never = {what: counts[what] for what in NEVER}
    for part in found:
        never["hangs"] += part.hangs
        never["tracebacks"] += len(part.wrong) - part.hangs
    for what, times in never.items():
        line(what, times, "none, as it should be" if not times else "there must be none")
    return any(never.values())


def main(words):
    "Everything, with more words for pytest; the exit code."
    start = time.monotonic()
    counts, bad = tests(words)
    print(f"fuzzing: {TEXTS:,} texts, {VIDEOS:,} videos", flush=True)
    texts = fuzz_texts(TEXTS)
    videos = fuzz_videos(VIDEOS)
    show_wrong(texts.wrong + videos.wrong)
    print(f"\n{'what was tried':<62}{'times':>9}  result")
    show_tests(counts, [kind for _, kind in bad if kind != "skipped"])
    show_texts(texts)
    show_videos(videos)
    ever = show_never(counts, (texts, videos))
    for name, kind in bad:
        print(f"{kind}: {name}")
    failed = ever or any(kind != "skipped" for _, kind in bad)
    print(f"\n{'failed' if failed else 'all held'}, in {(time.monotonic() - start)/60:.1f} minutes")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
