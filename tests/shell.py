"""Where the commands are, and how a test runs one."""
import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path

from catsplit.commands import COMMANDS
from tried import tried

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
ENV = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def run(words, **settings):
    "A command to its end: exit code and what it said."
    try:
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **settings)
    except subprocess.TimeoutExpired:
        tried("commands", hung=True)
        raise
    tried("commands", said=done.stderr)
    return done


def call(name, *words):
    "As `run`, but in this process, which has torch loaded; what other processes say is not heard."
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        try:
            code = COMMANDS[f"catsplit_{name}"]([str(word) for word in words])
        except SystemExit as end:
            code = end.code
    tried("commands", said=err.getvalue())
    return subprocess.CompletedProcess(words, code or 0, out.getvalue(), err.getvalue())


def zero_shot(runs, *words):
    "The words of the first experiment in miniature; without the VLM, which runs when all experiments do."
    return [
        str(BIN/"catsplit_run"),
        "05_zero_shot",
        "configs/smoke.yaml",
        f"runs={runs}",
        f"figures={runs}/figures",
        "vlm=''",
        *words,
    ]
