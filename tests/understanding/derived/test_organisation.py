"""Changes of the organisation are found with what was before, what is after, and from when."""

import pytest

from raadhus.core.derived import Change
from raadhus.core.record import AgendaItem, Heading, Paragraph, Section
from raadhus.understanding.derived.organisation import changes
from raadhus.understanding.derived.passages import passages_of
from understanding.made_items import (
    case_of_blocks,
    made_case,
    made_item,
    made_list,
    made_record,
    made_section,
)


def _changes(item: AgendaItem) -> tuple[Change, ...]:
    return changes(passages_of(made_record(item)))


def _told(text: str) -> tuple[str, tuple[str, ...], str | None, str | None]:
    (change,) = _changes(made_case(text))
    return change.kind, change.before, change.after, change.what


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Center for Natur og Byrum (tidligere Teknik og Anlæg) fremlægger sagen.",
            ("renamed", ("Teknik og Anlæg",), "Center for Natur og Byrum", None),
        ),
        (
            "Egeborg Ungdomscenter skifter navn til Huset på Kajen pr. 1. maj 2024.",
            ("renamed", ("Egeborg Ungdomscenter",), "Huset på Kajen", None),
        ),
        (
            "Navneændring fra Kulturforvaltningen til »Kultur og Fritid« godkendes.",
            ("renamed", ("Kulturforvaltningen",), "Kultur og Fritid", None),
        ),
        (
            "Havneteamet er organisatorisk flyttet fra Center for Kultur til Center for Natur og Byrum.",
            ("moved", ("Center for Kultur",), "Center for Natur og Byrum", "Havneteamet"),
        ),
        (
            "Det betyder, at ungeområdet flyttes til Forvaltningen for Børn og Unge.",
            ("moved", (), "Forvaltningen for Børn og Unge", "ungeområdet"),
        ),
        (
            "Nordre Skole og Søndre Skole lægges sammen til Egeborg Skole pr. 1. august 2025.",
            ("merged", ("Nordre Skole", "Søndre Skole"), "Egeborg Skole", None),
        ),
        (
            "Der nedsættes et midlertidigt udvalg for havnens fremtid.",
            ("founded", (), "et midlertidigt udvalg for havnens fremtid", None),
        ),
        (
            "Kulturforvaltningen skifter pr. 1. januar 2024 navn til Kultur- og Fritidsforvaltningen.",
            ("renamed", ("Kulturforvaltningen",), "Kultur- og Fritidsforvaltningen", None),
        ),
        (
            "Havneafdelingen overgår pr. 1. marts 2024 til Center for Natur og Byrum.",
            ("moved", (), "Center for Natur og Byrum", "Havneafdelingen"),
        ),
        (
            "Havneafdelingen og Parkafdelingen er pr. 1. april 2023 lagt sammen til Afdelingen for Natur og Byrum.",
            ("merged", ("Havneafdelingen", "Parkafdelingen"), "Afdelingen for Natur og Byrum", None),
        ),
        (
            "Direktøren for Kultur og Havne har opsagt sin stilling.",
            ("vacated", (), None, "direktøren for Kultur og Havne"),
        ),
        ("Trafikteamet nedlægges pr. 1. januar 2025.", ("abolished", (), None, "Trafikteamet")),
        ("Stillingen som havnechef er aktuelt vakant.", ("vacated", (), None, "havnechef")),
    ],
)  # fmt: skip
def test_a_change_is_told_with_what_was_and_what_is(
    text: str, told: tuple[str, tuple[str, ...], str | None, str | None]
) -> None:
    assert _told(text) == told


def test_a_change_has_the_date_behind_it() -> None:
    (change,) = _changes(
        made_case("Udvalget besluttede i maj 2023, at Trafikteamet nedlægges pr. 1. januar 2025.")
    )

    assert change.date is not None
    assert (change.date.from_, change.date.to) == ("2025-01-01", "2025-01-01")


def test_two_changes_of_one_sentence_are_two() -> None:
    changes_of = _changes(made_case("Havneudvalget nedlægges, og opgaverne overgår til Teknisk Udvalg."))

    assert [(change.kind, change.what) for change in changes_of] == [
        ("abolished", "Havneudvalget"),
        ("moved", "opgaverne"),
    ]


