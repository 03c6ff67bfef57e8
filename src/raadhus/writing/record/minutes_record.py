"""The minutes of a meeting here as a meeting record: whole, closed matter and all, made from what was recorded."""

from collections.abc import Iterable
from typing import Final

import msgspec
from django.utils.timezone import localtime
from msgspec.structs import replace

from raadhus.core.added_items import added_section
from raadhus.core.danish_format import danish_date
from raadhus.core.procedure.approvers import approvers
from raadhus.core.procedure.meeting_facts import ItemFacts, MeetingFacts
from raadhus.core.procedure.rule_profile import RuleProfile
from raadhus.core.record import AgendaItem, Block, Guest, MeetingRecord, Section
from raadhus.core.record import Meeting as MeetingValue
from raadhus.writing.models import Meeting, MinutesAddition
from raadhus.writing.queries.facts import facts_with_items
from raadhus.writing.queries.rules_of_meeting import rules_of_meeting
from raadhus.writing.record.agenda_record import stated_record, with_recorded
from raadhus.writing.record.content_sections import paragraphs
from raadhus.writing.record.desk_rows import ItemRows, rows_of_items
from raadhus.writing.record.presence_record import (
    absence_in_a_line,
    absence_of_item,
    presence_sections,
    recorded_attendance,
)
from raadhus.writing.record.recorded_decisions import recorded_decisions
from raadhus.writing.wording.decision_text import shown_text
from raadhus.writing.wording.people import in_a_row, named

_GUESTS: Final = "Deltagelse under punktet"
_ORDER: Final = "Rækkefølge"
_ADDITION: Final = "Tillæg "
_APPROVAL: Final = "Underskrifter"
_APPROVAL_MEANS: Final = (
    "Referatet godkendes elektronisk. De, der godkender, bekræfter, at referatet stemmer med de beslutninger, der blev"
    " truffet."
)


def minutes_record(
    meeting: Meeting, *, last_addition: int | None = None, rules: RuleProfile | None = None
) -> MeetingRecord:
    """The minutes as they stand now, with every addition, or with those up to this number.

    `rules` are those of the meeting, where they are at hand.
    """
    rows = rows_of_items(meeting)
    facts = facts_with_items(meeting, tuple(one.item for one in rows))
    rules = rules or rules_of_meeting(meeting)
    additions = tuple(
        one
        for one in MinutesAddition.objects.filter(meeting=meeting).order_by("number")
        if last_addition is None or one.number <= last_addition
    )
    agenda = stated_record(meeting, rows=rows)
    items = tuple(
        _item(item, row=row, facts=facts, additions=additions, rules=rules)
        for item, row in zip(agenda.items, rows, strict=True)
    )
    stated = replace(
        agenda,
        kind="minutes",
        sections=(*presence_sections(facts), *_order(rows), *_additions(additions, item="")),
        items=items,
        meeting=_held(agenda.meeting, meeting=meeting),
    )
    recorded = with_recorded(stated, rows=rows)
    return replace(
        recorded,
        attendance=recorded_attendance(facts),
        items=tuple(
            _with_facts(item, facts=facts, row=row) for item, row in zip(recorded.items, rows, strict=True)
        ),
    )


def last_addition_of(record: MeetingRecord) -> int:
    """The number of the last addition that the minutes have, 0 where they have none."""
    sections = (*record.sections, *(section for item in record.items for section in item.sections))
    numbers = (section.heading.removeprefix(_ADDITION) for section in sections if _is_addition(section))
    return max(map(int, numbers), default=0)


def _is_addition(section: Section) -> bool:
    return section.heading.startswith(_ADDITION) and section.heading.removeprefix(_ADDITION).isdecimal()


def _held(head: MeetingValue, *, meeting: Meeting) -> MeetingValue:
    if meeting.closed_at is None:
        return head
    closed_at = localtime(meeting.closed_at)
    printed = f"{head.as_printed}\nMødet hævet kl. {closed_at:%H.%M}"
    return replace(head, as_printed=printed, end=closed_at.isoformat(timespec="seconds"))


