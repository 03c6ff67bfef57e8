"""Rebuild: throw away what is derived and make it again from what is kept."""

from collections.abc import Mapping
from typing import Protocol

from django.db import transaction
from msgspec import Struct

from raadhus.core.sentences import Sentences
from raadhus.published.chain import lock_body
from raadhus.published.models import Body, Edition, RegisterStatement
from raadhus.published.projection.whole_body import meetings_of, project_whole_body

REBUILD_ERRORS: Mapping[str, Sentences] = {
    "nothing-of-body": Sentences(
        "Nothing has been published or stated of «{body}». `raadhus meetings` names what there is.",
        "Der er ikke udgivet eller oplyst noget om «{body}».",
    ),
}


class NothingOfBody(LookupError):
    """There is nothing to make its rows from; `code` says so."""

    code = "nothing-of-body"

    def __init__(self, body: str) -> None:
        self.english = REBUILD_ERRORS[self.code].english.format(body=body)
        self.danish = REBUILD_ERRORS[self.code].danish.format(body=body)
        super().__init__(self.english)


class Rebuilt(Struct, frozen=True, kw_only=True):
    """A body that was made again, from so many meetings with an edition."""

    body: str
    meetings: int


class Progress(Protocol):
    """Hears how far it has come: which body with how many meetings, and how many more are done."""

    def begin(self, body: str, *, total: int) -> None: ...

    def advance(self, done: int) -> None: ...


def rebuild(*, body: str | None = None, progress: Progress | None = None) -> tuple[Rebuilt, ...]:
    """Make the derived rows of a body, or of all, again: each body as a whole or not at all. Raises NothingOfBody."""
    bodies = bodies_of_the_store()
    if body is not None and body not in bodies:
        raise NothingOfBody(body)
    return tuple(_rebuild(one, progress=progress) for one in bodies if body in {None, one})


def bodies_of_the_store() -> tuple[str, ...]:
    """Every body that has an edition or a statement, and those of which only derived rows are left."""
    kept = Edition.objects.values_list("body").union(RegisterStatement.objects.values_list("body"))
    return tuple(sorted({body for (body,) in kept} | set(Body.objects.values_list("id", flat=True))))


def _rebuild(body: str, *, progress: Progress | None) -> Rebuilt:
    with transaction.atomic():
        lock_body(body)
        total = len(meetings_of(body))
        if progress is not None:
            progress.begin(body, total=total)
        project_whole_body(body, advance=progress.advance if progress is not None else _ignore)
    return Rebuilt(body=body, meetings=total)


def _ignore(_: int) -> None:
    """Nobody listens."""
