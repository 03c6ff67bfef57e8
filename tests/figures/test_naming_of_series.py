"""Which numbers are one series: by the report without its period, and by the words of what is counted."""

import pytest

from raadhus.figures.series.naming import (
    indicator_key,
    indicator_name,
    is_indicator_name,
    owner_words,
    report_key,
)

OWNER = owner_words("Egeborg Kommune")


def report(title: str, *, item: str = "a", life: str = "v", committees: tuple[str, ...] = ()) -> str:
    return report_key(title, item=item, life=life, owner=OWNER, committees=committees)


def indicator(what: str, unit: str | None = "persons") -> str:
    return indicator_key(what, unit=unit, owner=OWNER)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Arbejdsgivernes sociale ansvar andet halvår 2019",
            "Egeborg Kommunes sociale ansvar som arbejdsgiver",
        ),
        ("Sygefravær i skolerne 2024", "Sygefravær i skolerne 2025"),
        ("Status på natur og vand, 1. kvartal 2024", "Status på natur og vand - 3. kvartal 2025"),
    ],
)
def test_a_report_stays_itself_whatever_its_period(one: str, other: str) -> None:
    assert report(one) == report(other, item="b")


def test_a_title_that_could_be_anybodys_belongs_to_its_committee() -> None:
    assert report("Budgetopfølgning 2024") != report("Budgetopfølgning 2025", life="other")
    assert report("Budgetopfølgning 2024") == report("Budgetopfølgning 2025", item="b")


def test_the_name_of_the_committee_in_a_title_is_not_the_matter() -> None:
    named = report("Opfølgning på sygefravær i plejen for Vejudvalget", committees=("Vejudvalget",))

    assert named == report("Opfølgning på sygefravær i plejen")


@pytest.mark.parametrize("title", ["Meddelelser", "Eventuelt", "2024", ""])
def test_an_item_without_a_matter_is_a_report_of_its_own(title: str) -> None:
    assert report(title) != report(title, item="b")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ordinære job i Egeborg Kommune", "ordinære job"),
        ("nye private arbejdspladser", "private arbejdspladser"),
        ("flere Egeborgborgere i arbejde", "flere borgere fra Egeborg Kommune i arbejde"),
        ("Grundsats, Antal borgere 2024", "Grundsats, antal borgere 2025"),
    ],
)
def test_what_is_counted_is_one_by_its_words(one: str, other: str) -> None:
    assert indicator(one) == indicator(other)


def test_order_and_unit_tell_different_things_apart() -> None:
    assert indicator("private arbejdspladser") != indicator("arbejdspladser, private")
    assert indicator("praktikpladser", "places") != indicator("praktikpladser", "persons")


def test_words_that_say_nothing_still_give_a_key() -> None:
    assert indicator("på i") != indicator("af")


def test_a_name_is_a_heading_no_longer_than_a_line() -> None:
    assert indicator_name("  løntilskud: ") == "Løntilskud"
    assert len(indicator_name("a" * 5000)) <= 200


@pytest.mark.parametrize(
    ("what", "unit"),
    [
        ("Fraværet er faldet fra 5,4 til", "percent"),
        ("Institutioner med merforbrug på", "percent"),
        ("i forhold til, hvad havnen forventede", "percent"),
        ("Både fra 1", "boats"),
        ("afdelingens korrigerede budget", "percent"),
        ("pladser", "places"),
        ("børn og unge med en plads i klub eller forening i kommunen", "persons"),
    ],
)
def test_part_of_a_sentence_is_no_name_of_what_is_counted(what: str, unit: str) -> None:
    assert not is_indicator_name(what, unit=unit)


@pytest.mark.parametrize("what", ["Skånejob", "ansatte på særlige vilkår", "elev- og praktikpladser"])
def test_a_noun_with_what_belongs_to_it_is_a_name(what: str) -> None:
    assert is_indicator_name(what, unit="persons")
