"""What the doctor finds, each finding by an installation that has what it is about."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from django.conf import settings as current_settings
from django.db import connection
from pytest_django.fixtures import Settings

from egeborg_minutes import egeborg_minutes
from house.tracked import ROOT
from own_installation import OwnInstallation
from publishing import ASTA, BODY, NOW, publish
from raadhus.cli import doctor_command, installation
from raadhus.cli.errors import CommandError
from raadhus.core.procedure.acting import Acting
from raadhus.documents.errors import DocumentError
from raadhus.documents.manuscript import Bound, Made
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.jobs.models import Job
from raadhus.mailing.models import OutgoingMail
from raadhus.published.byte_store import LocalByteStore, LocalPlace
from raadhus.published.following import followers
from raadhus.published.following.catch_up import catch_up
from raadhus.published.following.followers import Follower, declare_follower
from raadhus.published.making import make_documents as making
from raadhus.published.making.make_documents import make_documents
from raadhus.published.models import EditionPart, StoredFile
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.stores import byte_stores
from raadhus.published.submission import GivenFile
from raadhus.upkeep import examine_database
from raadhus.upkeep.doctor import Examined, examine
from raadhus.upkeep.findings import FINDING_KINDS, Finding
from raadhus.upkeep.kept_files import opened_stores
from raadhus.upkeep.migrate import public_tables
from raadhus.upkeep.schemas import let_read
from raadhus.writing.history import Happening, write_history
from raadhus.writing.models import HistoryEntry, KeptFile

pytestmark = pytest.mark.django_db
SOURCE = GivenFile(data=b"Referat", media_type="text/plain", role="source")
ROLE = "raadhus_public"


class _Usage(NamedTuple):
    free: int


@pytest.fixture
def examined(tmp_path: Path, settings: Settings) -> Examined:
    settings.INDEX = tmp_path / "index"
    return Examined(
        role="desk",
        data=tmp_path,
        files=current_settings.FILES,
        withheld_files=current_settings.WITHHELD_FILES,
        public_database_role=None,
        unknown_settings=(),
    )


def _findings(examined: Examined, *, now: datetime = NOW) -> dict[str, Finding]:
    return {finding.code: finding for finding in examine(examined, now=now)}


def _codes(examined: Examined, *, now: datetime = NOW) -> set[str]:
    return set(_findings(examined, now=now))


def test_nothing_is_wrong_with_a_new_installation(examined: Examined) -> None:
    publish(files=(SOURCE,))
    take_in_changes()
    catch_up()
    make_documents()

    found = _findings(examined)

    assert {code: finding.sentence for code, finding in found.items() if finding.level != "ok"} == {}
    assert {"settings", "disk", "database", "tables", "clock", "jobs", "files"} <= set(found)
    assert ("sqlite" in found) == (connection.vendor == "sqlite")


def test_documents_that_are_to_be_made_or_cannot_be_need_attention(
    examined: Examined, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish()
    assert "documents-behind" in _codes(examined)

    monkeypatch.setattr(making, "document_of", _refuse)
    make_documents()

    assert _codes(examined) & {"documents-behind", "documents-failed", "documents"} == {"documents-failed"}


def _refuse(given: Bound, *, form: str) -> Made:
    raise DocumentError("document-not-set", values={"reason": form})


def test_an_index_that_is_not_there_or_behind_or_not_erased_needs_attention(examined: Examined) -> None:
    assert "index-unusable" in _codes(examined)
    take_in_changes()
    publish()

    assert "index-behind" in _codes(examined)

    take_in_changes()
    item = EditionPart.objects.exclude(item=None).order_by("leaf").values_list("item_id", flat=True)[0]
    withdraw_item(str(item), ground="other", actor=ASTA, now=NOW)

    assert {"index-behind", "index-holds-withdrawn"} <= _codes(examined)


def test_followers_that_are_behind_need_attention(
    examined: Examined, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(followers, "_declared", {})
    declare_follower(Follower(name="test", version="1", take_in=lambda _: None))
    publish()
    assert "derived-behind" in _codes(examined)
    catch_up()
    assert "derived" in _codes(examined)


def test_a_mail_that_could_not_be_sent_needs_attention(examined: Examined) -> None:
    OutgoingMail.objects.create(
        key="m",
        about="meeting:1",
        to_name="B",
        to_address="b@egeborg.example",
        state="failed",
        created_at=NOW,
    )

    assert _findings(examined)["mail-failed"].sentence == "1 mails could not be sent."


def test_a_lost_file_of_the_desk_is_wrong_and_one_that_nothing_names_needs_attention(
    examined: Examined,
) -> None:
    desk = opened_stores().desk
    unnamed = desk.put(b"Afbrudt")
    assert _findings(examined)["desk-files-unnamed"].level == "attention"

    KeptFile.objects.create(sha256=unnamed, size=7, media_type="text/plain", kept_at=NOW)
    assert "desk-files-unnamed" not in _codes(examined)
    desk.remove(unnamed)

    assert _findings(examined)["file-lost"].level == "wrong"


def test_the_desks_files_must_be_closed_to_others(examined: Examined) -> None:
    desk = opened_stores().desk
    desk.put(b"Lukket")
    assert isinstance(desk, LocalByteStore)
    assert "withheld-open" not in _codes(examined)
    desk.folder.chmod(0o755)

    assert "withheld-open" in _codes(examined)


@pytest.mark.parametrize("change", ["told", "taken", "last"])
def test_a_history_that_was_changed_is_wrong(change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    by = Acting(user=1, name="Signe", at=NOW)
    for number in (1, 2, 3):
        told = Happening(body=BODY, verb="case.edit", subject=f"case:{number}", is_closed=False)
        write_history(told, by=by)
    assert [one.code for one in doctor_command._history()] == ["history"]

    if change == "told":
        HistoryEntry.objects.filter(sequence=2).update(actor="En anden")
    else:
        HistoryEntry.objects.filter(sequence=2 if change == "taken" else 3).delete()

    (found,) = doctor_command._history()
    assert (found.code, found.level) == ("history-broken", "wrong")
    assert f"at entry {3 if change == 'last' else 2}" in found.sentence


def test_a_misspelled_setting_is_named(examined: Examined) -> None:
    found = _findings(msgspec.structs.replace(examined, unknown_settings=("RAADHUS_ROEL",)))

    assert found["setting-unknown"].sentence == "RAADHUS_ROEL is no setting."


@pytest.mark.parametrize(("free", "code"), [(1 << 20, "disk-full"), (1 << 30, "disk-low"), (1 << 40, "disk")])
def test_a_disk_that_fills_up_is_told_in_time(
    examined: Examined, monkeypatch: pytest.MonkeyPatch, free: int, code: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: _Usage(free))

    assert {found for found in _codes(examined) if found.startswith("disk")} == {code}


def test_missing_tables_end_the_look(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examine_database, "missing_migrations", lambda: ("published.0002_more",))

    assert "tables-missing" in _codes(examined)
    assert not {"tables", "clock", "files"} & _codes(examined)


def test_newer_tables_are_told(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examine_database, "unknown_migrations", lambda: ("published.0009_of_tomorrow",))

    assert "tables-newer" in _codes(examined)


@pytest.fixture
def _without_secure_delete() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete=OFF")
        yield
        cursor.execute("PRAGMA secure_delete=ON")


@pytest.mark.only_on("sqlite")
@pytest.mark.usefixtures("_without_secure_delete")
def test_sqlite_that_is_set_otherwise_is_told(examined: Examined) -> None:
    found = _findings(examined)

    assert found["sqlite-pragma"].sentence == "SQLite's secure_delete is 0 and should be 1."
    assert "sqlite" not in found


@pytest.mark.only_on("sqlite")
def test_a_log_that_grew_is_told(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examine_database, "_LARGE_LOG", -1)

    assert "sqlite-log" in _codes(examined)


def test_files_that_cannot_be_written_are_told(
    examined: Examined, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    settings.FILES = LocalPlace(tmp_path / "file")

    assert "files-unusable" in _codes(examined)


def test_looking_leaves_nothing_behind(examined: Examined) -> None:
    _codes(examined)

    assert [list(store.all_hashes()) for store in byte_stores()] == [[], []]


@pytest.mark.parametrize("loss", ["gone", "damaged"])
def test_a_kept_file_that_cannot_be_read_is_named(examined: Examined, tmp_path: Path, loss: str) -> None:
    publish(files=(SOURCE,))
    sha256 = StoredFile.objects.get().sha256
    (file,) = tmp_path.rglob(sha256)
    file.chmod(0o600)
    file.unlink() if loss == "gone" else file.write_bytes(b"Another")

    assert sha256 in _findings(examined)["file-lost"].sentence


def test_withdrawn_bytes_that_are_still_there_are_told(examined: Examined) -> None:
    edition = publish(egeborg_minutes(), files=(SOURCE,)).edition
    item = EditionPart.objects.get(edition=edition, number="2").item_id
    withdraw_item(str(item), ground="personal-data", note=None, actor=ASTA, now=NOW)
    byte_stores().public.put(SOURCE.data)

    assert "withdrawn-left" in _codes(examined)


def test_what_killed_processes_left_is_told_when_it_is_old(examined: Examined, tmp_path: Path) -> None:
    incoming = tmp_path / "files" / "public" / "incoming"
    incoming.mkdir(parents=True)
    for name, days in (("old", 2), ("young", 0)):
        (incoming / name).touch()
        os.utime(incoming / name, times=((NOW - timedelta(days=days)).timestamp(),) * 2)

    assert _findings(examined)["leftovers"].sentence.startswith("1 unfinished files")


def test_a_folder_of_withheld_files_that_others_can_read_is_told(examined: Examined, tmp_path: Path) -> None:
    _codes(examined)
    (tmp_path / "kept-back" / "withheld").chmod(0o755)

    assert "withheld-open" in _codes(examined)


def test_a_clock_before_the_newest_entry_is_told(examined: Examined) -> None:
    publish()

    assert "clock" in _codes(examined, now=NOW)
    found = _findings(examined, now=NOW - timedelta(hours=3))
    assert found["clock-behind"].sentence == "The clock is 3 hours before the newest entry, of egeborg."


def test_jobs_that_nobody_does_are_told(examined: Examined) -> None:
    Job.objects.create(task="index", key="1", arguments={}, due_at=NOW - timedelta(hours=5))

    assert (
        _findings(examined)["jobs-waiting"].sentence == "A job has been due for 5 hours and nobody does it."
    )


def test_jobs_that_failed_for_good_are_counted(examined: Examined) -> None:
    Job.objects.create(task="index", key="1", arguments={}, state="set-aside", ended_at=NOW)

    assert _findings(examined)["jobs-set-aside"].sentence == "1 jobs failed and were set aside."


def test_the_public_process_looks_at_no_files(examined: Examined) -> None:
    codes = _codes(msgspec.structs.replace(examined, role="public", withheld_files=None))

    assert not {"files", "jobs"} & codes


def _role_findings(examined: Examined, *sentences: str) -> dict[str, Finding]:
    with connection.cursor() as cursor:
        let_read(cursor, role=ROLE, tables=public_tables())
        for sentence in sentences:
            cursor.execute(sentence)
    return _findings(msgspec.structs.replace(examined, public_database_role=ROLE))


@pytest.mark.only_on("postgresql")
def test_a_role_that_reads_what_is_published_and_no_more_is_well(examined: Examined) -> None:
    found = _role_findings(examined)

    assert {code for code in found if code.startswith("public-role")} == {"public-role"}


@pytest.mark.only_on("postgresql")
@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (f"GRANT USAGE ON SCHEMA desk TO {ROLE}", "enter the desk's schema"),
        (f"GRANT CREATE ON SCHEMA published TO {ROLE}", "make tables"),
        ("GRANT DELETE ON published_edition TO raadhus_public", "change published_edition"),
        (f"GRANT SELECT ON jobs_job TO {ROLE}", "read jobs_job"),
    ],
)
def test_a_role_that_may_do_more_is_told(examined: Examined, sentence: str, said: str) -> None:
    assert said in _role_findings(examined, sentence)["public-role-strong"].sentence


@pytest.mark.only_on("postgresql")
def test_the_role_that_owns_the_tables_is_none_for_the_public_process(examined: Examined) -> None:
    found = _findings(msgspec.structs.replace(examined, role="public"))

    assert "it belongs to the owner of the tables" in found["public-role-strong"].sentence


@pytest.mark.only_on("postgresql")
def test_a_role_that_cannot_read_is_told(examined: Examined) -> None:
    found = _role_findings(examined, "REVOKE SELECT ON published_edition FROM raadhus_public")

    assert "published_edition" in found["public-role-weak"].sentence


@pytest.mark.only_on("postgresql")
def test_a_role_that_is_not_there_is_told(examined: Examined) -> None:
    assert "public-role-missing" in _codes(
        msgspec.structs.replace(examined, public_database_role="nobody_at_all")
    )


def test_a_wrong_setting_is_the_only_thing_that_is_told(own_installation: OwnInstallation) -> None:
    done = own_installation.raadhus("doctor", "--json", RAADHUS_ROLE="editor")

    found = msgspec.json.decode(done.stdout, type=tuple[Finding, ...])
    assert done.returncode == 1
    assert [finding.code for finding in found] == ["setting-wrong"]


def test_a_missing_database_is_told(own_installation: OwnInstallation) -> None:
    nowhere = own_installation.raadhus("doctor", RAADHUS_DATABASE="postgresql:///raadhus?host=/nowhere")
    nothing = own_installation.on_sqlite(own_installation.folder).raadhus("doctor")

    assert (nowhere.returncode, nothing.returncode) == (1, 1)
    assert str(FINDING_KINDS["database-unusable"].advice) in nowhere.stdout
    assert f"There is no store at {own_installation.folder}" in nothing.stdout
    assert str(FINDING_KINDS["store-missing"].advice) in nothing.stdout


def test_missing_packages_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_packages() -> None:
        raise CommandError("needs-server")

    monkeypatch.setattr(installation, "read_settings", without_packages)

    assert [finding.code for finding in doctor_command._findings()] == ["server-missing"]


def test_a_healthy_installation_ends_well(own_installation: OwnInstallation) -> None:
    own_installation.migrate()

    done = own_installation.raadhus("doctor")

    assert done.returncode == 0, done.stdout
    assert "wrong" not in done.stdout


def test_every_finding_has_its_row_in_the_reference() -> None:
    page = (ROOT / "docs" / "reference" / "doctor.md").read_text(encoding="utf-8")

    rows = [
        f"| `{code}` | {kind.level} | {kind.sentence} | {kind.advice or ''} |"
        for code, kind in FINDING_KINDS.items()
    ]

    assert [line for line in page.splitlines() if line.startswith("| `")] == rows


def test_no_advice_is_given_where_nothing_is_to_be_done() -> None:
    assert [
        code for code, kind in FINDING_KINDS.items() if (kind.advice is None) != (kind.level == "ok")
    ] == []
