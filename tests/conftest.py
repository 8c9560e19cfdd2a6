"""What the tests of this folder share."""
from collections import Counter

import pytest


@pytest.fixture
def counted(record_property):
    "What was tried, and how often: `make robustness` adds it up."
    n = Counter()
    yield n
    for what, times in n.items(): record_property(what, times)
