"""Minutes as a PDF; made when asked for, never kept."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.frame.page import desk_page
from raadhus.writing.documents.minutes_document import minutes_document


@desk_page
def give_whole(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:  # noqa: ARG001  Django's signature
    return _give(meeting, is_whole=True, by=by)


@desk_page
def give_open(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:  # noqa: ARG001  Django's signature
    return _give(meeting, is_whole=False, by=by)


def _give(meeting: int, *, is_whole: bool, by: Acting) -> HttpResponse:
    made = minutes_document(meeting, is_whole=is_whole, by=by)
    response = HttpResponse(made.data, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{made.name}"'
    response.headers["Cache-Control"] = "no-store"
    return response
