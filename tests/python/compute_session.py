"""Asks the handler of a generated COMPUTE and says what came of each request; see driven_node.

Beside "root" and "folder" the request holds "operation" and "requests", a list of fields. What comes of each is told under
its place in the list.
"""

from __future__ import annotations

from typing import Any

from driven_node import DrivenNode, Steps, tell


async def drive(request: dict[str, Any]) -> Steps:
    node = DrivenNode(str(request["root"]), str(request["folder"]))
    requests = request["requests"]
    assert isinstance(requests, list)
    return {
        str(place): await node.ask(node.handler(), str(request["operation"]), **fields)
        for place, fields in enumerate(requests)
    }


if __name__ == "__main__":
    tell(drive)
