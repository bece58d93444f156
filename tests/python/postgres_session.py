"""Drives the handler of a generated PostgreSQL node against a real server and says what came of each step.

Reads a request from standard input and writes what came of each step to standard output, both JSON:

    {"root": folder to import from, "folder": the node's folder below it, "port": ..., "user": ..., "password": ...,
     "database": ..., "data": the folder of the server's cluster}
    {step: {"answer": the handler's answer} or {"error": facts of what it raised}}

The server is killed in the course of it.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]

from driven_node import DrivenNode, Steps, tell

ORDER_ID = "aaaaaaaa-0000-4000-8000-000000000001"

# Stands in no message: whoever reads a log must not learn what is in a row.
ROW_VALUE = "row-value-5d2e"


class Session:
    """One node at one server."""

    def __init__(self, request: dict[str, Any]) -> None:
        self.node = DrivenNode(request["root"], request["folder"])
        self.server = {"host": "127.0.0.1"} | {
            name: request[name] for name in ("port", "user", "password", "database")
        }
        self.data = Path(request["data"])
        self.settings: dict[str, Any] = {}
        self.steps: Steps = {}

    @asynccontextmanager
    async def connected(self, **settings: Any) -> AsyncIterator[Any]:
        connection = await asyncpg.connect(**self.server, **settings)
        try:
            yield connection
        finally:
            connection.terminate()

    @asynccontextmanager
    async def pooled(self, **changes: Any) -> AsyncIterator[Any]:
        """A pool that connects when it is first used."""
        pool = await asyncpg.create_pool(**self.server | changes, min_size=0)
        try:
            yield pool
        finally:
            pool.terminate()

    async def step(
        self,
        name: str,
        connection: Any,
        operation: str,
        *,
        seconds: float = 60.0,
        **fields: Any,
    ) -> None:
        """Gives the handler one request and keeps what came of it."""
        config = self.node.config(statement_timeout_seconds=seconds, **self.settings)
        handler = self.node.handler(connection, config)
        self.steps[name] = await self.node.ask(handler, operation, **fields)

    @asynccontextmanager
    async def orders_locked(self) -> AsyncIterator[Any]:
        """Nobody else gets at the table for as long as this lasts."""
        async with self.connected() as holder, holder.transaction():
            await holder.execute("LOCK TABLE orders")
            yield holder

    async def cut(self, connection: Any) -> None:
        """Ends the server's side of a connection, as an administrator or a fail-over does."""
        async with self.connected() as administrator:
            await administrator.execute(
                "SELECT pg_terminate_backend($1, 60000)", connection.get_server_pid()
            )

    def kill_server(self) -> None:
        """Ends the server at once and waits until it is gone."""
        pid = int((self.data / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        process = os.pidfd_open(pid)
        signal.pidfd_send_signal(process, signal.SIGQUIT)
        select.select([process], [], [])
        os.close(process)


async def rows_of_any_table(session: Session) -> None:
    """A node whose prompt names no fields: tables and columns come with the configuration and the request."""
    session.settings = {"tables": {"orders": ("id", "customer", "quantity")}}
    step = session.step
    async with session.connected() as connection:
        await connection.execute(
            "CREATE TABLE orders (id int PRIMARY KEY, customer text NOT NULL, quantity int CHECK (quantity >= 0))"
        )
        row = {"id": 1, "customer": ROW_VALUE, "quantity": 2}
        await step("create", connection, "create", table="orders", values=row)
        await step("create again", connection, "create", table="orders", values=row)
        await step(
            "create without",
            connection,
            "create",
            table="orders",
            values={"id": 3, "quantity": 1},
        )
        await step(
            "create with a value against a check",
            connection,
            "create",
            table="orders",
            values={"id": 4, "customer": ROW_VALUE, "quantity": -5},
        )
        await step(
            "create with a value of a wrong type",
            connection,
            "create",
            table="orders",
            values={"id": ROW_VALUE, "customer": "x"},
        )
        await step(
            "create what looks like SQL",
            connection,
            "create",
            table="orders",
            values={"id": 5, "customer": "'); DROP TABLE orders; --"},
        )
        await step(
            "update",
            connection,
            "update",
            table="orders",
            values={"quantity": 7},
            where={"id": 1, "customer": ROW_VALUE},
        )
        await step(
            "update nothing",
            connection,
            "update",
            table="orders",
            values={"quantity": 7},
            where={"id": 404},
        )
        await step(
            "update without a condition",
            connection,
            "update",
            table="orders",
            values={"quantity": 0},
        )
        await step("delete without a condition", connection, "delete", table="orders")
        await step(
            "delete where NULL",
            connection,
            "delete",
            table="orders",
            where={"quantity": None},
        )
        await step("delete", connection, "delete", table="orders", where={"id": 1})
        session.steps["rows left"] = {
            "answer": {
                "count": await connection.fetchval("SELECT count(*) FROM orders")
            }
        }
        await step(
            "table not allowed",
            connection,
            "delete",
            table="pg_authid",
            where={"oid": 1},
        )
        await step(
            "table that looks like SQL",
            connection,
            "delete",
            table='orders"; DROP TABLE orders; --',
            where={"id": 1},
        )
        await step(
            "column not allowed",
            connection,
            "create",
            table="orders",
            values={"secret": ROW_VALUE},
        )
        await step(
            "column that looks like SQL",
            connection,
            "create",
            table="orders",
            values={'id") VALUES (1); --': 1},
        )
        session.settings = {"tables": {"missing": ("id",)}}
        await step(
            "table that is not there",
            connection,
            "delete",
            table="missing",
            where={"id": 1},
        )


async def rows_of_named_fields(session: Session) -> None:
    """A node whose prompt names fields: they are the columns of its one table."""
    step = session.step
    session.settings = {"table": "orders"}
    record = {
        "id": ORDER_ID,
        "customer": ROW_VALUE,
        "total": "12.50",
        "quantity": 3,
        "paid": False,
        "placed_at": "2026-01-02T03:04:05Z",
        "notes": ["first", "second"],
    }
    async with session.connected() as connection:
        await connection.execute(
            "CREATE TABLE orders (id uuid PRIMARY KEY, customer text NOT NULL, total numeric(12, 2), "
            "quantity int CHECK (quantity >= 0), paid boolean, placed_at timestamptz, notes text[])"
        )
        await step("create", connection, "create", record=record)
        await step("create again", connection, "create", record=record)
        await step("read", connection, "read", match={"id": ORDER_ID})
        await step(
            "update",
            connection,
            "update",
            record={"paid": True, "notes": []},
            match={"id": ORDER_ID},
        )
        await step(
            "update to NULL",
            connection,
            "update",
            record={"total": None},
            match={"paid": True},
        )
        await step(
            "search", connection, "search", match={"customer": ROW_VALUE[4:9].upper()}
        )
        await step(
            "search for nothing there", connection, "search", match={"customer": "%"}
        )
        await step("delete", connection, "delete", match={"id": ORDER_ID})
        await step("read what is gone", connection, "read", match={"id": ORDER_ID})


async def trouble(session: Session, remove: dict[str, Any]) -> None:
    """What goes wrong with servers. ``remove`` is a request to delete a row."""
    step = session.step
    async with session.connected() as connection:
        async with session.orders_locked():
            await step("too slow", connection, "delete", seconds=0.25, **remove)
        await step("after the time-out", connection, "delete", **remove)

    impatient = {"statement_timeout": "250"}
    async with (
        session.connected(server_settings=impatient) as connection,
        session.orders_locked(),
    ):
        await step("cancelled by the server", connection, "delete", **remove)

    async with session.connected() as connection:
        await session.cut(connection)
        await step("connection cut", connection, "delete", **remove)
        await step("connection cut before", connection, "delete", **remove)

    async with session.connected() as connection, session.orders_locked() as holder:
        waiting = asyncio.create_task(
            step("connection cut while it waits", connection, "delete", **remove)
        )
        blocked = "SELECT count(*) FROM pg_locks WHERE NOT granted"
        while not await holder.fetchval(blocked):
            await asyncio.sleep(0)
        await session.cut(connection)
        await waiting

    async with session.connected() as connection:
        await connection.close()
        await step("connection closed", connection, "delete", **remove)

    async with session.pooled() as pool:
        await step("through a pool", pool, "delete", **remove)

    async with session.pooled(password="no-" + session.server["password"]) as pool:
        await step("wrong password", pool, "delete", **remove)

    async with session.connected() as connection, session.pooled() as pool:
        session.kill_server()
        await step("server killed", connection, "delete", **remove)
        await step("server gone", pool, "delete", **remove)


async def drive(request: dict[str, Any]) -> Steps:
    session = Session(request)
    if "record" in session.node.input.model_fields:
        await rows_of_named_fields(session)
        await trouble(session, {"match": {"id": ORDER_ID}})
    else:
        await rows_of_any_table(session)
        session.settings = {"tables": {"orders": ("id",)}}
        await trouble(session, {"table": "orders", "where": {"id": 1}})
    return session.steps


if __name__ == "__main__":
    tell(drive)
