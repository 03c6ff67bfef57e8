"""Search: hits with their passages, what they can be narrowed by, and the same as JSON, CSV and Atom."""

from collections.abc import Iterator
from datetime import date

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from msgspec import Struct
from msgspec.structs import replace

from raadhus.finding import index_schema as schema
from raadhus.finding.place import index_reader
from raadhus.finding.request import HITS_A_PAGE, Choice, SearchRequest
from raadhus.finding.results import Facet, Hit, NamedThing, Note, SearchResults
from raadhus.finding.search import search
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page_made_anew, installation_page_of_store, show
from raadhus.web.public.lists.found_as_html import ShownValue, hits_as_html, place_of_hit, values_as_html
from raadhus.web.public.lists.listings import FeedEntry, FormName, Listing, as_data, forms_of
from raadhus.web.public.lists.paging import Paging, paging
from raadhus.web.public.lists.search_addresses import (
    LONGEST_WORDS,
    address_of,
    addresses_of_choices,
    asked_for,
    orders,
    pairs_of,
)

_NAMED_IN_DANISH = frozenset({schema.BODY, schema.COMMITTEE, schema.KLE, schema.PERSON, schema.PARTY})
_FOR_THE_OPERATOR = frozenset({"index-forbidden", "index-not-writable"})
_SHOWN_AT_ONCE = 6
_NAMED_PAGES = {"person": "person", "committee": "organization", "paper": "paper"}


class ShownFacet(Struct, frozen=True, kw_only=True):
    """`more` are the choices that stand folded away, as many as `more_count`."""

    label: str
    values: SafeString
    more: SafeString
    more_count: int
    chosen: tuple[ShownValue, ...]


class ShownName(Struct, frozen=True, kw_only=True):
    label: str
    detail: str | None
    address: str


class OrderChoice(Struct, frozen=True, kw_only=True):
    label: str
    address: str
    is_chosen: bool


class SearchPage(Page, frozen=True, kw_only=True):
    """`kept` are the names and values that a form on the page must keep; `is_asked` when anything was asked for."""

    words: str
    is_asked: bool
    total: int
    hits: SafeString
    facets: tuple[ShownFacet, ...]
    chosen: tuple[ShownValue, ...]
    names: tuple[ShownName, ...]
    did_you_mean: str | None
    did_you_mean_address: str | None
    notes: tuple[str, ...]
    problem: str | None
    orders: tuple[OrderChoice, ...]
    paging: Paging
    from_date: date | None
    to_date: date | None
    kept: tuple[tuple[str, str], ...]
    action: str


class HitRow(Struct, frozen=True, kw_only=True):
    """A hit as data."""

    address: str
    kind: str
    title: str
    attachment: str | None
    page: int | None
    number: str
    body: str
    organization: str | None
    date: date | None
    outcome: str | None
    closed: bool
    text: str


@body_page_made_anew
def show_search(request: HttpRequest, here: Here, form: FormName | None = None) -> HttpResponseBase:
    return _answer(request, here, form=form)


@installation_page_of_store
def show_search_of_all(request: HttpRequest, here: Here, form: FormName | None = None) -> HttpResponseBase:
    return _answer(request, here, form=form)


def _answer(request: HttpRequest, here: Here, *, form: FormName | None) -> HttpResponseBase:
    wanted = asked_for(request.GET, body=here.slug)
    if len(request.GET.get("q", "")) > LONGEST_WORDS:
        return HttpResponsePermanentRedirect(address_of(wanted, path=request.path))
    results = search(wanted, reader=index_reader()) if pairs_of(wanted) else SearchResults()
    if form:
        return as_data(_listing(results, wanted, request, here), form=form, request=request, here=here)
    if results.total and wanted.page > results.pages:
        wanted = replace(wanted, page=results.pages)
        results = search(wanted, reader=index_reader())
    status = 503 if results.problem else 200
    return show(
        request, "public/search.html", search_page(request, here, wanted, results), here, status=status
    )


