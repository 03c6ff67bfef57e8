"""Amounts: what they are for, how far they have come, what they are parts of, and when they are doubted."""

import time

import pytest
from msgspec.structs import replace

from raadhus.core.derived import Money
from raadhus.core.record import AgendaItem, Block, MeetingRecord, OrganizationName, Section
from raadhus.understanding.derived.money import frames, money
from raadhus.understanding.derived.passages import passages_of
from understanding.made_items import made_case, made_item, made_list, made_record, made_section, made_table


def told(record: MeetingRecord) -> tuple[Money, ...]:
    return money(passages_of(record), record=record)


def said(*texts: str) -> tuple[Money, ...]:
    return told(made_record(made_case(*texts)))


def in_table(*rows: tuple[str, ...], lead: str = "") -> tuple[Money, ...]:
    blocks: list[Block] = [*made_section("", *([lead] if lead else [])).blocks, made_table(*rows)]
    return told(made_record(made_item(Section(heading="Sagsfremstilling", blocks=tuple(blocks)))))


def under(kind: str, text: str, *, body: str = "Vej- og Parkudvalget") -> Money:
    section = replace(made_section("Afsnit", text), kind=kind)
    record = replace(made_record(made_item(section)), organizations=(OrganizationName(name=body),))
    return told(record)[0]


def budget_item(*sections: Section, title: str = "Budgetopfølgning 2 2025") -> AgendaItem:
    return made_item(*sections, title=title)


def test_an_amount_stands_where_it_is_printed() -> None:
    (row,) = said("Broen i Egeborg koster 4,5 mio. kr. i 2026.")

    assert (row.words, row.place.at) == ("4,5 mio. kr.", "/items/0/sections/0/blocks/0/text")
    assert (row.oere, row.from_year, row.stage) == (450_000_000, 2026, "stated")


def test_a_path_is_a_row_for_each_step() -> None:
    first, second = said("En besparelse på 3 mio. kr. i 2026 stigende til 7 mio. kr. i budget 2027.")

    assert (first.from_year, second.from_year) == (2026, 2027)
    assert first.path is not None
    assert first.path == second.path
    assert (first.direction, second.direction, second.budget) == ("decrease", "decrease", "saving")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Der er afsat 2 mio. kr. i 2026-2028.", (2026, 2028)),
        ("Der er afsat 2 mio. kr. i perioden 2026 til 2028.", (2026, 2028)),
        ("Der er afsat 2 mio. kr. fra 2026 og fremover.", (2026, None)),
        ("Der er afsat 2 mio. kr. i 2026 og 2027.", (2026, 2027)),
        ("I 2024 blev koncerten holdt i den nye hal i Egeborg med en billetpris på 150 kr.", (2024, 2024)),
        ("Ved budgetvedtagelsen for 2026-29 er der afsat 2 mio. kr. til stier.", (None, None)),
    ],
)
def test_years_are_those_that_the_words_give(text: str, years: tuple[int | None, int | None]) -> None:
    (row,) = said(text)

    assert (row.from_year, row.to_year) == years


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Der søges om 2 mio. kr. til stier.", "sought"),
        ("Foreningen har ansøgt om 2 mio. kr.", "sought"),
        ("Administrationen anbefaler, at der afsættes 2 mio. kr.", "recommended"),
        ("Der blev bevilget 2 mio. kr. til stier i foråret.", "granted"),
        ("Byrådet godkendte den 3. maj 2024 en ramme på 2 mio. kr.", "granted"),
        ("Der er brugt 2 mio. kr. på stier.", "spent"),
        ("Der forventes et forbrug på 2 mio. kr.", "expected"),
        ("Prisen er 2 mio. kr.", "stated"),
    ],
)
def test_the_nearest_word_tells_how_far_an_amount_has_come(text: str, stage: str) -> None:
    assert [row.stage for row in said(text)] == [stage]


def test_what_stands_in_a_recommendation_is_recommended() -> None:
    row = under("recommendation", "at der gives en anlægsbevilling på 2 mio. kr.")

    assert (row.stage, row.budget) == ("recommended", "capital")


def test_a_threshold_in_a_recommendation_is_no_recommended_amount() -> None:
    assert under("recommendation", "at regnskaber over 2 mio. kr. godkendes").stage == "stated"


@pytest.mark.parametrize(("body", "stage"), [("Kommunalbestyrelsen", "granted"), ("Byrådet", "granted"),
                                             ("Økonomiudvalget", "recommended")])  # fmt: skip
def test_only_the_council_grants(body: str, stage: str) -> None:
    row = under("decision", "Godkendt med 2 mio. kr.", body=body)

    assert (row.stage, row.by) == (stage, body)


def test_an_earlier_treatment_tells_its_own_body() -> None:
    row = under("previous", "Økonomiudvalget den 3. marts 2025: Anbefalet med 2 mio. kr.")

    assert (row.stage, row.by) == ("recommended", "Økonomiudvalget")


