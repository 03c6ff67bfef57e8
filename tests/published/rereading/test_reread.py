import hashlib
from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from egeborg_minutes import EGEBORG_TEXT
from made_cpr import made_cpr
from publishing import ASTA, BODY, NOW
from raadhus.core.record import Decision, MeetingRecord, Paragraph, Section
from raadhus.published.corrections import CORRECTION
from raadhus.published.current import record_of_edition
from raadhus.published.models import (
    ChainEntry,
    Edition,
    EditionPart,
    HumanDecision,
    Interpretation,
    StoredFile,
)
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.rereading import Reread, RereadOrder, reread_editions
from raadhus.published.submission import GivenFile, Submission
from raadhus.published.verifying import verify
from raadhus.reading import read

pytestmark = pytest.mark.django_db(transaction=True)

DATA = EGEBORG_TEXT.encode()


def _publish(record: MeetingRecord | None = None, *, data: bytes = DATA, origin: str = "understood") -> int:
    """Publish what an older reader made of the text."""
    read_record = record or read(data, name="referat.txt")
    source = GivenFile(data=data, media_type="text/plain", role="source", name="referat.txt")
    submission = Submission(
        body=BODY,
        record=read_record,
        gate="published_elsewhere",
        origin="recorded" if origin == "recorded" else "understood",
        files=(source,),
    )
    return publish_edition(submission, actor=ASTA, now=NOW).edition


def _reread(*, accepts: bool = False, publishes: bool = False) -> Sequence[Reread]:
    order = RereadOrder(accepts=accepts, publishes=publishes)
    return tuple(reread_editions(order, actor=ASTA, clock=lambda: NOW))


def _less_understood() -> MeetingRecord:
    record = read(DATA, name="referat.txt")
    return replace(record, items=tuple(replace(item, decision=()) for item in record.items))


def _less_stated() -> MeetingRecord:
    record = read(DATA, name="referat.txt")
    items = tuple(
        replace(item, sections=(Section(heading="Beslutning", blocks=(Paragraph(text="Godk."),)),))
        if item.number == "2"
        else item
        for item in record.items
    )
    return replace(record, items=items)


def test_what_is_read_the_same_is_the_same() -> None:
    _publish()

    (one,) = _reread(accepts=True, publishes=True)

    assert (one.seen, one.done) == ("same", "nothing")
    assert ChainEntry.objects.count() == Interpretation.objects.count() == 1


def test_what_differs_is_told_and_nothing_is_changed() -> None:
    edition = _publish(_less_stated())

    (one,) = _reread()

    assert (one.edition, one.seen, one.done) == (edition, "stated", "nothing")
    assert any("Teksten under »Beslutning« er ændret" in sentence for sentence in one.stated)
    assert ChainEntry.objects.count() == Interpretation.objects.count() == 1


def test_what_is_understood_differently_is_told_apart() -> None:
    _publish(_less_understood())

    (one,) = _reread()

    assert (one.seen, one.stated, one.understood) == ("understood", (), ("2",))


def test_a_better_understanding_is_added_and_what_stood_is_kept() -> None:
    edition = _publish(_less_understood())

    (one,) = _reread(accepts=True)

    assert one.done == "accepted"
    assert list(Interpretation.objects.values_list("sequence", flat=True)) == [1, 2]
    record = record_of_edition(Edition.objects.get(pk=edition))
    assert record.items[1].decision[0].outcome == "approved"
    assert [again.seen for again in _reread()] == ["same"]
    assert verify().is_whole


def test_what_the_desk_recorded_is_never_replaced() -> None:
    _publish(_less_understood(), origin="recorded")

    (one,) = _reread(accepts=True)

    assert one.done == "nothing"
    assert Interpretation.objects.count() == 1


def test_a_better_reading_is_published_as_an_edition_that_says_so() -> None:
    first = _publish(_less_stated())

    (one,) = _reread(publishes=True)

    edition = Edition.objects.get(supersedes=first)
    assert (one.done, edition.reason) == ("published", "reread")
    assert [again.seen for again in _reread()] == ["same"]
    assert verify().is_whole


def test_what_a_person_corrected_survives() -> None:
    edition = _publish(_less_understood())
    part = EditionPart.objects.get(edition=edition, number="2")
    assert part.item_id
    data = {"leaf": part.whole_leaf, "item": {"authority": "Byrådet"}}
    HumanDecision.objects.create(
        body=BODY, kind=CORRECTION, subject=part.item_id, data=data, actor="Asta Holm", decided_at=""
    )

    _reread(accepts=True)

    item = record_of_edition(Edition.objects.get(pk=edition)).items[1]
    assert item.authority == "Byrådet"
    assert item.decision == (replace(item.decision[0], text="Godkendt. Venstre tog forbehold for punkt 2."),)
    assert isinstance(item.decision[0], Decision)


def test_a_source_that_was_withdrawn_is_not_read() -> None:
    edition = _publish()
    item = EditionPart.objects.get(edition=edition, number="2").item_id
    withdraw_item(str(item), ground="copyright", actor=ASTA, now=NOW)

    assert [one.seen for one in _reread(publishes=True)] == ["source-gone"]


def test_what_the_door_kept_back_is_kept_back_again() -> None:
    number = made_cpr()
    data = EGEBORG_TEXT.replace("Musikskolen søger", f"Eleven {number} og musikskolen søger").encode()
    _publish(data=data)
    assert StoredFile.objects.get(pk=hashlib.sha256(data).hexdigest()).store == "withheld"

    (one,) = _reread(accepts=True, publishes=True)

    assert one.seen == "same"
    assert not any(number in sentence for sentence in one.stated)


def test_a_source_that_cannot_be_read_is_told() -> None:
    _publish(read(DATA, name="referat.txt"), data=b"%PDF-1.4 broken")
    Edition.objects.update(source_sha256=hashlib.sha256(b"%PDF-1.4 broken").hexdigest())

    (one,) = _reread()

    assert one.seen == "unreadable"
