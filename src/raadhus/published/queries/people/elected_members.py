"""By which group a committee's members were elected, and in which order a council's substitutes stand."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from raadhus.published.identities import minted_id
from raadhus.published.models import PersonName
from raadhus.published.name_keys import organization_key, person_key
from raadhus.published.queries.organizations.names_of_lives import keys_of_organization
from raadhus.published.register import MembershipStatement, standing_statements


class Elected(Struct, frozen=True, kw_only=True):
    """`group` is the electing group (valggruppe), `place` that of a substitute; null where nobody stated it."""

    group: str | None = None
    place: int | None = None


def elected_members(*, body: str, organization: str, day: date) -> Mapping[str, Elected]:
    """What the register states for that day of a committee's members, by the ids of the persons."""
    keys = keys_of_organization(organization)
    told = {
        minted_id("person", body=body, key=person_key(data.person)): Elected(
            group=data.group, place=data.place
        )
        for statement in standing_statements(body=body, kinds=["membership"])
        if statement.holds(day=day.isoformat())
        and isinstance(data := statement.data, MembershipStatement)
        and organization_key(data.organization) in keys
        and (data.group or data.place)
    }
    persons = PersonName.objects.filter(pk__in=told).values_list("pk", "person_id")
    return {person: told[name] for name, person in persons}
