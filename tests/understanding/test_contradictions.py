"""Counts, numbers, names and attendance that contradict each other inside a record."""

import pytest
from msgspec.structs import replace

from corpus import corpus_bytes
from raadhus.core.record import AgendaItem, Attachment, AttachmentsStated, Doubt, MeetingRecord, Message
from raadhus.reading import read
from raadhus.understanding.contradictions import contradictions, names_spelled_two_ways
from raadhus.understanding.sections import texts_of
from understanding.made_items import made_attendance, made_case, made_item, made_record

A = "ballerup/2020-01-14-erhvervs-og-beskaeftigelsesudvalget.txt"
B = "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt"
OWN_CODES = {
    "sum-differs",
    "figure-contradicts",
    "name-spelled-two-ways",
    "attachment-count-differs",
    "number-gap",
    "attendance-disagrees",
}


def _found(record: MeetingRecord) -> tuple[Doubt, ...]:
    return contradictions(record, texts=texts_of(record.items))


def _codes(record: MeetingRecord) -> list[str]:
    return [doubt.code for doubt in _found(record)]


def _numbered(*numbers: str) -> MeetingRecord:
    return made_record(*(made_item(number=number) for number in numbers))


def _with_attachments(stated: int, *titles: str) -> AgendaItem:
    return replace(
        made_item(),
        attachments=tuple(Attachment(title=title) for title in titles),
        attachments_stated=AttachmentsStated(total=stated),
    )


def test_a_record_without_contradictions_gives_no_doubt() -> None:
    assert _codes(made_record(made_case("Skolen åbner i august 2026."))) == []


def test_fewer_attachments_listed_than_stated_is_a_doubt() -> None:
    (found,) = _found(made_record(_with_attachments(2, "Kort")))

    assert (found.code, found.item, found.text) == ("attachment-count-differs", "1", "2 bilag")


def test_a_count_without_a_list_is_no_doubt() -> None:
    assert _codes(made_record(_with_attachments(2))) == []


@pytest.mark.parametrize(("stated", "codes"), [(2, []), (1, ["attachment-count-differs"])])
def test_a_numbered_attachment_counts_for_its_message(stated: int, codes: list[str]) -> None:
    item = replace(
        made_item(),
        messages=(Message(number="6", attachments_stated=AttachmentsStated(total=stated)),),
        attachments=(Attachment(number="1.6.1", title="Brev"), Attachment(number="1.6.2", title="Svar")),
    )

    assert _codes(made_record(item)) == codes


@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [
        (("1", "2", "3"), 0),
        (("1", "2", "4", "5"), 1),
        (("216", "217", "219", "220"), 1),
        (("1", "5", "9"), 0),
        (("1", "2", "3", "5", "6", "8", "9", "10", "12", "13", "15", "16", "17", "19", "20", "22", "23"), 0),
        (("3", "2", "1"), 0),
        (("1", "A", "3"), 0),
        (("7",), 0),
        ((), 0),
    ],
)
def test_a_gap_in_running_numbers_is_a_doubt(numbers: tuple[str, ...], gaps: int) -> None:
    assert _codes(_numbered(*numbers)) == ["number-gap"] * gaps


def test_a_wide_gap_names_all_that_is_missing() -> None:
    (found,) = _found(_numbered("1", "2", "6", "7"))

    assert "3-5" in found.message


def test_a_closed_item_is_never_quoted() -> None:
    item = made_case("I alt 40.000 job, hvoraf 25.000 er private og 15.400 er offentlige.")

    assert _codes(made_record(item)) == ["sum-differs"]
    assert _codes(made_record(replace(item, access="closed"))) == []


def test_somebody_present_who_is_away_from_every_item_is_a_doubt() -> None:
    items = tuple(
        replace(made_item(number=number), attendance=(made_attendance("Asta Holm", "absent"),))
        for number in "123"
    )
    (found,) = _found(made_record(*items, attendance=(made_attendance("Asta Holm"),)))

    assert (found.code, found.text) == ("attendance-disagrees", "Asta Holm")


def test_somebody_away_from_one_item_only_is_no_doubt() -> None:
    away = replace(made_item(number="1"), attendance=(made_attendance("Asta Holm", "absent"),))
    others = tuple(
        replace(made_item(number=number), attendance=(made_attendance("Bo Lind", "absent"),))
        for number in "23"
    )

    assert _codes(made_record(away, *others, attendance=(made_attendance("Asta Holm"),))) == []


def test_a_name_is_compared_between_records() -> None:
    first = made_record(attendance=(made_attendance("Asta Holmen", party="A"),))
    second = made_record(attendance=(made_attendance("Asta Holmer", party="A"),))
    (found,) = names_spelled_two_ways((first, second))

    assert (found.code, found.text) == ("name-spelled-two-ways", "Asta Holmer")


def test_equal_names_in_two_records_are_no_doubt() -> None:
    record = made_record(attendance=(made_attendance("Asta Holm"),))

    assert names_spelled_two_ways((record, record)) == ()


def _own(path: str) -> list[tuple[str, str | None]]:
    record = read(corpus_bytes(path))
    return sorted((doubt.code, doubt.item) for doubt in record.doubts if doubt.code in OWN_CODES)


def test_the_founding_minutes_of_2020_contradict_themselves_twice() -> None:
    assert _own(A) == [("figure-contradicts", "3"), ("sum-differs", "7")]


def test_the_founding_minutes_of_2023_contradict_themselves_twice() -> None:
    assert _own(B) == [("sum-differs", "2"), ("sum-differs", "8")]


def test_one_member_of_both_founding_minutes_is_spelled_two_ways() -> None:
    (found,) = names_spelled_two_ways((read(corpus_bytes(A)), read(corpus_bytes(B))))

    assert found.text == "Musa Kecec"
