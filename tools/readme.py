"""README.md from nbs/index.ipynb: execute, drop hidden cells, export as Markdown. With --check, only compare."""
import re
import sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter
from nbconvert.preprocessors import ExecutePreprocessor

ROOT = Path(__file__).resolve().parent.parent


def build() -> str:
    nb = nbformat.read(ROOT/"nbs"/"index.ipynb", as_version=4)
    ExecutePreprocessor(timeout=300, kernel_name="python3").preprocess(nb, {"metadata": {"path": str(ROOT/"nbs")}})
    nb.cells = [c for c in nb.cells if not re.match(r"#\|\s*hide\s*$", c.source, re.M)]
    for cell in nb.cells:
        if cell.cell_type != "code": continue
        cell.outputs = [o for o in cell.outputs if o.get("name") != "stderr" and "image/png" not in o.get("data", {})]    # its figures are files
        if "#| echo: false" in cell.source: cell.cell_type, cell.source = "markdown", cell.outputs[0]["data"]["text/markdown"]
        else: cell.source = re.sub(r"(?m)^#\|.*\n?", "", cell.source).strip()
    body, _ = MarkdownExporter().from_notebook_node(nb)
    body = re.sub(r"\]\((\w+\.ipynb|solutions)\)", r"](nbs/\1)", body).replace("](../", "](")      # links from the root
    note = "<!-- Made from nbs/index.ipynb by `make readme`. Edit that notebook. -->\n\n"
    return note + re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in body.splitlines())).strip() + "\n"


if __name__ == "__main__":
    readme, text = ROOT/"README.md", build()
    if "--check" not in sys.argv:
        readme.write_text(text, encoding="utf-8")
    elif readme.read_text(encoding="utf-8") != text:
        sys.exit("README.md is stale: run `make readme` and commit it")
