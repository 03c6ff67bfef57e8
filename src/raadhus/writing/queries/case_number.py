"""What a case number says, checked against the table of numbers (KLE) that is loaded."""

from typing import Literal, TypeAlias

from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.kle import decode_case_number
from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS
from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import KleEntry

Trouble: TypeAlias = Literal["no-number", "unknown-subject", "unknown-facet", "retired"]


class ReadCaseNumber(Struct, frozen=True, kw_only=True):
    """`labels` are what its parts are called, from the main group down to the facet; `trouble` is told as a warning.

    `is_checked` is false where no table is loaded.
    """

    raw: str
    labels: tuple[str, ...]
    year: int | None
    is_checked: bool
    troubles: tuple[Trouble, ...]


def read_case_number(raw: str, *, by: Acting) -> ReadCaseNumber:
    """Decode the number and name its parts: one statement."""
    case = decode_case_number(raw)
    if case.scheme != "kle" or case.subject is None:
        troubles: tuple[Trouble, ...] = ("no-number",) if case.scheme == "unknown" else ()
        return ReadCaseNumber(raw=raw, labels=(), year=case.year, is_checked=True, troubles=troubles)
    parts = case.subject.split(".")
    numbers = [".".join(parts[:length]) for length in range(1, len(parts) + 1)]
    facets = [case.facet] if case.facet else []
    rows = {row.pk: row for row in KleEntry.objects.filter(pk__in=(*numbers, *facets, "00"))}
    main = KLE_MAIN_GROUPS.get(parts[0])
    labels = [f"{number} {rows[number].title}" for number in numbers if number in rows]
    if parts[0] not in rows and main is not None:
        labels.insert(0, f"{parts[0]} {main}")
    labels += [f"{facet} {rows[facet].title}" for facet in facets if facet in rows]
    is_checked = "00" in rows or any(number in rows for number in numbers)
    return ReadCaseNumber(
        raw=raw,
        labels=tuple(labels),
        year=case.year,
        is_checked=is_checked,
        troubles=_troubles(numbers[-1], facets, rows=rows, by=by) if is_checked else (),
    )


def _troubles(
    subject: str, facets: list[str], *, rows: dict[str, KleEntry], by: Acting
) -> tuple[Trouble, ...]:
    today = localtime(by.at).date()
    found: list[Trouble] = []
    if subject not in rows:
        found.append("unknown-subject")
    found += ["unknown-facet" for facet in facets if facet not in rows]
    named = [rows[number] for number in (subject, *facets) if number in rows]
    if any(row.retired_date is not None and row.retired_date <= today for row in named):
        found.append("retired")
    return tuple(found)
