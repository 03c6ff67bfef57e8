"""The mail server is reached safely, or not at all."""

import socket
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from mailing.post_office import PostOffice, open_post_office
from raadhus.mailing.courier import Courier
from raadhus.mailing.errors import MailError
from raadhus.mailing.mail_server import MailServer
from raadhus.mailing.message import Message

MESSAGE = Message(recipient="birgit@egeborg.example", data=b"Subject: Hej\r\n\r\nHej\r\n")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of 127.0.0.1 with its key, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("certificate") / "own.pem"
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return file


def context_of(certificate: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


def hand_over(server: MailServer, *, before: Callable[[], None] = lambda: None) -> None:
    with Courier(server) as courier:
        courier.hand_over(MESSAGE, before=before)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_mail_goes_out_encrypted(certificate: Path, security: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = context_of(certificate)
    how = (
        {"ssl_context": context} if security == "tls" else {"tls_context": context, "require_starttls": True}
    )

    with open_post_office(**how) as office:
        hand_over(office.server(security=security))

        assert len(office.mails) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for_is_refused(certificate: Path, security: Any) -> None:
    context = context_of(certificate)
    how = {"ssl_context": context} if security == "tls" else {"tls_context": context}

    with open_post_office(**how) as office, pytest.raises(MailError) as raised:
        hand_over(office.server(security=security))

    assert (raised.value.code, office.mails) == ("mail-server-not-trusted", [])


def test_a_server_that_offers_no_encryption_gets_nothing() -> None:
    with open_post_office() as office, pytest.raises(MailError) as raised:
        hand_over(office.server(security="starttls"))

    assert (raised.value.code, office.offered) == ("mail-server-not-encrypted", [])


@pytest.mark.parametrize(("password", "code"), [("ret", None), ("forkert", "mail-sign-in-refused")])
def test_the_installation_signs_in(password: str, code: str | None) -> None:
    def is_right(server: SMTP, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        right = isinstance(data, LoginPassword) and data.password == b"ret"
        return AuthResult(success=right, handled=False)

    how = {"authenticator": is_right, "auth_require_tls": False}
    with open_post_office(**how) as office:
        told = told_by(office.server(user="raadhus", password=password))

    assert (told, len(office.mails)) == (code, 0 if code else 1)


def test_a_server_that_is_away_is_told() -> None:
    with open_post_office() as office:
        server = office.server()

    assert told_by(server) == "mail-server-away"


def test_a_server_that_does_not_answer_is_not_waited_for_for_ever(office_in_trance: PostOffice) -> None:
    assert told_by(office_in_trance.server(timeout=0.2)) == "mail-server-away"


@pytest.fixture
def office_in_trance() -> Iterator[PostOffice]:
    """It takes a connection and says nothing."""
    office = PostOffice()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        office.port = listening.getsockname()[1]
        yield office


def test_what_is_done_before_comes_after_the_recipient_is_taken() -> None:
    done: list[str] = []
    with open_post_office() as office:
        office.recipient_answers[MESSAGE.recipient] = "550 No"
        with pytest.raises(MailError):
            hand_over(office.server(), before=lambda: done.append("too early"))
        office.recipient_answers.clear()
        hand_over(office.server(), before=lambda: done.append("now"))

    assert done == ["now"]


def told_by(server: MailServer) -> str | None:
    try:
        hand_over(server)
    except MailError as error:
        return error.code
    return None
