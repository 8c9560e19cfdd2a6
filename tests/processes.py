"""Processes that can be killed, kept short of memory, and asked what came of them."""
import multiprocessing
import os
import resource
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest
import torch
from tried import tried

CAN_FORK = "fork" in multiprocessing.get_all_start_methods()
needs_fork = pytest.mark.skipif(not CAN_FORK, reason="this system cannot fork a process")
fork = multiprocessing.get_context("fork") if CAN_FORK else multiprocessing


def alone(work, args):
    "Work in a group of its own, on one thread."
    os.setsid()
    torch.set_num_threads(1)
    work(*args)


def start(work, *args):
    "A process with a group of its own, which can be killed with all that it started."
    process = fork.Process(target=alone, args=(work, args))
    process.start()
    return process


def kill(process, all_of_it=True):
    if all_of_it:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert process.exitcode == -signal.SIGKILL, "it was done before it could be killed"


def until(condition, process, seconds=120):
    end = time.monotonic() + seconds
    while not condition():
        in_time = process.is_alive() and time.monotonic() < end
        assert in_time, "it never came to the point where it was to be killed"
        time.sleep(.001)


def exit_codes(processes, seconds=180):
    for process in processes:
        process.join(seconds)
        tried("work in processes of its own", hung=process.is_alive())
    return [process.exitcode for process in processes]


def limit_memory(more):
    "To so many bytes more than this process has."
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages*resource.getpagesize() + more
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def answer(there, work, args, memory, before):
    "Sends what came of the work."
    if before:
        before()
    if memory:
        limit_memory(memory)
    try:
        there.send(("", work(*args)))
    except Exception as e:
        there.send((type(e).__name__, str(e)))


def outcome(work, *args, seconds=180, memory=0, before=None):
    """What came of work in a process of its own: (kind of error or "", what it says or what came out).

    The process may take `memory` more bytes than it has after `before`; 0 is no limit.
    """
    here, there = fork.Pipe(False)
    process = start(answer, there, work, args, memory, before)
    there.close()
    in_time = here.poll(seconds)
    tried("work in processes of its own", hung=not in_time)
    try:
        return here.recv() if in_time else ("took too long", "")
    except EOFError:
        return "died", ""
    finally:
        process.kill()
        with suppress(ProcessLookupError):                      # what it started may have missed its end
            os.killpg(process.pid, signal.SIGKILL)
        process.join()


def done(work, *args, **settings):
    "What came out of work that has to go well."
    kind, said = outcome(work, *args, **settings)
    assert not kind, f"{kind}: {said}"
    return said
