"""What the tests of signing in share: a password for one of the cast, and codes as the app on a telephone shows."""

import time

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from raadhus.accounts.models import User

PASSWORD = "mosen er vid om foråret"  # noqa: S105  invented
LOG_IN = "/desk/konto/log-ind/"
QUICK_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def give_password(user: User) -> None:
    user.set_password(PASSWORD)
    user.save(update_fields=["password", "email"])


def give_app(user: User) -> str:
    """The secret that the user's app has."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return str(secret)


def code_of(secret: str) -> str:
    """What the app shows now."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def log_in(client: Client, user: User, *, password: str = PASSWORD) -> str:
    """Send the form; give where it leads, or nothing when the form is shown again."""
    response = client.post(LOG_IN, {"login": user.email, "password": password})
    return response.headers.get("Location", "")
