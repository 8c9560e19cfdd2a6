"""Runs Table 2 twice, each time from nothing, and compares the two CSV files without their seconds and commit."""
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
from chapters import of_set

BIN = Path(sys.executable).parent


def table(config, folder):
    "Table 2, made from nothing in a folder, as text."
    experiment = of_set("paper")[0].name
    command = [BIN/"catsplit_run", experiment, config, f"runs={folder}", f"figures={folder}/figures"]
    subprocess.run(command, check=True)
    made = pd.read_csv(f"{folder}/figures/table2.csv", dtype=str)
    return made.drop(columns=["seconds", "commit"]).to_csv(index=False)


def main(config="configs/world.yaml"):
    with tempfile.TemporaryDirectory() as tmp:
        first = table(config, f"{tmp}/1")
        second = table(config, f"{tmp}/2")
    if first != second:
        sys.exit("the two tables differ")
    print("the same bytes, apart from seconds and commit")


if __name__ == "__main__":
    main(*sys.argv[1:2])
