"""An obligation as lists and pages show it: what, whose, by when, where it stands, and the sentences that say so."""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from raadhus.core.derived import PromiseSource
from raadhus.following_up.states import Reason, State

Shows: TypeAlias = Literal["title", "sentence", "series", "corrected"]
"""What shows a delivery: a title, a sentence that names the day it was asked for, the same report again, a person."""


class ShownPlace(Struct, frozen=True, kw_only=True):
    """The words that say it, and where: `path` within the item, `start` and `end` in its text, for `place_address`.

    `committee` is the name of the one that led the meeting, as it was then; `life` its life.
    """

    item: str
    title: str
    number: str
    meeting: str
    date: date | None
    committee: str | None
    life: str | None
    path: str
    start: int
    end: int
    words: str


class ShownDelivery(Struct, frozen=True, kw_only=True):
    """`place` is null when a person said so without naming an item; `is_sure` is false of what only may show it."""

    by: Shows
    date: date | None
    place: ShownPlace | None
    is_sure: bool


class ShownCorrection(Struct, frozen=True, kw_only=True):
    """What a person decided last about the obligation; `sets` names what was set: state, evidence, owner, due …"""

    sets: tuple[str, ...]
    actor: str
    reason: str | None
    decided_at: str


class ListedObligation(Struct, frozen=True, kw_only=True):
    """`id` stays the same for as long as any of its tellings is there.

    `what` has to be done by `owner` (null: the text does not say) towards `receiver`, which is null when it is the
    committee that told it. `committee` and `life` are the one it is owed to, as far as that is known. `place` is where
    it was told last, `first_told` and `last_told` the days of the meetings, `told` how many times. Of a duty that
    returns, `times` in `years` is its rhythm (`times` null: ongoing), `due` the day it is expected next. `days` is how
    many days are left, negative when it is late, null without a date. `unsure` is the code of a doubt about it.
    """

    id: str
    what: str
    owner: str | None
    receiver: str | None
    committee: str | None
    life: str | None
    state: State
    reason: Reason
    is_duty: bool
    times: int | None
    years: int | None
    due_from: date | None
    due: date | None
    due_as_printed: str | None
    event: str | None
    days: int | None
    source: PromiseSource
    is_conditional: bool
    is_external: bool
    unsure: str | None
    told: int
    first_told: date | None
    last_told: date | None
    place: ShownPlace
    delivery: ShownDelivery | None
    correction: ShownCorrection | None


class ShownObligation(Struct, frozen=True, kw_only=True):
    """One obligation with everything known of it, the newest first; `also_to` are the same report's other receivers."""

    obligation: ListedObligation
    tellings: tuple[ShownPlace, ...]
    occurrences: tuple[ShownPlace, ...]
    corrections: tuple[ShownCorrection, ...]
    also_to: tuple[ListedObligation, ...]
