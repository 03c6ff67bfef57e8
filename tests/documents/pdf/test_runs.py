"""The runs of a text: marks over each other, long words, hyphens, addresses."""

from hypothesis import given
from hypothesis import strategies as st

from documents.pdf.told_letters import letters
from raadhus.core.record import Mark
from raadhus.documents.pdf.runs import line_after, line_of, shown


def test_a_plain_text_stays_a_string() -> None:
    assert line_of("Godkendt af alle.") == "Godkendt af alle."


def test_marks_that_overlap_make_a_run_for_each_stretch() -> None:
    marks = (Mark(start=0, end=4, kind="strong"), Mark(start=2, end=6, kind="emphasis"))

    assert line_of("abcdefgh", marks) == [
        {"t": "ab", "m": "s"}, {"t": "cd", "m": "es"}, {"t": "ef", "m": "e"}, "gh",
    ]  # fmt: skip


def test_a_link_is_one_run_whatever_is_marked_in_it() -> None:
    marks = (
        Mark(start=0, end=4, kind="link", url="https://egeborg.example"),
        Mark(start=2, end=4, kind="strong"),
    )

    assert line_of("abcd.", marks) == [
        {"u": "https://egeborg.example", "t": ["ab", {"t": "cd", "m": "s"}]}, ".",
    ]  # fmt: skip


def test_a_mark_takes_the_space_behind_it_for_else_it_is_lost_at_the_end_of_a_line() -> None:
    assert line_of("nu og så", (Mark(start=0, end=2, kind="strong"),)) == [{"t": "nu ", "m": "s"}, "og så"]


def test_a_space_behind_small_signs_is_told_by_a_joiner() -> None:
    assert line_of("CO2 ud", (Mark(start=2, end=3, kind="sub"),)) == ["CO", {"t": "2\u2060", "m": "b"}, " ud"]


def test_a_hyphen_of_the_text_is_guarded_once() -> None:
    assert shown("e-mail") == "e-\u2060mail"
    assert shown(shown("Børne- og")) == "Børne-\u2060 og"


def test_a_long_word_alone_is_hyphenated() -> None:
    assert line_of("en kommunalbestyrelse her") == ["en ", {"t": "kommunalbestyrelse ", "m": "h"}, "her"]


def test_a_word_longer_than_a_line_may_break_in_it() -> None:
    line = line_of("1" * 50)

    assert letters(line) == "1" * 50
    assert [len(run["t"] if isinstance(run, dict) else run) for run in line] == [
        8,
        0,
        8,
        0,
        8,
        0,
        8,
        0,
        8,
        0,
        8,
        0,
        2,
    ]


def test_no_line_ends_behind_a_hyphen_of_a_long_word() -> None:
    assert all(
        letters([run]) in ("", "1234567-12345678", "12345678") for run in line_of("1234567-12345678" * 5)
    )


def test_what_follows_a_label_keeps_its_marks() -> None:
    marks = (
        Mark(start=0, end=6, kind="strong"),
        Mark(start=7, end=9, kind="link", url="https://egeborg.example"),
    )

    assert line_after("Sted: nu", marks[:1], start=6) == "nu"
    assert line_after("Sted:  nu", marks, start=6) == [" ", {"u": "https://egeborg.example", "t": ["nu"]}]


@given(st.text(), st.integers(1, 60))
def test_no_letter_is_lost_or_added(text: str, longest: int) -> None:
    assert letters(line_of(text, longest=longest)) == text.replace("\u2060", "")
