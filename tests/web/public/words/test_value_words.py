"""Values in the words of pages."""

import pytest
from django.utils.translation import override

from raadhus.web.public.words.value_words import percent, percents


@pytest.mark.parametrize(
    ("shares", "written"),
    [
        (((1, 20), (9, 200)), ("5,0 %", "4,5 %")),
        (((1, 20), (1, 2), (0, 0)), ("5 %", "50 %", "0 %")),
        (((1, 3),), ("33,3 %",)),
        (((9999, 10_000), (10_000, 10_000)), ("100 %", "100 %")),
        ((), ()),
    ],
)
def test_shares_of_a_column_have_as_many_decimals_as_one_of_them_needs(
    shares: tuple[tuple[int, int], ...], written: tuple[str, ...]
) -> None:
    assert tuple(share.replace("\N{NO-BREAK SPACE}", " ") for share in percents(shares)) == written


def test_a_share_is_written_as_the_language_writes_it() -> None:
    with override("en"):
        assert percent(1, of=3) == "33.3%"
