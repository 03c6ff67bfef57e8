"""For which units somebody may begin cases."""

from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.permissions import MAY
from raadhus.writing.queries.units import units_of_body


class UnitToDraftFor(Struct, frozen=True, kw_only=True):
    """`key` is what the form sends; `organization` the committee of a secretary who begins a case."""

    key: str
    body: str
    unit: str
    organization: str | None = None


def units_to_draft_for(by: Acting) -> tuple[UnitToDraftFor, ...]:
    """The units that one works for; whoever works for a whole body, or a committee, has all that the body has."""
    found: dict[str, UnitToDraftFor] = {}
    for held in by.roles:
        if held.role not in MAY["case.draft"]:
            continue
        units = (held.unit,) if held.unit is not None else units_of_body(held.body)
        for unit in units:
            key = f"{held.body}/{unit}"
            found.setdefault(
                key, UnitToDraftFor(key=key, body=held.body, unit=unit, organization=held.organization)
            )
    return tuple(found.values())
