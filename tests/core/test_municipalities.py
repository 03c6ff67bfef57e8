"""Municipalities are found by name, code and slug; slugs are plain and each is one's own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadhus.core.municipalities import municipalities, municipality, slug_of


def test_there_are_98_municipalities_and_5_regions_each_with_its_own_code_and_slug() -> None:
    known = municipalities()
    kinds = [one.kind for one in known]

    assert (kinds.count("municipality"), kinds.count("region")) == (98, 5)
    assert len({one.code for one in known}) == len({one.slug for one in known}) == 103
    assert all(re.fullmatch(r"\d{3}" if one.kind == "municipality" else r"\d{4}", one.code) for one in known)


@pytest.mark.parametrize(
    "name", ["Greve", "Greve Kommune", "greve kommune", "253", " greve ", "greve-kommune"]
)
def test_one_is_found_by_name_code_and_slug(name: str) -> None:
    found = municipality(name)

    assert found is not None
    assert (found.name, found.code, found.slug) == ("Greve", "253", "greve")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ærø", "aeroe"),
        ("Københavns Kommune", "koebenhavn"),
        ("Bornholms Regionskommune", "bornholm"),
        ("Århus Kommune", "aarhus"),
        ("A\u030arhus", "aarhus"),
        ("Høje-Taastrup", "hoeje-taastrup"),
        ("Lyngby-Taarbæk Kommune", "lyngby-taarbaek"),
        ("Nordfyns Kommune", "nordfyns"),
        ("Nordfyn", "nordfyns"),
        ("Region Sjælland", "region-sjaelland"),
    ],
)
def test_names_as_they_are_written_lead_to_the_slug(name: str, slug: str) -> None:
    found = municipality(name)

    assert found is not None
    assert found.slug == slug


@pytest.mark.parametrize(
    "name", ["Egeborg", "Egeborg Kommune", "999", "", "Kommune", "Sjælland", "Grev", "--"]
)
def test_what_is_none_is_not_found(name: str) -> None:
    assert municipality(name) is None


def test_every_one_is_found_by_each_of_its_names() -> None:
    for one in municipalities():
        names = (one.name, one.code, one.slug, f"{one.name} Kommune", one.name.upper())
        assert [name for name in names if municipality(name) != one] == []


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Egeborg Kommune", "egeborg"),
        ("Crème & Ånd ApS", "creme-aand-aps"),
        ("Kommune", "kommune"),
        ("¿?", ""),
    ],
)
def test_any_body_has_a_slug(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@given(st.text())
def test_a_slug_is_plain_and_its_own_slug(name: str) -> None:
    slug = slug_of(name)

    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= 60
