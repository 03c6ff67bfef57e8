"""When reports and tasks that return are expected, this year and the next, as an iCalendar file."""

from datetime import UTC, datetime, time

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from icalendar import Event
from icalendar.enums import TRANSP

from raadhus.following_up.queries.wheel import WheelDuty, WheelSlot, wheel
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import body_page
from raadhus.web.public.lists.calendar_answers import calendar_answer, plain
from raadhus.web.public.lists.obligation_lines import title_of
from raadhus.web.public.words.follow_up_words import owed_to, rhythm_words, slot_words


@body_page
def show_annual_wheel_file(request: HttpRequest, here: Here) -> HttpResponse:
    """What came is not there: it stands in the calendar of the meetings."""
    assert here.body is not None
    body, life = here.body, request.GET.get("udvalg") or None
    years = (here.today.year, here.today.year + 1)
    events = [
        _event(duty, slot=slot, request=request, here=here)
        for year in years
        for duty in wheel(body.id, year=year, today=here.today, life=life).duties
        for slot in duty.slots
        if slot.state != "held"
    ]
    name = gettext("Årshjul for %(name)s") % {"name": body.name}
    of = f"aarshjul.{body.id}"
    return calendar_answer(events, of=f"{life}.{of}" if life else of, name=name, file="aarshjul.ics")


def _event(duty: WheelDuty, *, slot: WheelSlot, request: HttpRequest, here: Here) -> Event:
    promise = duty.obligation
    told_at = datetime.combine(
        duty.last.date if duty.last and duty.last.date else slot.day, time(), tzinfo=UTC
    )
    place = request.build_absolute_uri(address("obligation", here=here, obligation=promise.id))
    said = (rhythm_words(promise.times, promise.years), promise.owner, owed_to(promise), place)
    return Event.new(
        uid=f"{promise.id}.{slot.day}.{here.slug}@raadhus",
        stamp=told_at,
        last_modified=told_at,
        start=slot.day,
        summary=plain(f"{slot_words(slot.state)}: {title_of(promise)}"),
        description="\n".join(plain(part) for part in said if part),
        url=place,
        transparency=TRANSP.TRANSPARENT,
    )
