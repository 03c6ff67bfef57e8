"""What people decided about obligations, and to which tellings it holds today.

A decision names tellings by hashes and places, never by their words: it outlives them, and words may be withdrawn. It
holds for an obligation that has a telling of the same anchor, or one whose words stand where they stood, so that it
survives another extractor as well as another edition.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, TypeAlias

import msgspec
from django.db.models import Q
from msgspec import UNSET, Struct, UnsetType

from raadhus.following_up.models import Telling
from raadhus.published.models import HumanDecision

CORRECT_OBLIGATION = "correct-obligation"
"""The subject is the item that told the obligation first, the data are a Correction: they go when it is withdrawn."""

JOIN_OBLIGATIONS = "join-obligations"
"""The subject is the pair of ids; the data are a Joining."""

CorrectedState: TypeAlias = Literal["delivered", "lapsed", "open"]


class TellingMark(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One telling as it was when somebody decided."""

    anchor: str
    item: str
    path: str
    start: int
    end: int


class Changes(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What is set otherwise; null takes an earlier decision on the same back. `evidence` is an item that shows it."""

    state: CorrectedState | UnsetType | None = UNSET
    evidence: str | UnsetType | None = UNSET
    owner: str | UnsetType | None = UNSET
    due: date | UnsetType | None = UNSET
    is_promise: bool | UnsetType | None = UNSET

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name in self.__struct_fields__ if getattr(self, name) is not UNSET)


class Correction(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`obligation` is the id that it had."""

    obligation: str
    tellings: tuple[TellingMark, ...]
    changes: Changes


class Joining(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`is_one`: the two are one; False takes that back."""

    one: tuple[TellingMark, ...]
    other: tuple[TellingMark, ...]
    is_one: bool


class HumanCorrection(Struct, frozen=True, kw_only=True):
    """A decision as it was recorded."""

    id: int
    correction: Correction
    actor: str
    reason: str | None
    decided_at: str


class Decided(Struct, frozen=True, kw_only=True):
    """What holds for an obligation after all decisions on it; of each the newest. `newest` is the id of the last."""

    changes: Changes = Changes()
    newest: int | None = None


class DecisionsOfBody:
    """All decisions of a body on obligations; people make few."""

    def __init__(self, body: str) -> None:
        rows = HumanDecision.objects.filter(body=body, kind=CORRECT_OBLIGATION).order_by("id")
        self._corrections = tuple(
            (id_, msgspec.convert(data, Correction)) for id_, data in rows.values_list("id", "data")
        )
        self.joinings = tuple(standing_joinings(body).values())
        self._by_anchor: defaultdict[str, set[int]] = defaultdict(set)
        self._by_item: defaultdict[str, list[tuple[int, TellingMark]]] = defaultdict(list)
        for place, (_, correction) in enumerate(self._corrections):
            for mark in correction.tellings:
                self._by_anchor[mark.anchor].add(place)
                self._by_item[mark.item].append((place, mark))

    def on(self, tellings: Iterable[Telling]) -> Decided:
        """What was decided on an obligation with these tellings."""
        if not self._corrections:
            return Decided()
        places: set[int] = set()
        for telling in tellings:
            places |= self._by_anchor.get(telling.anchor, set())
            places |= {
                place for place, mark in self._by_item.get(telling.item_id, ()) if is_at(mark, telling)
            }
        found = [self._corrections[place] for place in sorted(places)]
        changes: dict[str, object] = {}
        for _, correction in found:
            changes |= {name: getattr(correction.changes, name) for name in correction.changes.names}
        return Decided(
            changes=Changes(**changes) if changes else Changes(),  # type: ignore[arg-type]  # its own values
            newest=found[-1][0] if found else None,
        )


def marks_of(tellings: Iterable[Telling]) -> tuple[TellingMark, ...]:
    """What a decision keeps of the tellings that it is about."""
    return tuple(
        TellingMark(anchor=one.anchor, item=one.item_id, path=one.path, start=one.start, end=one.end)
        for one in tellings
    )


def is_at(mark: TellingMark, telling: Telling) -> bool:
    """Say whether the telling stands where the marked one stood."""
    return (
        mark.item == telling.item_id
        and mark.path == telling.path
        and telling.start < mark.end
        and mark.start < telling.end
    )


def tellings_marked(marks: Iterable[TellingMark], *, also: Iterable[Telling] = ()) -> tuple[Telling, ...]:
    """The tellings that these marks mean today, `also` among those that are not in the database yet."""
    wanted = tuple(marks)
    anchors, items = {mark.anchor for mark in wanted}, {mark.item for mark in wanted}
    rows = (*Telling.objects.filter(Q(anchor__in=anchors) | Q(item__in=items)).order_by("id"), *also)
    return tuple(row for row in rows if row.anchor in anchors or any(is_at(mark, row) for mark in wanted))


def decisions_on(tellings: Iterable[Telling], *, body: str) -> tuple[HumanCorrection, ...]:
    """Every correction of the obligation with these tellings, the newest first."""
    told = tuple(tellings)
    anchors = {one.anchor for one in told}
    return tuple(
        one
        for one in corrections_of(body)
        if any(
            mark.anchor in anchors or any(is_at(mark, telling) for telling in told)
            for mark in one.correction.tellings
        )
    )


def corrections_of(body: str) -> tuple[HumanCorrection, ...]:
    """Every correction of the body, the newest first."""
    rows = HumanDecision.objects.filter(body=body, kind=CORRECT_OBLIGATION).order_by("-id")
    return tuple(_correction(row) for row in rows)


def corrections_by_id(ids: Iterable[int]) -> Mapping[int, HumanCorrection]:
    return {row.pk: _correction(row) for row in HumanDecision.objects.filter(id__in=tuple(ids))}


def standing_joinings(body: str) -> Mapping[str, Joining]:
    """What was said last of each pair that was said to be one, by its subject."""
    rows = HumanDecision.objects.filter(body=body, kind=JOIN_OBLIGATIONS).order_by("id")
    newest = {
        subject: msgspec.convert(data, Joining) for subject, data in rows.values_list("subject", "data")
    }
    return {subject: joining for subject, joining in newest.items() if joining.is_one}


def lost_corrections(body: str) -> tuple[HumanCorrection, ...]:
    """The corrections that hold for no obligation any more, the newest first: what they were about is gone."""
    every = corrections_of(body)
    return tuple(one for one in every if not tellings_marked(one.correction.tellings))


def _correction(row: HumanDecision) -> HumanCorrection:
    return HumanCorrection(
        id=row.pk,
        correction=msgspec.convert(row.data, Correction),
        actor=row.actor,
        reason=row.reason,
        decided_at=row.decided_at,
    )
