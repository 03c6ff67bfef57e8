"""The plans and agreements of a body, and the tasks of one with every mention."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, F, Max, Min, OuterRef, Subquery
from msgspec import Struct

from raadhus.figures.models import PlanTask
from raadhus.figures.plans.tasks import Mention, PlannedTask, tasks_of
from raadhus.figures.queries.told import ToldPlace, newest_first, place_of, still_told, with_places
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
    """Give a page of them: three statements."""
    rows = still_told(PlanTask.objects.filter(body=body, plan__isnull=False))
    total = rows.aggregate(count=Count("plan", distinct=True))["count"]
    first = first_row(page, total=total, on_a_page=on_a_page)
    without = PlanTask.objects.filter(body=body, plan__isnull=True)
    return Plans(
        plans=tuple(_listed(body, first=first, count=on_a_page)),
        total=total,
        without_plan=tasks_of(map(_mention, with_places(newest_first(without))[:_MOST_WITHOUT_PLAN])),
    )


def all_plans_of_body(body: str) -> Iterator[ListedPlan]:
    """Give all of them in the same order."""
    return _listed(body, first=0, count=None)


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


def _listed(body: str, *, first: int, count: int | None) -> Iterator[ListedPlan]:
    named = newest_first(PlanTask.objects.filter(body=body, plan=OuterRef("plan"))).values("plan_name")[:1]
    rows = (
        still_told(PlanTask.objects.filter(body=body, plan__isnull=False))
        .order_by()
        .values("plan")
        .annotate(
            tasks=Count("task", distinct=True),
            mentions=Count("pk"),
            first=Min("date"),
            last=Max("date"),
            of_year=Max("year"),
        )
        .annotate(name=Subquery(named))
        .order_by(F("last").desc(nulls_last=True), "plan")
    )
    for row in rows[first : None if count is None else first + count]:
        yield ListedPlan(
            id=row["plan"] or "",
            name=row["name"] or "",
            year=row["of_year"],
            tasks=row["tasks"],
            mentions=row["mentions"],
            first_told=row["first"],
            last_told=row["last"],
        )


def _mention(row: PlanTask) -> Mention[ToldPlace]:
    return Mention(
        number=row.number,
        title=row.title,
        state=row.state,  # type: ignore[arg-type]  # taking in writes a TaskState
        date=row.date,
        place=place_of(row),
    )
