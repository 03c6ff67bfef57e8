"""What a person corrected in what was understood: it holds for as long as the text that it was read from stays."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec
from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from raadhus.core.record import (
    Attendance,
    Case,
    Decision,
    Economy,
    Guest,
    ItemKind,
    MeetingForm,
    Moment,
    Recommendation,
    Reference,
    Sha256,
)
from raadhus.published.models import HumanDecision
from raadhus.published.prepared import Prepared, in_parts

CORRECTION = "correct-understood"
"""The kind of the human decision; its subject is the id of the item, or of the meeting for its head."""


class ItemCorrection(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The understood keys of an item that are to be read otherwise."""

    kind: ItemKind | UnsetType | None = UNSET
    case: Case | UnsetType | None = UNSET
    recommendation: tuple[Recommendation, ...] | UnsetType = UNSET
    decision: tuple[Decision, ...] | UnsetType = UNSET
    authority: str | UnsetType | None = UNSET
    references: tuple[Reference, ...] | UnsetType = UNSET
    guests: tuple[Guest, ...] | UnsetType = UNSET
    economy: Economy | UnsetType | None = UNSET
    attendance: tuple[Attendance, ...] | UnsetType = UNSET


class MeetingCorrection(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    start: Moment | UnsetType | None = UNSET
    end: Moment | UnsetType | None = UNSET
    place: str | UnsetType | None = UNSET
    extraordinary: bool | UnsetType = UNSET
    form: MeetingForm | UnsetType | None = UNSET


class HeadCorrection(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    attendance: tuple[Attendance, ...] | UnsetType = UNSET
    meeting: MeetingCorrection = MeetingCorrection()


class Correction(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The data of the decision: `leaf` is the whole leaf of the text that was corrected in its reading."""

    leaf: Sha256
    item: ItemCorrection = ItemCorrection()
    head: HeadCorrection = HeadCorrection()


_S = TypeVar("_S", bound=Struct)


def corrections(subjects: Iterable[str], *, body: str) -> Mapping[str, Correction]:
    """The newest correction of each of these items and meetings that has one."""
    return {
        row["subject"]: msgspec.convert(row["data"], Correction)
        for some in in_parts(subjects)
        for row in _ROWS.rows(body=body, subjects=some)
    }


def corrected(value: _S, *, by: Struct) -> _S:
    """Put the keys of a correction in place of those that were understood, as far as the value has them."""
    changes: dict[str, object] = {}
    for key in value.__struct_fields__:
        new = getattr(by, key, UNSET)
        if isinstance(new, MeetingCorrection):
            changes[key] = corrected(getattr(value, key), by=new)
        elif new is not UNSET:
            changes[key] = new
    return replace(value, **changes) if changes else value


_ROWS = Prepared(
    lambda places: (
        HumanDecision.objects.filter(
            body=places.one("body"), kind=CORRECTION, subject__in=places.several("subjects")
        )
        .order_by("id")
        .values("subject", "data")
    )
)
