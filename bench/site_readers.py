"""Readers of the site, as locust plays them: which pages they ask for, how long they wait, how often in vain."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from measure import Figure

if TYPE_CHECKING:
    from django.db.models import QuerySet

READERS, THINK_SECONDS, LOAD_SECONDS, MOST_MS_OF_READERS = 60, 2, 60, 300.0
PAGES_OF_A_KIND, WORDS_OF_READERS, SHORTEST_WORD = 2_000, 400, 4


def addresses_of_readers() -> dict[str, list[str]]:
    """So many pages of each kind, by chance of the whole history, that hardly one is asked for twice.

    Searches are for the commonest words. The front page alone is everybody's.
    """
    from raadhus.finding.place import index_reader
    from raadhus.published.models import AgendaItem, Meeting, Paper, Person

    chance = random.Random(5)  # noqa: S311  which pages to read

    def some(place: str, rows: "QuerySet[Any]") -> list[str]:
        ids = sorted(rows.values_list("pk", flat=True))
        return [f"/egeborg/{place}/{one}/" for one in chance.sample(ids, min(len(ids), PAGES_OF_A_KIND))]

    lexicon = index_reader().snapshot().analyser.lexicon
    words = (word for word in lexicon.words if len(word) >= SHORTEST_WORD)
    return {
        "front": ["/egeborg/"],
        "meeting": some("moeder", Meeting.objects.all()),
        "item": some("punkter", AgendaItem.objects.filter(tombstone__isnull=True)),
        "paper": some("sager", Paper.objects.all()),
        "person": some("politikere", Person.objects.all()),
        "search": [f"/egeborg/soeg/?q={quote(word)}" for word in islice(words, WORDS_OF_READERS)],
    }


def reader_figures(of_readers: dict[str, list[str]], *, host: str, folder: Path) -> Iterator[Figure]:
    """Sixty readers who think, and as many as do not."""
    file = folder / "addresses.json"
    file.write_text(json.dumps(of_readers), encoding="utf-8")
    for think in (THINK_SECONDS, 0):
        told = _locust(host, think=think, file=file)
        who = f"{READERS} readers, {think} s between pages"
        answers, failures, seconds = _summed(told)
        yield Figure(f"{who}: errors", failures, "", at_most=0)
        yield Figure(
            f"{who}: p95",
            sorted(answers)[int(len(answers) * 0.95)],
            "ms",
            at_most=MOST_MS_OF_READERS if think else None,
        )
        yield Figure(f"{who}: pages a second", len(answers) / seconds, "/s")


def _locust(host: str, *, think: float, file: Path) -> list[dict[str, object]]:
    command = [
        sys.executable, "-m", "locust", "-f", str(Path(__file__).with_name("locustfile.py")), "--headless",
        "-u", str(READERS), "-r", "20", "-t", f"{LOAD_SECONDS}s", "--host", host, "--json",
        "--skip-log", "--exit-code-on-error", "0", "--stop-timeout", "60",
    ]  # fmt: skip
    environment = os.environ | {"SITE_ADDRESSES": str(file), "SITE_THINK_SECONDS": str(think)}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    told: list[dict[str, object]] = json.loads(done.stdout[done.stdout.index("[") :])
    return told


def _summed(told: list[dict[str, object]]) -> tuple[list[float], int, float]:
    """The milliseconds of all answers, how many failed, and how long it took from the first question to the last."""
    answers: list[float] = []
    for one in told:
        times = one["response_times"]
        assert isinstance(times, dict)
        answers += [float(ms) for ms, count in times.items() for _ in range(count)]
    failures = sum(int(str(one["num_failures"])) for one in told)
    begin, end = (
        [float(str(one[name])) for one in told] for name in ("start_time", "last_request_timestamp")
    )
    return answers, failures, max(end) - min(begin)
