"""A type of cases with its sections, and the types that Raadhus brings (`case_types.toml`)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from raadhus.core.record import ItemKind, SectionKind
from raadhus.writing.content import ProposalContent, WrittenSection

_SHIPPED = Path(__file__).with_name("case_types.toml")


class SectionOfType(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A section that every case of the type has; a required one must say something before the case is submitted."""

    key: str
    heading: str
    kind: SectionKind = "other"
    required: bool = False


class CaseType(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`must_be_open` says that the law wants such cases treated in the open, `needs_amounts` that they name money."""

    name: str
    item_kind: ItemKind = "decision"
    must_be_open: bool = False
    needs_amounts: bool = False
    sections: tuple[SectionOfType, ...] = ()

    @property
    def needs_points(self) -> bool:
        """What is decided begins with a recommendation."""
        return self.item_kind == "decision"


@cache
def shipped_case_types() -> Mapping[str, CaseType]:
    """All types by their keys, in the order in which they are offered."""
    return decode_case_types(_SHIPPED.read_bytes())


def shipped_toml() -> str:
    return _SHIPPED.read_text(encoding="utf-8")


def decode_case_types(toml: bytes) -> Mapping[str, CaseType]:
    """Read types from TOML; raises msgspec.ValidationError and msgspec.DecodeError."""
    return msgspec.toml.decode(toml, type=dict[str, CaseType])


def sections_of_type(kind: CaseType, *, content: ProposalContent) -> tuple[WrittenSection, ...]:
    """The sections of the type in its order, with what is written in them; then those that a person added."""
    written = {section.key: section for section in content.sections}
    of_type = tuple(
        written[section.key]
        if section.key in written
        else WrittenSection(key=section.key, heading=section.heading, kind=section.kind)
        for section in kind.sections
    )
    keys = {section.key for section in kind.sections}
    return of_type + tuple(section for section in content.sections if section.key not in keys)
