"""Meetings of an invented municipality of any length and number, the same each time they are made."""

import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from raadhus.core.record import (
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    MeetingRecord,
    OrganizationName,
    Paragraph,
    Section,
    Source,
)

_SYLLABLES = (
    "sti",
    "bro",
    "vej",
    "park",
    "sko",
    "le",
    "haven",
    "by",
    "råd",
    "tilbud",
    "plan",
    "ene",
    "å",
    "mål",
)
_NAMES = ("Asta Holm", "Bo Lind", "Cilje Rask", "Egon Friis", "Frida Juhl", "Gert Bech", "Hanne Krogh")
_COMMITTEES = ("Vej- og Parkudvalget", "Økonomiudvalget", "Børne- og Kulturudvalget", "Kommunalbestyrelsen")
_PARAGRAPHS = 6


def made_meetings(count: int, *, items: int = 20, words: int = 600) -> Iterator[MeetingRecord]:
    """Minutes of so many meetings of four committees, one a week for each, with so many words an item."""
    chance = random.Random(1)  # noqa: S311  made-up text
    vocabulary = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(4000)]
    for number in range(count):
        day = date(2010, 1, 6) + timedelta(weeks=number // len(_COMMITTEES))
        yield _meeting(
            day,
            committee=_COMMITTEES[number % len(_COMMITTEES)],
            items=tuple(
                _item(place, chance=chance, vocabulary=vocabulary, words=words)
                for place in range(1, items + 1)
            ),
        )


def _meeting(day: date, *, committee: str, items: tuple[AgendaItem, ...]) -> MeetingRecord:
    record = MeetingRecord(
        kind="minutes",
        organizations=(OrganizationName(name=committee),),
        meeting=Meeting(as_printed=f"{day:%d-%m-%Y} kl. 17:00", start=f"{day.isoformat()}T17:00:00+01:00"),
        items=items,
        attendance=tuple(
            Attendance(as_printed=f"{name} (A)", name=name, party="A", is_official=False, status="present")
            for name in _NAMES
        ),
        source=Source(
            media_type="application/json", sha256="0" * 64, profile="raadhus-json", reader_version="bench"
        ),
    )
    digest = hashlib.sha256(f"{committee} {day}".encode()).hexdigest()
    return replace(record, source=replace(record.source, sha256=digest))


def _item(place: int, *, chance: random.Random, vocabulary: list[str], words: int) -> AgendaItem:
    texts = [
        " ".join(chance.choices(vocabulary, k=words // _PARAGRAPHS)).capitalize() + "."
        for _ in range(_PARAGRAPHS)
    ]
    return AgendaItem(
        number=str(place),
        position=place,
        title=" ".join(chance.choices(vocabulary, k=6)).capitalize(),
        access="open",
        case_number=f"{chance.randint(0, 89):02}.{chance.randint(0, 29):02}.00-P20-{chance.randint(1, 400)}-24",
        sections=(
            Section(heading="Sagsfremstilling", blocks=tuple(Paragraph(text=text) for text in texts[:-1])),
            Section(heading="Beslutning", blocks=(Paragraph(text=texts[-1]),), kind="decision"),
        ),
        decision=(Decision(text=texts[-1], outcome="approved"),),
    )
