"""What search engines and browsers ask of a site: what they may visit, all pages there are, and how to search here."""

from collections.abc import Iterable, Iterator
from functools import partial
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext, override
from msgspec import Struct

from raadhus.published.queries.bodies.bodies import listed_bodies
from raadhus.published.queries.bodies.places_of_body import Place, counts_of_places, places_of_body
from raadhus.web.components.blocks import HIGHLIGHT
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.canonical import own_host, root_of
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.middleware import BOUND_ADDRESSES
from raadhus.web.public.frame.page import NoSuchThing, body_page, installation_page, unless_known

MOST_ADDRESSES = 50_000
"""Of one sitemap, as sitemaps.org has it."""

_XML = '<?xml version="1.0" encoding="utf-8"?>'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_LISTS = (
    "front", "meetings", "organizations", "papers", "persons", "calendar", "amounts", "closed-items", "outstanding",
    "annual-wheel", "appropriations", "indicators", "schemes", "scheme-calculator", "organisation", "plans",
)  # fmt: skip
_LONGEST_NAME = 16
_MADE_WHEN_ASKED = ("udskrift.pdf", "udskrift.docx", "samlet.pdf")


class _Entry(Struct, frozen=True, kw_only=True):
    address: str
    changed_at: str | None = None


@installation_page
def show_robots(request: HttpRequest, here: Here) -> HttpResponseBase:
    """Pages may be visited, but no searches, no page again for each of its sentences, no document that is made each
    time it is asked for, and nothing that was brought here to be tried.

    Those who are members no more are not named here: their pages themselves ask not to be shown.
    """
    return unless_known(request, here, make=lambda: _robots(request, here))


def _robots(request: HttpRequest, here: Here) -> HttpResponse:
    lines = ["User-agent: *"]
    lines += [f"Disallow: {before}{name}" for before in ("/", "/*/") for name in ("soeg", "proev/billede/")]
    lines += [f"Disallow: /*?{HIGHLIGHT}=", *(f"Disallow: /*/{name}" for name in _MADE_WHEN_ASKED)]
    lines += ["", f"Sitemap: {root_of(request)}{address('sitemap', here=here)}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@installation_page
def show_sitemap(request: HttpRequest, here: Here) -> HttpResponseBase:
    """The sitemaps of all bodies that are shown on this host."""
    bodies = (here.slug,) if here.slug else tuple(one.id for one in listed_bodies())
    entries = tuple(
        _Entry(address=root_of(request, host=own_host(body)) + _reverse("sitemap-part", body=body, part=part))
        for body, count in counts_of_places(bodies).items()
        for part in range(1, _parts(count) + 1)
    )
    make = partial(_xml, entries, around="sitemapindex", each="sitemap")
    return unless_known(request, here, of=entries, make=make)


@body_page
def show_sitemap_part(request: HttpRequest, here: Here, *, part: int) -> HttpResponse:
    """So many pages of a body; raises NoSuchThing."""
    assert here.body is not None
    body, lists = here.body.id, _LISTS if part == 1 else ()
    if not 1 <= part <= _parts(counts_of_places((body,))[body]):
        raise NoSuchThing(str(part))
    first = (part - 1) * MOST_ADDRESSES - (len(_LISTS) if part > 1 else 0)
    places = places_of_body(
        body,
        today=here.today,
        with_former=settings.FORMER_MEMBERS_IN_SEARCH_ENGINES,
        first=first,
        most=MOST_ADDRESSES - len(lists),
    )
    root = root_of(request, host=own_host(body))
    entries = [_Entry(address=root + _reverse(name, body=body)) for name in lists]
    entries += [_entry(place, root=root, body=body) for place in places]
    return _xml(entries, around="urlset", each="url")


@installation_page
def show_opensearch(request: HttpRequest, here: Here) -> HttpResponseBase:
    """How a browser searches here from its own field."""
    page = "search-all" if here.body is None else "search"
    return unless_known(request, here, make=lambda: _opensearch(request, here, page=page))


@body_page
def show_opensearch_of_body(request: HttpRequest, here: Here) -> HttpResponse:
    return _opensearch(request, here, page="search")


def _opensearch(request: HttpRequest, here: Here, *, page: str) -> HttpResponse:
    name = here.body.name if here.body else "Raadhus"
    template = quoteattr(f"{root_of(request)}{address(page, here=here)}?q={{searchTerms}}")
    told = gettext("Søg i møder, sager og bilag")
    lines = (
        _XML,
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{escape(name[:_LONGEST_NAME])}</ShortName>",
        f"<LongName>{escape(name[:48])}</LongName>",
        f"<Description>{escape(told)}</Description>",
        "<InputEncoding>UTF-8</InputEncoding>",
        f'<Url type="text/html" method="get" template={template}/>',
        "</OpenSearchDescription>",
    )
    return HttpResponse(
        "\n".join(lines).encode(), content_type="application/opensearchdescription+xml; charset=utf-8"
    )


def _parts(count: int) -> int:
    return -(-(count + len(_LISTS)) // MOST_ADDRESSES)


def _entry(place: Place, *, root: str, body: str) -> _Entry:
    named = {place.kind: place.id}
    return _Entry(address=root + _reverse(place.kind, body=body, **named), changed_at=place.changed_at)


def _reverse(name: str, *, body: str, **place: object) -> str:
    """The Danish address: the English one is named on the page."""
    with override("da"):
        if own_host(body) is not None:
            return reverse(name, urlconf=BOUND_ADDRESSES, kwargs=place)
        return reverse(name, urlconf=settings.ROOT_URLCONF, kwargs={"body": body, **place})


def _xml(entries: Iterable[_Entry], *, around: str, each: str) -> HttpResponse:
    lines = [_XML, f'<{around} xmlns="{_SITEMAP}">', *_lines(entries, each=each), f"</{around}>"]
    return HttpResponse("\n".join(lines).encode(), content_type="application/xml; charset=utf-8")


def _lines(entries: Iterable[_Entry], *, each: str) -> Iterator[str]:
    for entry in entries:
        changed = f"<lastmod>{entry.changed_at}</lastmod>" if entry.changed_at else ""
        yield f"<{each}><loc>{escape(entry.address)}</loc>{changed}</{each}>"
