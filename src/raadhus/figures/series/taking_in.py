"""Making the observations of meetings anew, and the series and reports that they join into."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.db.models import Count, F, Q

from raadhus.core.derived import Derived
from raadhus.figures.models import Observation, Report, Series, ShareCheck
from raadhus.figures.series.checks import share_checks
from raadhus.figures.series.comparing import Telling, compared
from raadhus.figures.series.naming import is_indicator_name
from raadhus.figures.series.telling import observations_told
from raadhus.published.following.standing_record import StandingRecord
from raadhus.published.models import Body

_AT_ONCE = 500
_FEWEST = 2
_MOST_AT_ONE = 2
TOLD_ROLES = ("measured", "expected")
"""The roles of the points of a series."""


def take_in_series(meetings: Sequence[str], *, told: Sequence[tuple[StandingRecord, Derived]]) -> None:
    """Make the rows of these meetings anew from what is told of them, and all that they join into."""
    of_meetings = Observation.objects.filter(meeting__in=meetings)
    touched = set(of_meetings.values_list("series", "report"))
    of_meetings.delete()
    ShareCheck.objects.filter(meeting__in=meetings).delete()
    names = dict(
        Body.objects.filter(id__in={standing.body for standing, _ in told}).values_list("id", "name")
    )
    rows: list[Observation] = []
    checks: list[ShareCheck] = []
    for standing, derived in told:
        observed = observations_told(standing, derived, body_name=names.get(standing.body) or "")
        rows.extend(observed)
        checks.extend(share_checks(standing, derived, observations=observed))
    Observation.objects.bulk_create(rows, batch_size=_AT_ONCE)
    ShareCheck.objects.bulk_create(checks, batch_size=_AT_ONCE)
    touched |= {(row.series, row.report) for row in rows}
    _join_series({series for series, _ in touched})
    _join_reports({report for _, report in touched})


def _join_series(series: set[str]) -> None:
    for ids in _chunks(series):
        Series.objects.filter(id__in=ids).delete()
        told: dict[str, list[Observation]] = {}
        for row in Observation.objects.filter(series__in=ids).order_by("series", "date", "item_id", "place"):
            told.setdefault(row.series, []).append(row)
        Series.objects.bulk_create(_joined(rows) for rows in told.values())


def _joined(rows: Sequence[Observation]) -> Series:
    parts = compared(tuple(_telling(row) for row in rows))
    meetings = {row.meeting for row in rows if row.role in TOLD_ROLES}
    tellings = sum(1 for row in rows if row.role in TOLD_ROLES)
    has_goal = any(goal.role == "target" for goal in parts.goals)
    is_again = (
        len(meetings) >= _FEWEST and len(parts.points) >= _FEWEST and tellings <= _MOST_AT_ONE * len(meetings)
    )
    return Series(
        id=rows[0].series,
        body=rows[0].body,
        report=rows[0].report,
        meetings=len(meetings),
        is_shown=is_indicator_name(rows[-1].what, unit=rows[-1].unit)
        and (is_again or (has_goal and bool(parts.points))),
    )


def _telling(row: Observation) -> Telling:
    return Telling(
        id=row.pk,
        item=row.item_id,
        date=row.date,
        value=Decimal(row.value),
        unit=row.unit,
        role=row.role,
        since=row.since,
        until=row.until,
        definition=row.definition,
        against=row.against,
    )


def _join_reports(reports: set[str]) -> None:
    for ids in _chunks(reports):
        Report.objects.filter(id__in=ids).delete()
        counted = {
            row["report"]: (row["told"], row["shown"])
            for row in Series.objects.filter(report__in=ids)
            .values("report")
            .annotate(told=Count("id"), shown=Count("id", filter=Q(is_shown=True)))
        }
        newest = {
            report: (body, item, date)
            for report, body, item, date in Observation.objects.filter(report__in=ids)
            .order_by("report", F("date").asc(nulls_first=True), "item_id")
            .values_list("report", "body", "item_id", "date")
            .distinct()
        }
        Report.objects.bulk_create(
            Report(
                id=report,
                body=body,
                item_id=item,
                last_date=date,
                newest=date.isoformat() if date else "",
                is_shown=counted[report][1] > 0,
                series=counted[report][0],
                shown=counted[report][1],
            )
            for report, (body, item, date) in newest.items()
        )


def _chunks(ids: Iterable[str]) -> Iterable[tuple[str, ...]]:
    ordered = sorted(ids)
    return (tuple(ordered[at : at + _AT_ONCE]) for at in range(0, len(ordered), _AT_ONCE))
