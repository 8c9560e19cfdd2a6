"""The documentation site, from stored outputs and without network: the book, the results, and a reference of every public name.

Fails when a public name lacks a docstring, a parameter its comment, Sphinx warns, a link leads nowhere, or a page loads anything from elsewhere.
With --names, only the names are checked. The reference is read from the source of `catsplit/`, which is not imported.
"""
import ast
import importlib.util
import io
import json
import re
import shutil
import subprocess
import sys
import time
import tokenize
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import yaml

ROOT = Path(__file__).resolve().parent.parent
SITE, PAGES = ROOT/"_docs"/"html", ROOT/"_docs"/"pages"     # what is served; what Sphinx reads
SOURCE = re.compile(r"Liu & Doughty|\bpaper\b|et al\.|\b(19|20)\d\d\b|ICIS|VGSE|VideoMAE|Text4Vis|VideoPrompter|wDAE")


# ---- the reference: names, parameters and their comments, from the source

def comments(text):
    "Line -> its comment, and the lines that hold nothing else."
    found, alone = {}, set()
    for t in tokenize.generate_tokens(io.StringIO(text).readline):
        if t.type != tokenize.COMMENT or re.match(r"#( %%|\|)", t.string): continue
        found[t.start[0]] = t.string.lstrip("# ").strip()
        if not t.line[:t.start[1]].strip(): alone.add(t.start[0])
    return found, alone


@dataclass
class Name:
    "A public class, function, method or constant."
    kind: str                                   # of Sphinx's Python domain
    name: str
    signature: str = ""
    doc: str = ""
    rows: list = field(default_factory=list)    # (parameter, type, default, meaning)
    returns: tuple = ("", "")                   # type, meaning
    members: list = field(default_factory=list)
    origin: str = ""                            # class or function that the cell shows

    def faults(self, where):
        here = f"{where}.{self.name}"
        if not (self.doc or self.kind == "property" and self.returns[1]): yield f"{here} has no docstring" if self.kind != "data" else f"{here} has no comment"
        yield from (f"{here}: parameter {row[0]} has no comment" for row in self.rows if not row[3])
        for member in self.members: yield from member.faults(here)


def kind_of(annotation):
    "An annotation as text; a forward reference without its quotes."
    return "" if annotation is None else str(annotation.value) if isinstance(annotation, ast.Constant) else ast.unparse(annotation)


def parameters(node, said):
    "Rows of the table of parameters, and what is returned. A comment belongs to the last thing that its line declares."
    a, (notes, alone) = node.args, said
    plain, rows = [*a.posonlyargs, *a.args], []
    defaults = dict(zip([p.arg for p in plain][::-1], a.defaults[::-1])) | {p.arg: d for p, d in zip(a.kwonlyargs, a.kw_defaults) if d}
    named = [(p.arg, p) for p in plain] + [("*" + p.arg, p) for p in [a.vararg] if p] + [(p.arg, p) for p in a.kwonlyargs] + [("**" + p.arg, p) for p in [a.kwarg] if p]
    last = {}
    for name, p in named: last[p.end_lineno if p.arg not in defaults else defaults[p.arg].end_lineno] = name
    if node.returns: last[node.returns.end_lineno] = "return"
    said = {name: notes.get(line, "") for line, name in last.items() if line not in alone}
    for name, p in named:
        kind, note = kind_of(p.annotation), said.get(name, "")
        if kind.startswith("Param("): kind, note = "list[str]", ast.literal_eval(p.annotation.args[0])     # of a command: fastcore's way to say several words
        if name not in ("self", "cls"): rows.append((name, kind, ast.unparse(defaults[p.arg]) if p.arg in defaults else "", note))
    return rows, (kind_of(node.returns), said.get("return", ""))


def signature(rows, returns):
    words = [f"{name}{': ' + kind if kind else ''}{' = ' + default if default else ''}" for name, kind, default, _ in rows]
    return f"({', '.join(words)})" + (f" -> {returns[0]}" if returns[0] else "")


