"""Who acts at the desk, in which roles: what every verb is given and judges by."""

from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

Role: TypeAlias = Literal[
    "case_worker",
    "approver",
    "secretary",
    "chair",
    "member",
    "substitute",
    "guest",
    "mayor",
    "data_protection",
    "administrator",
]


class HeldRole(Struct, frozen=True, kw_only=True):
    """A role that is held today: in a body; in one of its committees, by its id; or for one of its units, by name."""

    role: Role
    body: str
    organization: str | None = None
    unit: str | None = None


class Place(Struct, frozen=True, kw_only=True):
    """What something belongs to."""

    body: str
    organization: str | None = None
    unit: str | None = None


class Acting(Struct, frozen=True, kw_only=True):
    """A signed-in user at a moment; `person` is the id of the published person that the user is, if any.

    `roles` are those held on that day, no others.
    """

    user: int
    name: str
    person: str | None = None
    roles: tuple[HeldRole, ...] = ()
    at: datetime

    def holds(self, *roles: Role, place: Place) -> bool:
        """Whether one of these roles is held there: a role without committee or unit holds in the whole body."""
        return any(
            held.role in roles
            and held.body == place.body
            and held.organization in {None, place.organization}
            and held.unit in {None, place.unit}
            for held in self.roles
        )
