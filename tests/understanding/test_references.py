import pytest

from egeborg_items import item, paragraphs, section
from raadhus.core.record import Reference, Section
from raadhus.understanding.references import references
from raadhus.understanding.sections import texts_of_item

_OWN = ("Teknik- og Miljøudvalget",)


def _only(text: str, *, meeting_date: str = "2024-04-03") -> Reference:
    (reference,) = references(section("Baggrund", text), own_bodies=_OWN, meeting_date=meeting_date)
    return reference


@pytest.mark.parametrize(
    ("line", "body", "number"),
    [
        ("Natur- og Vejudvalgets den 5. februar 2024 Punkt 6", "Natur- og Vejudvalget", "6"),
        (
            "Natur-, Vej- og Fritidsudvalget, den 5. februar 2024, punkt 6.",
            "Natur-, Vej- og Fritidsudvalget",
            "6",
        ),
        ("Kommunalbestyrelsen den 5. februar 2024, pkt. 12", "Kommunalbestyrelsen", "12"),
        ("05-02-2024 Økonomiudvalget", "Økonomiudvalget", None),
    ],
)
def test_a_line_under_the_heading_is_an_earlier_treatment(line: str, body: str, number: str | None) -> None:
    (found,) = references(section("Tidligere behandling", line))

    assert (found.organization, found.date, found.item) == (body, "2024-02-05", number)
    assert (found.relation, found.place) == ("previous", "heading")


def test_earlier_treatments_keep_their_order() -> None:
    found = references(
        section(
            "Tidligere behandling",
            "Kulturudvalget den 3. maj 2023 Punkt 1",
            "Økonomiudvalget den 9. maj 2023 Punkt 2",
        )
    )

    assert [one.organization for one in found] == ["Kulturudvalget", "Økonomiudvalget"]


def test_an_empty_heading_gives_no_reference() -> None:
    assert references(section("Tidligere behandling")) == ()


def test_a_meeting_named_in_the_text_is_mentioned_with_its_item() -> None:
    found = _only("Kommunalbestyrelsen besluttede på sit møde den 8. maj 2023, punkt 3, at broen bygges.")

    assert (found.organization, found.date, found.item) == ("Kommunalbestyrelsen", "2023-05-08", "3")
    assert (found.relation, found.place) == ("mentioned", "text")


def test_a_month_is_kept_as_precise_as_it_is_printed() -> None:
    assert _only("Strategien blev vedtaget i Kommunalbestyrelsen i juni 2017.").date == "2017-06"


def test_two_bodies_with_one_date_met_together() -> None:
    text = "Kultur- og Skoleudvalget samt Natur- og Vejudvalget har på møderne i oktober 2023 talt om broen."

    found = references(section("Baggrund", text))

    assert [one.organization for one in found] == ["Kultur- og Skoleudvalget", "Natur- og Vejudvalget"]
    assert {one.relation for one in found} == {"joint"}


def test_a_parallel_case_is_called_so_and_a_loose_hyphen_is_closed() -> None:
    found = _only("En parallel sag er forelagt Kultur - og Skoleudvalget den 7. januar 2024.")

    assert (found.organization, found.relation) == ("Kultur- og Skoleudvalget", "parallel")


def test_a_later_date_is_the_next_treatment() -> None:
    assert _only("Førstebehandlingen er i Kommunalbestyrelsen den 28. august 2024.").relation == "next"


def test_bodies_that_the_matter_goes_on_to_have_their_purpose() -> None:
    text = "Sagen forelægges for Økonomiudvalget og Kommunalbestyrelsen til endelig godkendelse."

    found = references(section("Indstilling", text))

    assert [(one.organization, one.relation, one.purpose) for one in found] == [
        ("Økonomiudvalget", "next", "endelig godkendelse"),
        ("Kommunalbestyrelsen", "next", "endelig godkendelse"),
    ]


def test_a_matter_laid_before_both_is_treated_jointly() -> None:
    found = _only("Sagen forelægges både for Kulturudvalget og Teknik- og Miljøudvalget.")

    assert (found.organization, found.relation) == ("Kulturudvalget", "joint")


def test_the_bodys_own_noun_means_the_body_that_meets() -> None:
    found = _only("På udvalgsrådet den 11. april 2023 besluttede udvalget at vente.")

    assert found.organization == "Teknik- og Miljøudvalget"
    assert found.as_printed == "udvalgsrådet den 11. april 2023"


def test_the_meeting_does_not_point_to_itself() -> None:
    text = "Udvalget besluttede på mødet den 3. april 2024 at vente."

    assert references(section("Baggrund", text), own_bodies=_OWN, meeting_date="2024-04-03") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget vil gerne have svar senest den 28. august 2023.",
        "Centerets indstilling til byrådet af 16. juni 2023 er vedlagt.",
        "Broen blev bygget den 3. maj 2019.",
        "Udvalget hører om et program for et besøg den 3. maj 2019.",
        "Byrådet er glad for broen.",
        "Ida Lind indtræder den 1. oktober 2024 i Kommunalbestyrelsen og i Børne- og Kulturudvalget.",
        "Bo Lind udtræder den 30. september 2024 af Økonomiudvalget.",
    ],
)
def test_a_date_that_is_no_meeting_gives_no_reference(text: str) -> None:
    assert references(section("Baggrund", text)) == ()


