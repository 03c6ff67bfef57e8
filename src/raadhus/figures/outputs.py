"""Everything that the room tells of a body, for the tests that look for leaks."""

from collections.abc import Iterator

import msgspec

from raadhus.figures.models import FrameOfYear, Report, Series
from raadhus.figures.queries.appropriations import (
    MoneyFilter,
    all_appropriations,
    appropriations,
    doubted_totals,
)
from raadhus.figures.queries.committees_over_time import organizations_over_time
from raadhus.figures.queries.frames import frames_of_year, money_years, names_of_frame, years_of_frame
from raadhus.figures.queries.permits import permits_of_body
from raadhus.figures.queries.plans import all_plans_of_body, plan_of_body, plans_of_body
from raadhus.figures.queries.scheme_counts import latest_scheme_counts
from raadhus.figures.queries.series import all_numbers_of_body, one_series, report_of_body, reports_of_body
from raadhus.figures.queries.units import all_changes_of_body, units_of_body
from raadhus.published.following.catch_up import catch_up
from raadhus.published.output_register import Output, register_output

_ALL = 10_000


def _money(body: str) -> Iterator[bytes]:
    """Each appropriation with its steps, each year with its frames and totals, each frame with its names."""
    catch_up()
    yield from map(msgspec.json.encode, all_appropriations(body, asked=MoneyFilter()))
    for year in (one.year for one in money_years(body)):
        yield msgspec.json.encode(frames_of_year(body, year=year))
        yield msgspec.json.encode(doubted_totals(body, year=year))
    for number in FrameOfYear.objects.filter(body=body).values_list("number", flat=True).distinct():
        yield msgspec.json.encode(names_of_frame(body, number=number))
        yield msgspec.json.encode(years_of_frame(body, number=number))
        yield msgspec.json.encode(appropriations(body, asked=MoneyFilter(frame=number)))


register_output(Output(name="money", produce=_money))


def _schemes(body: str) -> Iterator[bytes]:
    """Each dispensation and rule with all its tellings, and the counts told last."""
    catch_up()
    yield msgspec.json.encode(permits_of_body(body))
    yield msgspec.json.encode(latest_scheme_counts(body))


def _organisation(body: str) -> Iterator[bytes]:
    """Each committee with its time, each unit with its names and events, each change as it is told."""
    catch_up()
    yield from map(msgspec.json.encode, organizations_over_time(body))
    yield msgspec.json.encode(units_of_body(body, register={}, on_a_page=_ALL))
    yield from map(msgspec.json.encode, all_changes_of_body(body))


def _plans(body: str) -> Iterator[bytes]:
    """Each plan with its tasks and every mention, and the tasks without a plan."""
    catch_up()
    yield msgspec.json.encode(plans_of_body(body))
    for plan in all_plans_of_body(body):
        yield msgspec.json.encode(plan_of_body(plan.id, body=body))


register_output(Output(name="schemes", produce=_schemes))
register_output(Output(name="organisation", produce=_organisation))
register_output(Output(name="plans", produce=_plans))


def _series(body: str) -> Iterator[bytes]:
    """The reports with their series, each report with all its numbers, each series with its tellings."""
    catch_up()
    yield msgspec.json.encode(reports_of_body(body, page=1, on_a_page=_ALL))
    yield from map(msgspec.json.encode, all_numbers_of_body(body, most=_ALL))
    for report in Report.objects.filter(body=body).values_list("id", flat=True):
        yield msgspec.json.encode(report_of_body(body, report=report))
    for series in Series.objects.filter(body=body).values_list("id", flat=True):
        yield msgspec.json.encode(one_series(body, series=series))


register_output(Output(name="series", produce=_series))
