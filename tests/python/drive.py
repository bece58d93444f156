"""Runs generated packages and says what is wrong with them.

Reads a request from standard input and writes a report to standard output, both JSON:

    {"packages": [{"root": folder to import from, "folder": the node's folder below it,
                   "node_module": dotted, "node_class": name}],
     "tests": run the packages' own tests}
    [{"problems": [{"step": ..., "message": ...}], "modules": imported, "tests_passed": number or null}]

Each package runs in a process of its own, forked from one that has already imported what all of them need.
"""

from __future__ import annotations

import ast
import importlib
import json
import os
import sys
import tempfile
import traceback
import typing
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

if typing.TYPE_CHECKING:
    from pydantic import BaseModel


class Check:
    """The problems of one package."""

    def __init__(self, package: dict[str, str]) -> None:
        self.root = Path(package["root"])
        self.folder = self.root / package["folder"]
        self.node_module = package["node_module"]
        self.node_class = package["node_class"]
        self.problems: list[dict[str, str]] = []
        self.modules: list[str] = []
        self.tests_passed: int | None = None

    def problem(self, step: str, message: str) -> None:
        self.problems.append({"step": step, "message": message})

    def attempt(self, step: str, action: Callable[[], None]) -> None:
        """Whatever a generated package throws, also SystemExit, is a problem of the package and ends only this step."""
        try:
            action()
        except BaseException:  # noqa: BLE001
            self.problem(step, traceback.format_exc(limit=-6))

    def files(self, pattern: str) -> Iterator[Path]:
        return iter(sorted(self.folder.rglob(pattern)))

    def module_of(self, file: Path) -> str:
        parts = file.relative_to(self.root).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def syntax(self) -> None:
        for file in self.files("*.py"):
            source = file.read_bytes()
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                compile(source, str(file), "exec", dont_inherit=True)
            if any(
                (isinstance(node, ast.Name) and node.id == "Any")
                or (isinstance(node, ast.Attribute) and node.attr == "Any")
                for node in ast.walk(ast.parse(source))
            ):
                self.problem("syntax", f"{file.name} uses Any")

    def documents(self) -> None:
        import yaml

        for file in [*self.files("*.yaml"), *self.files("*.yml")]:
            if not isinstance(yaml.safe_load(file.read_text(encoding="utf-8")), dict):
                self.problem("documents", f"{file.name} is not a mapping")

    def imports(self) -> None:
        for file in self.files("*.py"):
            if "tests" not in file.relative_to(self.folder).parts:
                self.modules.append(self.module_of(file))
                importlib.import_module(self.modules[-1])

    def node(self) -> None:
        import yaml
        from omnibase_core.errors import ModelOnexError
        from omnibase_core.models.container.model_onex_container import (
            ModelONEXContainer,
        )

        node_class = getattr(importlib.import_module(self.node_module), self.node_class)
        container = ModelONEXContainer()
        node = node_class(container)
        if node.container is not container:
            self.problem("node", "the node does not keep its container")
        (file,) = self.files("contract.yaml")
        contract = yaml.safe_load(file.read_text(encoding="utf-8"))
        kind = contract["node_type"].removesuffix("_GENERIC").lower()
        module = importlib.import_module(f"omnibase_core.nodes.node_{kind}")
        base = getattr(module, f"Node{kind.capitalize()}")
        if base not in node_class.__bases__:
            self.problem("node", f"{node_class} is no direct subclass of {base}")
        try:
            node_class(None)
        except ModelOnexError:
            return
        self.problem("node", "a node without a container is accepted")

    def contract(self) -> None:
        import yaml

        (file,) = self.files("contract.yaml")
        contract = yaml.safe_load(file.read_text(encoding="utf-8"))
        references = [contract["input_model"], contract["output_model"]]
        for entry in contract["handler_routing"]["handlers"]:
            references += [entry["event_model"], entry["handler"]]
        for reference in references:
            getattr(importlib.import_module(reference["module"]), reference["name"])
        path, name = contract["handler_routing"]["default_handler"].split(":")
        module = self.module_of(file.parent / f"{path}.py")
        handler = getattr(importlib.import_module(module), name)
        if not callable(getattr(handler, "handle", None)):
            self.problem("contract", f"{name} has no method handle")

    def models(self) -> None:
        from pydantic import BaseModel

        for name in self.modules:
            for model in vars(importlib.import_module(name)).values():
                if not (
                    isinstance(model, type)
                    and issubclass(model, BaseModel)
                    and model.__module__ == name
                ):
                    continue
                if model.model_config.get("extra") != "forbid":
                    self.problem(
                        "models", f"{model.__name__} does not forbid extra fields"
                    )
                for field_name, field in model.model_fields.items():
                    if not field.description:
                        self.problem(
                            "models",
                            f"{model.__name__}.{field_name} has no description",
                        )
                    if mentions_any(field.annotation):
                        self.problem("models", f"{model.__name__}.{field_name} is Any")
                self._check_schema(model)

    @staticmethod
    def _check_schema(model: type[BaseModel]) -> None:
        """Make the model's JSON Schema, unless a class of omnibase_core in it has none."""
        from pydantic.errors import PydanticInvalidForJsonSchema

        try:
            model.model_json_schema()
        except PydanticInvalidForJsonSchema as e:
            if "<class 'omnibase_core." not in str(e):
                raise

    def own_tests(self) -> None:
        import pytest

        class Results:
            passed = 0
            others: typing.ClassVar[list[str]] = []

            def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
                if report.passed:
                    Results.passed += report.when == "call"
                else:
                    Results.others.append(
                        f"{report.nodeid} {report.outcome} {report.longreprtext[-3000:]}"
                    )

            def pytest_collectreport(self, report: pytest.CollectReport) -> None:
                if report.failed:
                    Results.others.append(
                        f"{report.nodeid} {report.longreprtext[-3000:]}"
                    )

        code = pytest.main(
            [
                "-q",
                "-p",
                "no:cacheprovider",
                "-W",
                "error",
                "-c",
                os.devnull,
                f"--rootdir={self.root}",
                str(self.folder),
            ],
            plugins=[Results()],
        )
        self.tests_passed = Results.passed
        for other in Results.others:
            self.problem("own_tests", other)
        if code != 0 and not Results.others:
            self.problem("own_tests", f"pytest ended with {code!r}")

    def run(self, tests: bool) -> dict[str, object]:
        sys.path.insert(0, str(self.root))
        os.chdir(self.root)
        steps = [
            self.syntax,
            self.documents,
            self.imports,
            self.node,
            self.contract,
            self.models,
        ]
        for step in [*steps, *([self.own_tests] if tests else [])]:
            self.attempt(step.__name__, step)
        return {
            "problems": self.problems,
            "modules": self.modules,
            "tests_passed": self.tests_passed,
        }


