"""Meetings of Egeborg in which something is promised, taken in as the room takes them in.

What is derived of their words is given by hand: what the derivers find is not what these tests are about.
"""

from datetime import date
from typing import NamedTuple

import pytest
from django.db.models import Model
from msgspec.structs import replace

from egeborg_meetings import ROADS, item, meeting
from publishing import BODY, publish
from raadhus.core.derived import Derived, DerivedFrom, Place, Promise, PromiseSource, Rhythm
from raadhus.core.record import MeetingRecord, Outcome, Paragraph, RecordKind, Section, Span
from raadhus.following_up import taking_in
from raadhus.following_up.models import Obligation, Occurrence, Showing, Telling
from raadhus.following_up.queries.outstanding import ObligationFilter, all_outstanding
from raadhus.following_up.queries.shown import ListedObligation
from raadhus.following_up.states import STATES
from raadhus.published.models import AgendaItem

TODAY = date(2025, 6, 12)
_TABLES: tuple[type[Model], ...] = (Telling, Showing, Obligation, Occurrence)
_promised: dict[str, tuple[Promise, ...]] = {}


class Said(NamedTuple):
    """A promise as it is told: the words are the text of the item's only paragraph."""

    words: str
    to: str | None = None
    owner: str | None = None
    rhythm: Rhythm | None = None
    due: str | None = None
    event: str | None = None
    source: PromiseSource = "request"


@pytest.fixture(autouse=True)
def _derived_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the room find the promises that `tell` was given, and nothing else."""
    _promised.clear()
    monkeypatch.setattr(taking_in, "derive", _derive)


def tell(
    title: str,
    *said: Said,
    day: str,
    case: str | None = None,
    committee: str = ROADS,
    outcome: Outcome | None = "noted",
    text: str = "Her står intet.",
    kind: RecordKind = "minutes",
) -> str:
    """Publish a meeting whose only item has this title and says these words, and give its id."""
    blocks = tuple(Paragraph(text=one.words) for one in said) or (Paragraph(text=text),)
    about = item("1", title, case=case, outcome=outcome)
    sections = (Section(heading="Sammendrag", blocks=blocks),)
    record = meeting(replace(about, sections=sections), day=day, organization=committee, kind=kind)
    _promised[record.source.sha256] = tuple(_promise(one, place) for place, one in enumerate(said))
    return publish(record).meeting


def take_in(*meetings: str) -> None:
    """Take them in one after the other."""
    for one in meetings:
        taking_in.take_in([one])


def forget_all() -> None:
    """Leave nothing of what was taken in, as before the first meeting."""
    for model in _TABLES:
        model._base_manager.all().delete()


def told_and_taken_in(title: str, *said: Said, **how: object) -> str:
    id_ = tell(title, *said, **how)  # type: ignore[arg-type]  # those of tell
    take_in(id_)
    return id_


def read_on(day: str = "2025-06-11") -> None:
    """Publish minutes of a later day that have nothing to do with anything."""
    told_and_taken_in("Godkendelse af dagsordenen", day=day)


def obligations(*, today: date = TODAY) -> tuple[ListedObligation, ...]:
    """Everything that stands, in whatever state."""
    asked = (ObligationFilter(state=state, with_external=True) for state in STATES)
    return tuple(one for every in asked for one in all_outstanding(BODY, today=today, asked=every))


def the_obligation(*, today: date = TODAY) -> ListedObligation:
    (found,) = obligations(today=today)
    return found


def tables() -> list[list[dict[str, object]]]:
    return [list(model._base_manager.order_by("pk").values()) for model in _TABLES]


def item_of(meeting_id: str) -> str:
    return AgendaItem.objects.get(meeting=meeting_id).pk


def _derive(record: MeetingRecord, *, kinds: object = None) -> Derived:
    source = DerivedFrom(name=None, sha256=record.source.sha256, start=record.meeting.start)
    return Derived(extractor="test", source=source, promises=_promised.get(record.source.sha256, ()))


def _promise(said: Said, place: int) -> Promise:
    at = f"/items/0/sections/0/blocks/{place}/text"
    return Promise(
        place=Place(at=at, start=0, end=len(said.words)),
        words=said.words,
        what=said.words,
        to=said.to,
        owner=said.owner,
        rhythm=said.rhythm,
        due=Span(from_=None, to=said.due, as_printed=said.due) if said.due else None,
        event=said.event,
        source=said.source,
    )
