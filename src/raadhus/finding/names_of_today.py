"""Which committees are one under several names, and which names are one person's: asked at each search."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from raadhus.published.models import Body, Organization, OrganizationSuccession, PersonName
from raadhus.published.prepared import Places, Prepared, in_parts


class Named(NamedTuple):
    """What a value in the index means today."""

    id: str
    name: str


def committees_of_today(organizations: Iterable[str]) -> Mapping[str, Named]:
    """The life of each committee with its latest name; the id of a life is known too."""
    latest: dict[str, str] = {}
    found: dict[str, Named] = {}
    for some in in_parts(set(organizations)):
        for row in _COMMITTEES.rows(wanted=some):
            found[row["id"]] = Named(row["life"], latest.setdefault(row["life"], row["name"]))
    return found


def _committees(places: Places) -> "QuerySet[Organization, Any]":
    """Every committee that one of the wanted was or became, those first that none followed."""
    lives = Organization.objects.filter(id__in=places.several("wanted")).values("life")
    followed = OrganizationSuccession.objects.filter(predecessor=OuterRef("pk"))
    return (
        Organization.objects.filter(life__in=lives)
        .annotate(is_followed=Exists(followed))
        .order_by("is_followed", "-start_date", "id")
        .values("id", "life", "name")
    )


_COMMITTEES = Prepared(_committees)


def persons_of_today(identities: Iterable[str]) -> Mapping[str, Named]:
    """The person of each name; names of nobody are left out."""
    rows = (row for some in in_parts(set(identities)) for row in _PERSONS.rows(wanted=some))
    return {row["id"]: Named(row["person"], row["person__name"]) for row in rows}


_PERSONS = Prepared(
    lambda places: PersonName.objects.filter(id__in=places.several("wanted")).values(
        "id", "person", "person__name"
    )
)


def bodies_of_today(bodies: Iterable[str]) -> Mapping[str, Named]:
    wanted = tuple(set(bodies))
    if not wanted:
        return {}
    return {
        id_: Named(id_, name) for id_, name in Body.objects.filter(id__in=wanted).values_list("id", "name")
    }


def organizations_of_lives(lives: Iterable[str]) -> tuple[str, ...]:
    """Every committee that one of these lives had, or that is one of them; none for ids of no committee."""
    wanted = tuple(lives)
    if not wanted:
        return ()
    of_ids = Organization.objects.filter(id__in=wanted).values("life")
    rows = Organization.objects.filter(life__in=wanted) | Organization.objects.filter(life__in=of_ids)
    return tuple(rows.order_by("id").values_list("id", flat=True).distinct())


def names_of_persons(persons: Iterable[str]) -> tuple[str, ...]:
    """The ids of every name of these persons, who may be given by the id of a name."""
    wanted = tuple(persons)
    if not wanted:
        return ()
    of_names = PersonName.objects.filter(id__in=wanted).values("person")
    rows = PersonName.objects.filter(person__in=wanted) | PersonName.objects.filter(person__in=of_names)
    return tuple(rows.order_by("id").values_list("id", flat=True).distinct())
