"""What part a committee has in a matter: whether it decides, and what its decision is to those who follow."""

from collections.abc import Mapping
from functools import lru_cache

from raadhus.core.body_names import is_same_body
from raadhus.published.projection.organization_types import organization_type
from raadhus.understanding.vocabulary.bodies import find_bodies

_ROLES: Mapping[str, str] = {
    "approved": "decision",
    "approved_with_changes": "decision",
    "rejected": "decision",
    "lapsed": "decision",
    "elected": "decision",
    "recommended": "recommendation",
    "noted": "information",
    "discussed": "discussion",
    "forwarded": "forwarding",
    "returned": "return",
    "postponed": "postponement",
    "withdrawn": "withdrawal",
}


@lru_cache(maxsize=1024)
def is_authoritative(authority: str | None, *, organization: str | None) -> bool | None:
    """Whether the authority line says that the committee decides: of several the council does, else the last named."""
    if authority is None or organization is None:
        return None
    named = [match["body"] for match in find_bodies(authority)]
    if not named:
        return None
    councils = [name for name in named if organization_type(name) == "council"]
    return is_same_body((councils or named)[-1], organization)


def role_of(outcome: str | None, *, authoritative: bool | None) -> str | None:
    """What the treatment was; what a committee approves that another decides is its recommendation."""
    role = _ROLES.get(outcome or "")
    return "recommendation" if role == "decision" and authoritative is False else role
