# Made from results.py by `make export`. Do not edit.
"""Results on disk: each table as CSV and as a page of Markdown that says what made it, and the list of all pages"""
__all__ = ['COLUMNS', 'AVERAGED', 'ABOUT_ANSWERS', 'markdown', 'plain', 'made_by', 'write_results', 'record',
        'published', 'results_page']
from collections.abc import Mapping
from pathlib import Path
import pandas as pd
from .setup import Setup
COLUMNS: list
AVERAGED: str
ABOUT_ANSWERS: str

def markdown(frame: pd.DataFrame, digits: int=1) -> str:
    """A data frame as Markdown."""
    ...

def plain(frame: pd.DataFrame, digits: int=1) -> str:
    """A data frame as text for a terminal: texts to the left, numbers to the right."""
    ...

def made_by(notebook: str, parameters: Mapping) -> str:
    """The last line of every page of results: what made it, without what is empty unless told otherwise."""
    ...

def write_results(setup: Setup, name: str, table: pd.DataFrame, page: str, **figures) -> None:
    """Writes NAME.csv (six digits), NAME.md and the figures; they appear when all of them are whole.
    Behind a name stands the world, where it is not the usual one. Prints what was written.

    Raises OSError where they cannot be written."""
    ...

def record(summary: pd.DataFrame, parameters: Mapping, **facts) -> pd.DataFrame:
    """Adds to a summary what made it."""
    ...

def published(table: str) -> tuple[pd.DataFrame, str]:
    """Figures printed in the paper, on the paper's data: never to be mixed with ours."""
    ...

def results_page(folder: Path) -> str:
    """One table of all results: figures/README.md.

    Raises ValueError for a page that does not say what made it."""
    ...
