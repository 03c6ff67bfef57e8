"""What can be had as data and where, how to cite it and how to check it; the chain and the schema themselves."""

from collections.abc import Iterator
from functools import cache

import msgspec
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext, pgettext
from msgspec import Struct

from raadhus.core.chain_heads import ChainHead
from raadhus.core.record_schema import record_schema
from raadhus.published.queries.editions.editions import chain_entries, newest_edition
from raadhus.published.verifying.heads import chain_heads
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Page, body_page, installation_page, show, unless_known
from raadhus.web.public.frame.page_frame import follow_up_ways
from raadhus.web.public.lists.listings import FORM_LABELS
from raadhus.web.public.lists.search_addresses import SEARCH_KEYS

_CALENDARS = {
    "calendar": "calendar-file",
    "outstanding": "outstanding-calendar",
    "annual-wheel": "annual-wheel-calendar",
}
_CHOICES = {
    "outstanding": "udvalg, enhed, tilstand, slags",
    "annual-wheel": "aar, udvalg",
    "appropriations": "aar, trin",
    "indicators": "rapport",
    "organisation": "navn",
}


class DataForm(Struct, frozen=True, kw_only=True):
    label: str
    address: str


class DataList(Struct, frozen=True, kw_only=True):
    """A list with its page, the forms it can be had in, and what can be chosen by, as words of addresses."""

    label: str
    address: str
    forms: tuple[DataForm, ...]
    choices: str


class DataPage(Page, frozen=True, kw_only=True):
    """`head` is null when nothing was published yet; `edition` is the newest, as an example."""

    lists: tuple[DataList, ...]
    head: ChainHead | None
    edition: int | None


@body_page
def show_data(request: HttpRequest, here: Here) -> HttpResponse:
    body = here.slug or ""
    heading = gettext("Data")
    page = DataPage(
        title=heading,
        heading=gettext("Hent, citér og efterprøv"),
        section="data",
        description=gettext(
            "Alle lister som JSON, CSV og Atom, og hvordan du efterprøver, at intet er ændret."
        ),
        lists=tuple(_lists(here)),
        head=next(iter(chain_heads(body=body)), None),
        edition=newest_edition(body),
    )
    return show(request, "public/data.html", page, here)


@body_page
def show_chain(request: HttpRequest, here: Here) -> StreamingHttpResponse:  # noqa: ARG001  a view
    """Every entry of the chain as JSON lines: what was hashed, and its hash."""
    response = StreamingHttpResponse(_lines(here.slug or ""), content_type="application/jsonl")
    response["Content-Disposition"] = f'inline; filename="{here.slug}-chain.jsonl"'
    response["Access-Control-Allow-Origin"] = "*"
    return response


@installation_page
def show_record_schema(request: HttpRequest, here: Here) -> HttpResponseBase:
    """The JSON Schema of a meeting record."""
    return unless_known(request, here, make=_record_schema)


def _record_schema() -> HttpResponse:
    response = HttpResponse(_schema(), content_type="application/schema+json")
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _lists(here: Here) -> Iterator[DataList]:
    lists = (
        ("meetings", gettext("Møder"), "udvalg, aar"),
        ("papers", gettext("Sager"), "udvalg, aar, emne"),
        ("organizations", pgettext("flere", "Udvalg"), ""),
        ("persons", gettext("Politikere"), ""),
        ("calendar", gettext("Kalender"), "maaned, vis=liste"),
        ("amounts", gettext("Beløb"), "udvalg, aar, over, retning, orden"),
        ("closed-items", gettext("Lukkede punkter"), "udvalg, aar"),
        *(
            (way.section or "", way.label, _CHOICES.get(way.section or "", ""))
            for way in follow_up_ways(here)
        ),
        ("search", gettext("Søgning"), ", ".join(SEARCH_KEYS)),
    )
    for name, label, choices in lists:
        others = tuple(
            DataForm(label=said, address=address(f"{name}-as", here=here, form=form))
            for form, said in FORM_LABELS.items()
        )
        if calendar := _CALENDARS.get(name):
            others += (DataForm(label="iCalendar", address=address(calendar, here=here)),)
        yield DataList(label=label, address=address(name, here=here), forms=others, choices=choices)


def _lines(body: str) -> Iterator[bytes]:
    encode = msgspec.json.Encoder().encode
    return (encode(entry) + b"\n" for entry in chain_entries(body))


@cache
def _schema() -> bytes:
    return msgspec.json.format(msgspec.json.encode(record_schema()), indent=2)
