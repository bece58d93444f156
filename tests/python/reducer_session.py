"""Drives a generated REDUCER through a row of events, each with the state that came of the one before it.

Beside "root" and "folder" the request holds "events", a list of requests without the state. What comes of each is told
under its place in the list. The state goes through JSON in between, as it does where somebody keeps it.
"""

from __future__ import annotations

import json
from typing import Any

from driven_node import DrivenNode, Steps, tell


async def drive(request: dict[str, Any]) -> Steps:
    node = DrivenNode(str(request["root"]), str(request["folder"]))
    handler = node.handler(config=node.config())
    steps: Steps = {}
    state = None
    events = request["events"]
    assert isinstance(events, list)
    for place, event in enumerate(events):
        operation = event.pop("operation")
        step = await node.ask(handler, operation, state=state, **event)
        if answer := step.get("answer"):
            state = json.loads(json.dumps(answer["state"]))
        steps[str(place)] = step
    return steps


if __name__ == "__main__":
    tell(drive)
