import pytest

from raadhus.core.record import VoteSide
from raadhus.understanding.votes import votes_in


def test_counts_and_parties_of_one_sentence_are_one_vote() -> None:
    (vote,) = votes_in(("For stemte 9 (A, Ø og F), imod stemte 12 (V, C, D og O).",))

    assert vote.for_ == VoteSide(count=9, parties=("A", "Ø", "F"))
    assert vote.against == VoteSide(count=12, parties=("V", "C", "D", "O"))


def test_counts_and_names_on_their_own_lines_are_one_vote() -> None:
    (vote,) = votes_in(("For: 2 (Mona Ege (A), Bo Lind (B))", "Imod: 1 (Per Holm (C))", "Undlod: F og Ø"))

    assert vote.for_ == VoteSide(count=2, names=("Mona Ege", "Bo Lind"))
    assert vote.against == VoteSide(count=1, names=("Per Holm",))
    assert vote.abstain == VoteSide(parties=("F", "Ø"))


def test_votes_counted_in_the_decision_are_joined_with_the_lists_below() -> None:
    (vote,) = votes_in((
        "Med stemmerne 11 for og 9 imod godkendte Byrådet indstillingen.",
        "For stemte: (V), (D) og Mona Ege (UP).",
        "Imod stemte: (A) og (F) med bemærkning om, at broen er for dyr.",
    ))  # fmt: skip

    assert (vote.for_.count, vote.against.count, vote.carried) == (11, 9, True)
    assert vote.for_.parties == ("V", "D")
    assert vote.for_.names == ("Mona Ege",)
    assert vote.against.parties == ("A", "F")


def test_a_roll_call_is_one_vote() -> None:
    (vote,) = votes_in(("Mona Ege (A): For", "Bo Lind (B): Imod", "Per Holm (C): Undlod"))

    assert (vote.for_.names, vote.against.names, vote.abstain.names) == (
        ("Mona Ege",),
        ("Bo Lind",),
        ("Per Holm",),
    )


@pytest.mark.parametrize(
    "line", ["(F) undlod at stemme.", "(F) undlod.", "(F) undlod at tage stilling.", "Undlod: F"]
)
def test_standing_aside_is_told_as_abstaining(line: str) -> None:
    (vote,) = votes_in((line,))

    assert vote.abstain.parties == ("F",)
    assert vote.against == VoteSide()


def test_some_members_may_be_counted_with_their_lists() -> None:
    (vote,) = votes_in(("5 medlemmer (A+V+C) anbefaler forslaget.",))

    assert vote.for_ == VoteSide(count=5, parties=("A", "V", "C"))


def test_a_second_vote_is_kept_apart() -> None:
    votes = votes_in(("For stemte (A).", "Imod stemte (V).", "For stemte (V).", "Imod stemte (A)."))

    assert [vote.for_.parties for vote in votes] == [("A",), ("V",)]


def test_a_vote_on_two_points_is_told_for_each() -> None:
    votes = votes_in(("Bo Lind (B) stemte imod punkt 2 og 3.",))

    assert [vote.point for vote in votes] == ["2", "3"]


@pytest.mark.parametrize(
    "line", ["Indstillingen godkendt uden afstemning.", "Udvalget undlod at tage stilling.", "Godkendt."]
)
def test_nobody_is_said_to_have_voted_when_nobody_is_named(line: str) -> None:
    assert votes_in((line,)) == ()


def test_whether_it_was_carried_is_told_only_when_it_is_said() -> None:
    (vote,) = votes_in(("Imod stemte: Liste B",))

    assert vote.carried is None


def test_two_counts_are_two_votes() -> None:
    votes = votes_in((
        "Med 11 stemmer for og 9 imod vedtoges broen.",
        "Med 12 stemmer for og 8 imod vedtoges stien.",
    ))  # fmt: skip

    assert [vote.for_.count for vote in votes] == [11, 12]


def test_a_reason_for_a_side_already_told_is_no_second_vote() -> None:
    lines = ("Indstillingen godkendt.", "Imod stemte 2 (V).", "Venstre stemmer imod, fordi broen er for dyr.")

    (vote,) = votes_in(lines)

    assert vote.against == VoteSide(count=2, parties=("V",))


def test_a_reason_alone_still_tells_who_voted_against() -> None:
    (vote,) = votes_in(("Venstre stemmer imod, fordi broen er for dyr.",))

    assert vote.against.parties == ("Venstre",)


@pytest.mark.parametrize(
    "line",
    [
        "For stemte A, B og C. Imod stemte V. Ø undlod at stemme.",
        "A, B og C stemmer for. V stemmer imod. Ø undlader.",
        "A, B og C stemmer for, V stemmer imod og Ø undlader.",
        "For stemte A, B og C, mens V stemte imod, og Ø undlod at stemme.",
    ],
)
def test_a_vote_told_side_by_side_is_one(line: str) -> None:
    (vote,) = votes_in((line,))

    assert (vote.for_.parties, vote.against.parties, vote.abstain.parties) == (
        ("A", "B", "C"),
        ("V",),
        ("Ø",),
    )


def test_what_is_said_of_one_point_in_two_sentences_is_one_vote() -> None:
    votes = votes_in(("Mona Ege (A) stemte imod punkt 2 og 3.", "Bo Lind (B) undlod at stemme om punkt 2."))

    assert [(vote.point, vote.against.names, vote.abstain.names) for vote in votes] == [
        ("2", ("Mona Ege",), ("Bo Lind",)),
        ("3", ("Mona Ege",), ()),
    ]


def test_the_points_before_a_line_are_those_of_the_vote() -> None:
    votes = votes_in(("1.-3. (V) stemmer imod.",), point="3")

    assert [(vote.point, vote.against.parties) for vote in votes] == [
        ("1", ("V",)),
        ("2", ("V",)),
        ("3", ("V",)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Der ønskes et budgetforslag for stien.",
        "(B) støttede, at indstillingens punkt 2 blev fulgt.",
    ],
)
def test_a_remark_between_two_sides_parts_no_vote(line: str) -> None:
    (vote,) = votes_in(("Med 9 stemmer for og 2 imod godkendtes broen.", line, "Imod stemte: V."))

    assert (vote.against.count, vote.against.parties) == (2, ("V",))


def test_another_proposal_starts_another_vote() -> None:
    votes = votes_in(("A stemte for.", "V stiller forslag om en bro.", "V stemte for.", "A stemte imod."))

    assert [(vote.for_.parties, vote.against.parties) for vote in votes] == [(("A",), ()), (("V",), ("A",))]


def test_a_single_vote_is_counted() -> None:
    (vote,) = votes_in(("Godkendt med 1 stemme mod 0, mens 2 undlod at stemme.",))

    assert (vote.for_.count, vote.against.count, vote.abstain.count) == (1, 0, 2)


def test_the_number_of_those_who_abstained_may_stand_before_their_names() -> None:
    (vote,) = votes_in(("For stemte 1: Ib Lund (A). Undlod at stemme 1: Åge van der Meer (V).",))

    assert (vote.abstain.count, vote.abstain.names) == (1, ("Åge van der Meer",))
