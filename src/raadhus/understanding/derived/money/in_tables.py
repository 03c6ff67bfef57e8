"""Amounts in tables: the unit stands in the head, the corner or above, the year and what it is for at the edges."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from raadhus.core.derived import Money, MoneyBudget, Place
from raadhus.core.money import find_amounts, may_hold_amounts
from raadhus.core.quick_looks import holds_any, in_small_letters
from raadhus.understanding.derived.money.words import budget_in, stage_in
from raadhus.understanding.derived.passages import Passage
from raadhus.understanding.derived.vocabulary.money import TABLE_NUMBER, TABLE_UNITS

_UNIT = re.compile(TABLE_UNITS)
_IN_UNITS = ("kr", "Kr", "KR", "mio", "Mio", "MIO", "mia", "Mia", "mill", "Mill", "DKK", "dkk")
_FACTORS = {"mia": 10**9, "mio": 10**6, "thousand": 10**3, "crowns": 1}
_NUMBER = re.compile(TABLE_NUMBER)
_NO_MONEY = re.compile(
    r"\bpct\b|procent|%|antal|\bår\b|\bnr\b|nummer|årsværk|personer|dato|indeks|timer|m2|m²|\bstk\b|\bu/i\b|note|bilag|punkt"
)
_NO_MONEY_ROW = re.compile(r"\bi pct\b|procent|^antal|årsværk|\(pct|indeks")
_IS_MONEY = re.compile(
    r"beløb|midler|budget|udgift|indtægt|bevilling|tilskud|\bpris|\bkr\b|kroner|omkostning|finansiering|økonomi"
)
_LARGE = 7
_MOST_HEADS = 60
_MOST_WORDS = 3
_LONGEST_LABEL = 200
_YEARS = re.compile(r"\b(?P<year>(?:19|20)\d\d)\b(?!-pl|-pris| ?p/l| ?pl\b| ?priser)")
_YEAR_CELL = re.compile(r"(?:19|20)\d\d\??")
_LARGEST_OERE = 2**53 - 1
_MOST_DIGITS = 15


def money_in_table(cells: Sequence[Passage], *, around: Money) -> Iterator[Money]:
    """The amounts of one table's cells, those of a row that has several years with the row's number as their path."""
    above = _unit_above(cells)
    around = _with_caption(around, cells[0].lead)
    labels = _labels(cells)
    assumed = above is None and _speaks_of_crowns(cells)
    units: dict[str, int] = {}
    for cell in cells:
        row, column = _row_and_column(cell)
        named = cell._replace(row=labels[row])
        is_unit = row == "0" and _unit(cell.text) is not None
        if not is_unit and may_hold_amounts(cell.text) and (amounts := find_amounts(cell.text)):
            for amount in amounts:
                yield _filled(
                    named, oere=amount.oere, start=amount.start, printed=amount.as_printed, around=around
                )
            continue
        if row == "0":
            continue
        unit = _unit(cell.text)
        if unit and not cell.text[:1].isdigit():
            units[column] = unit
        factor = _factor(named, own=units.get(column), above=above or (1 if assumed else None))
        money = _number(named, factor=factor, around=around) if factor else None
        if money is not None:
            unsure = (
                "unit-missing" if assumed and not (units.get(column) or _unit(cell.column or "")) else None
            )
            yield replace(money, path=int(row) if money.from_year else None, unsure=unsure)


def _labels(cells: Sequence[Passage]) -> dict[str, str]:
    """What each row is called: its texts in front of the first number that is no numbering."""
    labels: dict[str, list[str]] = {}
    closed: set[str] = set()
    for cell in cells:
        row, _ = _row_and_column(cell)
        words = labels.setdefault(row, [])
        if row in closed:
            continue
        is_number = _NUMBER.fullmatch(cell.text.strip()) is not None
        if is_number and words:
            closed.add(row)
        elif not is_number:
            words.append(" ".join(cell.text.split()))
    return {row: ", ".join(words[:_MOST_WORDS])[:_LONGEST_LABEL] for row, words in labels.items()}


def _speaks_of_crowns(cells: Sequence[Passage]) -> bool:
    """Whether a table without a unit is about money in crowns: it says so, and its numbers are large and round."""
    told = in_small_letters(
        " ".join([cells[0].lead[-120:], *(cell.column or "" for cell in cells[:_MOST_HEADS])])
    )
    if not _IS_MONEY.search(told):
        return False
    numbers = [cell.text for cell in cells if _NUMBER.fullmatch(cell.text.strip())]
    large = sum(len(number.strip("-–− ")) >= _LARGE for number in numbers)
    return large >= 2 and large * 2 >= len(numbers)


def _with_caption(around: Money, lead: str) -> Money:
    """What the caption tells of all amounts: the one year that it names, and how far they have come."""
    caption = in_small_letters(_caption(lead))
    years = {year["year"] for year in _YEARS.finditer(caption)}
    stage = stage_in(caption) if around.stage == "stated" else None
    return replace(
        around,
        from_year=int(years.pop()) if len(years) == 1 else around.from_year,
        stage=stage or around.stage,
    )


def _row_and_column(cell: Passage) -> tuple[str, str]:
    row, column = cell.at.partition("/rows/")[2].split("/")[:2]
    return row, column


def _unit_above(cells: Sequence[Passage]) -> int | None:
    """The unit in the table's corner, else in the text right above it."""
    first = cells[0]
    corner = first.text if _row_and_column(first) == ("0", "0") else ""
    return _unit(corner) or _unit(_caption(first.lead))


