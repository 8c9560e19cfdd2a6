"""What `make test` checks, in order; stops at the first failure.

Notebooks are clean, modules and stubs are in step with them, the public API is typed and documented, README.md is fresh, every chapter passes
its own tests, every experiment runs under the smoke preset, and the tests in tests/ pass. Nothing in the working tree is
changed. With `solutions`, the worked solutions are executed instead; with `committed`, only what is committed is
compared with what it is made from.
"""
import filecmp
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from catsplit.experiments import declared

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
EXPERIMENT = "^(0[5-9]|[1-9][0-9])_"                    # these run under papermill, not under nbdev_test


def step(title, *command, **kwargs):
    print(f"== {title}", flush=True)
    start = time.time()
    if subprocess.run([str(c) for c in command], cwd=kwargs.pop("cwd", ROOT), **kwargs).returncode: sys.exit(f"failed: {title}")
    print(f"   ok, {time.time() - start:.0f} s", flush=True)


def in_step():
    "Clean and export a copy of the notebooks; nothing may differ from what is here."
    print("== notebooks are clean and modules in step with them", flush=True)
    with tempfile.TemporaryDirectory() as tmp:
        copy = Path(tmp)/"catsplit"
        shutil.copytree(ROOT/"nbs", copy/"nbs", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        for name in ("settings.ini", "setup.py", "pyproject.toml", "README.md"): shutil.copy(ROOT/name, copy)
        (copy/"catsplit").mkdir()
        (copy/"catsplit"/"__init__.py").touch()
        for tool in ("nbdev_clean", "nbdev_export"): subprocess.run([str(BIN/tool)], cwd=copy, check=True, stdout=subprocess.DEVNULL)
        bad = [f"{p.relative_to(copy)} differs from the notebooks: run nbdev_clean and nbdev_export, and commit" for folder, kind in (("nbs", "*.ipynb"), ("catsplit", "*.py"))
               for p in sorted((copy/folder).rglob(kind)) if not (q := ROOT/p.relative_to(copy)).exists() or not filecmp.cmp(p, q, shallow=False)]
        bad += [f"{q.relative_to(ROOT)} has no notebook: remove it" for q in sorted((ROOT/"catsplit").rglob("*.py")) if not (copy/q.relative_to(ROOT)).exists()]
    if bad: sys.exit("\n".join(bad))
    print("   ok", flush=True)


def in_miniature(notebooks):
    "Experiments under the smoke preset, two at a time, from base models and features that are made once; then the page of their results."
    with tempfile.TemporaryDirectory() as tmp, ThreadPoolExecutor(2) as pool:
        step("base models and features under the smoke preset", BIN/"catsplit_prepare", "configs/smoke.yaml", f"runs={tmp}")
        runs = {p.name: pool.submit(subprocess.run, [str(BIN/"catsplit_run"), str(p), "configs/smoke.yaml", f"runs={tmp}"] + [f"figures={tmp}/figures"]*("figures" in declared(p)), cwd=ROOT, capture_output=True, text=True)
                for p in sorted(notebooks) if re.match(EXPERIMENT, p.name)}
        for name, run in runs.items():
            print(f"== {name} runs under the smoke preset", flush=True)
            if run.result().returncode: sys.exit(f"{run.result().stdout[-3000:]}{run.result().stderr[-3000:]}failed: {name}")
            print("   ok", flush=True)
        if (Path(tmp)/"figures").exists(): step("every result says what made it", sys.executable, "-c", f"from pathlib import Path; from catsplit.experiments import results_page; results_page(Path({tmp!r})/'figures')")


def committed():
    "What is made from something else is as its source says."
    in_step()
    step("the stubs are in step with the modules", sys.executable, ".ci/stubs.py", "--check")
    step("README.md is fresh", sys.executable, ".ci/readme.py", "--check")
    step("figures/README.md is fresh", sys.executable, ".ci/results.py", "--check")


if __name__ == "__main__":
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    start = time.time()
    if "solutions" in sys.argv:
        os.environ["OMP_NUM_THREADS"] = "1"
        step("the solutions of the chapters' exercises", BIN/"nbdev_test", "--path", "nbs/solutions", "--skip_file_re", EXPERIMENT, "--n_workers", "2", "--do_print")
        in_miniature((ROOT/"nbs"/"solutions").glob("*.ipynb"))
        sys.exit(print(f"solutions: {time.time() - start:.0f} s"))
    committed()
    if "committed" in sys.argv:
        sys.exit()
    step("the public API is typed", BIN/"pyright", "--pythonpath", sys.executable, *sorted((ROOT/"catsplit").glob("*.pyi")), "tests/typed_example.py")
    step("every public name has a docstring, every parameter a comment", sys.executable, ".ci/docs.py", "--names")
    os.environ["OMP_NUM_THREADS"] = "1"                                     # from here on, two things run at once
    step("the chapters pass their tests", BIN/"nbdev_test", "--skip_file_re", f"{EXPERIMENT}|_solutions", "--n_workers", "2", "--do_print")
    in_miniature((ROOT/"nbs").glob("*.ipynb"))
    step("command line, faults, repetition, real benchmarks", sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup", "--durations", "8")
    print(f"tests: {time.time() - start:.0f} s")
