"""A member announces absence, or comes after all: one click, and a page that says what follows."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.frame.page import desk_page
from raadhus.writing.operations.meetings.announce_absence import announce_absence
from raadhus.writing.operations.meetings.take_back_absence import take_back_absence
from raadhus.writing.queries.reading import reader_of

_ANNOUNCED = "Du har meldt afbud. Sekretæren har fået besked. Du kan fortryde, indtil mødet begynder."
_TAKEN_BACK = "Dit afbud er trukket tilbage. Sekretæren har fået besked."


@desk_page
def announce_or_take_back(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    """Sent from the page of the meeting; the field `kommer` takes an earlier word back."""
    reader_of(meeting, by=by)
    if request.method == "POST":
        if "kommer" in request.POST:
            take_back_absence(meeting, by=by)
            messages.success(request, _TAKEN_BACK)
        else:
            announce_absence(meeting, reason=request.POST.get("grund", ""), by=by)
            messages.success(request, _ANNOUNCED)
    return redirect("desk-my-meeting", meeting)
