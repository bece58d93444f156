"""Drives the handler of a generated gRPC node against a real gRPC server and says what came of each step; see driven_node."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import grpc
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Struct

from driven_node import CORRELATION_ID, DrivenNode, Steps, tell
from loopback import mute, replying

# Stand in no message: whoever reads a log must learn neither what is sent nor what a service says.
MESSAGE = "message-2b80"
ANSWER = "answer-93ef"

SERVICE = "shop.v1.Catalog"
HEALTH = "grpc.health.v1.Health"

Context = Any


class Codec:
    """Speaks protobuf: every message of this service is a google.protobuf.Struct."""

    def encode(self, method: str, message: Mapping[str, object], /) -> bytes:
        content: bytes = ParseDict(message, Struct()).SerializeToString()
        return content

    def decode(self, method: str, content: bytes, /) -> object:
        answer: object = MessageToDict(Struct.FromString(content))
        return answer


def struct(**fields: object) -> bytes:
    return Codec().encode("", fields)


# The server.


async def echo(request: bytes, context: Context) -> bytes:
    """Answers with what came over the wire, its metadata and the time that is left."""
    return struct(
        message=Codec().decode("", request),
        metadata={entry.key: entry.value for entry in context.invocation_metadata()},
        seconds=context.time_remaining(),
    )


async def fail(request: bytes, context: Context) -> bytes:
    """Ends with the status that the message names."""
    asked = MessageToDict(Struct.FromString(request))
    await context.abort(grpc.StatusCode[asked["status"]], f"{ANSWER} {asked}")
    return b""


async def crash(request: bytes, context: Context) -> bytes:
    raise KeyError(ANSWER)


async def slow(request: bytes, context: Context) -> bytes:
    await asyncio.Event().wait()
    return b""


async def large(request: bytes, context: Context) -> bytes:
    return struct(text="a" * 2000)


async def larger_than_the_channel_takes(request: bytes, context: Context) -> bytes:
    return struct(text="a" * 20_000)


async def garbled(request: bytes, context: Context) -> bytes:
    return b"\xff\xff\xff" + ANSWER.encode()


async def numbers(request: bytes, context: Context) -> AsyncIterator[bytes]:
    """Counts to the number that the message names; without one it never ends."""
    until = MessageToDict(Struct.FromString(request)).get("until")
    number = 0
    try:
        while until is None or number < until:
            yield struct(number=number)
            number += 1
    finally:
        ENDED.put_nowait(number)


async def breaks(request: bytes, context: Context) -> AsyncIterator[bytes]:
    yield struct(number=0)
    await context.abort(grpc.StatusCode.INTERNAL, ANSWER)


async def silent(request: bytes, context: Context) -> AsyncIterator[bytes]:
    yield struct(number=0)
    await asyncio.Event().wait()


async def collect(requests: AsyncIterator[bytes], context: Context) -> bytes:
    return struct(received=[Codec().decode("", request) async for request in requests])


async def refuse(requests: AsyncIterator[bytes], context: Context) -> bytes:
    """Ends after the first message."""
    async for _ in requests:
        await context.abort(grpc.StatusCode.FAILED_PRECONDITION, ANSWER)
    return b""


async def check(request: bytes, context: Context) -> bytes:
    """Tells health as grpc.health.v1 defines it; the messages are written out here."""
    told = {
        b"": b"\x08\x01",
        b"\x0a" + bytes([len(SERVICE)]) + SERVICE.encode(): b"\x08\x02",
    }
    if request not in told:
        await context.abort(grpc.StatusCode.NOT_FOUND, ANSWER)
    return told[request]


# How far each stream of numbers came; one that nobody ends does not stand here.
ENDED: asyncio.Queue[int] = asyncio.Queue()


class Authorised(grpc.aio.ServerInterceptor):
    """Lets nobody in whose metadata says so."""

    async def intercept_service(
        self, continuation: Callable[[Any], Awaitable[Any]], details: Any
    ) -> Any:
        if ("x-tenant", "nobody") not in [
            (entry.key, entry.value) for entry in details.invocation_metadata
        ]:
            return await continuation(details)

        async def refused(request: bytes, context: Context) -> bytes:
            await context.abort(grpc.StatusCode.UNAUTHENTICATED, ANSWER)
            return b""

        return grpc.unary_unary_rpc_method_handler(refused)


@asynccontextmanager
async def serving() -> AsyncIterator[str]:
    """A server on a free loopback port; gives its address."""
    server = grpc.aio.server(
        interceptors=[Authorised()], options=[("grpc.max_receive_message_length", 8000)]
    )
    unary = (
        echo,
        fail,
        crash,
        slow,
        large,
        larger_than_the_channel_takes,
        garbled,
    )
    methods: dict[str, Any] = {
        **{f.__name__: grpc.unary_unary_rpc_method_handler(f) for f in unary},
        **{
            f.__name__: grpc.unary_stream_rpc_method_handler(f)
            for f in (numbers, breaks, silent)
        },
        **{
            f.__name__: grpc.stream_unary_rpc_method_handler(f)
            for f in (collect, refuse)
        },
    }
    health: dict[str, Any] = {"Check": grpc.unary_unary_rpc_method_handler(check)}
    server.add_generic_rpc_handlers(
        (
            grpc.method_handlers_generic_handler(SERVICE, methods),
            grpc.method_handlers_generic_handler(HEALTH, health),
        )
    )
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    try:
        yield f"127.0.0.1:{port}"
    finally:
        await server.stop(0)


class Session:
    def __init__(self, request: dict[str, Any]) -> None:
        self.node = DrivenNode(request["root"], request["folder"])
        self.steps: Steps = {}
        self.address = ""

    async def step(
        self,
        name: str,
        operation: str,
        method: str = "echo",
        *,
        seconds: float = 60.0,
        max_request_bytes: int = 100_000,
        max_response_bytes: int = 1000,
        closed: bool = False,
        **fields: Any,
    ) -> None:
        config = self.node.config(
            allowed_methods=(f"/{SERVICE}/",),
            allowed_metadata=("x-tenant",),
            timeout_seconds=seconds,
            max_request_bytes=max_request_bytes,
            max_response_bytes=max_response_bytes,
        )
        channel = grpc.aio.insecure_channel(
            self.address, options=[("grpc.max_receive_message_length", 10_000)]
        )
        if closed:
            await channel.close()
        handler = self.node.handler(channel, Codec(), config)
        full = method if method.startswith("/") else f"/{SERVICE}/{method}"
        request = {"method": full} if operation != "health_check" else {}
        self.steps[name] = await self.node.ask(
            handler, operation, **request | {"message": {"text": MESSAGE}} | fields
        )
        await channel.close()

    async def successes(self) -> None:
        step = self.step
        message = {"text": "grüß", "numbers": [1, None], "nested": {"is": True}}
        await step("call", "call", message=message, metadata={"x-tenant": "7"})
        await step("empty", "call", message={})
        await asyncio.gather(
            *(step(f"at once {i}", "call", message={"i": i}) for i in range(10))
        )
        await step("all", "stream", "numbers", message={"until": 3})
        await step("none", "stream", "numbers", message={"until": 0})
        await step(
            "as many as asked", "stream", "numbers", message={"until": 3}, limit=3
        )
        for _ in range(3):
            await ENDED.get()
        await step("endless", "stream", "numbers", message={}, limit=5)
        sent = await asyncio.wait_for(ENDED.get(), 60)
        answer = {"correlation_id": str(CORRELATION_ID), "sent": sent}
        self.steps["endless, at the server"] = {"answer": answer}
        await step("sent", "upload", "collect", messages=({"i": 1}, {"i": 2}))
        await step("nothing sent", "upload", "collect", messages=())
        await step("server serves", "health_check")
        await step("service does not", "health_check", service=SERVICE)

    async def failures(self) -> None:
        step = self.step
        for status in grpc.StatusCode:
            if status is not grpc.StatusCode.OK:
                await step(status.name, "call", "fail", message={"status": status.name})
        await step("crash", "call", "crash")
        await step("no such method", "call", "none")
        await step("way out", "call", "/shop.v1.Orders/Delete")
        await step("no credentials", "call", metadata={"x-tenant": "nobody"})
        await step("metadata not allowed", "call", metadata={"authorization": MESSAGE})
        await step("no json", "call", message={"text": object()})
        await step("too much to send", "call", max_request_bytes=10)
        long = {"text": "a" * 9000}
        await step("too much for the server", "call", message=long)
        await step("too much to accept", "call", "large")
        await step("too much for the channel", "call", "larger_than_the_channel_takes")
        await step("garbled", "call", "garbled")
        await step("slow", "call", "slow", seconds=0.25)
        await step("stream breaks", "stream", "breaks")
        await step("stream stalls", "stream", "silent", seconds=0.25)
        await step(
            "stream too long", "stream", "numbers", message={"until": 500}, limit=1000
        )
        await step("upload refused", "upload", "refuse", messages=({}, {}, {}))
        await step("no such service", "health_check", service="shop.v1.None")
        await step("closed", "call", closed=True)


async def drive(request: dict[str, Any]) -> Steps:
    session = Session(request)
    async with serving() as session.address:
        await session.successes()
        await session.failures()
    await session.step("gone", "call")
    no_grpc = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    async with replying(no_grpc) as session.address:
        await session.step("no grpc", "call")
    with mute() as session.address:
        await session.step("accepts and says nothing", "call", seconds=0.25)
    return session.steps


if __name__ == "__main__":
    tell(drive)
