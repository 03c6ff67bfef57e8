"""A whole meeting for the terminal: head, who was there, the items, what is derived, and what the reader doubts."""

from collections.abc import Collection, Iterable, Sequence

from raadhus.cli.display.derived_text import add_derived
from raadhus.cli.display.doubts_text import add_doubts
from raadhus.cli.display.item_text import add_item
from raadhus.cli.display.shared_absence import SharedAbsence, add_shared_absence
from raadhus.cli.display.terminal_text import Terminal, TerminalText, cut_title
from raadhus.core.danish_format import counted, danish_moment, danish_time
from raadhus.core.danish_names import ATTENDANCE_STATUS_NAMES, MEETING_FORM_NAMES, RECORD_KIND_NAMES
from raadhus.core.derived import Derived
from raadhus.core.plain_text import plain_text
from raadhus.core.record import Attendance, Cell, Doubt, MeetingRecord, Section, Table

_ROW_INDENT = 4
_LONGEST_HEAD = 1000


def meeting_text(record: MeetingRecord, *, terminal: Terminal, derived: Derived | None = None) -> str:
    """The meeting as it is shown on the terminal, with what is derived from it where that is given."""
    text = TerminalText(terminal)
    _add_head(text, record)
    _add_attendance(text, record)
    away = SharedAbsence.of(record.items)
    add_shared_absence(text, away)
    for item in record.items:
        text.blank()
        add_item(text, item, known=record.attendance, away=away)
    if not record.items:
        _add_sections(text, record.sections)
    if derived is not None:
        add_derived(text, derived, items=record.items)
    text.blank()
    add_doubts(text, record.doubts, has_items=bool(record.items))
    return str(text)


def common_doubts_text(doubts: Sequence[Doubt], *, terminal: Terminal) -> str:
    """What is doubted over several meetings together."""
    text = TerminalText(terminal)
    text.rule()
    text.text("På tværs af møderne", style="strong")
    add_doubts(text, doubts)
    return str(text)


def _add_head(text: TerminalText, record: MeetingRecord) -> None:
    meeting = record.meeting
    text.rule()
    if record.body.name:
        text.text(record.body.name, style="faint")
    names = " og ".join(organization.name for organization in record.organizations)
    title = names or record.title or "Udvalget fremgår ikke"
    text.text(cut_title(title), style="strong")
    kind = RECORD_KIND_NAMES[record.kind]
    if record.supplement:
        kind = f"Tillæg, {kind.lower()}"
    if meeting.extraordinary:
        kind = f"{kind}, ekstraordinært møde"
    when = danish_moment(meeting.start) if meeting.start else _printed_head(record, told=(kind, title))
    if meeting.end and danish_time(meeting.end):
        when = f"{when}–{danish_time(meeting.end)}"
    text.line(f"{kind} · {when}" if when else kind)
    form = MEETING_FORM_NAMES[meeting.form] if meeting.form and meeting.form != "physical" else None
    place = " · ".join(part for part in (form, meeting.place) if part)
    text.text(place) if place else None
    if meeting.cancelled:
        text.text("Mødet er aflyst.", style="bad")
    _add_counts(text, record)
    text.rule()


def _printed_head(record: MeetingRecord, *, told: Collection[str]) -> str:
    """What the printed head says beside what has been told of it."""
    known = {part.casefold() for part in (*told, record.body.name or "")}
    lines = (line.strip() for line in record.meeting.as_printed[:_LONGEST_HEAD].splitlines())
    return ", ".join(line for line in lines if line and line.casefold() not in known)


def _add_counts(text: TerminalText, record: MeetingRecord) -> None:
    closed = sum(item.access == "closed" for item in record.items)
    items = counted(len(record.items), one="punkt", many="punkter") if record.items else ""
    if closed:
        items = f"{items}, heraf {closed} {'lukket' if closed == 1 else 'lukkede'}"
    doubts = counted(len(record.doubts), one="tvivl", many="tvivl") if record.doubts else ""
    counts = " · ".join(part for part in (items, doubts and f"{doubts}, se nederst") if part)
    if counts:
        text.text(counts)


def _add_sections(text: TerminalText, sections: Sequence[Section]) -> None:
    """Show the text of a document that has no items, such as a list of cases."""
    for section in sections:
        text.blank()
        if section.heading:
            text.text(cut_title(section.heading), style="strong")
        for block in section.blocks:
            if isinstance(block, Table):
                _add_table(text, block)
            else:
                text.text(plain_text([block]), hang=2)


def _add_table(text: TerminalText, table: Table) -> None:
    """Show each row as its first cell with the others below it; tables wider than the terminal are the rule."""
    for row in _without_lone_headings(table):
        cells = [" ".join(cell.text.split()) for cell in row]
        first, others = cells[0] if cells else "", " · ".join(cell for cell in cells[1:] if cell)
        is_heading = bool(row) and all(cell.header for cell in row)
        if first:
            text.text(f"{first} · {others}" if is_heading and others else first, style=_style(is_heading))
        if others and not (is_heading and first):
            text.text(others, indent=_ROW_INDENT, style="faint")


def _without_lone_headings(table: Table) -> Iterable[Sequence[Cell]]:
    """The rows, but no heading row below which nothing stands."""
    ends = [
        place for place, row in enumerate(table.rows, 1) if any(cell.text and not cell.header for cell in row)
    ]
    last = ends[-1] if ends else len(table.rows)
    return table.rows[:last] if last > 1 else ()


def _style(is_heading: bool) -> str | None:
    return "faint" if is_heading else None


def _add_attendance(text: TerminalText, record: MeetingRecord) -> None:
    members = [person for person in record.attendance if not person.is_official]
    officials = [person for person in record.attendance if person.is_official]
    _add_people(text, label="Til stede", people=(p for p in members if p.status in (None, "present")))
    for status, name in ATTENDANCE_STATUS_NAMES.items():
        if status != "present":
            _add_people(text, label=name, people=(p for p in members if p.status == status))
    _add_people(text, label="Embedsfolk", people=officials, shows_status=True)


def _add_people(
    text: TerminalText, *, label: str, people: Iterable[Attendance], shows_status: bool = False
) -> None:
    names = [_person(person, shows_status=shows_status) for person in people]
    if names:
        text.labelled(label, ", ".join(names), width=16)


def _person(person: Attendance, *, shows_status: bool) -> str:
    name = f"{person.name} ({person.party})" if person.party else person.name
    notes = list(person.titles)
    if shows_status and person.status not in (None, "present"):
        notes.append(ATTENDANCE_STATUS_NAMES[person.status].lower())
    if person.substitute_for:
        notes.append(f"for {person.substitute_for}")
    if person.from_at and danish_time(person.from_at):
        notes.append(f"fra kl. {danish_time(person.from_at)}")
    if person.until_at and danish_time(person.until_at):
        notes.append(f"til kl. {danish_time(person.until_at)}")
    if person.items:
        notes.append(f"punkt {', '.join(person.items)}")
    if person.reason:
        notes.append(person.reason)
    return f"{name} [{'; '.join(notes)}]" if notes else name
