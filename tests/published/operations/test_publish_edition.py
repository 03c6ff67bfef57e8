import hashlib
from datetime import timedelta

import msgspec
import pytest
from django.db import DatabaseError, transaction
from msgspec.structs import replace
from pytest_django import DjangoAssertNumQueries

from egeborg_minutes import egeborg_minutes
from made_cpr import made_cpr
from publishing import ASTA, BODY, NOW, item_of_number, publish, read_anew, with_item, with_text
from raadhus.core.events import EditionPublished, fresh_listeners, listen
from raadhus.core.leaves import LeafPair, entry_hash, root_of
from raadhus.core.public_face import WHOLE_FACE, public_record
from raadhus.core.record import AgendaItem, Decision, MeetingRecord, Paragraph, Section
from raadhus.core.record_rules import InvalidRecord
from raadhus.published.chain import entry_of
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.published.models import AgendaItem as ItemRow
from raadhus.published.models import ChainEntry, Edition, EditionPart, Identity, Interpretation, StoredFile
from raadhus.published.operations.publish_edition import PUBLISHED_AGAIN, publish_edition
from raadhus.published.stores import byte_stores
from raadhus.published.submission import Confirmation, GivenFile, Submission

pytestmark = pytest.mark.django_db


def _parts(edition: int) -> dict[str, EditionPart]:
    return {part.number or "head": part for part in EditionPart.objects.filter(edition=edition)}


def test_an_edition_freezes_the_head_and_every_item() -> None:
    published = publish()

    parts = EditionPart.objects.filter(edition=published.edition).order_by("leaf")
    assert [part.number for part in parts] == ["", "1", "2", "3"]
    assert all(part.stated and part.whole_salt and part.public_salt for part in parts)


def test_the_root_is_over_the_leaves_and_stands_in_the_chain() -> None:
    published = publish()

    edition = Edition.objects.get(pk=published.edition)
    pairs = edition.parts.order_by("leaf").values_list("whole_leaf", "public_leaf")
    assert edition.root == root_of([LeafPair(whole=whole, public=public) for whole, public in pairs])
    assert edition.entry.root == edition.root
    assert edition.entry.hash == entry_hash(entry_of(edition.entry))


def test_the_same_record_again_changes_nothing() -> None:
    first = publish()

    again = publish(now=NOW + timedelta(days=1))

    assert (again.edition, again.is_new) == (first.edition, False)
    assert ChainEntry.objects.count() == Edition.objects.count() == Interpretation.objects.count() == 1


def test_the_same_text_read_from_other_bytes_changes_nothing() -> None:
    publish()

    again = publish(read_anew(egeborg_minutes(), source="cd"))

    assert not again.is_new


def test_an_older_source_that_comes_again_is_no_correction() -> None:
    publish()
    publish(read_anew(with_text(egeborg_minutes(), "2", "Rettet."), source="cd"))

    again = publish()

    assert not again.is_new
    assert Edition.objects.count() == 2


def test_of_two_papers_of_a_meeting_in_one_file_none_is_lost() -> None:
    papers = (egeborg_minutes(), with_text(egeborg_minutes(), "2", "Tillæg til referatet."))

    for _ in range(2):
        for paper in papers:
            publish(paper)

    assert Edition.objects.count() == 2


def test_what_a_newer_reader_reads_from_the_same_bytes_is_no_correction() -> None:
    publish()
    record = with_text(egeborg_minutes(), "2", "Læst bedre.")

    again = publish(replace(record, source=replace(record.source, reader_version="9.9")))

    assert not again.is_new


def test_a_changed_record_supersedes_the_one_before_and_says_why() -> None:
    first = publish()

    second = publish(read_anew(with_text(egeborg_minutes(), "2", "Rettet."), source="cd"))

    edition = Edition.objects.get(pk=second.edition)
    assert second.meeting == first.meeting
    assert edition.supersedes_id == first.edition
    assert edition.reason == edition.entry.reason == PUBLISHED_AGAIN
    assert edition.entry.supersedes == Edition.objects.get(pk=first.edition).entry.hash


def test_unchanged_items_keep_their_leaf_and_salt() -> None:
    first = _parts(publish().edition)

    second = _parts(publish(read_anew(with_text(egeborg_minutes(), "2", "Rettet."), source="cd")).edition)

    assert second["1"].whole_leaf == first["1"].whole_leaf
    assert second["head"].public_salt == first["head"].public_salt
    assert second["2"].whole_leaf != first["2"].whole_leaf
    assert second["2"].public_salt != first["2"].public_salt


def test_an_item_keeps_its_identity_when_its_title_is_corrected() -> None:
    first = _parts(publish().edition)

    changed = with_item(egeborg_minutes(), "2", title="Tilskud til Egeborg Musikskole og kor")
    second = _parts(publish(read_anew(changed, source="cd")).edition)

    assert second["2"].item_id == first["2"].item_id


