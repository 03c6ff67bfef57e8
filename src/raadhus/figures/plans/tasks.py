"""The mentions of a plan joined into its tasks: by number, and by title where a mention has no number. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct

from raadhus.figures.plans.naming import title_key
from raadhus.figures.plans.states import TaskState

_NUMBERS = re.compile(r"[0-9]+")
_Place = TypeVar("_Place")


class Mention(Struct, Generic[_Place], frozen=True, kw_only=True):
    """A task as one sentence names it, and what that says of it; `date` is that of the meeting."""

    number: str | None
    title: str
    state: TaskState
    date: date | None
    place: _Place


class PlannedTask(Struct, Generic[_Place], frozen=True, kw_only=True):
    """`title` is the one told last, `other_titles` are those that say something else; mentions are the newest first.

    `state` is what was said last, where anything was said; "unclear" when two things were said on one day.
    """

    number: str | None
    title: str
    other_titles: tuple[str, ...]
    state: TaskState
    mentions: tuple[Mention[_Place], ...]


def tasks_of(mentions: Iterable[Mention[_Place]]) -> tuple[PlannedTask[_Place], ...]:
    """Join the mentions, given with the newest first, into tasks in the order of their numbers."""
    told = tuple(mentions)
    numbered = _numbers_of_titles(told)
    joined: dict[str, list[Mention[_Place]]] = defaultdict(list)
    for mention in told:
        number = mention.number or numbered.get(title_key(mention.title))
        joined[f"#{number}" if number else title_key(mention.title)].append(mention)
    return tuple(sorted(map(_task, joined.values()), key=_order))


def _numbers_of_titles(told: Iterable[Mention[_Place]]) -> Mapping[str, str]:
    """The number of each title that has but one."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in told:
        if mention.number:
            found[title_key(mention.title)].add(mention.number)
    return {title: next(iter(numbers)) for title, numbers in found.items() if len(numbers) == 1}


def _task(mentions: Sequence[Mention[_Place]]) -> PlannedTask[_Place]:
    titles = {title_key(mention.title): mention.title for mention in reversed(mentions)}
    newest = mentions[0].title
    return PlannedTask(
        number=next((mention.number for mention in mentions if mention.number), None),
        title=newest,
        other_titles=tuple(title for key, title in titles.items() if key != title_key(newest)),
        state=_state(mentions),
        mentions=tuple(mentions),
    )


def _state(mentions: Iterable[Mention[_Place]]) -> TaskState:
    said = [mention for mention in mentions if mention.state != "mentioned"]
    if not said:
        return "mentioned"
    last = max((mention.date or date.min) for mention in said)
    states = {mention.state for mention in said if (mention.date or date.min) == last}
    return states.pop() if len(states) == 1 else "unclear"


def _order(task: PlannedTask[_Place]) -> tuple[bool, tuple[int, ...], str]:
    numbers = tuple(int(part[:9]) for part in _NUMBERS.findall(task.number or ""))
    return (not numbers, numbers, title_key(task.title))
