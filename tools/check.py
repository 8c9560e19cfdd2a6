"""What `make test` checks, in order; stops at the first failure.

The source is in plain style, notebooks are clean, what is made from something else is in step with it, the public
API is typed and documented, every chapter passes its own tests, every experiment runs under the smoke preset, and the
tests in tests/ pass. Nothing that git tracks is changed. With `solutions`, the worked solutions are executed
instead; with `style`, `committed` or `in_step`, only the source, only what is committed, or only whether modules are in
step with their notebooks is looked at.
"""
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

from chapters import chapters, of_set, papermill_pattern
from warm import run_warm

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
SMOKE = "configs/smoke.yaml"
SHARED = ROOT/"runs"/"chapters"     # a world and its base models, made by whichever chapter is first
SENSES = "senses"     # the set of experiments that have a smoke preset of their own
NEEDED = ("settings.ini", "setup.py", "pyproject.toml", "README.md")     # by nbdev, beside the notebooks
FASTER = {     # for all that is started: two run at once, and memory is kept between steps, as `catsplit_run` does
    "OMP_NUM_THREADS": "1",
    "MALLOC_MMAP_THRESHOLD_": str(2**25),
    "MALLOC_TRIM_THRESHOLD_": str(2**30),
}


def passes(title, *command):
    "Runs a command; whether it went well."
    print(f"== {title}", flush=True)
    start = time.time()
    done = subprocess.run([str(word) for word in command], cwd=ROOT)
    if done.returncode == 0:
        print(f"   ok, {time.time() - start:.0f} s", flush=True)
    return done.returncode == 0


def step(title, *command):
    "Runs a command; ends everything when it fails."
    if not passes(title, *command):
        sys.exit(f"failed: {title}")


# ---- runs of other programs, two at a time

def run_quietly(command):
    "What came of it."
    return subprocess.run([str(word) for word in command], cwd=ROOT, capture_output=True, text=True)


def timed(run, command):
    "What came of it, and the seconds it took."
    start = time.time()
    return run(command), time.time() - start


def run_two_at_a_time(commands, run=run_quietly):
    "{title: command}; reports on each in its order, and ends everything when one fails."
    with ThreadPoolExecutor(2) as pool:
        runs = {title: pool.submit(timed, run, command) for title, command in commands.items()}
        for title, begun in runs.items():
            print(f"== {title}", flush=True)
            done, seconds = begun.result()
            if done.returncode:
                for waiting in runs.values():
                    waiting.cancel()
                sys.exit(f"{done.stdout[-3000:]}{done.stderr[-3000:]}failed: {title}")
            print(f"   ok, {seconds:.0f} s", flush=True)


def tool(script, *words):
    "The command of one of the scripts beside this one."
    return (sys.executable, f"tools/{script}", *words)


# ---- the source

def style_commands():
    return {
        "ruff finds no mistake": (BIN/"ruff", "check", "catsplit", "tests", "tools", "setup.py"),
        "the source is in plain style": tool("style.py", "--check"),
    }


def style():
    "The source is in plain style; both checks run, so that all is said at once."
    well = [passes(title, *command) for title, command in style_commands().items()]
    if not all(well):
        sys.exit("failed: style")


# ---- what is made from something else is as its source says

