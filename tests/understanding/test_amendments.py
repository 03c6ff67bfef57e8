"""Votes on an amendment are no votes on the matter."""

import pytest

from egeborg_items import section
from raadhus.understanding.amendments import about_the_matter
from raadhus.understanding.decisions import decisions


@pytest.mark.parametrize(
    "line",
    [
        "Mona Ege (A) og V stemmer for V's ændringsforslag i Kulturudvalget.",
        "Imod ændringsforslaget stemte 9 (A, B).",
        "Ændringsforslaget blev forkastet med 9 stemmer mod 4.",
    ],
)
def test_a_vote_on_an_amendment_is_left_out(line: str) -> None:
    assert about_the_matter((line, "Imod stemte: F")) == ("Imod stemte: F",)


def test_votes_below_a_moved_amendment_are_on_it_until_the_matter_is_decided() -> None:
    lines = (
        "(V) fremsatte følgende ændringsforslag:",
        "(V) foreslår en bro.",
        "For stemte (V).",
        "Udvalget godkendte indstillingen.",
        "Imod stemte (V).",
    )

    assert about_the_matter(lines) == lines[3:]


def test_a_vote_on_the_matter_because_of_an_amendment_is_kept() -> None:
    line = "V stemte imod, da ændringsforslaget ikke kom til afstemning."

    assert about_the_matter((line,)) == (line,)


@pytest.mark.parametrize("later", ["vil stille", "agter at fremsætte"])
def test_whoever_reserves_themselves_and_will_move_an_amendment_later_is_kept(later: str) -> None:
    line = f"V tager forbehold for sagen og {later} ændringsforslag i byrådet."

    assert about_the_matter((line,)) == (line,)


def test_the_text_of_a_decision_keeps_the_vote_on_an_amendment() -> None:
    line = "V stemmer for V's ændringsforslag."

    (found,) = decisions(section("Beslutning", line, "Godkendt."))

    assert (found.votes, found.positions) == ((), ())
    assert line in found.text
