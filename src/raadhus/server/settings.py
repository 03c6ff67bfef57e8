"""Every setting of an installation, read from the environment; a wrong value stops the start."""

import os
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
LOGGING = logging_settings(
    level=_environment.choice(
        "RAADHUS_LOG_LEVEL", choices=("debug", "info", "warning", "error"), default="warning"
    ),
    form=_environment.choice("RAADHUS_LOG_FORMAT", choices=("text", "json"), default="text"),
)

KNOWN_SETTINGS = tuple(_environment.known)
UNKNOWN_SETTINGS = _environment.unknown()

INSTALLED_APPS = ["raadhus.jobs", "raadhus.published", "raadhus.intake", "raadhus.server"]
ROOT_URLCONF = "raadhus.server.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"
LANGUAGE_CODE = "da"
