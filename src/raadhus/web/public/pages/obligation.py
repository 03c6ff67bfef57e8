"""One promise: everywhere it was told, when it was kept, and what people have said of it."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext

from raadhus.following_up.queries.outstanding import obligation as one_obligation
from raadhus.following_up.queries.shown import ShownCorrection
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import Crumb, NoSuchThing, Page, body_page, show
from raadhus.web.public.lists.obligation_lines import (
    ObligationLine,
    ShownSentence,
    obligation_line,
    shown_sentence,
)


class ObligationPage(Page, frozen=True, kw_only=True):
    """`tellings` and `occurrences` come the newest first; `also_to` are the same report's other receivers."""

    line: ObligationLine
    tellings: tuple[ShownSentence, ...]
    occurrences: tuple[ShownSentence, ...]
    corrections: tuple[ShownCorrection, ...]
    also_to: tuple[ObligationLine, ...]


@body_page
def show_obligation(request: HttpRequest, here: Here, *, obligation: str) -> HttpResponse:
    found = one_obligation(obligation, body=here.slug or "", today=here.today)
    if found is None:
        raise NoSuchThing(obligation)
    promise = found.obligation
    line = obligation_line(promise, here=here)
    if promise.id != obligation:
        return HttpResponsePermanentRedirect(address("obligation", here=here, obligation=promise.id))
    page = ObligationPage(
        title=line.title,
        heading=line.title,
        section="outstanding",
        crumbs=(
            Crumb(label=gettext("Udestående"), address=address("outstanding", here=here)),
            Crumb(label=line.title, is_danish=True),
        ),
        line=line,
        tellings=tuple(shown_sentence(one, here=here) for one in found.tellings),
        occurrences=tuple(shown_sentence(one, here=here) for one in found.occurrences),
        corrections=found.corrections,
        also_to=tuple(obligation_line(one, here=here) for one in found.also_to),
    )
    return show(request, "public/obligation.html", page, here)
