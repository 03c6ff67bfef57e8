"""A restore from an older backup brings back nothing that was withdrawn since."""

import io
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from canaries import CANARY, byte_store_folders, places_holding
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_text
from raadhus.core.record import MeetingRecord
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.published.models import ChainEntry, Edition, EditionPart, Tombstone
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import Confirmation, GivenFile, Submission
from raadhus.published.verifying import verify
from raadhus.upkeep.backup import back_up
from raadhus.upkeep.kept_files import opened_stores
from raadhus.upkeep.restore import Restored, restore

pytestmark = pytest.mark.django_db(transaction=True)

SOURCE = GivenFile(data=f"Om {CANARY}".encode(), media_type="text/plain", role="source")


def _minutes() -> MeetingRecord:
    return with_text(egeborg_minutes(), "2", f"Om {CANARY}.")


def _later() -> MeetingRecord:
    later = replace(_minutes().meeting, start="2025-04-05T16:00:00+02:00")
    return read_anew(replace(_minutes(), meeting=later), source="cd")


def _backup() -> io.BytesIO:
    target = io.BytesIO()
    back_up(target, stores=opened_stores(), now=NOW)
    target.seek(0)
    return target


def _restore(backup: io.BytesIO) -> Restored:
    return restore(backup, stores=opened_stores(), replaces=True, public_role=None, now=NOW)


def _item(edition: int) -> str:
    return str(EditionPart.objects.get(edition=edition, number="2").item_id)


def _withdraw_item(edition: int) -> None:
    withdraw_item(_item(edition), ground="court-order", note="Efter aftale.", actor=ASTA, now=NOW)


def _withdraw_edition(edition: int) -> None:
    withdraw_edition(edition, ground="court-order", note="Efter aftale.", actor=ASTA, now=NOW)


def _publish_as_authority(record: MeetingRecord) -> int:
    items = tuple(item for item in record.items if item.access != "closed")
    submission = Submission(
        body=BODY, record=replace(record, items=items), gate="own", reason="Uden personoplysninger."
    )
    try:
        return publish_edition(submission, actor=ASTA, now=NOW).edition
    except RefusedAtTheDoor as refused:
        found = [
            Confirmation(code=one.code, item=one.item, by="Asta Holm", reason="Set.")
            for one in refused.findings
        ]
        return publish_edition(replace(submission, confirmations=tuple(found)), actor=ASTA, now=NOW).edition


@pytest.mark.parametrize("withdraw", [_withdraw_item, _withdraw_edition])
def test_what_was_withdrawn_since_the_backup_is_withdrawn_again(
    withdraw: Callable[[int], None],
) -> None:
    edition = publish(_minutes(), files=(SOURCE,)).edition
    backup = _backup()
    withdraw(edition)

    restored = _restore(backup)

    assert restored.forgotten == ()
    assert places_holding([CANARY], folders=byte_store_folders()) == []
    grave = Tombstone.objects.get()
    assert (grave.ground, grave.note, grave.actor) == ("court-order", "Efter aftale.", ASTA.name)
    assert verify(body=BODY).is_whole


def test_a_withdrawal_that_the_backup_has_is_not_made_twice() -> None:
    edition = publish(_minutes()).edition
    _withdraw_item(edition)
    entries = ChainEntry.objects.count()

    assert _restore(_backup()).forgotten == ()
    assert ChainEntry.objects.count() == entries


def test_what_was_published_again_before_the_backup_stays() -> None:
    first = publish(_minutes())
    _withdraw_edition(first.edition)
    again = publish(read_anew(_minutes(), source="ef"), reason="Uden personoplysninger.")

    _restore(_backup())

    assert Edition.objects.get(pk=again.edition).withdrawal is None


def test_an_item_that_the_authority_published_again_before_the_backup_stays() -> None:
    record = replace(_minutes(), kind="agenda")
    _withdraw_item(publish(record).edition)
    again = _publish_as_authority(record)

    _restore(_backup())

    assert EditionPart.objects.get(edition=again, number="2").stated is not None


def test_a_withdrawal_of_what_the_backup_does_not_have_is_named() -> None:
    publish(_minutes())
    backup = _backup()
    later = publish(_later()).edition
    item, entry = _item(later), Edition.objects.get(pk=later).entry.hash
    _withdraw_item(later)
    _withdraw_edition(later)

    forgotten = _restore(backup).forgotten

    assert [(one.what, one.subject) for one in forgotten] == [("item", item), ("edition", entry)]
