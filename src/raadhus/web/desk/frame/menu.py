"""The desk's menu: what there is for the roles that one holds, and nothing else."""

from collections.abc import Mapping

from django.urls import NoReverseMatch, reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting, Role

ROLE_WORDS: Mapping[Role, str] = {
    "case_worker": "sagsbehandler",
    "approver": "godkender",
    "secretary": "udvalgssekretær",
    "chair": "formand",
    "member": "medlem",
    "substitute": "stedfortræder",
    "guest": "gæst",
    "mayor": "borgmester",
    "data_protection": "databeskyttelse",
    "administrator": "administrator",
}


class Entry(Struct, frozen=True, kw_only=True):
    """`section` is what its pages call themselves."""

    label: str
    address: str
    section: str


class _Way(Struct, frozen=True):
    label: str
    name: str
    section: str
    roles: tuple[Role, ...]


SITTING: tuple[Role, ...] = ("chair", "member", "substitute", "guest", "mayor")
_WAYS = (
    _Way("Mine møder", "desk-my-meetings", "my-meetings", SITTING),
    _Way("Sager", "desk-cases", "cases", ("case_worker", "approver", "secretary")),
    _Way("Møder", "desk-agendas", "meetings", ("secretary", "chair")),
    _Way("Godkendelser", "desk-approvals", "approvals", ("approver",)),
    _Way("Log", "desk-readings", "log", ("data_protection",)),
    _Way("Brugere", "desk-users", "users", ("administrator",)),
    _Way("Godkendere", "desk-chains", "chains", ("administrator",)),
)


def menu_of(by: Acting) -> tuple[Entry, ...]:
    """The entries for one of these roles, wherever it is held."""
    held = {role.role for role in by.roles}
    ways = (way for way in _WAYS if not held.isdisjoint(way.roles))
    found = ((way, address_if_any(way.name)) for way in ways)
    return tuple(
        Entry(label=way.label, address=address, section=way.section) for way, address in found if address
    )


def address_if_any(name: str) -> str | None:
    """The address of the page, null where this installation has none of that name."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
