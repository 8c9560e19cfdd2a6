"""Public names of the library with their parameters and comments, read from the source, which is not imported.

Everything that a module lists in `__all__` is public, and the methods of its classes that begin without an
underscore, `__call__` included. A parameter is documented by the comment at the end of its line, or else by the
comment on the lines before it.
"""
import ast
import io
import re
import sys
import tokenize
from dataclasses import dataclass, field

METHODS = ("property", "classmethod", "staticmethod")


@dataclass
class Parameter:
    name: str
    type: str = ""
    default: str = ""
    meaning: str = ""

    def __str__(self):
        kind = f": {self.type}" if self.type else ""
        default = f" = {self.default}" if self.default else ""
        return f"{self.name}{kind}{default}"


@dataclass
class Name:
    "A public class, function, method or constant."
    kind: str     # of Sphinx's Python domain
    name: str
    signature: str = ""
    doc: str = ""
    parameters: list = field(default_factory=list)
    type: str = ""     # what is returned; of a class, its bases
    meaning: str = ""     # of what is returned
    members: list = field(default_factory=list)
    origin: str = ""     # the expression of a constant

    @property
    def is_documented(self):
        return bool(self.doc or (self.kind == "property" and self.meaning))

    def faults(self, where):
        "What lacks a word about it, a sentence each."
        here = f"{where}.{self.name}"
        if not self.is_documented:
            yield f"{here} has no {'comment' if self.kind == 'data' else 'docstring'}"
        for parameter in self.parameters:
            if not parameter.meaning:
                yield f"{here}: parameter {parameter.name} has no comment"
        for member in self.members:
            yield from member.faults(here)


class Comments:
    "The comments of a source text, by line."

    def __init__(self, text):
        self.at = {}     # line -> its comment
        self.alone = set()     # lines that hold nothing else
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT and not re.match(r"#( %%|\|)", token.string):
                line = token.start[0]
                self.at[line] = token.string.lstrip("# ").strip()
                if not token.line[:token.start[1]].strip():
                    self.alone.add(line)

    def beside(self, line):
        "The comment at the end of a line of code."
        return "" if line in self.alone else self.at.get(line, "")

    def above(self, line):
        "The comment on the lines before a line of code."
        said = []
        while line - 1 in self.alone:
            line -= 1
            said.insert(0, self.at[line])
        return " ".join(said)

    def within(self, node):
        "The first comment on the lines of a statement."
        return next((self.at[n] for n in range(node.lineno, node.end_lineno + 1) if n in self.at), "")


# ---- what a statement defines

def kind_of(annotation):
    "An annotation as text; a forward reference without its quotes."
    if annotation is None:
        return ""
    if isinstance(annotation, ast.Constant):
        return str(annotation.value)
    return ast.unparse(annotation)


def decorators(node):
    return [ast.unparse(d) for d in node.decorator_list]


def is_patched(node):
    return isinstance(node, ast.FunctionDef) and any(d.startswith("patch") for d in decorators(node))


def is_public(name):
    return not name.startswith("_") or name == "__call__"


def target(node):
    "The name that a statement assigns to; None when it is none."
    left = None
    if isinstance(node, ast.Assign):
        left = node.targets[0]
    if isinstance(node, ast.AnnAssign):
        left = node.target
    return left.id if isinstance(left, ast.Name) else None


def defined_name(node):
    "The name that a statement assigns to or defines; None when it is none."
    return target(node) or getattr(node, "name", None)


# ---- functions

def arguments(node):
    "(name as it is shown, argument) of each argument of a function."
    given = node.args
    plain = [(a.arg, a) for a in (*given.posonlyargs, *given.args)]
    star = [("*" + given.vararg.arg, given.vararg)] if given.vararg else []
    keywords = [(a.arg, a) for a in given.kwonlyargs]
    stars = [("**" + given.kwarg.arg, given.kwarg)] if given.kwarg else []
    return [*plain, *star, *keywords, *stars]


def defaults(node):
    "Name -> expression of each default."
    given = node.args
    plain = [a.arg for a in (*given.posonlyargs, *given.args)]
    last = len(plain) - len(given.defaults)
    found = dict(zip(plain[last:], given.defaults, strict=True))
    keywords = [a.arg for a in given.kwonlyargs]
    return found | {name: d for name, d in zip(keywords, given.kw_defaults, strict=True) if d}


