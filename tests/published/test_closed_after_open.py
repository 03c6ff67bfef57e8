import pytest
from msgspec.structs import replace

from derived_tables import derived_tables
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item, with_text
from raadhus.core.record import MeetingRecord
from raadhus.published.models import AgendaItem, EditionPart, File, OpenDoubt
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db


def _open(*, kind: str = "agenda", source: str = "aa") -> MeetingRecord:
    return read_anew(replace(egeborg_minutes(), kind=kind), source=source)


def _closed(*, kind: str = "minutes", source: str = "bb") -> MeetingRecord:
    return with_item(read_anew(replace(egeborg_minutes(), kind=kind), source=source), "2", access="closed")


def _doubted() -> list[tuple[str | None, str, str | None]]:
    doubts = OpenDoubt.objects.filter(code="closed-after-open")
    return list(doubts.values_list("item", "severity", "text"))


@pytest.mark.parametrize(
    "papers",
    [
        (_open(), _closed()),
        (_closed(), _open()),
        (_open(kind="minutes"), _closed()),
        (_open(), _open(kind="minutes", source="cc"), _closed(kind="agenda")),
    ],
)
def test_an_item_that_one_paper_closes_and_another_tells_is_doubted_and_shown_by_its_face(
    papers: tuple[MeetingRecord, ...],
) -> None:
    for paper in papers:
        publish(paper)

    assert _doubted() == [("2", "error", None)]
    assert AgendaItem.objects.get(number="2").access == "closed"
    assert not File.objects.filter(item__number="2").exists()


def test_it_is_doubted_as_long_as_a_superseded_edition_tells_it() -> None:
    publish(_open(kind="minutes"))
    publish(_closed())
    publish(with_text(_closed(source="cc"), "1", "Rettet."))

    assert _doubted() == [("2", "error", None)]


def test_an_item_that_minutes_open_after_the_agenda_closed_it_is_not_doubted() -> None:
    publish(_closed(kind="agenda"))
    publish(_open(kind="minutes"))

    assert _doubted() == []
    assert AgendaItem.objects.get(number="2").access == "open"


def test_it_is_doubted_no_more_when_it_was_withdrawn() -> None:
    edition = publish(_open()).edition
    publish(_closed())
    item = str(EditionPart.objects.get(edition=edition, number="2").item_id)

    withdraw_item(item, ground="closed-matter", actor=ASTA, now=NOW)

    assert not any(b"usikskole" in bytes(part.stated or b"") for part in EditionPart.objects.all())
    assert _doubted() == []


def test_a_rebuild_makes_the_same_of_it() -> None:
    publish(_open())
    publish(_closed())
    before = derived_tables()

    rebuild(body=BODY)

    assert derived_tables() == before
