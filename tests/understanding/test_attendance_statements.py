"""Sentences and labels that say who was away, came, left or was replaced."""

import pytest

from raadhus.understanding.attendance_statements import statements
from understanding.made_items import START


def _said(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(entry.name, entry.status, entry.items) for entry in statements(text)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Afbud: Asta Holm", "apology"),
        ("Afbud Asta Holm (A)", "apology"),
        ("Fraværende med afbud: Asta Holm (A), arbejde.", "apology"),
        ("Fraværende: Asta Holm", "absent"),
        ("Ikke til stede: Asta Holm (C)", "absent"),
        ("Asta Holm var fraværende.", "absent"),
        ("Asta Holm udeblev uden afbud.", "absent"),
        ("Asta Holm var forhindret i at deltage i udvalgets behandling af sagen.", "absent"),
        ("Asta Holm deltog ikke i sagens behandling.", "absent"),
        ("Asta Holm havde meldt afbud.", "apology"),
        ("Asta Holm (A) erklærede sig inhabil og forlod mødet.", "recused"),
        ("Asta Holm deltog ikke i behandlingen på grund af inhabilitet.", "recused"),
        ("Byrådet erklærede Asta Holm (V) for inhabil i punktets behandling.", "recused"),
        ("Asta Holm (A) forlod mødet.", "left"),
    ],
)
def test_each_phrase_has_its_status(text: str, status: str) -> None:
    assert _said(text) == [("Asta Holm", status, ())]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Fraværende: Ingen.",
        "Godkendt.",
        "Byrådet erklærede Asta Holm (V) for ikke inhabil i punktets behandling.",
        "Asta Holm (V) spurgte, om hun var inhabil.",
        "Borgere, der ikke deltog i undersøgelsen, får et brev.",
        "Asta Holm (V) deltog ikke i afstemningen.",
        "Fraværet blandt de ansatte er faldet.",
    ],
)
def test_what_says_nothing_of_attendance_gives_nothing(text: str) -> None:
    assert _said(text) == []


def test_names_after_a_decision_and_under_two_labels_are_told_apart() -> None:
    assert _said("Godkendt. Afbud: Asta Holm, Bo Lind Fraværende: Cilje Rask") == [
        ("Asta Holm", "apology", ()),
        ("Bo Lind", "apology", ()),
        ("Cilje Rask", "absent", ()),
    ]


@pytest.mark.parametrize(
    ("text", "status", "items"),
    [
        ("Asta Holm (F) deltog ikke under punkterne 12-14.", "absent", ("12", "13", "14")),
        ("Asta Holm (F) forlod mødet efter behandlingen af punkt 8.", "left", ("8",)),
        (
            "Asta Holm medvirkede ikke ved behandlingen af pkt. 357, idet hun var inhabil.",
            "recused",
            ("357",),
        ),
        ("Fraværende: Asta Holm (A), sag 129-130", "absent", ("129", "130")),
    ],
)
def test_numbers_of_items_are_written_out(text: str, status: str, items: tuple[str, ...]) -> None:
    assert _said(text) == [("Asta Holm", status, items)]


@pytest.mark.parametrize(
    "text",
    [
        "Asta Holm var fraværende. I stedet deltog Bo Lind (A)",
        "Afbud fra Asta Holm (B). Som suppleant er indkaldt Bo Lind (B).",
        "Afbud fra Asta Holm stedfortræder Bo Lind",
        "Asta Holm havde meldt afbud, og Bo Lind deltog i stedet",
    ],
)
def test_a_substitute_names_whom_he_replaces(text: str) -> None:
    absent, substitute = statements(text)

    assert (absent.name, absent.status in ("apology", "absent")) == ("Asta Holm", True)
    assert (substitute.name, substitute.status, substitute.substitute_for) == (
        "Bo Lind",
        "substitute",
        "Asta Holm",
    )


def test_a_substitute_alone_names_whom_he_replaces() -> None:
    (substitute,) = statements("Bo Lind (B) deltog som stedfortræder for Asta Holm (B)")

    assert (substitute.name, substitute.substitute_for) == ("Bo Lind", "Asta Holm")


def test_a_time_of_day_is_a_moment_of_the_meeting() -> None:
    (entry,) = statements("Asta Holm (A) ankom kl. 17.15.", start=START)

    assert (entry.status, entry.from_at) == ("arrived", "2025-03-05T17:15:00+01:00")


def test_a_reason_is_kept() -> None:
    (entry,) = statements("Fraværende med afbud: Asta Holm (A), arbejde.")

    assert entry.reason == "arbejde"
