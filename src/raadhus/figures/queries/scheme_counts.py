"""How many persons each scheme had when it was counted last."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from django.db.models import Max, Q
from msgspec import Struct

from raadhus.figures.models import Observation, SchemeCount
from raadhus.figures.queries.told import ToldPlace, place_of, still_told, with_places

_MOST = 200


class CountOfScheme(Struct, frozen=True, kw_only=True):
    """`since` to `until` is what was counted over, `definition` how; `series` leads to earlier counts, if there are."""

    value: int
    since: str | None
    until: str | None
    definition: str | None
    series: str | None
    place: ToldPlace


def latest_scheme_counts(body: str) -> Mapping[str, tuple[CountOfScheme, ...]]:
    """Give the counts of each scheme at the newest meeting that tells any, all of them where it tells several.

    Three statements.
    """
    counts = SchemeCount.objects.filter(body=body)
    newest = dict(counts.order_by().values_list("scheme").annotate(Max("date")))
    if not newest:
        return {}
    of_newest = reduce(or_, (Q(scheme=scheme, date=day) for scheme, day in newest.items()))
    rows = tuple(with_places(still_told(counts).filter(of_newest)).order_by("path", "start")[:_MOST])
    series = _series(row.item_id for row in rows)
    found: dict[str, list[CountOfScheme]] = {}
    for row in rows:
        of_scheme = found.setdefault(row.scheme, [])
        # The same number told twice in one item is one count.
        if all((one.value, one.place.item) != (int(row.value), row.item_id) for one in of_scheme):
            of_scheme.append(_count(row, series=series.get((row.item_id, row.path, row.start))))
    return {scheme: tuple(counts) for scheme, counts in found.items()}


def _series(items: Iterable[str]) -> Mapping[tuple[str, str, int], str]:
    told = Observation.objects.filter(item__in=set(items)).values_list("item_id", "path", "start", "series")
    return {(item, path, start): series for item, path, start, series in told}


def _count(row: SchemeCount, *, series: str | None) -> CountOfScheme:
    return CountOfScheme(
        value=int(row.value),
        since=row.since,
        until=row.until,
        definition=row.definition,
        series=series,
        place=place_of(row),
    )