def function(node, said, kind="function"):
    rows, returns = parameters(node, said)
    marks = [ast.unparse(d) for d in node.decorator_list]
    if staged := next((m for m in marks if m.startswith("action(")), None):         # of the rendered world: they all have one form
        return Name(kind, node.name, "(s: Stage, how: str) -> list[Sprite]", f"Stages an action of the rendered world: `{staged}`.",
                    [("s", "Stage", "", "what is left to chance in one video, and the props"), ("how", "str", "", "the modifier")], ("list[Sprite]", "back to front"))
    if kind == "method": kind = "property" if {"property", "cached_property"} & {*marks} else "classmethod" if "classmethod" in marks else "staticmethod" if "staticmethod" in marks else kind
    if kind == "property": return Name(kind, node.name, "", ast.get_docstring(node) or "", [], returns)
    return Name(kind, node.name, signature(rows, returns), ast.get_docstring(node) or "", rows, returns)


def patched(s): return isinstance(s, ast.FunctionDef) and any(ast.unparse(d).startswith("patch") for d in s.decorator_list)


def public(name): return not name.startswith("_") or name == "__call__"


def klass(node, said, more):
    notes, _ = said
    fields = [(s.target.id, kind_of(s.annotation), ast.unparse(s.value) if s.value else "", notes.get(s.end_lineno, ""))
              for s in node.body if isinstance(s, ast.AnnAssign) and not s.target.id.startswith("_") and "ClassVar" not in ast.unparse(s.annotation)]
    methods = [s for s in node.body if isinstance(s, ast.FunctionDef)] + more
    init = next((function(m, said) for m in methods if m.name == "__init__"), None)
    rows = init.rows if init else fields
    bases = [b for b in map(ast.unparse, node.bases) if b not in ("object", "NamedTuple")]
    made = Name("class", node.name, signature(rows, ("", "")), ast.get_docstring(node) or "", rows, ("", ", ".join(bases)),
                [function(m, said, "method") for m in methods if public(m.name)])
    if init and init.doc: made.doc = f"{made.doc} {init.doc}".strip()
    return made


def target(s):
    "The name that a statement assigns to, if it is one."
    left = s.targets[0] if isinstance(s, ast.Assign) else s.target if isinstance(s, ast.AnnAssign) else None
    return left.id if isinstance(left, ast.Name) else None


def names(module):
    "The docstring of a module and its public names, in the order of the source."
    text = module.read_text(encoding="utf-8")
    tree, said = ast.parse(text), comments(text)
    notes, alone = said
    exported = next((ast.literal_eval(s.value) for s in tree.body if target(s) == "__all__"), [])
    patches = {}
    for s in filter(patched, tree.body): patches.setdefault(kind_of(s.args.args[0].annotation), []).append(s)
    found = []
    for s in tree.body:
        name = target(s) or getattr(s, "name", None)
        if name not in exported or patched(s): continue
        if isinstance(s, ast.ClassDef): found.append(klass(s, said, patches.get(name, [])))
        elif isinstance(s, ast.FunctionDef): found.append(function(s, said))
        else:
            above, line = [], s.lineno - 1
            while line in alone: above.insert(0, notes[line]); line -= 1
            inside = [notes[n] for n in range(s.lineno, s.end_lineno + 1) if n in notes]
            found.append(Name("data", name, "", " ".join(above) or (inside[0] if inside else ""), origin=ast.unparse(s.value)))
    if lost := {*exported} - {n.name for n in found}: sys.exit(f"{module.name}: cannot find {sorted(lost)}")
    return ast.get_docstring(tree) or "", found


# ---- the reference: pages

def plain(text):
    "Text of a comment or docstring as Markdown: code stays code, everything else means itself."
    parts = re.split(r"(`[^`]+`)", " ".join(text.split()))
    return "".join(p if i % 2 else re.sub(r"([\\*_\[\]<>$#{}])", r"\\\1", p) for i, p in enumerate(parts))


def code(text): return f"`{text}`" if text else ""
def cell(text): return text.replace("|", r"\|")


