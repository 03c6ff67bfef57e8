"""What only looks like a promise, a rhythm, an owner or a receiver: motions, grants, sources, trends, places."""

import pytest

from understanding.derived.test_promises import one, told


@pytest.mark.parametrize(
    "text",
    [
        "SF foreslår, at der udarbejdes en plan for cykler inden udgangen af 2025.",
        "SF og Enhedslisten de Rød-Grønne stiller forslag om, at forvaltningen fremlægger en sag i maj.",
        "Byrådsmedlem Bo Bang (V) foreslår, at forvaltningen fremlægger en sag i maj.",
        "Borgerlisten Egeborg ønsker, at administrationen udarbejder en redegørelse i maj.",
    ],
)
@pytest.mark.parametrize("kind", ["presentation", "decision"])
def test_what_a_party_or_a_member_moves_is_no_promise(text: str, kind: str) -> None:
    assert told(text, kind=kind) == ()


def test_what_the_administration_proposes_is_no_motion() -> None:
    assert one("Administrationen foreslår, at der fremlægges en sag i maj 2025.").source == "text"


@pytest.mark.parametrize(
    "text",
    [
        "Der gives en anlægsudgiftsbevilling på 2 mio. kr. den 1. maj 2025.",
        "Der vil blive meddelt tillægsbevilling på 2 mio. kr. i maj 2025.",
    ],
)
def test_a_grant_is_no_promise(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Tællinger i september og oktober viser, at bilerne flytter til ringvejen.",
        "Landsbyrådet skriver i sit svar af 27. september, at busserne kører for sjældent.",
    ],
)
def test_the_time_of_a_source_is_not_due(text: str) -> None:
    assert told(text) == ()


def test_what_is_said_to_come_behind_a_source_is_a_promise() -> None:
    found = one(
        "Tællinger i september viser, at det haster, så administrationen fremlægger en plan i oktober 2025."
    )
    assert found.due is not None
    assert found.due.from_ == "2025-10"


@pytest.mark.parametrize(
    "text",
    [
        "Planen giver seks årlige mødefølger i udvalgene.",
        "Antal årlige møder i fagudvalgene er seks.",
        "Rapporten viser, at personaleomsætningen er faldet hvert halvår.",
        "Personaleomsætningen er samlet set faldet hvert halvår ifølge rapporten.",
        "Kommunen opkræver en årlig garantiprovision, som byrådet beslutter.",
    ],
)
def test_what_is_no_act_of_reporting_or_meeting_has_no_rhythm(text: str) -> None:
    assert [found.rhythm for found in told(text) if found.rhythm] == []


@pytest.mark.parametrize(
    ("text", "owner", "to"),
    [
        ("Udvalget beder om at få oplyst antallet af pladser inden august.", None, "Udvalget"),
        ("Planen forelægges inden førstebehandlingen i Kommunalbestyrelsen den 28. august 2025.", None, None),
        ("Center for Veje orienterer Økonomiudvalget i maj.", "Center for Veje", "Økonomiudvalget"),
    ],
)
def test_who_asks_gets_and_where_is_no_owner(text: str, owner: str | None, to: str | None) -> None:
    found = one(text, kind="decision" if "beder" in text else "presentation")
    assert (found.owner, found.to) == (owner, to)


@pytest.mark.parametrize(
    "text",
    [
        "Dernæst orienteres der om planen i maj 2025.",
        "Umiddelbart herefter orienteres der om planen i maj.",
        "Ydermere underrettes borgerne om planen i maj 2025.",
        "Udvalget ønsker at drøfte sagen på næste møde.",
        "Målet for Kommunalbestyrelsen er, at der fremlægges en plan i maj.",
    ],
)
def test_an_adverb_or_a_subject_is_no_receiver(text: str) -> None:
    (found,) = told(text, kind="decision" if "ønsker" in text else "presentation")
    assert found.to is None


def test_a_building_permit_is_the_step_of_others() -> None:
    assert one("September - november 2025: Byggetilladelse behandles.", kind="timeline").is_external
    assert not one("Oktober 2025: Indvielse af byggeriet.", kind="timeline").is_external
