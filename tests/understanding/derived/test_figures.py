"""Figures: what counts as one, its unit, its time, its part, and what it is held against."""

import time

import pytest

from raadhus.core.derived import Figure
from raadhus.core.record import MeetingRecord
from raadhus.understanding.derived.figures import figures
from raadhus.understanding.derived.passages import passages_of
from understanding.made_items import (
    case_of_blocks,
    made_case,
    made_list,
    made_record,
    made_section,
    made_table,
)


def told(record: MeetingRecord) -> tuple[Figure, ...]:
    return figures(passages_of(record), record=record)


def said(*texts: str) -> tuple[Figure, ...]:
    return told(made_record(made_case(*texts)))


def listed(lead: str, *entries: str) -> tuple[Figure, ...]:
    blocks = (*made_section("", lead).blocks, made_list(*entries))
    return told(made_record(case_of_blocks(*blocks)))


def in_table(*rows: tuple[str, ...], lead: str = "") -> tuple[Figure, ...]:
    blocks = (*made_section("", *([lead] if lead else [])).blocks, made_table(*rows))
    return told(made_record(case_of_blocks(*blocks)))


def test_a_figure_stands_where_it_is_printed() -> None:
    (figure,) = said("I Egeborg bor der 12.340 borgere.")

    assert (figure.value, figure.unit, figure.words) == ("12340", "persons", "12.340")
    assert (figure.place.at, figure.place.start) == ("/items/0/sections/0/blocks/0/text", 18)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Andelen er (9,25) pct. af eleverne.", "9.25", "percent"),
        ("Fremmødet var 82 %.", "82", "percent"),
        ("Andelen steg med 3 procentpoint.", "3", "percentage_points"),
        ("Der er skabt 210 private arbejdspladser.", "210", "jobs"),
        ("Der er budgetteret med 45 ledige helårspersoner.", "45", "full_time"),
        ("Kommunen har 4.010 stillinger.", "4010", "posts"),
        ("Ordningen omfatter 18 nye almene boliger.", "18", "dwellings"),
        ("Forløbet varede 16 uger.", "16", "weeks"),
        ("Kommunen er en af 11 kommuner i aftalen.", "11", "municipalities"),
        ("Arealet er ca. 70 m2.", "70", "m2"),
        ("Der kom 5 høringssvar.", "5", "count"),
        ("Egeborg ligger som nr. 3 blandt kommunerne.", "3", "rank"),
        ("Mindst hver fjerde elev vælger faget.", "25", "percent"),
        ("Fem medarbejdere er ansat.", "5", "persons"),
        ("Der er ingen borgere i ordningen. Der er ingen borgere på venteliste.", "0", "persons"),
        ("12 af de henviste borgere fik arbejde.", "12", "persons"),
        ("Antallet af udvalgsmøder er ni.", "9", "meetings"),
    ],
)
def test_a_number_is_read_with_the_unit_of_what_it_counts(text: str, value: str, unit: str) -> None:
    figure = said(text)[0]

    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Mødet er den 12. marts 2025 kl. 16.00.",
        "Se punkt 6, bilag 2 og tabel 1 (kolonne 6).",
        "Det koster 12 mio. kr., heraf 3.000 kr. til leje.",
        "Ramme 20.05 og sag 15.00.00-A00-7-25.",
        "Ring 43 12 34 56, eller skriv til Lindevej 7, 2750 Egeborg.",
        "For stemte 12 stemmer, imod 3 stemmer.",
        "Tilbuddet er for unge mellem 18 og 25 år og borgere over 65 år.",
        "Sagen drøftes to gange årligt.",
        "De to udvalg behandler sagen i 2025.",
        "Efter tre måneder gøres der status.",
        "Hver anden uge er der møde.",
        "Sagen har ingen økonomiske konsekvenser.",
        "Camp for 5. og 6. klasse, JobCamp 25 og Business 2.0.",
        "Se lovens § 25, stk. 3.",
    ],
)
def test_what_is_no_figure_is_left_out(text: str) -> None:
    assert said(text) == ()


def test_numbers_of_the_head_and_of_attachments_are_no_figures() -> None:
    record = made_record(made_case("Intet."), sections=(made_section("Deltagere", "5 borgere"),))

    assert told(record) == ()


def test_the_parts_of_a_whole_count_what_it_counts() -> None:
    whole, first, second = said("Af de 15 henviste unge er to sprunget fra, og tre har fået job.")

    assert [row.unit for row in (whole, first, second)] == ["persons"] * 3
    assert first.what == "henviste unge, sprunget fra"


def test_a_list_takes_unit_time_and_definition_from_the_text_above_it() -> None:
    lead = "Ansatte opgjort som enkeltpersoner i perioden fra den 1. juli til den 30. november 2024:"

    first, second = listed(lead, "Fleksjob (36)", "Jobrotation (0).")

    assert (first.what, first.value, first.unit) == ("Fleksjob", "36", "persons")
    assert (second.what, second.value) == ("Jobrotation", "0")
    assert first.period is not None
    assert (first.period.from_, first.period.to) == ("2024-07-01", "2024-11-30")
    assert (first.definition or "").startswith("opgjort som enkeltpersoner")
    assert first.is_flow


def test_a_list_whose_numbers_say_nothing_of_their_unit_is_doubted() -> None:
    (figure,) = listed("Fordelingen er:", "Rød (36)")

    assert (figure.unit, figure.unsure) == ("count", "unit-not-stated")


def test_numbers_of_tasks_in_brackets_are_no_figures() -> None:
    assert listed("Opgaverne er:", "Flere i fleksjob (3.23)") == ()


