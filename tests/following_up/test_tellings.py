"""Whether a committee is owed an answer: what is reported is, what may be or happens by itself on its day is not."""

import pytest

from following_up.telling import Said, told_and_taken_in
from raadhus.following_up.models import Telling

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("words", "is_answered"),
    [
        ("Der gives en status på havnen i maj 2024.", True),
        ("Forvaltningen vender tilbage med en status hurtigst muligt.", True),
        ("Borgerne kan følge status på havnen i maj 2024.", False),
        ("Forvaltningen oplyser, at status tidligst foreligger i maj 2024.", False),
        ("Det er inden for reglerne muligt at holde ni årlige møder om status.", False),
        ("Opfølgningen flyttes til Økonomiudvalget den 1. maj 2024.", False),
        ("Centret får samtidig nyt navn efter evalueringen i maj 2024.", False),
        ("Byrådet besluttede den 14. december 2023, hvem der følger op.", False),
    ],
)
def test_a_committee_waits_for_what_is_to_be_told(words: str, is_answered: bool) -> None:
    told_and_taken_in("Havnen", Said(words, due="2024-05", source="text"), day="2024-01-10")

    assert Telling.objects.get().is_answered is is_answered


def test_what_a_committee_asked_for_it_waits_for() -> None:
    told_and_taken_in(
        "Havnen", Said("Udvalget kan få en status i maj 2024.", source="request"), day="2024-01-10"
    )

    assert Telling.objects.get().is_answered
