"""The minutes of a meeting in the invented Egeborg Kommune, as text and as the record of it."""

from raadhus.core.record import (
    AgendaItem,
    Amount,
    Attachment,
    AttachmentsStated,
    Attendance,
    Body,
    Case,
    Cell,
    Decision,
    Doubt,
    Economy,
    Entry,
    Guest,
    List,
    Mark,
    Meeting,
    MeetingRecord,
    Message,
    OrganizationName,
    Paragraph,
    Point,
    Position,
    Recommendation,
    Reference,
    Section,
    Source,
    Table,
    Vote,
    VoteSide,
)

EGEBORG_TEXT = """REFERAT Børne- og Kulturudvalget d. 05-03-2025

Mødedato Onsdag den 5. marts 2025 kl. 16:00

Mødested Rådhuset, lokale 3

Mødedeltagere Asta Holm (A) (formand), Bo Lind (V), Cilje Rask (F) (Afbud), Dorte Mark (direktør)

Punkt 1: Meddelelser

1. Ny hjemmeside til biblioteket åbner i april.

Punkt 2: Tilskud til Egeborg Musikskole

Sag 20.00.00-Ø40-3-25

Sammendrag

Musikskolen søger om et tilskud på 1.250.000 kr. i 2025.

Indstilling

Center for Kultur indstiller,

1. at tilskuddet godkendes

2. at udgiften finansieres af ramme 30.12

Beslutning

Godkendt. Venstre tog forbehold for punkt 2.

Punkt 3: Lukket: Salg af grund

Beslutning

Godkendt.
"""
GRANT_LINE = EGEBORG_TEXT.splitlines().index("Punkt 2: Tilskud til Egeborg Musikskole") + 1
"""Where item 2 begins."""


def egeborg_minutes() -> MeetingRecord:
    """The record of EGEBORG_TEXT, with something in every kind of field that a page shows."""
    return MeetingRecord(
        kind="minutes",
        body=Body(name="Egeborg Kommune", code="999"),
        organizations=(OrganizationName(name="Børne- og Kulturudvalget"),),
        meeting=Meeting(
            as_printed="onsdag den 5. marts 2025 kl. 16:00",
            start="2025-03-05T16:00:00+01:00",
            place="Rådhuset, lokale 3",
            form="physical",
        ),
        sections=(
            Section(
                heading="Deltagere", kind="attendance", blocks=(Paragraph(text="Asta Holm (A) (formand)"),)
            ),
        ),
        items=(_messages(), _grant(), _sale()),
        attendance=_people(),
        source=Source(
            media_type="text/plain",
            sha256="ab" * 32,
            name="boerne-og-kulturudvalget.txt",
            url="https://egeborg.example/moeder/1",
            profile="printed",
            reader_version="0.1.0",
        ),
        doubts=_doubts(),
    )


def _people() -> tuple[Attendance, ...]:
    return (
        Attendance(
            as_printed="Asta Holm (A) (formand)",
            name="Asta Holm",
            party="A",
            titles=("formand",),
            status="present",
        ),
        Attendance(as_printed="Bo Lind (V)", name="Bo Lind", party="V", status="present"),
        Attendance(as_printed="Cilje Rask (F) (Afbud)", name="Cilje Rask", party="F", status="apology"),
        Attendance(
            as_printed="Dorte Mark (direktør)",
            name="Dorte Mark",
            titles=("direktør",),
            is_official=True,
            status="present",
        ),
    )


def _messages() -> AgendaItem:
    message = Message(
        number="1",
        blocks=(Paragraph(text="Ny hjemmeside til biblioteket åbner i april."),),
        attachments=(Attachment(number="1.1", title="Hjemmesiden i billeder"),),
    )
    return AgendaItem(
        number="1", position=1, title="Meddelelser", access="open", messages=(message,), kind="information"
    )


