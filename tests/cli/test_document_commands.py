"""`raadhus pdf` and `raadhus docx`: a file or an edition becomes a document."""

import os
import subprocess
import sys
from pathlib import Path

import docx
import pikepdf
import pytest

from command_line import Raadhus
from egeborg_minutes import egeborg_minutes
from publishing import publish
from raadhus.core.record_json import encode_record
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Manuscript, bound
from word_package import files_in


@pytest.fixture
def record(tmp_path: Path) -> Path:
    file = tmp_path / "record.json"
    file.write_bytes(encode_record(egeborg_minutes()))
    return file


def test_a_record_becomes_a_document_beside_it(raadhus: Raadhus, record: Path) -> None:
    said = raadhus("docx", record), raadhus("pdf", record)

    assert [(one.code, one.out, one.err) for one in said] == [(0, "", "")] * 2
    assert (
        record.with_suffix(".docx").read_bytes()
        == docx_of(bound([Manuscript(record=egeborg_minutes())])).data
    )
    assert pikepdf.open(record.with_suffix(".pdf")).Root.Lang == "da-DK"


def test_whatever_can_be_read_becomes_a_document(raadhus: Raadhus, minutes: Path, tmp_path: Path) -> None:
    said = raadhus("docx", minutes, "-o", tmp_path / "out.docx")

    texts = [one.text for one in docx.Document(str(tmp_path / "out.docx")).paragraphs]
    assert said.code == 0
    assert "Punkt 2: Tilskud til Egeborg Musikskole" in texts


def test_one_item_is_an_extract(raadhus: Raadhus, record: Path, tmp_path: Path) -> None:
    raadhus("docx", record, "--item", "2", "-o", tmp_path / "out.docx")

    texts = [one.text for one in docx.Document(str(tmp_path / "out.docx")).paragraphs]
    assert texts[0].startswith("Udskrift af referat")
    assert [text for text in texts if text.startswith("Punkt ")] == [
        "Punkt 2: Tilskud til Egeborg Musikskole"
    ]


def test_standard_input_goes_to_standard_output(record: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    said = subprocess.run(
        [sys.executable, "-m", "raadhus.cli", "docx", "-"],
        input=record.read_bytes(), capture_output=True, check=True, env=environment,
    )  # fmt: skip

    assert said.stdout == docx_of(bound([Manuscript(record=egeborg_minutes())])).data


def test_a_file_that_is_there_is_written_over_only_when_it_is_named(raadhus: Raadhus, record: Path) -> None:
    old = record.with_suffix(".docx")
    old.write_text("mit")

    said = raadhus("docx", record)

    assert (said.code, "[already-there]" in said.err, old.read_text()) == (2, True, "mit")
    assert raadhus("docx", record, "-o", old).code == 0
    assert old.read_bytes()[:2] == b"PK"


def test_what_could_not_be_shown_is_told_in_english(raadhus: Raadhus, record: Path) -> None:
    record.write_bytes(record.read_bytes().replace(b"Regnskab 2024", b"Regnskab \\u0001"))

    said = raadhus("docx", record)

    assert said.code == 0
    assert "[character-not-shown] The fonts lack signs." in said.err


def test_attachments_are_put_behind_and_the_file_says_that_it_claims_nothing(
    raadhus: Raadhus, record: Path, tmp_path: Path
) -> None:
    raadhus("pdf", record, "-o", tmp_path / "bilag.pdf")

    said = raadhus("pdf", record, "--attach", tmp_path / "bilag.pdf", "--attach", record)

    assert (
        "[attachment-not-merged] The attachment “record” is not in the merged file: its file is no PDF"
        in said.err
    )
    whole = pikepdf.open(record.with_suffix(".pdf"))
    assert str(whole.docinfo["/Subject"]) == "Samlet udgave: filen hævder ingen standard."


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "[file-or-edition]"),
        (("{file}", "--edition", "1"), 2, "[file-or-edition]"),
        (("{folder}/none.json",), 2, "[file-not-found]"),
        (("{folder}",), 2, "[is-folder]"),
        (("{file}", "-o", "{folder}"), 2, "[is-folder]"),
        (("{file}", "-o", "{file}"), 2, "[same-file]"),
        (("",), 2, "[is-folder]"),
        (("{file}", "-o", ""), 2, "[is-folder]"),
        (("{file}", "--attach", "{folder}"), 2, "[is-folder]"),
        (("{file}", "--attach", "{folder}/empty", "-o", "{folder}/empty"), 2, "empty: [same-file]"),
        (("{file}", "-o", "{folder}/none/x"), 2, "[cannot-write]"),
        (("{file}", "--attach", "{folder}/none.pdf"), 2, "[file-not-found]"),
        (("{file}", "--item", "9"), 2, "There is no item 9. The items are: 1, 2, 3."),
        (("{folder}/empty",), 1, "[empty]"),
        (("{folder}/newer.json",), 1, "is newer than"),
        (("{folder}/several.jsonl",), 2, "[several-in-file] There are 2 meetings"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    raadhus: Raadhus, record: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    data = record.read_bytes()
    (tmp_path / "empty").touch()
    (tmp_path / "newer.json").write_bytes(data.replace(b"meeting-record/1.0", b"meeting-record/1.7"))
    (tmp_path / "several.jsonl").write_bytes(data + b"\n" + data + b"\n")
    before = sorted(tmp_path.iterdir())

    said = raadhus("pdf", *(one.format(file=record, folder=tmp_path) for one in arguments))

    assert (said.code, told in said.err) == (code, True)
    assert sorted(tmp_path.iterdir()) == before


def test_a_plain_install_says_what_to_install(
    raadhus: Raadhus, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    for name in [name for name in sys.modules if name.startswith("raadhus.documents.pdf")]:
        monkeypatch.delitem(sys.modules, name)

    said = raadhus("pdf", record)

    assert said.code == 2
    assert "[documents-not-installed]" in said.err
    assert raadhus("docx", record).code == 0


@pytest.mark.django_db(transaction=True)
def test_an_edition_of_the_store_comes_with_its_proof(raadhus: Raadhus, tmp_path: Path) -> None:
    edition = publish(egeborg_minutes()).edition

    said = raadhus("docx", "--edition", str(edition), "-o", tmp_path / "out.docx")

    assert said.code == 0
    assert (
        "Udgavens fingeraftryk"
        in files_in((tmp_path / "out.docx").read_bytes())["word/document.xml"].decode()
    )
    assert "[edition-unknown]" in raadhus("docx", "--edition", "999", "-o", tmp_path / "x.docx").err
