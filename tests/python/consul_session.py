"""Drives the handler of a generated Consul node against a server that answers as Consul's HTTP API is documented to,
and says what came of each step; see driven_node."""

from __future__ import annotations

import base64
import json
from typing import Any
from uuid import UUID, uuid4

import aiohttp
from aiohttp import web

from driven_node import CORRELATION_ID, DrivenNode, Steps, tell
from loopback import Answer, breaking, mute, saying, serving, silent

# Stand in no message: whoever reads a log must learn neither the token nor what is stored.
TOKEN = "token-5d20"
VALUE = "value-41ab grüß\r\n"

PREFIX = "test/"
MOST_BYTES = 524_288


class Consul:
    """One agent in memory: keys with indices and locks, services with checks."""

    def __init__(self) -> None:
        self.index = 10
        self.keys: dict[str, dict[str, Any]] = {}
        self.services: dict[str, dict[str, Any]] = {}
        self.statuses: dict[str, str] = {}
        self.sessions: dict[str, dict[str, Any]] = {}
        self.trouble: Answer | None = None

    def application(self) -> web.Application:
        @web.middleware
        async def guard(request: web.Request, handler: Answer) -> web.StreamResponse:
            if request.headers.get("X-Consul-Token") != TOKEN:
                return text(403, f"Permission denied: {TOKEN} lacks permission")
            return await (self.trouble or handler)(request)

        app = web.Application(middlewares=[guard], client_max_size=2 * MOST_BYTES)
        app.router.add_get("/v1/kv/{key:.*}", self.get)
        app.router.add_put("/v1/kv/{key:.*}", self.put)
        app.router.add_delete("/v1/kv/{key:.*}", self.delete)
        app.router.add_put("/v1/agent/service/register", self.register)
        app.router.add_put("/v1/agent/service/deregister/{id}", self.deregister)
        app.router.add_put("/v1/agent/check/pass/service:{id}", self.passes)
        app.router.add_get("/v1/health/service/{name}", self.health)
        app.router.add_get("/v1/catalog/services", self.catalog)
        app.router.add_put("/v1/session/create", self.create_session)
        app.router.add_put("/v1/session/destroy/{id}", self.destroy_session)
        app.router.add_put("/v1/session/renew/{id}", self.renew_session)
        return app

    def answer(self, value: object) -> web.Response:
        headers = {
            "X-Consul-Index": str(self.index),
            "X-Consul-Knownleader": "true",
            "X-Consul-Lastcontact": "0",
        }
        return web.json_response(value, headers=headers)

    async def get(self, request: web.Request) -> web.Response:
        key = request.match_info["key"]
        if "keys" in request.query:
            found = sorted(name for name in self.keys if name.startswith(key))
            return self.answer(found) if found else text(404, "")
        return self.answer([self.keys[key]]) if key in self.keys else text(404, "")

    async def put(self, request: web.Request) -> web.Response:
        key, body = request.match_info["key"], await request.read()
        if len(body) > MOST_BYTES:
            return text(413, f"Request body({len(body)} bytes) too large")
        entry, query = self.keys.get(key), request.query
        if (
            "cas" in query
            and int(query["cas"]) != (entry or {"ModifyIndex": 0})["ModifyIndex"]
        ):
            return self.answer(False)
        holder = (entry or {}).get("Session")
        if "acquire" in query:
            if query["acquire"] not in self.sessions:
                return text(500, f"invalid session {query['acquire']!r}")
            if holder not in (None, query["acquire"]):
                return self.answer(False)
            holder = query["acquire"]
        if "release" in query:
            if holder is None or holder != query["release"]:
                return self.answer(False)
            holder = None
        self.index += 1
        self.keys[key] = {
            "LockIndex": 0 if holder is None else 1,
            "Key": key,
            "Flags": 0,
            "Value": base64.b64encode(body).decode() if body else None,
            "CreateIndex": self.index if entry is None else entry["CreateIndex"],
            "ModifyIndex": self.index,
        } | ({} if holder is None else {"Session": holder})
        return self.answer(True)

    async def delete(self, request: web.Request) -> web.Response:
        key, query = request.match_info["key"], request.query
        there = self.keys.get(key)
        if "cas" in query:
            if query["cas"] == "0":
                return text(400, "CAS must be greater than zero")
            if there is not None and int(query["cas"]) != there["ModifyIndex"]:
                return self.answer(False)
        self.keys.pop(key, None)
        return self.answer(True)

    async def register(self, request: web.Request) -> web.Response:
        service = json.loads(await request.read())
        self.services[service["ID"]] = service
        # A check begins as critical; without one nothing speaks against the instance.
        self.statuses[service["ID"]] = "critical" if "Check" in service else "passing"
        return text(200, "")

    async def deregister(self, request: web.Request) -> web.Response:
        if self.services.pop(request.match_info["id"], None) is None:
            return text(404, "Unknown service ID")
        return text(200, "")

    async def passes(self, request: web.Request) -> web.Response:
        name = request.match_info["id"]
        if "Check" not in self.services.get(name, {}):
            return text(404, "Unknown check ID")
        self.statuses[name] = "passing"
        return text(200, "")

    async def health(self, request: web.Request) -> web.Response:
        found = [
            {
                "Node": {"ID": "1", "Node": "n1", "Address": "10.0.0.9"},
                "Service": {
                    "ID": name,
                    "Service": service["Name"],
                    "Tags": service["Tags"],
                    "Address": service["Address"],
                    "Port": service["Port"],
                },
                "Checks": [
                    {"CheckID": "serfHealth", "Status": "passing"},
                    {"CheckID": f"service:{name}", "Status": self.statuses[name]},
                ],
            }
            for name, service in self.services.items()
            if service["Name"] == request.match_info["name"]
            and ("passing" not in request.query or self.statuses[name] == "passing")
        ]
        return self.answer(found)

    async def catalog(self, request: web.Request) -> web.Response:
        tags: dict[str, list[str]] = {"consul": []}
        for service in self.services.values():
            tags.setdefault(service["Name"], []).extend(service["Tags"])
        return self.answer(tags)

    async def create_session(self, request: web.Request) -> web.Response:
        session = str(uuid4())
        self.sessions[session] = json.loads(await request.read())
        return self.answer({"ID": session})

    async def destroy_session(self, request: web.Request) -> web.Response:
        self.sessions.pop(request.match_info["id"], None)
        return self.answer(True)

    async def renew_session(self, request: web.Request) -> web.Response:
        session = request.match_info["id"]
        if session not in self.sessions:
            return text(404, f"Session id {session!r} not found")
        return self.answer([{"ID": session, **self.sessions[session]}])


