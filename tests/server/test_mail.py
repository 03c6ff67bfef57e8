"""The settings of the mail server."""

import pytest

from raadhus.server.environment import Environment, WrongSetting
from raadhus.server.mail import mail_server

SET = {"RAADHUS_SMTP_HOST": "mail.egeborg.example", "RAADHUS_MAIL_FROM": "Møder <moeder@egeborg.example>"}


def test_without_a_host_there_is_no_mail_server() -> None:
    assert mail_server(Environment({"RAADHUS_MAIL_FROM": "moeder@egeborg.example"})) is None


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("none", 25)])
def test_the_port_follows_from_the_security(security: str, port: int) -> None:
    server = mail_server(Environment(SET | {"RAADHUS_SMTP_SECURITY": security}))

    assert server is not None
    assert (server.port, str(server.sender)) == (port, "Møder <moeder@egeborg.example>")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RAADHUS_MAIL_FROM", "Egeborg Kommune"),
        ("RAADHUS_MAIL_FROM", ""),
        ("RAADHUS_MAIL_FROM", "a@b@c"),
        ("RAADHUS_SMTP_PORT", "70000"),
        ("RAADHUS_SMTP_PORT", "smtp"),
        ("RAADHUS_SMTP_SECURITY", "ssl"),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(WrongSetting) as raised:
        mail_server(Environment(SET | {name: value}))

    assert raised.value.name == name


@pytest.mark.parametrize("alone", ["USER", "PASSWORD"])
def test_a_user_and_a_password_belong_together(alone: str) -> None:
    with pytest.raises(WrongSetting, match="belong together"):
        mail_server(Environment(SET | {f"RAADHUS_SMTP_{alone}": "x"}))