def copy_of_notebooks(folder):
    "The notebooks and what nbdev needs beside them, in a new folder, cleaned and exported there."
    shutil.copytree(ROOT/"nbs", folder/"nbs", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    for name in NEEDED:
        shutil.copy(ROOT/name, folder)
    (folder/"catsplit").mkdir()
    (folder/"catsplit"/"__init__.py").touch()
    for command in ("nbdev_clean", "nbdev_export"):
        subprocess.run([str(BIN/command)], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def made_from_notebooks(folder):
    "Paths, from a folder on, of its notebooks and modules."
    found = [*(folder/"nbs").rglob("*.ipynb"), *(folder/"catsplit").rglob("*.py")]
    return sorted(p.relative_to(folder) for p in found if ".ipynb_checkpoints" not in p.parts)


def differences(copy):
    "What is here and is not as in a clean and exported copy, a sentence each."
    remedy = "run nbdev_clean and nbdev_export, and commit"
    made = made_from_notebooks(copy)
    for path in made:
        if not (ROOT/path).exists() or not filecmp.cmp(copy/path, ROOT/path, shallow=False):
            yield f"{path} differs from the notebooks: {remedy}"
    for path in made_from_notebooks(ROOT):
        if path not in made:
            yield f"{path} has no notebook: remove it"


def in_step():
    "Clean and export a copy of the notebooks; nothing may differ from what is here."
    with tempfile.TemporaryDirectory() as tmp:
        copy = Path(tmp)/"catsplit"
        copy_of_notebooks(copy)
        wrong = list(differences(copy))
    if wrong:
        sys.exit("\n".join(wrong))


def committed_commands():
    "All that is made from something else; what takes longest first."
    return {
        "README.md is fresh": tool("readme.py", "--check"),
        "notebooks are clean and modules in step with them": tool("check.py", "in_step"),
        "the list of chapters is in step with the notebooks": tool("chapters.py", "--check"),
        "the stubs are in step with the modules": tool("stubs.py", "--check"),
        "figures/README.md is fresh": tool("results.py", "--check"),
    }


def committed():
    run_two_at_a_time(committed_commands())


# ---- the public API

def public_commands():
    stubs = sorted((ROOT/"catsplit").glob("*.pyi"))
    return {
        "the public API is typed": (BIN/"pyright", "--pythonpath", sys.executable, *stubs, "tests/typed_example.py"),
        "every public name has a docstring, every parameter a comment": tool("docs.py", "--names"),
    }


# ---- experiments in miniature

def run_command(notebook, folder, preset=SMOKE):
    "The command that runs an experiment under a smoke preset, with everything that it writes in a folder."
    from catsplit.runner import declared  # torch behind it takes seconds
    command = [str(BIN/"catsplit_run"), str(notebook), preset, f"runs={folder}"]
    if "figures" in declared(notebook):
        command.append(f"figures={folder}/figures")
    return command


def prepare_commands(folder):
    "Base models and features, those of A beside those of B: title -> command."
    words = [str(BIN/"catsplit_prepare"), SMOKE, f"runs={folder}"]
    title = "base models and features of {} under the smoke preset"
    return {title.format(name): [*words, f"datasets=[{name}]"] for name in "AB"}


def check_pages(figures):
    "Every result says what made it."
    from catsplit.results import results_page
    print("== every result says what made it", flush=True)
    try:
        results_page(figures)
    except ValueError as e:
        sys.exit(f"failed: {e}")
    print("   ok", flush=True)


def check_failure(folder):
    "A run fails whose cell fails: all the others rely on it."
    import nbformat
    from nbformat.v4 import new_code_cell, new_notebook
    print("== a failing cell fails its run", flush=True)
    parameters = new_code_cell("x: int = 1\nruns: str = ''", metadata={"tags": ["parameters"]})
    checked = new_code_cell("print('x is', x)\nassert x == 2, 'not two'")
    python = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python"}}
    nbformat.write(new_notebook(cells=[parameters, checked], metadata=python), f"{folder}/small.ipynb")
    for x, expected in ((2, 0), (3, 1)):
        done = run_warm(["catsplit_run", f"{folder}/small.ipynb", f"x={x}", f"runs={folder}/small"])
        if done.returncode != expected or f"x is {x}" not in done.stdout:
            sys.exit(f"{done.stdout[-3000:]}failed: x={x} should end with {expected}")
    print("   ok", flush=True)


def in_miniature(notebooks, before=(), after=()):
    """Experiments under the smoke preset, from base models and features that are made once; then the page of results.

    `before` and `after` are commands that run beside them, of `catsplit_run` as all."""
    with tempfile.TemporaryDirectory() as tmp:
        run_two_at_a_time(prepare_commands(tmp))
        experiments = {f"{p.name} runs under the smoke preset": run_command(p, tmp) for p in notebooks}
        run_two_at_a_time({**dict(before), **experiments, **dict(after)}, run_warm)
        check_failure(tmp)
        if (Path(tmp)/"figures").exists():
            check_pages(Path(tmp)/"figures")


# ---- all of it

def second_world(folder):
    "Commands: Table 2 of Meta-World in miniature, and then both worlds side by side; none where it is not installed."
    if find_spec("metaworld") is None:
        print("== experiments on the second world are left out, as are cells of chapters 01x to 01z and 03h, "
              "for metaworld is not installed (pip install '.[metaworld]')", flush=True)
        return {}, {}
    words = ("configs/metaworld_smoke.yaml", f"runs={folder}", f"figures={folder}/figures")
    table = {"05_zero_shot runs on the second world": (BIN/"catsplit_run", "05_zero_shot", *words)}
    both = {"15_two_worlds runs on both worlds": (BIN/"catsplit_run", "15_two_worlds", *words)}
    return table, both


def other_senses(folder, notebooks, senses=("speech", "sensors")):
    "Commands: what is heard and what is felt, in miniature; none where nobody can speak, or has an arm."
    there = {"speech": shutil.which("espeak-ng"), "sensors": find_spec("metaworld")}
    if not there["speech"]:
        print("== what runs on sounds is left out, as are cells of chapter 01zb and of the solutions of 01za and 01zb, "
              "for espeak-ng is not installed (apt-get install espeak-ng)", flush=True)
    if "sensors" in senses and not there["sensors"]:
        print("== the experiment on sensors is left out, as are cells of chapter 01zc, "
              "for metaworld is not installed (pip install '.[metaworld]')", flush=True)
    commands = {}
    for sense in filter(there.get, senses):
        preset = f"configs/{sense}_smoke.yaml"
        commands |= {f"{p.stem} runs on {sense}": run_command(p, folder, preset) for p in notebooks}
    return commands


def nbdev_test(title, *words):
    there = {"metaworld": find_spec("metaworld"), "speech": shutil.which("espeak-ng")}
    found = [flag for flag, has in there.items() if has]
    flags = ("--flags", " ".join(found)) if found else ()
    step(title, BIN/"nbdev_test", *words, *flags, "--n_workers", "2", "--do_print", "--timing")


def solutions():
    "The worked solutions of all exercises, executed."
    nbdev_test("the solutions of the chapters' exercises",
               "--path", "nbs/solutions", "--skip_file_re", papermill_pattern())
    solved = [c for c in chapters() if c.by_papermill and c.solutions.exists()]
    heard = [c.solutions for c in solved if c.set == SENSES]
    with tempfile.TemporaryDirectory() as tmp:
        in_miniature([c.solutions for c in solved if c.set != SENSES], other_senses(tmp, heard, ("speech",)))


def everything():
    run_two_at_a_time({**committed_commands(), **style_commands(), **public_commands()})
    shutil.rmtree(SHARED, ignore_errors=True)
    nbdev_test("the chapters pass their tests", "--skip_file_re", f"{papermill_pattern()}|_solutions")
    with tempfile.TemporaryDirectory() as tmp:
        before, after = second_world(tmp)
        usual = [c.path for c in chapters() if c.by_papermill and c.set != SENSES]
        heard = other_senses(tmp, [c.path for c in of_set(SENSES)])
        in_miniature(usual, {**before, **heard}, after)
    step("command line, faults, repetition, real benchmarks",
         sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup", "--no-loadscope-reorder",
         "--durations", "8")


def main(what="tests"):
    parts = {
        "tests": everything,
        "solutions": solutions,
        "style": style,
        "committed": committed,
        "in_step": in_step,
    }
    if what not in parts:
        sys.exit(f"{what!r} is not to be checked; {', '.join(parts)} are")
    os.chdir(ROOT)
    os.environ.update(FASTER)
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    start = time.time()
    parts[what]()
    print(f"{what}: {time.time() - start:.0f} s")


if __name__ == "__main__":
    main(*sys.argv[1:2])
