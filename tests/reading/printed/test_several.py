"""A file with several meetings gives a record for each; a file with one is left whole."""

import pytest

from corpus import corpus_bytes
from raadhus.reading import ReadError, read, read_all
from raadhus.reading.coverage import coverage

SPRING = (
    "REFERAT Havneudvalget d. 03-04-2024\n\nMødedato Onsdag d. 3. april 2024 kl. 16:00\n\n"
    "Punkt 1: Meddelelser\n\nBeslutning\n\nTaget til efterretning\n\nPunkt 2: Ny mole\n\nBeslutning\n\nGodkendt\n"
)
AUTUMN = (
    "Strandudvalget\nTirsdag den 8. oktober 2024 - kl. 13:00\n\n"
    "Punkt 1 Meddelelser\n\nBeslutning\n\nUdsat\n\nPunkt 2 Tang\n\nBeslutning\n\nAfvist\n\nPunkt 3 Sand\n\n"
)


@pytest.mark.parametrize("parts", [(SPRING, AUTUMN), (AUTUMN, SPRING), (SPRING, SPRING, AUTUMN)])
def test_each_head_begins_a_meeting(parts: tuple[str, ...]) -> None:
    records = read_all("\n\n".join(parts).encode())
    alone = [read(part.encode()) for part in parts]

    assert [record.organizations for record in records] == [record.organizations for record in alone]
    assert [record.meeting.start for record in records] == [record.meeting.start for record in alone]
    assert [record.items for record in records] == [record.items for record in alone]


def test_nothing_of_several_meetings_is_lost() -> None:
    assert coverage(f"{SPRING}\n\n{AUTUMN}".encode()).not_placed == ()


def test_one_record_of_several_meetings_is_refused() -> None:
    with pytest.raises(ReadError) as caught:
        read(f"{SPRING}\n\n{AUTUMN}".encode())
    assert caught.value.code == "several-meetings"


def test_a_list_that_begins_again_is_no_meeting() -> None:
    text = SPRING + "\n\nPunkt 1 blev behandlet onsdag den 3. april 2024, og punkt 2 siden.\n"

    assert len(read_all(text.encode())) == 1


def test_the_founding_minutes_in_one_file_are_two_meetings() -> None:
    names = (
        "2020-01-14-erhvervs-og-beskaeftigelsesudvalget",
        "2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget",
    )
    both = b"\n\n".join(corpus_bytes(f"ballerup/{name}.txt") for name in names)

    assert [len(record.items) for record in read_all(both)] == [7, 10]
