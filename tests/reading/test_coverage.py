"""Coverage proves that nothing was lost, so a planted loss must make it fail."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from raadhus.core import MeetingRecord
from raadhus.core.record import AgendaItem, List, Paragraph, Section
from raadhus.core.record_json import encode_record
from raadhus.reading import read
from raadhus.reading.coverage import Coverage, coverage, coverage_of, source_text
from raadhus.reading.original import Reading
from raadhus.reading.read import original_of, recognise

MINUTES = """Egeborg Kommune
Referat
Havneudvalget
Mandag den 5. maj 2025 kl. 16.00

Punkt 1: Meddelelser

1. Isen er væk i år.

2. Kajen er slidt i 2025.

Bilag

Brev om havneloven

Punkt 2: Ny kaj
21/4455

Indstilling

1. at kajen fornyes for 1.250.000 kr.

2. at prisen afsættes

Beslutning

Godkendt.

Bilag

Kort over havnen

2.1 Overslag

Afbud Asta Holm (A)

Punkt 3: Lukket: Salg

Beslutning

Solgt.
"""
READING = recognise(original_of(MINUTES.encode()))[0]


def _found(record: MeetingRecord, *, source: str = MINUTES) -> Coverage:
    return coverage_of([replace(READING, record=record)], source=source)


def _with_item(position: int, change: Callable[[AgendaItem], AgendaItem]) -> MeetingRecord:
    items = [change(item) if item.position == position else item for item in READING.record.items]
    return replace(READING.record, items=tuple(items))


def _with_section(heading: str, change: Callable[[Section], Section]) -> MeetingRecord:
    return _with_item(
        2,
        lambda item: replace(
            item, sections=tuple(change(part) if part.heading == heading else part for part in item.sections)
        ),
    )


def _without_label(section: Section) -> Section:
    (listed,) = section.blocks
    assert isinstance(listed, List)
    entries = (replace(listed.entries[0], label=""), *listed.entries[1:])
    return replace(section, blocks=(replace(listed, entries=entries),))


def _with_entry(section: Section, text: str) -> Section:
    (listed,) = section.blocks
    assert isinstance(listed, List)
    entry = replace(listed.entries[0], blocks=(Paragraph(text=text),))
    return replace(section, blocks=(replace(listed, entries=(entry, *listed.entries[1:])),))


def test_everything_is_in_its_place() -> None:
    found = coverage(MINUTES.encode())

    assert found.is_whole
    assert (found.not_placed, found.twice) == ((), ())
    assert found.source == len("".join(MINUTES.split()))
    assert found.placed + found.furniture == found.source


# A number is settled letter by letter, so which word misses it cannot be told.
LOSSES = {
    "a word": (_with_section("Beslutning", lambda part: replace(part, blocks=())), "Godkendt."),
    "a number": (
        _with_section("Indstilling", lambda part: _with_entry(part, "at kajen fornyes for kr.")), "1.250.000",
    ),
    "a list label": (_with_section("Indstilling", _without_label), "1."),
    "an attachment": (_with_item(2, lambda item: replace(item, attachments=item.attachments[1:])), "Kort"),
    "the number of an attachment": (
        _with_item(
            2, lambda item: replace(item, attachments=tuple(replace(a, number=None) for a in item.attachments))
        ),
        "",
    ),
    "a case number": (_with_item(2, lambda item: replace(item, case_number=None)), "21/4455"),
    "a title": (_with_item(2, lambda item: replace(item, title="Ny")), "kaj"),
    "a heading": (_with_section("Indstilling", lambda part: replace(part, heading="")), "Indstilling"),
    "the number of an item": (_with_item(3, lambda item: replace(item, number="")), "3:"),
    "a message": (_with_item(1, lambda item: replace(item, messages=item.messages[1:])), "Isen"),
    "an attachment of a message": (
        _with_item(
            1, lambda item: replace(item, messages=tuple(replace(m, attachments=()) for m in item.messages))
        ),
        "havneloven",
    ),
    "the number of a message": (
        _with_item(1, lambda item: replace(item, messages=tuple(replace(m, number="") for m in item.messages))),
        "",
    ),
    "an absence": (_with_section("Afbud", lambda part: replace(part, blocks=())), "Asta"),
    "the text of a closed item": (_with_item(3, lambda item: replace(item, public_text=())), "Solgt."),
    "the head": (replace(READING.record, meeting=replace(READING.record.meeting, as_printed="")), "Mandag"),
}  # fmt: skip


@pytest.mark.parametrize("loss", LOSSES)
def test_a_planted_loss_is_found(loss: str) -> None:
    record, word = LOSSES[loss]
    found = _found(record)

    assert not found.is_whole
    assert word in found.not_placed or not word
    assert found.placed + found.furniture < found.source


def test_what_the_original_does_not_have_is_told() -> None:
    found = _found(_with_item(2, lambda item: replace(item, title="Ny kaj Syd")))

    assert found.is_whole
    assert found.twice == ("Syd",)


def test_a_text_in_two_places_is_told() -> None:
    found = _found(_with_section("Beslutning", lambda part: replace(part, blocks=part.blocks * 2)))

    assert found.twice == ("Godkendt.",)


def test_a_meeting_record_is_whole_by_what_it_states() -> None:
    lines = b"\n".join([encode_record(read(MINUTES.encode()))] * 2)

    found = coverage(lines)

    assert (found.not_placed, found.twice) == ((), ())
    assert found.source > len(MINUTES)


def test_letters_left_over_from_a_word_that_was_cut_are_not_told() -> None:
    found = _found(_with_item(2, lambda item: replace(item, title="Ny kajj")))

    assert (found.is_whole, found.twice) == (True, ())


def test_words_that_the_file_implies_are_not_told() -> None:
    record = _with_item(2, lambda item: replace(item, title="Ny kaj Syd"))

    found = coverage_of([replace(READING, record=record, implied=("Syd",))], source=MINUTES)

    assert found.twice == ()


def test_letters_that_are_only_cut_otherwise_are_placed() -> None:
    text = MINUTES.replace("Kort over havnen", "Kort over hav-\nnen")

    assert _found(READING.record, source=text).is_whole


def test_furniture_counts_as_placed_and_only_once() -> None:
    text = MINUTES + "\nSide 1"

    assert not _found(READING.record, source=text).is_whole
    listed = replace(READING, furniture=(*READING.furniture, "Side 1"))
    assert coverage_of([listed], source=text).is_whole
    assert not coverage_of([listed], source=text + "\nSide 1").is_whole


def test_several_readings_share_one_original() -> None:
    assert coverage_of([READING, READING], source=MINUTES * 2).is_whole
    assert not coverage_of([READING], source=MINUTES * 2).is_whole


def test_the_heading_of_a_group_is_counted_once() -> None:
    text = "ÅBNE SAGER\n\nPunkt 1: Ny kaj\n\nBeslutning\n\nJa.\n\nPunkt 2: Ny sti\n\nBeslutning\n\nNej."
    found = coverage(text.encode())

    assert (found.not_placed, found.twice) == ((), ())


def test_the_text_of_a_text_file_is_decoded_as_it_is_read() -> None:
    assert source_text(original_of("På havnen".encode("cp1252"))) == "På havnen"


def test_an_empty_reading_places_nothing() -> None:
    empty = replace(
        READING.record, items=(), sections=(), organizations=(), body=replace(READING.record.body, name=None),
        meeting=replace(READING.record.meeting, as_printed=""),
    )  # fmt: skip
    found = coverage_of([Reading(record=empty)], source="Ny kaj")

    assert (found.source, found.placed, found.not_placed) == (5, 0, ("kaj", "Ny"))
