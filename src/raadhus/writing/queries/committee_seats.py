"""Who has a seat in a committee on a day, by the register."""

from datetime import date

from raadhus.published.queries.organizations.organizations import ListedOrganization, organizations_of_body
from raadhus.published.queries.people.seats import Seat, seats_of_organization


def committee_of_body(organization: str, *, body: str, day: date) -> ListedOrganization | None:
    return next((one for one in organizations_of_body(body, today=day) if one.id == organization), None)


def committee_seats(committee: ListedOrganization, *, day: date) -> tuple[Seat, ...]:
    """One seat a person, those with an office first."""
    held = seats_of_organization(committee, today=day)
    return tuple(
        {one.person: one for one in reversed(held) if one.basis == "register" and one.is_current}.values()
    )[::-1]
