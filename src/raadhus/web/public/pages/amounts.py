"""The amounts in the matters of a body: a table to choose from and to sort, and charts of how many there are."""

from collections.abc import Mapping
from datetime import date
from typing import get_args

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_lazy, pgettext_lazy
from msgspec import Struct

from raadhus.core.danish_format import danish_kroner
from raadhus.core.record import Direction
from raadhus.published.queries.papers.amount_counts import AmountChoices, CountedAmounts, amount_counts
from raadhus.published.queries.papers.amounts import (
    AmountFilter,
    AmountOrder,
    ListedAmount,
    all_amounts_of_body,
    amounts_of_body,
)
from raadhus.web.components.charts import Bar, bar_chart
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.lists.listings import FEED_ENTRIES, FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.paging import ON_A_PAGE, Paging, page_number, paging
from raadhus.web.public.words.value_words import direction_words

_OERE = 100
_MOST_DIGITS = 13
_USUAL_ORDER = "-dato"
_ORDERS: Mapping[str, AmountOrder] = {
    "beloeb": "size",
    "hvad": "what",
    "retning": "direction",
    "aar": "year",
    "ramme": "frame",
    "udvalg": "committee",
    "dato": "date",
    "punkt": "title",
}
_COLUMNS: Mapping[str, Promise] = {
    "beloeb": pgettext_lazy("ét", "Beløb"),
    "hvad": gettext_lazy("Hvad det er"),
    "retning": gettext_lazy("Retning"),
    "aar": gettext_lazy("Gælder år"),
    "ramme": gettext_lazy("Ramme"),
    "udvalg": gettext_lazy("Udvalg"),
    "dato": gettext_lazy("Møde"),
    "punkt": gettext_lazy("Punkt"),
}


class AmountColumn(Struct, frozen=True, kw_only=True):
    """A head of the table; its link sorts by it, and once more the other way. `sort` is as ARIA calls it."""

    key: str
    label: str
    address: str
    sort: str | None


class Asked(Struct, frozen=True, kw_only=True):
    """`order` is the key of a column, as it stands in the address."""

    filter: AmountFilter
    order: str
    is_descending: bool

    @property
    def order_key(self) -> str:
        return f"-{self.order}" if self.is_descending else self.order

    @property
    def over_kroner(self) -> int | None:
        return None if self.filter.over is None else self.filter.over // _OERE


class AmountsPage(Page, frozen=True, kw_only=True):
    """`is_any_chosen`: not all amounts of the body are meant."""

    asked: Asked
    choices: AmountChoices
    columns: tuple[AmountColumn, ...]
    amounts: tuple[ListedAmount, ...]
    total: int
    pages: Paging
    committees: tuple[CountedAmounts, ...]
    years: tuple[CountedAmounts, ...]
    committees_chart: SafeString
    years_chart: SafeString
    is_any_chosen: bool


class AmountRow(Struct, frozen=True, kw_only=True):
    """An amount as data."""

    id: str
    oere: int
    as_printed: str
    what: str | None
    direction: Direction | None
    year: int | None
    frame: str | None
    organization: str | None
    date: date | None
    title: str
    address: str


@body_page
def show_amounts(request: HttpRequest, here: Here) -> HttpResponse:
    body, over = here.slug or "", _oere(request.GET.get("over", ""))
    counts = amount_counts(body, over=over)
    choices = counts.choices
    asked = _asked(request, choices=choices, over=over)
    total = counts.total(asked.filter)
    amounts = amounts_of_body(
        body,
        asked=asked.filter,
        order=_ORDERS[asked.order],
        is_descending=asked.is_descending,
        total=total,
        page=page_number(request),
        on_a_page=ON_A_PAGE,
    )
    committees, years = counts.by_committee(asked.filter), counts.by_year(asked.filter)
    heading = gettext("Beløb i sagerne")
    page = AmountsPage(
        title=heading,
        heading=heading,
        section="amounts",
        description=gettext("De beløb, som dagsordener og referater nævner, med sag, udvalg og dato."),
        forms=forms_of(request),
        asked=asked,
        choices=choices,
        columns=_columns(request, asked=asked),
        amounts=amounts,
        total=total,
        pages=paging(request, total=total),
        committees=committees,
        years=years,
        committees_chart=_chart(committees, key="udvalg", title=gettext("Antal beløb efter udvalg")),
        years_chart=_chart(years, key="aar", title=gettext("Antal beløb efter mødets år")),
        is_any_chosen=asked.filter != AmountFilter(),
    )
    return show(request, "public/amounts.html", page, here)


