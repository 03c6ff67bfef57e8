"""What numbers are called on pages: values and units, periods, changes, and what stands against comparing."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from babel.dates import format_skeleton
from babel.numbers import format_decimal
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, gettext_lazy, ngettext

from raadhus.core.months import last_day
from raadhus.figures.schemes.kinds import scheme_named, scheme_of
from raadhus.figures.series.comparing import Step
from raadhus.web.components.tags import day, month
from raadhus.web.public.words.follow_up_words import time_words

_SHARES = {
    "percent": gettext_lazy("%(value)s pct."),
    "percentage_points": gettext_lazy("%(value)s procentpoint"),
}
_UNITS: Mapping[str, Callable[[int], str]] = {
    "persons": lambda count: ngettext("person", "personer", count),
    "full_time": lambda count: ngettext("helårsperson", "helårspersoner", count),
    "jobs": lambda count: ngettext("arbejdsplads", "arbejdspladser", count),
    "posts": lambda count: ngettext("stilling", "stillinger", count),
    "places": lambda count: ngettext("plads", "pladser", count),
    "dwellings": lambda count: ngettext("bolig", "boliger", count),
    "firms": lambda count: ngettext("virksomhed", "virksomheder", count),
    "municipalities": lambda count: ngettext("kommune", "kommuner", count),
    "institutions": lambda count: ngettext("institution", "institutioner", count),
    "schools": lambda count: ngettext("skole", "skoler", count),
    "families": lambda count: ngettext("familie", "familier", count),
    "meetings": lambda count: ngettext("møde", "møder", count),
    "half_days": lambda count: ngettext("halv dag", "halve dage", count),
    "days": lambda count: ngettext("dag", "dage", count),
    "weeks": lambda count: ngettext("uge", "uger", count),
    "months": lambda count: ngettext("måned", "måneder", count),
    "years": lambda _: gettext("år"),
    "hours": lambda count: ngettext("time", "timer", count),
    "minutes": lambda count: ngettext("minut", "minutter", count),
    "trips": lambda count: ngettext("tur", "ture", count),
    "vehicles": lambda count: ngettext("køretøj", "køretøjer", count),
    "vehicles_per_day": lambda _: gettext("køretøjer i døgnet"),
    "vehicles_per_hour": lambda _: gettext("køretøjer i timen"),
    "km_per_hour": lambda _: gettext("km/t"),
    "tonnes": lambda _: gettext("ton"),
    "tonnes_co2e": lambda _: gettext("ton CO₂e"),
    "litres": lambda _: gettext("liter"),
    "m2": lambda _: "m²",
    "m3": lambda _: "m³",
    "mw": lambda _: "MW",
    "mwh": lambda _: "MWh",
    "kwh": lambda _: "kWh",
    "db": lambda _: "dB",
}
_ROLES: Mapping[str, Promise] = {
    "measured": gettext_lazy("Målt"),
    "target": gettext_lazy("Mål"),
    "expected": gettext_lazy("Ventet"),
    "limit": gettext_lazy("Grænse"),
    "compared": gettext_lazy("Til sammenligning"),
}
_PLAIN_COUNT = "count"


def number_words(value: Decimal) -> str:
    """The number with the decimals that it is printed with."""
    exponent = value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(value, format=pattern, locale=_locale()))


def value_words(value: Decimal, unit: str | None) -> str:
    """The number with its unit: "36 personer", "13,52 pct."."""
    number = number_words(value)
    if unit in _SHARES:
        return str(_SHARES[unit]) % {"value": number}
    if unit == "rank":
        return gettext("nr. %(number)s") % {"number": number}
    if unit is None or unit == _PLAIN_COUNT:
        return number
    words = _UNITS.get(unit)
    return f"{number} {words(1 if value == 1 else 2) if words else unit}"


def unit_heading(unit: str | None) -> str:
    """The unit alone, as it stands over a chart."""
    if unit in _SHARES:
        return gettext("pct.")
    words = _UNITS.get(unit or "")
    return words(2) if words else ""


def difference_words(step: Step | None, *, unit: str | None) -> str:
    """How much it changed: "+42", "−7", "uændret", of a share in points."""
    if step is None:
        return ""
    if step.difference == 0:
        return gettext("uændret")
    sign = "+" if step.difference > 0 else "−"
    number = f"{sign}{number_words(abs(step.difference))}"
    return gettext("%(number)s procentpoint") % {"number": number} if unit == "percent" else number


def step_notes(step: Step | None) -> tuple[str, ...]:
    """What stands against comparing the two, in words."""
    if step is None:
        return ()
    notes = []
    if step.months:
        before, after = step.months
        notes.append(
            gettext("Perioderne er ikke lige lange: %(before)s mod %(after)s.")
            % {"before": months_words(before), "after": months_words(after)}
        )
    if step.definition:
        notes.append(gettext("Tallene er ikke talt ens og kan ikke sammenlignes."))
    return tuple(notes)


def months_words(months: int) -> str:
    return ngettext("%(count)s måned", "%(count)s måneder", months) % {"count": months}


def period_words(since: str | None, until: str | None) -> str:
    """The time that a number is for, as precise as it is told; nothing where the text tells none."""
    if until is None:
        return ""
    if since is None or since == until:
        return _one_time(until)
    if len(since) == len(until) == len("2023"):
        return f"{since}-{until}"
    if len(since) == len(until) == len("2023-08-16"):
        return time_words(date.fromisoformat(since), date.fromisoformat(until))
    return gettext("%(first)s til %(last)s") % {"first": _one_time(since), "last": _one_time(until)}


def _one_time(time: str) -> str:
    if len(time) == len("2023-08"):
        return month(date(int(time[:4]), int(time[5:]), 1))
    return day(time)


def short_time(until: str | None, told: date | None) -> str:
    """When a point of a chart stands: the end of its period, or else the meeting."""
    when = date.fromisoformat(final_day(until)) if until else told
    if when is None:
        return ""
    if until and len(until) == len("2023"):
        return until
    return format_skeleton("yMMM", when, locale=_locale())


def figure_role_words(role: str) -> str:
    return str(_ROLES.get(role, role))


def ended_words(what: str, *, today: date) -> str:
    """That the scheme which a number counts has ended, which is not the same as nought; else nothing."""
    scheme = scheme_of(scheme_named(what) or "")
    if (
        scheme is None
        or scheme.valid.until is None
        or not scheme.valid.until <= today.isoformat()[: len(scheme.valid.until)]
    ):
        return ""
    return gettext("Ordningen er ophørt (%(year)s).") % {"year": scheme.valid.until}


def final_day(day: str) -> str:
    if len(day) == len("2023"):
        return f"{day}-12-31"
    return last_day(int(day[:4]), int(day[5:7])) if len(day) == len("2023-08") else day


def _locale() -> str:
    return "en_GB" if get_language() == "en" else "da_DK"
