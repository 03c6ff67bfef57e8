"""The public site at 250,000 items over HTTP, beside FTS5 behind the same page and the bare engine in the same run.

    PYTHONPATH=src python bench/public_site.py [--items 250000] [--folder build/bench/site] [--minutes 45]

The store is made once and kept (`made_site.py`), and read once before measuring: the figures are of a site in
use, not of its first minute. Needs locust for the readers.
"""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import quote

from made_site import Site, made_minutes, made_site, options, publish
from measure import Figure, report
from site_readers import addresses_of_readers, reader_figures

RUNS = 20
OF_RIVAL = 4
MOST_MS, MOST_MS_OF_RARE = 60.0, 120.0
MOST_SIZE, MOST_LAG, MOST_STATEMENTS = 0.45, 2.0, 12
FIRST_ASKED = 60
SEARCHES = {
    "common words": ("budget", "kommunen", "skole", "økonomi", "forvaltningen", "borgere", "vej", "lokalplan"),
    "phrases": ('"forvaltningen indstiller"', '"taget til efterretning"', '"økonomiske konsekvenser"', '"i høring"'),
    "prefixes": ("sko*", "bor*", "øko*", "loka*"),
}  # fmt: skip


class Server(NamedTuple):
    """`raadhus serve --worker` on a port of this machine."""

    port: int

    @property
    def host(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, connection: HTTPConnection, address: str, **headers: str) -> tuple[int, str]:
        """The status and the tag of an answer that was read to its end."""
        connection.request("GET", address, headers={"Accept-Encoding": "gzip", **headers})
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.getheader("ETag", "")

    def connect(self) -> HTTPConnection:
        return HTTPConnection("127.0.0.1", self.port, timeout=120)


@contextmanager
def served(folder: Path) -> Iterator[Server]:
    """The site of the folder, until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        server = Server(free.getsockname()[1])
    environment = os.environ | {"RAADHUS_DATA": str(folder.absolute())}
    environment.pop("RAADHUS_ROLE", None)
    command = [sys.executable, "-m", "raadhus.cli", "serve", "--worker", "--port", str(server.port)]
    process = subprocess.Popen(command, env=environment)
    try:
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=60)


def _wait_for(server: Server) -> None:
    for _ in range(300):
        try:
            server.get(server.connect(), "/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError


def addresses(server: Server) -> dict[str, list[str]]:
    """Some pages of each kind; of meetings and persons those with the most on them."""
    from django.db.models import Count

    from raadhus.published.models import AgendaItem, Consultation, Meeting, Person

    def under(place: str, ids: Iterator[str]) -> list[str]:
        return [f"/egeborg/{place}/{one}/" for one in ids]

    standing = AgendaItem.objects.filter(tombstone__isnull=True).order_by("pk")
    longest = Meeting.objects.annotate(length=Count("items")).order_by("-length", "-date")
    listed = Person.objects.annotate(times=Count("attendances")).order_by("-times")
    treated = Consultation.objects.values("paper").annotate(times=Count("pk")).order_by("-times")
    found = {
        "front": ["/egeborg/"],
        "meeting": under("moeder", iter(longest.values_list("pk", flat=True)[:50])),
        "item": under("punkter", iter(standing.values_list("pk", flat=True)[:200])),
        "paper": under("sager", iter(treated.values_list("paper", flat=True)[:50])),
        "person": under("politikere", iter(listed.values_list("pk", flat=True)[:10])),
        "search": [_search(words) for some in SEARCHES.values() for words in some],
    }
    connection = server.connect()
    for kind, some in found.items():
        status, _ = server.get(connection, some[0])
        assert status == 200, (kind, some[0], status)
    return found


def _search(words: str) -> str:
    return f"/egeborg/soeg/?q={quote(words)}"


def search_figures(server: Server, *, folder: Path) -> Iterator[Figure]:
    """The page over HTTP; in this process the page with the engine and with FTS5; the engine alone."""
    from site_rival import SiteRival

    rival = SiteRival(folder / "rival.sqlite3")
    page = _page_in_this_process()
    for what, searches in SEARCHES.items():
        places = [_search(words) for words in searches]
        connection = server.connect()  # one that waits while FTS5 is asked would be closed
        ours = [_ms(partial(server.get, connection, place)) for place in places * RUNS]
        inside = [_ms(partial(page, place)) for place in places * 2]
        theirs = []
        for words in searches[:OF_RIVAL]:
            with rival.behind_the_page(words):
                theirs.append(_ms(partial(page, _search(words))))
        bare = [_ms(partial(_bare, words)) for words in searches * RUNS]
        limit = MOST_MS if what == "common words" else MOST_MS_OF_RARE
        yield Figure(
            f"search page, {what}, p50",
            median(ours),
            "ms",
            ratio=median(ours) / median(bare),
            rival="the bare engine",
        )
        yield Figure(f"search page, {what}, p95", _p95(ours), "ms", at_most=limit)
        yield Figure(
            f"search page, {what}, in process, p50",
            median(inside),
            "ms",
            ratio=median(inside) / median(theirs),
            rival="FTS5 behind the same page",
        )
    yield Figure(
        "size of the index to the bytes of text",
        _size(folder / "index") / rival.text_bytes,
        "",
        at_most=MOST_SIZE,
    )


def _page_in_this_process() -> Callable[[str], object]:
    from django.test import Client

    return Client(headers={"host": "localhost", "accept-encoding": "gzip"}).get


def _bare(words: str) -> object:
    from raadhus.finding.index_schema import FACETS, SCHEMA
    from raadhus.finding.place import index_reader
    from raadhus.text_index.query_language import parse
    from raadhus.text_index.search import search

    return search(
        parse(words, fields=SCHEMA.field_words), snapshot=index_reader().snapshot(), count_facets=FACETS
    )


def page_figures(
    server: Server, found: dict[str, list[str]], of_readers: dict[str, list[str]]
) -> Iterator[Figure]:
    """The time of each kind of page, and of one that the reader has."""
    connection = server.connect()
    for kind in ("front", "meeting", "item", "paper", "person"):
        times = [_ms(partial(server.get, connection, place)) for place in found[kind][:10] * 3]
        yield Figure(f"page of a kind: {kind}, those with the most, p95", _p95(times), "ms")
    for kind in ("meeting", "item", "paper", "person", "search"):
        times = [_ms(partial(server.get, connection, place)) for place in of_readers[kind][:FIRST_ASKED]]
        yield Figure(f"page nobody had asked for: {kind}, p50", median(times), "ms")
        yield Figure(f"page nobody had asked for: {kind}, p95", _p95(times), "ms")
    place = found["meeting"][0]
    _, tag = server.get(connection, place)
    assert server.get(connection, place, **{"If-None-Match": tag})[0] == 304
    kept = [_ms(partial(server.get, connection, place, **{"If-None-Match": tag})) for _ in range(20)]
    made = [_ms(partial(server.get, connection, place)) for _ in range(20)]
    yield Figure(
        "unchanged meeting (304)", median(kept), "ms", ratio=median(kept) / median(made), rival="building it"
    )


def statement_figures(found: dict[str, list[str]]) -> Iterator[Figure]:
    """How many statements a page asks."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    page = _page_in_this_process()
    for kind in ("meeting", "item", "paper", "person"):
        counts = []
        for place in (found[kind][0], found[kind][-1]):
            with CaptureQueriesContext(connection) as asked:
                page(place)
                counts.append(len(asked))
        limit = MOST_STATEMENTS if kind == "meeting" else None
        yield Figure(f"statements of a page: {kind}", max(counts), "", at_most=limit)


