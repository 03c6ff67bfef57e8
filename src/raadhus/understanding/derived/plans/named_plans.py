"""Which agreement or plan a passage is about: the one it names, or one that stands near it."""

import re
from functools import lru_cache
from typing import NamedTuple

from raadhus.core.quick_looks import holds_any
from raadhus.understanding.derived.passages import Passages
from raadhus.understanding.derived.vocabulary.plans import (
    AGREEMENT,
    AGREEMENT_SIGNS,
    PLAN,
    PLAN_NOUN,
    PLAN_SIGNS,
    UNNAMED_PLANS,
)
from raadhus.understanding.sentences import sentences_of

_AGREEMENT = re.compile(AGREEMENT)
_PLAN = re.compile(PLAN)
_NOUN = re.compile(PLAN_NOUN)
_NEAR = 3


class Plan(NamedTuple):
    """An agreement or a plan as the text names it, with its first year."""

    name: str
    year: int | None
    is_agreement: bool

    @property
    def is_whole(self) -> bool:
        """Whether it is told from others of its sort."""
        return self.year is not None or " " in self.name

    @property
    def sort(self) -> str:
        """What it is: an agreement, or a plan by its noun."""
        noun = None if self.is_agreement else _NOUN.search(self.name)
        return noun[0].lower() if noun else ""


@lru_cache(maxsize=512)
def plan_in(text: str) -> Plan | None:
    """Name the first agreement or plan of a text, agreements first."""
    agreement = _AGREEMENT.search(text) if holds_any(text, AGREEMENT_SIGNS) else None
    match = agreement or (_PLAN.search(text) if holds_any(text, PLAN_SIGNS) else None)
    if match is None or match[0].lower() in UNNAMED_PLANS:
        return None
    return Plan(match[0].strip(), int(match["year"]) if match["year"] else None, agreement is not None)


def last_sentence(text: str) -> str:
    return sentences_of(text)[-1] if text else ""


class PlansAround:
    """Finds the plan that a passage belongs to; the texts of an item are looked through when it is first asked."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._planned: dict[int, tuple[int, ...]] = {}

    def has_plan(self, place: int) -> bool:
        """Whether a plan or an agreement is named anywhere in the item of the passage."""
        return bool(self._places(place))

    def plan_of(self, place: int) -> tuple[Plan | None, str | None]:
        """Give the plan of the passage, and why it may be another: it only stands near, or nowhere."""
        passage = self._passages[place]
        named = plan_in(passage.text) or plan_in(last_sentence(passage.lead)) or self._in_title(place)
        if named is not None:
            return self.whole(named, place), None
        near = self._near(place)
        if near is not None:
            return self.whole(near, place), "plan-unclear"
        return None, "plan-not-named"

    def plan_of_entry(self, place: int) -> tuple[Plan | None, str | None]:
        """The plan of an entry of a list: that of its lead, for an entry may be called as a plan is itself."""
        lead = plan_in(last_sentence(self._passages[place].lead))
        return (self.whole(lead, place), None) if lead else self.plan_of(place)

    def whole(self, plan: Plan, place: int) -> Plan:
        """The plan as the item names it whole: "handleplanen" is the one that its title is about."""
        if plan.is_whole:
            return plan
        others = (self._named(other) for other in self._places(place))
        return next((one for one in others if one and one.is_whole and one.sort == plan.sort), plan)

    def _in_title(self, place: int) -> Plan | None:
        places = self._places(place)
        return self._named(places[0]) if places and self._passages[places[0]].kind == "title" else None

    def _near(self, place: int) -> Plan | None:
        lead = self._passages[place].lead
        while lead and place and self._passages[place - 1].lead == lead:
            place -= 1
        item = self._passages[place].item
        for before in range(place - 1, max(-1, place - 1 - _NEAR), -1):
            if self._passages[before].item == item:
                plan = self._named(before)
                if plan is not None:
                    return plan
        return None

    def _named(self, place: int) -> Plan | None:
        return plan_in(self._passages[place].text)

    def _places(self, place: int) -> tuple[int, ...]:
        """Where plans are named in the item that the passage stands in."""
        passages = self._passages
        item = passages[place].item
        if item is None:
            return ()
        if item not in self._planned:
            first, end = place, place
            while first and passages[first - 1].item == item:
                first -= 1
            while end < len(passages) and passages[end].item == item:
                end += 1
            self._planned[item] = tuple(other for other in range(first, end) if self._named(other))
        return self._planned[item]
