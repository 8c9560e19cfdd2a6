"""How plain the source is, in figures; with --check, what is against the style, line by line, and exit code 1.

The style is that of CONTRIBUTING.md. Its limits stand here and nowhere else. --check looks at the modules, the
code cells of the notebooks, the scripts and the tests; the figures are of the modules and the cells.
"""
import ast
import statistics
import sys
from collections import defaultdict

from source import cells, modules, scripts

WIDTH = 120        # characters of a line, anywhere
CELL_WIDTH = 100   # beyond these a reader of the site scrolls sideways: counted, not refused
NODES = 12.5       # syntax nodes a line, in the median over the functions of the library
PARAMETERS = 7     # of a function; ruff refuses more
REPEATED = 6       # equal lines in a row that count as a repetition

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
DEFINITIONS = (*FUNCTIONS, ast.ClassDef)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


# ---- what is against the style

def long_lines(piece):
    "(line, what) of each line that is too long."
    for number, line in enumerate(piece.lines, 1):
        if len(line) > WIDTH and number not in piece.written_by_nbdev:
            yield number, f"{len(line)} characters, more than {WIDTH}"


def blocks(tree):
    "(owner, statements) of each block of a syntax tree."
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                yield node, block


def starts_its_line(statement, lines):
    before = lines[statement.lineno - 1].encode()[:statement.col_offset]
    return not before.strip()


def is_placeholder(owner, statement):
    "A docstring or three dots, alone in a definition: the one body that may stand on the header's line."
    alone = isinstance(owner, DEFINITIONS) and len(owner.body) == 1
    return alone and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def crowded_lines(piece):
    "(line, what) of each statement that begins behind something else."
    for owner, block in blocks(piece.tree):
        for i, statement in enumerate(block):
            if starts_its_line(statement, piece.lines) or is_placeholder(owner, statement):
                continue
            follows = i > 0 and block[i - 1].end_lineno == statement.lineno
            yield statement.lineno, "two statements on one line" if follows else "body on the header's line"


def is_parallel_assignment(node):
    "a, b = 1, 2"
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Tuple):
        return False
    return any(isinstance(target, ast.Tuple) for target in node.targets)


def is_named_lambda(node):
    "f = lambda x: x"
    return isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.Lambda)


def is_sequence(node):
    "f(), g() or f() and g(), as a statement"
    return isinstance(node, ast.Expr) and isinstance(node.value, (ast.Tuple, ast.BoolOp))


def is_double_comprehension(node):
    "[x for row in rows for x in row]"
    return isinstance(node, COMPREHENSIONS) and len(node.generators) > 1


def is_nested_conditional(node):
    "a if b else c if d else e"
    if not isinstance(node, ast.IfExp):
        return False
    return isinstance(node.body, ast.IfExp) or isinstance(node.orelse, ast.IfExp)


REFUSED = {
    "parallel assignment": is_parallel_assignment,
    "a lambda with a name": is_named_lambda,
    "expressions in sequence as one statement": is_sequence,
    "a comprehension of two levels": is_double_comprehension,
    "a nested conditional expression": is_nested_conditional,
}


def dense_expressions(piece):
    "(line, what) of each form that the style refuses."
    for node in ast.walk(piece.tree):
        for what, is_it in REFUSED.items():
            if is_it(node):
                yield node.lineno, what


def faults(piece):
    "All of a piece, in the order of its lines."
    try:
        ast.parse(piece.text)
    except SyntaxError as e:
        return [(e.lineno or 1, f"is no Python: {e.msg}")]
    return sorted([*long_lines(piece), *crowded_lines(piece), *dense_expressions(piece)])


# ---- figures

def functions(pieces):
    "All functions and methods, those inside of others too."
    found = []
    for piece in pieces:
        found += [node for node in ast.walk(piece.tree) if isinstance(node, FUNCTIONS)]
    return found


def nodes_a_line(function):
    "Syntax nodes of a function's body over its lines."
    nodes = sum(sum(1 for _ in ast.walk(statement)) for statement in function.body)
    return nodes/(function.end_lineno - function.body[0].lineno + 1)


