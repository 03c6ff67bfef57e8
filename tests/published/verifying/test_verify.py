import hashlib
from threading import Thread

import pytest
from django.db import connection
from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_text
from raadhus.core.actor import Actor
from raadhus.core.chain_heads import ChainHead
from raadhus.core.leaves import Salts, entry_hash, leaves_of_bytes
from raadhus.core.record_parts import parts_of
from raadhus.published.chain import entry_of
from raadhus.published.models import ChainEntry, Edition, EditionPart, Identity, Meeting, StoredFile
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.record_approval import record_approval
from raadhus.published.operations.remove_withdrawn_bytes import remove_withdrawn_bytes
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.stores import byte_stores
from raadhus.published.submission import GivenFile, SealedLeaf, Submission
from raadhus.published.verifying import chain_heads, verify
from raadhus.published.verifying.snapshot import one_snapshot

pytestmark = pytest.mark.django_db

SOURCE = GivenFile(data=b"Referat.", media_type="text/plain", role="source")


def _codes() -> list[str]:
    return [finding.code for finding in verify().findings]


def _history() -> int:
    """Three editions, an item withdrawn, an edition withdrawn, an approval; the last edition's number."""
    record = egeborg_minutes()
    record = replace(record, meeting=replace(record.meeting, source_id="m-1"))
    publish(read_anew(replace(record, kind="agenda"), source="aa"), files=(SOURCE,))
    first = publish(read_anew(record, source="bb"))
    last = publish(read_anew(with_text(record, "1", "Rettet."), source="cc"))
    item = EditionPart.objects.get(edition=last.edition, number="2").item_id
    withdraw_item(str(item), ground="copyright", actor=ASTA, now=NOW)
    withdraw_edition(first.edition, ground="wrongly-published", actor=ASTA, now=NOW)
    root = Edition.objects.get(pk=last.edition).root
    record_approval(last.edition, root=root, member=Actor("Bo Lind"), remark="Godkendt.", now=NOW)
    remove_withdrawn_bytes()  # a test's transaction is never committed
    return last.edition


def test_a_store_with_every_kind_of_entry_is_whole() -> None:
    _history()

    verification = verify()

    assert verification.findings == ()
    (body,) = verification.bodies
    assert (body.entries, body.editions, body.leaves) == (8, 3, 12)
    assert body.head == chain_heads()[0]


def test_an_empty_store_is_whole() -> None:
    assert verify().is_whole


def test_what_was_withdrawn_is_told_with_its_ground() -> None:
    edition = publish().edition
    item = EditionPart.objects.get(number="2").item_id
    withdraw_item(str(item), ground="copyright", actor=ASTA, now=NOW)

    verification = verify()

    assert verification.is_whole
    assert [(one.edition, one.leaf, one.number, one.ground) for one in verification.withdrawn] == [
        (edition, 2, "2", "copyright")
    ]


def test_a_changed_text_is_named_with_its_edition_and_item() -> None:
    edition = publish().edition
    part = EditionPart.objects.get(number="2")
    part.stated = bytes(part.stated or b"").replace(b"1.250.000", b"9.250.000")
    part.save()

    (found,) = verify().findings

    assert (found.code, found.edition, found.leaf, found.column) == ("part-altered", edition, 2, "stated")
    assert found.danish == f"Referat, udgave {edition}, punkt 2: Teksten er ikke den, der blev udgivet."


def test_an_item_that_was_deleted_is_named() -> None:
    publish()
    Meeting.objects.all().delete()
    EditionPart.objects.filter(number="2").delete()

    assert "edition-incomplete" in _codes()


def test_an_edition_that_was_deleted_leaves_its_entry_alone() -> None:
    edition = Edition.objects.get(pk=publish().edition)
    Meeting.objects.all().delete()
    edition.interpretations.all().delete()
    edition.parts.all().delete()
    edition.delete()

    assert _codes() == ["entry-alone"]


def test_an_entry_that_was_deleted_is_missed() -> None:
    _history()
    ChainEntry.objects.filter(kind="approval").update(sequence=20)

    assert {"entry-missing", "entry-altered"} <= set(_codes())


def test_an_entry_that_claims_to_be_older_than_the_one_before_is_named() -> None:
    edition = publish().edition
    root = Edition.objects.get(pk=edition).root
    record_approval(edition, root=root, member=Actor("Bo Lind"), now=NOW)
    entry = ChainEntry.objects.get(sequence=2)
    entry.published_at = "2024-01-01T10:00:00+01:00"
    entry.hash = entry_hash(entry_of(entry))
    entry.save()

    assert _codes() == ["entry-older"]


