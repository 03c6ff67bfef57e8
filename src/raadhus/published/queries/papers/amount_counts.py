"""How many amounts of money the matters of a body have, by committee, year and direction, each once for a matter."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from django.db.models import Count, Max, Q
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.danish_order import danish_order
from raadhus.core.record import Direction
from raadhus.published.models import Amount, Organization
from raadhus.published.queries.organizations.names_of_lives import names_of_lives
from raadhus.published.queries.papers.amounts import AmountFilter, latest_within


class CountedAmounts(Struct, frozen=True, kw_only=True):
    """How many there are under a name, how many of them say that something rises or falls, and how large they get."""

    name: str
    count: int
    increases: int
    decreases: int
    largest: int


class AmountChoices(Struct, frozen=True, kw_only=True):
    """`organizations` are lives with their names."""

    organizations: tuple[tuple[str, str], ...]
    years: tuple[int, ...]


class _Group(Struct, frozen=True):
    """The amounts of a direction that a committee treated in a year; the counts are of those above the limit.

    `largest` is of all: where any is above the limit, the largest is.
    """

    life: str | None
    year: int | None
    direction: Direction | None
    largest: int
    is_latest: int
    is_latest_of_committee: int
    is_latest_of_year: int
    is_latest_of_committee_and_year: int


class AmountCounts(Struct, frozen=True, kw_only=True):
    """All amounts above a limit, counted; `names` are those of lives, in the order of the alphabet."""

    names: Mapping[str, str]
    groups: tuple[_Group, ...]

    @property
    def choices(self) -> AmountChoices:
        """The committees and years that there are amounts of, above the limit or not."""
        lives = {group.life for group in self.groups}
        years = {group.year for group in self.groups if group.year is not None}
        return AmountChoices(
            organizations=tuple((life, name) for life, name in self.names.items() if life in lives),
            years=tuple(sorted(years, reverse=True)),
        )

    def total(self, asked: AmountFilter) -> int:
        """How many were chosen."""
        latest = latest_within(committee=asked.organization is not None, year=asked.year is not None)
        return sum(getattr(group, latest) for group in self._chosen(asked))

    def by_committee(self, asked: AmountFilter) -> tuple[CountedAmounts, ...]:
        """Those chosen by committee, most first; a matter counts with each committee that treated it."""
        groups = [(one.life, one) for one in self._chosen(asked) if one.life and one.life in self.names]
        counted = _counted(groups, latest=latest_within(committee=True, year=asked.year is not None))
        named = (replace(one, name=self.names[one.name]) for one in counted)
        return tuple(sorted(named, key=lambda one: (-one.count, danish_order(one.name))))

    def by_year(self, asked: AmountFilter) -> tuple[CountedAmounts, ...]:
        """Those chosen by the year of the meeting; a matter counts in each year in which it was treated."""
        groups = [(str(one.year), one) for one in self._chosen(asked) if one.year is not None]
        counted = _counted(groups, latest=latest_within(committee=asked.organization is not None, year=True))
        return tuple(sorted(counted, key=lambda one: one.name))

    def _chosen(self, asked: AmountFilter) -> Iterator[_Group]:
        for group in self.groups:
            if (
                asked.organization in {None, group.life}
                and asked.year in {None, group.year}
                and asked.direction in {None, group.direction}
            ):
                yield group


def amount_counts(body: str, *, over: int | None) -> AmountCounts:
    """Count the amounts above so many øre, whichever way they go, in two statements."""
    above = Q() if over is None else Q(size__gt=over)
    rows = (
        Amount.objects.filter(body=body)
        .order_by()
        .values_list("life", "meeting_year", "direction")
        .annotate(
            # What is counted stands in the index; ids do not.
            largest=Max("size"),
            latest=Count("size", filter=above & Q(is_latest=True)),
            of_committee=Count("size", filter=above & Q(is_latest_of_committee=True)),
            of_year=Count("size", filter=above & Q(is_latest_of_year=True)),
            of_both=Count("size", filter=above & Q(is_latest_of_committee_and_year=True)),
        )
    )
    return AmountCounts(
        names=names_of_lives(Organization.objects.filter(body=body)),
        groups=tuple(_Group(*row) for row in rows),
    )


def _counted(groups: Iterable[tuple[str, _Group]], *, latest: str) -> Iterator[CountedAmounts]:
    by_name: defaultdict[str, list[_Group]] = defaultdict(list)
    for name, group in groups:
        if getattr(group, latest):
            by_name[name].append(group)
    for name, of_name in by_name.items():
        counts = Counter[Direction | None]()
        for group in of_name:
            counts[group.direction] += getattr(group, latest)
        yield CountedAmounts(
            name=name,
            count=counts.total(),
            increases=counts["increase"],
            decreases=counts["decrease"],
            largest=max(group.largest for group in of_name),
        )
