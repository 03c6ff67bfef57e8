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
from publishing import ASTA, NOW, publish
from raadhus.published.models import EditionPart
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db(reset_sequences=True, transaction=True)

GUIDE = (ROOT / "docs" / "guides" / "verify-by-hand.md").read_text(encoding="utf-8")
SHELL = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
(SCRIPT,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, raadhus: Raadhus) -> Path:
    """A folder with the two files of the guide's first part, and its script."""
    publish()
    _withdraw_first_item()
    for line in SHELL[0].splitlines():
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
    command = script.replace("python3 ", "python3 -I ", 1) if "check.py" in script else script
    environment = {"PATH": path, "LANG": "C.UTF-8"}
    return subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_the_script_of_the_guide_proves_the_edition_and_the_chain(folder: Path) -> None:
    done = _shell(SHELL[1], folder)

    chain = [json.loads(line) for line in (folder / "chain.jsonl").read_text().splitlines()]
    assert done.stdout.splitlines() == [
        f"edition 1 is entry 1 {chain[0]['hash']}",
        f"the chain ends in {chain[-1]['hash']}",
    ]


@pytest.mark.parametrize("word", ["1.250.000", "Asta Holm"])
def test_the_script_finds_a_changed_text(folder: Path, word: str) -> None:
    proof = folder / "proof.json"
    proof.write_text(proof.read_text(encoding="utf-8").replace(word, "Noget andet"), encoding="utf-8")

    assert "AssertionError" in _shell(SHELL[1], folder).stderr


def test_the_hash_of_one_item_comes_out_of_sha256sum(folder: Path) -> None:
    if shutil.which("xxd") is None or shutil.which("sha256sum") is None:
        pytest.skip("xxd or sha256sum is not installed")

    done = _shell(SHELL[2], folder)

    leaf = json.loads((folder / "proof.json").read_text(encoding="utf-8"))["leaves"][2]
    assert done.stdout.split()[0] == leaf["public"]


def test_the_proof_holds_nothing_of_what_was_withdrawn(folder: Path) -> None:
    proof = (folder / "proof.json").read_text(encoding="utf-8")

    leaf = json.loads(proof)["leaves"][1]
    assert (leaf["stated"], leaf["whole_salt"], leaf["public_salt"]) == (None, None, None)
    assert leaf["withdrawn_on_ground"] == "copyright"
    assert "biblioteket" not in proof
