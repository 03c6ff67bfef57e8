"""How dates and amounts are written for English readers."""

from datetime import date

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def english_date(value: str) -> str:
    """Write `2020`, `2020-01` or `2020-01-14` as "2020", "January 2020" or "14 January 2020"."""
    year, *rest = value[:10].split("-")
    if not rest:
        return year
    month = int(rest[0])
    if not 1 <= month <= len(_MONTHS):
        return value
    return " ".join((*(str(int(day)) for day in rest[1:]), _MONTHS[month - 1], year))


def english_moment(value: str) -> str:
    """Write a moment as "14 January 2020 13:00", the time only when there is one; what is no day stays as it is."""
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return value
    return f"{english_date(value)} {value[11:16]}".strip()


def english_kroner(oere: int) -> str:
    """Write øre as "DKK 1,250,000", with decimals only when there are any."""
    kroner, rest = divmod(abs(oere), 100)
    sign = "\N{MINUS SIGN}" if oere < 0 else ""
    return f"{sign}DKK {kroner:,}.{rest:02}" if rest else f"{sign}DKK {kroner:,}"
