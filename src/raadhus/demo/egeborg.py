"""Everything that Egeborg has before its meetings: the matters as written and as computed, put on agendas."""

from collections.abc import Iterable

from raadhus.demo.agendas import MatterOnAgenda, matters_by_meeting
from raadhus.demo.budget_follow_ups import budget_follow_ups
from raadhus.demo.calendar import Sitting, sittings
from raadhus.demo.employer_status import employer_statuses
from raadhus.demo.matters.matter import Matter
from raadhus.demo.matters.reading import read_matters
from raadhus.demo.meetings import Agenda
from raadhus.demo.messages import AnnouncedMessage, messages_by_meeting, read_messages
from raadhus.demo.slips import SUPPLEMENTED
from raadhus.demo.standing_items import StandingItem, closing_items, opening_items


def every_matter() -> tuple[Matter, ...]:
    """The matters that authors wrote, and those that are computed."""
    return (*employer_statuses(), *budget_follow_ups(sittings=sittings()), *read_matters())


def every_agenda() -> tuple[Agenda, ...]:
    """The agenda of every meeting, in the order of time."""
    return agendas_of(every_matter(), messages=read_messages(), meetings=sittings())


def agendas_of(
    matters: Iterable[Matter], *, messages: Iterable[AnnouncedMessage], meetings: tuple[Sitting, ...]
) -> tuple[Agenda, ...]:
    """Put matters and announcements on the agendas of the meetings. Raises NoMeetingLeft."""
    announced = messages_by_meeting(messages, sittings=meetings)
    openings = {
        sitting.key: opening_items(sitting, number=1, announced=announced.get(sitting.key, ()))
        for sitting in meetings
    }
    on_agenda = matters_by_meeting(
        matters,
        sittings=meetings,
        first_number={key: len(opening) + 1 for key, opening in openings.items()},
    )
    return tuple(
        _agenda(sitting, opening=openings[sitting.key], matters=on_agenda.get(sitting.key, ()))
        for sitting in meetings
    )


def _agenda(
    sitting: Sitting, *, opening: tuple[StandingItem, ...], matters: tuple[MatterOnAgenda, ...]
) -> Agenda:
    late = matters[-1:] if sitting.key == SUPPLEMENTED else ()
    return Agenda(
        sitting=sitting,
        opening=opening,
        matters=matters[: len(matters) - len(late)],
        closing=closing_items(sitting),
        supplement=late,
    )
