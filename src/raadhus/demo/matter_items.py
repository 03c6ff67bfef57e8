"""Makes of a matter before a meeting the item that agenda and minutes print, in the sections that Egeborg uses."""

from collections.abc import Iterator, Mapping

from raadhus.core.danish_format import danish_date
from raadhus.core.record import (
    AgendaItem,
    Attachment,
    AttachmentsStated,
    Block,
    Outcome,
    Section,
)
from raadhus.demo.agendas import MatterOnAgenda
from raadhus.demo.calendar import Sitting
from raadhus.demo.decisions_in_words import Room, decision_lines, recusal_lines, room_of
from raadhus.demo.matters.matter import AttachmentWritten, GuestInvited
from raadhus.demo.members import MEMBERS, Member
from raadhus.demo.organisation import (
    COMMITTEES,
    CULTURE_MOVES_ON,
    EDUCATION,
    name_on,
    unit_on,
)
from raadhus.demo.presence import Presence, substitute_for
from raadhus.demo.written_text import blocks_of, numbered, paragraphs

PUBLIC_DECISIONS: Mapping[Outcome, str] = {
    "approved": "Godkendt.",
    "noted": "Taget til efterretning.",
    "recommended": "Anbefales godkendt.",
    "approved_with_changes": "Godkendt med ændringer.",
    "rejected": "Ikke godkendt.",
    "postponed": "Udsat.",
    "returned": "Sendt tilbage til administrationen.",
    "forwarded": "Oversendes til Kommunalbestyrelsen.",
    "lapsed": "Bortfaldt.",
    "withdrawn": "Udgår.",
    "discussed": "Drøftet.",
    "elected": "Valgt.",
    "none": "Ingen bemærkninger.",
}
"""What is published of the decision of a closed item."""
_GROUNDS = (
    (("personale",), "Personalesag"),
    (("person",), "Personlige forhold"),
    (("ejendom",), "Køb og salg af fast ejendom"),
    (("udbud", "tilbud"), "Udbud og tilbud"),
    (("kontrakt", "tvist"), "Kontraktforhold"),
    (("forretning",), "Forretningsforhold"),
)
"""What in an author's reason tells the ground; the first that fits."""
_OTHER = "Kommunens forhandlinger"
SHOWS_CLOSED_DECISIONS = frozenset({"KB", "ØU"})
"""Committees that publish how a closed item ended."""


def matter_item(
    one: MatterOnAgenda, *, sitting: Sitting, files: Mapping[str, str], presence: Presence | None
) -> AgendaItem:
    """The item; without presence nothing is decided yet. Of a closed matter only its public face."""
    if one.matter.access == "closed":
        return _face(one, sitting=sitting, presence=presence)
    decision = () if presence is None else decision_of(one, sitting=sitting, presence=presence)
    attachments = tuple(
        _attachment(written, number=f"{one.number}.{place}", files=files)
        for place, written in enumerate(one.treatment.attachments, start=1)
    )
    return AgendaItem(
        number=one.number,
        position=1,
        title=one.treatment.title or one.matter.title,
        access="open",
        case_number=one.matter.case,
        sections=(
            *_put_before(one, sitting=sitting),
            *((Section(heading="Beslutning", blocks=paragraphs(*decision)),) if decision else ()),
        ),
        attachments=attachments,
        attachments_stated=_stated(one.treatment.attachments),
    )


def decision_of(one: MatterOnAgenda, *, sitting: Sitting, presence: Presence) -> tuple[str, ...]:
    """What the minutes print under «Beslutning», a paragraph each."""
    return decision_lines(one.treatment, room=room(one, sitting=sitting, presence=presence))


def room(one: MatterOnAgenda, *, sitting: Sitting, presence: Presence) -> Room:
    """Who is in the room when the matter is decided."""
    voting = presence.voting_on(int(one.number))
    return room_of(
        one.treatment,
        key=f"{sitting.key} {one.matter.key}",
        noun=_noun(sitting),
        voting=voting,
        substitute=_substitute(one, sitting=sitting, presence=presence),
    )


def _noun(sitting: Sitting) -> str:
    return "Udvalget" if sitting.committee.members else "Kommunalbestyrelsen"


def _substitute(one: MatterOnAgenda, *, sitting: Sitting, presence: Presence) -> Member | None:
    """The one whom the author named for whoever stepped aside, or the first of the party."""
    if one.treatment.recused is None:
        return None
    if one.treatment.substitute is not None:
        return MEMBERS[one.treatment.substitute]
    taken = (*presence.members, *presence.voting)
    return substitute_for(MEMBERS[one.treatment.recused], day=sitting.day, taken=taken)


