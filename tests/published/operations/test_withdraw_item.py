import hashlib

import pytest
from msgspec.structs import replace

from canaries import CANARY, byte_store_folders, places_holding
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item, with_text
from raadhus.core.events import ItemWithdrawn, fresh_listeners, listen
from raadhus.core.leaves import entry_hash
from raadhus.core.record import Attachment, Attendance, Decision, Doubt, MeetingRecord, Paragraph, Section
from raadhus.intake.models import ImportedFile
from raadhus.published.chain import entry_of
from raadhus.published.models import (
    ChainEntry,
    EditionFile,
    EditionPart,
    FilePage,
    HumanDecision,
    Identity,
    Interpretation,
    StoredFile,
)
from raadhus.published.operations.remove_withdrawn_bytes import remove_withdrawn_bytes
from raadhus.published.operations.withdraw_item import Withdrawn, withdraw_item
from raadhus.published.stores import byte_stores
from raadhus.published.submission import GivenFile
from raadhus.published.verifying import verify
from raadhus.published.withdrawing.refusal import CannotWithdraw

pytestmark = pytest.mark.django_db

SOURCE = GivenFile(data=f"Referat: {CANARY}.".encode(), media_type="text/plain", role="source")


def _item(edition: int, number: str = "2") -> str:
    return str(EditionPart.objects.get(edition=edition, number=number).item_id)


def _withdraw(item: str, *, ground: str = "personal-data", note: str | None = None) -> Withdrawn:
    return withdraw_item(item, ground=ground, note=note, actor=ASTA, now=NOW)


def _part(edition: int, number: str = "2") -> EditionPart:
    return EditionPart.objects.get(edition=edition, number=number)


def _of_known_meeting() -> MeetingRecord:
    record = egeborg_minutes()
    return replace(record, meeting=replace(record.meeting, source_id="m-1"))


def _full_of_canaries() -> MeetingRecord:
    """Minutes whose item 2 says the word in every kind of field, and whose head repeats it."""
    text = f"Naboen {CANARY} klager."
    record = with_item(
        egeborg_minutes(),
        "2",
        title=f"Klage fra {CANARY}",
        sections=(Section(heading=CANARY, blocks=(Paragraph(text=text),)),),
        attachments=(Attachment(title=f"Brev fra {CANARY}", url=f"https://egeborg.example/{CANARY}"),),
        decision=(Decision(text=f"{CANARY} får medhold."),),
        attendance=(Attendance(as_printed=f"Per {CANARY}", name=f"Per {CANARY}", status="left"),),
    )
    echo = Attendance(as_printed=f"{CANARY} gik igen", name=f"Per {CANARY}", status="left")
    record = with_item(record, "1", attendance=(echo,))
    doubts = (
        Doubt(code="text-unplaced", message="Et sted.", severity="doubt", text=f"… {CANARY} …"),
        Doubt(code="name-variant", message=f"Navnet {CANARY} er nyt.", severity="doubt", item="1"),
    )
    said = Attendance(as_printed=f"Per {CANARY} gik", name=f"Per {CANARY}", status="left", items=("2",))
    return replace(record, doubts=(*record.doubts, *doubts), attendance=(*record.attendance, said))


def test_withdrawing_leaves_leaves_and_a_tombstone_and_takes_content_and_salts() -> None:
    edition = publish().edition
    before = _part(edition)

    _withdraw(_item(edition), ground="court-order", note="Efter aftale.")

    part = _part(edition)
    assert (part.whole_leaf, part.public_leaf) == (before.whole_leaf, before.public_leaf)
    assert (part.stated, part.made, part.whole_salt, part.public_salt) == (None, None, None, None)
    assert part.tombstone is not None
    assert (part.tombstone.ground, part.tombstone.note) == ("court-order", "Efter aftale.")


def test_an_item_goes_from_the_agenda_the_minutes_and_superseded_editions() -> None:
    record = _of_known_meeting()
    publish(read_anew(replace(record, kind="agenda"), source="aa"))
    publish(read_anew(record, source="bb"))
    last = publish(read_anew(with_text(record, "2", "Rettet."), source="cc"))

    withdrawn = _withdraw(_item(last.edition))

    assert len(withdrawn.editions) == 3
    assert not EditionPart.objects.filter(number="2", stated__isnull=False).exists()
    assert EditionPart.objects.filter(number="1", stated__isnull=False).count() == 3


