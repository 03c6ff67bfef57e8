"""How many items are closed, by committee, year and ground: as tables, charts and data."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.closing_grounds import closing_ground
from raadhus.published.queries.named_choice import NamedChoice, chosen
from raadhus.published.queries.organizations.closed_items import YearOfCommittee, closed_items_of_body
from raadhus.web.components.charts import Bar, Point, bar_chart, line_chart
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, show
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.words.value_words import closing_words, percent, percents


class ShareOfItems(Struct, frozen=True, kw_only=True):
    """Of a committee, a year or all; `share` is written as its column is, `key` is what chooses it."""

    key: str
    name: str
    items: int
    closed: int
    unknown: int
    without_ground: int
    share: str


class GroundCount(Struct, frozen=True, kw_only=True):
    """`printed` are the reasons as they stand, the most frequent first."""

    name: str
    items: int
    share: str
    printed: tuple[str, ...]


class ClosedItemsPage(Page, frozen=True, kw_only=True):
    """`year` and `organization` are chosen; `committees` and `years` leave out only what they are themselves of."""

    year: int | None
    organization: str | None
    all_years: tuple[int, ...]
    all_committees: tuple[NamedChoice, ...]
    total: ShareOfItems
    committees: tuple[ShareOfItems, ...]
    years: tuple[ShareOfItems, ...]
    matters: tuple[GroundCount, ...]
    laws: tuple[GroundCount, ...]
    committees_chart: SafeString
    years_chart: SafeString
    matters_chart: SafeString


class ClosedItemsRow(Struct, frozen=True, kw_only=True):
    """A year of a committee as data; `grounds` are written as "Personalesag: 2"."""

    organization: str
    year: int
    items: int
    closed_items: int
    access_unknown: int
    without_ground: int
    grounds: tuple[str, ...]
    laws: tuple[str, ...]


@body_page
def show_closed_items(request: HttpRequest, here: Here) -> HttpResponse:
    counted = closed_items_of_body(here.slug or "")
    all_years, all_committees = _choices(counted)
    page = _page(
        counted,
        year=_year(request, all_years=all_years),
        organization=chosen(all_committees, asked=request.GET.get("udvalg", "")),
        all_years=all_years,
        all_committees=all_committees,
        request=request,
    )
    return show(request, "public/closed_items.html", page, here)


@body_page
def show_closed_items_as(request: HttpRequest, here: Here, *, form: FormName) -> HttpResponseBase:
    """Each year of each committee; a feed has the years, the newest first."""
    all_of_them = closed_items_of_body(here.slug or "")
    all_years, all_committees = _choices(all_of_them)
    year = _year(request, all_years=all_years)
    organization = chosen(all_committees, asked=request.GET.get("udvalg", ""))
    counted = tuple(
        one for one in all_of_them if year in {None, one.year} and organization in {None, one.organization}
    )
    listing = Listing(
        title=gettext("Lukkede punkter"),
        row=ClosedItemsRow,
        rows=tuple(map(_row, counted)),
        entries=tuple(_entry(one, here=here) for one in reversed(_years(counted))),
    )
    return as_data(listing, form=form, request=request, here=here)


def _choices(counted: tuple[YearOfCommittee, ...]) -> tuple[tuple[int, ...], tuple[NamedChoice, ...]]:
    """The years and the committees that there are to choose from."""
    years = tuple(sorted({one.year for one in counted}, reverse=True))
    return years, tuple(dict.fromkeys(NamedChoice(id=one.organization, name=one.name) for one in counted))


def _year(request: HttpRequest, *, all_years: tuple[int, ...]) -> int | None:
    asked = request.GET.get("aar", "")
    return next((one for one in all_years if str(one) == asked), None)


def _page(
    counted: tuple[YearOfCommittee, ...],
    *,
    year: int | None,
    organization: str | None,
    all_years: tuple[int, ...],
    all_committees: tuple[NamedChoice, ...],
    request: HttpRequest,
) -> ClosedItemsPage:
    of_year = tuple(one for one in counted if year is None or one.year == year)
    of_committee = tuple(one for one in counted if organization is None or one.organization == organization)
    of_both = tuple(one for one in of_year if one in of_committee)
    committees = _column(
        sorted(
            (
                _share(
                    (one for one in of_year if one.organization == committee.id),
                    key=committee.id,
                    name=committee.name,
                )
                for committee in all_committees
                if any(one.organization == committee.id for one in of_year)
            ),
            key=lambda one: -one.closed / one.items,
        )
    )
    years = _years(of_committee)
    matters = _matters(of_both)
    heading = gettext("Lukkede punkter")
    return ClosedItemsPage(
        title=heading,
        heading=heading,
        section="closed-items",
        description=gettext("Hvor mange punkter der behandles for lukkede døre, efter udvalg, år og grund."),
        forms=forms_of(request),
        year=year,
        organization=organization,
        all_years=all_years,
        all_committees=all_committees,
        total=_share(of_both, key="", name=""),
        committees=committees,
        years=years,
        matters=matters,
        laws=_laws(of_both),
        committees_chart=_bars(committees),
        years_chart=_line(years),
        matters_chart=_ground_bars(matters),
    )


def _years(counted: tuple[YearOfCommittee, ...]) -> tuple[ShareOfItems, ...]:
    return _column(
        _share((one for one in counted if one.year == year), key=str(year), name=str(year))
        for year in sorted({one.year for one in counted})
    )


def _column(shares: Iterable[ShareOfItems]) -> tuple[ShareOfItems, ...]:
    """All of them written with as many decimals."""
    rows = tuple(shares)
    written = percents((row.closed, row.items) for row in rows)
    return tuple(replace(row, share=share) for row, share in zip(rows, written, strict=True))


def _share(counted: Iterable[YearOfCommittee], *, key: str, name: str) -> ShareOfItems:
    rows = tuple(counted)
    items, closed = sum(row.items for row in rows), sum(row.closed for row in rows)
    return ShareOfItems(
        key=key,
        name=name,
        items=items,
        closed=closed,
        share=percent(closed, of=items),
        unknown=sum(row.unknown for row in rows),
        without_ground=sum(map(_without_ground, rows)),
    )


def _without_ground(row: YearOfCommittee) -> int:
    return sum(one.items for one in row.reasons if closing_ground(one.reason).matters == ("none",))


def _matters(counted: tuple[YearOfCommittee, ...]) -> tuple[GroundCount, ...]:
    """The most frequent first; those without a ground last."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for reason, items in _reasons(counted):
        for matter in closing_ground(reason).matters:
            found[matter][reason or ""] += items
    ordered = sorted(found.items(), key=lambda one: (one[0] == "none", -one[1].total()))
    named = ((closing_words(matter), printed) for matter, printed in ordered)
    return _grounds(named, of=sum(one.closed for one in counted))


