"""A real SMTP server on loopback, which keeps what it takes and refuses what it is told to."""

# ruff: noqa: ARG002  the signatures of its handlers are aiosmtpd's

import asyncio
import email
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from raadhus.mailing.mail_server import MailServer, Security

SENDER = Address("Egeborg Kommune", "moeder", "egeborg.example")


class PostOffice:
    """`answers` are what is said to a recipient or to a mail instead of yes; `came` is set when a mail has come."""

    def __init__(self) -> None:
        self.port = 0
        self.offered: list[EmailMessage] = []
        self.mails: list[EmailMessage] = []
        self.connections = 0
        self.recipient_answers: dict[str, str] = {}
        self.mail_answers: list[str] = []
        self.delay = 0.0
        self.came = threading.Event()

    async def handle_EHLO(  # noqa: N802  aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(  # noqa: N802  aiosmtpd's name and signature
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        refusal = self.recipient_answers.get(address)
        if refusal is None:
            envelope.rcpt_tos.append(address)
        return refusal or "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        message = email.message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.offered.append(message)
        self.came.set()
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.mail_answers:
            return self.mail_answers.pop(0)
        self.mails.append(message)
        return "250 OK"

    def server(self, *, security: Security = "none", timeout: float = 5.0, **more: Any) -> MailServer:
        return MailServer(
            host="127.0.0.1", port=self.port, security=security, sender=SENDER, timeout=timeout, **more
        )


class _Controller(Controller):
    """One on a port that was free."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]  # aiosmtpd's


@contextmanager
def open_post_office(**how: Any) -> Iterator[PostOffice]:
    """Open it on a port that is free."""
    office = PostOffice()
    controller = _Controller(office, hostname="127.0.0.1", port=0, **how)
    controller.start()
    try:
        office.port = controller.port
        yield office
    finally:
        controller.stop(no_assert=True)
