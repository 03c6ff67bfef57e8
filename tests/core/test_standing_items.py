"""What stands on every agenda is told from matters, whatever case number it bears."""

import pytest

from raadhus.core.standing_items import is_standing


@pytest.mark.parametrize(
    "title",
    [
        "Godkendelse af dagsorden",
        "Godkendelse af dagsorden og referat fra sidste møde",
        "Godkendelse af referat (underskriftside)",
        "Referat fra sidste udvalgsmøde",
        "Underskriftsark",
        "Elektronisk underskriftsside",
        "Meddelelser",
        "Lukkede meddelelser",
        "Meddelelser fra borgmesteren",
        "Orientering (Lukket)",
        "Orientering fra formanden/gensidig orientering",
        "Huskeliste og orientering fra administrationen",
        "Borgmesteren orienterer",
        "Henvendelser til formanden",
        "Spørgetid - start klokken 18.30",
        "Program for byrådsmødet",
        "Eventuelt",
        "EVT.",
        "",
    ],
)
def test_an_item_that_returns_with_every_meeting_stands(title: str) -> None:
    assert is_standing(title=title, kind=None)


@pytest.mark.parametrize(
    "title",
    [
        "Orientering om havnens gæld",
        "Godkendelse af lokalplan for Vestermolen",
        "Spørgetid ved byrådets møder, nye regler",
        "Underskrift af købsaftale om havnegrunden",
        "Meddelelseslov, høring",
        "Eventuelt samarbejde om et fælles havnebad",
        "Referat af borgermøde om vindmøller",
    ],
)
def test_a_matter_that_sounds_alike_does_not_stand(title: str) -> None:
    assert not is_standing(title=title, kind="decision")


def test_the_meetings_own_formalities_stand_by_their_kind() -> None:
    assert is_standing(title="Konstatering af lovlig indkaldelse", kind="administrative")


def test_a_calendar_stands_unless_it_is_put_to_the_decision() -> None:
    title = "Havneudvalgets mødekalender 2025"

    assert is_standing(title=title, kind="information")
    assert not is_standing(title=title, kind="decision")