def meanings(node, comments):
    """Name -> comment; that of the result belongs to `return`.

    A comment beside a line belongs to the last thing that it declares, one above a line to the first.
    """
    given = defaults(node)
    last = {}
    first = {}
    for name, argument in arguments(node):
        last[given.get(name, argument).end_lineno] = name
        first.setdefault(argument.lineno, name)
    if node.returns:
        last[node.returns.end_lineno] = "return"
    said = {name: comments.above(line) for line, name in first.items()}
    beside = {name: comments.beside(line) for line, name in last.items()}
    return said | {name: text for name, text in beside.items() if text}


def parameter(name, argument, default, meaning):
    kind = kind_of(argument.annotation)
    return Parameter(name, kind, ast.unparse(default) if default else "", meaning)


def parameters(node, said):
    given = defaults(node)
    return [parameter(name, argument, given.get(name), said.get(name, ""))
            for name, argument in arguments(node) if name not in ("self", "cls")]


def signature(shown, returned=""):
    arrow = f" -> {returned}" if returned else ""
    return f"({', '.join(map(str, shown))}){arrow}"


def staged(node):
    "An action of the rendered world; they all have one form. None for another function."
    mark = next((d for d in decorators(node) if d.startswith("action(")), None)
    if mark is None:
        return None
    shown = [
        Parameter("s", "Stage", "", "what is left to chance in one video, and the props"),
        Parameter("how", "str", "", "the modifier"),
    ]
    doc = f"Stages an action of the rendered world: `{mark}`."
    return Name("function", node.name, signature(shown, "list[Sprite]"), doc, shown, "list[Sprite]", "back to front")


def method_kind(node):
    marks = [d.replace("cached_property", "property") for d in decorators(node)]
    return next((kind for kind in METHODS if kind in marks), "method")


def function(node, comments, kind="function"):
    said = meanings(node, comments)
    returned = kind_of(node.returns)
    doc = ast.get_docstring(node) or ""
    if kind == "property":
        return Name(kind, node.name, "", doc, [], returned, said.get("return", ""))
    shown = parameters(node, said)
    return Name(kind, node.name, signature(shown, returned), doc, shown, returned, said.get("return", ""))


# ---- classes

def is_field(node):
    "A field of a dataclass or named tuple."
    if not isinstance(node, ast.AnnAssign) or node.target.id.startswith("_"):
        return False
    return "ClassVar" not in ast.unparse(node.annotation)


def fields(node, comments):
    found = []
    for part in filter(is_field, node.body):
        default = ast.unparse(part.value) if part.value else ""
        meaning = comments.beside(part.end_lineno) or comments.above(part.lineno)
        found.append(Parameter(part.target.id, kind_of(part.annotation), default, meaning))
    return found


def klass(node, comments, patches):
    "A class with the methods that are patched into it."
    methods = [part for part in node.body if isinstance(part, ast.FunctionDef)] + patches
    doc = ast.get_docstring(node) or ""
    init = next((function(m, comments) for m in methods if m.name == "__init__"), None)
    shown = init.parameters if init else fields(node, comments)
    if init and init.doc:
        doc = f"{doc} {init.doc}".strip()
    bases = [base for base in map(ast.unparse, node.bases) if base not in ("object", "NamedTuple")]
    members = [function(m, comments, method_kind(m)) for m in methods if is_public(m.name)]
    return Name("class", node.name, signature(shown), doc, shown, ", ".join(bases), "", members)


# ---- modules

def constant(node, comments):
    doc = comments.above(node.lineno) or comments.within(node)
    return Name("data", target(node), "", doc, origin=ast.unparse(node.value))


def patched_into(tree):
    "Class -> the functions that a module patches into it."
    found = {}
    for node in filter(is_patched, tree.body):
        found.setdefault(kind_of(node.args.args[0].annotation), []).append(node)
    return found


def exported(tree):
    "The names in `__all__`."
    return next((ast.literal_eval(node.value) for node in tree.body if target(node) == "__all__"), [])


def documented(node, comments, patches):
    "The Name of a statement that defines one."
    if isinstance(node, ast.ClassDef):
        return klass(node, comments, patches.get(node.name, []))
    if isinstance(node, ast.FunctionDef):
        return staged(node) or function(node, comments)
    return constant(node, comments)


def names(module):
    "The docstring of a module and its public names, in the order of the source."
    text = module.read_text(encoding="utf-8")
    tree = ast.parse(text)
    comments = Comments(text)
    public = exported(tree)
    patches = patched_into(tree)
    nodes = [node for node in tree.body if defined_name(node) in public and not is_patched(node)]
    found = [documented(node, comments, patches) for node in nodes]
    lost = set(public) - {name.name for name in found}
    if lost:
        sys.exit(f"{module.name}: cannot find {sorted(lost)}")
    return ast.get_docstring(tree) or "", found
