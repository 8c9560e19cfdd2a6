"""What the tests of this folder share."""
import os

import pytest
from tried import TRIED

pytest.register_assert_rewrite("processes")

LONGEST = ("test_scale", "test_run", "test_experiments", "test_commands", "test_faults")     # files that come first


def pytest_collection_modifyitems(items):
    "Files whose tests take longest come first: of two processes none then waits for the other's last test."
    def place(item):
        return next((i for i, name in enumerate(LONGEST) if item.path.name.startswith(name)), len(LONGEST))
    items.sort(key=place)                               # which leaves the order within a file


@pytest.fixture(autouse=True)
def counted(record_property):
    "What was tried, and how often: `make robustness` adds it up."
    TRIED.clear()
    yield TRIED
    for what, times in TRIED.items():
        record_property(what, times)


@pytest.fixture(scope="session")
def world(tmp_path_factory):
    "The rendered smoke world, which no test changes; rendered once for all processes of pytest-xdist."
    from jobs import render  # here, so that a test of the sources needs no module of them
    from processes import done
    place = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        place = place.parent                            # which holds a folder for each process
    (place/"rendered").mkdir(exist_ok=True)
    folder = place/"rendered"/"world-smoke"
    done(render, folder)                                # who comes second waits, and finds it
    return folder
