"""Compares a source folder with recorded APIs, without importing it.

    compare_api.py FOLDER API.json...

Prints one line for each module, class, base class, field, method, function, enum member or re-export of FOLDER that
the recorded APIs do not have in just that form. FOLDER may have less than they have, never more or other.
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def parameter(argument: ast.arg, optional: bool, prefix: str = "") -> str:
    annotation = (
        f": {ast.unparse(argument.annotation)}"
        if argument.annotation and not prefix
        else ""
    )
    return prefix + argument.arg + annotation + (" = ..." if optional else "")


def signature(function: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    arguments = function.args
    positional = [*arguments.posonlyargs, *arguments.args]
    required = len(positional) - len(arguments.defaults)
    parts = [
        parameter(argument, index >= required)
        for index, argument in enumerate(positional)
    ]
    if arguments.vararg:
        parts.append(parameter(arguments.vararg, False, "*"))
    elif arguments.kwonlyargs:
        parts.append("*")
    parts += [
        parameter(argument, default is not None)
        for argument, default in zip(
            arguments.kwonlyargs, arguments.kw_defaults, strict=True
        )
    ]
    if arguments.kwarg:
        parts.append(parameter(arguments.kwarg, False, "**"))
    returns = f" -> {ast.unparse(function.returns)}" if function.returns else ""
    return (
        "async " if isinstance(function, ast.AsyncFunctionDef) else ""
    ) + f"({', '.join(parts)}){returns}"


def is_public(name: str) -> bool:
    return not name.startswith("_") or name == "__init__"


def is_type_parameters(base: ast.expr) -> bool:
    """`Generic[T]`, which newer sources write as `class Name[T]`."""
    return ast.unparse(base).startswith("Generic[")


def class_facts(statement: ast.ClassDef) -> Iterator[tuple[str, str]]:
    yield (
        f"{statement.name} bases",
        ", ".join(
            ast.unparse(base)
            for base in statement.bases
            if not is_type_parameters(base)
        ),
    )
    for part in statement.body:
        match part:
            case ast.AnnAssign(target=ast.Name(id=name)) if is_public(name):
                yield f"{statement.name}.{name} field", ast.unparse(part.annotation)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if (
                is_public(name)
            ):
                yield f"{statement.name}.{name} method", signature(part)
            case ast.Assign(
                targets=[ast.Name(id=name)], value=ast.Constant(value=value)
            ):
                yield f"{statement.name}.{name} member", str(value)


def source_facts(tree: ast.Module, is_package: bool) -> Iterator[tuple[str, str]]:
    """What a module offers, as (what, in which form)."""
    for statement in tree.body:
        match statement:
            case ast.ClassDef():
                yield from class_facts(statement)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if (
                is_public(name)
            ):
                yield f"{name} function", signature(statement)
            case ast.ImportFrom(module=str(module)) if is_package:
                for alias in statement.names:
                    yield f"{alias.name} re-export", f"{module}.{alias.name}"
            case ast.Assign(
                targets=[ast.Name(id="__all__")], value=ast.List(elts=names)
            ):
                for exported in names:
                    yield f"{ast.literal_eval(exported)} in __all__", ""


def recorded_facts(module: dict[str, Any]) -> dict[str, str]:
    facts: dict[str, str] = {}
    for class_name, details in module.get("classes", {}).items():
        facts[f"{class_name} bases"] = ", ".join(details["bases"])
        for kind in ("field", "method", "member"):
            for name, form in details.get(f"{kind}s", {}).items():
                facts[f"{class_name}.{name} {kind}"] = str(form)
    facts |= {
        f"{name} function": form for name, form in module.get("functions", {}).items()
    }
    facts |= {
        f"{name} re-export": form for name, form in module.get("reexports", {}).items()
    }
    return facts | {f"{name} in __all__": "" for name in module.get("all", [])}


def differences(folder: Path, apis: list[Path]) -> Iterator[str]:
    recorded: dict[str, dict[str, Any]] = {}
    for api in apis:
        recorded |= json.loads(api.read_text(encoding="utf-8"))["modules"]
    for file in sorted(folder.rglob("*.py")):
        is_package = file.name == "__init__.py"
        parts = file.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if is_package else parts)
        if name not in recorded:
            yield f"{name}: no such module"
            continue
        facts = recorded_facts(recorded[name])
        for what, form in source_facts(ast.parse(file.read_bytes()), is_package):
            if what not in facts:
                yield f"{name}: {what}: not there"
            elif facts[what] != form:
                yield f"{name}: {what}: {form!r} is {facts[what]!r}"


if __name__ == "__main__":
    print(
        "\n".join(differences(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
    )