def test_each_edition_that_was_touched_has_an_entry_about_the_leaf() -> None:
    published = publish()
    edition_entry = ChainEntry.objects.get()

    _withdraw(_item(published.edition))

    entry = ChainEntry.objects.get(sequence=2)
    assert (entry.kind, entry.reason) == ("withdraw-item", "personal-data")
    assert entry.root == _part(published.edition).whole_leaf
    assert (entry.supersedes, entry.previous_entry) == (edition_entry.hash, edition_entry.hash)
    assert entry.hash == entry_hash(entry_of(entry))


@pytest.mark.django_db(transaction=True)
def test_no_byte_of_the_content_stays_in_the_database_its_log_or_the_byte_stores() -> None:
    name = f"{CANARY}.pdf"
    attachment = GivenFile(
        data=f"%PDF {CANARY}".encode(), media_type="application/pdf", role="attachment", name=name
    )
    published = publish(_full_of_canaries(), files=(SOURCE, attachment))
    sha256 = hashlib.sha256(attachment.data).hexdigest()
    FilePage.objects.create(id=f"{sha256}-1", sha256=sha256, page=1, text=CANARY, reader_version="0")
    item = _item(published.edition)
    HumanDecision.objects.create(
        body=BODY,
        kind="correct-understood",
        subject=item,
        data={"leaf": _part(published.edition).whole_leaf, "item": {"authority": CANARY}},
        actor="Asta",
        decided_at="",
    )
    HumanDecision.objects.create(
        body=BODY,
        kind="join-people",
        subject="a b",
        data={},
        reason=f"Begge er {CANARY}.",
        actor="Asta",
        decided_at="",
    )
    Identity.objects.create(id="ole", kind="person", body=BODY, key=f"ole {CANARY}".casefold())

    assert places_holding([CANARY], folders=byte_store_folders())
    _withdraw(item)

    assert places_holding([CANARY], folders=byte_store_folders()) == []


def test_what_was_understood_of_the_item_goes_from_every_reading() -> None:
    edition = publish().edition
    first = Interpretation.objects.get()
    Interpretation.objects.create(
        edition_id=edition, sequence=2, origin="understood", version="2", parts=first.parts
    )

    _withdraw(_item(edition))

    for reading in Interpretation.objects.all():
        assert b"Musikskolen" not in bytes(reading.parts)
        assert b"null" in bytes(reading.parts)
        assert b"Asta Holm" in bytes(reading.parts)


def test_doubts_on_other_items_stay() -> None:
    edition = publish().edition

    _withdraw(_item(edition))

    made = bytes(EditionPart.objects.get(edition=edition, leaf=0).made or b"")
    assert b"access-unknown" in made
    assert b"attachment-count-differs" not in made


def test_a_file_that_another_item_names_stays() -> None:
    shared = GivenFile(data=b"kort", media_type="text/plain", role="attachment")
    sha256 = hashlib.sha256(shared.data).hexdigest()
    record = with_item(egeborg_minutes(), "2", attachments=(Attachment(title="Kort", file=sha256),))
    record = with_item(record, "1", attachments=(Attachment(title="Kort", file=sha256),))
    published = publish(record, files=(shared, SOURCE))

    withdrawn = _withdraw(_item(published.edition))

    assert withdrawn.files == 1
    assert StoredFile.objects.get(pk=sha256).tombstone is None
    assert EditionFile.objects.filter(edition=published.edition).count() == 2


def test_a_source_that_holds_another_meeting_too_goes_all_the_same() -> None:
    first = publish(files=(SOURCE,))
    meeting = replace(egeborg_minutes().meeting, source_id="m-2", start="2025-04-02T16:00:00+02:00")
    publish(read_anew(replace(egeborg_minutes(), meeting=meeting), source="cd"), files=(SOURCE,))

    assert _withdraw(_item(first.edition)).files == 1

    assert StoredFile.objects.get().tombstone is not None


@pytest.mark.django_db(transaction=True)
def test_bytes_that_a_crash_left_are_removed_by_the_next_sweep(monkeypatch: pytest.MonkeyPatch) -> None:
    published = publish(_full_of_canaries(), files=(SOURCE,))
    with monkeypatch.context() as patch:
        patch.setattr(
            "raadhus.published.withdrawing.emptying.remove_withdrawn_bytes", lambda _: None
        )  # as if the process had died
        _withdraw(_item(published.edition))
    sha256 = hashlib.sha256(SOURCE.data).hexdigest()
    assert byte_stores().public.has(sha256)

    assert remove_withdrawn_bytes() == 1

    assert not byte_stores().public.has(sha256)
    assert remove_withdrawn_bytes() == 0


