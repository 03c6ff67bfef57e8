"""What an item says of all its amounts: the year and sort of its budget, its frames, and whose meeting it is of."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from raadhus.core.derived import MoneyBudget
from raadhus.core.record import AgendaItem
from raadhus.understanding.derived.money.budget_frames import NamedFrames, named_frames
from raadhus.understanding.derived.money.words import budget_in, budget_of_item
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary.money import FOLLOWED_YEAR, IS_BUDGET_TITLE

COUNCIL = re.compile(r"byråd|kommunalbestyrelse|borgerrepræsentation|regionsråd", re.IGNORECASE)
_IS_BUDGET_TITLE = re.compile(IS_BUDGET_TITLE, re.IGNORECASE)
_FOLLOWS_BUDGET = re.compile(
    r"budgetopfølgning|budgetkontrol|bevillingskontrol|økonomirapport|budgetrevision", re.IGNORECASE
)
_FOLLOWED_YEAR = re.compile(FOLLOWED_YEAR)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class ItemMoney(NamedTuple):
    """What an item says of all its amounts: the year of its budget, its budget, and its frames."""

    year: int | None
    budget: MoneyBudget | None
    frames: NamedFrames
    by: str | None
    is_council: bool


def money_of_item(texts: Sequence[Passage], *, item: AgendaItem, by: str | None) -> ItemMoney:
    return ItemMoney(
        year=year_of_title(item.title) or _year_of_follow_up(item.title, texts),
        budget=_budget_of(item.title, texts),
        frames=named_frames(texts),
        by=by,
        is_council=bool(by and COUNCIL.search(by)),
    )


def year_of_title(title: str) -> int | None:
    years = set(_YEAR.findall(title))
    return int(years.pop()) if len(years) == 1 and _IS_BUDGET_TITLE.search(title) else None


def _year_of_follow_up(title: str, texts: Sequence[Passage]) -> int | None:
    """The year that the text first gives a budget follow-up whose title has none."""
    if not _FOLLOWS_BUDGET.search(title):
        return None
    named = (_FOLLOWED_YEAR.search(text.text) for text in texts)
    found = next((year for year in named if year), None)
    return int(found["year"] or found["pr"]) if found else None


def _budget_of(title: str, texts: Sequence[Passage]) -> MoneyBudget | None:
    """The budget of a whole matter: capital only where its title or its recommendation says so."""
    of_title = budget_in(title)
    if of_title is not None and of_title != "operating":
        return "capital" if of_title == "capital" else None
    told = budget_of_item(text.text for text in texts)
    asked = (text.text for text in texts if text.kind == "recommendation")
    if "capital" in map(budget_in, asked):
        return "capital" if told == "capital" else None
    return "operating" if told == "operating" or _FOLLOWS_BUDGET.search(title) else None
