"""The application that a web server calls: the pages, and before them the files that never change."""

import gc
import os
from pathlib import Path

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver
from whitenoise import WhiteNoise

from raadhus.finding.place import open_index
from raadhus.web.components.made_files import MADE, PREFIX

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadhus.server.settings")


def _is_named_by_its_content(path: str, url: str) -> bool:  # noqa: ARG001  WhiteNoise's signature
    return len(Path(path).name.removesuffix(".gz").split(".")) == 3


application = WhiteNoise(
    get_wsgi_application(), root=str(MADE), prefix=PREFIX, immutable_file_test=_is_named_by_its_content
)

# All pages and the index are loaded before the first page is asked for, and garbage is never looked for in them.
get_resolver().check()
open_index()
gc.collect()
gc.freeze()
