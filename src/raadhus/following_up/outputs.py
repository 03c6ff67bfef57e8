"""Everything that is told of what a body promised, for the tests that look for leaks."""

from collections.abc import Iterator
from datetime import date

import msgspec

from raadhus.following_up.decided import corrections_of
from raadhus.following_up.models import Obligation
from raadhus.following_up.queries.most_telling import most_telling
from raadhus.following_up.queries.outstanding import (
    ObligationFilter,
    all_outstanding,
    dated_obligations,
    obligation,
)
from raadhus.following_up.queries.wheel import wheel
from raadhus.following_up.states import STATES
from raadhus.published.following.catch_up import catch_up
from raadhus.published.output_register import Output, register_output

_DAYS = (date(2000, 1, 1), date(2025, 6, 12), date(2040, 1, 1))


def _obligations(body: str) -> Iterator[bytes]:
    """Each obligation with all it knows, in every state, on days before, among and after the meetings."""
    catch_up()
    for today in _DAYS:
        for state in STATES:
            asked = ObligationFilter(state=state, with_external=True)
            yield from map(msgspec.json.encode, all_outstanding(body, today=today, asked=asked))
        yield msgspec.json.encode(dated_obligations(body, today=today))
        yield msgspec.json.encode(most_telling(body, today=today, limit=100))
        yield msgspec.json.encode(wheel(body, year=today.year, today=today))
    for id_ in Obligation.objects.filter(body=body).values_list("id", flat=True):
        yield msgspec.json.encode(obligation(id_, body=body, today=_DAYS[1]))
    yield msgspec.json.encode(corrections_of(body))


register_output(Output(name="obligations", produce=_obligations))
