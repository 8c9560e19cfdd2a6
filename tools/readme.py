"""README.md from nbs/index.ipynb: executed, without hidden cells, as Markdown. With --check, they are only compared."""
import re
import sys
from pathlib import Path

sys.modules["rfc3987_syntax"] = None     # a grammar of web addresses, which jsonschema would compile for seconds
import nbformat  # noqa: E402
from nbconvert import MarkdownExporter  # noqa: E402
from nbconvert.preprocessors import ExecutePreprocessor  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
README = ROOT/"README.md"
NOTE = "<!-- Made from nbs/index.ipynb by `make readme`. Edit that notebook. -->\n\n"


def executed():
    "The notebook with its outputs, as they are now."
    notebook = nbformat.read(ROOT/"nbs"/"index.ipynb", as_version=4)
    quiet = ["--log-level=ERROR"]            # the kernel's warnings of itself
    run = ExecutePreprocessor(timeout=300, kernel_name="python3", extra_arguments=quiet)
    run.preprocess(notebook, {"metadata": {"path": str(ROOT/"nbs")}})
    return notebook


def is_hidden(cell):
    return re.match(r"#\|\s*hide\s*$", cell.source, re.M)


def is_shown(output):
    "A warning is not, and figures are files."
    return output.get("name") != "stderr" and "image/png" not in output.get("data", {})


def tidy(cell):
    "A code cell without directives; one that says `echo: false` becomes what it gives."
    cell.outputs = [output for output in cell.outputs if is_shown(output)]
    if "#| echo: false" in cell.source:
        cell.cell_type = "markdown"
        cell.source = cell.outputs[0]["data"]["text/markdown"]
    else:
        cell.source = re.sub(r"(?m)^#\|.*\n?", "", cell.source).strip()


def from_the_root(text):
    "Links between notebooks as links from the root of the repository."
    text = re.sub(r"\]\((\w+\.ipynb|solutions)\)", r"](nbs/\1)", text)
    return text.replace("](../", "](")


def build():
    "The text of README.md."
    notebook = executed()
    notebook.cells = [cell for cell in notebook.cells if not is_hidden(cell)]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            tidy(cell)
    body, _ = MarkdownExporter().from_notebook_node(notebook)
    lines = [line.rstrip() for line in from_the_root(body).splitlines()]
    return NOTE + re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def main():
    text = build()
    if "--check" not in sys.argv[1:]:
        README.write_text(text, encoding="utf-8")
    elif README.read_text(encoding="utf-8") != text:
        sys.exit("README.md is stale: run `make readme` and commit it")


if __name__ == "__main__":
    main()
