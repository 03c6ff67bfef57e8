import pytest
from msgspec.structs import replace

from canaries import CANARY, byte_store_folders, places_holding
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_text
from raadhus.core.events import EditionWithdrawn, fresh_listeners, listen
from raadhus.core.record import MeetingRecord, Paragraph, Section
from raadhus.published.models import ChainEntry, Edition, EditionPart
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import Withdrawn, withdraw_item
from raadhus.published.queries.editions.editions import listed_editions
from raadhus.published.submission import GivenFile
from raadhus.published.verifying import verify
from raadhus.published.withdrawing.refusal import CannotWithdraw

pytestmark = pytest.mark.django_db


def _withdraw(edition: int, *, ground: str = "wrongly-published") -> Withdrawn:
    return withdraw_edition(edition, ground=ground, actor=ASTA, now=NOW)


def _minutes() -> MeetingRecord:
    record = egeborg_minutes()
    section = Section(heading="Bemærkninger", blocks=(Paragraph(text=f"{CANARY} fløj."),))
    meeting = replace(record.meeting, source_id="m-1")
    return with_text(replace(record, sections=(section,), meeting=meeting), "2", f"{CANARY} igen.")


@pytest.mark.django_db(transaction=True)
def test_nothing_that_the_edition_said_stays_anywhere() -> None:
    source = GivenFile(data=CANARY.encode(), media_type="text/plain", role="source", name=f"{CANARY}.txt")
    published = publish(_minutes(), files=(source,))
    assert places_holding([CANARY, "musikskole"], folders=byte_store_folders())

    _withdraw(published.edition)

    assert places_holding([CANARY, "musikskole"], folders=byte_store_folders()) == []


def test_the_entry_is_about_the_root_and_names_the_edition() -> None:
    published = publish()
    before = ChainEntry.objects.get()

    _withdraw(published.edition)

    edition = Edition.objects.get()
    entry = ChainEntry.objects.get(sequence=2)
    assert (entry.kind, entry.root, entry.supersedes) == ("withdraw-edition", before.root, before.hash)
    assert edition.withdrawal is not None
    assert edition.withdrawal.entry == entry
    assert not EditionPart.objects.filter(stated__isnull=False).exists()


def test_an_item_that_was_withdrawn_before_keeps_its_own_ground() -> None:
    edition = publish().edition
    item = EditionPart.objects.get(number="2").item_id
    withdraw_item(str(item), ground="copyright", actor=ASTA, now=NOW)

    _withdraw(edition)

    grounds = EditionPart.objects.order_by("leaf").values_list("tombstone__ground", flat=True)
    assert list(grounds) == ["wrongly-published", "wrongly-published", "copyright", "wrongly-published"]


def test_the_editions_before_go_with_it_and_do_not_come_back() -> None:
    texts = ("Først.", "Så.", "Til sidst.")
    line = [
        publish(read_anew(with_text(_minutes(), "1", text), source=f"a{n}")) for n, text in enumerate(texts)
    ]

    withdrawn = _withdraw(line[2].edition)

    assert withdrawn.editions == tuple(one.edition for one in reversed(line))
    assert not EditionPart.objects.filter(stated__isnull=False).exists()
    assert {one.state for one in listed_editions(body=BODY)} == {"withdrawn"}
    assert verify(body=BODY).is_whole


def test_the_editions_after_it_and_of_another_kind_stay() -> None:
    agenda = publish(read_anew(replace(_minutes(), kind="agenda"), source="aa"))
    first = publish(read_anew(_minutes(), source="bb"))
    second = publish(read_anew(with_text(_minutes(), "1", "Rettet."), source="cc"))

    _withdraw(first.edition)

    standing = Edition.objects.filter(withdrawal=None).order_by("id").values_list("id", flat=True)
    assert list(standing) == [agenda.edition, second.edition]


def test_what_was_left_of_an_earlier_edition_can_be_withdrawn_after_the_newer_one() -> None:
    first = publish(read_anew(_minutes(), source="aa"))
    second = publish(read_anew(with_text(_minutes(), "1", "Rettet."), source="bb"))
    _withdraw(first.edition)

    assert _withdraw(second.edition).editions == (second.edition,)
    assert _withdraw(second.edition).editions == ()


