"""Making the value that shows an item, from its row, its text, and what the meeting knows of names and files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from django.urls import NoReverseMatch
from django.utils.translation import get_language
from msgspec import Struct

from raadhus.core.danish_format import danish_date
from raadhus.core.english_doubts import english_doubt
from raadhus.core.parties import party_letter
from raadhus.core.record import (
    AgendaItem,
    Attendance,
    Decision,
    Reference,
    Section,
    SectionKind,
    Vote,
    VoteSide,
)
from raadhus.published.queries.editions.doubts import ListedDoubt
from raadhus.published.queries.meetings.files_of_meeting import MeetingFile
from raadhus.published.queries.meetings.items_of_meeting import MeetingItem
from raadhus.published.queries.meetings.meeting_head import MeetingHead
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.items.shown_item import (
    Named,
    ShownDoubt,
    ShownFile,
    ShownItem,
    ShownMessage,
    ShownOutcome,
    ShownPosition,
    ShownPresence,
    ShownReference,
    ShownSection,
    ShownSide,
    ShownVote,
)
from raadhus.web.public.words.value_words import party_words


class AroundItems(Struct, frozen=True, kw_only=True):
    """What all items of a meeting share: `persons` by their printed names, meetings by committee and day."""

    here: Here
    meeting: MeetingHead
    persons: Mapping[str, str]
    files: tuple[MeetingFile, ...]
    doubts: tuple[ListedDoubt, ...]
    meetings: Mapping[tuple[str, str], str]
    listed: tuple[Attendance, ...]
    anchors: Mapping[str, str]

    @property
    def day(self) -> str | None:
        return self.meeting.date.isoformat() if self.meeting.date else None


def anchor_of(number: str) -> str | None:
    """Where an item stands on the page of its meeting: `punkt-4`; None when its number is no plain one."""
    plain = number.strip(" .").replace(".", "-").lower()
    is_plain = plain and all(letter.isalnum() or letter == "-" for letter in plain)
    return f"punkt-{plain}" if is_plain else None


def anchors_of(items: Iterable[MeetingItem]) -> Mapping[str, str]:
    """The anchors of a meeting's items by their ids, each different: where a number does not tell, the place does."""
    found: dict[str, str] = {}
    for item in items:
        anchor = anchor_of(item.number)
        is_free = anchor is not None and anchor not in found.values()
        found[item.id] = anchor if anchor and is_free else f"plads-{item.order}"
    return found


def shown_item(row: MeetingItem, said: AgendaItem, *, around: AroundItems, quote: str) -> ShownItem:
    """The item with everything that its template shows."""
    is_gone = row.grave is not None
    files = tuple(file for file in around.files if file.item == row.id)
    return ShownItem(
        id=row.id,
        anchor=around.anchors[row.id],
        number=row.number,
        title=row.title,
        address=address("item", here=around.here, item=row.id),
        paper_address=_address("paper", here=around.here, paper=row.paper) if row.paper else None,
        group=row.group,
        kind=row.kind,
        outcomes=() if is_gone else tuple(_outcomes(row, said, around=around)),
        case_number=said.case_number,
        is_closed=row.access == "closed",
        closing_reason=said.closing_reason,
        public_text=said.public_text,
        public_attendance=said.public_attendance,
        sections=shown_sections(said.sections),
        messages=tuple(
            ShownMessage(
                number=message.number,
                blocks=message.blocks,
                files=tuple(shown_file(one, around=around) for one in files if one.message == message.number),
            )
            for message in said.messages
        ),
        files=tuple(shown_file(one, around=around) for one in files if one.message is None),
        references=tuple(_references(said.references, around=around)),
        presences=tuple(_presences(said, around=around)),
        guests=() if _has_section("guests", said) else tuple(one.as_printed for one in said.guests),
        recordings=tuple(
            Named(label=one, address=one if is_web_address(one) else None) for one in said.recordings
        ),
        doubts=() if is_gone else shown_doubts(one for one in around.doubts if one.item == row.number),
        is_only_on_agenda=around.meeting.minutes is not None and row.in_agenda and not row.in_minutes,
        grave=row.grave,
        is_withheld=row.is_withheld,
        quote=None if is_gone else quote,
    )


def shown_sections(sections: Iterable[Section]) -> tuple[ShownSection, ...]:
    """The sections that say anything."""
    told = [one for one in sections if one.blocks]
    first = next((one for one in told if one.kind == "decision"), None)
    return tuple(
        ShownSection(heading=one.heading, kind=one.kind, blocks=one.blocks, tells_outcome=one is first)
        for one in told
    )


def shown_doubts(doubts: Iterable[ListedDoubt]) -> tuple[ShownDoubt, ...]:
    return tuple(map(_doubt, doubts))


def _doubt(doubt: ListedDoubt) -> ShownDoubt:
    english = english_doubt(doubt.code, message=doubt.message) if get_language() == "en" else None
    return ShownDoubt(
        language="en" if english else "da",
        message=english or doubt.message,
        quoted=doubt.text,
        page=doubt.page,
    )


def presence_of(entry: Attendance, *, around: AroundItems) -> ShownPresence:
    return ShownPresence(
        person=_person(entry.name, around=around),
        party=entry.party,
        party_name=party_words(entry.party, around.day),
        titles=entry.titles,
        status=entry.status,
        from_at=entry.from_at,
        until_at=entry.until_at,
        substitute_for=entry.substitute_for,
    )


