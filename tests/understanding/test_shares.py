"""A stated percentage is held against its listed parts and its stated base."""

from raadhus.core.record import Doubt
from raadhus.understanding.shares import shares_that_differ

LINES = (
    "Der er frivillige trænere svarende til cirka {share} af det samlede antal lønnede ansatte.",
    "Lønnede ansatte i hallerne er pt. 1.200 personer.",
    "Frivillige trænere fordelt efter idræt:",
    "Svømning (60)",
    "Fodbold (45)",
    "Badminton (15).",
)


def _found(share: str, *more: str) -> list[Doubt]:
    return list(shares_that_differ((LINES[0].format(share=share), *LINES[1:], *more), item="8"))


def test_a_share_that_its_parts_do_not_give_is_a_doubt() -> None:
    (found,) = _found("11,4 pct.")

    assert (found.code, found.text) == ("sum-differs", "11,4 pct.")
    assert "giver 10 pct." in found.message


def test_a_share_in_parentheses_is_read_too() -> None:
    (found,) = _found("(11,42) pct.")

    assert found.text == "(11,42) pct."


def test_a_share_that_its_parts_give_is_no_doubt() -> None:
    assert _found("10 pct.") == _found("10,1 pct.") == []


def test_two_possible_bases_are_no_doubt() -> None:
    assert _found("11,4 pct.", "Lønnede ansatte i skolerne er 3.400 personer.") == []


def test_a_list_about_something_else_is_not_the_parts() -> None:
    lines = (
        LINES[0].format(share="11,4 pct."),
        LINES[1],
        "Bøger på hylderne:",
        "Digte (60)",
        "Romaner (45)",
        "Fag (15)",
    )

    assert list(shares_that_differ(lines, item="8")) == []
