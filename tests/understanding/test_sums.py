"""Totals that do not follow from their parts are found; those that do, or may, are left alone."""

import pytest

from raadhus.core.record import Doubt
from raadhus.understanding.sums import sums_that_differ

RISES = (
    "Rammen for skoler øges med 4 mio. kr. Det dækker flere elever.",
    "På ramme 30.12 er der en justering af rammen for 0,8 mio. kr. som følge af nye regler.",
    "Budgettet til parker forhøjes derfor med 8,4 mio. kr.",
)


def _found(*lines: str) -> list[Doubt]:
    return list(sums_that_differ(lines, item="2"))


def test_a_total_rise_that_the_rises_do_not_give_is_a_doubt() -> None:
    (found,) = _found(*RISES, "Det samlede budget for Teknikudvalget forøges med 13,4 mio. kr. i 2025.")

    assert "13,2 mio. kr." in found.message
    assert (found.code, found.item, found.text) == ("sum-differs", "2", "forøges med 13,4 mio. kr.")


@pytest.mark.parametrize("total", ["13,2", "13,3"])
def test_a_total_that_the_rises_give_within_rounding_is_no_doubt(total: str) -> None:
    assert _found(*RISES, f"Det samlede budget forøges med {total} mio. kr.") == []


def test_a_rise_told_twice_counts_once() -> None:
    assert _found(*RISES, RISES[0], "Det samlede budget forøges med 13,2 mio. kr.") == []


def test_two_equal_rises_may_both_be_parts_of_the_total() -> None:
    parts = "Rammen øges med 450.000 kr. Budgettet øges med 500.000 kr. Bevillingen til stier øges med 450.000 kr."

    assert _found(parts, "Den samlede ramme øges med 1.400.000 kr.") == []
    assert len(_found(parts, "Den samlede ramme øges med 1.500.000 kr.")) == 1


def test_a_total_that_another_amount_explains_is_no_doubt() -> None:
    assert _found(*RISES, "Lønpuljen er 2,1 mio. kr.", "Det samlede budget forøges med 15,3 mio. kr.") == []


def test_amounts_that_only_together_happen_to_give_the_total_explain_nothing() -> None:
    others = (
        "Staten giver 900 mio. kr. til alle.",
        "Vores andel er 9,6 mio. kr.",
        "Heraf søges 3,7 mio. kr. nu.",
    )

    assert len(_found(*RISES, *others, "Det samlede budget forøges med 14,1 mio. kr.")) == 1


def test_a_total_of_another_year_is_no_doubt() -> None:
    with_year = tuple(f"I 2024 gælder: {rise[0].lower()}{rise[1:]}" for rise in RISES)

    assert _found(*with_year, "Det samlede budget forøges med 13,4 mio. kr. i 2025.") == []


def test_a_fall_counts_against_the_rises() -> None:
    lines = ("Rammen for skoler øges med 4 mio. kr.", "Rammen for parker reduceres med 1,5 mio. kr.")

    assert _found(*lines, "Det samlede budget forøges med 2,5 mio. kr.") == []
    assert len(_found(*lines, "Det samlede budget forøges med 3,5 mio. kr.")) == 1


def test_a_second_amount_of_one_rise_is_a_part_too() -> None:
    lines = ("Rammen øges med 3 mio. kr. til skoler og med 2,3 mio. kr. til parker.",)

    assert _found(*lines, "Det samlede budget forøges med 5,3 mio. kr.") == []
    assert len(_found(*lines, "Det samlede budget forøges med 5,9 mio. kr.")) == 1


def test_a_frame_number_may_stand_between_the_verb_and_the_amount() -> None:
    lines = ("Derfor øges budgettet på ramme 31.02 med 3 mio. kr.", "Rammen for parker øges med 2 mio. kr.")

    assert len(_found(*lines, "Det samlede budget forøges med 5,9 mio. kr.")) == 1


def test_one_rise_alone_is_no_sum() -> None:
    assert _found(RISES[0], "Det samlede budget forøges med 13,4 mio. kr.") == []


@pytest.mark.parametrize(
    ("sentence", "doubts"),
    [
        ("Der er 40.000 job, hvoraf de 25.000 er private og 15.000 er offentlige.", 0),
        ("Der er 40.000 job, hvoraf de 25.000 er private og 15.400 er offentlige.", 1),
        ("Der er 40.000 job, hvoraf 25.000 er private.", 0),
        ("Der er 175 børn, hvoraf 83 går til sport, og for mere end 90 er det nyt.", 0),
        ("Puljen er på 10 mio. kr., fordelt på 4,5 mio. kr. til veje og 5,2 mio. kr. til stier.", 1),
        ("Puljen er på 10 mio. kr., fordelt på 4,5 mio. kr. til veje og 5,5 mio. kr. til stier.", 0),
        ("Der er 120 elever, hvoraf 40 bor i 2024-husene og 12 pct. i byen.", 0),
    ],
)
def test_parts_of_a_number_are_added_up(sentence: str, doubts: int) -> None:
    assert len(_found(sentence)) == doubts


@pytest.mark.parametrize(
    ("total", "doubts"), [("I alt 3,9 mio. kr.", 1), ("I alt 3,5 mio. kr.", 0), ("Renter 3,9 mio. kr.", 0)]
)
def test_a_line_with_a_total_is_held_against_the_lines_above(total: str, doubts: int) -> None:
    assert (
        len(_found("Beløbet fordeles så:", "- Skoler 2,0 mio. kr.", "- Parker: 1,5 mio. kr.", f"- {total}"))
        == doubts
    )
