"""One item of the agenda for the terminal."""

from collections.abc import Iterable

from raadhus.cli.display.terminal_text import TerminalText
from raadhus.core.danish_format import counted, danish_date, danish_kroner, danish_span
from raadhus.core.danish_names import (
    ATTENDANCE_STATUS_NAMES,
    DIRECTION_NAMES,
    OUTCOME_NAMES,
    POSITION_KIND_NAMES,
    RELATION_NAMES,
)
from raadhus.core.plain_text import plain_text
from raadhus.core.record import (
    AgendaItem,
    Amount,
    Attendance,
    Decision,
    Message,
    Reference,
    Vote,
    VoteSide,
)

_INDENT = 4
_LABEL_WIDTH = 14
_LISTED_ATTACHMENTS = 6
_MESSAGE_LENGTH = 220


def add_item(text: TerminalText, item: AgendaItem) -> None:
    """Add the item: what it is about, what was recommended and decided, and what belongs to it."""
    if item.group:
        text.text(item.group, style="faint")
    closed = "  [Lukket punkt]" if item.access == "closed" else ""
    number = f"{item.number}." if item.number else "–"
    text.text(f"{number:<{_INDENT - 1}} {item.title}{closed}", hang=_INDENT, style="strong")
    if item.case_number:
        _add(text, "Sag", item.case_number)
    if item.closing_reason:
        _add(text, "Lukket, fordi", item.closing_reason)
    if item.authority:
        _add(text, "Afgøres af", item.authority)
    _add_recommendations(text, item)
    for index, message in enumerate(item.messages):
        _add_message(text, message, label="" if index else "Meddelelser")
    for decision in item.decision:
        _add_decision(text, decision)
    public_text = plain_text(item.public_text)
    if public_text and public_text not in {decision.text for decision in item.decision}:
        _add(text, "Offentligt", public_text)
    _add_circumstances(text, item)


def _add(text: TerminalText, label: str, value: str, *, style: str | None = None) -> None:
    text.labelled(label, value, indent=_INDENT, width=_LABEL_WIDTH, style=style)


def _add_recommendations(text: TerminalText, item: AgendaItem) -> None:
    for recommendation in item.recommendation:
        by = f"Fra {', '.join(recommendation.by)}" if recommendation.by else ""
        to = f"til {recommendation.to}" if recommendation.to else ""
        origin = " ".join(part for part in (by, to) if part)
        points = [f"{point.number} {point.text}".strip() for point in recommendation.points]
        lines = [f"{origin[:1].upper()}{origin[1:]}:"] if origin else []
        _add(text, "Indstilling", "\n".join([*lines, *points]))


def _add_message(text: TerminalText, message: Message, *, label: str) -> None:
    content = " ".join(plain_text(message.blocks).split())
    if len(content) > _MESSAGE_LENGTH:
        content = content[:_MESSAGE_LENGTH].rsplit(" ", 1)[0] + " …"
    count = len(message.attachments)
    attachments = f" ({counted(count, one='bilag', many='bilag')})" if count else ""
    _add(text, label, f"{message.number}. {content}{attachments}")


def _add_decision(text: TerminalText, decision: Decision) -> None:
    origin = ", ".join(
        part for part in (decision.body, danish_date(decision.date) if decision.date else None) if part
    )
    point = f"punkt {decision.point}" if decision.point else ""
    about = ", ".join(part for part in (origin, point) if part)
    outcome = OUTCOME_NAMES[decision.outcome] if decision.outcome else "Udfald ikke forstået"
    head = f"{outcome} ({about})" if about else outcome
    style = "good" if decision.outcome else "warning"
    _add(text, "Beslutning", head, style=style)
    if decision.text:
        _add(text, "", decision.text)
    for vote in decision.votes:
        _add(text, "Afstemning", vote_words(vote))
    for position in decision.positions:
        who = ", ".join(position.who) or "Uden navn"
        _add(text, POSITION_KIND_NAMES[position.kind], f"{who}: {position.text}")
    if decision.stopped:
        _add(text, "Standset", "Beslutningen er standset.", style="bad")


def vote_words(vote: Vote) -> str:
    """The vote in one line: "For 9 (A, Ø, F) · imod 3 (V) · hverken for eller imod 1"."""
    sides = (("For", vote.for_), ("imod", vote.against), ("hverken for eller imod", vote.abstain))
    words = " · ".join(f"{name} {_side(side)}" for name, side in sides if _side(side))
    point = f"Punkt {vote.point}: " if vote.point else ""
    return f"{point}{words or vote.as_printed}"


def _side(side: VoteSide) -> str:
    who = ", ".join((*side.parties, *side.names))
    count = "" if side.count is None else str(side.count)
    return f"{count} ({who})".strip() if who else count


def _add_circumstances(text: TerminalText, item: AgendaItem) -> None:
    _add_economy(text, item)
    _add_attachments(text, item)
    _add_several(text, "Henvisning", [_reference(reference) for reference in item.references])
    if item.guests:
        _add(text, "Gæster", ", ".join(guest.as_printed for guest in item.guests))
    if item.attendance:
        _add(text, "Fremmøde", ", ".join(_person(person) for person in item.attendance))
    elif item.public_attendance:
        _add(text, "Fremmøde", item.public_attendance)


def _add_several(text: TerminalText, label: str, values: Iterable[str]) -> None:
    """Add the values under each other, the label beside the first."""
    for value in values:
        _add(text, label, value)
        label = ""


def _add_economy(text: TerminalText, item: AgendaItem) -> None:
    if item.economy is None:
        return
    if item.economy.states_none:
        _add(text, "Økonomi", "Ingen økonomiske konsekvenser")
    _add_several(text, "Beløb", [_amount(amount) for amount in item.economy.amounts])


def _amount(amount: Amount) -> str:
    facts = (
        danish_kroner(amount.oere),
        str(amount.year) if amount.year else "",
        f"ramme {amount.frame}" if amount.frame else "",
        DIRECTION_NAMES[amount.direction].lower() if amount.direction else "",
    )
    written = ", ".join(fact for fact in facts if fact)
    return f"{written}: {amount.what}" if amount.what else written


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
    if stated is not None and not titles:
        recommended = f", heraf {stated.recommended} anbefalet til læsning" if stated.recommended else ""
        _add(text, "Bilag", f"{counted(stated.total, one='bilag', many='bilag')} ifølge teksten{recommended}")


def _reference(reference: Reference) -> str:
    when = danish_span(date=reference.date, span=reference.span)
    place = " ".join(part for part in (reference.organization, when) if part)
    number = f", punkt {reference.item}" if reference.item else ""
    return f"{RELATION_NAMES[reference.relation]} {place}{number}"


def _person(person: Attendance) -> str:
    status = ATTENDANCE_STATUS_NAMES[person.status].lower() if person.status else "nævnt"
    return f"{person.name} ({status})"
