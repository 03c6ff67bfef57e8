"""A role and what was done to a user, in the words of the pages."""

from collections.abc import Mapping
from datetime import date

from raadhus.accounts.queries.users import ShownEvent, ShownRole
from raadhus.core.danish_format import danish_date

_EVENTS: Mapping[str, str] = {
    "made": "Oprettet",
    "changed name": "Navn ændret",
    "changed title": "Titel ændret",
    "changed email": "E-mail ændret",
    "changed person": "Knyttet til politiker",
    "closed": "Lukket",
    "opened": "Åbnet igen",
    "second steps removed": "Andet trin fjernet",
    "password link sent": "Link til adgangskode sendt",
}
_WITHOUT_DETAIL = frozenset({"changed person"})


def days_of(role: ShownRole, *, today: date) -> str:
    """When the role is held."""
    since = f"fra {danish_date(role.valid_from.isoformat())}"
    if role.is_withdrawn:
        return f"{since}, taget tilbage før den begyndte"
    if role.valid_until is None:
        return since
    until = danish_date(role.valid_until.isoformat())
    return f"{since} til {until}" + (" (ophørt)" if role.is_over(today) else "")


def event_in_words(event: ShownEvent) -> str:
    said = _EVENTS.get(event.what, event.what)
    return said if not event.detail or event.what in _WITHOUT_DETAIL else f"{said}: {event.detail}"


def roles_in_words(roles: tuple[ShownRole, ...]) -> str:
    """Each role once, with all the places that it is held in."""
    places: dict[str, list[str]] = {}
    for role in reversed(roles):
        places.setdefault(role.name.lower(), []).append(role.place or "")
    said = (f"{name} ({', '.join(there)})" if all(there) else name for name, there in places.items())
    return "; ".join(said) or "ingen roller i dag"
