"""The documentation site, from stored outputs and without network: the book, the results, and a reference.

Fails when a public name lacks a docstring, a parameter its comment, Sphinx warns, a link leads nowhere, or a page
loads anything from elsewhere. With --names, only the names are checked.
"""
import ast
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import reference
import yaml
from chapters import chapters, of_kind
from links import Site
from PIL import Image
from public_names import defined_name, is_patched, is_public, names

ROOT = Path(__file__).resolve().parent.parent
LIBRARY = ROOT/"catsplit"
FIGURES = ROOT/"figures"
SITE = ROOT/"_docs"/"html"     # what is served
PAGES = ROOT/"_docs"/"pages"     # what Sphinx reads
PLAYGROUND = ROOT/"_docs"/"playground"     # made by tools/playground.py, which needs the library
FOLDERS = ("figures", "configs", "data")     # that pages link to; one that is not there is left out

CSS = """
.bd-article table { display: block; width: max-content; max-width: 100%; overflow-x: auto; font-size: .85em; }
.bd-article th, .bd-article td { padding: .3rem .5rem !important; }
.bd-article table.table td:nth-child(2) { min-width: 10rem; }
.bd-article code { overflow-wrap: anywhere; }
dl.py td code { white-space: nowrap; }
.bd-article img { max-width: 100%; height: auto; }
.bd-article pre { overflow-x: auto; }
mjx-container { overflow-x: auto; overflow-y: hidden; max-width: 100%; }
"""

PLAY = """# A page to play with

<a href="playground/index.html"><strong>Split a category here</strong></a>: choose a coarse class of a small trained
model, write its split from the modifiers that the model knows, and drag the scale of each. Generality, locality and
the forecast follow at once, and the clips stand in the order in which the edited head ranks them. A quiz asks which
modifier retrieval would borrow.

Nothing has to be installed: the page computes in your browser, with the numbers that the library computes.
"""

EXTENSIONS = ["myst_nb", "jupyter_book", "sphinx_copybutton", "sphinx_comments", "sphinx_external_toc",
              "sphinx_book_theme"]
THEME = {
    "use_download_button": False,
    "use_fullscreen_button": False,
    "show_toc_level": 2,
    "collapse_navbar": True,        # each page lists the pages of its own part only
    "navbar_persistent": [],
    "search_bar_text": "Search",
    "launch_buttons": {},
}
SPHINX = {
    "extensions": EXTENSIONS,
    "myst_heading_anchors": 3,
    "myst_enable_extensions": ["dollarmath", "amsmath", "colon_fence"],
    "nb_render_markdown_format": "myst",
    "nb_ipywidgets_js": {},
    "mathjax_path": "mathjax/tex-chtml-full.js",
    "python_maximum_signature_line_length": 80,
    "add_module_names": False,
    "html_copy_source": False,
    "html_last_updated_fmt": None,
    "html_theme_options": THEME,
}
CONFIG = {
    "title": "catsplit",
    "author": "The catsplit authors",
    "copyright": "2026 onwards",
    "only_build_toc_files": True,
    "execute": {"execute_notebooks": "off"},
    "html": {"use_multitoc_numbering": False},
    "latex": {"use_jupyterbook_latex": False},
    "sphinx": {"config": SPHINX},
}


# ---- notebooks as Sphinx should see them

def source(cell):
    return "".join(cell["source"])


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def directives(cell):
    "What nbdev is told about a code cell: export, hide, echo: false, ..."
    return re.findall(r"(?m)^#\|\s*(.*?)\s*$", source(cell))


def is_hidden(marks):
    return "hide" in marks or any(mark.startswith("default_exp") for mark in marks)


def markdown(text):
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def anchors(cell):
    "Cells with an anchor for each public name that a cell exports; none where it exports none."
    nodes = [node for node in ast.parse(source(cell)).body if not is_patched(node)]
    made = [name for name in map(defined_name, nodes) if name and is_public(name)]
    return [markdown("".join(f'<a id="def-{name}"></a>' for name in made))] if made else []


def as_text(output):
    "Of an output that a notebook shows by a widget, the text."
    output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
    return output


def shown(cell, marks):
    "A code cell without directives and warnings."
    cell["source"] = re.sub(r"(?m)^#\|.*\n?", "", source(cell)).strip()
    cell["outputs"] = [as_text(output) for output in cell["outputs"] if output.get("name") != "stderr"]
    cell["metadata"] = {"tags": ["remove-input"]} if "echo: false" in marks else {}
    return cell


def site_cells(cell):
    "What becomes of a cell on the site: nothing, itself, or an anchor and itself."
    if cell["cell_type"] == "raw":      # front matter, which is for nbdev
        return []
    if cell["cell_type"] != "code":
        return [cell]
    marks = directives(cell)
    if is_hidden(marks):
        return []
    before = anchors(cell) if "export" in marks else []
    return [*before, shown(cell, marks)]