def test_the_agenda_and_the_minutes_are_of_one_meeting_and_have_the_same_items() -> None:
    agenda = publish(read_anew(replace(egeborg_minutes(), kind="agenda"), source="cd"))

    minutes = publish()

    assert minutes.meeting == agenda.meeting
    assert _parts(minutes.edition)["2"].item_id == _parts(agenda.edition)["2"].item_id
    assert Edition.objects.get(pk=minutes.edition).supersedes is None


def test_a_closed_item_carries_only_its_public_face() -> None:
    inner = (Section(heading="Sagsfremstilling", blocks=(Paragraph(text="Køberen er hemmelig."),)),)

    published = publish(with_item(egeborg_minutes(), "3", sections=inner))

    stated = bytes(_parts(published.edition)["3"].stated or b"")
    assert b"Salg af grund" in stated
    assert b"Godkendt." in stated
    assert b"hemmelig" not in stated


def test_the_decision_that_a_closed_item_publishes_is_understood() -> None:
    published = publish()

    interpretation = Interpretation.objects.get(edition=published.edition)
    assert msgspec.json.decode(bytes(interpretation.parts))[3]["decision"][0]["outcome"] == "approved"


def _understood(edition: int) -> bytes:
    return bytes(Interpretation.objects.get(edition=edition).parts)


def test_what_a_record_says_to_have_understood_of_closed_text_is_not_believed() -> None:
    inner = (Section(heading="Sagsfremstilling", blocks=(Paragraph(text="Køberen er hemmelig."),)),)
    record = with_item(egeborg_minutes(), "3", sections=inner)

    told = (Section(heading="Beslutning", blocks=(Paragraph(text="Godkendt."),)),)

    published = publish(with_item(record, "2", sections=told, decision=(Decision(text="Den er hemmelig."),)))

    assert b"hemmelig" not in _understood(published.edition)
    assert msgspec.json.decode(_understood(published.edition))[2]["decision"][0]["outcome"] == "approved"


def test_what_a_record_says_to_have_understood_stays_when_nothing_was_cut() -> None:
    published = publish(with_item(egeborg_minutes(), "2", decision=(Decision(text="Godkendt, sagde vi."),)))

    assert b"Godkendt, sagde vi." in _understood(published.edition)


def test_a_source_of_which_something_was_cut_is_kept_where_nobody_is_shown_it() -> None:
    inner = (Section(heading="Sagsfremstilling", blocks=(Paragraph(text="Køberen er hemmelig."),)),)
    source = GivenFile(data="Køberen er hemmelig.".encode(), media_type="text/plain", role="source")

    publish(with_item(egeborg_minutes(), "3", sections=inner), files=(source,))

    sha256 = hashlib.sha256(source.data).hexdigest()
    assert byte_stores().withheld.has(sha256)
    assert not byte_stores().public.has(sha256)
    assert StoredFile.objects.get(pk=sha256).store == "withheld"


def test_an_item_with_a_cpr_number_is_withheld_and_the_others_are_not() -> None:
    published = publish(with_text(egeborg_minutes(), "2", f"Borgeren {made_cpr()} klager."))

    parts = _parts(published.edition)
    assert [one.number for one in published.withheld] == ["2"]
    assert parts["2"].tombstone is not None
    assert parts["2"].tombstone.ground == "cpr"
    assert b"klager" not in bytes(parts["2"].stated or b"")
    assert b"Meddelelser" in bytes(parts["1"].stated or b"")


def test_an_item_that_was_withheld_comes_when_its_number_is_gone() -> None:
    first = publish(with_text(egeborg_minutes(), "2", f"Borgeren {made_cpr()} klager."))

    second = publish(read_anew(with_text(egeborg_minutes(), "2", "Borgeren klager."), source="cd"))

    part = _parts(second.edition)["2"]
    assert part.item_id == _parts(first.edition)["2"].item_id
    assert part.tombstone is None
    assert b"klager" in bytes(part.stated or b"")


def test_what_breaks_the_rules_of_the_record_changes_nothing() -> None:
    record = egeborg_minutes()

    with pytest.raises(InvalidRecord):
        publish(replace(record, items=tuple(reversed(record.items))))

    assert Identity.objects.count() == ChainEntry.objects.count() == 0


def test_a_fault_in_the_middle_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> None:
        raise DatabaseError

    monkeypatch.setattr("raadhus.published.operations.publish_edition.project_meeting", fail)

    with pytest.raises(DatabaseError), transaction.atomic():
        publish()

    assert Identity.objects.count() == ChainEntry.objects.count() == EditionPart.objects.count() == 0


