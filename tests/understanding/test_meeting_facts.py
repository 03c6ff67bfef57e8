import pytest

from raadhus.core.record import Meeting
from raadhus.understanding.meeting_facts import meeting_facts


def _meeting(printed: str) -> Meeting:
    return meeting_facts(Meeting(as_printed=printed), title=None).meeting


@pytest.mark.parametrize(
    ("printed", "start"),
    [
        ("Onsdag den 3. april 2024 - kl. 13:00", "2024-04-03T13:00:00+02:00"),
        ("Mødedato Onsdag d. 3. januar 2024 kl. 08:00", "2024-01-03T08:00:00+01:00"),
        ("STARTTIDSPUNKT 03-04-2024 09:00:00", "2024-04-03T09:00:00+02:00"),
        ("2024-04-03T14:30:00+02:00", "2024-04-03T14:30:00+02:00"),
        ("Referat 3. april 2024 kl. 15.45", "2024-04-03T15:45:00+02:00"),
        ("Onsdag den 3. april 2024", "2024-04-03"),
        ("Dato: 3. april 2024\nTid: 16.00-18.30", "2024-04-03T16:00:00+02:00"),
        ("Uden dato", None),
    ],
)
def test_date_and_time_of_the_head_are_the_start(printed: str, start: str | None) -> None:
    assert _meeting(printed).start == start


def test_the_end_is_told_when_it_is_printed() -> None:
    assert _meeting("3. april 2024 kl. 16.00. Mødet sluttede kl. 18.25").end == "2024-04-03T18:25:00+02:00"


@pytest.mark.parametrize(
    ("printed", "end"),
    [
        ("Dato: 3. april 2024\nTid: 16.00-18.30", "2024-04-03T18:30:00+02:00"),
        ("Onsdag den 3. april 2024 kl. 16-18", "2024-04-03T18:00:00+02:00"),
        ("3. april 2024 fra kl. 16.00 til kl. 18.30", "2024-04-03T18:30:00+02:00"),
        ("Mødedato: 03-04-2024 16:00 - 18:00", "2024-04-03T18:00:00+02:00"),
        ("3. april 2024 kl. 16 - 2. sal", None),
        ("3. april 2024 kl. 16.00 - 03-04-2024", None),
        ("3. april 2024 kl. 16.00 - 4", None),
    ],
)
def test_the_end_of_a_span_of_hours_is_the_end(printed: str, end: str | None) -> None:
    assert _meeting(printed).end == end


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        (
            "Vejudvalget\nOnsdag den 3. april 2024 kl. 13:00\nLokale 4 på Egeborg Rådhus",
            "Lokale 4 på Egeborg Rådhus",
        ),
        ("Mødedato 3. april 2024 kl. 08:00\nMødested Broværkstedet, Ågade 1", "Broværkstedet, Ågade 1"),
        ("Referat 3. april 2024 kl. 15.45\nVejudvalget - Lokale 4", "Lokale 4"),
        ("Vejudvalget onsdag den 3. april 2024 kl. 08:00 i Lokale 4", "Lokale 4"),
        ("Onsdag den 3. april 2024", None),
    ],
)
def test_the_place_is_labelled_or_stands_by_the_date(printed: str, place: str | None) -> None:
    assert _meeting(printed).place == place


def test_what_the_source_told_is_never_overwritten() -> None:
    told = Meeting(
        as_printed="3. april 2024 kl. 13:00\nLokale 4", start="2024-04-03T12:00:00+02:00", place="Salen"
    )

    found = meeting_facts(told, title=None).meeting

    assert (found.start, found.place) == ("2024-04-03T12:00:00+02:00", "Salen")


def test_a_wrong_weekday_is_doubted() -> None:
    (found,) = meeting_facts(Meeting(as_printed="Mandag den 3. april 2024 kl. 13:00"), title=None).doubts

    assert (found.code, found.text) == ("weekday-differs", "Mandag den 3. april 2024")


def test_a_right_weekday_is_not_doubted() -> None:
    assert meeting_facts(Meeting(as_printed="Onsdag den 3. april 2024"), title=None).doubts == ()


def test_extraordinary_and_form_are_told_by_the_head_or_title() -> None:
    found = meeting_facts(
        Meeting(as_printed="3. april 2024"), title="Ekstraordinært møde som videomøde"
    ).meeting

    assert (found.extraordinary, found.form) == (True, "video")


@pytest.mark.parametrize("printed", ["Mødested: i Søsalen", "Sted: I Søsalen"])
def test_a_place_begins_without_its_preposition(printed: str) -> None:
    assert _meeting(f"Onsdag den 3. april 2024\n{printed}").place == "Søsalen"
