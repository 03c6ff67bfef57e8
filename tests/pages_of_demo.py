"""Where a page of each kind is on the site of the demo; ids differ from making to making, so the store is asked."""

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from django.db.models import Count, Model, Q, QuerySet
from django.urls import reverse
from django.utils.translation import override

from raadhus.following_up.models import Obligation, Telling
from raadhus.published.models import (
    AgendaItem,
    Case,
    Edition,
    File,
    Meeting,
    Organization,
    Paper,
    Person,
    PossiblyOnePaper,
)

BODY = "egeborg"
_One = TypeVar("_One", bound=Model)


def addresses() -> dict[str, str]:
    """Each kind of page and the address of one."""
    with override("da"):
        danish = {kind: address() for kind, address in _PAGES.items()}
    return danish | {f"{kind}, English": f"/en{danish[kind]}" for kind in _IN_ENGLISH}


def _to(name: str, **place: object) -> str:
    return reverse(name, kwargs={"body": BODY, **place})


def _first(found: QuerySet[_One], *order: str) -> _One:
    first = found.order_by(*order).first()
    assert first is not None
    return first


def _meeting(*order: str, **wanted: object) -> str:
    meetings = Meeting.objects.filter(body=BODY).annotate(
        length=Count("items"), closed=Count("items", filter=Q(items__access="closed"))
    )
    return _to("meeting", meeting=_first(meetings.filter(**wanted), *order, "date").pk)


def _item(**wanted: object) -> str:
    items = AgendaItem.objects.filter(meeting__body=BODY, **wanted)
    return _to("item", item=_first(items, "-meeting__date", "order").pk)


def _longest_paper() -> Paper:
    papers = Paper.objects.filter(body=BODY, case__isnull=False)
    return _first(papers.annotate(steps=Count("consultations")), "-steps", "first_date", "name")


def _committee(**wanted: object) -> str:
    seated = Organization.objects.filter(body=BODY, **wanted).annotate(seats=Count("memberships"))
    return _to("organization", organization=_first(seated, "-seats", "name").pk)


def _person() -> Person:
    return _first(Person.objects.filter(body=BODY).annotate(said=Count("positions")), "-said", "name")


def _promise() -> Obligation:
    """One that was told most often."""
    return _first(Obligation.objects.filter(body=BODY, is_duty=True), "-told", "pk")


def _sentence(promise: Obligation) -> str:
    told = _first(Telling.objects.filter(obligation=promise.pk), "-date", "pk")
    return f"{_to('item', item=told.item_id)}?sted={told.path}:{told.start}-{told.end}#sted"


def _search(query: str) -> str:
    return f"{_to('search')}?{query}"


_PAGES: Final[Mapping[str, Callable[[], str]]] = {
    "try": lambda: reverse("try"),
    "search of all": lambda: reverse("search-all"),
    "front": lambda: _to("front"),
    "meetings": lambda: _to("meetings"),
    "meeting": lambda: _meeting("-length", minutes__isnull=False),
    "meeting, agenda alone": lambda: _meeting("-length", minutes=None, cancelled=False),
    "meeting, cancelled": lambda: _meeting(cancelled=True),
    "meeting, closed item": lambda: _meeting(closed__gt=0),
    "meeting, withdrawn item": lambda: _meeting(items__tombstone__isnull=False),
    "item": lambda: _item(decisions__votes__isnull=False),
    "item, closed": lambda: _item(access="closed"),
    "item, marked": lambda: _sentence(_promise()),
    "item, withdrawn": lambda: _item(tombstone__isnull=False),
    "edition": lambda: _to("edition", edition=_first(Edition.objects.filter(supersedes__isnull=False)).pk),
    "file": lambda: _to(
        "file", file=_first(File.objects.filter(media_type="application/pdf", access=None), "title").pk
    ),
    "papers": lambda: _to("papers"),
    "paper": lambda: _to("paper", paper=_longest_paper().pk),
    "paper, of one number": lambda: _to(
        "paper", paper=_first(PossiblyOnePaper.objects.all(), "first__name").first.pk
    ),
    "case": lambda: _to("case", case=_first(Case.objects.filter(papers=_longest_paper())).pk),
    "organizations": lambda: _to("organizations"),
    "organization": _committee,
    "organization, former": lambda: _committee(end_date__isnull=False),
    "persons": lambda: _to("persons"),
    "person": lambda: _to("person", person=_person().pk),
    "party": lambda: _to("party", party=_person().party),
    "calendar": lambda: _to("calendar"),
    "amounts": lambda: _to("amounts"),
    "closed-items": lambda: _to("closed-items"),
    "outstanding": lambda: _to("outstanding"),
    "obligation": lambda: _to("obligation", obligation=_promise().pk),
    "annual-wheel": lambda: _to("annual-wheel"),
    "appropriations": lambda: _to("appropriations"),
    "indicators": lambda: _to("indicators"),
    "schemes": lambda: _to("schemes"),
    "scheme-calculator": lambda: _to("scheme-calculator"),
    "organisation": lambda: _to("organisation"),
    "plans": lambda: _to("plans"),
    "completeness": lambda: _to("completeness"),
    "search": lambda: _to("search"),
    "search, hits": lambda: _search("q=skole"),
    "search, page 2": lambda: _search("q=budget&orden=nyeste&side=2"),
    "search, no hits": lambda: _search("q=flodhesteopdr%C3%A6t"),
    "search, misspelt": lambda: _search("q=budgetopf%C3%B8lgnin"),
    "about": lambda: reverse("about"),
    "accessibility": lambda: reverse("accessibility"),
    "data": lambda: _to("data"),
    "not found": lambda: "/findes/ikke/",
    "meeting not found": lambda: _to("meeting", meeting="findes-ikke"),
}
_IN_ENGLISH = (
    "front",
    "meetings",
    "meeting",
    "item",
    "paper",
    "person",
    "calendar",
    "annual-wheel",
    "outstanding",
    "obligation",
    "appropriations",
    "indicators",
    "schemes",
    "scheme-calculator",
    "organisation",
    "plans",
    "search, hits",
)
KINDS = (*_PAGES, *(f"{kind}, English" for kind in _IN_ENGLISH))