@pytest.mark.parametrize("source", ["aa", "bb"])
def test_an_import_does_not_bring_it_back_from_the_same_or_other_bytes(source: str) -> None:
    published = publish(read_anew(_minutes(), source="aa"))
    _withdraw(published.edition)

    again = publish(read_anew(with_text(_minutes(), "1", "Ny side."), source=source))

    assert (again.edition, again.is_new) == (published.edition, False)


@pytest.mark.parametrize(
    "changes",
    [
        {"supplement": True},
        {"kind": "agenda"},
        {"kind": "list"},
        {"meeting": replace(egeborg_minutes().meeting, start="2025-04-05")},
    ],
)
def test_its_bytes_stay_away_when_they_are_read_as_another_paper(changes: dict[str, object]) -> None:
    published = publish(read_anew(egeborg_minutes(), source="aa"))
    _withdraw(published.edition)

    again = publish(read_anew(replace(egeborg_minutes(), **changes), source="aa"))

    assert (again.edition, again.is_new) == (published.edition, False)


def test_minutes_stay_away_when_other_bytes_are_read_as_a_supplement_of_them() -> None:
    published = publish(read_anew(egeborg_minutes(), source="aa"))
    _withdraw(published.edition)

    again = publish(read_anew(replace(egeborg_minutes(), supplement=True), source="bb"))

    assert (again.edition, again.is_new) == (published.edition, False)


def test_another_meeting_of_a_file_is_published_though_one_was_withdrawn() -> None:
    published = publish(read_anew(_minutes(), source="aa"))
    days = [
        replace(_minutes().meeting, start=f"2025-0{month}-05", source_id=f"m-{month}") for month in (4, 5)
    ]
    publish(read_anew(replace(_minutes(), meeting=days[0]), source="aa"))
    _withdraw(published.edition)

    assert publish(read_anew(replace(_minutes(), meeting=days[1]), source="aa")).is_new


def test_an_import_does_not_bring_it_back_when_the_source_gives_the_meeting_no_id() -> None:
    published = publish(read_anew(egeborg_minutes(), source="aa"))
    _withdraw(published.edition)

    again = publish(read_anew(with_text(egeborg_minutes(), "1", "Ny side."), source="bb"))

    assert (again.edition, again.is_new) == (published.edition, False)


def test_an_authority_that_says_why_may_publish_again() -> None:
    published = publish(read_anew(_minutes(), source="aa"))
    _withdraw(published.edition)

    again = publish(read_anew(_minutes(), source="bb"), reason="Uden personoplysninger.")

    assert again.is_new
    assert Edition.objects.get(pk=again.edition).supersedes_id == published.edition
    assert EditionPart.objects.filter(edition=again.edition, stated__isnull=False).count() == 4


def test_the_items_stay_in_the_agenda_and_in_later_editions_of_it() -> None:
    agenda = publish(read_anew(replace(_minutes(), kind="agenda"), source="aa"))
    minutes = publish(read_anew(_minutes(), source="bb"))
    _withdraw(minutes.edition)

    later = publish(read_anew(replace(with_text(_minutes(), "1", "Ny."), kind="agenda"), source="cc"))

    parts = EditionPart.objects.filter(edition=later.edition)
    assert not parts.filter(tombstone__isnull=False).exists()
    before = EditionPart.objects.filter(edition=agenda.edition).values_list("item_id", flat=True)
    assert set(parts.values_list("item_id", flat=True)) == set(before)


def test_the_same_again_changes_nothing() -> None:
    edition = publish().edition
    _withdraw(edition)

    assert _withdraw(edition).editions == ()
    assert ChainEntry.objects.count() == 2


def test_an_edition_that_is_not_known_is_refused() -> None:
    with pytest.raises(CannotWithdraw, match="no edition"):
        _withdraw(17)


@pytest.mark.django_db(transaction=True)
def test_the_withdrawal_is_announced() -> None:
    seen: list[EditionWithdrawn] = []
    edition = publish().edition
    with fresh_listeners():
        listen(EditionWithdrawn, seen.append, name="test")

        _withdraw(edition)

    assert [(event.edition, event.sequence) for event in seen] == [(str(edition), 2)]