def test_a_clock_that_goes_backwards_is_not_believed() -> None:
    publish()

    later = publish(
        read_anew(with_text(egeborg_minutes(), "2", "Rettet."), source="cd"), now=NOW - timedelta(days=400)
    )

    first, second = ChainEntry.objects.order_by("sequence").values_list("published_at", flat=True)
    assert later.sequence == 2
    assert first == second == "2025-03-06T10:00:00+01:00"


@pytest.mark.django_db(transaction=True)
def test_an_edition_is_announced_when_it_is_there_to_be_seen() -> None:
    seen: list[tuple[EditionPublished, bool]] = []
    with fresh_listeners():
        listen(
            EditionPublished,
            lambda event: seen.append((event, Edition.objects.filter(pk=event.edition).exists())),
            name="test",
        )

        published = publish()
        publish()

    assert [(event.edition, event.sequence, there) for event, there in seen] == [
        (str(published.edition), 1, True)
    ]


def _own(**changes: object) -> Submission:
    record = with_item(egeborg_minutes(), "2", attachments=(), attachments_stated=None)
    record = public_record(replace(record, doubts=()), profile=WHOLE_FACE)
    submission = Submission(body=BODY, record=record, gate="own", origin="recorded")
    return replace(submission, **changes)


@pytest.mark.parametrize("submission", [_own(body="soeg"), _own(body="om", gate="published_elsewhere")])
def test_a_body_whose_pages_would_lie_under_those_of_the_site_publishes_nothing(
    submission: Submission,
) -> None:
    with pytest.raises(RefusedAtTheDoor) as refusal:
        publish_edition(submission, actor=ASTA, now=NOW)

    assert refusal.value.code == "body-name-taken"
    assert not Edition.objects.exists()


def test_own_minutes_with_an_open_question_are_refused() -> None:
    record = with_text(_own().record, "2", "Skriv til borger@egeborg.example.")

    with pytest.raises(RefusedAtTheDoor) as refusal:
        publish_edition(_own(record=record), actor=ASTA, now=NOW)

    assert "email-address" in {finding.code for finding in refusal.value.findings}
    assert "@" in refusal.value.danish
    assert not Edition.objects.exists()


def test_a_correction_of_own_minutes_must_say_why() -> None:
    answers = tuple(
        Confirmation(code=code, item=item, by="Asta Holm", reason="Det er i orden.")
        for code in ("no-decision", "attachment-not-listed", "attachment-not-named", "phone-number")
        for item in (None, "1", "2", "3")
    )
    publish_edition(_own(confirmations=answers), actor=ASTA, now=NOW)
    changed = with_text(_own().record, "2", "Rettet.")

    with pytest.raises(RefusedAtTheDoor, match="Say why"):
        publish_edition(_own(record=changed, confirmations=answers), actor=ASTA, now=NOW)
    corrected = publish_edition(
        _own(record=changed, confirmations=answers, reason="Beløbet var forkert."), actor=ASTA, now=NOW
    )

    assert Edition.objects.get(pk=corrected.edition).reason == "Beløbet var forkert."


def test_a_longer_meeting_takes_no_more_questions_to_the_database(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    record = egeborg_minutes()
    one = item_of_number(record, "2")
    items = tuple(
        replace(
            one, number=str(number), position=number, title=f"Sag nummer {number}", case_number=f"25/{number}"
        )
        for number in range(1, 41)
    )

    with django_assert_max_num_queries(95):
        publish(replace(record, items=items, doubts=()))


def _supplement(number: str, title: str, *, source: str) -> MeetingRecord:
    item = AgendaItem(number=number, position=1, title=title, access="open")
    record = replace(
        egeborg_minutes(), kind="agenda", supplement=True, items=(item,), attendance=(), doubts=()
    )
    return read_anew(record, source=source)


def test_a_second_supplement_stands_beside_the_first() -> None:
    publish(_supplement("4", "Ny cykelsti", source="cd"))

    publish(_supplement("5", "Skolens tag", source="ef"))

    assert Edition.objects.filter(superseded_by__isnull=True).count() == 2
    assert set(ItemRow.objects.values_list("number", flat=True)) == {"4", "5"}


def test_a_corrected_supplement_supersedes_the_one_with_its_item() -> None:
    first = publish(_supplement("4", "Ny cykelsti", source="cd"))
    publish(_supplement("5", "Skolens tag", source="ef"))

    again = publish(_supplement("4", "Ny cykelsti langs åen", source="12"))

    assert Edition.objects.get(pk=again.edition).supersedes_id == first.edition


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_what_no_database_can_hold_is_refused_before_it(text: str) -> None:
    record = with_item(egeborg_minutes(), "2", source_id=text, decision=(Decision(text=text),))

    with pytest.raises(InvalidRecord):
        publish(record)

    assert not Identity.objects.exists()
