"""A generated node as the scripts that drive it against a real system see it.

Such a script reads a request from standard input, with at least the folder to import from ("root") and the node's
folder below it ("folder"), and writes what came of each step to standard output, both JSON:

    {step: {"answer": the handler's answer} or {"error": facts of what it raised}}
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

CORRELATION_ID = UUID("11111111-2222-4333-8444-555555555555")

Steps = dict[str, dict[str, Any]]


class DrivenNode:
    """The classes of a generated node, by what its contract says."""

    def __init__(self, root: str, folder: str) -> None:
        sys.path.insert(0, root)
        (file,) = (Path(root) / folder).rglob("contract.yaml")
        contract = yaml.safe_load(file.read_text(encoding="utf-8"))
        asked = contract["input_model"]
        handler = contract["handler_routing"]["handlers"][0]["handler"]
        self.input = load(asked["module"], asked["name"])
        self.asked = asked
        self.handler = load(handler["module"], handler["name"])
        self.operation = self.input.model_fields["operation"].annotation

    @property
    def config(self) -> Any:
        """Not every node has something to be configured."""
        return load(
            self.asked["module"].removesuffix("input") + "config",
            self.asked["name"].removesuffix("Input") + "Config",
        )

    async def ask(self, handler: Any, operation: str, **fields: Any) -> dict[str, Any]:
        """Gives a handler one request and says what came of it."""
        try:
            request = self.input(
                operation=self.operation(operation),
                correlation_id=CORRELATION_ID,
                **fields,
            )
            answer = await handler.handle(request)
            return {"answer": answer.model_dump(mode="json")}
        except Exception as e:  # noqa: BLE001
            return {"error": facts(e)}


def tell(drive: Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]) -> None:
    """Reads the request, lets the node be driven by it, and writes what came of it."""

    async def run() -> dict[str, Any]:
        return await drive(json.load(sys.stdin))

    json.dump(asyncio.run(run()), sys.stdout)


def load(module: str, name: str) -> Any:
    return getattr(importlib.import_module(module), name)


def facts(error: Exception) -> dict[str, Any]:
    """What a log shows of an error, but for the driver's own error that it is chained to."""
    return {
        "types": [cls.__name__ for cls in type(error).__mro__],
        "text": f"{error} {error!r}",
        "code": str(getattr(error, "error_code", None)),
        "correlation_id": str(getattr(error, "correlation_id", None)),
        "context": repr(getattr(error, "context", None)),
        "cause": type(error.__cause__).__name__,
    }
