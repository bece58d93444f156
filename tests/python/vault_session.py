"""Drives the handler of a generated Vault node against a server that answers as Vault's HTTP API is documented to,
and says what came of each step; see driven_node."""

from __future__ import annotations

import base64
from typing import Any

import aiohttp
from aiohttp import web
from pydantic import SecretStr

from driven_node import CORRELATION_ID, DrivenNode, Steps, tell
from loopback import Answer, breaking, mute, saying, serving, silent

# Stand in no message: whoever reads a log must learn neither the token nor a secret.
TOKEN = "token-9a3e"
SECRET = "secret-77f0 grüß"

MADE = "2024-01-31T12:30:00.123456789Z"


class Vault:
    """One server in memory: secrets in versions, one key of the transit engine, one token."""

    def __init__(self) -> None:
        self.secrets: dict[str, list[dict[str, Any]]] = {}
        self.headers: list[dict[str, str]] = []
        self.trouble: Answer | None = None

    def application(self) -> web.Application:
        @web.middleware
        async def guard(request: web.Request, handler: Answer) -> web.StreamResponse:
            given = {name.lower(): value for name, value in request.headers.items()}
            self.headers.append(given)
            if given.get("x-vault-token") != TOKEN:
                return refusing(403, f"permission denied for {TOKEN}")
            try:
                return await (self.trouble or handler)(request)
            except web.HTTPNotFound:
                return refusing(404, f'no handler for route "{request.path}"')

        app = web.Application(middlewares=[guard])
        data = app.router.add_resource("/v1/secret/data/{path:.*}")
        data.add_route("GET", self.read)
        data.add_route("POST", self.write)
        data.add_route("DELETE", self.delete_latest)
        app.router.add_post(
            "/v1/secret/{change:delete|undelete|destroy}/{path:.*}", self.change
        )
        app.router.add_get("/v1/secret/metadata/{path:.*}", self.metadata)
        app.router.add_post("/v1/transit/encrypt/test", self.encrypt)
        app.router.add_post("/v1/transit/decrypt/test", self.decrypt)
        app.router.add_get("/v1/auth/token/lookup-self", self.look_up)
        return app

    async def read(self, request: web.Request) -> web.Response:
        versions = self.secrets.get(request.match_info["path"], [])
        number = int(request.query.get("version", len(versions)))
        if not 0 < number <= len(versions):
            return refusing(404)
        found = versions[number - 1]
        gone = found["metadata"]["destroyed"] or found["metadata"]["deletion_time"]
        if gone:
            return enveloped({**found, "data": None}, status=404)
        return enveloped(found)

    async def write(self, request: web.Request) -> web.Response:
        asked = await request.json()
        versions = self.secrets.setdefault(request.match_info["path"], [])
        if asked["options"].get("cas", len(versions)) != len(versions):
            return refusing(
                400, "check-and-set parameter did not match the current version"
            )
        if "refused" in asked["data"]:
            return refusing(400, f"{SECRET} is not allowed")
        metadata = {
            "created_time": MADE,
            "deletion_time": "",
            "destroyed": False,
            "version": len(versions) + 1,
        }
        versions.append({"data": asked["data"], "metadata": metadata})
        return enveloped(metadata)

    async def delete_latest(self, request: web.Request) -> web.Response:
        for version in self.secrets.get(request.match_info["path"], [])[-1:]:
            version["metadata"]["deletion_time"] = MADE
        return web.Response(status=204)

    async def change(self, request: web.Request) -> web.Response:
        asked, change = await request.json(), request.match_info["change"]
        versions = self.secrets.get(request.match_info["path"], [])
        for number in asked["versions"]:
            metadata = versions[number - 1]["metadata"]
            if change == "destroy":
                metadata["destroyed"] = True
            else:
                metadata["deletion_time"] = MADE if change == "delete" else ""
        return web.Response(status=204)

    async def metadata(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        if "list" in request.query:
            below = path if path.endswith("/") else f"{path}/"
            found = [
                name.removeprefix(below)
                for name in self.secrets
                if name.startswith(below)
            ]
            keys = {name.split("/")[0] + "/" * ("/" in name) for name in found}
            return enveloped({"keys": sorted(keys)}) if keys else refusing(404)
        if path not in self.secrets:
            return refusing(404)
        versions = self.secrets[path]
        each = {
            str(version["metadata"]["version"]): version["metadata"]
            for version in versions
        }
        return enveloped({"current_version": len(versions), "versions": each})

    async def encrypt(self, request: web.Request) -> web.Response:
        asked = await request.json()
        # Turned about, so that only this server finds the way back.
        return enveloped({"ciphertext": f"vault:v1:{asked['plaintext'][::-1]}"})

    async def decrypt(self, request: web.Request) -> web.Response:
        asked = await request.json()
        if not asked["ciphertext"].startswith("vault:v1:"):
            return refusing(400, "invalid ciphertext: no prefix")
        return enveloped({"plaintext": asked["ciphertext"][len("vault:v1:") :][::-1]})

    async def look_up(self, _: web.Request) -> web.Response:
        return enveloped({"id": TOKEN, "ttl": 2764790, "policies": ["app", "default"]})


def enveloped(data: dict[str, Any], *, status: int = 200) -> web.Response:
    return web.json_response(
        {"request_id": "1", "lease_id": "", "lease_duration": 0, "data": data},
        status=status,
    )


def refusing(status: int, *errors: str) -> web.Response:
    return web.json_response({"errors": errors}, status=status)


def failing(status: int) -> Answer:
    """Every request fails; the body says what nobody must read in a log."""

    async def answer(_: web.Request) -> web.StreamResponse:
        response = refusing(status, f"{SECRET} {TOKEN}")
        response.headers["Retry-After"] = "7"
        return response

    return answer


class Session:
    """One node at one server."""

    def __init__(self, request: dict[str, Any]) -> None:
        self.node = DrivenNode(request["root"], request["folder"])
        self.vault = Vault()
        self.steps: Steps = {}
        self.url = ""
        self.shown: list[str] = []

    async def step(
        self,
        name: str,
        operation: str,
        *,
        token: str = TOKEN,
        seconds: float = 60.0,
        **fields: Any,
    ) -> None:
        config = self.node.config(
            base_url=self.url,
            path_prefix="test/",
            transit_key="test",
            max_response_bytes=100_000,
            timeout_seconds=seconds,
        )
        async with aiohttp.ClientSession(headers={"X-Vault-Token": token}) as client:
            handler = self.node.handler(client, config)
            self.steps[name] = await self.node.ask(handler, operation, **fields)

    async def reveal(self, name: str, operation: str, **fields: Any) -> None:
        """Notes what a caller in the same process reads, and what a log would show of it."""
        config = self.node.config(
            base_url=self.url, path_prefix="test/", transit_key="test"
        )
        request = self.node.input(
            operation=self.node.operation(operation),
            correlation_id=CORRELATION_ID,
            **fields,
        )
        async with aiohttp.ClientSession(headers={"X-Vault-Token": TOKEN}) as client:
            output = await self.node.handler(client, config).handle(request)
        self.shown += [repr(output), str(output), output.model_dump_json()]
        if operation == "decrypt":
            self.fact(name, output.plaintext.get_secret_value())
        else:
            secret = {
                key: value.get_secret_value() for key, value in output.data.items()
            }
            self.fact(name, secret)

    def fact(self, name: str, value: object) -> None:
        said = {"correlation_id": str(CORRELATION_ID), "fact": value}
        self.steps[name] = {"answer": said}

    async def secrets(self) -> None:
        step, data = self.step, {"password": SecretStr(SECRET)}
        await step("read nothing", "read", path="db/a b")
        await step("list nothing", "list", path="")
        await step("versions of nothing", "versions", path="db/a b")
        await step("write anew", "write", path="db/a b", data=data, cas=0)
        await step("write anew again", "write", path="db/a b", data=data, cas=0)
        await self.reveal("read", "read", path="db/a b")
        await step("read as json", "read", path="db/a b")
        await step(
            "write", "write", path="db/a b", data={"user": SecretStr("x")}, cas=1
        )
        await self.reveal("read latest", "read", path="db/a b")
        await self.reveal("read first", "read", path="db/a b", version=1)
        await step("write below", "write", path="db/a b/%2e%2e?#", data=data)
        await step("list", "list", path="db")
        self.fact("paths", sorted(self.vault.secrets))

    async def versions(self) -> None:
        step = self.step
        await step("delete", "delete", path="db/a b")
        await step("read deleted", "read", path="db/a b")
        await step("delete version", "delete", path="db/a b", versions=[1])
        await step("restore", "restore", path="db/a b", versions=[2])
        await step("write third", "write", path="db/a b", data={"a": SecretStr("b")})
        await step("destroy", "destroy", path="db/a b", versions=[3])
        await step("versions", "versions", path="db/a b")

    async def ciphers(self) -> None:
        step = self.step
        await step("encrypt", "encrypt", plaintext=SecretStr(SECRET))
        ciphertext = self.steps["encrypt"]["answer"]["ciphertext"]
        await self.reveal("decrypt", "decrypt", ciphertext=ciphertext)
        await step("decrypt what is none", "decrypt", ciphertext="none")
        binary = base64.b64encode(b"\xff").decode()[::-1]
        await step("decrypt no text", "decrypt", ciphertext=f"vault:v1:{binary}")
        await step("lookup", "lookup")

    async def refusals(self) -> None:
        step = self.step
        await step("no path", "read", path="")
        await step("way out", "read", path="../other")
        await step("nothing to write", "write", path="a", data={})
        lost = {"password": SecretStr(str(SecretStr(SECRET)))}
        await step("stars", "write", path="a", data=lost)
        long = {"password": SecretStr("x" * 1_048_577)}
        await step("too long", "write", path="a", data=long)
        refused = {"refused": SecretStr(SECRET)}
        await step("not allowed", "write", path="a", data=refused, cas=0)
        await step("no versions", "destroy", path="a")
        path = "test/nested"
        metadata = {"version": 1, "destroyed": False, "deletion_time": ""}
        nested = {"data": {"nested": {"password": SECRET}}, "metadata": metadata}
        self.vault.secrets[path] = [nested]
        await step("nested", "read", path="nested")
        large = {"data": {"password": "x" * 100_000}, "metadata": metadata}
        self.vault.secrets["test/large"] = [large]
        await step("answer too long", "read", path="large")

    async def trouble(self) -> None:
        step, vault = self.step, self.vault
        await step("wrong token", "read", path="a", token="no-" + TOKEN)
        for status in (301, 400, 403, 404, 412, 429, 500, 503):
            vault.trouble = failing(status)
            await step(f"status {status}", "read", path="a")
        for name, body in (("html", "<html>"), ("other json", "[]"), ("empty", "")):
            vault.trouble = saying(body)
            await step(name, "read", path="a")
        vault.trouble = silent
        await step("too slow", "read", path="a", seconds=0.25)
        vault.trouble = breaking
        await step("breaks", "read", path="a")
        vault.trouble = None

    def discretion(self) -> None:
        """Notes whether any answer shows a secret, and what every request carried."""
        self.fact("shown", any(SECRET in text for text in self.shown))
        carried = ("x-vault-request", "x-correlation-id")
        self.fact(
            "headers",
            sorted(
                {tuple(sent[name] for name in carried) for sent in self.vault.headers}
            ),
        )


async def drive(request: dict[str, Any]) -> Steps:
    session = Session(request)
    async with serving(session.vault.application()) as session.url:
        await session.secrets()
        await session.versions()
        await session.ciphers()
        await session.refusals()
        await session.trouble()
    session.discretion()
    await session.step("gone", "read", path="a")
    with mute() as address:
        session.url = f"http://{address}"
        await session.step("accepts and says nothing", "read", path="a", seconds=0.25)
    return session.steps


if __name__ == "__main__":
    tell(drive)
