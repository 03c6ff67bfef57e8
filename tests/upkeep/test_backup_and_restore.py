import base64
import gzip
import io
import tarfile
import threading
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from desk_cast import BODY, egeborg_desk
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, NOW, publish, read_anew, with_text
from raadhus.core.procedure.acting import Acting
from raadhus.published.models import Body, ChainEntry, Edition, EditionPart, Identity, StoredFile, Tombstone
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.submission import GivenFile
from raadhus.upkeep.archive import check_archive, read_head
from raadhus.upkeep.backup import back_up
from raadhus.upkeep.errors import UpkeepError
from raadhus.upkeep.kept_files import opened_stores
from raadhus.upkeep.restore import restore
from raadhus.upkeep.snapshot import snapshot
from raadhus.writing.history import Happening, write_history
from raadhus.writing.models import KeptFile, Proposal
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.queries.history import broken_histories
from upkeep.contents_of_store import contents_of_store

pytestmark = pytest.mark.django_db(transaction=True)

SOURCE = GivenFile(data=b"Referat af et m\xc3\xb8de i Egeborg", media_type="text/plain", role="source")
CLOSED = b"Prisen er hemmelig"
HELD_BACK = GivenFile(data=b"kept back", media_type="text/plain", role="attachment", is_withheld=True)


def _filled() -> None:
    publish(files=(SOURCE, HELD_BACK))
    _at_the_desk()
    changed = with_text(egeborg_minutes(), "2", "En anden ordlyd.")
    publish(read_anew(changed, source="cd"), reason="corrected")


def _at_the_desk() -> None:
    """Users with their roles, a closed case with its file, what was done and who read it."""
    signe = egeborg_desk().acting("Signe")
    kept = KeptFile.objects.create(
        sha256=opened_stores().desk.put(CLOSED), size=len(CLOSED), media_type="text/plain", kept_at=NOW
    )
    case = Proposal.objects.create(
        body=BODY,
        unit="Center for Børn",
        type="decision",
        state="draft",
        title="Køb af en ejendom",
        access="closed",
        content={"title": "Køb af en ejendom"},
        author_id=signe.user,
        changed_by=signe.name,
        changed_at=NOW,
        created_at=NOW,
    )
    case.attachments.create(
        position=1, title="Pris", file_name="pris.txt", file=kept, access="closed", added_by="", added_at=NOW
    )
    told = Happening(
        body=BODY, verb="case.draft", subject=f"case:{case.pk}", is_closed=True, proposal=case.pk
    )
    with transaction.atomic():
        write_history(told, by=signe)
    log_closed_reading(body=BODY, subject=f"case:{case.pk}", way="page", by=signe)


def _backup(*, with_files: bool = True) -> io.BytesIO:
    target = io.BytesIO()
    back_up(target, stores=opened_stores() if with_files else None, now=NOW)
    target.seek(0)
    return target


def _restore(backup: io.BytesIO, *, replaces: bool = False) -> None:
    restore(backup, stores=opened_stores(), replaces=replaces, public_role=None, now=NOW)


def _empty() -> None:
    call_command("flush", interactive=False, verbosity=0)
    for store in opened_stores():
        for sha256 in tuple(store.all_hashes()):
            store.remove(sha256)


def test_what_was_copied_is_brought_back_to_the_last_row_and_file() -> None:
    _filled()
    before = contents_of_store()
    backup = _backup()
    _empty()

    _restore(backup)

    assert before["published_edition"]
    assert before["public"]
    assert before["withheld"]
    assert before["desk"]
    assert before["writing_attachment"]
    assert contents_of_store() == before


def test_the_desks_history_holds_and_goes_on_after_a_restore() -> None:
    _filled()
    backup = _backup()
    _empty()
    _restore(backup)

    told = Happening(body=BODY, verb="case.edit", subject="case:1", is_closed=True)
    with transaction.atomic():
        entry = write_history(told, by=Acting(user=1, name="Signe", at=NOW))

    assert entry.sequence == 2
    assert list(broken_histories()) == []


def test_the_desks_files_lie_in_the_backup_and_come_back_to_the_desk_alone() -> None:
    _filled()
    backup = _backup()
    _empty()

    _restore(backup)

    (kept,) = opened_stores().desk.all_hashes()
    assert opened_stores().desk.get(kept) == CLOSED
    assert not opened_stores().public.has(kept)
    assert not opened_stores().withheld.has(kept)


def test_a_desks_file_that_was_lost_is_not_looked_for_among_those_of_readers() -> None:
    _filled()
    (kept,) = opened_stores().desk.all_hashes()
    opened_stores().desk.remove(kept)
    opened_stores().public.put(CLOSED)

    assert check_archive(_backup()).missing == (kept,)


def test_a_store_goes_on_after_a_restore() -> None:
    _filled()
    backup = _backup()
    _empty()
    _restore(backup)

    publish(read_anew(with_text(egeborg_minutes(), "2", "En tredje ordlyd."), source="ef"), reason="again")

    assert ChainEntry.objects.count() == Edition.objects.count() == 3


def test_a_restore_refuses_what_holds_anything_and_leaves_it() -> None:
    backup = _backup()
    _filled()
    before = contents_of_store()

    with pytest.raises(UpkeepError) as refused:
        _restore(backup)

    assert refused.value.code == "not-empty"
    assert contents_of_store() == before


def test_a_restore_that_replaces_leaves_nothing_of_what_was_there() -> None:
    _filled()
    before = contents_of_store()
    backup = _backup()
    publish(read_anew(with_text(egeborg_minutes(), "2", "Noget andet."), source="aa"), reason="more")
    Body.objects.create(id="nowhere", name="Nowhere")
    opened_stores().public.put(b"not in the backup")

    _restore(backup, replaces=True)

    assert contents_of_store() == before


