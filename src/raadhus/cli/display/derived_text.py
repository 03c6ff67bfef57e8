"""What is derived from a meeting for the terminal: short lists by kind, each row with its item's number."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from raadhus.cli.display.terminal_text import TerminalText
from raadhus.core.danish_format import danish_date, danish_kroner, printed_kroner
from raadhus.core.danish_names import DIRECTION_NAMES
from raadhus.core.derived import Change, Derived, Figure, Frame, Money, Promise, Rule, Task, Told
from raadhus.core.derived_names import (
    CHANGE_KIND_NAMES,
    FIGURE_ROLE_NAMES,
    MONEY_BUDGET_NAMES,
    MONEY_STAGE_NAMES,
    RULE_KIND_NAMES,
    danish_rhythm,
)
from raadhus.core.record import AgendaItem, Span
from raadhus.core.unsure_codes import UNSURE_CODES

_MOST_ROWS = 12
_LONGEST_WORDS = 110
_ITEM = re.compile(r"/items/(\d+)/")

_Row = TypeVar("_Row", bound=Told)


def add_derived(text: TerminalText, derived: Derived, *, items: Sequence[AgendaItem]) -> None:
    """Add a list of each kind of which there is something; of a long one the first rows."""

    def rows(heading: str, rows_of_kind: Sequence[_Row], facts_of: Callable[[_Row], Sequence[str]]) -> None:
        if not rows_of_kind:
            return
        text.blank()
        text.text(heading, style="strong")
        for row in rows_of_kind[:_MOST_ROWS]:
            _add_row(text, row, facts=facts_of(row), items=items)
        if len(rows_of_kind) > _MOST_ROWS:
            text.text(f"… og {len(rows_of_kind) - _MOST_ROWS} til: --derived", indent=4, style="faint")

    rows("Lovet", derived.promises, _promise)
    rows("Beløb", derived.money, _money)
    rows("Bevillingsrammer", derived.frames, _frame)
    rows("Nøgletal", derived.figures, _figure)
    rows("Ændringer i organisationen", derived.changes, _change)
    rows("Opgaver i aftaler og planer", derived.tasks, _task)
    rows("Regler og dispensationer", derived.rules, _rule)


def _add_row(text: TerminalText, row: Told, *, facts: Sequence[str], items: Sequence[AgendaItem]) -> None:
    label = _number(row, items=items)
    text.labelled(label, " · ".join(fact for fact in facts if fact), indent=4, width=6, hang=2)
    if row.unsure is not None:
        text.text(f"? {UNSURE_CODES.get(row.unsure, row.unsure)}", indent=10, hang=2, style="warning")


def _number(row: Told, *, items: Sequence[AgendaItem]) -> str:
    """The number of the item that the row stands in; a dash where it has none."""
    match = _ITEM.match(row.place.at)
    number = items[int(match[1])].number if match else None
    return f"{number}." if number else "–"


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
        f"{row.value.replace('.', ',')} {row.unit or ''}".rstrip(),
        FIGURE_ROLE_NAMES[row.role].lower() if row.role != "measured" else "",
        _when(row.period),
        _cut(row.population),
    )


def _change(row: Change) -> Sequence[str]:
    before = ", ".join(row.before)
    arrow = f"{before} → {row.after}" if before and row.after else before or row.after
    return (CHANGE_KIND_NAMES[row.kind], _cut(row.what), _cut(arrow), _when(row.date))


def _task(row: Task) -> Sequence[str]:
    agreement = f"{row.agreement or ''} {row.year or ''}".strip()
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