def _laws(counted: tuple[YearOfCommittee, ...]) -> tuple[GroundCount, ...]:
    """Each paragraph that is cited; closed items that cite none stand last."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for reason, items in _reasons(counted):
        for law in closing_ground(reason).laws or ("",):
            found[law][reason or ""] += items
    ordered = sorted(found.items(), key=lambda one: (not one[0], -one[1].total()))
    named = ((law or gettext("Ingen lov nævnt"), printed) for law, printed in ordered)
    return _grounds(named, of=sum(one.closed for one in counted))


def _reasons(counted: tuple[YearOfCommittee, ...]) -> Iterable[tuple[str | None, int]]:
    return ((one.reason, one.items) for row in counted for one in row.reasons)


def _grounds(named: Iterable[tuple[str, Counter[str]]], *, of: int) -> tuple[GroundCount, ...]:
    counted = tuple(named)
    shares = percents((printed.total(), of) for _, printed in counted)
    return tuple(
        GroundCount(
            name=name,
            items=printed.total(),
            share=share,
            printed=tuple(reason for reason, _ in printed.most_common() if reason),
        )
        for (name, printed), share in zip(counted, shares, strict=True)
    )


def _bars(shares: tuple[ShareOfItems, ...]) -> SafeString:
    return bar_chart(
        tuple(Bar(label=one.name, value=one.closed / one.items, shown=one.share) for one in shares),
        key="graf-udvalg",
        title=gettext("Andel lukkede punkter efter udvalg"),
        description=_described(shares),
    )


def _line(shares: tuple[ShareOfItems, ...]) -> SafeString:
    return line_chart(
        tuple(Point(label=one.name, value=100 * one.closed / one.items, shown=one.share) for one in shares),
        key="graf-aar",
        title=gettext("Andel lukkede punkter år for år"),
        description=_described(shares),
    )


def _described(shares: tuple[ShareOfItems, ...]) -> str:
    return "; ".join(f"{one.name}: {one.share}" for one in shares)


def _ground_bars(matters: tuple[GroundCount, ...]) -> SafeString:
    return bar_chart(
        tuple(Bar(label=one.name, value=one.items, shown=str(one.items)) for one in matters),
        key="graf-grund",
        title=gettext("Lukkede punkter efter grund"),
        description="; ".join(f"{one.name}: {one.items}" for one in matters),
    )


def _row(row: YearOfCommittee) -> ClosedItemsRow:
    return ClosedItemsRow(
        organization=row.name,
        year=row.year,
        items=row.items,
        closed_items=row.closed,
        access_unknown=row.unknown,
        without_ground=_without_ground(row),
        grounds=tuple(f"{one.name}: {one.items}" for one in _matters((row,))),
        laws=tuple(f"{one.name}: {one.items}" for one in _laws((row,))),
    )


def _entry(year: ShareOfItems, *, here: Here) -> FeedEntry:
    told = gettext("%(closed)s af %(items)s punkter var lukkede (%(share)s)")
    return FeedEntry(
        id=year.key,
        title=f"{gettext('Lukkede punkter')} {year.name}",
        address=f"{address('closed-items', here=here)}?aar={year.key}",
        updated=min(date(int(year.key), 12, 31), here.today),
        summary=told % {"closed": year.closed, "items": year.items, "share": year.share},
    )
