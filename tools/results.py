"""figures/README.md lists all results. The outputs of the executed experiments that are named go into their notebooks.

With --check, the list is only compared.
"""
import json
import subprocess
import sys
from pathlib import Path

from catsplit.experiments import results_page, root


def store_outputs(notebook: Path, executed: Path) -> None:
    "Copies outputs cell by cell. The two must be the same notebook, but for the parameters that papermill put in."
    source, done = (json.loads(p.read_text(encoding="utf-8")) for p in (notebook, executed))
    cells = [c for c in done["cells"] if "injected-parameters" not in c["metadata"].get("tags", [])]
    if ["".join(c["source"]) for c in cells] != ["".join(c["source"]) for c in source["cells"]]:
        sys.exit(f"{executed.relative_to(root())} was made from another version of {notebook.name}: run it again")
    for mine, its in zip(source["cells"], cells):
        if mine["cell_type"] != "code": continue
        mine["outputs"] = [o for o in its["outputs"] if o.get("name") != "stderr"]
    notebook.write_text(json.dumps(source, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    page, text, names = root()/"figures"/"README.md", results_page(root()/"figures"), [w for w in sys.argv[1:] if w != "--check"]
    if "--check" in sys.argv: sys.exit(0 if page.exists() and page.read_text(encoding="utf-8") == text else "figures/README.md is stale: run `make results` and commit it")
    page.write_text(text, encoding="utf-8", newline="\n")
    for name in names: store_outputs(root()/"nbs"/f"{name}.ipynb", root()/"runs"/f"{name}.ipynb")
    if names: subprocess.run([Path(sys.executable).parent/"nbdev_clean"], cwd=root(), check=True)
