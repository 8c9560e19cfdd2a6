"""What the tests of this folder share."""
from collections import Counter

import pytest

pytest.register_assert_rewrite("processes")


@pytest.fixture
def counted(record_property):
    "What was tried, and how often: `make robustness` adds it up."
    n = Counter()
    yield n
    for what, times in n.items():
        record_property(what, times)


@pytest.fixture(scope="session")
def world(tmp_path_factory):
    "The rendered smoke world, which no test changes."
    from jobs import render  # here, so that a test of the sources needs no module of them
    from processes import done
    folder = tmp_path_factory.mktemp("world")/"world-smoke"
    done(render, folder)
    return folder