def lag_figure(server: Server, *, site: Site) -> Figure:
    """From the return of publishing until the site's search finds it."""
    from django.db import connection

    from raadhus.published.models import Meeting

    connection.close()
    there = Meeting.objects.count()
    word = f"zebrastribe{there}"
    (data,) = made_minutes(meetings=there + 1, first=there)
    publish(data.replace(b'"title":"', f'"title":"{word} '.encode(), 1))
    reader = server.connect()
    begin = time.perf_counter()
    while time.perf_counter() - begin < 60:
        reader.request("GET", f"/egeborg/soeg.json?q={word}")
        if json.loads(reader.getresponse().read())["total"]:
            break
        time.sleep(0.02)
    return Figure(
        f"from publishing the meeting after {site.meetings:,} to finding it",
        time.perf_counter() - begin,
        "s",
        at_most=MOST_LAG,
    )


def _ms(job: Callable[[], object]) -> float:
    begin = time.perf_counter()
    job()
    return (time.perf_counter() - begin) * 1000


def _p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def _read_into_memory(folder: Path) -> None:
    """Let the system hold the store and the index, as on a machine that has served them for a while."""
    for file in (folder / "raadhus.sqlite3", *(folder / "index").rglob("*")):
        if file.is_file():
            with file.open("rb") as opened:
                while opened.read(1 << 20):
                    pass


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def main() -> int:
    site = made_site(options(__doc__ or "").parse_args())
    print(f"{site.items:,} items of {site.meetings:,} meetings; load {os.getloadavg()[0]:.1f}")
    figures: list[Figure] = []
    with served(site.folder) as server:
        _read_into_memory(site.folder)
        found, of_readers = addresses(server), addresses_of_readers()
        figures += search_figures(server, folder=site.folder)
        figures += page_figures(server, found, of_readers)
        figures += statement_figures(found)
        figures.append(lag_figure(server, site=site))
        figures += reader_figures(of_readers, host=server.host, folder=site.folder)
    print(f"load {os.getloadavg()[0]:.1f}")
    return report(figures)


if __name__ == "__main__":
    sys.exit(main())
