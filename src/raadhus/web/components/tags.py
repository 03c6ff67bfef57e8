"""What every template may use without loading it: made files, icons, and how dates and amounts are written."""

from collections.abc import Mapping
from datetime import date, datetime

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from raadhus.core.danish_format import danish_date, danish_kroner
from raadhus.core.english_format import english_date, english_kroner
from raadhus.core.record import Block
from raadhus.web.components.blocks import Highlight, blocks_as_html
from raadhus.web.components.made_files import address_of
from raadhus.web.components.wheels import wheel_sign

register = template.Library()

_MEGABYTE = 1_000_000
_OERE, _MILLION = 100, 1_000_000


@register.simple_tag
def made(name: str) -> str:
    """The address of a style sheet, a font or a script."""
    return address_of(name)


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the design system that says nothing of its own: the words beside it tell."""
    return format_html(
        '<svg class="icon-svg" focusable="false" aria-hidden="true"><use href="{}#{}"></use></svg>',
        address_of("icons.svg"),
        name,
    )


@register.filter
def day(value: "date | str | None") -> str:
    """A day as ”14. januar 2020”; a text may be as short as a year, and stays so."""
    if value is None:
        return ""
    if isinstance(value, date):
        value = value.isoformat()
    return english_date(value) if get_language() == "en" else danish_date(value)


@register.filter
def whole_day(value: "date | None") -> str:
    """A day with its weekday, as ”torsdag den 14. januar 2020”."""
    if value is None:
        return ""
    between = " " if get_language() == "en" else " den "
    return f"{weekday(value)}{between}{day(value)}"


@register.filter
def weekday(value: "date | None") -> str:
    return "" if value is None else format_date(value, "EEEE", locale=_locale())


@register.filter
def month(value: date) -> str:
    """A month as ”januar 2020”."""
    return format_skeleton("yMMMM", datetime(value.year, value.month, 1), locale=_locale())  # noqa: DTZ001  a day


@register.filter
def clock(value: "str | None") -> str:
    """The time of a moment as ”13.00”, nothing when it has none."""
    return value[11:16].replace(":", ":" if get_language() == "en" else ".") if value and "T" in value else ""


@register.filter
def kroner(oere: int) -> str:
    """An amount in øre as ”1.250.000 kr.”."""
    return english_kroner(oere) if get_language() == "en" else danish_kroner(oere)


@register.filter
def millions(oere: int) -> str:
    """A large amount in short, as ”4.602,3 mio. kr.”; a small one as it is."""
    kroner_ = oere // _OERE
    if abs(kroner_) < _MILLION:
        return kroner(oere)
    number = format_decimal(kroner_ / _MILLION, "#,##0.#", locale=_locale())
    return f"DKK {number} million" if get_language() == "en" else f"{number} mio. kr."


@register.filter
def thousands(number: int) -> str:
    """A whole number as ”1.204”."""
    return f"{number:,}" if get_language() == "en" else f"{number:,}".replace(",", ".")


@register.filter
def file_size(octets: int) -> str:
    """The size of a file as ”340 kB” or ”1,2 MB”."""
    if octets < _MEGABYTE:
        return f"{max(octets // 1000, 1)} kB"
    return f"{format_decimal(octets / _MEGABYTE, '0.#', locale=_locale())} MB"


@register.filter
def blocks(value: tuple[Block, ...], heading_level: int = 4) -> SafeString:
    """The text of a record; headings inside begin at the level given."""
    return blocks_as_html(value, heading_level=heading_level)


@register.simple_tag
def text(
    value: tuple[Block, ...],
    heading_level: int,
    pictures: Mapping[str, str],
    highlight: Highlight | None = None,
) -> SafeString:
    """The same, with the pictures that may be shown, and what is highlighted of it."""
    return blocks_as_html(value, heading_level=heading_level, pictures=pictures, highlight=highlight)


register.simple_tag(wheel_sign)


def _locale() -> str:
    return "en_GB" if get_language() == "en" else "da_DK"
