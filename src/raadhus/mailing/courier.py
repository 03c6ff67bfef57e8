"""Hands mail to the mail server over SMTP: one connection for as many as it takes."""

import re
import socket
import ssl
from collections.abc import Callable
from smtplib import (
    SMTP,
    SMTP_SSL,
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPNotSupportedError,
)
from types import TracebackType
from typing import Self

from raadhus.mailing.errors import MailError
from raadhus.mailing.mail_server import MailServer
from raadhus.mailing.message import Message

_ACCEPTED = (250, 251)
# The server may look into the mail before it answers for it; whoever gives up early sends it twice (RFC 5321, 4.5.3.2).
_PATIENCE = 300.0
_ENHANCED = re.compile(rb"\b[245]\.\d{1,3}\.\d{1,3}\b")


class Courier:
    """As long as it lasts as a context it keeps the connection; a server that was away is not asked again."""

    def __init__(self, server: MailServer) -> None:
        self._server = server
        self._smtp: SMTP | None = None
        self._away: MailError | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._hang_up()

    def hand_over(self, message: Message, *, before: Callable[[], None]) -> None:
        """Call `before` when the server is ready for the mail, and give it. Raises MailError when it is not taken."""
        smtp = self._connected()
        try:
            options = [f"size={len(message.data)}"] if smtp.has_extn("size") else []
            _expect(*smtp.mail(self._server.sender.addr_spec, options))
            _expect(*smtp.rcpt(message.recipient))
            before()
            # Only now: until here an answer comes at once.
            _wait(smtp, seconds=max(_PATIENCE, self._server.timeout))
            _expect(*smtp.data(message.data))
            _wait(smtp, seconds=self._server.timeout)
        except MailError:
            self._start_over(smtp)
            raise
        except SMTPDataError as error:
            self._start_over(smtp)
            raise _refusal(error.smtp_code, _bytes(error.smtp_error)) from error
        except OSError as error:
            self._hang_up()
            raise MailError("mail-server-away") from error
        except BaseException:
            # Whoever is stopped in the middle must not be polite to a server that does not answer.
            self._drop()
            raise

    def _connected(self) -> SMTP:
        if self._away is not None:
            raise self._away
        if self._smtp is None:
            try:
                self._smtp = _connect(self._server)
            except MailError as error:
                self._away = error
                raise
        return self._smtp

    def _start_over(self, smtp: SMTP) -> None:
        try:
            if smtp.rset()[0] != _ACCEPTED[0]:
                self._hang_up()
        except OSError:
            self._hang_up()

    def _hang_up(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            try:
                smtp.quit()
            except OSError:
                smtp.close()

    def _drop(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            smtp.close()


def _connect(server: MailServer) -> SMTP:
    # The name of the machine, not looked up: a name server that does not answer would hold everything up.
    name, timeout = socket.gethostname(), server.timeout
    smtp: SMTP | None = None
    try:
        if server.security == "tls":
            smtp = SMTP_SSL(
                server.host, server.port, name, timeout=timeout, context=ssl.create_default_context()
            )
        else:
            smtp = SMTP(server.host, server.port, name, timeout=timeout)
        smtp.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            _encrypt(smtp)
        if server.user is not None and server.password is not None:
            smtp.login(server.user, server.password)
    except (OSError, MailError) as error:
        if smtp is not None:
            smtp.close()
        raise _trouble(error) from error
    return smtp


def _encrypt(smtp: SMTP) -> None:
    if not smtp.has_extn("starttls"):
        raise MailError("mail-server-not-encrypted")
    smtp.starttls(context=ssl.create_default_context())
    smtp.ehlo()


def _trouble(error: OSError | MailError) -> MailError:
    match error:
        case MailError():
            return error
        case ssl.SSLCertVerificationError():
            return MailError("mail-server-not-trusted")
        case SMTPAuthenticationError():
            answer = _numbered(error.smtp_code, _bytes(error.smtp_error))
            return MailError("mail-sign-in-refused", answer=answer)
        case SMTPNotSupportedError():
            return MailError("mail-sign-in-refused")
        case _:
            return MailError("mail-server-away")


def _expect(code: int, answer: bytes) -> None:
    if code not in _ACCEPTED:
        raise _refusal(code, answer)


def _refusal(code: int, answer: bytes) -> MailError:
    kind = "mail-refused" if code >= 500 else "mail-put-off"
    return MailError(kind, answer=_numbered(code, answer))


def _numbered(code: int, answer: bytes) -> str:
    """The answer's numbers alone: its words may quote anything."""
    found = _ENHANCED.search(answer)
    return f"{code} {found[0].decode()}" if found else str(code)


def _bytes(answer: bytes | str) -> bytes:
    return answer.encode() if isinstance(answer, str) else answer


def _wait(smtp: SMTP, *, seconds: float) -> None:
    if smtp.sock is not None:
        smtp.sock.settimeout(seconds)
