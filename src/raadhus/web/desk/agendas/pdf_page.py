"""An agenda as a PDF: whole for those who may read closed items, or open; made when asked for, never kept."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.frame.page import desk_page
from raadhus.writing.documents.agenda_document import DocumentWanted, agenda_document


@desk_page
def give_whole(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    return _give(
        DocumentWanted(meeting=meeting, is_whole=True, with_attachments=_wants_attachments(request)), by=by
    )


@desk_page
def give_open(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    return _give(
        DocumentWanted(meeting=meeting, is_whole=False, with_attachments=_wants_attachments(request)), by=by
    )


@desk_page
def give_item(request: HttpRequest, by: Acting, meeting: int, item: int) -> HttpResponseBase:
    wanted = DocumentWanted(
        meeting=meeting, item=item, is_whole=True, with_attachments=_wants_attachments(request)
    )
    return _give(wanted, by=by)


def _wants_attachments(request: HttpRequest) -> bool:
    return "bilag" in request.GET


def _give(wanted: DocumentWanted, *, by: Acting) -> HttpResponse:
    made = agenda_document(wanted, by=by)
    response = HttpResponse(made.data, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{made.name}"'
    response.headers["Cache-Control"] = "no-store"
    return response
