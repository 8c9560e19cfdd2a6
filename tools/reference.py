"""The reference of a module as a page of Markdown for Sphinx: each public name with parameters, errors and source."""
import re

from public_names import names

# what a docstring cites
SOURCE = re.compile(r"Liu & Doughty|\bpaper\b|et al\.|\b(19|20)\d\d\b|ICIS|VGSE|VideoMAE|Text4Vis|VideoPrompter|wDAE")
BRACKETS = re.compile(r"\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)")     # with others inside
TABLE = "| parameter | meaning, shape, unit | type | default |\n| :-- | :-- | :-- | :-- |"
SHOWN = 300     # characters of a constant
DEPTH = 3     # of the directives of a page: a name, its members, nothing below


def plain(text):
    "Text of a comment or docstring as Markdown: code stays code, everything else means itself."
    parts = re.split(r"(`[^`]+`)", " ".join(text.split()))
    for i in range(0, len(parts), 2):
        parts[i] = re.sub(r"([\\*_\[\]<>$#{}])", r"\\\1", parts[i])
    return "".join(parts)


def code(text):
    return f"`{text}`" if text else ""


def sources(doc):
    "A docstring without its sources and errors, its errors, its sources: in brackets, or sentences that name one."
    cited = [m[1] for m in BRACKETS.finditer(doc) if SOURCE.search(m[1])]
    for text in cited:
        doc = doc.replace(f" ({text})", "").replace(f"({text})", "")
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z`])", " ".join(doc.split()))
    errors = [s for s in sentences if re.match(r"Raises? ", s)]
    rest = [s for s in sentences if s not in errors]
    return " ".join(rest), " ".join(errors), cited or [s for s in sentences if SOURCE.search(s)]


def cites(name):
    return bool(sources(name.doc)[2])


def table(parameters):
    "One row for each parameter."
    rows = []
    for p in parameters:
        cells = (code(p.name), plain(p.meaning), code(p.type), code(p.default))
        rows.append("| " + " | ".join(text.replace("|", r"\|") for text in cells) + " |")
    return "\n".join([TABLE, *rows])


def constant(name):
    "The expression of a constant, not all of a long one."
    shown = name.origin if len(name.origin) < SHOWN else name.origin[:SHOWN] + " ..."
    return f"```python\n{name.name} = {shown}\n```"


def returned(name):
    "What a function returns, or what a class inherits."
    if name.kind == "class":
        return f"**Base** {code(name.type)}" if name.type else ""
    if name.type in ("", "None"):
        return ""
    meaning = f": {plain(name.meaning)}" if name.meaning else ""
    return f"**Returns** {code(name.type)}{meaning}"


def origin(name, cited, explained):
    "Where a name comes from; of a member only when it says so itself."
    said = "; ".join(map(plain, cited))
    if explained:
        return f"**Source** {said or 'this project'} · **Explained in** {explained}"
    return f"**Source** {said}" if said else ""


def entry(name, depth, explained=""):
    "One name as a directive of Sphinx's Python domain, its members inside. `explained` links to its chapter."
    text, errors, cited = sources(name.doc)
    parts = [
        plain(text),
        constant(name) if name.kind == "data" else "",
        table(name.parameters) if name.parameters else "",
        returned(name),
        "**Raises** " + plain(re.sub("^Raises? ", "", errors)) if errors else "",
        origin(name, cited, explained),
        *(entry(member, depth - 1) for member in name.members),
    ]
    fence = ":"*(depth + 1)
    options = f"\n:type: {name.type}" if name.kind == "property" and name.type else ""
    body = "\n\n".join(part for part in parts if part)
    return f"{fence}{{py:{name.kind}}} {name.name}{name.signature}{options}\n\n{body}\n{fence}"


def page(module, notebook, title):
    "The page of a module, which a notebook explains under a title."
    about, found = names(module)

    def explained(name):
        return f'<a href="../nbs/{notebook.stem}.html#def-{name}">chapter {title}</a>'

    parts = [
        f"# catsplit.{module.stem}",
        plain(about),
        f"Explained, exported and tested in [chapter {title}](../nbs/{notebook.name}).",
        f"```{{py:module}} catsplit.{module.stem}\n```",
        *(entry(name, DEPTH, explained(name.name)) for name in found),
    ]
    return "\n\n".join(parts) + "\n"
