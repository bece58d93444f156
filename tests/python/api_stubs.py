"""Writes what type checkers need to know of packages: names, bases, fields and signatures, without any bodies.

    api_stubs.py SOURCE [SOURCE...]

SOURCE is a folder that holds one top-level package. Written are the modules whose names nodes use, and the modules of
all bases and of everything that their signatures name. Nothing is imported or executed. The output is one section for
each module, for server/Onex.Language/Api/Data/stubs.txt.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

PACKAGES = ("omnibase_core", "omnibase_infra", "omnibase_spi")
SEEDS = [
    "omnibase_core.enums.enum_core_error_code",
    "omnibase_core.enums.enum_node_type",
    "omnibase_core.enums.enum_onex_status",
    "omnibase_core.errors",
    "omnibase_core.models.container.model_onex_container",
    "omnibase_core.models.contracts",
    "omnibase_core.models.dispatch.model_handler_output",
    "omnibase_core.models.events.model_event_envelope",
    "omnibase_core.models.primitives.model_semver",
    "omnibase_core.models.reducer.model_intent",
    "omnibase_core.models.reducer.payloads",
    "omnibase_core.nodes",
    "omnibase_infra.enums",
    "omnibase_infra.errors",
]
KEPT_CLASS_DECORATORS = {"dataclass", "final", "runtime_checkable"}
KEPT_DECORATORS = {
    "property", "classmethod", "staticmethod", "abstractmethod", "overload", "cached_property", "contextmanager",
    "asynccontextmanager", "override", "final",
}
# Called by Pydantic only.
HOOKS = {"field_validator", "model_validator", "field_serializer", "model_serializer", "validator", "root_validator"}
TYPE_MAKERS = {"TypeVar", "ParamSpec", "NewType", "TypeVarTuple", "namedtuple"}


def last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Subscript):
        node = node.value
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


class Annotation(ast.NodeTransformer):
    """Takes quotes, Annotated and Final off an annotation."""

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, str):
            return node
        try:
            return self.visit(ast.parse(node.value, mode="eval").body)
        except SyntaxError:
            return ast.Name("Any")

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        name = last_name(node)
        if name == "Literal":
            return node
        if name == "Annotated" and isinstance(node.slice, ast.Tuple):
            return self.visit(node.slice.elts[0])
        if name in ("Final", "SkipValidation"):
            return self.visit(node.slice)
        return self.generic_visit(node)


def annotation(node: ast.expr) -> ast.expr:
    return Annotation().visit(ast.parse(ast.unparse(node), mode="eval").body)


def type_of_value(value: ast.expr | None) -> str:
    if isinstance(value, ast.Constant) and value.value is not None and value.value is not ...:
        return type(value.value).__name__
    if isinstance(value, ast.JoinedStr):
        return "str"
    return "Any"


def is_type_expression(node: ast.expr) -> bool:
    allowed = (ast.Name, ast.Attribute, ast.Subscript, ast.BinOp, ast.BitOr, ast.Tuple, ast.List, ast.Constant, ast.Load)
    return (
        not isinstance(node, (ast.Constant, ast.Tuple, ast.List))
        and all(isinstance(part, allowed) for part in ast.walk(node))
        and last_name(node)[:1] != "_"
    )


class Module:
    def __init__(self, name: str, path: Path, is_package: bool) -> None:
        self.name = name
        self.is_package = is_package
        self.tree = ast.parse(path.read_text("utf-8"))
        self.imports: dict[str, tuple[str, str | None]] = {}
        self.lines: dict[str, str] = {}
        self.uses: dict[str, set[str]] = {}
        self.bases: set[str] = set()
        self.classes: dict[str, ast.ClassDef] = {}
        self.exported: set[str] = set()
        self.imported_elsewhere: set[str] = set()
        self.read(self.tree.body)

    def resolve(self, node: ast.ImportFrom) -> str:
        if node.level == 0:
            return node.module or ""
        parts = self.name.split(".")
        parts = parts[: len(parts) - node.level + (1 if self.is_package else 0)]
        return ".".join([*parts, node.module] if node.module else parts)

    def read(self, body: list[ast.stmt]) -> None:
        for node in body:
            match node:
                case ast.Import():
                    for alias in node.names:
                        name = alias.asname or alias.name.split(".")[0]
                        self.imports.setdefault(name, (alias.name if alias.asname else name, None))
                case ast.ImportFrom(module="__future__"):
                    pass
                case ast.ImportFrom():
                    for alias in node.names:
                        self.imports.setdefault(alias.asname or alias.name, (self.resolve(node), alias.name))
                case ast.If(test=test):
                    negative = isinstance(test, ast.UnaryOp)
                    for part in (node.orelse, node.body) if negative else (node.body, node.orelse):
                        self.read(part)
                case ast.Try():
                    self.read(node.body)
                case ast.ClassDef():
                    if node.name not in self.lines:
                        self.classes[node.name] = node
                        self.bases |= {name for base in node.bases for name in names_in(base)}
                        self.add(node.name, class_stub(node, ""))
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    if node.name != "__getattr__":
                        self.add(node.name, function_stub(node, ""), is_overload(node))
                case ast.AnnAssign(target=ast.Name(id=name)):
                    self.add(name, "\n".join(variable(name, node.annotation, node.value)))
                case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List() | ast.Tuple()):
                    self.exported = {e.value for e in node.value.elts if isinstance(e, ast.Constant)}
                case ast.Assign(targets=[ast.Name(id=name)]):
                    if isinstance(node.value, ast.Call) and last_name(node.value) in TYPE_MAKERS or is_type_expression(node.value):
                        self.add(name, f"{name} = {ast.unparse(annotation(node.value) if not isinstance(node.value, ast.Call) else node.value)}")
                    elif not name.startswith("__"):
                        self.add(name, f"{name}: {type_of_value(node.value)}")
                case ast.TypeAlias():
                    self.add(node.name.id, ast.unparse(node))

    def add(self, name: str, text: str, more: bool = False) -> None:
        if name in self.lines and not more:
            return  # The implementation of overloads, or what is there where an import fails.
        self.lines[name] = f"{self.lines[name]}\n{text}" if name in self.lines else text
        self.uses[name] = self.uses.get(name, set()) | names_in(ast.parse(text))

    def wanted(self) -> list[str]:
        """Its public names, and the private ones that these need."""
        found: dict[str, None] = {}
        pending = [n for n in self.lines if not n.startswith("_") or n in self.exported | self.imported_elsewhere]
        while pending:
            name = pending.pop(0)
            if name in found:
                continue
            found[name] = None
            pending += sorted(n for n in self.uses[name] if n in self.lines)
        return [n for n in self.lines if n in found]

    def needed_imports(self) -> set[str]:
        return {n for name in self.wanted() for n in self.uses[name] if n not in self.lines} & set(self.imports)

    def reexports(self) -> set[str]:
        return {n for n in self.imports if n in self.exported or (self.is_package and not n.startswith("_") and self.imports[n][1] is not None)}


def names_in(node: ast.AST) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def is_overload(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(last_name(d) == "overload" for d in node.decorator_list)


def variable(name: str, ann: ast.expr, value: ast.expr | None) -> list[str]:
    kind = last_name(ann)
    if kind == "TypeAlias" and value is not None:
        return [f"{name} = {ast.unparse(annotation(value))}"]
    if kind == "Final" and not isinstance(ann, ast.Subscript):
        return [f"{name}: {type_of_value(value)}"]
    return [f"{name}: {ast.unparse(annotation(ann))}"]


def default_of(value: ast.expr | None) -> str:
    """How a field of a model or a dataclass says that it may be left out."""
    if value is None:
        return ""
    if not isinstance(value, ast.Call) or last_name(value) not in ("Field", "field", "PrivateAttr"):
        return " = ..."
    keywords = {k.arg: k.value for k in value.keywords if k.arg}
    positional = value.args[0] if value.args else None
    required = (positional is None or (isinstance(positional, ast.Constant) and positional.value is ...)) and not (
        {"default", "default_factory"} & set(keywords)
    )
    kept = {k: ast.unparse(v) for k, v in keywords.items() if k in ("alias", "init", "kw_only") and isinstance(v, ast.Constant)}
    if last_name(value) == "PrivateAttr":
        return " = ..."
    if kept:
        parts = [] if required else ["default=..."]
        return f" = {last_name(value)}({', '.join(parts + [f'{k}={v}' for k, v in kept.items()])})"
    return "" if required else " = ..."


def function_stub(node: ast.FunctionDef | ast.AsyncFunctionDef, indent: str) -> str:
    lines = []
    for decorator in node.decorator_list:
        name = last_name(decorator)
        if name in KEPT_DECORATORS or (isinstance(decorator, ast.Attribute) and name in ("setter", "deleter", "getter")):
            lines.append(f"{indent}@{ast.unparse(decorator)}")
    arguments = node.args
    for arg in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]:
        if arg is not None and arg.annotation is not None:
            arg.annotation = annotation(arg.annotation)
    arguments.defaults = [ast.Constant(...) for _ in arguments.defaults]
    arguments.kw_defaults = [None if d is None else ast.Constant(...) for d in arguments.kw_defaults]
    if node.returns is not None:
        returns = ast.unparse(annotation(node.returns))
    else:
        returns = "None" if node.name == "__init__" else "Any"
    prefix = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    if isinstance(node, ast.AsyncFunctionDef) and any(isinstance(part, ast.Yield) for part in own_nodes(node)):
        prefix = "def"  # An async generator is called without await.
    types = "[" + ", ".join(ast.unparse(t) for t in node.type_params) + "]" if getattr(node, "type_params", None) else ""
    lines.append(f"{indent}{prefix} {node.name}{types}({ast.unparse(arguments)}) -> {returns}: ...")
    return "\n".join(lines)


def own_nodes(node: ast.AST):
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            yield child
            yield from own_nodes(child)


def attributes_of(node: ast.ClassDef) -> dict[str, str]:
    """What methods assign to self, with its type where that is written down."""
    found: dict[str, str] = {}
    for method in node.body:
        if not isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef)) or not method.args.args:
            continue
        this = method.args.args[0].arg
        types = {a.arg: a.annotation for a in [*method.args.args, *method.args.kwonlyargs]}
        for part in ast.walk(method):
            if isinstance(part, ast.AnnAssign):
                target, kind = part.target, part.annotation
            elif isinstance(part, ast.Assign) and len(part.targets) == 1:
                target, kind = part.targets[0], types.get(part.value.id) if isinstance(part.value, ast.Name) else None
            else:
                continue
            if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == this:
                text = ast.unparse(annotation(kind)) if kind is not None else "Any"
                if found.get(target.attr, "Any") == "Any":
                    found[target.attr] = text
    return found


def class_stub(node: ast.ClassDef, indent: str) -> str:
    lines = [f"{indent}@{ast.unparse(d)}" for d in node.decorator_list if last_name(d) in KEPT_CLASS_DECORATORS]
    arguments = [ast.unparse(b) for b in node.bases] + [f"{k.arg}={ast.unparse(k.value)}" for k in node.keywords if k.arg]
    types = "[" + ", ".join(ast.unparse(t) for t in node.type_params) + "]" if getattr(node, "type_params", None) else ""
    inner = indent + "    "
    body: list[str] = []
    known: set[str] = set()
    overloaded: set[str] = set()
    is_enum = any(last_name(b).endswith(("Enum", "Flag")) or last_name(b).startswith("Enum") for b in node.bases)

    def read(statements: list[ast.stmt]) -> None:
        for statement in statements:
            match statement:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    if any(last_name(d) in HOOKS for d in statement.decorator_list):
                        continue
                    if is_overload(statement):
                        overloaded.add(statement.name)
                    if is_overload(statement) or statement.name not in overloaded:
                        body.append(function_stub(statement, inner))
                        known.add(statement.name)
                case ast.AnnAssign(target=ast.Name(id=name)):
                    if name in ("model_config", "__slots__"):
                        continue
                    known.add(name)
                    ann = annotation(statement.annotation)
                    default = "" if last_name(ann) == "ClassVar" else default_of(statement.value)
                    body.append(f"{inner}{name}: {ast.unparse(ann)}{default}")
                case ast.Assign(targets=[ast.Name(id=name)]):
                    if name in ("model_config", "__slots__"):
                        continue
                    known.add(name)
                    value = statement.value
                    if is_enum and not name.startswith("_"):
                        body.append(f"{inner}{name} = {ast.unparse(value) if isinstance(value, ast.Constant) else '...'}")
                    else:
                        body.append(f"{inner}{name}: ClassVar[{type_of_value(value)}]")
                case ast.ClassDef(name=name):
                    known.add(name)
                    body.append(class_stub(statement, inner))
                case ast.If():
                    read(statement.body)

    read(node.body)
    if not is_enum:
        body = [f"{inner}{name}: {kind}" for name, kind in attributes_of(node).items() if name not in known and not is_model(node)] + body
    lines.append(f"{indent}class {node.name}{types}{'(' + ', '.join(arguments) + ')' if arguments else ''}:{'' if body else ' ...'}")
    return "\n".join(lines + body)


def is_model(node: ast.ClassDef) -> bool:
    return any(last_name(b) in ("BaseModel", "TypedDict", "Protocol") for b in node.bases)


class Library:
    def __init__(self, roots: list[Path]) -> None:
        self.files: dict[str, tuple[Path, bool]] = {}
        self.modules: dict[str, Module] = {}
        for root in roots:
            for path in sorted(root.rglob("*.py")):
                parts = list(path.relative_to(root).with_suffix("").parts)
                is_package = parts[-1] == "__init__"
                self.files[".".join(parts[:-1] if is_package else parts)] = (path, is_package)

    def module(self, name: str) -> Module | None:
        if name not in self.files:
            return None
        if name not in self.modules:
            self.modules[name] = Module(name, *self.files[name])
        return self.modules[name]

    def owner(self, module: str, name: str) -> tuple[str, str] | None:
        """The module that defines a name behind re-exports, and what it is called there; a module has no name in itself."""
        for _ in range(10):
            found = self.module(module)
            if found is None:
                return None
            if name in found.lines:
                return module, name
            if name in found.imports:
                module, original = found.imports[name]
                if original is None:
                    return None
                if f"{module}.{original}" in self.files:
                    return f"{module}.{original}", ""
                name = original
            else:
                return None
        return None

    def closure(self) -> list[str]:
        found: set[str] = set()
        pending = list(SEEDS)
        while pending:
            name = pending.pop()
            if name in found:
                continue
            found.add(name)
            module = self.module(name)
            assert module is not None, name
            used = module.needed_imports() | (module.reexports() if name in SEEDS else set())
            for source, original in (module.imports[n] for n in sorted(used)):
                owner = self.owner(source, original) if original is not None else None
                if owner is None:
                    continue
                target = self.module(owner[0])
                assert target is not None
                if owner[1] in target.lines and owner[1] not in target.wanted():
                    target.imported_elsewhere.add(owner[1])
                    found.discard(owner[0])
                pending.append(owner[0])
        return sorted(found)

    def stub(self, name: str, modules: set[str]) -> str:
        module = self.module(name)
        assert module is not None
        wanted = module.wanted()
        used = {n for line in wanted for n in module.uses[line]}
        lines = [
            line
            for imported in sorted(module.needed_imports() | module.reexports())
            if (line := self.import_line(module, imported, imported in used, modules)) is not None
        ]
        for special in ("Any", "ClassVar"):
            if special in used and special not in module.imports:
                lines.append(f"from typing import {special}")
        return "\n".join([*lines, *(module.lines[n] for n in wanted)])

    def import_line(self, module: Module, name: str, is_used: bool, modules: set[str]) -> str | None:
        """None for what is passed on only, from a module that is not written."""
        source, original = module.imports[name]
        if original is None:
            return f"import {source} as {name}" if source != name else f"import {source}"
        if source.split(".")[0] in PACKAGES:
            owner = self.owner(source, original)
            if owner is not None and owner[1]:
                source, original = owner
            if source not in modules and f"{source}.{original}" not in modules:
                return f"from typing import Any as {name}" if is_used else None
        return f"from {source} import {original} as {name}"


def main(sources: list[str]) -> None:
    library = Library([Path(source) for source in sources])
    modules = library.closure()
    for name in modules:
        print(f"#{'package' if library.files[name][1] else 'module'} {name}")
        print(library.stub(name, set(modules)))


if __name__ == "__main__":
    main(sys.argv[1:])
