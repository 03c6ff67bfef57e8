"""The plans and agreements of a body, and the tasks of one with every mention."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import F, QuerySet
from msgspec import Struct

from raadhus.figures.models import Plan, PlanTask
from raadhus.figures.plans.tasks import Mention, PlannedTask, tasks_of
from raadhus.figures.queries.told import ToldPlace, newest_first, place_of, with_places
from raadhus.published.prepared import in_parts
from raadhus.published.queries.parts_of_lists import first_row

ON_A_PAGE = 50
_MOST_MENTIONS = 1000
_MOST_WITHOUT_PLAN = 50


class ListedPlan(Struct, frozen=True, kw_only=True):
    """`name` is the one used last; `tasks` counts its tasks by their numbers or titles."""

    id: str
    name: str
    year: int | None
    tasks: int
    mentions: int
    first_told: date | None
    last_told: date | None


class _Told(NamedTuple):
    task: str
    name: str | None
    year: int | None
    date: date | None


class Plans(Struct, frozen=True, kw_only=True):
    """A page of the plans, the ones told of last first, and the newest tasks for which no plan is named."""

    plans: tuple[ListedPlan, ...]
    total: int
    without_plan: tuple[PlannedTask[ToldPlace], ...]


class ShownPlan(Struct, frozen=True, kw_only=True):
    """`is_cut` when there are more mentions than are looked at, the oldest of which are left out."""

    plan: ListedPlan
    tasks: tuple[PlannedTask[ToldPlace], ...]
    items: tuple[str, ...]
    is_cut: bool


def plans_of_body(body: str, *, page: int = 1, on_a_page: int = ON_A_PAGE) -> Plans:
    """Give a page of them: four statements."""
    total = Plan.objects.filter(body=body).count()
    first = first_row(page, total=total, on_a_page=on_a_page)
    without = PlanTask.objects.filter(body=body, plan__isnull=True)
    return Plans(
        plans=_listed(body, tuple(_in_order(body)[first : first + on_a_page])),
        total=total,
        without_plan=tasks_of(map(_mention, with_places(newest_first(without))[:_MOST_WITHOUT_PLAN])),
    )


def all_plans_of_body(body: str) -> Iterator[ListedPlan]:
    """Give all of them in the same order, some at once."""
    for some in in_parts(_in_order(body)):
        yield from _listed(body, some)


def plan_of_body(plan: str, *, body: str) -> ShownPlan | None:
    """Give one by its id, in one statement; None when no mention of it is left."""
    rows = with_places(newest_first(PlanTask.objects.filter(body=body, plan=plan)))[: _MOST_MENTIONS + 1]
    told = tuple(rows)
    if not told:
        return None
    looked_at = told[:_MOST_MENTIONS]
    tasks = tasks_of(map(_mention, looked_at))
    days = [row.date for row in looked_at if row.date]
    return ShownPlan(
        plan=ListedPlan(
            id=plan,
            name=told[0].plan_name or "",
            year=told[0].year,
            tasks=len(tasks),
            mentions=len(looked_at),
            first_told=min(days, default=None),
            last_told=max(days, default=None),
        ),
        tasks=tasks,
        items=tuple(dict.fromkeys(row.item_id for row in looked_at)),
        is_cut=len(told) > _MOST_MENTIONS,
    )


def _in_order(body: str) -> "QuerySet[Plan, str]":
    ordered = Plan.objects.filter(body=body).order_by(F("last_told").desc(nulls_last=True), "pk")
    return ordered.values_list("pk", flat=True)


def _listed(body: str, plans: tuple[str, ...]) -> tuple[ListedPlan, ...]:
    """These plans in this order, as what still stands tells of them; one statement."""
    told: dict[str, list[_Told]] = {plan: [] for plan in plans}
    rows = newest_first(PlanTask.objects.filter(body=body, plan__in=plans))
    for plan, task, name, year, day in rows.values_list("plan", "task", "plan_name", "year", "date"):
        told[plan or ""].append(_Told(task, name, year, day))
    return tuple(
        ListedPlan(
            id=plan,
            name=mentions[0].name or "",
            year=mentions[0].year,
            tasks=len({one.task for one in mentions}),
            mentions=len(mentions),
            first_told=min((one.date for one in mentions if one.date), default=None),
            last_told=max((one.date for one in mentions if one.date), default=None),
        )
        for plan, mentions in told.items()
        if mentions
    )


def _mention(row: PlanTask) -> Mention[ToldPlace]:
    return Mention(
        number=row.number,
        title=row.title,
        state=row.state,  # type: ignore[arg-type]  # taking in writes a TaskState
        date=row.date,
        place=place_of(row),
    )
