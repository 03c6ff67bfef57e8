"""What is derived from a meeting as short Danish lists, a line a row, as terminal and check page show it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from raadhus.core.danish_format import danish_date, danish_kroner, printed_kroner
from raadhus.core.danish_names import DIRECTION_NAMES
from raadhus.core.derived import Change, Derived, Figure, Frame, Money, Promise, Rule, Task, Told
from raadhus.core.derived_names import (
    CHANGE_KIND_NAMES,
    FIGURE_ROLE_NAMES,
    FIGURE_UNIT_NAMES,
    MONEY_BUDGET_NAMES,
    MONEY_STAGE_NAMES,
    RULE_KIND_NAMES,
    danish_rhythm,
)
from raadhus.core.record import AgendaItem, Span
from raadhus.core.unsure_codes import UNSURE_CODES

_LONGEST_WORDS = 110
_ITEM = re.compile(r"/items/(\d+)/")

_Row = TypeVar("_Row", bound=Told)


class DerivedLine(NamedTuple):
    """A row in words, the item that it stands in, and why it may be wrong."""

    item: AgendaItem | None
    text: str
    doubt: str | None


class DerivedList(NamedTuple):
    """The rows of a kind; never empty."""

    heading: str
    lines: tuple[DerivedLine, ...]


def derived_lists(derived: Derived, *, items: Sequence[AgendaItem]) -> tuple[DerivedList, ...]:
    """Write a list of each kind of which there is something."""

    def lines(rows: Iterable[_Row], facts_of: Callable[[_Row], Sequence[str]]) -> Iterator[DerivedLine]:
        for row in rows:
            place = _ITEM.match(row.place.at)
            yield DerivedLine(
                item=items[int(place[1])] if place else None,
                text=" · ".join(_said_once(facts_of(row))),
                doubt=UNSURE_CODES.get(row.unsure, row.unsure) if row.unsure else None,
            )

    lists = (
        DerivedList("Lovet", tuple(lines(derived.promises, _promise))),
        DerivedList("Beløb", tuple(lines(derived.money, _money))),
        DerivedList("Bevillingsrammer", tuple(lines(derived.frames, _frame))),
        DerivedList("Nøgletal", tuple(lines(derived.figures, _figure))),
        DerivedList("Ændringer i organisationen", tuple(lines(derived.changes, _change))),
        DerivedList("Opgaver i aftaler og planer", tuple(lines(derived.tasks, _task))),
        DerivedList("Regler og dispensationer", tuple(lines(derived.rules, _rule))),
    )
    return tuple(one for one in lists if one.lines)


def _said_once(facts: Iterable[str]) -> Iterator[str]:
    """Leave out what a fact before says already; a year or an amount stays, for others may stand beside it."""
    said = ""
    for fact in facts:
        if fact and (fact[0].isdigit() or fact.casefold() not in said):
            yield fact
            said = f"{said} {fact.casefold()}"


def _cut(words: str | None) -> str:
    words = " ".join((words or "").split())
    return words if len(words) <= _LONGEST_WORDS else words[:_LONGEST_WORDS].rsplit(" ", 1)[0] + " …"


def _when(span: Span | None) -> str:
    if span is None:
        return ""
    return span.as_printed or danish_date(span.to or span.from_ or "")


def _promise(row: Promise) -> Sequence[str]:
    return (
        _cut(row.what),
        _cut(row.owner),
        f"til {_cut(row.to)}" if row.to else "",
        danish_rhythm(row.rhythm) if row.rhythm else "",
        _when(row.due),
        _cut(row.event),
        "betinget" if row.is_conditional else "",
        "af andre end kommunen" if row.is_external else "",
    )


def _money(row: Money) -> Sequence[str]:
    years = (row.from_year, row.to_year)
    return (
        printed_kroner(row.as_printed, oere=row.oere) if row.as_printed else danish_kroner(row.oere),
        _cut(row.what),
        "–".join(str(year) for year in dict.fromkeys(years) if year),
        MONEY_STAGE_NAMES[row.stage].lower() if row.stage != "stated" else "",
        MONEY_BUDGET_NAMES[row.budget].lower() if row.budget else "",
        DIRECTION_NAMES[row.direction].lower() if row.direction else "",
        f"ramme {row.frame}" if row.frame else "",
        _side(row.inside),
    )


def _side(inside: bool | None) -> str:
    if inside is None:
        return ""
    return "inden for servicerammen" if inside else "uden for servicerammen"


def _frame(row: Frame) -> Sequence[str]:
    return (row.number, _cut(row.name), _side(row.inside), str(row.year) if row.year else "")


def _figure(row: Figure) -> Sequence[str]:
    return (
        _cut(row.what),
        _counted(row),
        FIGURE_ROLE_NAMES[row.role].lower() if row.role != "measured" else "",
        _when(row.period),
        _cut(row.population),
    )


def _counted(row: Figure) -> str:
    whole, _, decimals = row.value.partition(".")
    number = f"{int(whole):,}".replace(",", ".") if whole.lstrip("-") != "0" else whole
    value = f"{number},{decimals}" if decimals else number
    if row.unit == "rank":
        return f"nr. {value}"
    return f"{value} {FIGURE_UNIT_NAMES.get(row.unit or '', row.unit or '')}".rstrip()


def _change(row: Change) -> Sequence[str]:
    before = ", ".join(row.before)
    arrow = f"{before} → {row.after}".strip() if row.after and row.kind != "founded" else before or row.after
    return (CHANGE_KIND_NAMES[row.kind], _cut(row.what), _cut(arrow), _when(row.date))


def _task(row: Task) -> Sequence[str]:
    agreement = row.agreement or ""
    if row.year and str(row.year) not in agreement:
        agreement = f"{agreement} {row.year}".strip()
    return (f"{row.number or ''} {_cut(row.title)}".strip(), _cut(agreement))


def _rule(row: Rule) -> Sequence[str]:
    return (
        RULE_KIND_NAMES[row.kind],
        _cut(row.what),
        _cut(row.scheme),
        f"søgt af {row.applicant}" if row.applicant else "",
        f"hos {row.authority}" if row.authority else "",
        _when(row.period),
    )
