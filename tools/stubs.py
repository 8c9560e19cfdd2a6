"""catsplit/*.pyi: what type checkers and editors read. They cannot see methods that `@patch` adds to a class, so these stand in the class here.

With --check, only compare.
"""
import ast
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent/"catsplit"
NOTE = "# Made from {} by `make export`. Do not edit.\n"


def patched(node):
    "The class that a function is patched into, if it is."
    if not isinstance(node, ast.FunctionDef) or not node.args.args: return None
    if not any(ast.unparse(d).startswith("patch") for d in node.decorator_list): return None
    kind = node.args.args[0].annotation
    return kind.value if isinstance(kind, ast.Constant) else ast.unparse(kind)


def body_of(node):
    "A function's docstring, and three dots."
    doc = ast.get_docstring(node, clean=False)
    return ([ast.Expr(ast.Constant(doc))] if doc else []) + [ast.Expr(ast.Constant(...))]


def attributes(cls):
    "What `__init__` sets on itself, with the type of the argument where it is one."
    init = next((n for n in cls.body if isinstance(n, ast.FunctionDef) and n.name == "__init__"), None)
    if init is None: return {}
    types, found = {a.arg: a.annotation for a in (*init.args.args, *init.args.kwonlyargs)}, {}
    for n in ast.walk(init):
        if not isinstance(n, ast.Assign): continue
        for target in n.targets:
            names, values = (target.elts, n.value.elts if isinstance(n.value, ast.Tuple) and len(n.value.elts) == len(target.elts) else [None]*len(target.elts)) if isinstance(target, ast.Tuple) else ([target], [n.value])
            for name, value in zip(names, values):
                if isinstance(name, ast.Attribute) and ast.unparse(name.value) == "self": found.setdefault(name.attr, types.get(value.id) if isinstance(value, ast.Name) else None)
    return found


def in_use(tree):
    "The imports of a module, without what its stub does not mention."
    used = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)} | {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    for n in tree.body:
        if isinstance(n, (ast.Import, ast.ImportFrom)):
            n.names = [a for a in n.names if (a.asname or a.name.partition(".")[0]) in used]
    return [n for n in tree.body if not isinstance(n, (ast.Import, ast.ImportFrom)) or n.names]


class Stub(ast.NodeTransformer):
    def __init__(self, methods): self.methods = methods

    def visit_arg(self, node):
        if isinstance(node.annotation, ast.Call):           # a command's Param("help", type, nargs=...)
            kind = node.annotation.args[1]
            node.annotation = ast.Subscript(ast.Name("list"), kind) if any(k.arg == "nargs" for k in node.annotation.keywords) else kind
        return node

    def visit_FunctionDef(self, node):
        node.body, node.decorator_list = body_of(node), [d for d in node.decorator_list if not ast.unparse(d).startswith("patch")]
        self.visit(node.args)
        return node

    def visit_ClassDef(self, node):
        own = {n.name for n in node.body if isinstance(n, ast.FunctionDef)} | {n.target.id for n in node.body if isinstance(n, ast.AnnAssign)}
        fields = [ast.AnnAssign(ast.Name(a), t or ast.Name("Any"), None, 1) for a, t in attributes(node).items() if a not in own]
        node.body = [*node.body, *fields, *self.methods.get(node.name, [])]
        for n in self.methods.get(node.name, []): n.args.args[0].annotation = None
        self.generic_visit(node)
        return node


def stub(source, name):
    "The text of NAME.pyi for the text of NAME.py."
    tree, methods = ast.parse(source), {}
    for n in tree.body:
        if cls := patched(n): methods.setdefault(cls, []).append(n)
    hidden = lambda n: isinstance(n, ast.Assign) and ast.unparse(n.targets[0]).startswith("_") and not ast.unparse(n).startswith("__all__")
    tree.body = [n for n in tree.body if not patched(n) and not hidden(n) and isinstance(n, (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign, ast.Expr))]
    Stub(methods).visit(tree)
    tree.body = in_use(tree)
    return NOTE.format(name) + "from typing import Any\n" + ast.unparse(ast.fix_missing_locations(tree)) + "\n"


if __name__ == "__main__":
    wanted = {p.with_suffix(".pyi"): stub(p.read_text(encoding="utf-8"), p.name) for p in sorted(PACKAGE.glob("[!_]*.py"))}
    extra = set(PACKAGE.glob("*.pyi")) - set(wanted)
    if "--check" in sys.argv:
        stale = [p.name for p, text in wanted.items() if not p.exists() or p.read_text(encoding="utf-8") != text] + [p.name for p in extra]
        sys.exit(f"stale: {', '.join(sorted(stale))}; run `make export` and commit them" if stale else 0)
    for p in extra: p.unlink()
    for p, text in wanted.items(): p.write_text(text, encoding="utf-8", newline="\n")
    (PACKAGE/"py.typed").touch()
