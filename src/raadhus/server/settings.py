"""Every setting of an installation, read from the environment; a wrong value stops the start."""

import os
import secrets
from pathlib import Path

from raadhus.published.byte_store.places import LocalPlace, S3Place
from raadhus.server.databases import database
from raadhus.server.environment import Bucket, Environment
from raadhus.server.logs import logging_settings

_environment = Environment(os.environ)
_S3 = {
    "endpoint": _environment.web_address("RAADHUS_S3_ENDPOINT"),
    "region": _environment.text("RAADHUS_S3_REGION"),
    "access_key": _environment.text("RAADHUS_S3_ACCESS_KEY"),
    "secret_key": _environment.text("RAADHUS_S3_SECRET_KEY"),
}


def _place(name: str) -> LocalPlace | S3Place | None:
    """Where bytes are kept; all places in S3 are reached in the same way."""
    place = _environment.folder_or_bucket(name)
    if isinstance(place, Bucket):
        return S3Place(bucket=place.name, prefix=place.prefix, **_S3)
    return None if place is None else LocalPlace(folder=place)


ROLE = _environment.choice("RAADHUS_ROLE", choices=("desk", "public"), default="desk")
DATA: Path = _environment.folder("RAADHUS_DATA", default="raadhus-data")
DATABASES = {
    "default": database(
        _environment.text("RAADHUS_DATABASE"),
        name="RAADHUS_DATABASE",
        default=DATA / "raadhus.sqlite3",
        may_write=ROLE == "desk",
    )
}
PUBLIC_DATABASE_ROLE = _environment.identifier("RAADHUS_PUBLIC_DATABASE_ROLE")
FILES = _place("RAADHUS_FILES") or LocalPlace(folder=DATA / "files")
# The public process does not know where withheld files lie. By default that is within FILES.
WITHHELD_FILES = _place("RAADHUS_WITHHELD_FILES") if ROLE == "desk" else None
INDEX: Path = _environment.folder("RAADHUS_INDEX", default=str(DATA / "index"))
LOGGING = logging_settings(
    level=_environment.choice(
        "RAADHUS_LOG_LEVEL", choices=("debug", "info", "warning", "error"), default="warning"
    ),
    form=_environment.choice("RAADHUS_LOG_FORMAT", choices=("text", "json"), default="text"),
)
# Who answers under which name. A host that is bound shows one body, without its name in the addresses.
BODY_HOSTS = _environment.pairs("RAADHUS_BODY_HOSTS")
ALLOWED_HOSTS = [*(_environment.names("RAADHUS_HOSTS") or ("localhost", "127.0.0.1", "[::1]")), *BODY_HOSTS]
IS_HTTPS = _environment.yes_or_no("RAADHUS_HTTPS", default=False)
BEHIND_PROXY = _environment.yes_or_no("RAADHUS_BEHIND_PROXY", default=False)
# Who runs the site stands on every page; whoever is not the authority says so.
OPERATOR = _environment.text("RAADHUS_OPERATOR")
OPERATOR_CONTACT = _environment.text("RAADHUS_OPERATOR_CONTACT")
AUTHORITY_OF = _environment.names("RAADHUS_AUTHORITY_OF")
ACCESSIBILITY_STATEMENT = _environment.web_address("RAADHUS_ACCESSIBILITY_STATEMENT")
FORMER_MEMBERS_IN_SEARCH_ENGINES = _environment.yes_or_no(
    "RAADHUS_FORMER_MEMBERS_IN_SEARCH_ENGINES", default=False
)
# A demonstration has a day of its own, so that its coming meetings stay to come.
TODAY = _environment.date("RAADHUS_TODAY")
INVENTED_BODY = "egeborg"
# Nothing is signed that must hold longer than a process.
SECRET_KEY = _environment.text("RAADHUS_SECRET_KEY") or secrets.token_urlsafe(50)

KNOWN_SETTINGS = tuple(_environment.known)
UNKNOWN_SETTINGS = _environment.unknown()

INSTALLED_APPS = [
    "raadhus.jobs",
    "raadhus.published",
    "raadhus.intake",
    "raadhus.finding",
    "raadhus.following_up",
    "raadhus.figures",
    "raadhus.web.public",
    "raadhus.server",
]
MIDDLEWARE = [
    "raadhus.web.public.frame.guard.Guard",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "raadhus.web.public.frame.middleware.one_body_of_the_host",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
]
_WEB = Path(__file__).resolve().parent.parent / "web"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_WEB / "components" / "templates", _WEB / "public" / "templates"],
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "raadhus.web.components.tags",
                "raadhus.web.public.frame.address_tags",
                "raadhus.web.public.words.word_tags",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader"],
                )
            ],
        },
    }
]
ROOT_URLCONF = "raadhus.server.urls"
WSGI_APPLICATION = "raadhus.server.wsgi.application"
# Readers get no cookie, and a page tells the next site nothing but its host.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "font-src": ["'self'"],
        "img-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
X_FRAME_OPTIONS = "DENY"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"
LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
LOCALE_PATHS = [_WEB / "locale"]