def test_the_same_again_changes_nothing() -> None:
    item = _item(publish().edition)
    _withdraw(item)

    again = _withdraw(item)

    assert again.editions == ()
    assert ChainEntry.objects.count() == 2


def test_an_item_that_is_not_known_is_refused() -> None:
    with pytest.raises(CannotWithdraw, match="no item with the id"):
        _withdraw("nobody")


def test_a_ground_that_is_none_is_refused() -> None:
    item = _item(publish().edition)

    with pytest.raises(CannotWithdraw, match="personal-data, cpr"):
        _withdraw(item, ground="because")


def test_a_note_that_repeats_a_name_of_the_item_is_refused_and_nothing_is_changed() -> None:
    edition = publish(_full_of_canaries()).edition

    with pytest.raises(CannotWithdraw, match=CANARY):
        _withdraw(_item(edition), note=f"Naboen {CANARY} bad om det.")

    assert _part(edition).stated is not None
    assert ChainEntry.objects.count() == 1


def test_a_later_import_does_not_bring_the_item_back() -> None:
    record = _of_known_meeting()
    _withdraw(_item(publish(record).edition))

    again = publish(read_anew(with_text(record, "1", "Rettet."), source="cd"))

    part = _part(again.edition)
    assert part.tombstone is not None
    assert b"Musikskole" not in bytes(part.stated or b"")


@pytest.mark.django_db(transaction=True)
def test_a_later_import_keeps_no_bytes_that_bring_the_item_back() -> None:
    record = _full_of_canaries()
    record = replace(record, meeting=replace(record.meeting, source_id="m-1"))
    _withdraw(_item(publish(record, files=(SOURCE,)).edition))
    other = replace(SOURCE, data=f"Igen: {CANARY}.".encode())
    attachment = replace(SOURCE, data=f"Bilag: {CANARY}.".encode(), role="attachment", name="bilag.txt")

    again = publish(read_anew(with_text(record, "1", "Rettet."), source="cd"), files=(other, attachment))

    assert again.is_new
    assert StoredFile.objects.filter(tombstone__isnull=True).count() == 0
    assert places_holding([CANARY], folders=byte_store_folders()) == []
    assert verify().is_whole


def test_withdrawing_what_came_again_without_content_changes_nothing() -> None:
    record = _of_known_meeting()
    item = _item(publish(record).edition)
    _withdraw(item)
    publish(read_anew(with_text(record, "1", "Rettet."), source="cd"))

    assert _withdraw(item).editions == ()


@pytest.mark.django_db(transaction=True)
def test_the_withdrawal_is_announced_when_it_is_certain() -> None:
    seen: list[ItemWithdrawn] = []
    published = publish()
    with fresh_listeners():
        listen(ItemWithdrawn, seen.append, name="test")

        _withdraw(_item(published.edition))

    assert [(event.edition, event.position, event.sequence, event.ground) for event in seen] == [
        (str(published.edition), 2, 2, "personal-data")
    ]


@pytest.mark.django_db(transaction=True)
def test_an_item_of_a_damaged_edition_can_be_withdrawn_and_nothing_of_it_stays() -> None:
    published = publish(_full_of_canaries(), files=(SOURCE,))
    EditionPart.objects.filter(edition=published.edition, number="1").update(made=b'{"nonsense":"x"}')

    _withdraw(_item(published.edition))

    assert places_holding([CANARY], folders=byte_store_folders()) == []


@pytest.mark.django_db(transaction=True)
def test_no_byte_of_long_texts_stays_in_pages_that_were_filled_and_emptied() -> None:
    long = " ".join(f"{CANARY} nummer {number} klager igen." for number in range(400))
    record = _of_known_meeting()
    editions = [
        publish(read_anew(with_text(with_text(record, "1", word * 3000), "2", f"{word} {long}"), source=word))
        for word in ("aa", "bb", "cc")
    ]

    _withdraw(_item(editions[-1].edition))

    assert places_holding([CANARY]) == []


@pytest.mark.django_db(transaction=True)
def test_what_an_imported_file_was_called_is_forgotten() -> None:
    published = publish(_full_of_canaries(), files=(SOURCE,))
    sha256 = hashlib.sha256(SOURCE.data).hexdigest()
    ImportedFile.objects.create(
        sha256=sha256,
        reader_version="0",
        circumstances="",
        outcome="imported",
        body=BODY,
        name=f"{CANARY}.txt",
        records=1,
        dealt_with_at="",
    )

    _withdraw(_item(published.edition))

    assert ImportedFile.objects.get(sha256=sha256).name == ""
    assert places_holding([CANARY], folders=byte_store_folders()) == []
