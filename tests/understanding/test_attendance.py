"""Who was at the meeting and who was away from which item."""

from msgspec.structs import replace

from corpus import corpus_bytes
from raadhus.core.record import AgendaItem, Attendance, Meeting, MeetingRecord
from raadhus.reading import read
from raadhus.understanding.attendance import item_attendance, meeting_attendance, said_in_item
from raadhus.understanding.sections import texts_of
from understanding.made_items import START, made_attendance, made_item, made_record, made_section

A = "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt"
B = "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt"


def _meeting(record: MeetingRecord) -> tuple[Attendance, ...]:
    texts = texts_of(record.items)
    said = tuple(said_in_item(text, start=record.meeting.start) for text in texts)
    return meeting_attendance(record, texts=texts, said=said)


def _items(item: AgendaItem, members: tuple[Attendance, ...] = ()) -> tuple[Attendance, ...]:
    (text,) = texts_of((item,))
    return item_attendance(item, said=said_in_item(text, start=START), members=members)


def _statuses(record: MeetingRecord) -> dict[str, str | None]:
    return {entry.name: entry.status for entry in _meeting(record)}


def _of_item(item: AgendaItem) -> list[tuple[str, str | None]]:
    return [(entry.name, entry.status) for entry in _items(item)]


def _counts(record: MeetingRecord, *, official: bool) -> tuple[int, int]:
    those = [entry for entry in _meeting(record) if entry.is_official is official and not entry.items]
    return sum(entry.status == "present" for entry in those), sum(
        entry.status == "apology" for entry in those
    )


def test_somebody_listed_without_a_mark_was_present() -> None:
    record = made_record(sections=(made_section("Mødedeltagere", "Asta Holm (A), Bo Lind (V) (Afbud)"),))

    assert _statuses(record) == {"Asta Holm": "present", "Bo Lind": "apology"}


def test_the_list_of_the_absent_overrules_the_list_of_members() -> None:
    record = made_record(
        sections=(
            made_section("Medlemmer", "Asta Holm (A)", "Bo Lind (V)"),
            made_section("Afbud", "Bo Lind (V)"),
        )
    )

    assert _statuses(record) == {"Asta Holm": "present", "Bo Lind": "apology"}


def test_an_unmarked_name_under_a_double_heading_is_only_absent() -> None:
    record = made_record(sections=(made_section("Afbud/Fraværende", "Asta Holm (A)"),))

    assert _statuses(record) == {"Asta Holm": "absent"}


def test_the_secretary_is_an_official() -> None:
    (entry,) = _meeting(made_record(sections=(made_section("Sekretær", "Dorte Mark"),)))

    assert (entry.is_official, entry.titles) == (True, ("sekretær",))


def test_what_the_source_states_as_data_is_kept_and_completed() -> None:
    record = made_record(
        made_item(made_section("Sagsfremstilling", "Asta Holm (A) har spurgt til sagen.")),
        attendance=(made_attendance("Asta Holm", "apology"),),
    )
    (entry,) = _meeting(record)

    assert (entry.status, entry.party, entry.is_official) == ("apology", "A", False)


def test_a_bullet_below_a_person_narrows_his_presence() -> None:
    record = made_record(
        sections=(made_section("Deltagere", "Asta Holm (A) - Deltog", "Deltog ikke under punkterne 2-3"),)
    )

    assert [(entry.status, entry.items) for entry in _meeting(record)] == [
        ("present", ()),
        ("absent", ("2", "3")),
    ]


def test_a_title_gets_its_lost_comma_back_from_the_items() -> None:
    record = made_record(
        made_item(made_section("Indstilling", "Center for By, Erhverv og Miljø indstiller, at")),
        sections=(made_section("Deltagere", "Dorte Mark (centerchef for By\nErhverv og Miljø) - Deltog"),),
    )
    (entry,) = _meeting(record)

    assert entry.titles == ("centerchef for By, Erhverv og Miljø",)


def test_an_item_that_lists_the_absent_holds_for_the_meeting() -> None:
    record = made_record(made_item(made_section("Beslutning", "Asta Holm og Bo Lind"), title="Fraværende"))

    assert _statuses(record) == {"Asta Holm": "absent", "Bo Lind": "absent"}


def test_absence_from_numbered_items_is_told_at_both_places() -> None:
    first = made_item(
        made_section("Beslutning", "Godkendt.", "Asta Holm (F) deltog ikke under punkterne 2-3.")
    )
    record = made_record(first, made_item(number="2"))

    assert [(entry.name, entry.items) for entry in _meeting(record)] == [("Asta Holm", ("2", "3"))]
    assert _of_item(first) == []


def test_an_absence_line_of_an_item_fills_in_party_and_title() -> None:
    members = (made_attendance("Asta Holm", party="A"),)
    item = made_item(made_section("Afbud", "Asta Holm"), number="7")
    (entry,) = _items(item, members)

    assert (entry.party, entry.status, entry.items) == ("A", "apology", ("7",))


def test_the_published_absence_of_a_closed_item_is_read() -> None:
    item = replace(made_item(), access="closed", public_attendance="Asta Holm (A), Dorte Mark (direktør)")

    assert _of_item(item) == [("Asta Holm", "absent"), ("Dorte Mark", "absent")]


def test_absence_at_the_end_of_the_decision_is_read() -> None:
    assert _of_item(made_item(made_section("Beslutning", "Godkendt.", "Afbud: Asta Holm"))) == [
        ("Asta Holm", "apology")
    ]


def test_absence_from_another_bodys_meeting_is_not_this_items() -> None:
    item = made_item(
        made_section("Beslutning", "Godkendt."),
        made_section("Sagsforløb", "Udvalg: Byrådet", "Asta Holm deltog ikke i sagens behandling."),
        made_section("Beslutning i Økonomiudvalget den 26-02-2025", "Anbefales.", "Afbud: Bo Lind"),
    )

    assert _of_item(item) == []


def test_the_founding_minutes_of_2020_have_five_of_seven_members_and_four_officials() -> None:
    record = read(corpus_bytes(A))

    assert (_counts(record, official=False), _counts(record, official=True)) == ((5, 2), (4, 0))


def test_the_founding_minutes_of_2023_have_six_of_seven_members_and_two_of_six_officials() -> None:
    record = read(corpus_bytes(B))

    assert (_counts(record, official=False), _counts(record, official=True)) == ((6, 1), (2, 4))


def test_every_item_of_2023_misses_the_same_five_people() -> None:
    record = read(corpus_bytes(B))

    assert len({frozenset(entry.name for entry in item.attendance) for item in record.items}) == 1
    assert {len(item.attendance) for item in record.items} == {5}


def test_the_head_of_the_minutes_may_tell_who_was_away_and_replaced() -> None:
    head = "Udvalget mødtes den 5. marts 2025.\nLis Krog var fraværende. I stedet deltog Bo Eng (A)"
    record = made_record()

    found = _meeting(replace(record, meeting=Meeting(as_printed=head)))

    assert [(one.name, one.party, one.status, one.substitute_for) for one in found] == [
        ("Lis Krog", None, "absent", None),
        ("Bo Eng", "A", "substitute", "Lis Krog"),
    ]
