"""Whether two items are one matter: the signs that speak for and against it, and one table that weighs them."""

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct

from raadhus.core.body_names import is_same_body
from raadhus.core.match_items import plain_title
from raadhus.core.record import Access, ItemKind, Reference
from raadhus.core.standing_items import is_standing
from raadhus.core.title_words import Likeness, TitleWords, likeness, numbers_differ

Verdict: TypeAlias = Literal["joined", "unsure", "apart"]
Reason: TypeAlias = Literal[
    "other-body", "other-number", "standing",
    "other-period", "one-meeting", "series", "returns", "closed", "several-at-one-meeting", "alike", "number-alone",
    "doubled", "all-agrees", "item-named", "title", "treatment", "forwarded", "title-and-mention",
]  # fmt: skip

DAYS_OF_A_ROUND = 62
"""A matter goes from committee to council within two months, the summer's pause included."""

_FEWEST_WORDS = 2
_NAMED = frozenset({"item", "treatment"})
_ALIKE = frozenset({"equal", "within", "alike"})

KEEPS_APART: frozenset[Reason] = frozenset({"other-period", "series", "returns"})
"""Reasons that speak against a join, also by way of a third item; the others only do not suffice for one."""


class ItemToJoin(Struct, frozen=True, kw_only=True, gc=False):
    """What is looked at of one item of one meeting; of a closed item no more than its public face holds."""

    id: str
    body: str
    organization: str
    date: str | None
    number: str
    position: int
    title: str
    case_number: str | None
    kind: ItemKind | None = None
    access: Access | None = None
    references: tuple[Reference, ...] = ()
    forwarded_to: tuple[str, ...] = ()
    is_unfinished: bool = False
    """Put off, sent back or sent on: the matter must come back."""


class PlacedItem(NamedTuple):
    """An item as it stands among all that share its number."""

    item: ItemToJoin
    case: str | None
    words: TitleWords
    day: int | None
    has_sisters: bool
    """Its meeting has other items of the number, so that naming the meeting does not name the item."""
    recurs: bool
    """The body has had this title under this number so often that it is no one matter."""
    sent_to: frozenset[str]
    """Ids of the items that its decision was sent on to."""


class Join(NamedTuple):
    verdict: Verdict
    reason: Reason


class _Signs(NamedTuple):
    stands: bool
    titles: Likeness
    tells_enough: bool
    """The titles say more than one word such as "Budget" or "Personalesag"."""
    is_one_title: bool
    other_period: bool
    one_meeting: bool
    reference: str | None
    is_sent_on: bool
    is_closed: bool
    has_sisters: bool
    returns: bool


_Rule: TypeAlias = tuple[Verdict, Reason, Callable[[_Signs], bool]]

# The first row that holds decides.
_RULES: tuple[_Rule, ...] = (
    ("apart", "standing", lambda s: s.stands),
    ("unsure", "other-period", lambda s: s.other_period),
    ("joined", "doubled", lambda s: s.one_meeting and s.titles == "equal" and s.tells_enough),
    ("unsure", "one-meeting", lambda s: s.one_meeting),
    ("unsure", "series", lambda s: s.reference == "series"),
    ("unsure", "returns", lambda s: s.returns),
    ("joined", "all-agrees", lambda s: s.is_closed and _everything_agrees(s)),
    ("unsure", "closed", lambda s: s.is_closed),
    ("joined", "item-named", lambda s: s.reference == "item"),
    ("joined", "title", lambda s: s.titles == "equal" and (s.tells_enough or s.is_one_title)),
    ("unsure", "several-at-one-meeting", lambda s: s.has_sisters),
    ("joined", "treatment", lambda s: s.reference == "treatment"),
    ("joined", "forwarded", lambda s: s.is_sent_on and s.titles != "other"),
    ("joined", "title", lambda s: s.titles == "within"),
    ("joined", "title-and-mention", lambda s: s.titles in _ALIKE and s.reference == "mention"),
    ("unsure", "alike", lambda s: s.titles in _ALIKE),
    ("unsure", "number-alone", lambda _: True),
)
_RANKS = {reason: rank for rank, (_, reason, _) in reversed(tuple(enumerate(_RULES)))}


