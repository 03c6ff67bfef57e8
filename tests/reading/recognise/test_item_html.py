"""What the blocks of one item mean: sections, absence lines, and what is public when it is closed."""

import pytest

from raadhus.core.plain_text import plain_text
from raadhus.core.record import Block, Heading, Mark, Paragraph
from raadhus.reading.recognise.item_html import closed_text, item_text, people_section


def _heading(text: str) -> Heading:
    return Heading(level=3, text=text)


def _text(text: str) -> Paragraph:
    return Paragraph(text=text)


def _bold(text: str) -> Paragraph:
    return Paragraph(text=text, marks=(Mark(start=0, end=len(text), kind="strong"),))


def _sections(*blocks: Block) -> list[tuple[str, str]]:
    return [(section.heading, plain_text(section.blocks)) for section in item_text(blocks).sections]


def test_known_headings_divide_an_item() -> None:
    assert _sections(_text("Først"), _heading("Resume"), _text("Kort"), _heading("Beslutning"), _text("Ja")) == [
        ("", "Først"), ("Resume", "Kort"), ("Beslutning", "Ja"),
    ]  # fmt: skip


def test_other_headings_stay_in_their_section() -> None:
    section = item_text([_heading("Resume"), _heading("Den nye kaj"), _text("Tekst")]).sections[0]

    assert section.blocks == (_heading("Den nye kaj"), _text("Tekst"))


def test_a_sentence_set_as_a_heading_is_text() -> None:
    assert _sections(_heading("Resume"), _heading("Kajen er slidt.")) == [("Resume", "Kajen er slidt.")]


@pytest.mark.parametrize(
    ("heading", "divides"), [("Resume", True), ("Beslutning", False), ("Den nye kaj", False)]
)
def test_a_bold_line_may_be_a_heading(heading: str, *, divides: bool) -> None:
    found = [
        section.heading for section in item_text([_heading("Sagsfremstilling"), _bold(heading)]).sections
    ]

    assert found == (["Sagsfremstilling", heading] if divides else ["Sagsfremstilling"])


def test_the_absent_of_a_decision_are_a_section() -> None:
    found = item_text([_heading("Beslutning"), _text("Ja."), _text("Afbud: Asta Holm")])

    assert [(section.heading, section.kind) for section in found.sections] == [
        ("Beslutning", "decision"), ("Afbud", "attendance"),
    ]  # fmt: skip
    assert found.furniture == (":",)


def test_an_empty_heading_ends_a_decision() -> None:
    assert _sections(_heading("Beslutning"), _text("Ja."), _heading(""), _text("Tekst")) == [
        ("Beslutning", "Ja."), ("", "Tekst"),
    ]  # fmt: skip


def test_only_a_decision_with_text_counts() -> None:
    assert item_text([_heading("Beslutning"), _text("Ja.")]).has_decision
    assert not item_text([_heading("Beslutning")]).has_decision


CLOSED = (
    _heading("Resume"),
    _text("Hemmeligt"),
    _heading("Beslutning"),
    _text("Ja."),
    _text("Afbud: Asta Holm"),
)


def test_a_closed_item_publishes_its_decision_alone() -> None:
    found = closed_text(CLOSED, is_decided=True)

    assert plain_text(found.public_text) == "Ja."
    assert found.public_attendance == "Afbud: Asta Holm"
    assert [section.heading for section in found.rest] == ["Resume"]
    assert found.furniture == ("Beslutning",)


def test_the_text_of_a_closed_item_on_an_agenda_is_no_decision() -> None:
    found = closed_text(CLOSED, is_decided=False)

    assert found.public_text == ()
    assert [section.heading for section in found.rest] == ["Resume", "Beslutning"]


def test_people_are_listed_one_to_a_paragraph() -> None:
    section = people_section("Deltagere", people=["Asta Holm", "Bo Lind"])

    assert (section.kind, section.blocks) == ("attendance", (_text("Asta Holm"), _text("Bo Lind")))
