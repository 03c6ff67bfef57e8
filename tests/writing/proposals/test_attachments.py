"""Attachments of a case: what is kept, what is refused, and that nothing is kept of what is refused."""

import io
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import pytest
from django.test import override_settings

from desk_cast import Desk, egeborg_desk
from made_cases import drafted_case, submitted_case, whole_content
from made_cpr import made_cpr
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.published.byte_store import LocalPlace
from raadhus.writing.models import Attachment, KeptFile
from raadhus.writing.operations.keep_file import (
    FileCannotBeRead,
    FileIsAProgram,
    FileIsNot,
    FileTooLarge,
    keep_file,
)
from raadhus.writing.operations.proposals.attach_file import NewFile, attach_file
from raadhus.writing.operations.proposals.change_attachment import (
    AttachmentIsClosed,
    AttachmentWords,
    change_attachment,
    move_attachment,
)
from raadhus.writing.operations.proposals.edit_proposal import edit_proposal
from raadhus.writing.operations.proposals.take_off_attachment import take_off_attachment
from raadhus.writing.stores import desk_files
from raadhus.writing.virus_scan import ScannerAway, VirusFound

pytestmark = pytest.mark.django_db
NOTE = b"Et notat om legepladsen."


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path) -> Iterator[None]:
    with override_settings(DESK_FILES=LocalPlace(tmp_path)):
        yield


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


def test_a_file_is_kept_with_its_text_and_shown_by_its_name(desk: Desk) -> None:
    case = drafted_case(desk)

    attach_file(
        case, file=NewFile(data=NOTE, name="C:\\mine\\Notat om legeplads.txt"), by=desk.acting("Signe")
    )

    row = Attachment.objects.select_related("file").get()
    assert (row.title, row.file_name, row.access) == ("Notat om legeplads", "Notat om legeplads.txt", "open")
    assert (row.file.text, row.file.scan) == (NOTE.decode(), "not_scanned")
    assert desk_files().get(row.file.sha256) == NOTE


def test_the_same_file_sent_twice_is_one_attachment(desk: Desk) -> None:
    case = drafted_case(desk)

    one, other = (
        attach_file(case, file=NewFile(data=NOTE, name="a.txt"), by=desk.acting("Signe")) for _ in "12"
    )

    assert one == other


def test_a_cpr_number_in_a_file_is_told_at_once(desk: Desk) -> None:
    data = f"Sagen handler om {made_cpr()}.".encode()

    assert keep_file(data, name="a.txt", by=desk.acting("Signe")).cpr == "certain"


@pytest.mark.parametrize(
    ("data", "name", "refusal"),
    [
        (b"<!doctype html><html><body>Hej", "tilbud.pdf", FileIsNot),
        (b"<!doctype html><html><body>Hej", "note.txt", FileIsNot),
        (b"%PDF-1.7 og saa ikke mere", "tilbud.pdf", FileCannotBeRead),
        (b"MZ\x90\x00\x03", "tilbud.docx", FileIsAProgram),
        (b"dir", "rens.bat", FileIsAProgram),
        (b"", "tom.txt", FileCannotBeRead),
    ],
)
def test_of_what_is_refused_nothing_is_kept(
    desk: Desk, data: bytes, name: str, refusal: type[Refusal]
) -> None:
    case = drafted_case(desk)

    with pytest.raises(refusal):
        attach_file(case, file=NewFile(data=data, name=name), by=desk.acting("Signe"))

    assert not KeptFile.objects.exists()
    assert list(desk_files().all_hashes()) == []


def test_a_locked_pdf_is_refused_because_nobody_can_look_into_it(desk: Desk) -> None:
    locked = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))

    with pytest.raises(FileCannotBeRead, match="password"):
        keep_file(locked.getvalue(), name="tilbud.pdf", by=desk.acting("Signe"))


def test_a_file_has_a_largest_size(desk: Desk) -> None:
    with override_settings(LARGEST_UPLOAD=10), pytest.raises(FileTooLarge):
        keep_file(b"x" * 11, name="a.txt", by=desk.acting("Signe"))


@pytest.mark.parametrize(("answer", "scan"), [(b"stream: OK\n", "clean"), (b"stream: Eicar FOUND\n", None)])
def test_the_scanner_is_asked_of_every_file(desk: Desk, answer: bytes, scan: str | None) -> None:
    with _scanner(answer) as address, override_settings(CLAMD=address):
        if scan is None:
            with pytest.raises(VirusFound):
                keep_file(NOTE, name="a.txt", by=desk.acting("Signe"))
        else:
            assert keep_file(NOTE, name="a.txt", by=desk.acting("Signe")).scan == scan


def test_a_scanner_that_is_away_lets_nothing_in(desk: Desk) -> None:
    with override_settings(CLAMD="/nowhere/clamd.sock"), pytest.raises(ScannerAway):
        keep_file(NOTE, name="a.txt", by=desk.acting("Signe"))


def test_attachments_change_places_and_are_taken_off(desk: Desk) -> None:
    case, signe = drafted_case(desk), desk.acting("Signe")
    first, second = (
        attach_file(case, file=NewFile(data=name.encode(), name=f"{name}.txt"), by=signe)
        for name in ("a", "b")
    )

    move_attachment(second, way="up", by=signe)
    assert list(Attachment.objects.order_by("position").values_list("pk", flat=True)) == [second, first]
    take_off_attachment(second, by=signe)

    assert Attachment.objects.get(pk=second).is_taken_off


def test_a_case_that_is_closed_closes_its_attachments(desk: Desk) -> None:
    case, signe = drafted_case(desk), desk.acting("Signe")
    attachment = attach_file(case, file=NewFile(data=NOTE, name="a.txt"), by=signe)

    edit_proposal(case, content=whole_content(is_closed=True), by=signe, version=1)

    assert Attachment.objects.get().access == "closed"
    words = AttachmentWords(title="a", is_recommended=True, access="open")
    with pytest.raises(AttachmentIsClosed):
        change_attachment(attachment, words=words, by=signe)


def test_who_may_not_write_attaches_nothing(desk: Desk) -> None:
    case = drafted_case(desk)
    with pytest.raises(NotThere):
        attach_file(case, file=NewFile(data=NOTE, name="a.txt"), by=desk.acting("Birgit"))
    submitted = submitted_case(desk, content=whole_content("Anden sag"))
    with pytest.raises(Refusal):
        attach_file(submitted, file=NewFile(data=NOTE, name="a.txt"), by=desk.acting("Signe"))

    assert not KeptFile.objects.exists()


@contextmanager
def _scanner(answer: bytes) -> Iterator[str]:
    """A clamd that answers every stream in this way."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                received = b""
                while not received.endswith(b"\0\0\0\0"):
                    received += connection.recv(4096)
                connection.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}"
        thread.join(timeout=5)
