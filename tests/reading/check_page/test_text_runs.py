"""Marked text in runs, and which addresses become links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.record import Mark
from raadhus.reading.check_page.text_runs import Run, safe_url, text_runs


def test_overlapping_marks_are_cut_where_they_meet() -> None:
    marks = (Mark(start=0, end=4, kind="strong"), Mark(start=2, end=6, kind="emphasis"))

    assert text_runs("abcdefgh", marks) == (
        Run(text="ab", strong=True),
        Run(text="cd", strong=True, emphasis=True),
        Run(text="ef", emphasis=True),
        Run(text="gh"),
    )


def test_a_link_keeps_its_address() -> None:
    marks = (Mark(start=0, end=2, kind="link", url="https://egeborg.example/"),)

    assert text_runs("ab", marks) == (Run(text="ab", url="https://egeborg.example/"),)


@given(
    text=st.text(max_size=20),
    spans=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5),
)
def test_runs_hold_the_whole_text_whatever_the_marks(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(start=start, end=end, kind="strong") for start, end in spans]

    assert "".join(run.text for run in text_runs(text, marks)) == text


@pytest.mark.parametrize("url", ["http://egeborg.example", "https://egeborg.example/a?b=c"])
def test_web_addresses_are_links(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize("url", [None, "", "javascript:x", "mailto:a@b.example", "http://", "http://[", "/a"])
def test_other_addresses_are_not(url: str | None) -> None:
    assert safe_url(url) is None