def test_the_time_right_behind_a_figure_is_its_own() -> None:
    now, before = said("I 2024 valgte 12 pct. af de unge faget mod 8 pct. i 2023.")

    assert now.period is not None
    assert now.period.to == "2024"
    assert before.period is not None
    assert before.period.to == "2023"


def test_a_sentence_that_carries_on_takes_the_time_of_the_one_before() -> None:
    carried, other = said(
        "Væksten var høj i 2024. Andelen var således 10 pct. Andelen på landsplan er 7 pct."
    )

    assert carried.period is not None
    assert carried.period.to == "2024"
    assert other.period is None


def test_what_is_so_today_has_no_period() -> None:
    (figure,) = said("I dag er 40 borgere i ordningen.")

    assert figure.period is None
    assert figure.is_flow is False


def test_what_is_told_of_a_project_happened_while_it_ran() -> None:
    figure = said("Projektet blev gennemført i perioden marts 2024 - juli 2024.", "Tre unge fik job.")[-1]

    assert figure.period is not None
    assert (figure.period.from_, figure.period.to) == ("2024-03", "2024-07")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Der er 12 borgere i ordningen.", "measured"),
        ("Andelen er 12 pct., og målsætningen er 15 pct.", "target"),
        ("Det forventes, at 12 borgere deltager.", "expected"),
        ("Der må højst være 12 deltagere.", "limit"),
        ("Andelen er 12 pct. mod 9 pct. i hele landet.", "compared"),
    ],
)
def test_the_part_of_a_figure_is_told_by_its_words(text: str, role: str) -> None:
    assert said(text)[-1].role == role


def test_goals_stand_in_a_list_under_the_word() -> None:
    (goal,) = listed("De to mål er:", "1.000 nye private arbejdspladser")

    assert (goal.role, goal.value, goal.what) == ("target", "1000", "nye private arbejdspladser")


def test_a_figure_knows_the_one_that_it_is_held_against() -> None:
    own, other = said("Andelen af rygere er 12 pct. mod 9 pct. i hele landet.")

    assert own.compared_to == other.place
    assert own.what == other.what == "Andelen af rygere"


def test_a_rise_holds_the_last_value_against_the_first() -> None:
    first, last = said("Andelen af rygere er steget fra 16,9 pct. i 2023 til 17,0 pct. i 2024.")

    assert (first.role, last.role, last.value) == ("compared", "measured", "17.0")
    assert last.compared_to == first.place


@pytest.mark.parametrize(
    "text",
    ["Fraværet er faldet fra 5,4 til 5,2 pct.", "Fraværet var henholdsvis 5,4 og 5,2 pct. i de to år."],
)
def test_a_sign_of_percent_counts_for_both_numbers_before_it(text: str) -> None:
    assert [(row.value, row.unit) for row in said(text)] == [("5.4", "percent"), ("5.2", "percent")]


def test_a_share_knows_of_whom_it_is_told() -> None:
    (figure,) = said("I dag er ansatte i støttede job svarende til cirka 10,4 pct. af de ordinært ansatte.")

    assert (figure.what, figure.population) == ("ansatte i støttede job", "ordinært ansatte")


def test_both_ends_of_a_range_are_doubted() -> None:
    low, high = said("Der ventes 60-65 flygtninge.")

    assert (low.value, high.value, low.unsure, high.unsure) == ("60", "65", "range", "range")


def test_a_sentence_that_says_what_a_number_includes_is_its_definition() -> None:
    blocks = (
        *made_section("", "Antal personer:").blocks,
        made_list("Elevpladser (304)", "Fleksjob (3)"),
        *made_section("", "Merituddannelsen indgår i tallet for elevpladser.").blocks,
    )

    first, second = told(made_record(case_of_blocks(*blocks)))

    assert first.definition == "Merituddannelsen indgår i tallet for elevpladser."
    assert second.definition is None


def test_a_cell_is_told_by_the_heads_of_its_row_and_column() -> None:
    rows = in_table(("Sats", "Antal borgere 2024", "Udgift i kr."), ("Grundsats", "117", "2.500"))

    assert [(row.what, row.value, row.unit) for row in rows] == [
        ("Grundsats, Antal borgere 2024", "117", "persons")
    ]


def test_a_year_at_the_head_of_a_column_is_the_time_of_its_cells() -> None:
    first, second = in_table(("", "2023", "2024"), ("Omgørelsesprocent", "41 %", "36,3 %"))

    assert (first.period and first.period.to, second.period and second.period.to) == ("2023", "2024")
    assert second.value == "36.3"


def test_the_whole_country_in_a_table_is_compared() -> None:
    assert [row.role for row in in_table(("", "2024"), ("Hele landet", "41 %"))] == ["compared"]


def test_a_table_of_money_holds_no_figures() -> None:
    assert in_table(("Ramme", "Budget 2024", "Forbrug"), ("Skoler", "117", "98")) == ()


@pytest.mark.parametrize(
    "unit", ["1 ", "10 borgere og ", "10 pct. mod 8 pct. ", "to ", "fra 10 i 2018 til 12 i 2019 ", " (1) ", "1.",
             "andelen af ", "opgjort som a", "antal af børn er 1 ", "I 2019 er 3 personer. Heraf 2. ", "a" * 9]
)  # fmt: skip
def test_hostile_text_costs_no_more_than_its_length(unit: str) -> None:
    begun = time.process_time()
    said(unit * (100_000 // len(unit)))

    assert time.process_time() - begun < 4
