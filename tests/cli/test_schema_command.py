"""`raadhus schema` says how it is used."""

from command_line import Raadhus


def test_help_has_examples_and_exit_codes(raadhus: Raadhus) -> None:
    said = raadhus("schema", "--help").out

    assert "raadhus schema --derived > derived.schema.json" in said
    assert "Exit codes:" in said