def test_who_left_a_post_is_not_told() -> None:
    (change,) = _changes(
        made_case(
            "Afsnitsleder i Center for Kultur, Karla Holm Vest, fratræder sin stilling med udgangen af marts."
        )
    )

    assert change.what == "afsnitsleder i Center for Kultur"
    assert "Karla" not in change.words


def test_a_list_names_the_units_that_are_moved() -> None:
    item = case_of_blocks(
        Paragraph(text="En del af havneområdet flyttes til Center for Kultur pr. 1. marts 2025."),
        Paragraph(text="Konkret drejer det sig om:"),
        made_list(
            "Lystbådehavnen.",
            "Værkstedet Ankeret er et tilbud til unge i Egeborg.",
            "To rådgivere fra Center for Natur og Byrum.",
        ),
    )

    moved = _changes(item)[1:]

    assert [(change.what, change.before) for change in moved] == [
        ("Lystbådehavnen", ()),
        ("Værkstedet Ankeret", ()),
        ("To rådgivere", ("Center for Natur og Byrum",)),
    ]
    assert {change.after for change in moved} == {"Center for Kultur"}
    assert {change.date.to for change in moved if change.date} == {"2025-03-01"}


def test_the_committee_in_the_heading_gives_what_is_moved() -> None:
    item = made_item(
        Section(
            heading="Sagsfremstilling",
            blocks=(
                Heading(level=3, text="Økonomiudvalget"),
                Paragraph(text="Turisme flyttes til Kultur- og Fritidsudvalget."),
            ),
        )
    )

    assert [(change.before, change.after) for change in _changes(item)] == [
        (("Økonomiudvalget",), "Kultur- og Fritidsudvalget")
    ]


def test_the_name_in_the_title_is_that_of_the_offer_that_was_called_otherwise() -> None:
    section = made_section(
        "Sagsfremstilling", "Tilbuddet hed tidligere Kajhuset. Blå Bro er åbent for alle i Egeborg."
    )

    (change,) = _changes(made_item(section, title="Besøg i Blå Bro"))

    assert (change.before, change.after, change.unsure) == (("Kajhuset",), "Blå Bro", None)


def test_a_unit_that_is_not_named_is_doubted() -> None:
    (change,) = _changes(made_case("Tilbuddet hed tidligere Kajhuset."))

    assert (change.after, change.unsure) == (None, "unit-not-named")


@pytest.mark.parametrize(
    "text",
    [
        "Det foreslås, at Trafikteamet nedlægges.",
        "Scenarie 2: Trafikteamet nedlægges.",
        "En nedlæggelse af Trafikteamet vil give en besparelse.",
    ],
)
def test_what_is_only_proposed_is_doubted(text: str) -> None:
    assert [change.unsure for change in _changes(made_case(text))] == ["only-proposed"]


@pytest.mark.parametrize(
    "text",
    [
        "Sagen flyttes til Økonomiudvalget.",
        "Mindreforbruget overføres til Center for Kultur.",
        "Der skal nedlægges forbud efter planlovens § 14.",
        "Mødet flyttes fra den 5. maj 2025 til den 7. maj 2025.",
        "Hvis medarbejderen fratræder, bortfalder aftalen.",
        "Ydelsen hedder overgangsydelse (tidligere integrationsydelse).",
        "Solhvervsfesten (tidligere Midsommerfesten) holdes i juni.",
        "Havneselskabet A/S (tidligere Bådværftet A/S) er solgt.",
        "Projekterne forelægges sammen.",
        "Der etableres en sti langs åen.",
    ],
)
def test_what_units_hand_each_other_every_day_is_no_change(text: str) -> None:
    assert _changes(made_case(text)) == ()


def test_every_change_points_at_its_words() -> None:
    text = "Det er besluttet. Havneteamet er organisatorisk flyttet til Center for Kultur."

    (change,) = _changes(made_case(text))

    assert change.place.at == "/items/0/sections/0/blocks/0/text"
    assert text[change.place.start : change.place.end] == change.words


@pytest.mark.parametrize(
    "text",
    [
        "Planen for skoler og overbygninger foreligge senest den 1 nedlægges.",
        "Skolen, som udvalget sker nedlægges.",
    ],
)
def test_what_ends_with_a_number_or_a_verb_is_no_unit(text: str) -> None:
    assert _changes(made_case(text)) == ()
