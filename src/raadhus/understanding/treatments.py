"""Where a matter has been before: the bodies, dates, item numbers and words that a section tells of earlier treatment.

Forms met: "Udvalg: … Dato: … Punktnummer: …" (Aarhus), "28-02-2022 Økonomiudvalget" (Greve),
"Økonomiudvalget, 10. september 2019, pkt. 65: Anbefales." (Rødovre), "… den 5. februar 2019 Punkt 6" (Ballerup).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from raadhus.core.danish_dates import find_dates
from raadhus.core.quick_looks import holds_any
from raadhus.core.record import Date
from raadhus.understanding.vocabulary.bodies import BODY, NEEDLES, body_name


class Treatment(NamedTuple):
    """One body's treatment of the matter; `lines` is what it decided, if the section says."""

    body: str
    date: Date | None
    item: str | None
    as_printed: str
    lines: tuple[str, ...]


_LONG_DATE = r"\d{1,2}\.? (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*\.? \d{4}"
_SHORT_DATE = r"\d{1,2}[-./]\d{1,2}[-./]\d{4}"
_NUMBER = (
    r"(?:,? ?\(?(?:[Pp]unkt(?:nummer)?|[Pp]kt\.?|[Ss]ag(?: ?nr\.?)?|[Nn]r\.?):? ?(?P<item>\d+[a-z]?)\)?)?"
)
_DATE_FIRST = re.compile(
    rf"^(?:den )?(?P<date>{_SHORT_DATE}|{_LONG_DATE})[ \t\u00a0:,-]+(?P<body>{BODY}"
    rf"|[A-ZÆØÅ][^.:]{{2,80}}?(?:udvalg|udvalget|[Rr]åd|rådet))"
    rf"(?: (?:19|20)\d\d(?:-(?:19|20)?\d\d)?)?(?: \(slettet [^)]*\))?{_NUMBER}[.: ]*$"
)
_BODY_FIRST = re.compile(
    rf"^(?:[Bb]ehandlet i |[Ii] )?(?P<body>{BODY})s?(?:s? ?møde)?(?: (?:19|20)\d\d(?:-(?:19|20)?\d\d)?)?"
    rf",? ?(?:den |d\. |- )?(?P<date>{_LONG_DATE}|{_SHORT_DATE}){_NUMBER}(?P<end>[.:;, ]*)(?P<rest>.*)$"
)
_RUN_ON = re.compile(r"(?<=[.:]) (?=Udvalg: )")
_LONGEST_BODY = 120
_LONGEST_REPEATED = 400
_LABEL = re.compile(r"^(Udvalg|Dato|Punktnummer|Punkt nr\.?|Punkt): ?(.*)$")
_ALL_LABELS = re.compile(
    r"^Udvalg: (?P<body>.+?) Dato: (?P<date>\S+)(?: Punkt(?:nummer| nr\.?)?: (?P<item>\S+))?(?P<rest> .*)?$"
)


@lru_cache(maxsize=64)
def treatments_in(lines: tuple[str, ...]) -> tuple[Treatment, ...]:
    """Every treatment that the lines of a section tell of, in their order."""
    # The decisions and the references each ask what a section tells.
    lines = _begun_anew(lines)
    found: list[Treatment] = []
    index = 0
    while index < len(lines):
        treatment, index = _treatment_at(lines, index=index)
        if treatment is not None:
            found.append(treatment)
        elif found:
            last = found[-1]
            found[-1] = last._replace(lines=(*last.lines, lines[index - 1]))
    return tuple(found)


def treatment_in_line(line: str) -> Treatment | None:
    """The treatment that one line tells of, or None: "Økonomiudvalget, 10. september 2019, pkt. 65: Anbefales."."""
    if "20" not in line and "19" not in line:
        return None
    return _treatment_in_line(line) if len(line) <= _LONGEST_REPEATED else _of_dated(line)


@lru_cache(maxsize=256)
def _treatment_in_line(line: str) -> Treatment | None:
    # The recommendation, the decision and the attendance each ask what a line tells.
    return _of_dated(line)


def _of_dated(line: str) -> Treatment | None:
    if line[0].isdigit() or line.startswith("den "):
        match = _DATE_FIRST.match(line)
    elif line.startswith("Udvalg: "):
        match = _ALL_LABELS.match(line)
    elif holds_any(line[:_LONGEST_BODY], NEEDLES):
        match = _BODY_FIRST.match(line)
    else:
        return None
    if match is None:
        return None
    groups = match.groupdict()
    rest = (groups.get("rest") or "").strip()
    printed = line[: len(line) - len(rest)].strip() if rest else line
    return Treatment(
        body=body_name(groups["body"]),
        date=_date_in(groups["date"]),
        item=groups["item"],
        as_printed=printed,
        lines=(rest,) if rest else (),
    )


def _begun_anew(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Let "Udvalg:" begin a line, also where print ran it on to the line before."""
    if not any(" Udvalg: " in line for line in lines):
        return lines
    return tuple(
        part
        for line in lines
        for part in (_RUN_ON.split(line) if not line.startswith("Udvalg: ") else (line,))
    )


def _treatment_at(lines: tuple[str, ...], *, index: int) -> tuple[Treatment | None, int]:
    line = lines[index]
    if line.startswith("Udvalg:") and " Dato:" not in line:
        return _labelled_treatment(lines, index=index)
    return treatment_in_line(line), index + 1


def _labelled_treatment(lines: tuple[str, ...], *, index: int) -> tuple[Treatment | None, int]:
    values: dict[str, str] = {}
    start = index
    while index < len(lines):
        match = _LABEL.match(lines[index])
        if match is None or match[1] in values:
            break
        values[match[1]] = match[2].strip()
        index += 1
    body = values.get("Udvalg")
    if not body:
        return None, start + 1
    item = next((value for label, value in values.items() if label.startswith("Punkt")), None)
    printed = " ".join(lines[start:index])
    return Treatment(body_name(body), _date_in(values.get("Dato", "")), item or None, printed, ()), index


@lru_cache(maxsize=256)
def _date_in(text: str) -> Date | None:
    found = find_dates(text)
    return found[0].date if found else None
