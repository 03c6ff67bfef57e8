"""How dates, times, amounts and counts are written for Danish readers."""

from datetime import date

from raadhus.core.months import MONTHS, WEEKDAYS
from raadhus.core.record import Span

_LONGEST_NAME = 60
"""What is shorter may be a name or a row's label, which has no full stop either."""


def danish_date(value: str) -> str:
    """Write `2020`, `2020-01` or `2020-01-14` as "2020", "januar 2020" or "14. januar 2020"."""
    parts = value[:10].split("-")
    if len(parts) == 1:
        return parts[0]
    month = int(parts[1])
    if not 1 <= month <= len(MONTHS):
        return value
    if len(parts) == 2:
        return f"{MONTHS[month - 1]} {parts[0]}"
    return f"{int(parts[2])}. {MONTHS[month - 1]} {parts[0]}"


def danish_moment(value: str) -> str:
    """Write a moment as "tirsdag den 14. januar 2020 kl. 13.00", the time only when there is one."""
    try:
        weekday = WEEKDAYS[date.fromisoformat(value[:10]).weekday()]
    except ValueError:
        return value
    day = f"{weekday} den {danish_date(value)}"
    return f"{day} kl. {danish_time(value)}" if "T" in value else day


def danish_time(value: str) -> str:
    """Write the time of a moment as "13.00", nothing when it has none."""
    return value[11:16].replace(":", ".") if "T" in value else ""


def danish_span(*, date: str | None, span: Span | None) -> str:
    """Write a date, or the span as it was printed; nothing when there is neither."""
    if date is not None:
        return danish_date(date)
    return span.as_printed if span is not None else ""


def danish_kroner(oere: int) -> str:
    """Write øre as "1.250.000 kr.", with decimals only when there are any."""
    kroner, rest = divmod(abs(oere), 100)
    number = f"{kroner:,}".replace(",", ".")
    sign = "\N{MINUS SIGN}" if oere < 0 else ""
    return f"{sign}{number},{rest:02} kr." if rest else f"{sign}{number} kr."


def printed_kroner(printed: str, *, oere: int) -> str:
    """An amount as it was printed; with the kroner beside it when the print leaves the unit to its sentence."""
    return printed if "kr" in printed.lower() else f"{printed} ({danish_kroner(oere)})"


def cut_out(text: str) -> str:
    """A piece of running text, with "…" where a sentence was cut; a short one is a name and stays."""
    if len(text) <= _LONGEST_NAME:
        return text
    before = "… " if text[0].islower() else ""
    after = "" if text[-1] in ".:;!?)" else " …"
    return f"{before}{text}{after}"


def says_the_same(one: str, other: str) -> bool:
    """Whether two phrases differ in no more than capitals, spaces and the full stop."""
    return _bare(one) == _bare(other)


def _bare(phrase: str) -> str:
    return " ".join(phrase.split()).rstrip(" .:").casefold()


def counted(number: int, *, one: str, many: str) -> str:
    """Write a number with its noun, "1 bilag" or "1.204 punkter"."""
    written = f"{number:,}".replace(",", ".")
    return f"{written} {one if number == 1 else many}"