def test_a_restore_that_fails_leaves_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    _filled()
    backup = _backup()
    publish(read_anew(with_text(egeborg_minutes(), "2", "Noget andet."), source="aa"), reason="more")
    opened_stores().public.remove(next(iter(opened_stores().public.all_hashes())))
    before = contents_of_store()
    monkeypatch.setattr("raadhus.upkeep.restore.let_counters_go_on", lambda _: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        _restore(backup, replaces=True)

    assert contents_of_store() == before


@pytest.mark.parametrize("place", [0.02, 0.3, 0.6, 0.9])
def test_a_damaged_backup_changes_nothing(place: float) -> None:
    _filled()
    before = contents_of_store()
    damaged = bytearray(_backup().getvalue().rstrip(b"\0"))
    middle = int(len(damaged) * place)
    damaged[middle : middle + 600] = bytes(byte ^ 0x5A for byte in damaged[middle : middle + 600])

    with pytest.raises(UpkeepError) as refused:
        _restore(io.BytesIO(bytes(damaged)), replaces=True)

    assert refused.value.code in {"backup-damaged", "not-a-backup"}
    assert contents_of_store() == before


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_backup_that_was_cut_off_is_refused(share: float) -> None:
    _filled()
    whole = _backup().getvalue().rstrip(b"\0")

    with pytest.raises(UpkeepError):
        _restore(io.BytesIO(whole[: int(len(whole) * share)]), replaces=True)


@pytest.mark.parametrize("content", [b"", b"Referat", gzip.compress(b"x", mtime=0)])
def test_another_file_is_no_backup(content: bytes) -> None:
    with pytest.raises(UpkeepError):
        _restore(io.BytesIO(content))


def test_another_archive_is_no_backup() -> None:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as tar:
        tar.addfile(tarfile.TarInfo("raadhus.txt"))
    target.seek(0)

    with pytest.raises(UpkeepError) as refused:
        _restore(target)

    assert refused.value.code == "not-a-backup"


def test_a_backup_without_files_holds_the_tables_alone() -> None:
    _filled()
    backup = _backup(with_files=False)

    assert check_archive(backup).files == 0
    assert not read_head(backup).with_files
    _empty()
    _restore(backup)
    assert Edition.objects.count() == 2


def test_a_file_that_was_lost_is_listed_and_does_not_stop_the_backup() -> None:
    _filled()
    lost = StoredFile.objects.get(store="public").sha256
    opened_stores().public.remove(lost)

    assert check_archive(_backup()).missing == (lost,)


def test_what_was_withdrawn_is_in_no_backup_taken_afterwards() -> None:
    word = "Egeborgsagen"
    edition = publish(with_text(egeborg_minutes(), "2", f"Om {word}."), files=(SOURCE,)).edition
    item = EditionPart.objects.get(edition=edition, number="2").item_id
    assert _holds(_backup(), word)

    withdraw_item(str(item), ground="personal-data", note=None, actor=ASTA, now=NOW)

    assert not _holds(_backup(), word)


def _holds(backup: io.BytesIO, word: str) -> bool:
    """Whether the word is anywhere in the archive: plain, or in bytes, which stand there in base64."""
    forms = [word.encode(), *(base64.b64encode(b"." * shift + word.encode())[4:-4] for shift in range(3))]
    with tarfile.open(fileobj=backup) as tar:
        parts = [(member.name, tar.extractfile(member)) for member in tar]
        contents = [(name, part.read()) for name, part in parts if part is not None]
    plain = (gzip.decompress(content) if name.endswith(".gz") else content for name, content in contents)
    return any(form in content for content in plain for form in forms)


def test_a_snapshot_stops_nobody_and_sees_nothing_of_what_comes_after_it() -> None:
    Body.objects.create(id="egeborg", name="Egeborg Kommune")

    with snapshot() as using:
        before = Body.objects.using(using).count()
        Body.objects.create(id="other", name="Other")

        assert (before, Body.objects.using(using).count(), Body.objects.count()) == (1, 1, 2)


def test_a_backup_is_of_one_moment_while_others_write() -> None:
    """Each round writes a row in three tables in one transaction: a backup has the same number of each."""
    ended = threading.Event()
    failed: list[BaseException] = []

    def write() -> None:
        try:
            number = 0
            while not ended.is_set():
                number += 1
                _write_round(number)
        except BaseException as error:  # noqa: BLE001  told to the test below
            failed.append(error)
        finally:
            connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        counts = [_counts(_backup()) for _ in range(8)]
    finally:
        ended.set()
        writer.join()

    assert failed == []
    assert [count for count in counts if len(set(count)) != 1] == []
    assert len(set(counts)) > 1


def _write_round(number: int) -> None:
    with transaction.atomic():
        for part in range(20):
            Identity.objects.create(
                id=f"{number}-{part}", kind="meeting", body="egeborg", key=f"{number}-{part}"
            )
            Tombstone.objects.create(body="egeborg", ground="test", actor="Asta Holm", at=str(number))
            Body.objects.create(id=f"{number}-{part}", name=str(date(2025, 3, 6)))


def _counts(backup: io.BytesIO) -> tuple[int, ...]:
    pieces = check_archive(backup).pieces
    tables = ("published_identity", "published_tombstone", "published_body")
    return tuple(sum(piece.rows for piece in pieces if piece.name.split("/")[1] == table) for table in tables)
