"""What is said of money on pages: how far an amount has come, what budget it is of, which side of the servicerammen."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy

from raadhus.web.components.tags import kroner, millions

_TENTH_OF_A_MILLION = 10_000_000

_STAGES: Mapping[str, Promise] = {
    "granted": gettext_lazy("Bevilget"),
    "told_granted": gettext_lazy("Omtalt som bevilget"),
    "recommended": pgettext_lazy("beløb", "Anbefalet"),
    "sought": gettext_lazy("Søgt"),
    "rejected": pgettext_lazy("beløb", "Forkastet"),
    "stated": gettext_lazy("Nævnt"),
    "expected": gettext_lazy("Ventet"),
    "spent": gettext_lazy("Brugt"),
}
_BADGES: Mapping[str, str] = {"granted": "success", "recommended": "info", "rejected": "error"}
_BUDGETS: Mapping[str, Promise] = {
    "operating": gettext_lazy("Driftsbevilling"),
    "capital": gettext_lazy("Anlægsbevilling"),
    "supplementary": gettext_lazy("Tillægsbevilling"),
    "grant": gettext_lazy("Tilskud"),
    "saving": gettext_lazy("Besparelse"),
    "loan": gettext_lazy("Lån"),
}


def money_stage_words(stage: str) -> str:
    return str(_STAGES.get(stage, stage))


def money_stage_badge(stage: str) -> str:
    """The kind of badge that a stage stands in; none for one that nobody has decided on."""
    return _BADGES.get(stage, "")


def budget_words(budget: str | None) -> str:
    return str(_BUDGETS.get(budget or "", ""))


def inside_words(is_inside: bool | None) -> str:
    if is_inside is None:
        return gettext("Ikke angivet")
    return gettext("Inden for servicerammen") if is_inside else gettext("Uden for servicerammen")


def added_words(oere: int) -> str:
    """An amount with its sign: "+4 mio. kr."."""
    sign = "+" if oere > 0 else "\N{MINUS SIGN}" if oere < 0 else ""
    return f"{sign}{_exact(abs(oere))}"


def gap_words(oere: int) -> str:
    """How much a sum is more or less than what it is held against."""
    more = gettext("%(amount)s mere") if oere > 0 else gettext("%(amount)s mindre")
    return more % {"amount": _exact(abs(oere))} if oere else gettext("det samme")


def years_words(year: int | None, to_year: int | None) -> str:
    if year is None:
        return ""
    return str(year) if to_year is None or to_year == year else f"{year}\N{EN DASH}{to_year}"


def _exact(oere: int) -> str:
    """In millions where that rounds nothing away."""
    return kroner(oere) if oere % _TENTH_OF_A_MILLION else millions(oere)