def test_a_budget_follow_up_gives_its_year_to_amounts_that_name_none() -> None:
    record = made_record(
        budget_item(made_section("Sagsfremstilling", "Driften får et mindreforbrug på 2 mio. kr."))
    )

    (row,) = told(record)

    assert (row.from_year, row.direction, row.budget) == (2025, "decrease", "operating")


def test_entries_of_a_list_have_what_its_lead_tells() -> None:
    blocks = (
        *made_section("", "Uden for servicerammen på drift er afvigelserne:").blocks,
        made_list("Sygedagpenge: -3,5 mio. kr. (mindreforbrug)"),
    )
    (row,) = told(made_record(made_item(Section(heading="Sagsfremstilling", blocks=blocks))))

    assert (row.inside, row.budget, row.oere, row.direction) == (False, "operating", -350_000_000, "decrease")


@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        ("Der afsættes 2 mio. kr. årligt.", True),
        ("Der gives engangstilskud på 2 mio. kr.", False),
        ("Der afsættes 2 mio. kr.", None),
    ],
)
def test_lasting_and_once_are_told_apart(text: str, lasting: bool | None) -> None:
    assert [row.lasting for row in said(text)] == [lasting]


def test_a_number_without_unit_has_that_of_the_amount_beside_it() -> None:
    first, second = said("Tilskuddet ændres fra 209.000 årligt til 55.000 kr. årligt.")

    assert (first.words, first.oere, first.direction) == ("209.000", 20_900_000, None)
    assert second.oere == 5_500_000


def test_frames_have_side_and_name_with_the_dash_text() -> None:
    blocks = (
        *made_section("", "Udvalgets bevillingsrammer").blocks,
        made_list("30.01 Veje og parker - uden for servicerammen", "30.02 Havnen."),
    )
    item = budget_item(Section(heading="Baggrund", blocks=blocks))
    record = made_record(item)

    first, second = frames(passages_of(record), record=record)

    assert (first.number, first.name, first.inside, first.year) == (
        "30.01", "Veje og parker - uden for servicerammen", False, 2025,
    )  # fmt: skip
    assert (second.name, second.inside) == ("Havnen", None)


def test_an_amount_on_a_frame_is_on_the_side_of_its_frame() -> None:
    item = budget_item(
        made_section("Rammer", "30.01 Veje og parker - uden for servicerammen"),
        made_section("Sagsfremstilling", "Budgettet på ramme 30.01 øges med 2 mio. kr."),
    )

    (row,) = told(made_record(item))

    assert (row.frame, row.inside, row.direction) == ("30.01", False, "increase")
    assert row.frame_name == "Veje og parker - uden for servicerammen"


def test_the_head_of_a_table_gives_unit_and_year() -> None:
    first, second = in_table(("I t. kr.", "2026", "2027"), ("Stier", "1.500", "-250"))

    assert (first.oere, first.from_year, first.what) == (150_000_000, 2026, "Stier")
    assert (second.oere, second.from_year) == (-25_000_000, 2027)
    assert first.path == second.path


@pytest.mark.parametrize("unit", ["Beløb i 1.000 kr.", "t. kr.", "Tabel 1 (1.000 kr.)", "(tkr.)"])
def test_thousands_are_printed_in_many_ways(unit: str) -> None:
    assert [row.oere for row in in_table((unit, "Beløb"), ("Stier", "1.500"))] == [150_000_000]


def test_the_caption_gives_the_unit_of_a_table_without_one() -> None:
    rows = in_table(("", "Ramme"), ("Stier", "1,5"), lead="Tabel 1: Anlæg i 2026 (mio. kr.)")

    assert [(row.oere, row.from_year) for row in rows] == [(150_000_000, 2026)]


def test_columns_that_count_something_else_are_no_money() -> None:
    rows = in_table(("1.000 kr.", "Antal", "Pct.", "Beløb"), ("Stier", "12", "4,5", "300"))

    assert [row.words for row in rows] == ["300"]


def test_a_table_without_unit_but_of_large_amounts_is_doubted() -> None:
    rows = in_table(("", "Anlægsmidler"), ("Rådgiver", "250.000"), ("Byggeri", "1.200.000"))

    assert [(row.oere, row.unsure) for row in rows] == [
        (25_000_000, "unit-missing"),
        (120_000_000, "unit-missing"),
    ]


def test_a_table_of_counts_is_no_money() -> None:
    assert in_table(("", "2024", "2025"), ("Borgere på venteliste", "19", "22")) == ()


def test_the_last_row_of_a_table_is_the_total_of_those_above() -> None:
    *parts, total = in_table(("1.000 kr.", "2026"), ("Stier", "100"), ("Broer", "250"), ("I alt", "350"))

    assert {part.part_of for part in parts} == {total.place}
    assert total.unsure is None