def shown_file(file: MeetingFile, *, around: AroundItems) -> ShownFile:
    place: Callable[[str], str] = lambda name: address(name, here=around.here, file=file.id)  # noqa: E731
    return ShownFile(
        number=file.number,
        title=file.title,
        recommended=file.recommended is True,
        is_closed=file.access == "closed",
        media_type=file.media_type,
        size=file.size,
        text_address=place("file") if file.has_text else None,
        original=place("file-bytes") if file.is_kept else None,
        elsewhere=file.url if file.url and is_web_address(file.url) else None,
    )


def _outcomes(row: MeetingItem, said: AgendaItem, *, around: AroundItems) -> Iterator[ShownOutcome]:
    """The meeting's own decisions; those of earlier bodies stand in the printed text and on the paper's page."""
    is_printed = said.public_text or _has_section("decision", said)
    for place, decision in enumerate(said.decision):
        if place in row.own_decisions:
            yield ShownOutcome(
                outcome=decision.outcome,
                point=decision.point,
                text=None if is_printed else decision.text,
                votes=tuple(_vote(vote, around=around) for vote in decision.votes),
                positions=tuple(_positions(decision, around=around)),
            )


def _vote(vote: Vote, *, around: AroundItems) -> ShownVote:
    sides = (("for", vote.for_), ("against", vote.against), ("abstain", vote.abstain))
    return ShownVote(
        point=vote.point,
        carried=vote.carried,
        sides=tuple(
            ShownSide(side=name, count=side.count, who=tuple(_who(side, around=around)))
            for name, side in sides
            if side.count is not None or side.names or side.parties
        ),
    )


def _who(side: VoteSide, *, around: AroundItems) -> Iterator[Named]:
    yield from (_person_or_party(party, around=around) for party in side.parties)
    yield from (_person(name, around=around) for name in side.names)


def _positions(decision: Decision, *, around: AroundItems) -> Iterator[ShownPosition]:
    """Those that are more than the side somebody took in one of the votes."""
    for position in decision.positions:
        against = [vote.against for vote in decision.votes if vote.point == position.point]
        voted = {who for side in against for who in (*side.names, *side.parties)}
        if position.kind == "against" and voted.issuperset(position.who):
            continue
        yield ShownPosition(
            kind=position.kind,
            who=tuple(_person_or_party(name, around=around) for name in position.who),
            point=position.point,
            text=position.text,
        )


def _person_or_party(name: str, *, around: AroundItems) -> Named:
    if name in around.persons:
        return _person(name, around=around)
    letter = name if _is_letter(name) else party_letter(name, on=around.day)
    if letter is None:
        return Named(label=name)
    label = party_words(letter, around.day) if letter == name else name
    return Named(label=label, address=_address("party", here=around.here, party=letter))


def _person(name: str, *, around: AroundItems) -> Named:
    person = around.persons.get(name)
    return Named(label=name, address=_address("person", here=around.here, person=person) if person else None)


def _is_letter(party: str) -> bool:
    return len(party) == 1 and party.isalpha()


def _references(references: Iterable[Reference], *, around: AroundItems) -> Iterator[ShownReference]:
    for one in references:
        meeting = around.meetings.get((one.organization, one.date or ""))
        place = _address("meeting", here=around.here, meeting=meeting) if meeting else None
        # What a text mentions is there to be read; what cannot be opened adds nothing to it.
        if one.place == "text" and place is None:
            continue
        anchor = anchor_of(one.item or "")
        yield ShownReference(
            relation=one.relation,
            as_printed=_told(one),
            purpose=one.purpose,
            address=f"{place}#{anchor}" if place and anchor else place,
        )


def _told(reference: Reference) -> str:
    """The meeting in one order of words; a heading prints it as a list, a column or the day before the committee."""
    if reference.place == "text" or reference.date is None:
        return reference.as_printed
    item = (f"punkt {reference.item}",) if reference.item else ()
    return ", ".join((reference.organization, danish_date(reference.date), *item))


def _presences(said: AgendaItem, *, around: AroundItems) -> Iterator[ShownPresence]:
    """Who was away from the item, came to it or left, where no text of its own says so."""
    if said.public_attendance or _has_section("attendance", said):
        return
    told = {(entry.name, entry.status) for entry in said.attendance}
    listed = (
        entry
        for entry in around.listed
        if said.number in entry.items and (entry.name, entry.status) not in told
    )
    for entry in (*said.attendance, *listed):
        if entry.status != "present":
            yield presence_of(entry, around=around)


def _has_section(kind: SectionKind, said: AgendaItem) -> bool:
    return any(section.kind == kind for section in said.sections)


def is_web_address(text: str) -> bool:
    """Whether a link may lead there; what else stands in a source's link may be code."""
    try:
        return urlsplit(text).scheme in {"http", "https"}
    except ValueError:
        return False


def _address(name: str, *, here: Here, **place: object) -> str | None:
    """The address of a page; None where what is printed cannot be part of one, such as a party with a slash."""
    try:
        return address(name, here=here, **place)
    except NoReverseMatch:
        return None
