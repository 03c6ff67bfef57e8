"""The index follows the store, whatever changed there and whatever became of the index."""

import dataclasses
import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import transaction
from msgspec.structs import replace
from pytest_django.fixtures import Settings

from canaries import places_holding
from egeborg_meetings import item, meeting
from publishing import ASTA, NOW, publish, with_item, with_text
from raadhus.core.record import Attachment, Doubt, MeetingRecord, Outcome
from raadhus.finding import index_schema
from raadhus.finding.changes import Changes, changes_since
from raadhus.finding.ledger import Ledger
from raadhus.finding.operations import rebuild_index as rebuilding
from raadhus.finding.operations import take_in_changes as following
from raadhus.finding.operations.rebuild_index import rebuild_index
from raadhus.finding.operations.take_in_changes import TakenIn, take_in_changes
from raadhus.finding.place import index_folder
from raadhus.finding.queries import index_status
from raadhus.published.models import AgendaItem, Edition, FilePage, OpenDoubt
from raadhus.published.operations.correct_doubt import correct_doubt
from raadhus.published.operations.keep_file_text import keep_file_text
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import GivenFile
from raadhus.reading.attachment_text import AttachmentText, PageText
from raadhus.text_index.generations import POINTER, sole_builder
from raadhus.text_index.index_errors import IndexUnusable
from raadhus.text_index.writer import write_index
from searching import facet, found, searched, titles

pytestmark = pytest.mark.django_db

NOTHING = TakenIn(meetings=0, is_rebuilt=False)
MAP = GivenFile(data=b"Kort", media_type="text/plain", role="attachment", name="Kort.pdf")
SHA256 = hashlib.sha256(MAP.data).hexdigest()
CANARY = "Kvikbolden"


def _publish_bridge(text: str = "Broen er smal.") -> None:
    publish(with_text(meeting(item("1", "Ny bro"), item("2", "Ny sti")), "1", text))


def test_the_first_time_the_index_is_built_then_nothing_is_left_to_do() -> None:
    _publish_bridge()

    assert take_in_changes() == TakenIn(meetings=0, is_rebuilt=True)
    assert take_in_changes() == NOTHING
    assert take_in_changes(is_thorough=True) == NOTHING


def test_what_is_published_later_is_taken_in() -> None:
    take_in_changes()
    _publish_bridge()

    assert take_in_changes() == TakenIn(meetings=1, is_rebuilt=False)
    assert titles(found("smal")) == ["Ny bro"]


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    _publish_bridge()
    take_in_changes()
    publish(
        with_text(meeting(item("1", "Ny bro"), item("2", "Ny sti")), "1", "Broen er bred."), reason="Fejl"
    )

    assert titles(searched("bred")) == ["Ny bro"]
    assert found("smal").total == 0


def test_text_of_an_attachment_that_comes_later_is_taken_in() -> None:
    attached = Attachment(title="Kort", file=SHA256)
    publish(with_item(meeting(item("1", "Ny bro")), "1", attachments=(attached,)), files=(MAP,))
    take_in_changes()
    pages = (PageText(number=1, text="Målestok"),)
    keep_file_text(SHA256, text=AttachmentText(media_type="text/plain", pages=pages))

    assert searched("målestok").total == 1

    FilePage.objects.all().delete()

    assert searched("målestok").total == 0


def test_what_somebody_corrected_in_the_reading_is_taken_in() -> None:
    publish(_with_doubt("approved"))
    assert facet(searched(), "outcome") == {"Godkendt": 1}
    doubt = OpenDoubt.objects.get()

    correct_doubt(doubt.id, path="decision[0].outcome", value="rejected", actor=ASTA, reason="Hørt", now=NOW)

    assert facet(searched(), "outcome") == {"Forkastet": 1}


def _with_doubt(outcome: Outcome) -> MeetingRecord:
    doubt = Doubt(code="sum-differs", message="17,5", severity="doubt", item="1")
    return replace(meeting(item("1", "Ny bro", outcome=outcome)), doubts=(doubt,))


def test_rebuilding_the_graph_leaves_nothing_to_do() -> None:
    _publish_bridge()
    take_in_changes()

    rebuild()

    assert take_in_changes(is_thorough=True) == NOTHING


@pytest.mark.parametrize("whole", [True, False])
def test_no_byte_of_the_index_holds_what_was_withdrawn(whole: bool) -> None:
    _publish_bridge(f"Sælgeren hedder {CANARY}.")
    searched(CANARY)
    assert places_holding([CANARY], folders=[index_folder()]) != []
    if whole:
        withdraw_edition(Edition.objects.get().pk, ground="other", actor=ASTA, now=NOW)
    else:
        withdraw_item(AgendaItem.objects.get(number="1").id, ground="other", actor=ASTA, now=NOW)
    assert index_status().holds_withdrawn

    assert take_in_changes() == TakenIn(meetings=1, is_rebuilt=True)

    assert places_holding([CANARY], folders=[index_folder()]) == []
    assert found(CANARY).total == 0
    assert not index_status().holds_withdrawn