def density(library):
    return statistics.median(nodes_a_line(f) for f in functions(library))


def parameters(function):
    "How many parameters a caller sees."
    given = function.args
    names = [a.arg for a in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len([name for name in names if name not in ("self", "cls")])


def imported_lines(tree):
    "The numbers of all lines of import statements."
    numbers = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            numbers |= set(range(node.lineno, node.end_lineno + 1))
    return numbers


def normalised(piece):
    "(line number, text with single spaces) of the lines that say something: no blank, comment or import."
    skipped = imported_lines(piece.tree) | piece.written_by_nbdev
    for number, line in enumerate(piece.lines, 1):
        text = " ".join(line.split())
        if text and not text.startswith("#") and number not in skipped:
            yield number, text


def common_length(first, second):
    "How many texts two lists of (place, text) have in common from their beginning on."
    length = 0
    for (_, text), (_, other) in zip(first, second, strict=False):
        if text != other:
            break
        length += 1
    return length


def repetitions(library):
    "[(place, place, lines)] of each longest run of equal lines that occurs before, in another place."
    said = []   # (place, text) of all modules; between two of them stands a text that equals none
    for piece in library:
        said += [(f"{piece.where}:{number}", text) for number, text in normalised(piece)]
        said.append(("", f"end of {piece.where}"))
    found = []
    seen = defaultdict(list)   # six texts -> where they begin
    at = 0
    while at + REPEATED <= len(said):
        texts = tuple(text for _, text in said[at:at + REPEATED])
        earlier = [start for start in seen[texts] if start + REPEATED <= at]
        lengths = {start: common_length(said[start:at], said[at:]) for start in earlier}
        seen[texts].append(at)
        if lengths:
            longest = max(lengths, key=lengths.get)
            found.append((said[longest][0], said[at][0], lengths[longest]))
            at += lengths[longest]
        else:
            at += 1
    return found


def widths(pieces):
    "The lengths of all lines that somebody wrote."
    found = []
    for piece in pieces:
        found += [len(line) for i, line in enumerate(piece.lines, 1) if i not in piece.written_by_nbdev]
    return found


def figures(library, book):
    "(what, figure) of each figure."
    ours = widths(library)
    in_cells = widths(book)
    largest = max(library, key=lambda piece: len(piece.lines))
    known = functions(library)
    many = sum(parameters(f) > PARAMETERS for f in known)
    return [
        (f"lines over {WIDTH} characters, modules", sum(n > WIDTH for n in ours)),
        (f"lines over {WIDTH} characters, cells", sum(n > WIDTH for n in in_cells)),
        (f"lines over {CELL_WIDTH} characters, cells (a warning)", sum(n > CELL_WIDTH for n in in_cells)),
        ("longest line, modules", max(ours)),
        ("longest line, cells", max(in_cells)),
        ("syntax nodes a line, median over functions", f"{density(library):.1f}"),
        (f"functions with more than {PARAMETERS} parameters", f"{many} of {len(known)}, {many/len(known):.1%}"),
        ("largest module", f"{len(largest.lines)} lines, {largest.where}"),
        (f"repeated runs of {REPEATED} lines or more", len(repetitions(library))),
    ]


# ---- the command

def check():
    "Prints all faults; the exit code."
    wrong = []
    library = modules()
    for piece in [*library, *scripts(), *cells()]:
        wrong += [f"{piece.where} line {number}: {what}" for number, what in faults(piece)]
    if density(library) > NODES:
        wrong.append(f"catsplit/: {density(library):.1f} syntax nodes a line in the median, more than {NODES}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(wrong)} faults of style")
    return int(bool(wrong))


def show():
    "Prints the figures, and where lines are repeated."
    library = modules()
    for what, figure in figures(library, list(cells())):
        print(f"{what:<52}{figure}")
    for first, second, length in repetitions(library):
        print(f"    {length} lines of {first} again in {second}")


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        sys.exit(check())
    show()
