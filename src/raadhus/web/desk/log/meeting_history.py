"""What was done with a meeting, its agenda and its minutes: by whom, and when."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.web.desk.log.words import DONE_WORDS, thing_in_words
from raadhus.writing.queries.history import Happened, history_of_meeting


class DoneRow(Struct, frozen=True, kw_only=True):
    at: str
    who: str
    what: str
    thing: str


class MeetingHistoryPage(DeskPage, frozen=True, kw_only=True):
    rows: tuple[DoneRow, ...]


@desk_page
def show_meeting_history(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    rows = tuple(
        DoneRow(
            at=entry.at,
            who=entry.actor,
            what=_what(entry),
            thing=thing_in_words(entry.subject),
        )
        for entry in history_of_meeting(meeting, by=by)
    )
    page = MeetingHistoryPage(
        title="Mødets historik",
        heading="Mødets historik",
        crumbs=(Crumb(label="Overblik", address="/desk/"), Crumb(label="Mødets historik")),
        rows=rows,
    )
    return show(request, by, "desk/log/history.html", page)


def _what(entry: Happened) -> str:
    said = DONE_WORDS.get(entry.verb, entry.verb)
    if entry.presence is None:
        return said
    who, before, after = entry.presence
    return f"{said}: {who}, før {before or 'ikke til stede'}, nu {after or 'ikke til stede'}"
