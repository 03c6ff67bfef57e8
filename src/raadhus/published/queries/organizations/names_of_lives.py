"""What committees are called, each by its `life`, which goes on when it is renamed."""

from collections.abc import Mapping

from django.db.models import F, QuerySet

from raadhus.core.danish_order import danish_order
from raadhus.published.models import Organization
from raadhus.published.name_keys import organization_key
from raadhus.published.queries.named_choice import NamedChoice


def names_of_lives(organizations: "QuerySet[Organization]") -> Mapping[str, str]:
    """Give the latest name of each life, in the order of the alphabet, in one statement."""
    oldest_first = organizations.order_by(F("start_date").asc(nulls_first=True), "pk")
    latest = dict(oldest_first.values_list("life", "name"))
    return dict(sorted(latest.items(), key=lambda one: (danish_order(one[1]), one[0])))


def keys_of_organization(organization: str) -> frozenset[str]:
    """The names of the committee as keys, those it had before among them, in one statement."""
    lives = Organization.objects.filter(pk=organization).values("life")
    names = Organization.objects.filter(life__in=lives).values_list("name", flat=True)
    return frozenset(map(organization_key, names))


def committees_to_choose(organizations: "QuerySet[Organization]") -> tuple[NamedChoice, ...]:
    """Give them by their lives, in the order of the alphabet, in one statement."""
    return tuple(NamedChoice(id=life, name=name) for life, name in names_of_lives(organizations).items())