def sources(doc):
    "A docstring without its sources and errors, its errors, its sources (in brackets, or whole sentences that name one)."
    cited = [m[1] for m in re.finditer(r"\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)", doc) if SOURCE.search(m[1])]
    for c in cited: doc = doc.replace(f" ({c})", "").replace(f"({c})", "")
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z`])", " ".join(doc.split()))
    errors = [s for s in sentences if re.match(r"Raises? ", s)]
    return " ".join(s for s in sentences if s not in errors), " ".join(errors), cited or [s for s in sentences if SOURCE.search(s)]


def entry(n, link, depth):
    "One name as a directive of Sphinx's Python domain, its members inside."
    text, errors, cited = sources(n.doc)
    lines = [plain(text)] if text else []
    if n.kind == "data": lines += [f"```python\n{n.name} = {n.origin if len(n.origin) < 300 else n.origin[:300] + ' ...'}\n```"]
    if n.rows:
        lines += ["| parameter | meaning, shape, unit | type | default |\n| :-- | :-- | :-- | :-- |\n" +
                  "\n".join(f"| {' | '.join(map(cell, (code(name), plain(meaning), code(kind), code(default))))} |" for name, kind, default, meaning in n.rows)]
    if n.kind != "class" and n.returns[0] not in ("", "None"): lines += [f"**Returns** {code(n.returns[0])}" + (f": {plain(n.returns[1])}" if n.returns[1] else "")]
    if n.kind == "class" and n.returns[1]: lines += [f"**Base** {code(n.returns[1])}"]
    if errors: lines += ["**Raises** " + plain(re.sub("^Raises? ", "", errors))]
    if depth == 3: lines += ["**Source** " + ("; ".join(map(plain, cited)) if cited else "this project") + f" · **Explained in** {link(n.name)}"]
    elif cited: lines += ["**Source** " + "; ".join(map(plain, cited))]
    lines += [entry(m, link, depth - 1) for m in n.members]
    fence, kind = ":"*(depth + 1), n.kind if n.kind in ("class", "function", "data", "property") else n.kind
    options = f"\n:type: {n.returns[0]}" if n.kind == "property" and n.returns[0] else ""
    return f"{fence}{{py:{kind}}} {n.name}{n.signature}{options}\n\n" + "\n\n".join(lines) + f"\n{fence}"


def reference(module, chapter, title):
    about, found = names(module)
    link = lambda name: f'<a href="../nbs/{chapter.stem}.html#def-{name}">chapter {title}</a>'
    body = "\n\n".join(entry(n, link, 3) for n in found)
    return f"# catsplit.{module.stem}\n\n{plain(about)}\n\nExplained, exported and tested in [chapter {title}](../nbs/{chapter.name}).\n\n```{{py:module}} catsplit.{module.stem}\n```\n\n{body}\n"


# ---- the notebooks

def source(c): return "".join(c["source"])


def chapter(path, more=()):
    "A notebook as Sphinx should see it: hidden cells and directives gone, an anchor before each exported cell, `more` at the end."
    nb = json.loads(path.read_text(encoding="utf-8"))
    cells, markdown = [], lambda text: {"cell_type": "markdown", "metadata": {}, "source": text}
    for c in nb["cells"]:
        text = source(c)
        if c["cell_type"] == "code":
            marks = re.findall(r"(?m)^#\|\s*(.*?)\s*$", text)
            if "hide" in marks or any(m.startswith("default_exp") for m in marks): continue
            if "export" in marks:
                if made := [m for s in ast.parse(text).body if not patched(s) and (m := getattr(s, "name", None) or target(s)) and public(m)]: cells.append(markdown("".join(f'<a id="def-{m}"></a>' for m in made)))
            c["source"] = re.sub(r"(?m)^#\|.*\n?", "", text).strip()
            c["outputs"] = [clean(o) for o in c["outputs"] if o.get("name") != "stderr"]
            c["metadata"] = {"tags": ["remove-input"]} if "echo: false" in marks else {}
        cells.append(c)
    nb["cells"] = cells + [markdown(text) for text in more]
    for i, c in enumerate(nb["cells"]): c.setdefault("id", f"added-{i}")
    nb["metadata"].pop("widgets", None)
    return json.dumps(nb)


def clean(output):
    "Of an output that a notebook shows by a widget, the text."
    output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
    return output


def exports(path):
    "The module that a notebook is exported to, if any."
    return next((m[1] for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if (m := re.match(r"#\| default_exp (\w+)", source(c)))), None)


def title(path):
    "Number and heading of a notebook, or the heading of a page."
    text = source(json.loads(path.read_text(encoding="utf-8"))["cells"][0]) if path.suffix == ".ipynb" else path.read_text(encoding="utf-8")
    heading, number = re.search(r"(?m)^# (.*)", text)[1], re.match(r"\d+[a-z]?(?=_)", path.stem)
    return f"{number[0]} {heading}" if number and "solutions" not in path.stem else heading


# ---- the site

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


def front(text):
    "The README as the first page: links to folders lead to their first notebook, those to what is not on the site are text."
    def link(m):
        path = m[2].partition("#")[0]
        if not path or urlsplit(path).scheme or (PAGES/path).is_file(): return m[0]
        first = sorted((PAGES/path).glob("*.ipynb"))[:1]
        return f"[{m[1]}]({first[0].relative_to(PAGES).as_posix()})" if first else m[1]
    return re.sub(r"\[([^\[\]]+)\]\(([^()\s]+)\)", link, text)


def stage():
    "Everything that Sphinx reads, in `_docs/pages`: the folders of the repository, so that links stay as they are."
    shutil.rmtree(PAGES, ignore_errors=True)
    book = sorted((ROOT/"nbs").glob("[0-9]*_*.ipynb"))
    solutions, glossary = sorted((ROOT/"nbs"/"solutions").glob("*_solutions.ipynb")), ROOT/"nbs"/"glossary.ipynb"
    modules = {exports(p): p for p in book if exports(p)}
    for folder in ("nbs/solutions", "api", "_static"): (PAGES/folder).mkdir(parents=True)
    for p in [*[glossary]*glossary.exists(), *book, *solutions]:
        more = []
        if p in modules.values(): more.append(f"[Reference of catsplit.{exports(p)}](../api/{exports(p)}.md): all its names, with parameters, shapes and errors.")
        if any(s.stem == f"{p.stem}_solutions" for s in solutions): more.append(f"[Worked answers](solutions/{p.stem}_solutions.ipynb) to the exercises.")
        (PAGES/p.relative_to(ROOT)).write_text(chapter(p, ["---\n\n" + "\n\n".join(more)] if more else []), encoding="utf-8")
    for m, p in modules.items(): (PAGES/"api"/f"{m}.md").write_text(reference(ROOT/"catsplit"/f"{m}.py", p, title(p)), encoding="utf-8")
    for folder in ("figures", "configs"): shutil.copytree(ROOT/folder, PAGES/folder)
    (PAGES/"_static"/"site.css").write_text(CSS, encoding="utf-8")
    (PAGES/"index.md").write_text(front((ROOT/"README.md").read_text(encoding="utf-8")), encoding="utf-8")     # made from nbs/index.ipynb, with its outputs
    results = [ROOT/"figures"/"README.md", *(p for p in sorted((ROOT/"figures").glob("*.md")) if p.name != "README.md")]
    parts = {"The library, chapter by chapter": [p for p in book if p.name < "05"], "The paper's experiments": [p for p in book if "05" <= p.name < "11"],
             "Beyond the paper": [p for p in book if "11" <= p.name < "20"], "Your own classifier": [p for p in book if p.name >= "20"], "Solutions of the exercises": solutions, "Results": results, "Words": [glossary]*glossary.exists()}
    file = lambda p: {"file": str(p.relative_to(ROOT).with_suffix("")), "title": title(p)}
    toc = {"format": "jb-book", "root": "index", "parts": [{"caption": c, "chapters": [file(p) for p in ps]} for c, ps in parts.items() if ps]}
    toc["parts"].append({"caption": "Reference", "chapters": [{"file": f"api/{m}", "title": f"catsplit.{m}"} for m in modules]})
    (PAGES/"_toc.yml").write_text(yaml.safe_dump(toc, sort_keys=False), encoding="utf-8")
    (PAGES/"_config.yml").write_text(yaml.safe_dump({
        "title": "catsplit", "author": "The catsplit authors", "copyright": "2026 onwards", "only_build_toc_files": True, "execute": {"execute_notebooks": "off"},
        "html": {"use_multitoc_numbering": False}, "latex": {"use_jupyterbook_latex": False},
        "sphinx": {"config": {
            "extensions": ["myst_nb", "jupyter_book", "sphinx_copybutton", "sphinx_comments", "sphinx_external_toc", "sphinx_book_theme"],
            "myst_heading_anchors": 3, "myst_enable_extensions": ["dollarmath", "amsmath", "colon_fence"], "nb_render_markdown_format": "myst", "nb_ipywidgets_js": {},
            "mathjax_path": "mathjax/tex-chtml-full.js", "python_maximum_signature_line_length": 80, "add_module_names": False, "html_copy_source": False, "html_last_updated_fmt": None,
            "html_theme_options": {"use_download_button": False, "use_fullscreen_button": False, "show_toc_level": 2, "navbar_persistent": [], "search_bar_text": "Search", "launch_buttons": {}}}}},
        sort_keys=False), encoding="utf-8")


def build():
    "Sphinx, with its warnings as errors, and MathJax beside the pages."
    shutil.rmtree(SITE, ignore_errors=True)
    made = subprocess.run([Path(sys.executable).parent/"jupyter-book", "build", PAGES, "--path-output", ROOT/"_docs", "--all", "--warningiserror", "--keep-going", "--quiet"],
                          cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if made.returncode: sys.exit(f"{made.stdout}\nfailed: jupyter-book build")
    shutil.move(ROOT/"_docs"/"_build"/"html", SITE)
    mathjax = Path(importlib.util.find_spec("sphinx-mathjax-offline").submodule_search_locations[0])/"static"/"mathjax"
    shutil.copytree(mathjax/"output"/"chtml"/"fonts", SITE/"_static"/"mathjax"/"output"/"chtml"/"fonts")
    shutil.copy(mathjax/"tex-chtml-full.js", SITE/"_static"/"mathjax")


class Page(HTMLParser):
    "Anchors of a page, its links, and what it loads."
    def __init__(self, path):
        super().__init__()
        self.anchors, self.links, self.loads = set(), [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        a = {k: v or "" for k, v in attrs}
        self.anchors |= {a[k] for k in ("id", "name") if a.get(k)}
        if tag == "a" and "href" in a: self.links.append(a["href"])
        elif tag == "meta" and a.get("http-equiv", "").lower() == "refresh": self.links.append(a["content"].partition("url=")[2])
        elif tag == "link" and a.get("rel") not in ("canonical", "author"): self.loads.append(a.get("href", ""))
        elif "src" in a: self.loads.append(a["src"])


def links():
    "Follows every link and every file that a page loads. Returns how many there are, and what is wrong."
    pages, wrong, count, cache = {p.resolve(): Page(p) for p in sorted(SITE.rglob("*.html")) if "_static" not in p.parts}, [], 0, {}
    for path, page in pages.items():
        for kind, url in [("link", u) for u in page.links] + [("load", u) for u in page.loads]:
            parts = urlsplit(url)
            if parts.scheme in ("data", "mailto"): continue
            if parts.scheme or parts.netloc:
                if kind == "load": wrong.append(f"{path.relative_to(SITE)} loads {url}")
                continue
            count += 1
            to = (path.parent/unquote(parts.path)).resolve() if parts.path else path
            if to not in cache: cache[to] = to.is_file()
            if not cache[to]: wrong.append(f"{path.relative_to(SITE)}: no file for {url}")
            elif parts.fragment and to in pages and unquote(parts.fragment) not in pages[to].anchors: wrong.append(f"{path.relative_to(SITE)}: no anchor for {url}")
    for css in SITE.rglob("*.css"):
        wrong += [f"{css.relative_to(SITE)} loads {u}" for u in re.findall(r"(?:url\(|@import\s+)['\"]?((?:https?:)?//[^'\")\s]+)", css.read_text(encoding="utf-8"))]
    return len(pages), count, wrong


if __name__ == "__main__":
    start = time.time()
    found = {m.stem: names(m)[1] for m in sorted((ROOT/"catsplit").glob("[a-z]*.py"))}
    faults = [fault for m, ns in found.items() for n in ns for fault in n.faults(m)]
    if faults: sys.exit("\n".join([*faults, f"failed: {len(faults)} public names or parameters without a word about them"]))
    members = sum(len(n.members) for ns in found.values() for n in ns)
    print(f"names: {sum(map(len, found.values()))} public ones in {len(found)} modules and {members} methods, each with a docstring and each parameter with a comment; "
          f"{sum(bool(sources(n.doc)[2]) for ns in found.values() for n in ns)} cite a source", flush=True)
    if "--names" in sys.argv: sys.exit()
    stage()
    build()
    pages, count, wrong = links()
    if wrong: sys.exit("\n".join([*wrong, f"failed: {len(wrong)} of {count} links"]))
    size = sum(p.stat().st_size for p in SITE.rglob("*") if p.is_file())
    print(f"links: {count} within {pages} pages, all lead somewhere; nothing is loaded from elsewhere")
    print(f"site: _docs/html/index.html, {size/1e6:.0f} MB, {time.time() - start:.0f} s")