def test_many_new_words_have_the_index_built_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "_FEWEST_NEW_WORDS", 3)
    take_in_changes()
    _publish_bridge("Smal bred lang kort høj lav.")

    assert take_in_changes() == TakenIn(meetings=1, is_rebuilt=True)
    assert take_in_changes() == NOTHING
    assert index_status().new_words == 0


def test_an_index_of_another_version_is_built_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    _publish_bridge()
    take_in_changes()
    other = dataclasses.replace(index_schema.SCHEMA, version="other")
    for module in (following, rebuilding):
        monkeypatch.setattr(module, "SCHEMA", other)

    assert take_in_changes().is_rebuilt


def _lose_pointer(folder: Path) -> None:
    (folder / POINTER).unlink()


def _lose_everything(folder: Path) -> None:
    shutil.rmtree(folder)


def _empty_files(folder: Path) -> None:
    for file in folder.rglob("*"):
        if file.is_file() and file.name != POINTER:
            file.write_bytes(b"")


def _cut_files(folder: Path) -> None:
    for file in folder.rglob("*.*"):
        if file.is_file() and file.suffix not in {".lock", ".json"}:
            file.write_bytes(file.read_bytes()[:20])


@pytest.mark.parametrize("harm", [_lose_pointer, _lose_everything, _empty_files, _cut_files])
def test_an_index_that_was_harmed_is_built_anew(harm: Callable[[Path], None]) -> None:
    _publish_bridge()
    take_in_changes()

    harm(index_folder())

    assert take_in_changes().is_rebuilt
    assert titles(found("smal")) == ["Ny bro"]


def test_an_index_that_is_older_than_the_store_catches_up(tmp_path: Path, settings: Settings) -> None:
    _publish_bridge()
    take_in_changes()
    older = shutil.copytree(index_folder(), tmp_path / "older")
    publish(meeting(item("1", "Ny havn"), day="2024-05-08"))
    take_in_changes()

    settings.INDEX = older

    assert take_in_changes() == TakenIn(meetings=1, is_rebuilt=False)
    assert titles(found("havn")) == ["Ny havn"]


def test_an_index_that_is_younger_than_the_store_goes_back() -> None:
    take_in_changes()
    with transaction.atomic():
        _publish_bridge()
        take_in_changes()
        transaction.set_rollback(True)
    publish(meeting(item("1", "Ny havn"), day="2024-05-08"))

    assert take_in_changes().meetings == 2
    assert titles(found()) == ["Ny havn"]


def test_while_another_process_writes_nothing_is_done() -> None:
    take_in_changes()
    _publish_bridge()

    with write_index(index_folder(), schema=index_schema.SCHEMA), pytest.raises(IndexUnusable) as refusal:
        take_in_changes()

    assert refusal.value.code == "index-busy"
    assert take_in_changes().meetings == 1


def test_what_is_published_while_the_index_is_built_is_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    _publish_bridge()

    def and_then_publish(ledger: Ledger) -> Changes:
        changes = changes_since(ledger)
        if not Edition.objects.filter(
            meeting__in=AgendaItem.objects.filter(title="Ny havn").values("meeting")
        ):
            publish(meeting(item("1", "Ny havn"), day="2024-05-08"))
        return changes

    monkeypatch.setattr(rebuilding, "changes_since", and_then_publish)
    rebuild_index()

    assert titles(found("havn")) == ["Ny havn"]
    assert take_in_changes() == NOTHING


def test_what_is_published_while_the_index_is_built_is_found_before_that_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    take_in_changes()
    _publish_bridge()
    rounds: list[TakenIn] = []

    def and_meanwhile(ledger: Ledger) -> Changes:
        if not rounds:
            rounds.append(take_in_changes())
            assert titles(found("smal")) == ["Ny bro"]
        return changes_since(ledger)

    monkeypatch.setattr(rebuilding, "changes_since", and_meanwhile)
    rebuild_index()

    assert rounds == [TakenIn(meetings=1, is_rebuilt=False)]
    assert titles(found("smal")) == ["Ny bro"]


def test_what_changed_is_taken_in_though_another_process_builds_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "_FEWEST_NEW_WORDS", 3)
    take_in_changes()
    _publish_bridge("Smal bred lang kort høj lav.")

    with sole_builder(index_folder()):
        assert take_in_changes() == TakenIn(meetings=1, is_rebuilt=False)

    assert take_in_changes() == TakenIn(meetings=0, is_rebuilt=True)


def test_a_body_of_which_nothing_is_left_goes() -> None:
    _publish_bridge()
    take_in_changes()
    assert index_status().meetings == 1

    withdraw_edition(Edition.objects.get().pk, ground="other", actor=ASTA, now=NOW)
    take_in_changes()

    assert index_status().documents == 0
    assert found().total == 0
