"""An index of what is in the store, and how far searching it gets with what was judged."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from django.test import override_settings

from judged_searches import JudgedQuery, ids_of, mean, score
from raadhus.finding.documents import documents_of
from raadhus.finding.operations.rebuild_index import rebuild_index
from raadhus.published.models import Meeting
from searching import found


@contextmanager
def index_in(folder: Path) -> Iterator[None]:
    """Build the index there; it is the installation's while this lasts."""
    with override_settings(INDEX=folder):
        rebuild_index()
        yield


def documents() -> tuple[str, ...]:
    """The ids of all documents there are."""
    of_meetings = documents_of(tuple(Meeting.objects.values_list("id", flat=True)))
    return tuple(document.id for owned in of_meetings.values() for document in owned)


def hold(queries: Sequence[JudgedQuery], *, held_out: bool, floors: Sequence[float]) -> None:
    """Search for all, or for those held out; each finds something, and the means are no lower than the floors."""
    scores = {
        query.words: score(ids_of(found(query.words).hits), grades=query.grades)
        for query in queries
        if query.is_held_out == held_out
    }
    assert [words for words, one in scores.items() if one.is_empty] == []
    reached = mean(scores.values())
    assert all(value >= floor for value, floor in zip(reached, floors, strict=True)), reached
