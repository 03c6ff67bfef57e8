"""The public process: it has nothing of the desk, neither code nor addresses nor tables nor the way to its files."""

import json
from typing import Any

import pytest

from own_installation import OwnInstallation

_LOOK = """
import json, sys
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import get_resolver
import raadhus.server.urls
settings.ALLOWED_HOSTS = ["localhost"]
client = Client(headers={"host": "localhost"}, raise_request_exception=False)
addresses = ("/desk/", "/desk/konto/log-ind/", "/desk/sager/", "/desk/filer/1/", "/en/desk/")
answers = [client.get(address) for address in ("/", "/proev/", *addresses)]
print(json.dumps({
    "modules": sorted(name for name in sys.modules),
    "apps": [config.name for config in apps.get_app_configs()],
    "middleware": settings.MIDDLEWARE,
    "files": [settings.DESK_FILES, settings.WITHHELD_FILES],
    "mail": settings.MAIL_SERVER,
    "begins": [str(entry.pattern) for entry in get_resolver().url_patterns],
    "answers": [answer.status_code for answer in answers],
    "cookies": [len(answer.cookies) for answer in answers],
    "pages": [answer.content.decode() for answer in answers],
}))
"""


@pytest.fixture
def seen(own_installation: OwnInstallation) -> dict[str, Any]:
    own_installation.migrate()
    own_installation.environment["RAADHUS_ROLE"] = "public"
    found: dict[str, Any] = json.loads(own_installation.python(_LOOK).stdout.splitlines()[-1])
    return found


def test_the_public_process_has_nothing_of_the_desk(seen: dict[str, list[str]]) -> None:
    ours = ("raadhus.writing", "raadhus.accounts", "raadhus.web.desk", "raadhus.mailing.models")
    theirs = (
        "django.contrib.sessions.backends",
        "django.contrib.auth.models",
        "allauth",
        "django_prose_editor",
    )

    assert [name for name in seen["modules"] if name.startswith((*ours, *theirs))] == []
    assert [name for name in seen["apps"] if name.startswith((*ours, "django.contrib", "allauth"))] == []
    assert [
        name for name in seen["middleware"] if "contrib" in name or "csrf" in name or "desk" in name
    ] == []
    assert seen["files"] == [None, None]
    assert seen["mail"] is None


def test_no_address_of_the_desk_answers_in_the_public_process(seen: dict[str, Any]) -> None:
    assert "desk/" not in seen["begins"]
    assert seen["answers"][1:] == [200, 404, 404, 404, 404, 404]
    assert set(seen["cookies"]) == {0}
    assert [page for page in seen["pages"] if "Skrivebord" in page or "Log ind" in page] == []