def _grant() -> AgendaItem:
    return AgendaItem(
        number="2",
        position=2,
        title="Tilskud til Egeborg Musikskole",
        access="open",
        case_number="20.00.00-Ø40-3-25",
        case=Case(
            raw="20.00.00-Ø40-3-25", scheme="kle", subject="20.00.00", facet="Ø40", serial="3", year=2025
        ),
        kind="decision",
        authority="Børne- og Kulturudvalget",
        sections=(
            Section(heading="Sammendrag", kind="summary", blocks=_summary_blocks()),
            Section(heading="Bilag", kind="attachments"),
        ),
        recommendation=(
            Recommendation(
                by=("Center for Kultur",),
                points=(
                    Point(number="1", text="at tilskuddet godkendes"),
                    Point(number="2", text="at udgiften finansieres af ramme 30.12"),
                ),
            ),
        ),
        decision=(_grant_decision(),),
        economy=Economy(
            text="Musikskolen søger om et tilskud på 1.250.000 kr. i 2025.",
            states_none=False,
            amounts=(
                Amount(
                    oere=125_000_000,
                    as_printed="1.250.000 kr.",
                    year=2025,
                    frame="30.12",
                    direction="increase",
                    what="tilskud til musikskolen",
                ),
            ),
        ),
        attachments=(
            Attachment(number="1", title="Ansøgning fra musikskolen", recommended=True),
            Attachment(number="2", title="Regnskab 2024", url="https://egeborg.example/regnskab.pdf"),
        ),
        attachments_stated=AttachmentsStated(total=3),
        references=(
            Reference(
                organization="Økonomiudvalget",
                date="2025-03-12",
                relation="next",
                place="text",
                as_printed="Økonomiudvalget den 12. marts 2025",
            ),
        ),
        guests=(Guest(name="Eva Krog", title="leder", as_printed="Eva Krog, leder af musikskolen"),),
        attendance=(Attendance(as_printed="Bo Lind", name="Bo Lind", status="left", items=("2",)),),
    )


def _summary_blocks() -> tuple[Paragraph | List | Table, ...]:
    return (
        Paragraph(
            text="Musikskolen søger om et tilskud på 1.250.000 kr. i 2025.",
            marks=(Mark(start=0, end=11, kind="strong"), Mark(start=35, end=48, kind="emphasis")),
        ),
        List(ordered=False, entries=(Entry(label="-", blocks=(Paragraph(text="nye klaverer"),)),)),
        Table(
            rows=(
                (Cell(text="År", header=True), Cell(text="Beløb", header=True)),
                (Cell(text="2025"), Cell(text="1.250.000")),
            )
        ),
    )


def _grant_decision() -> Decision:
    return Decision(
        text="Godkendt. Venstre tog forbehold for punkt 2.",
        outcome="approved",
        votes=(
            Vote(
                for_=VoteSide(count=5, parties=("A", "F")),
                against=VoteSide(count=1, names=("Bo Lind",)),
                abstain=VoteSide(),
                carried=True,
                as_printed="For stemte 5 (A, F), imod 1 (Bo Lind).",
            ),
        ),
        positions=(
            Position(
                who=("Venstre",), kind="reservation", point="2", text="Venstre tog forbehold for punkt 2."
            ),
        ),
    )


def _sale() -> AgendaItem:
    return AgendaItem(
        number="3",
        position=3,
        title="Salg af grund",
        access="closed",
        kind="decision",
        public_text=(Paragraph(text="Godkendt."),),
        public_attendance="Cilje Rask",
        decision=(Decision(text="Godkendt.", outcome="approved"),),
    )


def _doubts() -> tuple[Doubt, ...]:
    return (
        Doubt(
            code="attachment-count-differs",
            message="Teksten siger 3 bilag, men der er 2 på listen.",
            severity="doubt",
            item="2",
            line=GRANT_LINE,
            text="Punkt 2: Tilskud til Egeborg Musikskole",
        ),
        Doubt(
            code="access-unknown",
            message="Det fremgår ikke, om punktet er åbent eller lukket.",
            severity="note",
            item="1",
        ),
    )
