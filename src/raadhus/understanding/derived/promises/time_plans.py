"""Steps of time plans that are tables: a row with a cell of time and a cell of what happens then."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from raadhus.core.derived import Place, Promise
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.promises.due_dates import FoundDue, find_dues
from raadhus.understanding.derived.promises.receivers import receiver_of

_TIME_HEAD = re.compile(
    r"\b(?:tid|tidspunkt|dato|hvornår|periode|måned|tidsplan|frist|deadline|uge)\b", re.IGNORECASE
)
_ROW = re.compile(r"^(.*/rows/\d+)/\d+/text$")


def table_steps(passages: Sequence[Passage], *, on: str) -> Iterator[Promise]:
    """List the steps that lie after the day `on`, each at the cell that tells what happens."""
    for row in _rows(passages):
        if not _may_be_plan(row):
            continue
        times = {cell.at: due for cell in row if (due := _time_alone(cell.text, on=on)) is not None}
        others = [cell for cell in row if cell.at not in times and any(map(str.isalpha, cell.text))]
        if len(times) == 0 or not others:
            continue
        cell, due = others[0], next(iter(times.values()))
        yield Promise(
            place=Place(at=cell.at, start=0, end=len(cell.text)),
            words=cell.text,
            what=cell.text,
            to=receiver_of(cell.text),
            due=due.span,
            source="text",
        )


def _rows(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    row: list[Passage] = []
    name = ""
    for passage in passages:
        match = _ROW.match(passage.at) if passage.column is not None else None
        here = match[1] if match else ""
        if row and here != name:
            yield row
            row = []
        name = here
        if match:
            row.append(passage)
    if row:
        yield row


def _may_be_plan(row: Sequence[Passage]) -> bool:
    if row[0].item is None or len(row) < 2:
        return False
    return row[0].kind == "timeline" or any(cell.column and _tells_time(cell.column) for cell in row)


@lru_cache(maxsize=64)
def _tells_time(head: str) -> bool:
    return _TIME_HEAD.search(head) is not None


def _time_alone(text: str, *, on: str) -> FoundDue | None:
    """The time of a cell that tells little else."""
    if len(text) > 60:
        return None
    dues = tuple(due for due in find_dues(text, on=on, is_plan=True) if not due.is_past)
    if not dues:
        return None
    covered = sum(due.end - due.start for due in dues)
    return dues[0] if covered * 2 >= len(text) else None
