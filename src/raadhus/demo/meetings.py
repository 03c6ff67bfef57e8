"""Makes of a meeting and its agenda the record of its agenda or of its minutes: all that is stated."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from raadhus import __version__
from raadhus.core.record import (
    AgendaItem,
    Body,
    Meeting,
    MeetingRecord,
    OrganizationName,
    RecordKind,
    Section,
    Source,
)
from raadhus.demo.agendas import MatterOnAgenda
from raadhus.demo.calendar import Sitting
from raadhus.demo.matter_items import matter_item
from raadhus.demo.matters.matter import Treatment
from raadhus.demo.members import MEMBERS, SPELLINGS, Member
from raadhus.demo.organisation import (
    CENTRES_OF,
    CHIEF,
    CULTURE_MOVES_ON,
    DIRECTOR,
    EDUCATION,
    EDUCATION_BEFORE,
    HEADS,
    Official,
    office_in,
)
from raadhus.demo.presence import LeavingEarly, Presence, leaver_at, presence_at
from raadhus.demo.standing_items import StandingItem
from raadhus.demo.written_text import paragraphs

BODY_NAME = "Egeborg Kommune"
_NO_SOURCE = Source(
    media_type="application/json", sha256="0" * 64, profile="raadhus-json", reader_version=__version__
)


class Agenda(Struct, frozen=True, kw_only=True):
    """What a meeting has before it: standing items around the matters, and what came late behind them."""

    sitting: Sitting
    opening: tuple[StandingItem, ...]
    matters: tuple[MatterOnAgenda, ...]
    closing: tuple[StandingItem, ...]
    supplement: tuple[MatterOnAgenda, ...] = ()

    @property
    def every_matter(self) -> tuple[MatterOnAgenda, ...]:
        return (*self.matters, *self.supplement)

    @property
    def length(self) -> int:
        """How many items there are."""
        return len(self.opening) + len(self.every_matter) + len(self.closing)

    @property
    def attached_texts(self) -> tuple[str, ...]:
        """The texts of the attachments that have bytes, each once."""
        return tuple(
            dict.fromkeys(
                attachment.pdf
                for one in self.every_matter
                if one.matter.access == "open"
                for attachment in one.treatment.attachments
                if attachment.pdf
            )
        )

    @property
    def presence(self) -> Presence:
        """Who is there; whoever the minutes name is."""
        return presence_at(
            self.sitting,
            needed=self._needed(),
            first_missed=self._first_missed(),
            last_item=self.length,
        )

    def _needed(self) -> frozenset[str]:
        """Whom the minutes name; everybody, where an author counted the votes."""
        if any("stemme" in (one.treatment.decision or "") for one in self.every_matter):
            return frozenset(MEMBERS)
        return frozenset(name for one in self.every_matter for name in _named_in(one.treatment))

    def _first_missed(self) -> int:
        """The item before which whoever leaves early leaves: the last open matter, unless it needs them."""
        leaver = leaver_at(self.sitting)
        matters = [one for one in self.matters if one.matter.access == "open"]
        if leaver is not None and matters and not _needs(matters[-1].treatment, leaver):
            return len(self.opening) + len(matters)
        return len(self.opening) + len(self.matters) + 1


def _needs(treatment: Treatment, member: Member) -> bool:
    """Whether the decision tells what the member, or the party, said."""
    return not {member.name, member.party}.isdisjoint(_named_in(treatment))


def _named_in(treatment: Treatment) -> tuple[str, ...]:
    """Whom the decision names; letters of parties are among them, and harm nobody."""
    told = (treatment.recused, treatment.substitute, *(position.who for position in treatment.positions))
    return tuple(name for name in told if name is not None)


def agenda_record(agenda: Agenda, *, files: Mapping[str, str]) -> MeetingRecord:
    """The agenda as stated; `files` are the hashes of the attachments that have bytes, by their text."""
    items = _items(agenda, files=files, presence=None)
    return _record(agenda, kind="agenda", items=items[: agenda.length - len(agenda.supplement)])


def supplement_record(agenda: Agenda, *, files: Mapping[str, str]) -> MeetingRecord:
    """The supplementary agenda as stated: what came late."""
    items = _items(agenda, files=files, presence=None)[-len(agenda.supplement) :]
    alone = tuple(replace(item, position=place) for place, item in enumerate(items, start=1))
    return replace(_record(agenda, kind="agenda", items=alone), supplement=True)


def minutes_record(agenda: Agenda, *, files: Mapping[str, str]) -> MeetingRecord:
    """The minutes as stated: who was there, and what was decided."""
    presence = agenda.presence
    record = _record(agenda, kind="minutes", items=_items(agenda, files=files, presence=presence))
    return replace(record, sections=_people(agenda, presence=presence))


def _record(agenda: Agenda, *, kind: RecordKind, items: tuple[AgendaItem, ...]) -> MeetingRecord:
    sitting = agenda.sitting
    return MeetingRecord(
        kind=kind,
        body=Body(name=BODY_NAME),
        organizations=(OrganizationName(name=sitting.name),),
        meeting=Meeting(
            as_printed=sitting.as_printed,
            start=sitting.start,
            place=sitting.place,
            cancelled=sitting.is_cancelled,
        ),
        items=items,
        source=_NO_SOURCE,
    )


def _items(agenda: Agenda, *, files: Mapping[str, str], presence: Presence | None) -> tuple[AgendaItem, ...]:
    """The items in order; without presence it is the agenda, where nothing is decided yet."""
    opening = [_standing(one, is_held=presence is not None) for one in agenda.opening]
    matters = [
        matter_item(one, sitting=agenda.sitting, files=files, presence=presence) for one in agenda.matters
    ]
    closing = [_standing(one, is_held=presence is not None) for one in agenda.closing]
    late = [
        matter_item(one, sitting=agenda.sitting, files=files, presence=presence) for one in agenda.supplement
    ]
    leaving = presence.leaving if presence else None
    return tuple(
        replace(
            item if leaving is None or leaving.first_missed != position else _with_leaving(item, leaving),
            number=str(position),
            position=position,
        )
        for position, item in enumerate((*opening, *matters, *closing, *late), start=1)
    )


def _with_leaving(item: AgendaItem, leaving: LeavingEarly) -> AgendaItem:
    """The item under which the minutes say that somebody left."""
    *before, decision = item.sections
    told = replace(decision, blocks=(*decision.blocks, *paragraphs(leaving.printed)))
    return replace(item, sections=(*before, told))


def _standing(standing: StandingItem, *, is_held: bool) -> AgendaItem:
    decided = standing.decision if is_held else None
    decision = (Section(heading="Beslutning", blocks=paragraphs(decided)),) if decided else ()
    return AgendaItem(
        number="",
        position=1,
        title=standing.title,
        access="open",
        case_number=standing.case_number,
        sections=(*standing.sections, *decision),
        messages=standing.messages,
    )


def _people(agenda: Agenda, *, presence: Presence) -> tuple[Section, ...]:
    sitting = agenda.sitting
    stepping_in = {one.substitute: one.member for one in presence.stepping_in}
    there = tuple(
        _printed(member, sitting=sitting)
        if member not in stepping_in
        else f"{member.printed} (stedfortræder for {stepping_in[member].name})"
        for member in presence.voting
    )
    sections = [Section(heading="Deltagere", blocks=paragraphs(*there))]
    if presence.apologies:
        away = tuple(_printed(member, sitting=sitting) for member in presence.apologies)
        sections.append(Section(heading="Afbud", blocks=paragraphs(*away)))
    officials = (f"{one.name} ({one.title})" for one in _officials(sitting))
    sections.append(Section(heading="Øvrige deltagere", blocks=paragraphs(*officials)))
    return tuple(sections)


def _printed(member: Member, *, sitting: Sitting) -> str:
    office = office_in(sitting.committee, member)
    name = SPELLINGS.get(member.name, member.name) if spells_otherwise(sitting) else member.name
    return f"{name} ({member.party})" + (f" ({office})" if office else "")


def spells_otherwise(sitting: Sitting) -> bool:
    """Whether the secretary of this meeting spells a name in the other way: all of 2025 in the committees."""
    return sitting.day.year == 2025 and bool(sitting.committee.members)


def _officials(sitting: Sitting) -> tuple[Official, ...]:
    centres = CENTRES_OF[sitting.committee.key]
    first = DIRECTOR if sitting.committee.members and sitting.committee.key != "ØU" else CHIEF
    return (first, *(_head(centre, sitting=sitting) for centre in centres))


def _head(centre: str, *, sitting: Sitting) -> Official:
    head = HEADS[centre]
    if centre == EDUCATION and sitting.day < CULTURE_MOVES_ON:
        return replace(head, title=f"centerchef for {EDUCATION_BEFORE.removeprefix('Center for ')}")
    return head
