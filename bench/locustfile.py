"""Readers of the public site: mostly meetings, items and searches; each thinks between two pages.

`SITE_ADDRESSES` names a JSON file with the addresses of each kind of page, `SITE_THINK_SECONDS` how long one thinks.
"""

import json
import os
import random
from pathlib import Path

from locust import FastHttpUser, constant, task

_ADDRESSES: dict[str, list[str]] = json.loads(Path(os.environ["SITE_ADDRESSES"]).read_text(encoding="utf-8"))


class Reader(FastHttpUser):
    """Goes from page to page."""

    wait_time = constant(float(os.environ.get("SITE_THINK_SECONDS", "2")))

    @task(2)
    def front(self) -> None:
        self._read("front")

    @task(4)
    def meeting(self) -> None:
        self._read("meeting")

    @task(6)
    def item(self) -> None:
        self._read("item")

    @task(3)
    def paper(self) -> None:
        self._read("paper")

    @task(1)
    def person(self) -> None:
        self._read("person")

    @task(4)
    def search(self) -> None:
        self._read("search")

    def _read(self, kind: str) -> None:
        address = random.choice(_ADDRESSES[kind])  # noqa: S311  which page to read
        self.client.get(address, name=kind, headers={"Accept-Encoding": "gzip"})