def _item(
    item: AgendaItem,
    *,
    row: ItemRows,
    facts: MeetingFacts,
    additions: tuple[MinutesAddition, ...],
    rules: RuleProfile,
) -> AgendaItem:
    key = str(row.item.pk)
    own = _facts_of(key, meeting=facts)
    decision = paragraphs(*shown_text(key, meeting=facts).split("\n"))
    sections = (
        *((added_section(own.added.reason),) if own.added else ()),
        *item.sections,
        *_guests(own),
        *(absence_of_item(key, meeting=facts) if own.treated else ()),
        *(_approval(facts, rules=rules) if row.item.standing == "approval_of_minutes" else ()),
        *((Section(heading="Beslutning", blocks=decision, kind="decision"),) if decision else ()),
        *_additions(additions, item=item.number),
    )
    is_closed = item.access == "closed"
    return replace(
        item,
        sections=sections,
        public_text=_public_text(row, decision=decision) if is_closed else (),
        public_attendance=(row.item.public_attendance or absence_in_a_line(facts) or None)
        if is_closed
        else None,
    )


def _public_text(row: ItemRows, *, decision: tuple[Block, ...]) -> tuple[Block, ...]:
    """What the world may read of how a closed item ended: what a named person chose, nothing before that."""
    if row.item.public_choice == "full":
        return decision
    if row.item.public_choice == "neutral":
        return msgspec.convert(row.item.public_text, tuple[Block, ...])
    return ()


def _facts_of(key: str, *, meeting: MeetingFacts) -> ItemFacts:
    return next(facts for stated, facts in meeting.items if stated.key == key)


def _guests(facts: ItemFacts) -> tuple[Section, ...]:
    lines = (
        " ".join(part for part in (guest.title or "", guest.name) if part)
        + (f" fra {guest.unit}" if guest.unit else "")
        + " deltog under behandlingen af punktet."
        for guest in facts.guests
    )
    blocks = paragraphs(*lines)
    return (Section(heading=_GUESTS, blocks=blocks, kind="guests"),) if blocks else ()


def _approval(facts: MeetingFacts, *, rules: RuleProfile) -> tuple[Section, ...]:
    """Who is to approve stands in what they approve (danish-rules P1, P9)."""
    asked = frozenset(approvers(facts, profile=rules))
    names = in_a_row(named(seat) for seat in facts.seats if seat.key in asked)
    told = f"Referatet godkendes af {names}." if names else ""
    return (Section(heading=_APPROVAL, blocks=paragraphs(_APPROVAL_MEANS, told)),)


def _order(rows: Iterable[ItemRows]) -> tuple[Section, ...]:
    """The order in which the items were treated, where that is not the agenda's (danish-rules N11)."""
    items = [one.item for one in rows]
    treated = sorted(items, key=lambda one: one.treated_position or one.position)
    if treated == items:
        return ()
    numbers = ", ".join(one.number for one in treated)
    return (Section(heading=_ORDER, blocks=paragraphs(f"Punkterne blev behandlet i rækkefølgen {numbers}.")),)


def _additions(additions: tuple[MinutesAddition, ...], *, item: str) -> tuple[Section, ...]:
    """Corrections are numbered additions, never silent edits (danish-rules P5)."""
    return tuple(
        Section(
            heading=f"{_ADDITION}{one.number}",
            blocks=paragraphs(
                *one.text.split("\n"),
                f"Tilføjet den {danish_date(localtime(one.added_at).date().isoformat())} af {one.added_by}.",
            ),
        )
        for one in additions
        if one.item == item
    )


def _with_facts(item: AgendaItem, *, facts: MeetingFacts, row: ItemRows) -> AgendaItem:
    key = str(row.item.pk)
    own = _facts_of(key, meeting=facts)
    text = shown_text(key, meeting=facts)
    guests = tuple(_guest(one.name, title=one.title, unit=one.unit) for one in own.guests)
    return replace(
        item,
        decision=recorded_decisions(own, understood=item.decision, text=text, meeting=facts),
        guests=guests,
    )


def _guest(name: str, *, title: str | None, unit: str | None) -> Guest:
    printed = f"{title} {name}" if title else name
    return Guest(name=name, title=title, unit=unit, as_printed=f"{printed} fra {unit}" if unit else printed)
