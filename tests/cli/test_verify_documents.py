"""`raadhus verify FILE`: a verdict in words, its exit code, and JSON for programs."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from command_line import Raadhus
from proven_minutes import proof_of, proven_manuscript
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import bound
from tampering import edited_docx

FIRST = proof_of(proven_manuscript().record).entry


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "referat.docx"
    file.write_bytes(docx_of(bound([proven_manuscript()])).data)
    return file


@pytest.fixture
def changed(document: Path) -> Path:
    file = document.with_name("changed.docx")
    edit = {"word/document.xml": lambda xml: xml.replace(b"1.250.000 kr", b"1.520.000 kr", 1)}
    file.write_bytes(edited_docx(document.read_bytes(), edit))
    return file


def test_what_fits_is_said_first_and_the_exit_code_is_0(raadhus: Raadhus, document: Path) -> None:
    said = raadhus("verify", document)

    assert said.code == 0
    assert said.out.splitlines()[0] == f"{document}: The minutes are unchanged."
    assert "Approval: 2 of 3; missing: Cilje Rask" in said.out
    assert "note: Item 4 is closed: of its whole text only the fingerprint is inside." in said.out


def test_what_does_not_fit_is_named_and_the_exit_code_is_1(raadhus: Raadhus, changed: Path) -> None:
    said = raadhus("verify", changed)

    assert said.code == 1
    assert "Something does not fit." in said.out
    assert "  WRONG: In the text, item 2:" in said.out


def test_a_file_that_is_no_document_is_refused_with_2(raadhus: Raadhus, minutes: Path) -> None:
    said = raadhus("verify", minutes)

    assert said.code == 2
    assert "[no-document]" in said.err


def test_of_several_files_what_does_not_fit_decides(
    raadhus: Raadhus, document: Path, changed: Path, minutes: Path
) -> None:
    assert raadhus("verify", document, minutes).code == 2
    assert raadhus("verify", minutes, changed, document).code == 1


@pytest.mark.parametrize(("set_", "first"), [("da_DK.UTF-8", "Referatet er uændret."), ("C", "The minutes")])
def test_the_terminal_chooses_the_language(
    raadhus: Raadhus, document: Path, monkeypatch: pytest.MonkeyPatch, set_: str, first: str
) -> None:
    monkeypatch.setenv("LANG", set_)

    assert first in raadhus("verify", document).out


def test_danish_can_be_asked_for(raadhus: Raadhus, document: Path) -> None:
    said = raadhus("verify", document, "--language", "da").out

    assert "Godkendelse: 2 af 3; mangler: Cilje Rask" in said
    assert "Bemærk: Punkt 4 er lukket" in said


def test_json_has_both_languages_and_a_line_for_each_file(
    raadhus: Raadhus, document: Path, changed: Path, minutes: Path
) -> None:
    lines = raadhus("verify", document, changed, minutes, "--json").out.splitlines()

    told = [json.loads(line) for line in lines]
    assert [one.get("is_whole") for one in told] == [True, False, None]
    assert told[1]["findings"][0]["danish"].startswith("I teksten, punkt 2")
    assert told[2]["error"]["code"] == "no-document"


def test_a_head_kept_elsewhere_binds_the_document(raadhus: Raadhus, document: Path) -> None:
    said = raadhus("verify", document, "--against", f"egeborg:120:{FIRST.hash}")

    assert said.code == 0
    assert "bound to the end of the chain" in said.out


def test_a_chain_binds_it_to_a_newer_head(raadhus: Raadhus, document: Path, tmp_path: Path) -> None:
    proof = proof_of(proven_manuscript().record)
    entries = (proof.entry, *proof.later_entries)
    chain = tmp_path / "chain.jsonl"
    chain.write_bytes(b"\n".join(msgspec.json.encode(one) for one in entries))

    said = raadhus("verify", document, "--against", chain, "--against", f"egeborg:122:{entries[-1].hash}")

    assert said.code == 0


def test_another_head_is_a_fault(raadhus: Raadhus, document: Path) -> None:
    assert raadhus("verify", document, "--against", f"egeborg:120:{'ef' * 32}").code == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--against", "egeborg"), "not-a-head"),
        (("--body", "egeborg"), "one-output"),
        (("--json", "--language", "da"), "one-output"),
    ],
)
def test_options_without_sense_are_refused(
    raadhus: Raadhus, document: Path, options: tuple[str, ...], code: str
) -> None:
    said = raadhus("verify", document, *options)

    assert (said.code, f"[{code}]" in said.err) == (2, True)


@pytest.mark.parametrize("options", [("--thorough",), ("--language", "da")])
def test_options_for_documents_need_one(raadhus: Raadhus, options: tuple[str, ...]) -> None:
    said = raadhus("verify", *options)

    assert (said.code, "[only-with]" in said.err) == (2, True)


def test_made_again_it_is_the_same(raadhus: Raadhus, document: Path) -> None:
    assert raadhus("verify", document, "--thorough").code == 0


def test_made_again_what_another_program_saved_cannot_be_compared(raadhus: Raadhus, document: Path) -> None:
    edit = {"word/settings.xml": lambda xml: xml.replace(b'w:percent="100"', b'w:percent="90"')}
    document.write_bytes(edited_docx(document.read_bytes(), edit))

    said = raadhus("verify", document, "--thorough")

    assert said.code == 1
    assert "not checked: The file was saved again" in said.out


def test_neither_django_nor_a_store_is_loaded(document: Path) -> None:
    program = (
        "import sys; from raadhus.cli.program import run; code = run(['verify', sys.argv[1]]); "
        "print(code, 'django' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, document], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "0 False"
