"""The guide is followed to the letter, by a stranger who has nothing of ours."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import Raadhus
from house.tracked import ROOT
from proven_minutes import proven_manuscript
from publishing import ASTA, NOW, publish
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import bound
from raadhus.published.models import EditionPart
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db(reset_sequences=True, transaction=True)

GUIDE = (ROOT / "docs" / "guides" / "verify-by-hand.md").read_text(encoding="utf-8")
SHELL = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
SCRIPT, PROOF_OF = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
TO_GET, TO_CHECK, OUT_OF_PDF, OUT_OF_DOCX, FROM_DOCUMENT, ONE_ITEM = SHELL


@pytest.fixture
def folder(tmp_path: Path, raadhus: Raadhus) -> Path:
    """A folder with the two files of the guide's first part, and its script."""
    publish()
    _withdraw_first_item()
    for line in TO_GET.splitlines():
        command, _, file = line.removeprefix("raadhus ").partition(" > ")
        said = raadhus(*command.split())
        assert said.code == 0, said.err
        (tmp_path / file).write_text(said.out, encoding="utf-8")
    (tmp_path / "check.py").write_text(SCRIPT, encoding="utf-8")
    return tmp_path


def _withdraw_first_item() -> None:
    item = EditionPart.objects.get(number="1").item_id
    withdraw_item(str(item), ground="copyright", actor=ASTA, now=NOW)


def _shell(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    (folder / "python3").unlink(missing_ok=True)
    (folder / "python3").symlink_to(sys.executable)
    command = re.sub(r"python3 (?=\w+\.py)", "python3 -I ", script)
    environment = {"PATH": path, "LANG": "C.UTF-8"}
    return subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_the_script_of_the_guide_proves_the_edition_and_the_chain(folder: Path) -> None:
    done = _shell(TO_CHECK, folder)

    chain = [json.loads(line) for line in (folder / "chain.jsonl").read_text().splitlines()]
    assert done.stdout.splitlines() == [
        f"edition 1 is entry 1 {chain[0]['hash']}",
        f"the chain ends in {chain[-1]['hash']}",
    ]


@pytest.mark.parametrize("word", ["1.250.000", "Asta Holm"])
def test_the_script_finds_a_changed_text(folder: Path, word: str) -> None:
    proof = folder / "proof.json"
    proof.write_text(proof.read_text(encoding="utf-8").replace(word, "Noget andet"), encoding="utf-8")

    assert "AssertionError" in _shell(TO_CHECK, folder).stderr


def test_the_hash_of_one_item_comes_out_of_sha256sum(folder: Path) -> None:
    if shutil.which("xxd") is None or shutil.which("sha256sum") is None:
        pytest.skip("xxd or sha256sum is not installed")

    done = _shell(ONE_ITEM, folder)

    leaf = json.loads((folder / "proof.json").read_text(encoding="utf-8"))["leaves"][2]
    assert done.stdout.split()[0] == leaf["public"]


def test_the_proof_holds_nothing_of_what_was_withdrawn(folder: Path) -> None:
    proof = (folder / "proof.json").read_text(encoding="utf-8")

    leaf = json.loads(proof)["leaves"][1]
    assert (leaf["stated"], leaf["whole_salt"], leaf["public_salt"]) == (None, None, None)
    assert leaf["withdrawn_on_ground"] == "copyright"
    assert "biblioteket" not in proof


@pytest.mark.parametrize(
    ("name", "take_out", "tool"),
    [("referat.pdf", OUT_OF_PDF, "pdfdetach"), ("referat.docx", OUT_OF_DOCX, "unzip")],
)
def test_the_script_of_the_guide_proves_a_document(
    tmp_path: Path, name: str, take_out: str, tool: str
) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    make = pytest.importorskip("raadhus.documents.pdf").pdf_of if tool == "pdfdetach" else docx_of
    (tmp_path / name).write_bytes(make(bound([proven_manuscript()])).data)
    (tmp_path / "check.py").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "proof_of.py").write_text(PROOF_OF, encoding="utf-8")

    _shell(take_out, tmp_path)
    done = _shell(FROM_DOCUMENT, tmp_path)

    assert done.stderr == ""
    assert done.stdout.splitlines()[0].startswith("edition 17 is entry 120 ")
