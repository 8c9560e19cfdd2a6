"""Runs experiments as `catsplit_run` does, in processes that have imported torch and the rest already.

`catsplit_run` starts an interpreter, which starts a kernel, which imports torch: ten seconds or more before the first
cell does anything. Here one process imports, and is forked for each experiment; papermill gives the cells to a shell in
the fork in place of a kernel. The rest is the same code: parameters are checked, notebooks and results written by it.
"""
import multiprocessing
import os
import subprocess
import tempfile
import threading
from multiprocessing.connection import wait
from pathlib import Path

# what most experiments import, or what they import it for
IMPORTED = (
    "papermill", "execnb.shell", "seaborn", "open_clip", "transformers", "torch._dynamo", "sklearn.linear_model",
    "catsplit.commands", "catsplit.bases", "catsplit.alignment",
)
ONE_BY_ONE = threading.Lock()     # starting a process looks after those that ended, too


def shell_engine():
    "An engine of papermill that runs the cells in this process."
    from execnb.shell import CaptureShell
    from nbformat import from_dict
    from papermill.engines import Engine

    class ShellEngine(Engine):
        @classmethod
        def execute_managed_notebook(cls, nb_man, kernel_name, **settings):
            shell = CaptureShell()
            for i, cell in enumerate(nb_man.nb.cells):
                if cell.cell_type != "code":
                    continue
                nb_man.cell_start(cell, i)
                cell.outputs = [from_dict(output) for output in shell.run(cell.source, verbose=True)]
                if shell.exc:
                    nb_man.cell_exception(cell, i)              # papermill raises what it finds among the outputs
                    break
                nb_man.cell_complete(cell, i)

    return ShellEngine


def run_words(words, log):
    "In the fork: runs the experiment of these words, and writes what it says into a file."
    with open(log, "w") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    multiprocessing.set_start_method(None, force=True)          # that of the platform for its own workers
    from catsplit.commands import run_notebook
    from papermill.engines import papermill_engines
    papermill_engines.register(None, shell_engine())            # the one that it takes where none is named
    run_notebook(words)


def run_warm(command):
    "What came of `catsplit_run` with its words: exit status, and what it said."
    context = multiprocessing.get_context("forkserver")
    with tempfile.TemporaryDirectory() as tmp:
        log = Path(tmp)/"log"
        process = context.Process(target=run_words, args=([str(word) for word in command[1:]], log))
        with ONE_BY_ONE:
            context.set_forkserver_preload(list(IMPORTED))
            process.start()
        wait([process.sentinel])
        with ONE_BY_ONE:
            process.join()
        said = log.read_text() if log.exists() else ""
    return subprocess.CompletedProcess(command, process.exitcode, said, "")
