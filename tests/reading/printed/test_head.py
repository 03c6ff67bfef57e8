"""The head of a printed agenda."""

import pytest

from printed_rows import rows_of
from raadhus.core.plain_text import plain_text
from raadhus.reading.printed.head import Head, head_of, opens_text


def _head(text: str) -> Head:
    return head_of(rows_of(text))


@pytest.mark.parametrize(
    ("text", "kind", "supplement"),
    [
        ("Referat Havneudvalget", "minutes", False),
        ("BESLUTNINGSPROTOKOL", "minutes", False),
        ("Åbent referat", "minutes", False),
        ("Byrådet - Referat", "minutes", False),
        ("Dagsorden med vedtagelser", "minutes", False),
        ("Dagsorden", "agenda", False),
        ("Tillægsdagsorden", "agenda", True),
        ("Tillægsreferat", "minutes", True),
        ("Havneudvalget", None, False),
    ],
)
def test_the_word_of_the_document_tells_its_kind(text: str, kind: str | None, supplement: bool) -> None:
    head = _head(text)

    assert (head.kind, head.supplement) == (kind, supplement)


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Referat Havneudvalget d. 05-03-2025", "Havneudvalget"),
        ("Referat af møde i Havneudvalget\nDen 09.01.2020 kl. 13:00", "Havneudvalget"),
        ("Dagsorden\nfor Havneudvalgets ordinære møde onsdag den 5. april 2006", "Havneudvalget"),
        ("Byrådet - Referat", "Byrådet"),
        ("Økonomiudvalget – Referat – 1. oktober 2018", "Økonomiudvalget"),
        ("12. februar 2024 - referat fra byrådet", "byrådet"),
        ("Skoleudvalget 2018-2021s møde den 6. oktober 2021", "Skoleudvalget"),
        ("Havneudvalget tirsdag den 18. november 2008 kl. 08:00", "Havneudvalget"),
        ("Havneudvalget afholdt den 7. marts 2012 møde i", "Havneudvalget"),
        ("Kommunalbestyrelsen 24-09-2019\nReferat", "Kommunalbestyrelsen"),
        ("UDVALG\nHavneudvalget", "Havneudvalget"),
        ("Udvalg: Det Lokale Havneråd", "Det Lokale Havneråd"),
        ("Egeborg Kommune\nReferat\nMandag den 5. maj 2025\nHavnens Venner", "Havnens Venner"),
        ("Referat\nMandag den 5. maj 2025", None),
    ],
)
def test_the_body_that_met_is_found(text: str, organization: str | None) -> None:
    assert _head(text).organization == organization


def test_the_municipality_is_found() -> None:
    assert _head("EGEBORG KOMMUNE\nReferat").body.name == "EGEBORG KOMMUNE"
    assert _head("Referat").body.name is None


@pytest.mark.parametrize(
    "line", ["Mødet er aflyst", "AFLYST", "Aflyst møde", "Mødet blev aflyst.", "Møde - aflyst"]
)
def test_a_cancelled_meeting_is_known(line: str) -> None:
    assert _head(f"Dagsorden\nHavneudvalget\n{line}").cancelled


def test_a_cancelled_matter_is_no_cancelled_meeting() -> None:
    assert not _head("Dagsorden\nEkskursionen til havnen er aflyst på grund af is").cancelled


def _people(text: str) -> list[tuple[str, str]]:
    return [(section.heading, plain_text(section.blocks)) for section in _head(text).sections]


def test_people_stand_below_their_label_or_behind_it() -> None:
    text = (
        "Deltagere\nAsta Holm (A)\nBo Lind (direktør\nfor havnen)\nAfbud fra: Ida Skov\n"
        "Fraværende Ingen\nSted: Salen"
    )

    assert _people(text) == [
        ("Deltagere", "Asta Holm (A)\nBo Lind (direktør for havnen)"),
        ("Afbud fra", "Ida Skov"),
        ("Fraværende", "Ingen"),
    ]
    assert _head(text).as_printed == "Sted: Salen"
    assert _head(text).furniture == (":", "")


def test_a_list_of_people_goes_on_to_the_gap() -> None:
    assert _people("Mødedeltagere Asta Holm (A),\nBo Lind (V)\n\nMødested Salen") == [
        ("Mødedeltagere", "Asta Holm (A), Bo Lind (V)")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mødedato\nMødested\nAfbud\nFraværende\n5. maj 2025\nSalen\nIda Skov",
        "Medlemmer:\nFraværende:\nAsta Holm (A)\nBo Lind (V)",
    ],
)
def test_labels_that_stand_apart_from_their_values_bind_nobody(text: str) -> None:
    head = _head(f"Referat\n{text}")

    assert head.sections == ()
    assert text in head.as_printed
    assert [found.code for found in head.doubts] == ["not-understood"]
    assert head.doubts[0].line == 2


def test_an_empty_list_of_the_absent_is_no_label_apart() -> None:
    assert _people("Deltagere\nAsta Holm\nAfbud\nSekretær\nBo Lind") == [
        ("Deltagere", "Asta Holm"), ("Afbud", ""), ("Sekretær", "Bo Lind"),
    ]  # fmt: skip


def test_a_head_ends_with_the_first_heading_of_text() -> None:
    assert opens_text("Sagsfremstilling")
    assert not opens_text("Deltagere")
    assert not opens_text("Referat")
    assert not opens_text("Havnen")
