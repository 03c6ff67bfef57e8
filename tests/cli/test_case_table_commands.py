"""The commands that load what cases are checked against: the KLE table, and the types of cases."""

from pathlib import Path

import pytest

from command_line import Raadhus
from raadhus.writing.models import KleEntry
from raadhus.writing.queries.case_types import case_types_of

pytestmark = pytest.mark.django_db


def test_a_kle_table_is_loaded_or_refused_as_a_whole(raadhus: Raadhus, tmp_path: Path) -> None:
    good, bad = tmp_path / "kle.csv", tmp_path / "bad.csv"
    good.write_text("90.10.00;Gynger\nQ07;Gyngeture\n")
    bad.write_text("90.20.00;Vipper\nikke et nummer;Titel\n")

    assert raadhus("kle", "load", str(good)).out == "2 new, 0 with a new title, 2 numbers in all\n"
    assert raadhus("kle", "load", str(bad)).code == 1
    assert not KleEntry.objects.filter(pk="90.20.00").exists()


def test_a_municipality_sets_its_own_types_and_keeps_their_order(raadhus: Raadhus, tmp_path: Path) -> None:
    file = tmp_path / "types.toml"
    file.write_text('[z]\nname = "Z-sag"\n[a]\nname = "A-sag"\nsections = [{ key = "s", heading = "S" }]\n')

    assert raadhus("case-types", "load", str(file), "--body", "egeborg", "--as", "Asta Holm").code == 0

    assert list(case_types_of("egeborg")) == ["z", "a"]
    assert "decision" in case_types_of("another")


def test_the_types_that_raadhus_brings_can_be_loaded_as_they_are_shown(
    raadhus: Raadhus, tmp_path: Path
) -> None:
    file = tmp_path / "types.toml"
    file.write_text(raadhus("case-types", "show").out)

    assert raadhus("case-types", "load", str(file), "--body", "egeborg", "--as", "Asta Holm").code == 0
    assert case_types_of("egeborg") == case_types_of("another")


def test_a_file_of_types_that_makes_no_sense_changes_nothing(raadhus: Raadhus, tmp_path: Path) -> None:
    file = tmp_path / "types.toml"
    file.write_text('[a]\nname = "A"\nwrong = 1\n')

    refused = raadhus("case-types", "load", str(file), "--body", "egeborg", "--as", "Asta Holm")

    assert refused.code == 1
    assert "wrong" in refused.err