def weigh(first: PlacedItem, second: PlacedItem) -> Join:
    """Say whether two items are one matter, and by which row of the table."""
    if first.item.body != second.item.body:
        return Join("apart", "other-body")
    if first.case is None or first.case != second.case:
        return Join("apart", "other-number")
    signs = _signs(first, second)
    return next(Join(verdict, reason) for verdict, reason, holds in _RULES if holds(signs))


def reason_rank(reason: Reason) -> int:
    """Number the reasons as the table has them, the most telling against a join first."""
    return _RANKS[reason]


def _everything_agrees(signs: _Signs) -> bool:
    """A closed item may bear a title that says little, so its title and another sign must agree."""
    named = signs.reference in _NAMED or signs.is_sent_on
    if signs.has_sisters and signs.reference != "item":
        return signs.titles == "equal" and signs.tells_enough
    return signs.tells_enough and (signs.titles == "equal" or (named and signs.titles in _ALIKE))


def _signs(first: PlacedItem, second: PlacedItem) -> _Signs:
    one, other = first.item, second.item
    one_meeting = one.date == other.date and one.organization == other.organization
    reference = None if one_meeting else _reference(one, other)
    return _Signs(
        stands=_stands(one) or _stands(other),
        titles=likeness(first.words, second.words),
        tells_enough=_told_by_both(first.words, second.words) >= _FEWEST_WORDS,
        is_one_title=plain_title(one.title) == plain_title(other.title),
        other_period=numbers_differ(first.words, second.words),
        one_meeting=one_meeting,
        reference=reference,
        is_sent_on=other.id in first.sent_to or one.id in second.sent_to,
        is_closed="closed" in {one.access, other.access},
        has_sisters=first.has_sisters or second.has_sisters,
        returns=_returns(first, second, is_named=reference in _NAMED),
    )


def _told_by_both(first: TitleWords, second: TitleWords) -> int:
    return min(len(first.matter), len(second.matter)) + len(first.numbers & second.numbers)


def _stands(item: ItemToJoin) -> bool:
    return is_standing(title=item.title, kind=item.kind)


def _returns(first: PlacedItem, second: PlacedItem, *, is_named: bool) -> bool:
    """Whether the second is rather the next edition of something that comes back, than a step of one matter."""
    if _earlier(first, second).item.is_unfinished:
        return False
    if _is_one_round(first, second):
        # What a body has every month comes in overlapping rounds: only a reference tells them apart.
        return (first.recurs or second.recurs) and not is_named
    if first.words.returns or second.words.returns or first.recurs or second.recurs:
        return True
    # What is only taken note of and comes back to the same body months later is a report.
    one, other = first.item, second.item
    return (
        one.kind == other.kind == "information"
        and is_same_body(one.organization, other.organization)
        and not _is_near(first, second)
    )


def _is_one_round(first: PlacedItem, second: PlacedItem) -> bool:
    return _is_near(first, second) and not is_same_body(first.item.organization, second.item.organization)


def _is_near(first: PlacedItem, second: PlacedItem) -> bool:
    return (
        None not in (first.day, second.day) and abs((first.day or 0) - (second.day or 0)) <= DAYS_OF_A_ROUND
    )


def _earlier(first: PlacedItem, second: PlacedItem) -> PlacedItem:
    return min(first, second, key=lambda placed: (placed.day is None, placed.day or 0))


def _reference(one: ItemToJoin, other: ItemToJoin) -> str | None:
    """The strongest way in which one of the two names the other."""
    found = {*_ways_of_naming(one.references, other), *_ways_of_naming(other.references, one)}
    return next((way for way in ("series", "item", "treatment", "mention") if way in found), None)


def _ways_of_naming(references: tuple[Reference, ...], item: ItemToJoin) -> set[str]:
    return {
        _way_of_naming(reference)
        for reference in references
        if reference.date is not None
        and reference.date == item.date
        and reference.item in {None, item.number}
        and is_same_body(reference.organization, item.organization)
    }


def _way_of_naming(reference: Reference) -> str:
    if reference.relation == "series":
        return "series"
    if reference.item is not None:
        return "item"
    return (
        "treatment"
        if reference.place == "heading" or reference.relation in {"previous", "parallel", "next"}
        else "mention"
    )
