"""What has to be done by a day, as an iCalendar file that calendars subscribe to: of a body or of one committee."""

from datetime import UTC, date, datetime, time

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from icalendar import Event
from icalendar.enums import TRANSP

from raadhus.following_up.queries.outstanding import dated_obligations
from raadhus.following_up.queries.shown import ListedObligation
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import body_page
from raadhus.web.public.lists.calendar_answers import calendar_answer, plain
from raadhus.web.public.lists.obligation_lines import sentence_address, title_of
from raadhus.web.public.words.follow_up_words import owed_to, rhythm_words, state_words, time_words


@body_page
def show_outstanding_file(request: HttpRequest, here: Here) -> HttpResponse:
    """Each on the last day of the time it has to be done in."""
    assert here.body is not None
    life = request.GET.get("udvalg") or None
    dated = dated_obligations(here.body.id, today=here.today, life=life)
    events = [
        _event(promise, due=promise.due, request=request, here=here)
        for promise in dated
        if promise.due is not None
    ]
    name = gettext("Udestående i %(name)s") % {"name": here.body.name}
    of = f"udestaaende.{here.body.id}"
    return calendar_answer(events, of=f"{life}.{of}" if life else of, name=name, file="udestaaende.ics")


def _event(promise: ListedObligation, *, due: date, request: HttpRequest, here: Here) -> Event:
    """A whole day that leaves its reader free; the same one for as long as the promise is."""
    told_at = datetime.combine(promise.last_told or date(1970, 1, 1), time(), tzinfo=UTC)
    place = request.build_absolute_uri(address("obligation", here=here, obligation=promise.id))
    sentence = request.build_absolute_uri(sentence_address(promise.place, here=here))
    said = (
        rhythm_words(promise.times, promise.years) if promise.is_duty else "",
        time_words(promise.due_from, promise.due),
        promise.owner,
        owed_to(promise),
        sentence,
    )
    return Event.new(
        uid=f"{promise.id}.{here.slug}@raadhus",
        stamp=told_at,
        last_modified=told_at,
        start=due,
        summary=plain(f"{state_words(promise.state)}: {title_of(promise)}"),
        description="\n".join(plain(part) for part in said if part),
        url=place,
        transparency=TRANSP.TRANSPARENT,
    )
