"""A text with its marks as runs of Word."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.record import Mark, Paragraph
from word_package import W, files_in, text_of, word_file, xml_in

MARKS = st.lists(
    st.builds(
        Mark,
        start=st.integers(0, 8),
        end=st.integers(8, 17),
        kind=st.sampled_from(["strong", "emphasis", "sub", "sup", "link"]),
        url=st.sampled_from([None, "https://egeborg.example", "javascript:alert(1)"]),
    ),
    max_size=5,
)


def paragraph_with(text: str, *marks: Mark) -> ET.Element:
    data = word_file(Paragraph(text=text, marks=marks))
    return next(one for one in xml_in(data).iter(f"{W}p") if text_of(one) == text)


@given(marks=MARKS)
def test_marks_never_change_the_text(marks: list[Mark]) -> None:
    assert text_of(paragraph_with("Budget for havnen", *marks)) == "Budget for havnen"


def test_marks_that_lie_over_each_other_hold_together() -> None:
    strong, emphasis = Mark(start=0, end=4, kind="strong"), Mark(start=2, end=6, kind="emphasis")

    runs = list(paragraph_with("abcdef", strong, emphasis).iter(f"{W}r"))

    looks = [{one.tag.removeprefix(W) for one in run.find(f"{W}rPr") or ()} for run in runs]
    assert looks == [{"b"}, {"b", "i"}, {"i"}]


def test_ends_of_lines_and_tabs_are_those_of_word() -> None:
    tags = [one.tag.removeprefix(W) for one in paragraph_with("a\nb\tc").iter() if one.tag.startswith(W)]

    assert [one for one in tags if one in {"t", "br", "tab"}] == ["t", "br", "t", "tab", "t"]


def test_text_from_right_to_left_is_set_so() -> None:
    paragraph = paragraph_with("שלום")

    assert paragraph.find(f"{W}pPr/{W}bidi") is not None
    assert paragraph.find(f"{W}r/{W}rPr/{W}rtl") is not None


def test_what_is_no_address_is_no_link() -> None:
    link = Mark(start=0, end=8, kind="link", url="javascript:alert(1)")
    data = word_file(Paragraph(text="læs mere", marks=(link,)))

    assert "w:hyperlink r:id" not in files_in(data)["word/document.xml"].decode()
