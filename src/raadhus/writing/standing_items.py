"""The items that stand on every agenda, by their keys; their words are data."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

import msgspec
from msgspec import Struct

from raadhus.core.record import Access, ItemKind
from raadhus.writing.content import ProposalContent

MESSAGES = "messages"
APPROVAL_OF_MINUTES = "approval_of_minutes"


class StandingItem(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    kind: ItemKind
    points: tuple[str, ...] = ()

    def content(self, *, access: Access = "open", case_number: str = "") -> ProposalContent:
        """What it says before anybody has changed it; its title is neutral enough for the world."""
        return ProposalContent(
            title=self.title,
            points=self.points,
            access=access,
            case_number=case_number,
            public_title=self.title if access == "closed" else "",
        )


STANDING_ITEMS: Mapping[str, StandingItem] = MappingProxyType(
    msgspec.convert(
        tomllib.loads(files(__package__).joinpath("standing_items.toml").read_text(encoding="utf-8")),
        dict[str, StandingItem],
    )
)
