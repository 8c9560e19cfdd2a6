"""catsplit/*.pyi: what type checkers and editors read, public names only.

They cannot see methods that `@patch` adds to a class, so these stand in the class here. What begins with an
underscore is left out; what a public class takes over from a private one is written into it, and a private type in
an annotation becomes Any. With --check, the files are only compared.
"""
import ast
import sys
import textwrap
from copy import deepcopy
from pathlib import Path

from public_names import defined_name

LONGEST = 120   # characters of a line
LONG = 80       # characters of a value that is not written down
PACKAGE = Path(__file__).resolve().parent.parent/"catsplit"
NOTE = "# Made from {} by `make export`. Do not edit.\n"

# methods with two underscores that say something about a type
SPECIAL = {"__init__", "__new__", "__call__", "__len__", "__contains__", "__getitem__", "__iter__", "__next__",
           "__enter__", "__exit__", "__eq__", "__hash__", "__lt__", "__add__"}
RECORDS = ("dataclass", "NamedTuple", "TypedDict")     # whose private fields are arguments all the same
KEPT = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)


def is_public(name):
    return name in SPECIAL or not name.startswith("_")


# ---- classes: their methods, attributes and bases

def patched_class(node):
    "The name of the class that a function is patched into; None when it is not."
    if not isinstance(node, ast.FunctionDef) or not node.args.args:
        return None
    if not any(ast.unparse(d).startswith("patch") for d in node.decorator_list):
        return None
    kind = node.args.args[0].annotation
    return kind.value if isinstance(kind, ast.Constant) else ast.unparse(kind)


def patched_methods(tree):
    "Name of a class -> the functions that are patched into it."
    methods = {}
    for node in tree.body:
        name = patched_class(node)
        if name:
            methods.setdefault(name, []).append(node)
    return methods


def without_patch(node):
    "A patched function as a method."
    node.args.args[0].annotation = None
    node.decorator_list = [d for d in node.decorator_list if not ast.unparse(d).startswith("patch")]
    return node


def pairs(target, value):
    "(target, value) of each name that an assignment gives a value; None where that cannot be read off."
    if not isinstance(target, ast.Tuple):
        return [(target, value)]
    if isinstance(value, ast.Tuple) and len(value.elts) == len(target.elts):
        return zip(target.elts, value.elts, strict=True)
    return [(part, None) for part in target.elts]


def assignments(function):
    "(target, value) of all assignments in a function."
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                yield from pairs(target, node.value)


def attributes(cls):
    "Name -> type of what `__init__` sets on itself: the type of the argument where it is one, else None."
    init = next((n for n in cls.body if isinstance(n, ast.FunctionDef) and n.name == "__init__"), None)
    if init is None:
        return {}
    types = {a.arg: a.annotation for a in (*init.args.args, *init.args.kwonlyargs)}
    found = {}
    for target, value in assignments(init):
        if isinstance(target, ast.Attribute) and ast.unparse(target.value) == "self":
            found.setdefault(target.attr, types.get(value.id) if isinstance(value, ast.Name) else None)
    return found


def is_record(cls):
    marks = [ast.unparse(part) for part in (*cls.decorator_list, *cls.bases)]
    return any(mark.startswith(RECORDS) for mark in marks)


def member_name(node):
    return defined_name(node) or ""


def is_public_member(node, record):
    if isinstance(node, ast.AnnAssign) and record:
        return True
    return is_public(member_name(node))


def public_members(cls, methods):
    "What a stub says of a class, without its docstring: fields, methods, attributes."
    patched = [without_patch(node) for node in methods.get(cls.name, [])]
    named = {member_name(node) for node in (*cls.body, *patched)}
    fields = [ast.AnnAssign(ast.Name(name), kind or ast.Name("Any"), None, 1)
              for name, kind in attributes(cls).items() if name not in named]
    record = is_record(cls)
    everything = [*cls.body, *fields, *patched]
    return [node for node in everything if member_name(node) and is_public_member(node, record)]


def take_over(cls, classes, methods):
    "Members and bases of a class; a private base is replaced by its own bases, its members come with it."
    members = public_members(cls, methods)
    bases = []
    for base in cls.bases:
        private = classes.get(ast.unparse(base))
        if private is None or is_public(private.name):
            bases.append(base)
            continue
        inherited, more = take_over(private, classes, methods)
        known = {member_name(node) for node in members}
        members += [deepcopy(node) for node in inherited if member_name(node) not in known]
        bases += more
    return members, bases


# ---- bodies, arguments, annotations

