"""One body is printed in several ways."""

import pytest

from raadhus.core.body_names import is_same_body


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Byrådet", "Egeborg Byråd"),
        ("Skole-, Børne- og Ungeudvalget", "Skole- Børne- og Ungeudvalget"),
        ("Byråd 2022-2025", "Byrådet"),
    ],
)
def test_names_of_one_body_are_the_same(first: str, second: str) -> None:
    assert is_same_body(first, second)
    assert is_same_body(second, first)


@pytest.mark.parametrize(("first", "second"), [("Byrådet", "Økonomiudvalget"), ("", "Byrådet")])
def test_names_of_two_bodies_are_not(first: str, second: str) -> None:
    assert not is_same_body(first, second)