def _caption(lead: str) -> str:
    """The end of the text above: a short one is a caption, of a long one only brackets and "beløb i" count."""
    if len(lead) <= 120:
        return lead
    told = re.search(
        r"(?:\(|beløb(?:ene)? (?:er )?(?:angivet )?i |\bi )([^()]{2,20})\)?[.:]?$", lead[-60:], re.IGNORECASE
    )
    return told[1] if told else ""


def _unit(text: str) -> int | None:
    return _unit_in(text) if holds_any(text, _IN_UNITS) else None


@lru_cache(maxsize=256)
def _unit_in(text: str) -> int | None:
    # Each cell asks for the heads of its row and of its column.
    found = None
    for match in _UNIT.finditer(in_small_letters(text)):
        behind = text[: match.start()].rstrip()
        if behind[-1:].isdigit() and match.lastgroup != "thousand":
            # "over 2 mio. kr." is an amount, no unit.
            continue
        found = match.lastgroup
    return _FACTORS[found] if found else None


def _factor(cell: Passage, *, own: int | None, above: int | None) -> int | None:
    head, left = cell.column or "", cell.row or ""
    if _is_no_money(head):
        return None
    return own or _unit(head) or _unit(left) or above


@lru_cache(maxsize=256)
def _is_no_money(head: str) -> bool:
    return _NO_MONEY.search(in_small_letters(head)) is not None and not _unit(head)


@lru_cache(maxsize=256)
def _years_in(text: str) -> frozenset[int]:
    return frozenset(int(year["year"]) for year in _YEARS.finditer(in_small_letters(text)))


def _number(cell: Passage, *, factor: int, around: Money) -> Money | None:
    text = cell.text.strip()
    match = _NUMBER.fullmatch(text)
    if match is None or _YEAR_CELL.fullmatch(text):
        return None
    if _NO_MONEY_ROW.search(in_small_letters(cell.row or "")) and not _unit(cell.row or ""):
        return None
    oere = _oere(match, factor=factor)
    if oere is None:
        return None
    begin = cell.text.find(match["sign"] or match["number"])
    end = begin + len(match[0].rstrip("*"))
    printed = cell.text[begin:end]
    return _filled(cell, oere=oere, start=begin, printed=printed, around=around)


def _oere(match: re.Match[str], *, factor: int) -> int | None:
    plain = match["number"].replace(".", "").replace("\u00a0", "").replace(" ", "")
    whole, _, decimals = plain.partition(",")
    if len(whole) + len(decimals) > _MOST_DIGITS:
        return None
    divisor: int = 10 ** len(decimals)
    oere, rest = divmod(int(whole + decimals) * 100 * factor, divisor)
    if rest or oere > _LARGEST_OERE:
        return None
    return -oere if (match["sign"] or "+").strip() not in {"+", ""} else oere


def _filled(cell: Passage, *, oere: int, start: int, printed: str, around: Money) -> Money:
    head, left = cell.column or "", cell.row or ""
    years = _years_in(head) | _years_in(left)
    return replace(
        around,
        place=Place(at=cell.at, start=start, end=start + len(printed)),
        words=printed,
        oere=oere,
        as_printed=printed,
        what=left or cell.text,
        from_year=min(years) if len(years) == 1 else around.from_year,
        budget=_budget(head, left) or around.budget,
    )


def _budget(head: str, left: str) -> MoneyBudget | None:
    return budget_in(head) or budget_in(left)
