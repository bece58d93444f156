"""Drives the handler of a generated Qdrant node against a server that speaks Qdrant's REST interface and says what came of each step; see driven_node."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import httpx
from aiohttp import web
from pydantic import BaseModel, ValidationError

from driven_node import DrivenNode, Steps, tell
from loopback import mute, replying, serving

# Stand in no message: whoever reads a log must learn neither credentials nor what is stored or answered.
API_KEY = "key-41d7"
PAYLOAD = "payload-c02e"
ANSWER = "answer-93ef"

UUID_ID = "6f1c1f6e-5d1c-4b0e-9c39-0d6f0a9f1a11"

T = TypeVar("T", bound=BaseModel)


# The server: as much of Qdrant as the node speaks to, with its statuses and its two shapes of answers.


class Collection:
    def __init__(self, size: int) -> None:
        self.size = size
        self.points: dict[int | str, dict[str, Any]] = {}


class Refusal(Exception):
    def __init__(self, status: int, error: str) -> None:
        super().__init__(error)
        self.status = status


def matching(
    collection: Collection, conditions: dict[str, Any] | None
) -> list[dict[str, Any]]:
    """The points that a filter of equalities lets through, by their ids: numbers first."""
    must = (conditions or {}).get("must", [])
    ids = sorted(collection.points, key=lambda one: (isinstance(one, str), one))
    return [
        point
        for point in (collection.points[one] for one in ids)
        if all(
            point["payload"].get(part["key"]) == part["match"]["value"] for part in must
        )
    ]


def shown(point: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
    vector = {"vector": point["vector"]} if asked.get("with_vector") else {}
    return {"id": point["id"], "payload": point["payload"], **vector}


class Server:
    """Collections in memory. Some names stand for trouble: ``status-N``, ``busy``, ``slow``, ``malformed``, ``odd``."""

    def __init__(self) -> None:
        self.collections: dict[str, Collection] = {}

    def application(self) -> web.Application:
        app, at, answering = web.Application(), "/collections/{name}", self.answering
        app.add_routes(
            [
                web.put(at, answering(self.create)),
                web.get(f"{at}/exists", answering(self.exists)),
                web.delete(at, answering(self.drop)),
                web.put(f"{at}/points", answering(self.upsert)),
                web.post(f"{at}/points", answering(self.retrieve)),
                web.post(f"{at}/points/query", answering(self.query)),
                web.post(f"{at}/points/delete", answering(self.delete)),
                web.post(f"{at}/points/count", answering(self.count)),
                web.post(f"{at}/points/scroll", answering(self.scroll)),
            ]
        )
        return app

    def answering(
        self, work: Callable[[web.Request], Awaitable[object]]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """Wraps what an endpoint does in what all of them answer alike."""

        async def answer(request: web.Request) -> web.StreamResponse:
            name = request.match_info["name"]
            if request.headers.get("api-key") != API_KEY:
                return web.Response(status=401, text=f"Must provide a key: {ANSWER}")
            if name == "slow":
                await asyncio.Event().wait()
            if name == "malformed":
                return web.Response(text=f'{{"result": "{ANSWER}')
            if name == "odd":
                return web.json_response({"result": ANSWER, "status": "ok"})
            if name == "busy":
                return self.error(429, "Rate limiting", {"Retry-After": "7"})
            if name.startswith("status-"):
                return self.error(int(name.removeprefix("status-")), "Trouble")
            try:
                result = await work(request)
            except Refusal as e:
                return self.error(e.status, str(e))
            body = {"result": result, "status": "ok", "time": 0.001}
            return web.json_response(body)

        return answer

    @staticmethod
    def error(
        status: int, text: str, headers: dict[str, str] | None = None
    ) -> web.Response:
        body = {"status": {"error": f"{text}: {ANSWER}"}, "time": 0.001}
        return web.json_response(body, status=status, headers=headers)

    def collection(self, request: web.Request) -> Collection:
        name = request.match_info["name"]
        if name not in self.collections:
            raise Refusal(404, f"Not found: Collection `{name}` doesn't exist!")
        return self.collections[name]

    @staticmethod
    def sized(collection: Collection, vector: list[float]) -> list[float]:
        if len(vector) != collection.size:
            raise Refusal(
                400,
                f"Wrong input: Vector dimension error: expected dim: {collection.size}, got {len(vector)}",
            )
        length = math.hypot(*vector) or 1.0
        return [number / length for number in vector]

    async def create(self, request: web.Request) -> object:
        name = request.match_info["name"]
        if name in self.collections:
            raise Refusal(409, f"Wrong input: Collection `{name}` already exists!")
        vectors = (await request.json())["vectors"]
        assert vectors["distance"] == "Cosine"
        self.collections[name] = Collection(vectors["size"])
        return True

    async def exists(self, request: web.Request) -> object:
        return {"exists": request.match_info["name"] in self.collections}

    async def drop(self, request: web.Request) -> object:
        return self.collections.pop(request.match_info["name"], None) is not None

    async def upsert(self, request: web.Request) -> object:
        collection = self.collection(request)
        assert request.query["wait"] == "true"
        batch = (await request.json())["batch"]
        columns = (batch["ids"], batch["vectors"], batch["payloads"])
        for identity, vector, payload in zip(*columns, strict=True):
            collection.points[identity] = {
                "id": identity,
                "vector": self.sized(collection, vector),
                "payload": payload,
            }
        return {"operation_id": 1, "status": "completed"}

    async def retrieve(self, request: web.Request) -> object:
        points, asked = self.collection(request).points, await request.json()
        return [shown(points[one], asked) for one in asked["ids"] if one in points]

    async def query(self, request: web.Request) -> object:
        collection, asked = self.collection(request), await request.json()
        query = self.sized(collection, asked["query"]["nearest"])
        scored = [
            {
                **shown(point, asked),
                "version": 1,
                "score": math.sumprod(query, point["vector"]),
            }
            for point in matching(collection, asked.get("filter"))
        ]
        least = asked.get("score_threshold")
        found = [hit for hit in scored if least is None or hit["score"] >= least]
        found.sort(key=lambda hit: -hit["score"])
        return {"points": found[: asked["limit"]]}

    async def delete(self, request: web.Request) -> object:
        collection, asked = self.collection(request), await request.json()
        assert request.query["wait"] == "true"
        for identity in asked.get("points") or [
            point["id"] for point in matching(collection, asked["filter"])
        ]:
            collection.points.pop(identity, None)
        return {"operation_id": 2, "status": "completed"}

    async def count(self, request: web.Request) -> object:
        collection, asked = self.collection(request), await request.json()
        assert asked["exact"] is True
        return {"count": len(matching(collection, asked.get("filter")))}

    async def scroll(self, request: web.Request) -> object:
        collection, asked = self.collection(request), await request.json()
        points = matching(collection, asked.get("filter"))
        first = asked.get("offset")
        begin = next((i for i, point in enumerate(points) if point["id"] == first), 0)
        page = points[begin : begin + asked["limit"] + 1]
        rest = page[asked["limit"] :]
        return {
            "points": [shown(point, asked) for point in page[: asked["limit"]]],
            "next_page_offset": rest[0]["id"] if rest else None,
        }


# The client: what qdrant_client has over REST, with its errors under their names, as far as the node uses it.


class UnexpectedResponse(Exception):
    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response.text)
        self.status_code = response.status_code


class ResourceExhaustedResponse(Exception):
    def __init__(self, message: str, retry_after_s: int) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class ResponseHandlingException(Exception):
    def __init__(self, source: Exception) -> None:
        super().__init__(str(source))
        self.source = source


class Flag(BaseModel):
    result: bool


class Existence(BaseModel):
    exists: bool


class ExistenceAnswer(BaseModel):
    result: Existence


class Update(BaseModel):
    operation_id: int
    status: str


class UpdateAnswer(BaseModel):
    result: Update


class Point(BaseModel):
    id: int | str
    payload: dict[str, Any] | None = None
    vector: list[float] | None = None
    score: float = 0.0


class Points(BaseModel):
    points: list[Point]
    next_page_offset: int | str | None = None


class PointsAnswer(BaseModel):
    result: Points


class RecordsAnswer(BaseModel):
    result: list[Point]


class Count(BaseModel):
    count: int


class CountAnswer(BaseModel):
    result: Count


class Batch(dict[str, Any]):
    pass


class Filter(BaseModel, extra="forbid"):
    must: list[Any] | None = None
    must_not: list[Any] | None = None


class VectorParams(BaseModel):
    size: int
    distance: str


class Models:
    Batch: Callable[..., object] = Batch
    Filter: Callable[..., object] = Filter
    VectorParams: Callable[..., object] = VectorParams


def written(value: Any) -> Any:
    return (
        value.model_dump(exclude_none=True) if isinstance(value, BaseModel) else value
    )


class Client:
    def __init__(self, url: str, api_key: str, timeout: float) -> None:
        self.http = httpx.AsyncClient(
            base_url=url, headers={"api-key": api_key}, timeout=timeout
        )

    async def call(self, kind: type[T], method: str, path: str, **options: Any) -> T:
        try:
            response = await self.http.request(
                method, f"/collections/{path}", **options
            )
        except Exception as e:
            raise ResponseHandlingException(e) from e
        if response.status_code == 429 and "Retry-After" in response.headers:
            seconds = int(response.headers["Retry-After"])
            raise ResourceExhaustedResponse(response.text, seconds)
        if response.status_code not in (200, 201, 202):
            raise UnexpectedResponse(response)
        try:
            return kind.model_validate(response.json())
        except ValidationError as e:
            raise ResponseHandlingException(e) from e

    async def create_collection(
        self, collection_name: str, vectors_config: VectorParams
    ) -> bool:
        body = {"vectors": written(vectors_config)}
        return (await self.call(Flag, "PUT", collection_name, json=body)).result

    async def collection_exists(self, collection_name: str) -> bool:
        path = f"{collection_name}/exists"
        return (await self.call(ExistenceAnswer, "GET", path)).result.exists

    async def delete_collection(self, collection_name: str) -> bool:
        return (await self.call(Flag, "DELETE", collection_name)).result

    async def upsert(self, collection_name: str, points: Batch, wait: bool) -> Update:
        answer = await self.call(
            UpdateAnswer,
            "PUT",
            f"{collection_name}/points",
            params={"wait": str(wait).lower()},
            json={"batch": points},
        )
        return answer.result

    async def query_points(
        self,
        collection_name: str,
        query: list[float],
        query_filter: Filter | None,
        score_threshold: float | None,
        limit: int,
        with_payload: bool,
        with_vectors: bool,
    ) -> Points:
        body = {
            "query": {"nearest": query},
            "filter": written(query_filter),
            "score_threshold": score_threshold,
            "limit": limit,
            "with_payload": with_payload,
            "with_vector": with_vectors,
        }
        path = f"{collection_name}/points/query"
        return (await self.call(PointsAnswer, "POST", path, json=body)).result

    async def retrieve(
        self,
        collection_name: str,
        ids: list[int | str],
        with_payload: bool,
        with_vectors: bool,
    ) -> list[Point]:
        body = {"ids": ids, "with_payload": with_payload, "with_vector": with_vectors}
        path = f"{collection_name}/points"
        return (await self.call(RecordsAnswer, "POST", path, json=body)).result

    async def delete(
        self,
        collection_name: str,
        points_selector: Filter | list[int | str],
        wait: bool,
    ) -> Update:
        answer = await self.call(
            UpdateAnswer,
            "POST",
            f"{collection_name}/points/delete",
            params={"wait": str(wait).lower()},
            json={"points": points_selector}
            if isinstance(points_selector, list)
            else {"filter": written(points_selector)},
        )
        return answer.result

    async def count(
        self, collection_name: str, count_filter: Filter | None, exact: bool
    ) -> Count:
        body = {"filter": written(count_filter), "exact": exact}
        path = f"{collection_name}/points/count"
        return (await self.call(CountAnswer, "POST", path, json=body)).result

    async def scroll(
        self,
        collection_name: str,
        scroll_filter: Filter | None,
        limit: int,
        offset: int | str | None,
        with_payload: bool,
        with_vectors: bool,
    ) -> tuple[list[Point], int | str | None]:
        body = {
            "filter": written(scroll_filter),
            "limit": limit,
            "offset": offset,
            "with_payload": with_payload,
            "with_vector": with_vectors,
        }
        path = f"{collection_name}/points/scroll"
        page = (await self.call(PointsAnswer, "POST", path, json=body)).result
        return page.points, page.next_page_offset


class Session:
    def __init__(self, request: dict[str, Any]) -> None:
        self.node = DrivenNode(request["root"], request["folder"])
        self.steps: Steps = {}
        self.url = ""

    async def step(
        self,
        name: str,
        operation: str,
        *,
        collection: str = "passages",
        size: int = 3,
        seconds: float = 60.0,
        client_seconds: float = 60.0,
        api_key: str = API_KEY,
        **fields: Any,
    ) -> None:
        config = self.node.config(
            collection_name=collection, vector_size=size, timeout_seconds=seconds
        )
        client = Client(self.url, api_key, client_seconds)
        handler = self.node.handler(client, Models(), config)
        self.steps[name] = await self.node.ask(handler, operation, **fields)
        await client.http.aclose()

    async def successes(self) -> None:
        step = self.step
        graz = {"must": [{"key": "city", "match": {"value": "Graz"}}]}
        await step("not there", "collection_exists")
        await step("create", "create_collection")
        await step("create again", "create_collection")
        await step("there", "collection_exists")
        await asyncio.gather(
            *(
                step(f"at once {i}", "create_collection", collection="race")
                for i in range(5)
            )
        )
        await step(
            "upsert",
            "upsert",
            ids=("7", "8", UUID_ID.upper()),
            vectors=((2, 0, 0), (0, 1, 0), (1, 1, 0)),
            payloads=(
                {"city": "Graz", "text": PAYLOAD},
                {"city": "grüß Gott", "tags": [1, None]},
                {"city": "Graz"},
            ),
        )
        near = (1, 0.1, 0)
        await step("search", "search", vector=near, with_vectors=True)
        await step("nearest", "search", vector=near, limit=1)
        await step("search filtered", "search", vector=(0, 1, 0), filter=graz)
        await step("near enough", "search", vector=near, score_threshold=0.9)
        await step("retrieve", "retrieve", ids=("8", "9"))
        await step("page", "scroll", limit=2)
        after = self.steps["page"]["answer"]["next_offset"]
        await step("last page", "scroll", limit=2, offset=after)
        await step("count", "count")
        await step("count filtered", "count", filter=graz)
        await step("delete filtered", "delete", filter=graz)
        await step("delete", "delete", ids=("8",))
        await step("count after", "count")

    async def failures(self) -> None:
        step = self.step
        vector = (1, 0, 0)
        await step("no collection", "search", collection="none", vector=vector)
        await step("wrong size", "search", size=2, vector=(1, 0))
        await step("wrong credentials", "count", api_key="other")
        for status in (400, 403, 429, 500, 503):
            await step(f"status {status}", "count", collection=f"status-{status}")
        await step("cannot create", "create_collection", collection="status-507")
        await step("busy", "count", collection="busy")
        await step("slow", "count", collection="slow", seconds=0.25)
        await step("client gives up", "count", collection="slow", client_seconds=0.25)
        await step("malformed", "count", collection="malformed")
        await step("odd", "count", collection="odd")
        await step("refused by the node", "search", vector=(1, 0))
        await step("filter of no kind", "count", filter={"where": PAYLOAD})
        await step("drop", "delete_collection")
        await step("drop again", "delete_collection")
        await step("dropped", "count")


async def drive(request: dict[str, Any]) -> Steps:
    session = Session(request)
    async with serving(Server().application()) as session.url:
        await session.successes()
        await session.failures()
    await session.step("gone", "count")
    async with replying(b"+PONG\r\n\r\n") as address:
        session.url = f"http://{address}"
        await session.step("no http", "count")
    with mute() as address:
        session.url = f"http://{address}"
        await session.step("accepts and says nothing", "count", seconds=0.25)
    return session.steps


if __name__ == "__main__":
    tell(drive)