def site_notebook(path, more):
    "The text of a notebook on the site, with more paragraphs at its end."
    notebook = read(path)
    cells = []
    for cell in notebook["cells"]:
        cells += site_cells(cell)
    if more:
        cells.append(markdown("---\n\n" + "\n\n".join(more)))
    for i, cell in enumerate(cells):
        cell.setdefault("id", f"added-{i}")
    notebook["cells"] = cells
    notebook["metadata"].pop("widgets", None)
    return json.dumps(notebook)


def title(path):
    "Number and heading of a notebook, or the heading of a page."
    if path.suffix == ".ipynb":
        text = next(source(cell) for cell in read(path)["cells"] if cell["cell_type"] == "markdown")
    else:
        text = path.read_text(encoding="utf-8")
    heading = re.search(r"(?m)^# (.*)", text)[1]
    number = re.match(r"\d+[a-z]*(?=_)", path.stem)
    return f"{number[0]} {heading}" if number and "solutions" not in path.stem else heading


# ---- what Sphinx reads

def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def put_notebook(path, more=()):
    write(PAGES/path.relative_to(ROOT), site_notebook(path, more))


def put_chapter(chapter):
    "A notebook with links to its reference and solutions, and both of these."
    more = []
    if chapter.module:
        link = f"[Reference of catsplit.{chapter.module}](../api/{chapter.module}.md)"
        more.append(f"{link}: all its names, with parameters, shapes and errors.")
        text = reference.page(LIBRARY/f"{chapter.module}.py", chapter.path, title(chapter.path))
        write(PAGES/"api"/f"{chapter.module}.md", text)
    if chapter.solutions.exists():
        more.append(f"[Worked answers](solutions/{chapter.solutions.name}) to the exercises.")
        put_notebook(chapter.solutions)
    put_notebook(chapter.path, more)


def front(text):
    """The README as the first page: a link to a folder leads to its first notebook, one to what is not here is text,
    and a file of the site that is named there is a link."""
    def link(found):
        path = found[2].partition("#")[0]
        if not path or urlsplit(path).scheme or (PAGES/path).is_file():
            return found[0]
        notebooks = sorted((PAGES/path).glob("*.ipynb"))
        return f"[{found[1]}]({notebooks[0].relative_to(PAGES).as_posix()})" if notebooks else found[1]

    text = re.sub(r"`_docs/html/([^`\s]+)`", r'<a href="\1">\1</a>', text)
    return re.sub(r"\[([^\[\]]+)\]\(([^()\s]+)\)", link, text)


def results():
    "The pages of results, the list of them first."
    first = FIGURES/"README.md"
    return [first, *(p for p in sorted(FIGURES.glob("*.md")) if p != first)]


def parts():
    "Caption -> the files of each part of the book."
    experiments = of_kind("experiment")
    return {
        "The library, chapter by chapter": [c.path for c in of_kind("chapter")],
        "The paper's experiments": [c.path for c in experiments if c.set == "paper"],
        "Beyond the paper": [c.path for c in experiments if c.set != "paper"],
        "Your own classifier": [c.path for c in of_kind("tutorial")],
        "Words": [c.path for c in of_kind("page") if c.name != "index"],
    }


def long_parts():
    "The page that lists them -> the pages of each part that is too long for the margin of every page."
    numbered = [c for c in chapters() if c.kind != "page"]
    solutions = [c.solutions for c in numbered if c.solutions.exists()]
    first, *others = results()
    return {
        "solutions": [file_entry(path) for path in solutions],
        first.relative_to(ROOT).with_suffix("").as_posix(): [file_entry(path) for path in others],
        "api/index": [{"file": f"api/{c.module}", "title": f"catsplit.{c.module}"} for c in chapters() if c.module],
    }


LISTS = {"solutions": "Solutions of the exercises", "api/index": "Reference"}   # pages that are made to be lists


def list_page(name, heading, entries):
    "The text of a page that lists others."
    up = "../"*name.count("/")
    lines = [f"- [{entry['title']}]({up}{entry['file']})" for entry in entries]
    return "\n".join([f"# {heading}", "", *lines, ""])


def file_entry(path):
    return {"file": path.relative_to(ROOT).with_suffix("").as_posix(), "title": title(path)}


def contents():
    "The table of contents."
    play = {"caption": "Try it", "chapters": [{"file": "play", "title": "A page to play with"}]}
    listed = [{"caption": caption, "chapters": [file_entry(p) for p in paths]}
              for caption, paths in parts().items() if paths]
    lists = [{"file": name, "sections": pages} for name, pages in long_parts().items()]
    look = {"caption": "Look it up", "chapters": lists}
    return {"format": "jb-book", "root": "index", "parts": [play, *listed, look]}


