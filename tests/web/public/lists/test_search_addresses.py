"""The addresses of searches."""

from datetime import date

import pytest

from raadhus.finding import index_schema as schema
from raadhus.finding.request import Choice, SearchRequest
from raadhus.web.public.lists.search_addresses import address_of, addresses_of_choices, with_choice

YEAR, OTHER = Choice(schema.YEAR, "2024"), Choice(schema.PARTY, "Å & Ø")


@pytest.mark.parametrize("choice", [YEAR, OTHER])
@pytest.mark.parametrize(
    "request_",
    [
        SearchRequest(),
        SearchRequest(words="ny bro", chosen=(YEAR,), page=3),
        SearchRequest(chosen=(OTHER, YEAR), from_date=date(2024, 1, 2), order="newest"),
    ],
)
def test_the_addresses_of_many_choices_are_those_of_each(request_: SearchRequest, choice: Choice) -> None:
    one_by_one = address_of(with_choice(request_, choice), path="/soeg/")

    assert addresses_of_choices(request_, path="/soeg/")(choice) == one_by_one
