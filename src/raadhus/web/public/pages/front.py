"""The first page of a municipality: search, what became of promises, what is coming, was decided, and is new."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.following_up.queries.most_telling import Telling, most_telling
from raadhus.published.queries.bodies.news_of_body import (
    NewsDecision,
    NewsEdition,
    NewsMeeting,
    coming_meetings,
    latest_decisions,
    published_since,
)
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.lists.obligation_lines import ObligationLine, obligation_line

_COMING, _DECISIONS, _NEWS = 5, 8, 30
_USUAL_DAYS = 14
_LONGEST_DAYS = 366


class Since(Struct, frozen=True, kw_only=True):
    """A choice of how far back the news go."""

    label: str
    date: date
    is_chosen: bool


class ToldPromise(Struct, frozen=True, kw_only=True):
    """One of the most telling promises, and why it is told."""

    kind: Telling
    line: ObligationLine


class FrontPage(Page, frozen=True, kw_only=True):
    """`since` is the day from which `news` are told; the reader may keep the address with another day."""

    promises: tuple[ToldPromise, ...]
    coming: tuple[NewsMeeting, ...]
    decisions: tuple[NewsDecision, ...]
    since: date
    choices: tuple[Since, ...]
    news: tuple[NewsEdition, ...]


@body_page
def show_front(request: HttpRequest, here: Here) -> HttpResponse:
    since = _since(request.GET.get("siden"), today=here.today)
    return show(request, "public/front.html", front_page(here, since=since), here)


def front_page(here: Here, *, since: date) -> FrontPage:
    """What the first page tells on the day of `here`."""
    assert here.body is not None
    body, today = here.body.id, here.today
    return FrontPage(
        title=gettext("Møder, sager og beslutninger"),
        heading=gettext("Hvad beslutter %(name)s?") % {"name": here.body.name},
        description=gettext("Dagsordener, referater og beslutninger fra %(name)s.")
        % {"name": here.body.name},
        section="front",
        has_own_search=True,
        promises=tuple(
            ToldPromise(kind=one.kind, line=obligation_line(one.obligation, here=here))
            for one in most_telling(body, today=today)
        ),
        coming=coming_meetings(body, today=today, limit=_COMING),
        decisions=latest_decisions(body, today=today, limit=_DECISIONS),
        since=since,
        choices=_choices(since, today=today),
        news=published_since(body, since=since, limit=_NEWS),
    )


def _since(asked: str | None, *, today: date) -> date:
    """The day asked for; a fortnight ago when none is, or none that can be."""
    usual = today - timedelta(days=_USUAL_DAYS)
    try:
        day = date.fromisoformat(asked) if asked else usual
    except ValueError:
        return usual
    return min(max(day, today - timedelta(days=_LONGEST_DAYS)), today)


def _choices(since: date, *, today: date) -> tuple[Since, ...]:
    labels = (
        (1, gettext("i går")),
        (7, gettext("en uge")),
        (14, gettext("14 dage")),
        (30, gettext("30 dage")),
    )
    return tuple(
        Since(label=label, date=day, is_chosen=day == since)
        for label, day in ((label, today - timedelta(days=days)) for days, label in labels)
    )
