"""A manuscript of the invented Egeborg Kommune with all that a document can show, and what proves it."""

from msgspec.structs import replace

from egeborg_minutes import egeborg_minutes
from raadhus.core.edition_proof import EditionProof, ProvenEntry, ProvenLeaf
from raadhus.core.leaves import ChainEntry
from raadhus.core.record import (
    AgendaItem,
    Block,
    Cell,
    Entry,
    Heading,
    Image,
    List,
    Mark,
    MeetingRecord,
    Paragraph,
    Section,
    Table,
)
from raadhus.documents.manuscript import Appearance, Manuscript

ARMS = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="72" viewBox="0 0 60 72">'
    b'<path d="M4 4h52v34c0 16-12 26-26 30C16 64 4 54 4 38z" fill="#2f6b3a"/>'
    b'<circle cx="30" cy="26" r="14" fill="#fff"/><path d="M28 38h4v16h-4z" fill="#fff"/></svg>'
)
ADDRESS = "https://egeborg.example/moeder/2025-03-05"


def egeborg_manuscript() -> Manuscript:
    """Minutes with groups, lists in lists, tables with spans, a closed item and one of three approvals."""
    return Manuscript(
        record=egeborg_rich_minutes(),
        proof=egeborg_proof(),
        approvers=("Asta Holm", "Bo Lind", "Cilje Rask"),
        address=ADDRESS,
        day="2025-03-07",
        appearance=Appearance(arms=ARMS, arms_description="Egeborgs våben: et egetræ", colour="#2f6b3a"),
    )


def egeborg_rich_minutes() -> MeetingRecord:
    minutes = egeborg_minutes()
    messages, grant, sale = minutes.items
    items = (
        replace(messages, group="Sager til orientering"),
        replace(grant, group="Sager til beslutning"),
        replace(_plan(), group="Sager til beslutning"),
        replace(sale, number="4", position=4, group="Lukkede sager"),
    )
    return replace(minutes, items=items)


def _plan() -> AgendaItem:
    return AgendaItem(
        number="3",
        position=3,
        title="Helhedsplan for Egeborg Havn, anden behandling",
        access="open",
        case_number="01.02.05-P16-7-24",
        sections=(
            Section(heading="Sagsfremstilling", kind="presentation", blocks=_presentation()),
            Section(heading="Indstilling", kind="recommendation", blocks=(_recommendation(),)),
            Section(heading="Beslutning", kind="decision", blocks=_decision()),
        ),
    )


def _presentation() -> tuple[Block, ...]:
    text = "Havnen er omtalt på egeborg.example som «byens stue», og CO2 er målt i m2 pr. beboer."
    at = text.index("egeborg.example")
    return (
        Paragraph(
            text=text,
            marks=(
                Mark(start=at, end=at + 15, kind="link", url="https://egeborg.example/havn"),
                Mark(start=at + 3, end=at + 30, kind="emphasis"),
                Mark(start=text.index("CO2") + 2, end=text.index("CO2") + 3, kind="sub"),
                Mark(start=text.index("m2") + 1, end=text.index("m2") + 2, kind="sup"),
            ),
        ),
        Heading(level=3, text="Økonomi"),
        Table(
            rows=(
                (
                    Cell(text="Delområde", header=True, rowspan=2),
                    Cell(text="Udgift i mio. kr.", header=True, colspan=2),
                ),
                (Cell(text="2025", header=True), Cell(text="2026", header=True)),
                (Cell(text="Bolværk", header=True), Cell(text="12,5"), Cell(text="3,0")),
                (Cell(text="Promenade", header=True), Cell(text="−1,2"), Cell(text="140,0")),
            )
        ),
        Image(alt="Kort over havnen", file="cd" * 32),
    )


def _recommendation() -> List:
    inner = List(
        ordered=True,
        entries=tuple(
            Entry(label=label, blocks=(Paragraph(text=text),))
            for label, text in (("a)", "at promenaden bygges først"), ("b)", "at bolværket fornyes"))
        ),
    )
    first = Entry(label="At 1)", blocks=(Paragraph(text="at planen vedtages, sådan"), inner))
    return List(
        ordered=True, entries=(first, Entry(label="At 2)", blocks=(Paragraph(text="at borgerne høres"),)))
    )


def _decision() -> tuple[Block, ...]:
    return (
        Paragraph(text="Indstillingens punkt 1 blev tiltrådt med fem stemmer mod én."),
        Paragraph(text="Bo Lind stemte imod, da udgiften i 2026 ikke er dækket."),
    )


def egeborg_proof() -> EditionProof:
    root = "7c" * 32
    entry = _entry(4, kind="publication", actor="Dorte Mark", reason=None, root=root)
    return EditionProof(
        edition=2,
        meeting="2025-03-05 Børne- og Kulturudvalget",
        root=root,
        entry=entry,
        leaves=tuple(_leaf(number) for number in range(5)),
        later_entries=(
            _entry(5, kind="approval", actor="Asta Holm", reason="Læst og fundet rigtigt", root=None),
        ),
    )


def _leaf(number: int) -> ProvenLeaf:
    return ProvenLeaf(
        leaf=number,
        number=str(number),
        whole=f"{number:02x}" * 32,
        public=f"{number + 16:02x}" * 32,
        stated="{}",
        whole_salt=f"{number + 32:02x}" * 32,
        public_salt=f"{number + 48:02x}" * 32,
        withdrawn_on_ground=None,
    )


def _entry(sequence: int, *, kind: str, actor: str, reason: str | None, root: str | None) -> ProvenEntry:
    entry = ChainEntry(
        body="egeborg",
        sequence=sequence,
        previous_entry=None,
        root=root,
        kind=kind,
        supersedes=None,
        reason=reason,
        actor=actor,
        published_at=f"2025-03-{sequence + 3:02}T09:30:00+01:00",
        files=(),
    )
    return ProvenEntry(hash=f"{sequence:02x}" * 32, entry=entry)