def _face(one: MatterOnAgenda, *, sitting: Sitting, presence: Presence | None) -> AgendaItem:
    assert one.matter.public_title is not None
    aside = recusal_lines(room(one, sitting=sitting, presence=presence)) if presence is not None else ()
    shows_decision = presence is not None and sitting.committee.key in SHOWS_CLOSED_DECISIONS
    return AgendaItem(
        number=one.number,
        position=1,
        title=one.matter.public_title,
        access="closed",
        closing_reason=ground_of(one.matter.closing_reason or ""),
        case_number=one.matter.case,
        public_text=paragraphs(PUBLIC_DECISIONS[one.treatment.outcome]) if shows_decision else (),
        public_attendance=" ".join(aside) or None,
    )


def ground_of(reason: str) -> str:
    """The ground that is printed: one of those that Egeborg closes items on."""
    lowered = reason.lower()
    ground = next((ground for signs, ground in _GROUNDS if any(sign in lowered for sign in signs)), _OTHER)
    return f"{ground}, jf. kommunestyrelseslovens § 10"


def _put_before(one: MatterOnAgenda, *, sitting: Sitting) -> Iterator[Section]:
    """The sections that stand in the agenda already."""
    treatment = one.treatment
    if one.before:
        printed = (place.printed for place in one.before)
        yield Section(heading="Tidligere behandling", blocks=paragraphs(*printed))
    for heading, text in (
        ("Sammendrag", treatment.summary),
        ("Baggrund", treatment.background),
        ("Sagsfremstilling", treatment.presentation),
        *((section.heading, section.text) for section in treatment.more),
    ):
        if text:
            yield Section(heading=heading, blocks=_blocks(text, sitting=sitting))
    if treatment.guests:
        yield Section(heading="Yderligere deltagelse på mødet", blocks=paragraphs(_guests(treatment.guests)))
    if treatment.economy:
        yield Section(heading="Økonomiske konsekvenser", blocks=_blocks(treatment.economy, sitting=sitting))
    if treatment.attachments:
        yield Section(heading="Bilag", blocks=paragraphs(_count(treatment.attachments)))
    committee = COMMITTEES[treatment.authority] if treatment.authority else sitting.committee
    yield Section(heading="Beslutningen træffes af", blocks=paragraphs(name_on(committee, sitting.day)))
    yield Section(heading="Indstilling", blocks=_recommendation(one, sitting=sitting))


def _blocks(text: str, *, sitting: Sitting) -> tuple[Block, ...]:
    """The blocks, with the name that the moved centre had on the day, unless they tell of the move itself."""
    if danish_date(CULTURE_MOVES_ON.isoformat()) in text:
        return blocks_of(text)
    name = unit_on(EDUCATION, sitting.day, committee=sitting.committee.key)
    return blocks_of(text.replace(EDUCATION, name))


def _recommendation(one: MatterOnAgenda, *, sitting: Sitting) -> tuple[Block, ...]:
    unit = unit_on(one.matter.unit, sitting.day, committee=one.matter.treatments[0].committee)
    if not one.treatment.recommendation:
        return paragraphs(f"{unit} indstiller, at orienteringen tages til efterretning.")
    points = tuple(point.strip() for point in one.treatment.recommendation)
    return (*paragraphs(f"{unit} indstiller, at"), numbered(points))


def _guests(guests: tuple[GuestInvited, ...]) -> str:
    named = (f"{guest.title} {guest.name}" + (f" fra {guest.unit}" if guest.unit else "") for guest in guests)
    return f"Under sagens behandling deltager {' og '.join(named)}."


def _count(attachments: tuple[AttachmentWritten, ...]) -> str:
    recommended = sum(attachment.recommended is True for attachment in attachments)
    return f"{len(attachments)} bilag, heraf {recommended} anbefales"


def _stated(attachments: tuple[AttachmentWritten, ...]) -> AttachmentsStated | None:
    if not attachments:
        return None
    recommended = sum(attachment.recommended is True for attachment in attachments)
    return AttachmentsStated(total=len(attachments), recommended=recommended)


def _attachment(written: AttachmentWritten, *, number: str, files: Mapping[str, str]) -> Attachment:
    return Attachment(
        number=number,
        title=written.title,
        recommended=written.recommended,
        file=files[written.pdf] if written.pdf else None,
    )
