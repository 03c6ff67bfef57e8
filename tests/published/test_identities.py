"""The ids that things are known by."""

import pytest
from msgspec.structs import replace

from egeborg_meetings import item, meeting
from publishing import ASTA, NOW, publish, read_anew
from raadhus.core.record import MeetingRecord
from raadhus.published.identities import LONGEST_KEY, known_ids, minted_id, short_key
from raadhus.published.models import EditionPart, Identity
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.verifying import verify

pytestmark = pytest.mark.django_db


def _long(start: str) -> str:
    """Longer than an index holds, and nothing that could be pressed together."""
    return start + "".join(minted_id("text", body="egeborg", key=str(number)) for number in range(700))


def _with_long_names() -> MeetingRecord:
    matter = item("1", "Stier", case=_long("Sag "), authority=_long("Lov "), against=(_long("Bo "),))
    record = meeting(replace(matter, source_id=_long("s")), organization=_long("Udvalget for "))
    return replace(record, meeting=replace(record.meeting, source_id=_long("m")))


def test_a_long_key_is_kept_as_its_hash_and_found_by_itself() -> None:
    key = _long("Udvalget")
    made = publish(_with_long_names())

    assert len(short_key(key)) < LONGEST_KEY
    assert minted_id("person", body="egeborg", key=key) == minted_id(
        "person", body="egeborg", key=short_key(key)
    )
    assert (
        made.meeting
        in known_ids(
            "meeting",
            body="egeborg",
            keys=Identity.objects.filter(kind="meeting").values_list("key", flat=True),
        ).values()
    )


def test_names_longer_than_an_index_holds_are_published_and_verified() -> None:
    first = publish(_with_long_names())
    again = publish(read_anew(_with_long_names(), source="cd"))

    assert again.meeting == first.meeting
    assert max(len(key.encode()) for key in Identity.objects.values_list("key", flat=True)) <= LONGEST_KEY
    assert verify().is_whole


def test_a_withdrawn_item_is_known_again_by_a_long_id_of_its_source() -> None:
    record = _with_long_names()
    edition = publish(record).edition
    part = EditionPart.objects.get(edition=edition, leaf=1)
    withdraw_item(str(part.item_id), ground="personal-data", actor=ASTA, now=NOW)
    new = item("1", "Broer")
    moved = replace(record.items[0], number="9", position=2)

    again = publish(read_anew(replace(record, items=(new, moved)), source="cd"))

    part = EditionPart.objects.get(edition=again.edition, leaf=2)
    assert part.tombstone is not None
    assert b"Stier" not in bytes(part.stated or b"")
