"""An item of the agenda finds itself in the minutes by its surest sign."""

from hypothesis import given

from core.record_strategies import records
from raadhus.core.match_items import match_items, titles_are_alike
from raadhus.core.record import AgendaItem, Meeting, MeetingRecord, Source

SOURCE = Source(media_type="text/plain", sha256="0" * 64, profile="test", reader_version="1")


def record(*items: AgendaItem) -> MeetingRecord:
    return MeetingRecord(kind="agenda", meeting=Meeting(as_printed="i dag"), items=items, source=SOURCE)


def item(
    number: str, title: str, *, case_number: str | None = None, source_id: str | None = None
) -> AgendaItem:
    return AgendaItem(
        number=number, position=int(number), title=title, case_number=case_number, source_id=source_id
    )


def _number(one: AgendaItem | None) -> str | None:
    return None if one is None else one.number


def matched(agenda: MeetingRecord, minutes: MeetingRecord) -> list[tuple[str | None, str | None, str | None]]:
    return [
        (_number(match.agenda), _number(match.minutes), match.by) for match in match_items(agenda, minutes)
    ]


def test_the_id_of_the_source_goes_before_all_else() -> None:
    agenda = record(item("1", "Havnebad", source_id="b"), item("2", "Skolevej", source_id="a"))
    minutes = record(item("1", "Havnebad", source_id="a"), item("2", "Skolevej", source_id="b"))

    assert matched(agenda, minutes) == [("2", "1", "source_id"), ("1", "2", "source_id")]


def test_the_same_number_and_title_are_the_same_item() -> None:
    agenda = record(item("1", "Meddelelser"), item("2", "MEDDELELSER."))
    minutes = record(item("1", "Meddelelser"), item("2", "Meddelelser"))

    assert matched(agenda, minutes) == [("1", "1", "number_and_title"), ("2", "2", "number_and_title")]


def test_one_case_behind_two_items_is_told_apart_by_their_titles() -> None:
    agenda = record(
        item("1", "Nyt havnebad, anlæg", case_number="24/17"),
        item("2", "Lukning af skolevej", case_number="24/17"),
    )
    minutes = record(
        item("1", "Lukning af gammel skolevej", case_number="24/17"),
        item("2", "Nyt havnebad (anlæg), ny", case_number="24/17"),
    )

    assert matched(agenda, minutes) == [("2", "1", "case_and_title"), ("1", "2", "case_and_title")]


def test_a_title_that_moved_is_found_by_itself() -> None:
    agenda = record(item("1", "Havnebad"), item("2", "Skolevej"))
    minutes = record(item("1", "Skolevej"), item("2", "Bypark"), item("3", "Havnebad"))

    assert matched(agenda, minutes) == [("2", "1", "title"), (None, "2", None), ("1", "3", "title")]


def test_a_title_in_slightly_other_words_is_found_by_likeness() -> None:
    agenda = record(item("1", "Opfølgning på budget 2023"), item("2", "Besøg"))
    minutes = record(item("2", "Anden opfølgning på budget 2023"), item("3", "Eventuelt"))

    assert matched(agenda, minutes)[0] == ("1", "2", "likeness")


def test_an_item_alone_between_the_same_neighbours_is_the_same_with_a_new_title() -> None:
    agenda = record(item("1", "Havnebad"), item("2", "Køb af grund"), item("3", "Eventuelt"))
    minutes = record(item("1", "Havnebad"), item("2", "Lukket sag"), item("3", "Eventuelt"))

    assert matched(agenda, minutes)[1] == ("2", "2", "order")


def test_two_cases_at_the_same_place_are_two_items() -> None:
    agenda = record(item("1", "Køb af grund", case_number="24/17"))
    minutes = record(item("1", "Lukket sag", case_number="24/18"))

    assert matched(agenda, minutes) == [("1", None, None), (None, "1", None)]


@given(records(), records())
def test_every_item_is_told_exactly_once(agenda: MeetingRecord, minutes: MeetingRecord) -> None:
    matches = match_items(agenda, minutes)

    before = sorted(match.agenda.position for match in matches if match.agenda)
    assert before == [item.position for item in agenda.items]
    assert tuple(match.minutes for match in matches if match.minutes) == minutes.items


def test_titles_of_other_matters_are_not_alike() -> None:
    assert not titles_are_alike("Nyt havnebad", "Nye takster")
    assert not titles_are_alike("", "")
