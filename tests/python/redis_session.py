"""Drives the handler of a generated Redis node against a real server and says what came of each step; see driven_node.

The request has the server's "port" and "password". The server is ended in the course of it.
"""

from __future__ import annotations

from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from driven_node import CORRELATION_ID, DrivenNode, Steps, tell

# Stands in no message: whoever reads a log must not learn what is stored.
VALUE = "value-41ab grüß\r\nDEL x"

PREFIX = "test:"


class Session:
    """One node at one server."""

    def __init__(self, request: dict[str, Any]) -> None:
        self.node = DrivenNode(request["root"], request["folder"])
        self.server = {"host": "127.0.0.1", "port": request["port"]}
        self.password = request["password"]
        self.steps: Steps = {}
        self.client = self.connected()

    def connected(self, **changes: Any) -> Any:
        """A client that tries everything once."""
        settings: dict[str, Any] = {"password": self.password, **changes}
        return Redis(**self.server, **settings, retry=Retry(NoBackoff(), 0))

    async def step(
        self,
        name: str,
        operation: str,
        key: str,
        *,
        client: Any = None,
        seconds: float = 60.0,
        **fields: Any,
    ) -> None:
        config = self.node.config(key_prefix=PREFIX, timeout_seconds=seconds)
        handler = self.node.handler(client or self.client, config)
        self.steps[name] = await self.node.ask(handler, operation, key=key, **fields)

    def fact(self, name: str, value: object) -> None:
        """Notes what another client sees."""
        said = {"correlation_id": str(CORRELATION_ID), "fact": value}
        self.steps[name] = {"answer": said}

    async def values(self) -> None:
        step, client = self.step, self.client
        await step("get nothing", "get", "a")
        await step("set", "set", "a", value=VALUE)
        await step("get", "get", "a")
        self.fact("lives for ever", await client.ttl(PREFIX + "a"))
        await step("exists", "exists", "a")
        await step("set for a time", "set", "b", value="", ttl_seconds=100)
        await step("get what is empty", "get", "b")
        self.fact("lives for a time", 0 < await client.ttl(PREFIX + "b") <= 100)
        await step("expire", "expire", "a", ttl_seconds=1000)
        self.fact("lives longer", 100 < await client.ttl(PREFIX + "a") <= 1000)
        await step("expire nothing", "expire", "x", ttl_seconds=1000)
        await step("delete", "delete", "a")
        await step("delete nothing", "delete", "a")
        await step("exists nothing", "exists", "a")
        await step("increment", "increment", "n")
        await step("increment by", "increment", "n", amount=-5)
        async with self.connected(decode_responses=True) as decoding:
            await step("get as text", "get", "n", client=decoding)

    async def lists_hashes_and_locks(self) -> None:
        step = self.step
        for value in ("one", "two", "three"):
            await step(f"push {value}", "push", "l", value=value)
        await step("list", "list", "l", offset=1, limit=2)
        await step("list nothing", "list", "none")
        await step("pop", "pop", "l")
        await step("pop nothing", "pop", "none")
        await step("set fields", "set_fields", "h", fields={"a": "1", "b": VALUE})
        await step("delete fields", "delete_fields", "h", field_names=["a", "x"])
        await step("get fields", "get_fields", "h")
        await step("get fields of nothing", "get_fields", "none")
        await step("lock", "lock", "k", token="mine", ttl_seconds=100)
        await step("lock again", "lock", "k", token="theirs", ttl_seconds=100)
        await step("unlock another's", "unlock", "k", token="theirs")
        await step("unlock", "unlock", "k", token="mine")
        await step("unlock what is free", "unlock", "k", token="mine")
        keys = await self.client.keys()
        self.fact("keys", all(key.startswith(PREFIX.encode()) for key in keys))

    async def refusals(self) -> None:
        step, client = self.step, self.client
        await step("set nothing", "set", "a")
        await step("lock for ever", "lock", "k", token="mine")
        await step("value too long", "set", "a", value="x" * 1_048_577)
        await step("get a list", "get", "l")
        await step("push to a number", "push", "n", value=VALUE)
        await client.set(PREFIX + "text", VALUE)
        await step("increment a text", "increment", "text")
        await client.set(PREFIX + "binary", b"\xff\xfe")
        await step("get what is no text", "get", "binary")
        async with self.connected(decode_responses=True) as decoding:
            await step("decode what is no text", "get", "binary", client=decoding)

    async def trouble(self) -> None:
        step, client = self.step, self.client
        async with self.connected(password="no-" + self.password) as other:
            await step("wrong password", "get", "a", client=other)
        async with self.connected(password=None) as other:
            await step("no password", "get", "a", client=other)
        await client.execute_command(
            "ACL", "SETUSER", "reader", "on", ">" + self.password, "~*", "+get"
        )
        async with self.connected(username="reader") as other:
            await step("command not allowed", "delete", "a", client=other)
        await step("set before the time-out", "set", "a", value=VALUE)
        async with self.connected() as administrator:
            await administrator.execute_command("CLIENT", "PAUSE", 60_000, "WRITE")
            await step("too slow", "delete", "none", seconds=0.25)
            await administrator.execute_command("CLIENT", "UNPAUSE")
        await step("get after the time-out", "get", "a")
        await client.config_set("maxmemory", 1)
        await step("out of memory", "set", "a", value=VALUE)
        await client.config_set("maxmemory", 0)
        await client.shutdown(nosave=True)
        await step("gone", "get", "a")


async def drive(request: dict[str, Any]) -> Steps:
    session = Session(request)
    async with session.client:
        await session.values()
        await session.lists_hashes_and_locks()
        await session.refusals()
        await session.trouble()
    return session.steps


if __name__ == "__main__":
    tell(drive)
