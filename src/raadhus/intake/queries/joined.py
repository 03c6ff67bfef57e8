"""What the store made of all meetings together: papers that several of them treated, and people who may be one."""

from collections.abc import Iterable

from django.db.models import Count
from msgspec import Struct

from raadhus.published.models import Paper
from raadhus.published.queries.people.people import proposed_people


class Joined(Struct, frozen=True, kw_only=True):
    papers: int
    people_proposed: int


def joined(bodies: Iterable[str]) -> Joined:
    """Count for these bodies the papers with several treatments, and the proposals that wait for somebody."""
    slugs = tuple(bodies)
    several = Paper.objects.filter(body__in=slugs).annotate(times=Count("consultations")).filter(times__gt=1)
    return Joined(
        papers=several.count(),
        people_proposed=sum(1 for slug in slugs for _ in proposed_people(body=slug)),
    )
