"""Runs the workflow of a generated orchestrator with nodes that do as they are told; see driven_node.

The request has "scenarios": {name: what the nodes do, by their names}:

    {"fails": {node: times}, "waits": [nodes that never end], "after": {node: the node whose end it waits for},
     "together": [nodes that wait for each other], "cancel_at": node, "settings": {...}}

Each answer says what came of the run, and what the nodes were asked in which order.
"""

from __future__ import annotations

import asyncio
import inspect
import json
from collections import defaultdict
from typing import Any

from driven_node import CORRELATION_ID, DrivenNode, facts, load, tell

# Stands in no message: whoever reads a log must not learn what a node says.
SECRET = "secret-7c1e"


class Scenario:
    """What the nodes do in one run, and what they are asked."""

    def __init__(self, node: DrivenNode, told: dict[str, Any]) -> None:
        self.told = told
        self.failures: dict[str, int] = dict(told.get("fails", {}))
        self.ended: dict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self.begun: dict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self.meeting = asyncio.Barrier(max(1, len(told.get("together", []))))
        self.journal: list[str] = []
        self.delays: list[float] = []
        self.correlation_ids: set[str] = set()
        models = node.input.__module__.removesuffix("input")
        prefix = node.input.__name__.removesuffix("Input")
        self.output = load(models + "step_output", prefix + "StepOutput")

    async def run(self, name: str, request: Any) -> Any:
        """Is the node of that name."""
        given = ", ".join(request.outputs)
        self.journal.append(f"{name} for {request.step.value} given [{given}]")
        self.correlation_ids |= {str(request.correlation_id)}
        self.begun[name].set()
        if name in self.told.get("waits", []):
            await asyncio.Event().wait()
        if name in self.told.get("together", []):
            await self.meeting.wait()
        if name in self.told.get("after", {}):
            await self.ended[self.told["after"][name]].wait()
        if self.failures.get(name, 0) > 0:
            self.failures[name] -= 1
            raise OSError(SECRET)
        self.ended[name].set()
        return self.output(data={"by": name})

    async def sleep(self, seconds: float) -> None:
        self.delays.append(seconds)


class Node:
    def __init__(self, name: str, scenario: Scenario) -> None:
        self.name = name
        self.scenario = scenario

    async def run(self, request: Any) -> Any:
        return await self.scenario.run(self.name, request)


async def play(node: DrivenNode, told: dict[str, Any]) -> dict[str, Any]:
    scenario = Scenario(node, told)
    parameters = inspect.signature(node.handler).parameters
    names = [name for name in parameters if name not in ("config", "sleep")]
    handler = node.handler(
        **{name: Node(name, scenario) for name in names},
        config=node.config(**told.get("settings", {})),
        sleep=scenario.sleep,
    )
    request = node.input(operation="run", correlation_id=CORRELATION_ID)
    run = asyncio.create_task(handler.handle(request))
    if "cancel_at" in told:
        await scenario.begun[told["cancel_at"]].wait()
        run.cancel()
    answer: dict[str, Any] = {"output": None, "error": None}
    try:
        answer["output"] = (await run).model_dump(mode="json")
    except asyncio.CancelledError:
        answer["error"] = {"types": ["CancelledError"]}
    except Exception as e:  # noqa: BLE001
        answer["error"] = facts(e)
        answer["rollback_errors"] = e.context["rollback_errors"]  # type: ignore[attr-defined]
        answer["steps"] = e.context["additional_context"]["steps"]  # type: ignore[attr-defined]
    answer["journal"] = scenario.journal
    answer["delays"] = scenario.delays
    answer["correlation_ids"] = sorted(scenario.correlation_ids)
    answer["is_discreet"] = SECRET not in json.dumps(answer)
    return {"answer": answer}


async def drive(request: dict[str, Any]) -> dict[str, Any]:
    node = DrivenNode(request["root"], request["folder"])
    return {
        name: await asyncio.wait_for(play(node, told), 60)
        for name, told in request["scenarios"].items()
    }


if __name__ == "__main__":
    tell(drive)