def stage():
    "Everything that Sphinx reads: the folders of the repository, so that links stay as they are."
    shutil.rmtree(PAGES, ignore_errors=True)
    for chapter in chapters():
        if chapter.name != "index":     # which is README.md
            put_chapter(chapter)
    for folder in FOLDERS:
        if (ROOT/folder).exists():
            shutil.copytree(ROOT/folder, PAGES/folder)
    for name, heading in LISTS.items():
        write(PAGES/f"{name}.md", list_page(name, heading, long_parts()[name]))
    write(PAGES/"_static"/"site.css", CSS)
    write(PAGES/"index.md", front((ROOT/"README.md").read_text(encoding="utf-8")))
    write(PAGES/"play.md", PLAY)
    write(PAGES/"_toc.yml", yaml.safe_dump(contents(), sort_keys=False))
    write(PAGES/"_config.yml", yaml.safe_dump(CONFIG, sort_keys=False))


# ---- the site

def build():
    "Sphinx, with its warnings as errors; beside the pages MathJax and the page to play with."
    shutil.rmtree(SITE, ignore_errors=True)
    book = Path(sys.executable).parent/"jupyter-book"
    options = ["--path-output", ROOT/"_docs", "--all", "--warningiserror", "--keep-going", "--quiet"]
    made = subprocess.run([book, "build", PAGES, *options], cwd=ROOT, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode:
        sys.exit(f"{made.stdout}\nfailed: jupyter-book build")
    shutil.move(ROOT/"_docs"/"_build"/"html", SITE)
    package = importlib.util.find_spec("sphinx-mathjax-offline").submodule_search_locations[0]
    mathjax = Path(package)/"static"/"mathjax"
    fonts = Path("output")/"chtml"/"fonts"
    shutil.copytree(mathjax/fonts, SITE/"_static"/"mathjax"/fonts)
    shutil.copy(mathjax/"tex-chtml-full.js", SITE/"_static"/"mathjax")
    shutil.copytree(PLAYGROUND, SITE/"playground")


def few_colours(path):
    "Writes a picture without transparency in 256 colours, where that makes a smaller file."
    before = path.stat().st_size
    with Image.open(path) as picture:
        if picture.mode == "P" or picture.convert("RGBA").getextrema()[3][0] < 255:
            return
        smaller = picture.convert("RGB").quantize(256)
    part = path.with_suffix(".part.png")
    smaller.save(part, optimize=True)
    if part.stat().st_size < before:
        part.replace(path)
    else:
        part.unlink()


# names, punctuation and blanks in code have the colour of the text: their spans are a quarter of all HTML
COLOURLESS = re.compile(r'<span class="[npw]">([^<]*)</span>')


def lighten():
    "Leaves out what only those need who change the theme and spans without a colour; pictures get few colours."
    for path in [*SITE.rglob("*.map")]:
        path.unlink()
    for path in SITE.rglob("*.html"):
        path.write_text(COLOURLESS.sub(r"\1", path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    for path in [*SITE.rglob("*.png")]:
        few_colours(path)


def named_twice(found):
    "A sentence for each class that has the name of another: a reference in the site could mean either. {module: names}"
    modules = {}
    for module, public in found.items():
        for name in public:
            if name.kind == "class":
                modules.setdefault(name.name, []).append(module)
    return [f"{name} is a class of {' and of '.join(at)}: rename one" for name, at in modules.items() if len(at) > 1]


def check_names():
    "Exits with 1 when a public name or a parameter lacks a word, or two classes have one name; prints their number."
    found = {path.stem: names(path)[1] for path in sorted(LIBRARY.glob("[a-z]*.py"))}
    faults = named_twice(found)
    everything = []
    for module, public in found.items():
        everything += public
        for name in public:
            faults += name.faults(module)
    if faults:
        sys.exit("\n".join([*faults, f"failed: {len(faults)} faults of public names and parameters"]))
    members = sum(len(name.members) for name in everything)
    cited = sum(reference.cites(name) for name in everything)
    print(f"names: {len(everything)} public ones in {len(found)} modules and {members} methods, each with a docstring "
          f"and each parameter with a comment; {cited} cite a source", flush=True)


def check_links():
    "Exits with 1 when a link leads nowhere; prints how many there are."
    site = Site(SITE)
    site.check_all()
    if site.wrong:
        sys.exit("\n".join([*site.wrong, f"failed: {len(site.wrong)} of {site.count} links"]))
    print(f"links: {site.count} within {len(site.pages)} pages, all lead somewhere; nothing is loaded from elsewhere")


def main():
    start = time.time()
    if not (PLAYGROUND/"index.html").exists():
        sys.exit(f"there is no {PLAYGROUND}/index.html: run `make docs`, which makes it first")
    stage()
    build()
    lighten()
    check_links()
    size = sum(p.stat().st_size for p in SITE.rglob("*") if p.is_file())
    print(f"site: _docs/html/index.html, {size/1e6:.0f} MB, {time.time() - start:.0f} s")


if __name__ == "__main__":
    check_names()
    if "--names" not in sys.argv[1:]:
        main()
