"""Every phrase of the outcome table, in words of the invented Egeborg Kommune."""

import pytest

from raadhus.understanding.outcome import outcome_of


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Taget til efterretning.", "noted"),
        ("Til efterretning.", "noted"),
        ("Orienteringen tages til efterretning.", "noted"),
        ("Byrådet tog redegørelsen til efterretning.", "noted"),
        ("Indstillingen godkendt", "approved"),
        ("Indstillingen faldt.", "rejected"),
        ("Udvalgets indstilling faldt med 3 stemmer mod 4.", "rejected"),
        ("Ændringsforslaget faldt. Indstillingen blev godkendt.", "approved"),
        ("Godkendt.", "approved"),
        ("Tiltrådt.", "approved"),
        ("Vedtaget.", "approved"),
        ("Indstillingen blev godkendt uden afstemning.", "approved"),
        ("Udvalget bevilger det søgte beløb.", "approved"),
        ("Godkendt med den bemærkning, at broen males grøn.", "approved"),
        ("Godkendt med den ændring, at broen males rød.", "approved_with_changes"),
        ("Vedtaget med tilføjelse af en cykelsti.", "approved_with_changes"),
        ("Anbefales.", "recommended"),
        ("Indstilles godkendt.", "recommended"),
        ("Udvalget anbefaler overfor Byrådet, at planen godkendes.", "recommended"),
        ("Forkastet.", "rejected"),
        ("Ikke godkendt.", "rejected"),
        ("Ansøgningen afvises.", "rejected"),
        ("Anbefales ikke.", None),
        ("Anbefales ikke. Udvalget anbefaler den anden bro.", None),
        ("Udvalget kan, overfor Byrådet, ikke anbefale forslaget.", None),
        ("Udvalget kunne ikke anbefale forslaget.", None),
        ("Udvalget kan ikke tiltræde forslaget.", "rejected"),
        ("Udsat.", "postponed"),
        ("Udvalget drøftede sagen og besluttede at udsætte den.", "postponed"),
        ("Sagen sendes tilbage til forvaltningen.", "returned"),
        ("Udvalget sender sagen retur til centeret.", "returned"),
        ("Oversendes til budgetforhandlingerne.", "forwarded"),
        ("Byrådet sendte sagen til realitetsbehandling i Kulturudvalget.", "forwarded"),
        ("Punktet udgår.", "withdrawn"),
        ("Sagen er bortfaldet.", "lapsed"),
        ("Drøftet.", "discussed"),
        ("Drøftet og taget til efterretning.", "noted"),
        ("Mona Ege blev valgt.", "elected"),
        ("Ingen bemærkninger.", "none"),
        ("Ingen.", "none"),
        ("Udvalget besøgte broen.", None),
        ("Byrådet besluttede ikke at sende sagen til realitetsbehandling.", "rejected"),
        ("Byrådet besluttede at sende sagen til realitetsbehandling i Kulturudvalget.", "forwarded"),
        ("Der var ingen orienteringer.", "none"),
        ("Intet at berette.", "none"),
        ("Ingen punkter til orientering.", "none"),
        ("Ingen bemærkninger", "none"),
        ("Udvalget blev orienteret om broen.", None),
        ("Formanden orienterede om broen.", None),
        ("Udvalget blev orienteret og tog orienteringen til efterretning.", "noted"),
    ],
)
def test_a_phrase_tells_how_the_matter_ended(text: str, outcome: str | None) -> None:
    assert outcome_of(text) == outcome


def test_a_matter_sent_on_with_a_remark_ended_as_the_remark_says() -> None:
    back = (
        "Tilbagesendes Vejafdelingen med bemærkning, at byrådet den 3. april 2024 har vedtaget indstillingen."
    )
    onward = (
        "Fremsendes til Byrådet med bemærkning, at Magistraten anbefaler, at byrådet tiltræder indstillingen."
    )

    assert outcome_of(back) == "approved"
    assert outcome_of(onward) == "recommended"


def test_a_matter_sent_on_without_more_is_forwarded() -> None:
    text = "Fremsendes til Kulturudvalget til behandling i henhold til byrådets vedtagelse den 3. april 2024."

    assert outcome_of(text) == "forwarded"


def test_a_change_in_another_paragraph_does_not_change_the_outcome() -> None:
    assert outcome_of("Godkendt.\nUdvalget talte om sagen med tilføjelse af et kort.") == "approved"
