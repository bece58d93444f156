"""Drives the handler of a generated HTTP node against a real server and says what came of each step; see driven_node."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
from aiohttp import web

from driven_node import DrivenNode, Steps, tell
from loopback import mute, serving

# Stand in no message: whoever reads a log must learn neither credentials nor what a service says.
TOKEN = "token-7b1c"
ANSWER = "answer-93ef"

MEBIBYTE = 1_048_576


async def echo(request: web.Request) -> web.Response:
    """Answers with what came over the wire."""
    said = {
        "method": request.method,
        "path": request.rel_url.path,
        "raw": request.raw_path,
        "query": dict(request.rel_url.query),
        "headers": {name.lower(): value for name, value in request.headers.items()},
        "body": (await request.read()).decode(),
    }
    return web.json_response(said, headers={"ETag": '"7"', "Set-Cookie": TOKEN})


async def status(request: web.Request) -> web.Response:
    """Answers with the status that the path names."""
    return web.Response(
        status=int(request.match_info["status"]),
        text=ANSWER,
        headers={"Retry-After": "7", "Location": "/v1/echo"},
    )


async def slow(request: web.Request) -> web.Response:
    """Never answers."""
    await asyncio.Event().wait()
    return web.Response()


async def stalls(request: web.Request) -> web.StreamResponse:
    """Begins to answer and then does nothing more."""
    response = web.StreamResponse()
    await response.prepare(request)
    await response.write(b"[1,")
    await asyncio.Event().wait()
    return response


async def breaks(request: web.Request) -> web.StreamResponse:
    """Breaks the connection in the middle of the answer."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b"[1,")
    assert request.transport is not None
    request.transport.close()
    return response


async def text(request: web.Request) -> web.Response:
    return web.Response(text="grüß", charset="latin-1")


async def nothing(request: web.Request) -> web.Response:
    return web.Response(status=204)


async def malformed(request: web.Request) -> web.Response:
    return web.Response(text='{"a": ', content_type="application/json")


async def large(request: web.Request) -> web.Response:
    """More than the node accepts; small on the wire where that is compressed."""
    response = web.Response(body=b" " * 8 * MEBIBYTE, content_type="application/json")
    response.enable_compression()
    return response


def application() -> web.Application:
    app = web.Application()
    app.router.add_route("*", "/v1/status/{status}", status)
    for handler in (slow, stalls, breaks, text, nothing, malformed, large):
        app.router.add_route("*", f"/v1/{handler.__name__}", handler)
    app.router.add_route("*", "/{tail:.*}", echo)
    return app


class Session:
    def __init__(self, request: dict[str, Any]) -> None:
        self.node = DrivenNode(request["root"], request["folder"])
        self.steps: Steps = {}
        self.url = ""

    async def step(
        self,
        name: str,
        operation: str,
        path: str,
        *,
        seconds: float = 60.0,
        **fields: Any,
    ) -> None:
        config = self.node.config(
            base_url=self.url,
            allowed_paths=("/",),
            request_headers=("If-Match",),
            response_headers=("etag",),
            timeout_seconds=seconds,
        )
        headers = {"Authorization": f"Bearer {TOKEN}"}
        async with aiohttp.ClientSession(headers=headers) as client:
            handler = self.node.handler(client, config)
            self.steps[name] = await self.node.ask(
                handler, operation, path=path, **fields
            )

    async def successes(self) -> None:
        step = self.step
        await step("get", "get", "/echo", query={"q": "a b&c=d+e%", "empty": ""})
        await step("post", "post", "/echo", body={"note": "grüß", "n": [1, None]})
        await step("put", "put", "/echo", body="text", headers={"If-Match": '"6"'})
        await step("patch", "patch", "/echo", body=[])
        await step("delete", "delete", "/echo")
        await step("call", "call", "/echo", method="PUT", body=1)
        await step("head", "call", "/echo", method="HEAD")
        await step("odd path", "get", "/a b/%2e%2e/ü?#;+&=:@")
        await step("text", "get", "/text")
        await step("nothing", "get", "/nothing")

    async def failures(self) -> None:
        step = self.step
        for code in (301, 400, 401, 403, 404, 409, 429, 500, 503):
            await step(f"status {code}", "get", f"/status/{code}")
        await step("slow", "get", "/slow", seconds=0.25)
        await step("stalls", "get", "/stalls", seconds=0.25)
        await step("breaks", "get", "/breaks")
        await step("malformed", "get", "/malformed")
        await step("large", "get", "/large")
        await step("way out", "get", "/../secrets")
        await step("header not allowed", "get", "/echo", headers={"Cookie": "a"})
        await step("body too large", "post", "/echo", body="a" * MEBIBYTE)


async def drive(request: dict[str, Any]) -> Steps:
    session = Session(request)
    async with serving(application()) as url:
        session.url = f"{url}/v1"
        await session.successes()
        await session.failures()
    await session.step("gone", "get", "/echo")
    with mute() as address:
        session.url = f"http://{address}"
        await session.step("accepts and says nothing", "get", "/", seconds=0.25)
    return session.steps


if __name__ == "__main__":
    tell(drive)
