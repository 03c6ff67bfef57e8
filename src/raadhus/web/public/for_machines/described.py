"""What a page is about, in the words of schema.org, which search engines and other programs read beside the text."""

from collections.abc import Iterable, Mapping

from django.http import HttpRequest
from msgspec import Struct

from raadhus.published.queries.meetings.meeting_head import MeetingHead
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.words.meeting_words import day_of_meeting, who_met

_FORMS = {
    "physical": "https://schema.org/OfflineEventAttendanceMode",
    "video": "https://schema.org/OnlineEventAttendanceMode",
    "phone": "https://schema.org/OnlineEventAttendanceMode",
}


class Fact(Struct, frozen=True, kw_only=True):
    """One of `text`, `address` and `thing`."""

    name: str
    text: str | None = None
    address: str | None = None
    thing: "Described | None" = None


class Described(Struct, frozen=True, kw_only=True):
    type: str
    facts: tuple[Fact, ...]


def described(
    type_: str,
    *,
    texts: Mapping[str, str | None] = {},
    addresses: Mapping[str, str | None] = {},
    things: Iterable[tuple[str, Described | None]] = (),
) -> Described:
    """A thing with what is known of it; what is not is left out."""
    facts = [Fact(name=name, text=text) for name, text in texts.items() if text]
    facts += [Fact(name=name, address=place) for name, place in addresses.items() if place]
    facts += [Fact(name=name, thing=thing) for name, thing in things if thing is not None]
    return Described(type=type_, facts=tuple(facts))


def described_body(here: Here) -> Described | None:
    """The municipality."""
    if here.body is None:
        return None
    return described("GovernmentOrganization", texts={"name": here.body.name})


def described_committee(id_: str, name: str, *, request: HttpRequest, here: Here) -> Described:
    place = request.build_absolute_uri(address("organization", here=here, organization=id_))
    return described(
        "GovernmentOrganization",
        texts={"name": name},
        addresses={"url": place},
        things=(("parentOrganization", described_body(here)),),
    )


def described_meeting(head: MeetingHead, *, request: HttpRequest, here: Here) -> Described:
    """The meeting as an event that its committees hold."""
    when = day_of_meeting(head)
    status = "EventCancelled" if head.cancelled else "EventScheduled"
    committees = (
        described_committee(one.id, one.name, request=request, here=here) for one in head.organizations
    )
    return described(
        "Event",
        texts={
            "name": ", ".join(filter(None, (who_met(head), when))),
            "startDate": head.start or (head.date.isoformat() if head.date else None),
            "endDate": head.end,
        },
        addresses={
            "url": request.build_absolute_uri(address("meeting", here=here, meeting=head.id)),
            "eventStatus": f"https://schema.org/{status}",
            "eventAttendanceMode": _FORMS.get(head.form or ""),
        },
        things=(
            *(("organizer", one) for one in committees),
            ("location", described("Place", texts={"name": head.place}) if head.place else None),
        ),
    )


def described_item(
    title: str, *, case_number: str | None, head: MeetingHead, request: HttpRequest, here: Here
) -> Described:
    """An item as a text that was made at its meeting; no law says that a decision of a committee is legislation."""
    return described(
        "CreativeWork",
        texts={"name": title, "identifier": case_number, "inLanguage": "da"},
        things=(
            ("recordedAt", described_meeting(head, request=request, here=here)),
            ("publisher", described_body(here)),
        ),
    )


def described_paper(title: str, *, case_number: str | None, here: Here) -> Described:
    """A matter with the number that it is filed under."""
    return described(
        "CreativeWork",
        texts={"name": title, "identifier": case_number, "inLanguage": "da"},
        things=(("publisher", described_body(here)),),
    )


def described_person(
    name: str, *, committees: Iterable[tuple[str, str]], request: HttpRequest, here: Here
) -> Described:
    """Somebody who was elected, and the committees of today by their ids and names."""
    seats = (described_committee(id_, called, request=request, here=here) for id_, called in committees)
    return described("Person", texts={"name": name}, things=(("memberOf", one) for one in seats))
