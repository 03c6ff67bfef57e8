"""Why items are closed, made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.closing_grounds import closing_ground


@pytest.mark.parametrize(
    ("reason", "matters"),
    [
        ("Personalesag", ("personnel",)),
        ("Personlige forhold i en tilsynssag", ("personal",)),
        ("Salg af fast ejendom, jf. kommunestyrelseslovens § 10", ("property",)),
        ("Kontraktforhold og forretningsforhold", ("business", "contract")),
        ("Økonomiske forhold i en forhandling", ("negotiation",)),
        ("Tilbudspriser og sikkerhedsforhold", ("tender", "security")),
        ("Verserende tvist med en leverandør", ("dispute",)),
        ("Enkeltpersoners økonomiske forhold", ("personal",)),
        ("Lukket, jf. forvaltningslovens § 27", ("law-alone",)),
        ("Grundlaget er ikke klart", ("other",)),
        ("Udvalget ønsker det", ("other",)),
        ("Lukket på grund af sagens karakter", ("other",)),
        ("Salg af en grund i Skovby", ("property",)),
        ("  ", ("none",)),
        (None, ("none",)),
    ],
)
def test_a_reason_names_its_matters(reason: str | None, matters: tuple[str, ...]) -> None:
    assert closing_ground(reason).matters == matters


@pytest.mark.parametrize(
    ("reason", "laws"),
    [
        ("jf. kommunestyrelseslovens § 10", ("kommunestyrelsesloven § 10",)),
        ("Styrelsesloven §10, stk. 1, 2. pkt.", ("kommunestyrelsesloven § 10",)),
        ("efter § 10 i lov om kommunernes styrelse", ("kommunestyrelsesloven § 10",)),
        ("§ 10, stk. 1, i lov om kommunernes styrelse", ("kommunestyrelsesloven § 10",)),
        (
            "Forvaltningslovens § 27, stk. 1, nr. 1, og offentlighedslovens § 30",
            ("forvaltningsloven § 27", "offentlighedsloven § 30"),
        ),
        ("FVL § 27 og § 27", ("forvaltningsloven § 27",)),
        ("kommunestyrelseslovens § 10 a", ("kommunestyrelsesloven § 10 a",)),
        ("Lukket, jf. § 10", ("§ 10",)),
        ("Efter forvaltningsloven", ("forvaltningsloven",)),
        ("Personalesag", ()),
    ],
)
def test_a_paragraph_is_written_with_its_law(reason: str, laws: tuple[str, ...]) -> None:
    assert closing_ground(reason).laws == laws


def test_a_law_of_tenders_is_no_tender() -> None:
    assert closing_ground("Udbudslovens § 4").matters == ("law-alone",)


@given(st.none() | st.text(max_size=200))
def test_every_reason_has_a_matter(reason: str | None) -> None:
    assert closing_ground(reason).matters
