"""Small items and records of the invented Egeborg Kommune, with only what a test is about."""

from raadhus.core.record import (
    AgendaItem,
    Attendance,
    Block,
    Cell,
    Entry,
    List,
    Meeting,
    MeetingRecord,
    Paragraph,
    Section,
    Source,
    Table,
)

START = "2025-03-05T16:00:00+01:00"


def made_section(heading: str, *texts: str) -> Section:
    return Section(heading=heading, blocks=tuple(Paragraph(text=text) for text in texts))


def made_item(*sections: Section, number: str = "1", title: str = "Ny skole i Egeborg") -> AgendaItem:
    return AgendaItem(number=number, position=1, title=title, sections=sections)


def made_case(*texts: str) -> AgendaItem:
    return made_item(made_section("Sagsfremstilling", *texts))


def made_table(*rows: tuple[str, ...]) -> Table:
    return Table(rows=tuple(tuple(Cell(text=text) for text in row) for row in rows))


def made_list(*texts: str) -> List:
    entries = tuple(Entry(label="-", blocks=(Paragraph(text=text),)) for text in texts)
    return List(ordered=False, entries=entries)


def case_of_blocks(*blocks: Block) -> AgendaItem:
    return made_item(Section(heading="Sagsfremstilling", blocks=blocks))


def made_record(
    *items: AgendaItem, sections: tuple[Section, ...] = (), attendance: tuple[Attendance, ...] = ()
) -> MeetingRecord:
    return MeetingRecord(
        kind="minutes",
        meeting=Meeting(as_printed="5. marts 2025 kl. 16", start=START),
        sections=sections,
        items=items,
        attendance=attendance,
        source=Source(media_type="text/plain", sha256="0" * 64, profile="made", reader_version="0"),
    )


def made_attendance(name: str, status: str = "present", *, party: str | None = None) -> Attendance:
    return Attendance(as_printed=name, name=name, party=party, status=status)  # type: ignore[arg-type]  # a literal
