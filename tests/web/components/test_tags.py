"""Days, times, amounts and shares as each language writes them."""

from collections.abc import Callable
from datetime import date

import pytest
from django.utils.translation import override

from raadhus.web.components.tags import (
    clock,
    day,
    file_size,
    kroner,
    millions,
    month,
    thousands,
    whole_day,
)
from raadhus.web.public.words.value_words import percent

DAY = date(2025, 6, 12)


@pytest.mark.parametrize(
    ("written", "danish", "english"),
    [
        (lambda: day(DAY), "12. juni 2025", "12 June 2025"),
        (lambda: day("2025-06"), "juni 2025", "June 2025"),
        (lambda: day("2025"), "2025", "2025"),
        (lambda: whole_day(DAY), "torsdag den 12. juni 2025", "Thursday 12 June 2025"),
        (lambda: month(DAY), "juni 2025", "June 2025"),
        (lambda: clock("2025-06-12T17:30:00+02:00"), "17.30", "17:30"),
        (lambda: kroner(125_000_050), "1.250.000,50 kr.", "DKK 1,250,000.50"),
        (lambda: millions(460_230_000_000), "4.602,3 mio. kr.", "DKK 4,602.3 million"),
        (lambda: millions(99_900), "999 kr.", "DKK 999"),
        (lambda: thousands(1204), "1.204", "1,204"),
        (lambda: file_size(1_240_000), "1,2 MB", "1.2 MB"),
        (lambda: percent(1, of=8), "12,5\N{NO-BREAK SPACE}%", "12.5%"),
        (lambda: percent(1, of=4), "25\N{NO-BREAK SPACE}%", "25%"),
    ],
)
def test_each_language_writes_it_its_own_way(written: Callable[[], str], danish: str, english: str) -> None:
    with override("da"):
        assert written() == danish
    with override("en"):
        assert written() == english