@body_page
def show_amounts_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    """All that were chosen; a feed has the newest."""
    body, over = here.slug or "", _oere(request.GET.get("over", ""))
    counts = amount_counts(body, over=over)
    asked = _asked(request, choices=counts.choices, over=over)
    total = counts.total(asked.filter)
    newest = (
        amounts_of_body(
            body, asked=asked.filter, order="date", is_descending=True, total=total, on_a_page=FEED_ENTRIES
        )
        if form == "atom"
        else ()
    )
    chosen = all_amounts_of_body(
        body, asked=asked.filter, order=_ORDERS[asked.order], is_descending=asked.is_descending
    )
    listing = Listing(
        title=gettext("Beløb i sagerne"),
        row=AmountRow,
        rows=(_row(one, request=request, here=here) for one in chosen),
        entries=tuple(_entry(one, here=here) for one in newest if one.date),
        total=total,
    )
    return as_data(listing, form=form, request=request, here=here)


def _asked(request: HttpRequest, *, choices: AmountChoices, over: int | None) -> Asked:
    """What is chosen; what there is not chooses nothing."""
    organization, direction = request.GET.get("udvalg", ""), request.GET.get("retning", "")
    year, order = request.GET.get("aar", ""), request.GET.get("orden", _USUAL_ORDER)
    key = order.removeprefix("-")
    return Asked(
        filter=AmountFilter(
            organization=organization if organization in dict(choices.organizations) else None,
            year=next((one for one in choices.years if str(one) == year), None),
            over=over,
            direction=next((one for one in get_args(Direction) if one == direction), None),
        ),
        order=key if key in _ORDERS else "dato",
        is_descending=order.startswith("-") or key not in _ORDERS,
    )


def _oere(written: str) -> int | None:
    """An amount in whole kroner as people write it: "1.000.000 kr.", in English "DKK 1,000,000"."""
    bare = written.casefold().removeprefix("dkk").removesuffix("kr.").removesuffix("kr")
    digits = "".join(bare.replace("," if get_language() == "en" else ".", "").split())
    if not digits.isascii() or not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        return None
    return int(digits) * _OERE or None


def _columns(request: HttpRequest, *, asked: Asked) -> tuple[AmountColumn, ...]:
    """A first click on money and on days gives the largest and the newest, on words the alphabet."""
    columns = []
    for key, label in _COLUMNS.items():
        is_current = key == asked.order
        turned = not asked.is_descending if is_current else key in {"beloeb", "dato"}
        query = request.GET.copy()
        query.pop("side", None)
        query["orden"] = f"-{key}" if turned else key
        sort = ("descending" if asked.is_descending else "ascending") if is_current else None
        columns.append(
            AmountColumn(key=key, label=str(label), address=f"?{query.urlencode()}#beloeb", sort=sort)
        )
    return tuple(columns)


def _chart(counted: tuple[CountedAmounts, ...], *, key: str, title: str) -> SafeString:
    described = "; ".join(f"{one.name}: {one.count}" for one in counted)
    bars = tuple(Bar(label=one.name, value=one.count, shown=str(one.count)) for one in counted)
    return bar_chart(bars, key=f"graf-{key}", title=title, description=described)


def _row(amount: ListedAmount, *, request: HttpRequest, here: Here) -> AmountRow:
    return AmountRow(
        id=amount.id,
        oere=amount.oere,
        as_printed=amount.as_printed,
        what=amount.what,
        direction=amount.direction,
        year=amount.year,
        frame=amount.frame,
        organization=amount.committee,
        date=amount.date,
        title=amount.title,
        address=request.build_absolute_uri(address("item", here=here, item=amount.item)),
    )


def _entry(amount: ListedAmount, *, here: Here) -> FeedEntry:
    assert amount.date is not None
    said = (amount.what, amount.committee, day(amount.date), direction_words(amount.direction))
    return FeedEntry(
        id=amount.id,
        title=f"{danish_kroner(amount.oere)}: {amount.title}",
        address=address("item", here=here, item=amount.item),
        updated=amount.date,
        summary=". ".join(part for part in said if part),
    )
