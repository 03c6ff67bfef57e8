"""The button that sends a decided case on."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.web.desk.frame.page import desk_page
from raadhus.writing.operations.proposals.forward_proposal import forward_proposal


@desk_page
def forward(request: HttpRequest, by: Acting, meeting: int, item: int) -> HttpResponseBase:
    if request.method != "POST":
        raise NotThere
    stop = forward_proposal(item, by=by)
    messages.success(request, f"Sagen er sendt videre til {stop.organization_name}.")
    return redirect("desk-minutes", meeting)
