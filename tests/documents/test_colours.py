"""A municipality's colour can be read on white paper."""

import pytest

from raadhus.documents.colours import dark_enough


def test_a_dark_colour_stays() -> None:
    assert dark_enough("#1D4D5B") == "#1d4d5b"


@pytest.mark.parametrize("colour", ["#ffff00", "#ffffff", "#808080"])
def test_a_light_colour_is_darkened(colour: str) -> None:
    darkened = dark_enough(colour)

    assert darkened < colour
    assert dark_enough(darkened) == darkened


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#12345g", 'rgb("x")'])
def test_what_is_no_colour_becomes_a_neutral_one(colour: str) -> None:
    assert dark_enough(colour) == "#1d4d5b"
