"""Following the store: what changed meetings tell is derived once, and each part of the room makes its rows of it."""

from collections.abc import Sequence

from raadhus.figures.money.taking_in import take_in_money
from raadhus.figures.organisation.taking_in import take_in_organisation
from raadhus.figures.plans.taking_in import take_in_plans
from raadhus.figures.schemes.taking_in import take_in_schemes
from raadhus.figures.series.taking_in import take_in_series
from raadhus.published.following.standing_record import standing_records
from raadhus.understanding.derived import KINDS, derive

_DERIVED = KINDS - {"promises"}


def take_in(meetings: Sequence[str]) -> None:
    """Make the rows of these meetings anew, and what they are joined into."""
    told = tuple(
        (standing, derive(standing.record, kinds=_DERIVED))
        for standing in standing_records(meetings).values()
    )
    take_in_money(meetings, told=told)
    take_in_organisation(meetings, told=told)
    take_in_plans(meetings, told=told)
    take_in_schemes(meetings, told=told)
    take_in_series(meetings, told=told)
