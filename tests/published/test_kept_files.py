"""Files that several meetings have: when one of them may be shown no longer, none of the meetings shows it."""

import hashlib
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from derived_tables import derived_tables
from egeborg_minutes import egeborg_minutes
from made_cpr import made_cpr
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item
from raadhus.core.record import Attachment, MeetingRecord
from raadhus.published.models import EditionFile, EditionPart, File, FilePage
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import GivenFile

pytestmark = pytest.mark.django_db

BOOK = GivenFile(data=b"To referater.", media_type="text/plain", role="source")
MAP = GivenFile(data=b"Et kort.", media_type="text/plain", role="attachment", name="kort.txt")


def _hash(file: GivenFile) -> str:
    return hashlib.sha256(file.data).hexdigest()


def _in_april(record: MeetingRecord) -> MeetingRecord:
    return replace(record, meeting=replace(record.meeting, start="2025-04-02T16:00:00+02:00"))


def _withdraw_item(edition: int) -> None:
    item = str(EditionPart.objects.get(edition=edition, number="2").item_id)
    withdraw_item(item, ground="personal-data", actor=ASTA, now=NOW)


def _withdraw_edition(edition: int) -> None:
    withdraw_edition(edition, ground="personal-data", actor=ASTA, now=NOW)


@pytest.mark.parametrize("withdraw", [_withdraw_item, _withdraw_edition])
def test_a_withdrawn_source_of_two_meetings_is_shown_at_neither(withdraw: Callable[[int], None]) -> None:
    record = read_anew(egeborg_minutes(), source="cd")
    record = replace(record, source=replace(record.source, sha256=_hash(BOOK)))
    first = publish(record, files=(BOOK,))
    publish(_in_april(record), files=(BOOK,))
    assert File.objects.filter(sha256=_hash(BOOK)).count() == 2

    withdraw(first.edition)

    assert not File.objects.filter(sha256=_hash(BOOK)).exists()
    step_by_step = derived_tables()
    rebuild(body=BODY)
    assert derived_tables() == step_by_step


def test_a_file_that_is_withheld_later_is_shown_nowhere_and_its_text_is_forgotten() -> None:
    record = with_item(egeborg_minutes(), "2", attachments=(Attachment(title="Kort", file=_hash(MAP)),))
    publish(record, files=(MAP,))
    FilePage.objects.create(id="1", sha256=_hash(MAP), page=1, text="Et kort.", reader_version="0")

    publish(_in_april(read_anew(egeborg_minutes(), source="cd")), files=(replace(MAP, is_withheld=True),))

    assert not File.objects.filter(sha256=_hash(MAP)).exists()
    assert not FilePage.objects.exists()


def test_a_cpr_number_in_a_name_is_not_kept() -> None:
    publish(files=(replace(BOOK, name=f"Brev til {made_cpr()}.pdf"),))

    assert EditionFile.objects.get().name == "Brev til ….pdf"


def test_what_the_source_of_a_withdrawn_item_is_called_goes() -> None:
    record = egeborg_minutes()
    source = replace(
        record.source, name="klage-fra-naboen.pdf", url="https://egeborg.example/klage-fra-naboen"
    )
    published = publish(replace(record, source=source))

    _withdraw_item(published.edition)

    assert b"naboen" not in bytes(EditionPart.objects.get(edition=published.edition, leaf=0).made or b"")


@pytest.mark.parametrize("name", ["a\0b.txt", "a\ud800b.txt"])
def test_a_name_that_no_database_can_hold_is_kept_in_letters(name: str) -> None:
    publish(files=(replace(BOOK, name=name),))

    assert EditionFile.objects.get().name in {"ab.txt", "a?b.txt"}
