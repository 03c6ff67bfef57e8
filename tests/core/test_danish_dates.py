"""Dates and spans are found with the precision they are printed with."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.danish_dates import find_dates, find_spans, find_years
from raadhus.core.months import NotADay, weekday


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("14. januar 2020", "2020-01-14"),
        ("5. februar 2019", "2019-02-05"),
        ("16-08-2023", "2023-08-16"),
        ("09.01.2020", "2020-01-09"),
        ("15-maj-2002", "2002-05-15"),
        ("30. aug 2022", "2022-08-30"),
        ("30. aug. 2022", "2022-08-30"),
        ("11 januar, 2021", "2021-01-11"),
        ("1. OKTOBER 2025", "2025-10-01"),
        ("17/11 2016", "2016-11-17"),
        ("17/11/2016", "2016-11-17"),
        ("2023-08-16", "2023-08-16"),
        ("juni 2017", "2017-06"),
        ("juli i 2027", "2027-07"),
        ("oktober 2019", "2019-10"),
    ],
)
def test_a_date_is_read_day_first_with_its_precision(printed: str, expected: str) -> None:
    text = f"Mandag, den {printed} kl. 13"

    (found,) = find_dates(text)

    assert found.date == expected
    assert text[found.start : found.end] == found.as_printed == printed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "den 28. august",
        "31. april 2020",
        "306-2009-600",
        "00.01.10-P35-7-22",
        "1.16.2008.4",
        "i 2019",
        "Dok. 12-2019-26",
    ],
)
def test_what_is_no_day_or_month_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("andet halvår 2019", "2019-07", "2019-12"),
        ("1. halvår 2023", "2023-01", "2023-06"),
        ("første halvdel af 2020", "2020-01", "2020-06"),
        ("primo 2020", "2020-01", "2020-01"),
        ("ultimo 2020", "2020-12", "2020-12"),
        ("medio september 2025", "2025-09-11", "2025-09-20"),
        ("ultimo februar 2024", "2024-02-21", "2024-02-29"),
        ("foråret 2024", "2024-03", "2024-05"),
        ("efteråret 2023", "2023-09", "2023-11"),
        ("vinteren 2023/24", "2023-12", "2024-02"),
        ("fjerde kvartal 2019", "2019-10", "2019-12"),
        ("3. og 4. kvartal 2025", "2025-07", "2025-12"),
        ("1.-3. kvartal 2025", "2025-01", "2025-09"),
        ("fra den 1. juli til den 30. november 2019", "2019-07-01", "2019-11-30"),
        ("13.-14. september 2023", "2023-09-13", "2023-09-14"),
        ("13. og 14. september 2023", "2023-09-13", "2023-09-14"),
        ("20. december til 3. januar 2021", "2020-12-20", "2021-01-03"),
        ("august-oktober 2023", "2023-08", "2023-10"),
        ("2019-2022", "2019", "2022"),
        ("2019 til 2022", "2019", "2022"),
        ("ved udgangen af 2023", "2023-12-31", "2023-12-31"),
        ("inden udgangen af juni 2023", None, "2023-06-30"),
    ],
)
def test_a_stretch_of_time_has_both_its_ends(printed: str, first: str | None, last: str) -> None:
    text = f"Arbejdet sker i perioden {printed}."

    (found,) = find_spans(text)

    assert (found.from_, found.to) == (first, last)
    assert text[found.start : found.end] == found.as_printed == printed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "16-08-2023",
        "306-2009-600",
        "5. maj 2020",
        "4. og 9. maj 2020",
        "fra 2022-2019",
        "4. til 1. kvartal 2020",
        "30. til 2. maj 2020",
        "00.01.10-P35-7-22",
    ],
)
def test_what_has_no_two_ends_is_no_span(text: str) -> None:
    assert find_spans(text) == ()


def test_dates_and_spans_in_capitals_are_read_and_quoted_as_printed() -> None:
    text = "DEN 3. APRIL 2024 OG ANDET HALVÅR 2024"

    assert [(found.date, found.as_printed) for found in find_dates(text)] == [("2024-04-03", "3. APRIL 2024")]
    assert [found.as_printed for found in find_spans(text)] == ["ANDET HALVÅR 2024"]


def test_the_dates_of_a_span_are_not_told_twice() -> None:
    text = "Mødet den 2. maj 2019 gælder fra den 1. juli til den 30. november 2019"

    assert [found.date for found in find_dates(text)] == ["2019-05-02"]


def test_dates_and_spans_that_follow_each_other_are_all_found() -> None:
    text = "16.08.2023, 17.08.2023 og juni 2017; 2019-2022, 2024-2027 og ultimo 2030"

    assert [found.date for found in find_dates(text)] == ["2023-08-16", "2023-08-17", "2017-06"]
    assert [found.to for found in find_spans(text)] == ["2022", "2027", "2030-12"]


def test_a_year_is_found_after_a_word_that_says_so() -> None:
    text = "Rammen øges med 900 mio. kr. i 2023 og 2024; sag 2025 i 2026-2027"

    assert [found.date for found in find_years(text)] == ["2023", "2024"]


def test_a_weekday_is_named_in_danish() -> None:
    assert weekday("2020-01-14") == "tirsdag"


@pytest.mark.parametrize("imprecise", ["2020-01", "2020", "2020-02-30", "ikke-en-dag"])
def test_only_a_whole_day_has_a_weekday(imprecise: str) -> None:
    with pytest.raises(NotADay):
        weekday(imprecise)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_printed_with_numerals_is_read_back(day: date) -> None:
    year, month, number = str(day).split("-")

    assert [found.date for found in find_dates(f"den {number}.{month}.{year}")] == [str(day)]


@given(st.text(alphabet="0123456789.-–/ \nfratilmjun og2019af"))
def test_any_text_is_read_without_error(text: str) -> None:
    for date_found in (*find_dates(text), *find_years(text)):
        assert text[date_found.start : date_found.end] == date_found.as_printed
    for span in find_spans(text):
        assert text[span.start : span.end] == span.as_printed


@pytest.mark.parametrize(
    "text",
    [
        "Ordningen gælder 1. juli 2019 til 30. november 2019.",
        "Ordningen gælder 1. juli - 30. november 2019.",
        "Mødet holdes den 13. og 14. september 2019.",
        "Broen er færdig ved udgangen af juni 2020.",
        "Broen er færdig ultimo juni 2020.",
        "Broen lukkes juni 2019 til august 2020.",
    ],
)
def test_a_date_that_is_part_of_a_span_is_no_date_of_its_own(text: str) -> None:
    assert find_dates(text) == ()
    assert len(find_spans(text)) == 1
