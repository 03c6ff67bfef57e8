"""Elections as the sentences of minutes tell them: who was elected to what, how, and how the votes fell."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_ELECTION = re.compile(
    r"Som (?P<office>.+?) blev (?:gen)?valgt (?P<elected>.+?)"
    r" (?P<method>uden afstemning|ved flertalsvalg|ved forholdstalsvalg|ved lodtrækning)"
    r"(?P<written> med skriftlig afstemning)?\."
    r"(?: Stemmerne fordelte sig således: (?P<votes>.+? \d+)\.)?"
    r"(?: Der blev trukket lod, og loddet faldt på (?P<lots>.+)\.)?$"
)
_COUNT = re.compile(r"(?P<whom>.+?) (?P<count>\d+)(?:, |$)")
_BLANK = "blanke"
_PARTY = re.compile(r" \([^()]+\)$")


class ToldElection(NamedTuple):
    """Names are without the letters of lists; `votes` are as printed, `blank` None where none are told."""

    office: str
    elected: tuple[str, ...]
    method: str
    is_written: bool
    votes: tuple[tuple[str, int], ...]
    blank: int | None
    lots: tuple[str, ...]


def elections_in(lines: Iterable[str]) -> tuple[ToldElection, ...]:
    """The elections that whole lines tell of, in their order."""
    return tuple(_told(match) for line in lines if (match := _ELECTION.match(line)))


def _told(match: re.Match[str]) -> ToldElection:
    counts = [(_name(one["whom"]), int(one["count"])) for one in _COUNT.finditer(match["votes"] or "")]
    blank = counts.pop()[1] if counts and counts[-1][0] == _BLANK else None
    return ToldElection(
        office=match["office"],
        elected=tuple(map(_name, re.split(r", | og ", match["elected"]))),
        method=match["method"],
        is_written=match["written"] is not None,
        votes=tuple(counts),
        blank=blank,
        lots=tuple(map(_name, match["lots"].split(", derefter på "))) if match["lots"] else (),
    )


def _name(printed: str) -> str:
    return _PARTY.sub("", printed)
