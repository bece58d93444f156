"""Says what CPython's parser makes of Python source, for comparison with the product's own reader.

Reads JSON lines {"want": "verdict" | "hash" | "dump", "source": text} and answers each with one JSON line:
{"ok": bool, "error": text} and, where asked for, "hash" or "dump" of the tree in a canonical form.
{"want": "library"} is answered with the paths of the standard library's files, {"want": "read", "source": path} with one's text.
Nothing is executed: the source is parsed and compiled only.
"""

import ast
import hashlib
import json
import pathlib
import struct
import sys
import sysconfig
import warnings

SKIPPED = {"type_comment", "type_ignores", "kind", "ctx"}
CONTEXTS = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)


def text(value: str) -> str:
    units = value.encode("utf-16-be", "surrogatepass")
    out = []
    for i in range(0, len(units), 2):
        unit = units[i] << 8 | units[i + 1]
        out.append(chr(unit) if 0x20 <= unit < 0x7F and unit not in (0x22, 0x5C) else f"\\{unit:04x}")
    return '"' + "".join(out) + '"'


def constant(value: object, plain: bool) -> str:
    if value is None or value is True or value is False:
        return str(value)
    if value is Ellipsis:
        return "..."
    if isinstance(value, str):
        return text(value) if plain else "str"
    if isinstance(value, bytes):
        return "b" + value.hex()
    if isinstance(value, int):
        return f"i{value:x}"
    if isinstance(value, float):
        return "f" + struct.pack(">d", value).hex()
    assert isinstance(value, complex)
    return "j" + struct.pack(">d", value.imag).hex()


class Dumper:
    def __init__(self, source: str) -> None:
        # The product does not look up the names of characters.
        self.plain = "\\N{" not in source
        self.out: list[str] = []

    def place(self, node: ast.AST) -> None:
        start, end = getattr(node, "lineno", None), getattr(node, "end_lineno", None)
        if start is not None:
            columns = getattr(node, "col_offset", None), getattr(node, "end_col_offset", None)
            self.out.append(f"@{start}:{columns[0]}-{end}:{columns[1]}")

    def value(self, value: object, within_fstring: bool = False) -> None:
        if isinstance(value, list):
            self.out.append("[")
            for item in value:
                self.value(item, within_fstring)
                self.out.append(",")
            self.out.append("]")
        elif isinstance(value, CONTEXTS):
            self.out.append(type(value).__name__)
        elif isinstance(value, ast.AST):
            self.node(value, within_fstring)
        elif isinstance(value, str):
            self.out.append(value)
        else:
            self.out.append(str(value))

    def node(self, node: ast.AST, within_fstring: bool) -> None:
        self.out.append(type(node).__name__)
        if isinstance(node, ast.Constant) and within_fstring:
            self.out.append("(" + constant(node.value, self.plain) + ")")
            return
        if not within_fstring or not isinstance(node, (ast.JoinedStr, ast.FormattedValue)):
            self.place(node)
        self.out.append("(")
        if isinstance(node, (ast.Constant, ast.MatchSingleton)):
            self.out.append(constant(node.value, self.plain))
        else:
            for field in node._fields:
                if field in SKIPPED:
                    if field == "ctx":
                        self.out.append(type(getattr(node, field)).__name__ + ";")
                    continue
                inner = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.FormattedValue) and field == "format_spec")
                self.value(getattr(node, field, None), inner)
                self.out.append(";")
        self.out.append(")")


def dump(source: str, tree: ast.Module) -> str:
    dumper = Dumper(source)
    sys.setrecursionlimit(50_000)
    for statement in tree.body:
        dumper.value(statement)
        dumper.out.append("\n")
    return "".join(dumper.out)


def library() -> list[str]:
    root = pathlib.Path(sysconfig.get_path("stdlib"))
    return sorted(str(p) for p in root.rglob("*.py") if "site-packages" not in p.parts and "dist-packages" not in p.parts)


def read(path: str) -> str | None:
    try:
        # A byte order mark and the encoding that a file names are matters of reading it, not of its syntax.
        return pathlib.Path(path).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def answer(request: dict[str, str]) -> object:
    if request["want"] == "library":
        return library()
    source = request["source"]
    if request["want"] == "read":
        return read(source)
    version = (3, 13) if sys.version_info >= (3, 14) else None
    try:
        tree = ast.parse(source, feature_version=version)
        compile(source, "source", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as e:
        return {"ok": False, "error": str(e)}
    except (RecursionError, MemoryError) as e:
        return {"ok": False, "error": "limit: " + str(e)}
    if request["want"] == "verdict":
        return {"ok": True}
    text = dump(source, tree)
    if request["want"] == "dump":
        return {"ok": True, "dump": text}
    return {"ok": True, "hash": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()}


def main() -> None:
    warnings.simplefilter("ignore")
    for line in sys.stdin.buffer:
        print(json.dumps(answer(json.loads(line))), flush=True)


main()
