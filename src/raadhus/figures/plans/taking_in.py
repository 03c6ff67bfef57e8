"""Making the rows of tasks that meetings mention, and of the plans that they are of."""

from collections.abc import Iterator, Sequence

from django.db.models import Max

from raadhus.core.derived import Derived, Task
from raadhus.figures.models import Plan, PlanTask
from raadhus.figures.placing import Placing
from raadhus.figures.plans.naming import plan_key, plan_name, task_key
from raadhus.figures.plans.states import task_state
from raadhus.figures.sentences import text_at
from raadhus.published.following.standing_record import StandingRecord
from raadhus.published.identities import minted_id


def take_in_plans(meetings: Sequence[str], *, told: Sequence[tuple[StandingRecord, Derived]]) -> None:
    """Make the rows of these meetings anew from what is told of them; a meeting that is not told has none."""
    before = PlanTask.objects.filter(meeting__in=meetings, plan__isnull=False)
    touched = set(before.values_list("plan", flat=True))
    PlanTask.objects.filter(meeting__in=meetings).delete()
    rows = [row for standing, derived in told for row in _rows(standing, derived=derived)]
    PlanTask.objects.bulk_create(rows)
    _join(touched | {row.plan for row in rows})


def _join(plans: set[str | None]) -> None:
    """Make the plans anew that have a mention left."""
    ids = tuple(plan for plan in plans if plan is not None)
    Plan.objects.filter(id__in=ids).delete()
    told = PlanTask.objects.filter(plan__in=ids).order_by().values_list("plan", "body")
    Plan.objects.bulk_create(
        Plan(id=plan or "", body=body, last_told=last) for plan, body, last in told.annotate(Max("date"))
    )


def _rows(standing: StandingRecord, *, derived: Derived) -> Iterator[PlanTask]:
    placing = Placing(standing)
    for task in derived.tasks:
        plan = plan_key(task.agreement, year=task.year) if task.agreement else ""
        text = text_at(standing.record, at=task.place.at)
        row = PlanTask(
            plan=minted_id("plan", body=standing.body, key=plan) if plan else None,
            plan_name=plan_name(task.agreement, year=task.year) if task.agreement else None,
            year=task.year,
            task=minted_id("task", body=standing.body, key=f"{plan}\0{_key(task)}"),
            number=task.number,
            title=task.title,
            state=task_state(text, start=task.place.start, end=task.place.end),
        )
        if placing.place(row, task):
            yield row


def _key(task: Task) -> str:
    return task_key(task.title, number=task.number)
