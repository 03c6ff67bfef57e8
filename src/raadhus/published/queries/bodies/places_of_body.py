"""Everything of a body that has a page of its own, in one fixed order: for whoever wants to find all of it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Max, QuerySet
from msgspec import Struct

from raadhus.published.models import AgendaItem, Edition, File, Meeting, Organization, Paper, Person
from raadhus.published.queries.people.persons import persons_of_body


class Place(Struct, frozen=True, kw_only=True):
    """A thing by the name of its kind and its id; `changed_at` is when an edition that tells of it was published."""

    kind: str
    id: str
    changed_at: str | None = None


class _Kind(NamedTuple):
    """Rows with a page, and which of their fields name the body and the meeting that they belong to."""

    kind: str
    rows: Callable[[], "QuerySet[Any]"]
    body: str
    meeting: str


def counts_of_places(bodies: Sequence[str]) -> Mapping[str, int]:
    """How many there are of each body at most, for former members are counted; in six statements."""
    counted = dict.fromkeys(bodies, 0)
    for one in (*_KINDS, _PERSONS):
        rows = one.rows().filter(**{f"{one.body}__in": bodies}).order_by().values(one.body)
        for body, count in rows.annotate(count=Count("pk")).values_list(one.body, "count"):
            counted[body] += count
    return counted


def places_of_body(body: str, *, today: date, with_former: bool, first: int, most: int) -> tuple[Place, ...]:
    """At most so many of them, from the first on, which counts from nought; former members only when wanted."""
    found: list[Place] = []
    changed = _changed(body)
    before = 0
    for one in _KINDS:
        rows = one.rows().filter(**{one.body: body}).order_by("pk").values_list("pk", one.meeting)
        count = rows.count()
        start = max(first - before, 0)
        found += [
            Place(kind=one.kind, id=id_, changed_at=changed.get(meeting))
            for id_, meeting in rows[start : start + most - len(found)]
        ]
        before += count
    persons = persons_of_body(body, today=today)
    members = sorted(one.id for one in persons if one.is_member or with_former)
    start = max(first - before, 0)
    found += [Place(kind="person", id=id_) for id_ in members[start : start + most - len(found)]]
    return tuple(found)


def _changed(body: str) -> Mapping[str, str]:
    """When each meeting was published last."""
    editions = Edition.objects.filter(body=body, withdrawal__isnull=True).order_by()
    newest = editions.values("meeting").annotate(newest=Max("entry__published_at"))
    return dict(newest.values_list("meeting", "newest"))


_KINDS = (
    _Kind("meeting", Meeting.objects.all, "body", "pk"),
    _Kind("item", lambda: AgendaItem.objects.filter(tombstone__isnull=True), "meeting__body", "meeting"),
    _Kind("paper", Paper.objects.all, "body", "pk"),
    _Kind("organization", Organization.objects.all, "body", "pk"),
    _Kind("file", lambda: File.objects.filter(sha256__isnull=False), "meeting__body", "meeting"),
)
_PERSONS = _Kind("person", Person.objects.all, "body", "pk")
