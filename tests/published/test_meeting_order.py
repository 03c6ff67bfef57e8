"""In whatever order papers come, the same of them are of one meeting.

It cannot hold where a paper is the bridge between two others: docs/explanation/the-store.md says which.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, ROADS, item, meeting
from publishing import publish
from raadhus.core.record import MeetingRecord, RecordKind

pytestmark = pytest.mark.django_db

MATTERS = (
    ("Ny bro over Egeåen", "Cykelsti ved skolen", "Takster for havnen", "Lokalplan 12"),
    ("Tag på hallen", "Tilskud til spejderne", "Busser i weekenden", "Salg af skoven"),
    ("Kunst på torvet", "Mere vand i søen", "Nyt tag på biblioteket", "Åbningstider"),
)
COMMITTEES: tuple[str | tuple[str, ...], ...] = (COUNCIL, ROADS, (COUNCIL, ROADS))
PLACES = ("2024-04-10T09:00:00+02:00", "2024-04-10T17:00:00+02:00", "2024-04-11T17:00:00+02:00")
OTHER_PLACES = ("2024-04-10T10:30:00+02:00", "2024-04-10T18:30:00+02:00", "2024-04-12T08:00:00+02:00")


class Sitting(NamedTuple):
    committee: str | tuple[str, ...]
    has_source_id: tuple[bool, bool]
    is_moved: bool
    has_day_only: bool
    has_supplement: bool
    is_corrected: bool


_sittings = st.builds(
    Sitting,
    committee=st.sampled_from(COMMITTEES),
    has_source_id=st.tuples(st.booleans(), st.booleans()),
    is_moved=st.booleans(),
    has_day_only=st.booleans(),
    has_supplement=st.booleans(),
    is_corrected=st.booleans(),
)


def _paper(sitting: Sitting, number: int, *, kind: RecordKind, start: str, of_source: bool) -> MeetingRecord:
    titles = ("Meddelelser", *MATTERS[number], "Eventuelt")
    items = tuple(item(str(place), title) for place, title in enumerate(titles, start=1))
    record = meeting(*items, kind=kind, organization=sitting.committee, day=start[:10])
    told = replace(record.meeting, start=start, source_id=f"m-{number}" if of_source else None)
    return replace(record, meeting=told)


def _papers(sitting: Sitting, number: int) -> Iterator[MeetingRecord]:
    start = PLACES[number]
    agenda = _paper(sitting, number, kind="agenda", start=start, of_source=sitting.has_source_id[0])
    yield agenda
    if sitting.is_corrected:
        yield replace(agenda, items=(replace(agenda.items[0], title="Meddelelse"), *agenda.items[1:]))
    elsewhere = OTHER_PLACES[number] if sitting.is_moved else start
    held = start[:10] if sitting.has_day_only else elsewhere
    yield _paper(sitting, number, kind="minutes", start=held, of_source=sitting.has_source_id[1])
    if sitting.has_supplement and not sitting.is_moved and not sitting.has_day_only:
        yield replace(agenda, supplement=True, items=(item("9", f"Endnu en sag {number}"),))


def _together(papers: Sequence[MeetingRecord], order: Sequence[int]) -> frozenset[frozenset[int]]:
    """Which of the papers, by number, are of one meeting when they come in this order."""
    found: dict[str, set[int]] = {}
    with transaction.atomic():
        for number in order:
            paper = papers[number]
            source = replace(paper.source, sha256=f"{number:064x}")
            found.setdefault(publish(replace(paper, source=source)).meeting, set()).add(number)
        transaction.set_rollback(True)
    return frozenset(map(frozenset, found.values()))


@settings(max_examples=25, deadline=None)
@given(st.lists(_sittings, min_size=2, max_size=3), st.data())
def test_papers_of_one_meeting_find_each_other_in_any_order(
    sittings: list[Sitting], data: st.DataObject
) -> None:
    if any(one.has_day_only for one in sittings):
        sittings = [one._replace(has_supplement=False) for one in sittings]
    of_sitting = [tuple(_papers(one, number)) for number, one in enumerate(sittings)]
    papers = tuple(paper for of_one in of_sitting for paper in of_one)
    order = data.draw(st.permutations(range(len(papers))))

    ends = [sum(map(len, of_sitting[: number + 1])) for number in range(len(of_sitting))]
    meant = frozenset(
        frozenset(range(end - len(of_one), end)) for of_one, end in zip(of_sitting, ends, strict=True)
    )
    assert _together(papers, order) == meant
