import pytest
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, NOW, publish, read_anew, with_text
from raadhus.core.record import AgendaItem, MeetingRecord
from raadhus.published.models import EditionPart, OpenDoubt
from raadhus.published.operations.answer_doubt import answer_doubt
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


def _doubts() -> list[OpenDoubt]:
    return list(OpenDoubt.objects.filter(code="withdrawn-item-unsure").order_by("item"))


def _with_grant_split(source: str = "cd") -> MeetingRecord:
    first, grant, sale = egeborg_minutes().items
    parts = (
        replace(grant, number="2.1"),
        replace(grant, number="2.2", position=3, title="Tilskud til Egeborg Musikskole, del to"),
    )
    items = (first, *parts, replace(sale, position=4))
    return read_anew(replace(egeborg_minutes(), items=items), source=source)


def _supplement(*, source_id: str | None = None, source: str = "cd") -> MeetingRecord:
    item = replace(egeborg_minutes().items[1], number="9", position=1, source_id=source_id)
    record = replace(egeborg_minutes(), kind="agenda", supplement=True, items=(item,))
    return read_anew(record, source=source)


def _ignore(*, reason: str | None) -> None:
    for one in _doubts():
        answer_doubt(one.id, answer="ignored", actor=ASTA, reason=reason, now=NOW)


@pytest.mark.parametrize("source", ["cd", "ab"])
def test_a_withdrawn_item_that_was_split_stays_away_with_a_doubt_for_each_part(source: str) -> None:
    _withdraw(publish().edition)

    for _ in range(2):
        publish(with_text(_with_grant_split(source), "1", "Rettet."), reason="reread")

        assert _parts_that_say_it() == 0
        assert [(one.item, one.severity) for one in _doubts()] == [("2.1", "error"), ("2.2", "error")]


def test_a_part_beside_the_number_of_the_withdrawn_item_stays_away() -> None:
    _withdraw(publish().edition)
    record = _with_grant_split()
    numbered = zip(record.items, ("1", "2", "2.a", "3"), strict=True)

    publish(replace(record, items=tuple(replace(item, number=number) for item, number in numbered)))

    assert _parts_that_say_it() == 0
    assert [one.item for one in _doubts()] == ["2.a"]


def test_a_withdrawn_item_that_was_moved_behind_the_others_stays_away() -> None:
    _withdraw(publish().edition)
    kept = _without_grant(egeborg_minutes())
    moved = replace(egeborg_minutes().items[1], number="7", position=3)

    publish(read_anew(replace(kept, items=(*kept.items, moved)), source="cd"))

    assert _parts_that_say_it() == 0


def test_a_withdrawn_item_that_comes_in_a_supplement_stays_away() -> None:
    _withdraw(publish(replace(egeborg_minutes(), kind="agenda")).edition)

    publish(_supplement())

    assert _parts_that_say_it() == 0
    assert [one.item for one in _doubts()] == ["9"]


def test_an_item_of_a_supplement_to_which_the_source_gives_another_id_is_shown() -> None:
    record = _with_source_ids(replace(egeborg_minutes(), kind="agenda"))
    _withdraw(publish(record).edition)

    publish(_supplement(source_id="s-9"))

    assert _doubts() == []
    assert EditionPart.objects.get(number="9").stated is not None


def test_a_named_person_who_says_why_lets_an_unsure_item_through_at_the_next_import() -> None:
    _withdraw(publish(replace(egeborg_minutes(), kind="agenda")).edition)
    publish(_supplement())
    _ignore(reason="Det er en anden skole.")

    again = publish(_supplement())

    assert again.is_new
    assert _parts_that_say_it() == 1
    assert _doubts() == []
    assert not publish(_supplement()).is_new
    assert EditionPart.objects.get(edition__kind="agenda", number="2").tombstone is not None


def test_an_unsure_item_that_was_let_through_stays_known_in_later_editions() -> None:
    _withdraw(publish(replace(egeborg_minutes(), kind="agenda")).edition)
    publish(_supplement())
    _ignore(reason="Det er en anden skole.")
    item = EditionPart.objects.get(edition=publish(_supplement()).edition, number="9").item_id

    later = publish(with_text(_supplement(source="ef"), "9", "Rettet."))

    part = EditionPart.objects.get(edition=later.edition, number="9")
    assert (part.item_id, part.tombstone) == (item, None)


@pytest.mark.parametrize(("source", "reason"), [("cd", None), ("ef", "Det er en anden skole.")])
def test_an_unsure_item_stays_away_without_a_reason_and_from_other_bytes(
    source: str, reason: str | None
) -> None:
    _withdraw(publish(replace(egeborg_minutes(), kind="agenda")).edition)
    publish(_supplement())
    _ignore(reason=reason)

    publish(with_text(_supplement(source=source), "9", "Tilskud til Egeborg Musikskole"))

    assert _parts_that_say_it() == 0


def test_an_unsure_item_can_be_withdrawn_for_good_after_it_was_let_through() -> None:
    _withdraw(publish(replace(egeborg_minutes(), kind="agenda")).edition)
    publish(_supplement())
    _ignore(reason="Det er en anden skole.")
    _withdraw(publish(_supplement()).edition, number="9")

    publish(_supplement(source="ef"))

    assert _parts_that_say_it() == 0
    assert _doubts() == []


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