def search_page(
    request: HttpRequest, here: Here, wanted: SearchRequest, results: SearchResults
) -> SearchPage:
    """What the page of a search shows."""
    path, words = request.path, wanted.words.strip()
    facets = tuple(_facets(results.facets, wanted, here, path=path, total=results.total))
    offered = replace(wanted, words=results.did_you_mean, page=1) if results.did_you_mean else None
    return SearchPage(
        title=gettext("%(words)s – søgning") % {"words": words} if words else gettext("Søgning"),
        heading=gettext("Søg i møder og sager"),
        section="search",
        may_be_indexed=False,
        has_own_search=True,
        forms=forms_of(request) if pairs_of(wanted) else (),
        words=wanted.words,
        is_asked=bool(pairs_of(wanted)),
        total=results.total,
        hits=hits_as_html(results.hits, here=here),
        facets=facets,
        chosen=tuple(one for facet in facets for one in facet.chosen),
        names=tuple(_name(one, here) for one in results.named),
        did_you_mean=results.did_you_mean,
        did_you_mean_address=address_of(offered, path=path) if offered else None,
        notes=tuple(_said(one, here) for one in results.notes),
        problem=_problem(results.problem) if results.problem else None,
        orders=tuple(_orders(wanted, path=path)),
        paging=paging(request, total=min(results.total, results.pages * HITS_A_PAGE), on_a_page=HITS_A_PAGE),
        from_date=wanted.from_date,
        to_date=wanted.to_date,
        kept=tuple(pair for pair in pairs_of(wanted) if pair[0] not in {"fra", "til", "side"}),
        action=path,
    )


def _facets(
    facets: tuple[Facet, ...], wanted: SearchRequest, here: Here, *, path: str, total: int
) -> Iterator[ShownFacet]:
    """Those that tell hits apart: a value that all of them have, and no other, cannot narrow the search."""
    addresses = addresses_of_choices(wanted, path=path)
    units = {is_one: ngettext("resultat", "resultater", 1 if is_one else 2) for is_one in (True, False)}
    for facet in facets:
        values = [
            ShownValue(
                label=one.english if here.language == "en" else one.danish,
                is_danish=facet.name in _NAMED_IN_DANISH,
                count=one.count,
                unit=units[one.count == 1],
                address=addresses(Choice(facet.name, one.value)),
                is_chosen=one.is_chosen,
            )
            for one in facet.values
        ]
        if not any(one.is_chosen or one.count < total for one in values):
            continue
        later = values[_SHOWN_AT_ONCE:]
        more = [one for one in later if not one.is_chosen]
        chosen_later = (one for one in later if one.is_chosen)
        yield ShownFacet(
            label=facet.english if here.language == "en" else facet.danish,
            values=values_as_html((*values[:_SHOWN_AT_ONCE], *chosen_later)),
            more=values_as_html(more),
            more_count=len(more),
            chosen=tuple(one for one in values if one.is_chosen),
        )


def _orders(wanted: SearchRequest, *, path: str) -> Iterator[OrderChoice]:
    labels = (gettext("Bedste resultater først"), gettext("Nyeste først"), gettext("Ældste først"))
    for label, request in zip(labels, orders(wanted), strict=True):
        yield OrderChoice(
            label=label, address=address_of(request, path=path), is_chosen=request.order == wanted.order
        )


def _name(named: NamedThing, here: Here) -> ShownName:
    page = _NAMED_PAGES[named.kind]
    place = {page: named.id}
    return ShownName(
        label=named.name,
        detail=named.detail,
        address=address(page, here=here, body=named.body, **place),
    )


def _said(note: Note, here: Here) -> str:
    return note.english if here.language == "en" else note.danish


def _problem(problem: Note) -> str:
    """Why nothing can be found now, for readers: what the one who runs the site can do is told elsewhere."""
    if problem.code in _FOR_THE_OPERATOR:
        return gettext("Søgningen kan ikke åbnes. Kontakt dem, der driver siden.")
    return gettext("Søgningen bliver gjort klar. Prøv igen om lidt.")


def _listing(results: SearchResults, wanted: SearchRequest, request: HttpRequest, here: Here) -> Listing:
    rows = tuple(_row(hit, request, here) for hit in results.hits)
    entries = tuple(
        FeedEntry(
            id=row.address,
            title=row.attachment or row.title,
            address=row.address,
            updated=row.date,
            summary=" – ".join(part for part in (row.organization, row.text) if part),
        )
        for row in rows
        if row.date is not None
    )
    title = gettext("Søgning: %(words)s") % {"words": wanted.words}
    more = HITS_A_PAGE if wanted.page < results.pages else None
    return Listing(title=title, row=HitRow, rows=rows, entries=entries, total=results.total, on_a_page=more)


def _row(hit: Hit, request: HttpRequest, here: Here) -> HitRow:
    return HitRow(
        address=request.build_absolute_uri(place_of_hit(hit, here=here)),
        kind=hit.kind,
        title=hit.title,
        attachment=hit.file.title if hit.file else None,
        page=hit.file.page if hit.file else None,
        number=hit.number,
        body=hit.body,
        organization=hit.committee,
        date=hit.date,
        outcome=hit.outcome,
        closed=hit.is_closed,
        text=" … ".join(one.text for one in hit.passages),
    )
