"""New items that may be ones that were withdrawn: kept back, until a named person says why one is another."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.doubts import doubt
from raadhus.core.record import Doubt, MeetingRecord
from raadhus.published.human_decisions import ignored_with_reason
from raadhus.published.known_items import ItemPlace
from raadhus.published.models import OpenDoubt
from raadhus.published.projection.meeting_rows import doubts_by_id

CODE = "withdrawn-item-unsure"
_LENGTH = 16


class Judged(Struct, frozen=True, kw_only=True):
    """The places of a record's items; the doubts are on those that are kept back, `was_lifted` says that one is not."""

    places: tuple[ItemPlace, ...]
    doubts: tuple[Doubt, ...] = ()
    was_lifted: bool = False


def judge_unsure_items(
    record: MeetingRecord, places: Sequence[ItemPlace], *, meeting: str, body: str
) -> Judged:
    """Let through the unsure items of which a person said so who saw this source, and doubt the others."""
    # Of another source the same number may be another text: its doubt is another.
    source = (record.source.sha256 or "")[:_LENGTH] or None
    of_places = [
        (at, doubt(CODE, item=item.number, text=source))
        for at, (item, place) in enumerate(zip(record.items, places, strict=True))
        if place.is_unsure
    ]
    ids = tuple(doubts_by_id((one for _, one in of_places), meeting=meeting, body=body))
    lifted = ignored_with_reason(ids, body=body)
    judged, doubts = list(places), list[Doubt]()
    for (at, one), id_ in zip(of_places, ids, strict=True):
        if id_ in lifted:
            judged[at] = replace(judged[at], tombstone=None, is_unsure=False)
        else:
            doubts.append(one)
    return Judged(places=tuple(judged), doubts=tuple(doubts), was_lifted=bool(lifted))


def waits_for_an_answer(edition: int) -> bool:
    """Whether an item of the edition is kept back that may yet be published from the same bytes."""
    return OpenDoubt.objects.filter(edition=edition, code=CODE).exclude(answer="accepted").exists()


def was_answered(edition: int, *, body: str) -> bool:
    """Whether an item of the edition that is kept back is to be published when the same bytes come again."""
    doubts = OpenDoubt.objects.filter(edition=edition, code=CODE, answer="ignored")
    return bool(ignored_with_reason(doubts.values_list("id", flat=True), body=body))