def test_a_total_that_its_parts_do_not_give_stays_as_printed_and_is_doubted() -> None:
    *_, total = in_table(("1.000 kr.", "2026"), ("Stier", "100"), ("Broer", "250"), ("I alt", "360"))

    assert (total.oere, total.unsure) == (36_000_000, "sum-differs")


def test_parts_named_behind_a_total_are_parts_of_it() -> None:
    total, first, second = said(
        "Rammen er 8 mio. kr., hvoraf 3 mio. kr. går til stier og 5 mio. kr. til broer."
    )

    assert first.part_of == second.part_of == total.place


def test_one_part_that_is_named_is_a_part_and_no_sum() -> None:
    total, part, other = said(
        "Der søges 3,9 mio. kr., hvoraf 1,6 mio. kr. går til stier. En bro koster 9 mio. kr."
    )

    assert part.part_of == total.place
    assert (total.unsure, other.part_of) == (None, None)


def test_a_total_has_the_years_of_its_parts() -> None:
    total, *_ = said("Der gives 3 mio. kr. fordelt med 1 mio. kr. i 2026 og 2 mio. kr. i 2027.")

    assert (total.from_year, total.to_year) == (2026, 2027)


def test_rises_that_do_not_give_the_rise_of_the_whole_make_it_doubtful() -> None:
    rows = told(made_record(budget_item(made_section(
        "Sagsfremstilling",
        "Budgettet på ramme 30.01 øges med 4 mio. kr. som følge af flytningen.",
        "Budgettet på ramme 30.02 øges med 8,4 mio. kr. som følge af flytningen.",
        "Det samlede budget for udvalget forøges med 13,4 mio. kr. i 2025.",
    ))))  # fmt: skip

    assert [(row.as_printed, row.unsure) for row in rows if row.unsure] == [("13,4 mio. kr.", "sum-differs")]
    assert [row.part_of for row in rows[:2]] == [rows[2].place] * 2


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("Der afsættes 2 mio. kr. i 1925.", "year-unlikely"),
        ("Der forventes et merforbrug på -2,5 mio. kr.", "sign-differs"),
        ("Der forventes et mindreforbrug på -2,5 mio. kr.", None),
        ("Broen koster 1,25 mio. kr. i alt 1,25 t. kr. pr. meter.", "unit-differs"),
    ],
)
def test_what_cannot_be_meant_is_doubted(text: str, unsure: str | None) -> None:
    assert {row.unsure for row in said(text)} == {unsure}


def test_both_ends_of_a_range_are_told() -> None:
    assert [row.oere for row in said("Det koster 80-100 mio. kr. om året.")] == [
        8_000_000_000,
        10_000_000_000,
    ]


def test_closed_items_without_text_have_no_money() -> None:
    assert told(made_record(replace(made_item(), access="closed"))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "5 mio. kr. i " * 4000,
        "anlægs" * 8000 + " 5 kr.",
        "fra 5 til " * 6000 + "9 kr.",
        "i 2020-2021-" * 5000 + " 5 kr.",
        "er søgt bevilg " * 4000 + "5 kr.",
        "5 kr. " + "heraf hvoraf " * 5000,
        "ramme 20.05 og " * 4000,
    ],
)  # fmt: skip
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    record = made_record(made_case(text))
    passages = passages_of(record)
    begun = time.process_time()

    money(passages, record=record)
    frames(passages, record=record)

    assert time.process_time() - begun < 4


def test_a_hostile_table_is_read_in_linear_time() -> None:
    begun = time.process_time()

    in_table(("1.000 kr.", *["2026"] * 60), *[("Række", *["1.000"] * 60)] * 150)

    assert time.process_time() - begun < 4


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (
            "At der gives et tillæg på 1,9 mio. kr. til diget, så den samlede bevilling bliver 3 mio. kr.",
            ["recommended", "stated"],
        ),
        (
            "At der frigives 18 mio. kr. finansieret af donation på 9 mio. kr., 4 mio. kr. fra Kultur og 2 mio. kr.",
            ["recommended", "stated", "stated", "stated"],
        ),
        ("At der udarbejdes et bruttoanlægsforslag til budget 2026 på ca. 2 mio. kr.", ["stated"]),
        ("At 1 mio. kr. finansieres af kassen og de resterende 2 mio. kr. indarbejdes.", ["recommended"] * 2),
        ("At anlægget finansieres af kassen, og at der gives en bevilling på 2 mio. kr.", ["recommended"]),
    ],
)
def test_a_new_level_a_source_and_a_proposal_to_come_are_not_recommended(
    text: str, stages: list[str]
) -> None:
    section = replace(made_section("Indstilling", text), kind="recommendation")

    assert [one.stage for one in told(made_record(made_item(section)))] == stages
