"""The parts of a document as plain data for the template."""

from typing import Any

from documents.pdf.told_letters import letters
from egeborg_document import egeborg_manuscript
from raadhus.core.record import Cell, Entry, List, Paragraph
from raadhus.documents.layout import Part, laid_out
from raadhus.documents.layout.parts import fact, heading, table
from raadhus.documents.manuscript import bound
from raadhus.documents.pdf.pictures import Pictures
from raadhus.documents.pdf.told import told_parts


def told(*parts: Part) -> list[dict[str, Any]]:
    return told_parts(parts, pictures=Pictures({}))


def list_of(*labels: str, ordered: bool = False) -> dict[str, Any]:
    entries = tuple(Entry(label=label, blocks=(Paragraph(text="x"),)) for label in labels)
    return told(Part("text", List(ordered=ordered, entries=entries)))[0]


def test_the_parts_of_a_decision_stand_together() -> None:
    parts = told_parts(laid_out(bound([egeborg_manuscript()])), pictures=Pictures({}))

    (decision,) = (one for one in parts if one["r"] == "decision")
    assert [letters(one["t"]) for one in decision["blocks"]] == [
        "Beslutning",
        "Indstillingens punkt 1 blev tiltrådt med fem stemmer mod én.",
        "Bo Lind stemte imod, da udgiften i 2026 ikke er dækket.",
    ]


def test_two_decisions_stand_apart() -> None:
    parts = [
        heading("section", text, level=3, kind="decision") for text in ("Beslutning i udvalget", "Beslutning")
    ]

    assert [len(one["blocks"]) for one in told(*parts)] == [1, 1]


def test_the_number_of_an_item_stands_apart_from_its_title() -> None:
    (item,) = told(heading("item", "Punkt 3: Havnen: en plan", level=2))

    assert (item["label"], item["t"]) == ("Punkt 3: ", "Havnen: en plan")


def test_a_title_gives_the_day_a_line_of_its_own() -> None:
    (title,) = told(heading("title", "Referat: Byrådet, onsdag den 5. marts 2025", level=1))

    assert (title["label"], title["t"], title["day"]) == (
        "Referat: ",
        "Byrådet",
        "onsdag den 5. marts 2025",
    )


def test_a_title_without_kind_and_day_stays_whole() -> None:
    (title,) = told(heading("title", "Havnen, en sag", level=1))

    assert title["t"] == "Havnen, en sag"
    assert not {"label", "day"} & set(title)


def test_a_fact_has_its_label_apart() -> None:
    (one,) = told(fact("Sted", "Rådhuset"))

    assert (one["label"], one["t"]) == ("Sted:", " Rådhuset")


def test_a_fact_stays_with_the_item_above_it() -> None:
    _, near, far = told(
        heading("item", "Punkt 1: Havn", level=2), fact("Sted", "a"), heading("item", "2", level=2)
    )

    assert "sticky" in near
    assert "sticky" not in far


def test_a_list_with_one_sign_for_all_has_a_marker() -> None:
    assert list_of("-", "-")["marker"] == "-\u2060"
    assert list_of("At 1)", "At 2)")["labels"] == ["At 1)", "At 2)"]
    assert list_of("1.", ordered=True)["labels"] == ["1."]


def test_a_long_label_stands_above_its_text() -> None:
    told_list = list_of("x" * 100, "2.", ordered=True)

    assert told_list["labels"] == ["", "2."]
    assert [letters(one["t"]) for one in told_list["entries"][0]] == ["x" * 100, "x"]


def test_a_picture_that_is_missing_is_told_in_words() -> None:
    parts = told_parts(laid_out(bound([egeborg_manuscript()])), pictures=Pictures({}))

    assert [one["t"] for one in parts if one.get("k") == "missing"] == [
        "Billede, der ikke kan vises: Kort over havnen"
    ]


def test_the_facts_under_an_item_stay_with_it_but_not_with_the_next_one() -> None:
    attachments = table("attachments", head=["Bilag"], rows=[[Cell(text="Kort")]])
    item, number = heading("item", "Punkt 1: Havnen", level=2), fact("Bilag i alt", "1")

    shown = told(item, fact("Sagsnummer", "1"), attachments, number, item)

    assert ["sticky" in one for one in shown] == [False, True, True, False, False]


def test_a_word_of_a_heading_is_hyphenated_only_when_it_is_very_long() -> None:
    (item,) = told(heading("item", "Punkt 1: Kommunalbestyrelsesvalg", level=2))

    assert item["t"] == "Kommunalbestyrelsesvalg"


def test_a_hash_is_set_small_enough_for_its_line() -> None:
    hash_, day = told(fact("Led i kommunens kæde", f"602, {'4c' * 32}"), fact("Udgivet", "onsdag"))

    assert (hash_["small"], "small" in day) == (True, False)


def test_a_paragraph_from_right_to_left_is_set_so() -> None:
    said = told(*(Part("text", Paragraph(text=text)) for text in ("שלום Havnen", "Havnen שלום")))

    assert ["rtl" in one for one in said] == [True, False]
