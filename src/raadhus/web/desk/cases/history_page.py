"""What was done with a case, by whom and when."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.cases.words import STATE_WORDS, VERB_WORDS
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.queries.case_history import history_of_case
from raadhus.writing.queries.one_case import one_case


class HistoryRow(Struct, frozen=True, kw_only=True):
    at: str
    who: str
    what: str
    state: str


class HistoryPage(DeskPage, frozen=True, kw_only=True):
    rows: tuple[HistoryRow, ...]


@desk_page
def show_history(request: HttpRequest, by: Acting, case: int) -> HttpResponseBase:
    found = one_case(case, by=by)
    rows = tuple(
        HistoryRow(
            at=entry.at,
            who=entry.actor,
            what=VERB_WORDS.get(entry.verb, entry.verb),
            state=STATE_WORDS.get(entry.after, "") if entry.after != entry.before else "",
        )
        for entry in history_of_case(found.number)
    )
    shown = HistoryPage(
        title="Historik",
        heading="Historik",
        section="cases",
        crumbs=(
            Crumb(label="Sager", address=reverse("desk-cases")),
            Crumb(label=f"Sag {case}", address=reverse("desk-case", args=[case])),
            Crumb(label="Historik"),
        ),
        rows=rows,
    )
    return show(request, by, "desk/cases/history.html", shown)
