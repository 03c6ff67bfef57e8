"""Lists in Word: each label shows as it is printed, by Word's own numbering."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.record import Entry, List, Paragraph
from word_package import W, text_of, word_file, xml_in

LABELS = st.lists(st.text("12abB.)% Atæ-", max_size=6), min_size=1, max_size=6)


def a_list(*labels: str, ordered: bool = True) -> List:
    entries = (Entry(label=label, blocks=(Paragraph(text="at det sker"),)) for label in labels)
    return List(ordered=ordered, entries=tuple(entries))


def labels_in(data: bytes) -> Iterator[str]:
    """The labels as Word counts and shows them."""
    numbering = xml_in(data, "word/numbering.xml")
    kinds = {one.get(f"{W}abstractNumId"): one for one in numbering.iter(f"{W}abstractNum")}
    numbers = {one.get(f"{W}numId"): one for one in numbering.iter(f"{W}num")}
    counted: dict[str | None, int] = {}
    for properties in xml_in(data).iter(f"{W}numPr"):
        id_ = properties.find(f"{W}numId").get(f"{W}val")  # type: ignore[union-attr]  # it is always there
        number = numbers[id_]
        kind = kinds[number.find(f"{W}abstractNumId").get(f"{W}val")]  # type: ignore[union-attr]  # likewise
        start = number.find(f"{W}lvlOverride/{W}startOverride")
        counted[id_] = counted.get(id_, int(start.get(f"{W}val", "")) - 1 if start is not None else 0) + 1
        yield _label(kind, count=counted[id_])


def _label(kind: ET.Element, *, count: int) -> str:
    (level,) = kind.iter(f"{W}lvl")
    format_, text = (level.find(f"{W}{name}").get(f"{W}val", "") for name in ("numFmt", "lvlText"))  # type: ignore[union-attr]  # always there
    letters = {"lowerLetter": "a", "upperLetter": "A"}
    number = chr(ord(letters[format_]) + count - 1) if format_ in letters else str(count)
    return text.replace(f"%{int(level.get(f'{W}ilvl', '')) + 1}", number)


@pytest.mark.parametrize(
    "labels",
    [
        ("1.", "2.", "3."),
        ("4)", "5)"),
        ("a)", "b)"),
        ("A)", "B)"),
        ("X", "Y", "Z", "Æ"),
        ("At 1)", "At 2)"),
        ("2.9", "2.10"),
        ("1.", "3.", "3."),
        ("01.", "02."),
        ("i.", "ii.", "iii."),
        ("", "x"),
    ],
)
def test_labels_show_as_they_are_printed(labels: tuple[str, ...]) -> None:
    assert tuple(labels_in(word_file(a_list(*labels)))) == labels


@given(labels=LABELS)
def test_any_labels_stand_in_the_document(labels: list[str]) -> None:
    data = word_file(a_list(*labels))

    shown = list(labels_in(data))
    written = [
        text.partition("\t")[0] for one in xml_in(data).iter(f"{W}p") if "\t" in (text := text_of(one))
    ]

    assert sorted(shown + written) == sorted(labels)


def test_running_labels_go_on_counting_when_somebody_writes_another_entry() -> None:
    numbering = xml_in(word_file(a_list("3.", "4.")), "word/numbering.xml")

    (shown,) = (one.get(f"{W}val") for one in numbering.iter(f"{W}lvlText"))
    (start,) = (one.get(f"{W}val") for one in numbering.iter(f"{W}startOverride"))

    assert (shown, start) == ("%1.", "3")


def test_each_list_counts_from_its_own_first_label() -> None:
    data = word_file(a_list("1.", "2."), Paragraph(text="og"), a_list("1.", "2."))

    assert list(labels_in(data)) == ["1.", "2.", "1.", "2."]


def test_a_list_in_a_list_is_a_level_deeper() -> None:
    inner = Entry(label="1.", blocks=(Paragraph(text="ude"), a_list("a)", "b)")))

    body = xml_in(word_file(List(ordered=True, entries=(inner,))))

    assert [one.get(f"{W}val") for one in body.iter(f"{W}ilvl")] == ["0", "1", "1"]


def test_the_deepest_lists_of_a_record_fit_into_words_nine_levels() -> None:
    deep = a_list("1.")
    for _ in range(5):
        deep = List(ordered=True, entries=(Entry(label="1.", blocks=(deep,)),))

    levels = {int(one.get(f"{W}val", "")) for one in xml_in(word_file(deep)).iter(f"{W}ilvl")}

    assert levels == set(range(6))


def test_a_label_that_word_has_no_room_for_stands_as_text() -> None:
    label = "En etiket, der er længere end Word kan vise:"

    assert any(
        text_of(one) == f"{label}\tat det sker" for one in xml_in(word_file(a_list(label))).iter(f"{W}p")
    )
