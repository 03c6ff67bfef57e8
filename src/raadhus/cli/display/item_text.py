"""One item of the agenda for the terminal."""

import re
from collections.abc import Collection, Iterable

from raadhus.cli.display.decision_text import add_decision
from raadhus.cli.display.shared_absence import SharedAbsence, is_away
from raadhus.cli.display.terminal_text import TerminalText, cut_title
from raadhus.core.danish_format import counted, cut_out, danish_span, printed_kroner
from raadhus.core.danish_names import (
    ATTENDANCE_STATUS_NAMES,
    DIRECTION_NAMES,
    RELATION_NAMES,
)
from raadhus.core.plain_text import plain_text
from raadhus.core.record import (
    AgendaItem,
    Amount,
    Attendance,
    Message,
    Reference,
)

_INDENT = 4
_LISTED_ATTACHMENTS = 6
_MESSAGE_LENGTH = 220
_COUNT_LAST = re.compile(r"[\s–-]*(?:\bBilag:?\s*)?(?:\b\d+ bilag(?:, heraf \d+ \w+)?\.?)?$")


def add_item(
    text: TerminalText, item: AgendaItem, *, known: Collection[Attendance] = (), away: SharedAbsence
) -> None:
    """Add the item: what it is about, what was recommended and decided, and what belongs to it.

    `known` are those told for the whole meeting, `away` those told for this and other items; they are not told again.
    """
    if item.group:
        text.text(cut_title(item.group), style="faint")
    closed = "  [Lukket punkt]" if item.access == "closed" else ""
    number = f"{item.number}." if item.number else "–"
    text.text(f"{number:<{_INDENT - 1}} {cut_title(item.title)}{closed}", hang=_INDENT, style="strong")
    if item.case_number:
        text.entry("Sag", item.case_number)
    if item.closing_reason:
        text.entry("Lukket, fordi", item.closing_reason)
    if item.authority:
        text.entry("Afgøres af", item.authority)
    _add_recommendations(text, item)
    for index, message in enumerate(item.messages):
        _add_message(text, message, label="" if index else "Meddelelser")
    for decision in item.decision:
        add_decision(text, decision)
    public_text = plain_text(item.public_text)
    if public_text and public_text not in {decision.text for decision in item.decision}:
        text.entry("Offentligt", public_text)
    _add_economy(text, item)
    _add_attachments(text, item)
    _add_several(text, "Henvisning", [_reference(reference) for reference in item.references])
    if item.guests:
        text.entry("Gæster", ", ".join(guest.as_printed for guest in item.guests))
    _add_attendance(text, item, known=known, away=away)


def _add_recommendations(text: TerminalText, item: AgendaItem) -> None:
    for recommendation in item.recommendation:
        by = f"Fra {', '.join(recommendation.by)}" if recommendation.by else ""
        to = f"til {recommendation.to}" if recommendation.to else ""
        origin = " ".join(part for part in (by, to) if part)
        label = "Indstilling"
        if origin:
            text.entry(label, f"{origin[:1].upper()}{origin[1:]}:")
            label = ""
        for point in recommendation.points:
            number = f"{point.number}." if point.number.isdigit() else point.number
            text.entry(label, f"{number} {point.text}".strip(), hang=len(number) + 1 if number else 0)
            label = ""


def _add_message(text: TerminalText, message: Message, *, label: str) -> None:
    content = " ".join(plain_text(message.blocks).split())
    stated = message.attachments_stated
    if stated is not None or message.attachments:
        content = _COUNT_LAST.sub("", content)
    if len(content) > _MESSAGE_LENGTH:
        content = content[:_MESSAGE_LENGTH].rsplit(" ", 1)[0] + " …"
    count = max(len(message.attachments), stated.total if stated else 0)
    attachments = f" ({counted(count, one='bilag', many='bilag')})" if count else ""
    number = f"{message.number}."
    text.entry(label, f"{number} {content}{attachments}", hang=len(number) + 1)


def _add_attendance(
    text: TerminalText, item: AgendaItem, *, known: Collection[Attendance], away: SharedAbsence
) -> None:
    told = {(person.name, person.status) for person in known if not person.items}
    is_told = away.is_told_for(item)
    new = [
        person
        for person in item.attendance
        if (not is_told if is_away(person) else (person.name, person.status) not in told)
    ]
    if new:
        text.entry("Fremmøde", ", ".join(_person(person) for person in new))
    elif item.public_attendance and not item.attendance:
        text.entry("Fremmøde", item.public_attendance)


def _add_several(text: TerminalText, label: str, values: Iterable[str]) -> None:
    """Add the values under each other, the label beside the first."""
    for value in values:
        text.entry(label, value)
        label = ""


def _add_economy(text: TerminalText, item: AgendaItem) -> None:
    if item.economy is None:
        return
    if item.economy.states_none:
        text.entry("Økonomi", "Ingen økonomiske konsekvenser")
    _add_several(text, "Beløb", [_amount(amount) for amount in item.economy.amounts])


def _amount(amount: Amount) -> str:
    facts = (
        printed_kroner(amount.as_printed, oere=amount.oere),
        str(amount.year) if amount.year else "",
        f"ramme {amount.frame}" if amount.frame else "",
        DIRECTION_NAMES[amount.direction].lower() if amount.direction else "",
    )
    written = ", ".join(fact for fact in facts if fact)
    return f"{written}: {cut_out(amount.what)}" if amount.what else written


def _add_attachments(text: TerminalText, item: AgendaItem) -> None:
    stated = item.attachments_stated
    titles = [
        f"{attachment.title} (anbefales læst)" if attachment.recommended else attachment.title
        for attachment in item.attachments
    ]
    if len(titles) > _LISTED_ATTACHMENTS:
        more = len(titles) - _LISTED_ATTACHMENTS
        titles = [*titles[:_LISTED_ATTACHMENTS], f"… og {counted(more, one='bilag', many='bilag')} mere"]
    _add_several(text, "Bilag", titles)
    if stated is not None and not stated.total and not titles:
        text.entry("Bilag", "Ingen bilag")
    elif stated is not None and not titles:
        recommended = f", heraf {stated.recommended} anbefalet til læsning" if stated.recommended else ""
        text.entry("Bilag", f"{counted(stated.total, one='bilag', many='bilag')} ifølge teksten{recommended}")


def _reference(reference: Reference) -> str:
    when = danish_span(date=reference.date, span=reference.span)
    place = ", ".join(part for part in (reference.organization, when) if part)
    number = f", punkt {reference.item}" if reference.item else ""
    return f"{RELATION_NAMES[reference.relation]} {place}{number}"


def _person(person: Attendance) -> str:
    status = ATTENDANCE_STATUS_NAMES[person.status].lower() if person.status else "nævnt"
    return f"{person.name} ({status})"
