"""Who read closed matter, and when: for the role that looks after personal data."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.http import urlencode
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.web.desk.log.words import WAY_WORDS, thing_in_words
from raadhus.writing.queries.closed_readings import closed_readings


class ReadingRow(Struct, frozen=True, kw_only=True):
    at: str
    who: str
    what: str
    thing: str


class ReadingsPage(DeskPage, frozen=True, kw_only=True):
    """`name` is what was asked for; `older` leads on."""

    name: str
    rows: tuple[ReadingRow, ...]
    older: str | None


@desk_page
def show_readings(request: HttpRequest, by: Acting) -> HttpResponseBase:
    name, before = request.GET.get("navn", "").strip(), request.GET.get("foer", "")
    found = closed_readings(by=by, before=int(before) if _is_number(before) else None, name=name)
    asked = {"navn": name} if name else {}
    page = ReadingsPage(
        title="Hvem har læst lukkede sager",
        heading="Hvem har læst lukkede sager",
        section="log",
        crumbs=(Crumb(label="Overblik", address="/desk/"), Crumb(label="Log")),
        name=name,
        rows=tuple(
            ReadingRow(
                at=localtime(row.at).isoformat(),
                who=row.name,
                what=WAY_WORDS.get(row.way, row.way),
                thing=thing_in_words(row.subject),
            )
            for row in found.rows
        ),
        older=f"?{urlencode(asked | {'foer': found.older})}" if found.older else None,
    )
    return show(request, by, "desk/log/readings.html", page)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19
