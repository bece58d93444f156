"""Drives the handler of a generated Kafka node against librdkafka's own mock cluster and says what came of each step; see driven_node."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from confluent_kafka import (  # type: ignore[import-untyped]
    Consumer,
    Producer,
    TopicPartition,
)

from driven_node import CORRELATION_ID, DrivenNode, Steps, tell

# Stands in no message: whoever reads a log must not learn what is published.
VALUE = "value-8a5c grüß"

TOPIC = "orders"


def mocked(**settings: Any) -> Any:
    """A producer with a cluster of its own, which ends with it."""
    return Producer({"test.mock.num.brokers": 1, "bootstrap.servers": "-", **settings})


def elsewhere(port: int, **settings: Any) -> Any:
    """A producer whose brokers are not there."""
    return Producer({"bootstrap.servers": f"127.0.0.1:{port}", **settings})


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


class Session:
    def __init__(self, request: dict[str, Any]) -> None:
        self.node = DrivenNode(request["root"], request["folder"])
        self.steps: Steps = {}

    async def step(
        self, name: str, producer: Any, *, seconds: float = 60.0, **changes: Any
    ) -> None:
        config = self.node.config(topics=(TOPIC,), timeout_seconds=seconds)
        message = {
            "topic": TOPIC,
            "key": "7",
            "value": VALUE,
            "headers": {"source": "shop"},
        }
        handler = self.node.handler(producer, config)
        self.steps[name] = await self.node.ask(handler, "publish", **message | changes)

    def arrived(self, name: str, producer: Any, published: str) -> None:
        """Notes what is where a step says that it has put its message."""
        answer = self.steps[published]["answer"]
        (broker,) = producer.list_topics(timeout=30).brokers.values()
        consumer = Consumer(
            {"bootstrap.servers": f"{broker.host}:{broker.port}", "group.id": "test"}
        )
        place = TopicPartition(TOPIC, answer["partition"], answer["offset"])
        consumer.assign([place])
        message = consumer.poll(30)
        consumer.close()
        self.steps[name] = {
            "answer": {
                "correlation_id": str(CORRELATION_ID),
                "key": (message.key() or b"").decode(),
                "value": message.value().decode(),
                "headers": {key: text.decode() for key, text in message.headers()},
            }
        }

    async def at_a_cluster(self) -> None:
        producer = mocked()
        await self.step("publish", producer)
        self.arrived("arrived", producer, "publish")
        await self.step("publish again", producer)
        await asyncio.gather(
            *(self.step(f"at once {i}", producer, value=str(i)) for i in range(10))
        )
        await self.step("without a key", producer, key=None, headers={})
        self.arrived("arrived without a key", producer, "without a key")
        await self.step("topic not allowed", producer, topic="secrets")
        await self.step("too long", producer, value="x" * 1_000_000)
        await self.step("nothing", producer, value=None)

    async def trouble(self) -> None:
        small = mocked(**{"message.max.bytes": 1000})
        await self.step("too long for the client", small, value="x" * 2000)
        slow = mocked(**{"test.mock.broker.rtt": 60_000})
        await self.step("too slow", slow, seconds=0.25)
        slow.purge()
        given_up = elsewhere(closed_port(), **{"delivery.timeout.ms": 250})
        await self.step("given up by the client", given_up)
        full = elsewhere(closed_port(), **{"queue.buffering.max.messages": 1})
        await self.step("gone", full, seconds=0.25)
        await self.step("queue full", full, seconds=0.25)
        full.purge()


async def drive(request: dict[str, Any]) -> Steps:
    session = Session(request)
    await session.at_a_cluster()
    await session.trouble()
    return session.steps


if __name__ == "__main__":
    tell(drive)