def test_a_withdrawal_from_another_edition_does_not_count() -> None:
    first = publish().edition
    second = publish(read_anew(with_text(egeborg_minutes(), "1", "Rettet."), source="cc")).edition
    item = EditionPart.objects.get(edition=second, number="2").item_id
    withdraw_item(str(item), ground="copyright", actor=ASTA, now=NOW)
    one, other = (EditionPart.objects.get(edition=edition, number="2") for edition in (first, second))
    assert one.whole_leaf == other.whole_leaf

    EditionPart.objects.filter(pk=one.pk).update(tombstone=other.tombstone)

    assert "withdrawal-unfounded" in _codes()


def test_an_identity_that_was_given_to_something_else_is_named() -> None:
    publish()
    identity = Identity.objects.filter(kind="item").first()
    Identity.objects.filter(pk=identity and identity.pk).update(key="other")

    assert set(_codes()) >= {"identity-altered"}


def test_a_meeting_that_is_not_shown_is_named() -> None:
    publish()
    Meeting.objects.all().delete()

    assert _codes() == ["meeting-not-shown"]


def test_a_list_of_cases_is_no_meeting_to_be_shown() -> None:
    publish(replace(egeborg_minutes(), kind="list"))

    assert verify().findings == ()


def test_files_that_are_missing_damaged_or_shown_by_mistake_are_named() -> None:
    given = [
        GivenFile(data=data, media_type="text/plain", role="attachment") for data in (b"one", b"two", b"six")
    ]
    publish(files=tuple(given))
    missing, damaged, shown = (hashlib.sha256(file.data).hexdigest() for file in given)
    byte_stores().public.remove(missing)
    StoredFile.objects.filter(pk=damaged).update(size=2)
    byte_stores().withheld.put(b"six")
    StoredFile.objects.filter(pk=shown).update(store="withheld")

    found = {finding.code: dict(finding.values)["sha256"] for finding in verify().findings}

    assert found == {"file-missing": missing, "file-damaged": damaged, "file-in-wrong-store": shown}


def test_bytes_that_belong_to_nothing_are_a_note() -> None:
    publish()
    byte_stores().public.put(b"left over")

    verification = verify()

    assert [finding.code for finding in verification.findings] == ["file-unknown"]
    assert verification.is_whole


def test_a_head_that_was_kept_is_held_and_what_came_after_is_counted() -> None:
    publish()
    (kept,) = chain_heads()
    publish(read_anew(with_text(egeborg_minutes(), "1", "Rettet."), source="cc"))

    verification = verify(against=[kept])

    (compared,) = verification.against
    assert (compared.is_held, compared.entries_after) == (True, 1)
    assert verification.is_whole


def test_a_chain_that_was_cut_does_not_hold_the_head() -> None:
    publish()
    kept = ChainHead(body=BODY, sequence=7, hash="0" * 64)

    verification = verify(against=[kept])

    assert [finding.code for finding in verification.findings] == ["head-cut"]


def test_a_chain_that_was_written_anew_does_not_hold_the_head() -> None:
    publish()
    kept = ChainHead(body=BODY, sequence=1, hash="0" * 64)

    assert [finding.code for finding in verify(against=[kept]).findings] == ["head-rewritten"]


def test_a_body_that_is_gone_does_not_hold_the_head() -> None:
    kept = ChainHead(body=BODY, sequence=1, hash="0" * 64)

    assert [finding.code for finding in verify(against=[kept]).findings] == ["head-cut"]


@pytest.mark.django_db(transaction=True)
def test_verifying_sees_one_moment_and_keeps_nobody_from_publishing() -> None:
    publish()
    published: list[bool] = []

    def other() -> None:
        later = publish(read_anew(with_text(egeborg_minutes(), "1", "Rettet."), source="cc"))
        published.append(later.is_new)
        connection.close()

    with one_snapshot():
        assert Edition.objects.count() == 1
        thread = Thread(target=other)
        thread.start()
        thread.join()
        assert Edition.objects.count() == 1

    assert published == [True]
    assert Edition.objects.count() == 2


def test_of_a_closed_item_of_our_own_the_face_is_checked_and_the_rest_taken_as_given() -> None:
    record = replace(egeborg_minutes(), doubts=(), items=egeborg_minutes().items[2:])
    record = replace(record, items=(replace(record.items[0], position=1, kind=None, decision=()),))
    parts = parts_of(record)
    head, item = (Salts(whole=b"w" * 32, public=bytes([place]) * 32) for place in (1, 2))
    whole = leaves_of_bytes(parts.head.stated, parts.head.stated, salts=head).whole
    sealed = (
        SealedLeaf(whole_leaf=whole, whole_salt=head.whole, public_salt=head.public),
        SealedLeaf(whole_leaf="ab" * 32, whole_salt=None, public_salt=item.public),
    )
    submission = Submission(body=BODY, record=record, gate="own", origin="recorded", sealed=sealed)
    publish_edition(submission, actor=ASTA, now=NOW)

    verification = verify()

    assert verification.findings == ()
    assert [body.closed for body in verification.bodies] == [1]