def text(status: int, body: str) -> web.Response:
    return web.Response(status=status, text=body)


def failing(status: int) -> Answer:
    """Every request fails; the body says what nobody must read in a log."""

    async def answer(_: web.Request) -> web.StreamResponse:
        return text(status, f"rpc error: {VALUE} {TOKEN}")

    return answer


class Session:
    """One node at one agent."""

    def __init__(self, request: dict[str, Any]) -> None:
        self.node = DrivenNode(request["root"], request["folder"])
        self.consul = Consul()
        self.steps: Steps = {}
        self.url = ""

    async def step(
        self,
        name: str,
        operation: str,
        *,
        token: str = TOKEN,
        seconds: float = 60.0,
        **fields: Any,
    ) -> Any:
        config = self.node.config(
            base_url=self.url,
            key_prefix=PREFIX,
            max_response_bytes=MOST_BYTES,
            timeout_seconds=seconds,
        )
        headers = {"X-Consul-Token": token}
        async with aiohttp.ClientSession(headers=headers) as client:
            handler = self.node.handler(client, config)
            self.steps[name] = await self.node.ask(handler, operation, **fields)
        return self.steps[name].get("answer", {})

    def fact(self, name: str, value: object) -> None:
        """Notes what the agent holds."""
        said = {"correlation_id": str(CORRELATION_ID), "fact": value}
        self.steps[name] = {"answer": said}

    async def keys(self) -> None:
        step = self.step
        await step("get nothing", "get", key="a b")
        await step("list nothing", "list", key="")
        await step("put anew", "put", key="a b", value=VALUE, cas=0)
        await step("put anew again", "put", key="a b", value="other", cas=0)
        first = await step("get", "get", key="a b")
        await step("put", "put", key="a b", value="second")
        await step("put too late", "put", key="a b", value="third", cas=first["index"])
        second = await step("get second", "get", key="a b")
        await step("put in time", "put", key="a b", value="", cas=second["index"])
        await step("get what is empty", "get", key="a b")
        await step("put below", "put", key="a b/%2e%2e?#", value="odd")
        await step("list", "list", key="a")
        self.fact("keys", sorted(self.consul.keys))
        await step("delete too late", "delete", key="a b", cas=first["index"])
        await step("delete", "delete", key="a b")
        await step("delete nothing", "delete", key="a b")

    async def services(self) -> None:
        step = self.step
        await step("discover nothing", "discover", service="web")
        first: dict[str, Any] = {"service": "web", "service_id": "web-1"}
        await step("register", "register", **first, address="10.0.0.1", port=80)
        second: dict[str, Any] = {"service": "web", "service_id": "web-2", "port": 81}
        second |= {"check_seconds": 15, "forget_after_seconds": 60}
        await step("register with a check", "register", **second)
        self.fact("registered", self.consul.services["web-2"])
        await step("discover one", "discover", service="web")
        await step("health", "health", service="web")
        await step("heartbeat", "heartbeat", service_id="web-2")
        await step("heartbeat of nothing", "heartbeat", service_id="web-3")
        await step("discover", "discover", service="web")
        await step("services", "services")
        await step("deregister", "deregister", service_id="web-1")
        await step("deregister nothing", "deregister", service_id="web-1")

    async def locks(self) -> None:
        step = self.step
        taken = await step("lock", "lock", key="lock", ttl_seconds=30)
        session = taken["session"]
        self.fact("session", self.consul.sessions[session])
        await step("lock again", "lock", key="lock")
        self.fact("sessions of holders", list(self.consul.sessions) == [session])
        await step("renew", "renew", session=session)
        await step("unlock another's", "unlock", key="lock", session=UUID(int=7))
        await step("unlock", "unlock", key="lock", session=session)
        await step("unlock what is free", "unlock", key="lock", session=session)
        await step("renew what is over", "renew", session=session)
        await step("lock a bad key", "lock", key="../lock")
        self.fact("sessions left", len(self.consul.sessions))

    async def refusals(self) -> None:
        step, consul = self.step, self.consul
        await step("no key", "get", key="")
        await step("way out", "get", key="../secrets")
        await step("value too long", "put", key="a", value="x" * (MOST_BYTES + 1))
        await step("no value", "put", key="a")
        await step("no new key to delete", "delete", key="a", cas=0)
        consul.keys[PREFIX + "binary"] = {"Value": "/w==", "ModifyIndex": 7}
        await step("no text", "get", key="binary")
        consul.keys[PREFIX + "long"] = {"Value": "A" * MOST_BYTES, "ModifyIndex": 7}
        await step("answer too long", "get", key="long")

    async def trouble(self) -> None:
        step, consul = self.step, self.consul
        await step("wrong token", "get", key="a", token="no-" + TOKEN)
        for status in (301, 400, 403, 404, 429, 500, 503):
            consul.trouble = failing(status)
            await step(f"status {status}", "put", key="a", value=VALUE)
        for name, body in (("html", "<html>"), ("other json", "{}"), ("empty", "")):
            consul.trouble = saying(body)
            await step(name, "get", key="a")
        consul.trouble = silent
        await step("too slow", "get", key="a", seconds=0.25)
        consul.trouble = breaking
        await step("breaks", "get", key="a")
        consul.trouble = None


async def drive(request: dict[str, Any]) -> Steps:
    session = Session(request)
    async with serving(session.consul.application()) as session.url:
        await session.keys()
        await session.services()
        await session.locks()
        await session.refusals()
        await session.trouble()
    await session.step("gone", "get", key="a")
    with mute() as address:
        session.url = f"http://{address}"
        await session.step("accepts and says nothing", "get", key="a", seconds=0.25)
    return session.steps


if __name__ == "__main__":
    tell(drive)
