"""figures/README.md lists all results. The outputs of executed notebooks that are named go into them.

They are named by their paths in nbs/. With --check, the list is only compared.
"""
import json
import subprocess
import sys
from pathlib import Path

from catsplit.results import results_page

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT/"figures"
PAGE = FIGURES/"README.md"


def read(notebook):
    return json.loads(notebook.read_text(encoding="utf-8"))


def is_injected(cell):
    "Whether papermill put it in: the parameters of a run."
    return "injected-parameters" in cell["metadata"].get("tags", [])


def sources(cells):
    return ["".join(cell["source"]) for cell in cells]


def store_outputs(name):
    "Copies outputs cell by cell. The two must be the same notebook, but for the parameters that papermill put in."
    notebook = ROOT/"nbs"/f"{name}.ipynb"
    stored = read(notebook)
    run = ROOT/"runs"/notebook.name
    executed = [cell for cell in read(run)["cells"] if not is_injected(cell)]
    if sources(executed) != sources(stored["cells"]):
        sys.exit(f"runs/{run.name} was made from another version of {notebook.name}: run it again")
    for cell, done in zip(stored["cells"], executed, strict=True):
        if cell["cell_type"] == "code":
            cell["outputs"] = [output for output in done["outputs"] if output.get("name") != "stderr"]
    notebook.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def check():
    "Exits with 1 when the list is not as the results are."
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != results_page(FIGURES):
        sys.exit("figures/README.md is stale: run `make results` and commit it")


def main(names):
    "Writes the list, and stores the outputs of the experiments that are named."
    PAGE.write_text(results_page(FIGURES), encoding="utf-8", newline="\n")
    for name in names:
        store_outputs(name)
    if names:
        subprocess.run([Path(sys.executable).parent/"nbdev_clean"], cwd=ROOT, check=True)


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        check()
    else:
        main(sys.argv[1:])
