"""Runs Table 2 twice, each time from nothing, and compares the two CSV files without their seconds and commit."""
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd

CONFIG = sys.argv[1] if len(sys.argv) > 1 else "configs/world.yaml"
tables = []
with tempfile.TemporaryDirectory() as tmp:
    for i in (1, 2):
        subprocess.run([Path(sys.executable).parent/"catsplit_run", "05_zero_shot", CONFIG, f"runs={tmp}/{i}", f"figures={tmp}/{i}/figures"], check=True)
        tables.append(pd.read_csv(f"{tmp}/{i}/figures/table2.csv", dtype=str).drop(columns=["seconds", "commit"]).to_csv(index=False))
same = tables[0] == tables[1]
print("the same bytes, apart from seconds and commit" if same else "the two tables differ")
sys.exit(not same)
