"""Which committees are one under several names, and which names are one person's: asked at each search."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from raadhus.published.models import Body, Organization, OrganizationSuccession, PersonName


class Named(NamedTuple):
    """What a value in the index means today."""

    id: str
    name: str


def committees_of_today(organizations: Iterable[str]) -> Mapping[str, Named]:
    """The life of each committee with its latest name; the id of a life is known too."""
    wanted = tuple(set(organizations))
    if not wanted:
        return {}
    lives = Organization.objects.filter(id__in=wanted).values("life")
    followed = OrganizationSuccession.objects.filter(predecessor=OuterRef("pk"))
    rows = (
        Organization.objects.filter(life__in=lives)
        .annotate(is_followed=Exists(followed))
        .order_by("is_followed", "-start_date", "id")
        .values_list("id", "life", "name")
    )
    latest: dict[str, str] = {}
    found: dict[str, Named] = {}
    for id_, life, name in rows:
        found[id_] = Named(life, latest.setdefault(life, name))
    return found


def persons_of_today(identities: Iterable[str]) -> Mapping[str, Named]:
    """The person of each name; names of nobody are left out."""
    wanted = tuple(set(identities))
    if not wanted:
        return {}
    rows = PersonName.objects.filter(id__in=wanted)
    return {
        id_: Named(person, name) for id_, person, name in rows.values_list("id", "person_id", "person__name")
    }


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