def is_docstring(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def docstring_of(node):
    "The docstring of a module or definition as a list of statements."
    return [node.body[0]] if node.body and is_docstring(node.body[0]) else []


def mentions_private(node):
    return any(isinstance(n, ast.Name) and not is_public(n.id) for n in ast.walk(node))


class PublicTypes(ast.NodeTransformer):
    "Private types as Any, those in forward references too."

    def visit_Name(self, node):
        return node if is_public(node.id) else ast.Name("Any")

    def visit_Constant(self, node):
        if not isinstance(node.value, str):
            return node
        try:
            inside = ast.parse(node.value, mode="eval").body
        except SyntaxError:     # a word of Literal
            return node
        return self.visit(inside) if mentions_private(inside) else node


def public_type(annotation):
    "An annotation as others can read it."
    if annotation is None:
        return None
    if isinstance(annotation, ast.Call):     # of a command: one or more words, and what they mean
        return ast.Subscript(ast.Name("list"), ast.Name("str"))
    return PublicTypes().visit(annotation)


def public_default(default):
    "A default value; three dots for one that mentions a private name."
    if default is not None and mentions_private(default):
        return ast.Constant(...)
    return default


def type_of(value):
    "The type of a constant whose value is not shown."
    displays = {ast.Dict: "dict", ast.List: "list", ast.Tuple: "tuple", ast.Set: "set"}
    if isinstance(value, ast.Constant):
        return type(value.value).__name__
    return displays.get(type(value), "Any")


def is_long(value):
    return len(ast.unparse(value)) > LONG


class Outlines(ast.NodeTransformer):
    "Functions without their bodies, fields and parameters with public types and defaults."

    def visit_FunctionDef(self, node):
        node.body = [*docstring_of(node), ast.Expr(ast.Constant(...))]
        node.decorator_list = [d for d in node.decorator_list if not mentions_private(d)]
        node.returns = public_type(node.returns)
        self.visit(node.args)
        return node

    def visit_arguments(self, node):
        node.defaults = [public_default(d) for d in node.defaults]
        node.kw_defaults = [public_default(d) for d in node.kw_defaults]
        self.generic_visit(node)
        return node

    def visit_arg(self, node):
        node.annotation = public_type(node.annotation)
        return node

    def visit_Assign(self, node):
        if node.targets[0].id == "__all__" or not (mentions_private(node.value) or is_long(node.value)):
            return node
        return ast.AnnAssign(node.targets[0], ast.Name(type_of(node.value)), None, 1)

    def visit_AnnAssign(self, node):
        node.annotation = public_type(node.annotation)
        node.value = public_default(node.value)
        if node.value is not None and is_long(node.value):
            node.value = ast.Constant(...)
        return node


# ---- lines

GLUE = "\0"     # in place of a blank where a line must not be broken


def wrapped(line):
    "A line on several, where it is too long: names or parameters, broken behind commas."
    if len(line) <= LONGEST or not line.lstrip().startswith(("def ", "__all__")):
        return line
    indent = " "*(len(line) - len(line.lstrip()))
    glued = line.strip().replace(" ", GLUE).replace(f",{GLUE}", ", ")
    parts = textwrap.wrap(glued, LONGEST, initial_indent=indent, subsequent_indent=indent + " "*8,
                          break_long_words=False, break_on_hyphens=False)
    return "\n".join(parts).replace(GLUE, " ")


def in_short_lines(text):
    "The same text, wrapped. Raises AssertionError where it would not be the same code, as with a comma in a string."
    short = "\n".join(map(wrapped, text.splitlines())) + "\n"
    assert ast.dump(ast.parse(short)) == ast.dump(ast.parse(text))
    return short


# ---- a stub

def mentioned(tree):
    "All names of a tree, those in annotations that are strings too."
    names = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    return names | {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def without_unused_imports(tree):
    used = mentioned(tree)
    for node in tree.body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            node.names = [a for a in node.names if (a.asname or a.name.partition(".")[0]) in used]
    return [n for n in tree.body if not isinstance(n, (ast.Import, ast.ImportFrom)) or n.names]


def is_kept(node):
    "Whether a statement of a module stands in its stub."
    name = member_name(node)
    return isinstance(node, KEPT) and (name == "__all__" or is_public(name))


def stub(source, name):
    "The text of NAME.pyi for the text of NAME.py."
    tree = ast.parse(source)
    methods = patched_methods(tree)
    rest = [n for n in tree.body if not patched_class(n)]
    classes = {n.name: n for n in rest if isinstance(n, ast.ClassDef)}
    parts = {n: take_over(cls, classes, methods) for n, cls in classes.items() if is_public(n)}
    for n, (members, bases) in parts.items():
        classes[n].body = [*docstring_of(classes[n]), *members] or [ast.Expr(ast.Constant(...))]
        classes[n].bases = bases
    typing = ast.ImportFrom("typing", [ast.alias("Any")], 0)
    tree.body = [*docstring_of(tree), typing, *filter(is_kept, rest)]
    Outlines().visit(tree)
    tree.body = without_unused_imports(tree)
    return NOTE.format(name) + in_short_lines(ast.unparse(ast.fix_missing_locations(tree)) + "\n")


def check(wanted, extra):
    "Exits with 1 when a stub is not as it should be."
    stale = [p.name for p, text in wanted.items() if not p.exists() or p.read_text(encoding="utf-8") != text]
    stale += [p.name for p in extra]
    if stale:
        sys.exit(f"stale: {', '.join(sorted(stale))}; run `make export` and commit them")


def write(wanted, extra):
    for path in extra:
        path.unlink()
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    (PACKAGE/"py.typed").touch()


def main():
    modules = sorted(PACKAGE.glob("[!_]*.py"))
    wanted = {p.with_suffix(".pyi"): stub(p.read_text(encoding="utf-8"), p.name) for p in modules}
    extra = set(PACKAGE.glob("*.pyi")) - set(wanted)
    if "--check" in sys.argv[1:]:
        check(wanted, extra)
    else:
        write(wanted, extra)


if __name__ == "__main__":
    main()
