"""The settings of the mail server."""

from raadhus.mailing.mail_server import PORTS, MailServer, NoSenderAddress, Security, sender_of
from raadhus.server.environment import Environment, WrongSetting

_SECURITY: tuple[Security, ...] = ("starttls", "tls", "none")


def mail_server(environment: Environment) -> MailServer | None:
    """Who takes our mail; null where none is set, so that mail waits. Raises WrongSetting."""
    host = environment.text("RAADHUS_SMTP_HOST")
    asked = environment.choice("RAADHUS_SMTP_SECURITY", choices=_SECURITY, default="starttls")
    (security,) = (one for one in _SECURITY if one == asked)
    port = environment.number("RAADHUS_SMTP_PORT", least=1, most=65_535)
    user, password = environment.text("RAADHUS_SMTP_USER"), environment.text("RAADHUS_SMTP_PASSWORD")
    sender = environment.text("RAADHUS_MAIL_FROM")
    if host is None:
        return None
    if (user is None) != (password is None):
        name = "RAADHUS_SMTP_PASSWORD" if password is None else "RAADHUS_SMTP_USER"
        raise WrongSetting(name=name, reason="a user and a password belong together, set both or neither")
    try:
        address = sender_of(sender or "")
    except NoSenderAddress as error:
        reason = f"«{sender or ''}» must be an address, such as Egeborg Kommune <moeder@egeborg.example>"
        raise WrongSetting(name="RAADHUS_MAIL_FROM", reason=reason) from error
    return MailServer(
        host=host,
        port=port or PORTS[security],
        security=security,
        sender=address,
        user=user,
        password=password,
    )
