import pytest
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, NOW, publish, read_anew, with_text
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.models import EditionPart
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db


def _withdraw(edition: int, number: str = "2") -> str:
    item = str(EditionPart.objects.get(edition=edition, number=number).item_id)
    withdraw_item(item, ground="personal-data", actor=ASTA, now=NOW)
    return item


def _numbered(record: MeetingRecord, *numbers: str) -> MeetingRecord:
    """The record read anew, its items with these numbers."""
    items = zip(record.items, numbers, strict=True)
    return read_anew(
        replace(record, items=tuple(replace(item, number=number) for item, number in items)), source="cd"
    )


def _with_source_ids(record: MeetingRecord) -> MeetingRecord:
    items = tuple(replace(item, source_id=f"s-{item.number}") for item in record.items)
    return replace(record, items=items)


def _without_grant(record: MeetingRecord) -> MeetingRecord:
    kept = (item for item in record.items if item.number != "2")
    items = tuple(replace(item, position=position) for position, item in enumerate(kept, start=1))
    return replace(record, items=items)


def _parts_that_say_it() -> int:
    return sum(b"Musikskole" in bytes(part.stated or b"") for part in EditionPart.objects.all())


@pytest.mark.parametrize("number", ["2.", "Punkt 2", "2a", "17"])
def test_a_withdrawn_item_stays_away_under_another_number(number: str) -> None:
    item = _withdraw(publish().edition)

    again = publish(with_text(_numbered(egeborg_minutes(), "1", number, "3"), "1", "Rettet."))

    assert EditionPart.objects.get(edition=again.edition, leaf=2).item_id == item
    assert _parts_that_say_it() == 0


def test_a_withdrawn_item_is_known_by_its_source_id_when_others_come_before_it() -> None:
    record = _with_source_ids(egeborg_minutes())
    item = _withdraw(publish(record).edition)
    first = AgendaItem(number="1", position=1, title="Valg af mødeleder", access="open", source_id="s-9")
    moved = tuple(
        replace(one, number=str(one.position + 1), position=one.position + 1) for one in record.items
    )

    again = publish(read_anew(replace(record, items=(first, *moved)), source="cd"))

    assert EditionPart.objects.get(edition=again.edition, number="3").item_id == item
    assert _parts_that_say_it() == 0


def test_an_item_withdrawn_from_a_superseded_edition_stays_away() -> None:
    record = egeborg_minutes()
    _withdraw(publish(record).edition)
    publish(read_anew(_without_grant(record), source="cd"))

    publish(read_anew(with_text(record, "1", "Rettet."), source="ef"))

    assert _parts_that_say_it() == 0


def test_a_new_item_beside_a_withdrawn_one_is_shown() -> None:
    record = egeborg_minutes()
    _withdraw(publish(record).edition)
    new = AgendaItem(number="4", position=4, title="Ny cykelsti", access="open")

    again = publish(read_anew(replace(record, items=(*record.items, new)), source="cd"))

    assert EditionPart.objects.get(edition=again.edition, number="4").tombstone is None
    assert EditionPart.objects.get(edition=again.edition, number="2").tombstone is not None


def test_two_items_of_one_source_id_are_two_items_though_one_was_known() -> None:
    known = replace(egeborg_minutes().items[0], source_id="s-1")
    publish(replace(egeborg_minutes(), items=(known,)))
    other = replace(known, number="2", position=2, title="Ny cykelsti langs åen")

    again = publish(read_anew(replace(egeborg_minutes(), items=(known, other)), source="cd"))

    parts = EditionPart.objects.filter(edition=again.edition, leaf__gt=0)
    assert len(set(parts.values_list("item_id", flat=True))) == 2


def test_two_withdrawn_items_stay_away_when_another_comes_before_them() -> None:
    record = egeborg_minutes()
    last = AgendaItem(number="4", position=4, title="Ny cykelsti", access="open")
    record = replace(record, items=(*record.items, last))
    edition = publish(record).edition
    withdrawn = {_withdraw(edition, "2"), _withdraw(edition, "3")}
    first = AgendaItem(number="1", position=1, title="Valg af mødeleder", access="open")
    moved = tuple(
        replace(one, number=str(one.position + 1), position=one.position + 1) for one in record.items
    )

    again = publish(read_anew(replace(record, items=(first, *moved)), source="cd"))

    buried = EditionPart.objects.filter(edition=again.edition, tombstone__isnull=False)
    assert set(buried.values_list("item_id", flat=True)) == withdrawn
    assert list(buried.order_by("leaf").values_list("number", flat=True)) == ["3", "4"]


def test_the_item_of_a_supplement_is_none_that_was_withdrawn() -> None:
    record = replace(egeborg_minutes(), kind="agenda", items=egeborg_minutes().items[:1])
    _withdraw(publish(record).edition, "1")
    new = AgendaItem(number="2", position=1, title="Ny cykelsti", access="open")

    again = publish(read_anew(replace(record, supplement=True, items=(new,)), source="cd"))

    assert EditionPart.objects.get(edition=again.edition, leaf=1).tombstone is None
