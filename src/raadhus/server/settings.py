"""Every setting of an installation, read from the environment; a wrong value stops the start."""

from pathlib import Path

from raadhus.server.environment import choice, database, folder

ROLE = choice("RAADHUS_ROLE", choices=("desk", "public"), default="desk")
DATA: Path = folder("RAADHUS_DATA", default="raadhus-data")
DATABASES = {"default": database("RAADHUS_DATABASE", data=DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["raadhus.published", "raadhus.server"]
ROOT_URLCONF = "raadhus.server.urls"
SECRET_KEY = "no page signs anything yet"  # noqa: S105
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"
LANGUAGE_CODE = "da"
