"""The plans and agreements of a body, and one plan with its tasks: each with every mention and what it says."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.figures.plans.tasks import PlannedTask
from raadhus.figures.queries.plans import (
    ON_A_PAGE,
    ListedPlan,
    ShownPlan,
    all_plans_of_body,
    plan_of_body,
    plans_of_body,
)
from raadhus.figures.queries.told import ToldPlace
from raadhus.following_up.queries.promised_in_items import promised_in_items
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.items.said_places import SaidPlace, address_of_words, said_place
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.obligation_lines import ObligationLine, obligation_line
from raadhus.web.public.lists.paging import Paging, page_number, paging
from raadhus.web.public.words.plan_words import task_state_badge, task_state_words


class TaskOnPage(Struct, frozen=True, kw_only=True):
    task: PlannedTask[ToldPlace]
    state: str
    badge: str
    places: tuple[SaidPlace, ...]


class PlansPage(Page, frozen=True, kw_only=True):
    plans: tuple[ListedPlan, ...]
    total: int
    pages: Paging
    without_plan: tuple[TaskOnPage, ...]


class PlanPage(Page, frozen=True, kw_only=True):
    """`promises` are those told in the same items: evaluations that return come first."""

    plan: ListedPlan
    tasks: tuple[TaskOnPage, ...]
    promises: tuple[ObligationLine, ...]
    is_cut: bool


class PlanRow(Struct, frozen=True, kw_only=True):
    """A plan as data."""

    id: str
    name: str
    year: int | None
    tasks: int
    mentions: int
    first_told: date | None
    last_told: date | None
    address: str


class MentionRow(Struct, frozen=True, kw_only=True):
    """A mention of a task as data; `state` is what its sentence says, `outcome` that of the item."""

    number: str | None
    title: str
    state: str
    task_state: str
    outcome: str | None
    date: date | None
    organization: str
    item: str
    words: str
    unsure: str | None
    address: str


@body_page
def show_plans(request: HttpRequest, here: Here) -> HttpResponse:
    found = plans_of_body(here.slug or "", page=page_number(request))
    heading = gettext("Planer og aftaler")
    page = PlansPage(
        title=heading,
        heading=heading,
        section="outstanding",
        description=gettext(
            "Budgetaftaler, handleplaner og andre planer med de opgaver, som referaterne nævner."
        ),
        forms=forms_of(request),
        plans=found.plans,
        total=found.total,
        pages=paging(request, total=found.total, on_a_page=ON_A_PAGE),
        without_plan=tuple(_task(task, here=here) for task in found.without_plan),
    )
    return show(request, "public/plans.html", page, here)


@body_page
def show_plans_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    plans = tuple(all_plans_of_body(here.slug or ""))
    listing = Listing(
        title=gettext("Planer og aftaler"),
        row=PlanRow,
        rows=tuple(_plan_row(plan, request=request, here=here) for plan in plans),
        entries=tuple(_plan_entry(plan, here=here) for plan in plans if plan.last_told),
    )
    return as_data(listing, form=form, request=request, here=here)


@body_page
def show_plan(request: HttpRequest, here: Here, *, plan: str) -> HttpResponse:
    found = _found(plan, here=here)
    promises = promised_in_items(found.items, body=here.slug or "", today=here.today)
    page = PlanPage(
        title=found.plan.name,
        heading=found.plan.name,
        section="outstanding",
        description=gettext("Opgaverne i planen, hvor de er nævnt, og hvad der er sagt om dem."),
        crumbs=(
            Crumb(label=gettext("Planer og aftaler"), address=address("plans", here=here)),
            Crumb(label=found.plan.name, is_danish=True),
        ),
        forms=forms_of(request),
        plan=found.plan,
        tasks=tuple(_task(task, here=here) for task in found.tasks),
        promises=tuple(obligation_line(one, here=here) for one in promises),
        is_cut=found.is_cut,
    )
    return show(request, "public/plan.html", page, here)


@body_page
def show_plan_as(request: HttpRequest, here: Here, *, plan: str, form: FormName) -> HttpResponseBase:
    """Its mentions; a feed has the newest."""
    found = _found(plan, here=here)
    listing = Listing(
        title=found.plan.name,
        row=MentionRow,
        rows=tuple(row for task in found.tasks for row in _mention_rows(task, request=request, here=here)),
        entries=tuple(entry for task in found.tasks for entry in _entries(task, here=here)),
    )
    return as_data(listing, form=form, request=request, here=here)


def _found(plan: str, *, here: Here) -> ShownPlan:
    """Raises NoSuchThing."""
    found = plan_of_body(plan, body=here.slug or "")
    if found is None:
        raise NoSuchThing(plan)
    return found


def _task(task: PlannedTask[ToldPlace], *, here: Here) -> TaskOnPage:
    return TaskOnPage(
        task=task,
        state=task_state_words(task.state),
        badge=task_state_badge(task.state),
        places=tuple(
            said_place(
                task_state_words(mention.state) if mention.state != "mentioned" else "",
                mention.place,
                here=here,
            )
            for mention in task.mentions
        ),
    )


def _plan_row(plan: ListedPlan, *, request: HttpRequest, here: Here) -> PlanRow:
    return PlanRow(
        id=plan.id,
        name=plan.name,
        year=plan.year,
        tasks=plan.tasks,
        mentions=plan.mentions,
        first_told=plan.first_told,
        last_told=plan.last_told,
        address=request.build_absolute_uri(address("plan", here=here, plan=plan.id)),
    )


def _plan_entry(plan: ListedPlan, *, here: Here) -> FeedEntry:
    assert plan.last_told is not None
    return FeedEntry(
        id=plan.id,
        title=plan.name,
        address=address("plan", here=here, plan=plan.id),
        updated=plan.last_told,
        summary=gettext("Senest nævnt %(day)s.") % {"day": day(plan.last_told)},
    )


def _mention_rows(
    task: PlannedTask[ToldPlace], *, request: HttpRequest, here: Here
) -> tuple[MentionRow, ...]:
    return tuple(
        MentionRow(
            number=task.number,
            title=mention.title,
            state=mention.state,
            task_state=task.state,
            outcome=mention.place.outcome,
            date=mention.place.date,
            organization=mention.place.committee,
            item=mention.place.title,
            words=mention.place.words,
            unsure=mention.place.unsure,
            address=request.build_absolute_uri(address_of_words(mention.place, here=here)),
        )
        for mention in task.mentions
    )


def _entries(task: PlannedTask[ToldPlace], *, here: Here) -> tuple[FeedEntry, ...]:
    return tuple(
        FeedEntry(
            id=mention.place.item,
            title=f"{task.number} {task.title}" if task.number else task.title,
            address=address("item", here=here, item=mention.place.item),
            known_as=address_of_words(mention.place, here=here),
            updated=mention.place.date,
            summary=mention.place.words,
        )
        for mention in task.mentions
        if mention.place.date
    )
