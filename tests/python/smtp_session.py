"""Drives the handler of a generated SMTP node against a real server and says what came of each step; see driven_node."""

from __future__ import annotations

import asyncio
import smtplib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from email import message_from_bytes, policy
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword
from aiosmtpd.smtp import Session as SmtpSession

from driven_node import CORRELATION_ID, DrivenNode, Steps, tell

# Stand in no message: whoever reads a log must learn neither passwords nor recipients.
PASSWORD = "pass-3e77-word"
RECIPIENT = "ann-61f2@example.com"

HOST = "127.0.0.1"

Connector = Callable[[], AbstractContextManager[smtplib.SMTP]]


class Mailbox:
    """Keeps what arrives, and refuses recipients by their names."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []

    async def handle_RCPT(
        self,
        server: SMTP,
        session: SmtpSession,
        envelope: Envelope,
        address: str,
        options: list[str],
    ) -> str:
        match address.partition("@")[0]:
            case "unknown":
                return f"550 5.1.1 {RECIPIENT} no such user"
            case "later":
                return f"450 4.2.1 {RECIPIENT} try again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(
        self, server: SMTP, session: SmtpSession, envelope: Envelope
    ) -> str:
        if "full@example.com" in envelope.rcpt_tos:
            return "552 5.3.4 too big"
        self.envelopes.append(envelope)
        return "250 OK"


def authenticated(
    server: SMTP, session: SmtpSession, envelope: Envelope, mechanism: str, given: Any
) -> AuthResult:
    """Accepts one user."""
    known = isinstance(given, LoginPassword) and given.password == PASSWORD.encode()
    return AuthResult(success=known, handled=False)


async def says_nothing(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    await reader.read()
    writer.close()


async def hangs_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"220 hello\r\n")
    await reader.readline()
    writer.close()


async def is_busy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"421 busy\r\n")
    writer.close()


async def speaks_http(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    writer.close()


@asynccontextmanager
async def listening(server: asyncio.Server) -> AsyncIterator[int]:
    """Gives the port of a server for as long as this lasts."""
    async with server:
        yield server.sockets[0].getsockname()[1]


async def mail_server(mailbox: Mailbox) -> asyncio.Server:
    def protocol() -> SMTP:
        return SMTP(
            mailbox,
            authenticator=authenticated,
            auth_required=True,
            auth_require_tls=False,
            loop=asyncio.get_running_loop(),
        )

    return await asyncio.get_running_loop().create_server(protocol, HOST, 0)


def connector(port: int, password: str | None = PASSWORD) -> Connector:
    @contextmanager
    def connect() -> Iterator[smtplib.SMTP]:
        with smtplib.SMTP(HOST, port, timeout=2) as connection:
            if password is not None:
                connection.login("user", password)
            yield connection

    return connect


class Session:
    def __init__(self, request: dict[str, Any]) -> None:
        self.node = DrivenNode(request["root"], request["folder"])
        self.mailbox = Mailbox()
        self.steps: Steps = {}

    async def step(
        self,
        name: str,
        connect: Connector,
        *,
        seconds: float = 60.0,
        **changes: Any,
    ) -> None:
        config = self.node.config(
            sender="Shop <shop@example.org>",
            recipient_domains=("example.com",),
            timeout_seconds=seconds,
        )
        message = {"to": [RECIPIENT], "subject": "Grüße", "text": "first\n.\nlast"}
        handler = self.node.handler(connect, config)
        self.steps[name] = await self.node.ask(handler, "send", **message | changes)

    def arrived(self, name: str) -> None:
        """Notes what the server got last."""
        envelope = self.mailbox.envelopes.pop()
        content = envelope.original_content or b""
        message = message_from_bytes(content, policy=policy.default)
        body = message.get_body(("plain",))
        self.steps[name] = {
            "answer": {
                "correlation_id": str(CORRELATION_ID),
                "from": envelope.mail_from,
                "recipients": envelope.rcpt_tos,
                "headers": {key.lower(): str(value) for key, value in message.items()},
                "text": body.get_content() if body else "",
                "types": [part.get_content_type() for part in message.walk()],
                "raw": content.decode("ascii"),
            }
        }

    async def at_a_mail_server(self, port: int) -> None:
        step, connect = self.step, connector(port)
        await step(
            "send", connect, cc=["bob@example.com"], bcc=["eve-0b1d@example.com"]
        )
        self.arrived("arrived")
        await step("send html", connect, html="<p>Grüße</p>")
        self.arrived("arrived with html")
        await step("one unknown", connect, to=[RECIPIENT, "unknown@example.com"])
        self.arrived("arrived at one")
        await step("unknown", connect, to=["unknown@example.com"])
        await step("later", connect, to=["later@example.com"])
        await step("full", connect, to=["full@example.com"])
        await step("wrong password", connector(port, "no-" + PASSWORD))
        await step("no password", connector(port, None))
        await step("elsewhere", connect, to=["ann@example.net"])
        await step("header in the subject", connect, subject="a\r\nBcc: eve@a.example")
        await step("header in a recipient", connect, to=[RECIPIENT + "\r\nBcc: a@b.c"])

    async def elsewhere(self) -> None:
        for name, answers in (
            ("hangs up", hangs_up),
            ("is busy", is_busy),
            ("speaks HTTP", speaks_http),
        ):
            server = await asyncio.start_server(answers, HOST, 0)
            async with listening(server) as port:
                await self.step(name, connector(port))
        server = await asyncio.start_server(says_nothing, HOST, 0)
        async with listening(server) as port:
            await self.step("says nothing", connector(port))
            await self.step("says nothing in time", connector(port), seconds=0.25)
        await self.step("gone", connector(port))


async def drive(request: dict[str, Any]) -> Steps:
    session = Session(request)
    async with listening(await mail_server(session.mailbox)) as port:
        await session.at_a_mail_server(port)
    await session.elsewhere()
    return session.steps


if __name__ == "__main__":
    tell(drive)