def mentions_any(annotation: object) -> bool:
    return annotation is typing.Any or any(
        mentions_any(part) for part in typing.get_args(annotation)
    )


def start(package: dict[str, str], tests: bool, report: Path) -> int:
    """Starts a process that checks one package and writes its report to a file; gives the process id."""
    child = os.fork()
    if child:
        return child
    # What a package prints must not get into the report.
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silent, stream)
    try:
        report.write_text(json.dumps(Check(package).run(tests)), encoding="utf-8")
    finally:
        os._exit(0)


def main() -> None:
    request = json.load(sys.stdin)
    tests = request["tests"]
    sys.dont_write_bytecode = True
    for name in (
        "pydantic",
        "yaml",
        "omnibase_core.nodes.node_effect",
        "omnibase_infra.errors",
    ):
        importlib.import_module(name)
    if tests:
        importlib.import_module("pytest")

    with tempfile.TemporaryDirectory() as folder:
        reports = [
            Path(folder) / f"{index}.json" for index in range(len(request["packages"]))
        ]
        running: set[int] = set()
        for package, report in zip(request["packages"], reports, strict=True):
            while len(running) >= (os.cpu_count() or 1):
                running.discard(os.wait()[0])
            running.add(start(package, tests, report))
        while running:
            running.discard(os.wait()[0])
        crashed = {
            "problems": [{"step": "process", "message": "the process died"}],
            "modules": [],
            "tests_passed": None,
        }
        json.dump(
            [
                json.loads(report.read_text(encoding="utf-8"))
                if report.exists()
                else crashed
                for report in reports
            ],
            sys.stdout,
        )


if __name__ == "__main__":
    main()