def test_what_an_earlier_body_wrote_is_not_searched_for_meetings() -> None:
    before = Section(
        heading="Sagsforløb",
        blocks=paragraphs(
            "Udvalg: Magistraten",
            "Dato: 19-03-2024",
            "Punktnummer: 4",
            "Udsat i byrådets møde den 1. marts 2024.",
        ),
    )

    (found,) = references(texts_of_item(item(before)))

    assert (found.organization, found.date, found.item) == ("Magistraten", "2024-03-19", "4")


def test_a_body_that_has_just_treated_the_matter_is_not_the_next() -> None:
    before = Section(
        heading="Sagsforløb", blocks=paragraphs("Udvalg: Magistraten", "Dato: 02-04-2024", "Punktnummer: 4")
    )
    note = Section(heading="Påtegning", blocks=paragraphs("Fremsendes til Magistraten."))

    found = references(
        texts_of_item(item(note, before)), own_bodies=("Egeborg Byråd",), meeting_date="2024-04-03"
    )

    assert [one.relation for one in found] == ["previous"]


def test_a_treatment_that_print_ran_on_begins_anew() -> None:
    lines = (
        "Udvalg: Byrådet",
        "Dato: 01-03-2024",
        "Udsat den 1. marts 2024. Udvalg: Magistraten",
        "Dato: 19-03-2024",
    )

    found = references(section("Sagsforløb", *lines))

    assert [one.organization for one in found] == ["Byrådet", "Magistraten"]


@pytest.mark.parametrize(
    "text",
    [
        "Egeborg har ansøgt det Regionale Arbejdsmarkedsråd om dispensation i 2020-2022.",
        "Udvalget vedtog i 2020-2022 flere planer.",
    ],
)
def test_a_stretch_of_years_is_no_meeting(text: str) -> None:
    assert references(section("Baggrund", text), own_bodies=_OWN, meeting_date="2024-04-03") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Opfølgningen er gjort op pr. 31. januar 2024 og er behandlet i Byrådet den 28. maj (pkt. 13).",
        "I juni 2023 blev pressemeddelelsen ”Byråd bygger bro” sendt ud.",
        "Byrådet ønsker at justere planen for møder fra den 1. december 2023.",
        "Brevet kom den 27. maj 2023 og indstiller broen til Byrådets godkendelse.",
    ],
)
def test_a_date_of_another_clause_is_not_the_bodys(text: str) -> None:
    assert [one for one in references(section("Baggrund", text)) if one.date] == []


def test_a_day_without_a_year_is_no_date_and_the_day_before_is_not_the_bodys() -> None:
    text = "Den er gjort op pr. 31. januar 2024 og er behandlet i Byrådet den 28. maj 2024 (pkt. 13)."

    found = references(section("Baggrund", text))

    assert [(one.organization, one.date, one.item) for one in found] == [("Byrådet", "2024-05-28", "13")]


def test_what_a_body_did_is_never_next() -> None:
    assert _only("Byrådet besluttede den 14. december 2024 at vente.").relation == "mentioned"


@pytest.mark.parametrize("noun", ["udvalget", "Udvalg", "Byråd"])
def test_a_bare_noun_of_another_body_is_no_reference(noun: str) -> None:
    text = f"Det blev drøftet i {noun} den 14. december 2023."

    assert references(section("Baggrund", text), own_bodies=("Magistraten",), meeting_date="2024-04-03") == ()


def test_a_meeting_under_the_heading_and_in_the_text_is_told_once() -> None:
    before = Section(heading="Tidligere behandling", blocks=paragraphs("Byrådet den 5. februar 2024 Punkt 6"))
    text = Section(heading="Baggrund", blocks=paragraphs("Byrådet besluttede den 5. februar 2024 at vente."))

    (found,) = references(texts_of_item(item(text, before)))

    assert (found.place, found.item) == ("heading", "6")


def test_a_decision_tells_what_comes_next_also_without_a_preposition() -> None:
    text = "Planen forelægges Økonomiudvalget og Kommunalbestyrelsen for endelig godkendelse."

    found = references(section("Beslutning", text))

    assert [(one.organization, one.relation, one.purpose) for one in found] == [
        ("Økonomiudvalget", "next", "endelig godkendelse"),
        ("Kommunalbestyrelsen", "next", "endelig godkendelse"),
    ]


@pytest.mark.parametrize("noun", ["Teknisk Udvalg", "Socialt Udvalg"])
def test_a_committee_of_two_words_is_named_whole(noun: str) -> None:
    (found,) = references(section("Beslutning", f"Fremsendes til {noun} til behandling."))

    assert (found.organization, found.purpose) == (noun, "behandling")


def test_what_a_decision_recommends_to_a_body_goes_on_to_it() -> None:
    (found,) = references(section("Beslutning", "Udvalget anbefaler over for Byrådet, at broen bygges."))

    assert (found.organization, found.relation) == ("Byrådet", "next")


def test_what_running_text_says_is_laid_before_a_body_is_not_next() -> None:
    text = "En prognose fremlægges for Byrådet, når broen er malet."

    assert references(section("Baggrund", text)) == ()


def test_a_meeting_alone_on_its_line_below_the_title_is_an_earlier_treatment() -> None:
    line = "Kommunalbestyrelsen den 30. januar 2012 Punkt 5"

    (found,) = references(section("", line), meeting_date="2012-03-07")

    assert (found.organization, found.date, found.item) == ("Kommunalbestyrelsen", "2012-01-30", "5")
    assert (found.relation, found.place) == ("previous", "heading")


def test_the_date_of_a_matter_is_that_of_the_meeting_it_was_laid_before() -> None:
    assert _only("Jf. sag af 4. november 2021 forelagt Vejudvalget.").date == "2021-11-04"
