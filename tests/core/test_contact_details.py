"""E-mail addresses, phone numbers and private addresses are found, and little that only looks like one."""

import pytest

from raadhus.core.contact_details import contact_details


def _found(text: str) -> list[tuple[str, str]]:
    return [(detail.kind, detail.text) for detail in contact_details(text)]


@pytest.mark.parametrize("text", ["ida.holm@egeborg.example", "ida+sag@mail.egeborg.example"])
def test_an_email_address_is_found(text: str) -> None:
    assert _found(f"Skriv til {text}.") == [("email-address", text)]


@pytest.mark.parametrize(
    "text",
    [
        "20 30 40 50",
        "20-30-40-50",
        "+45 20304050",
        "+45 20 30 40 50",
        "Tlf. 20304050",
        "telefon 2030 4050",
        "Mobil: 20304050",
    ],
)
def test_a_phone_number_is_found(text: str) -> None:
    assert _found(f"{text}, spørg efter Bo") == [("phone-number", text)]


@pytest.mark.parametrize(
    "text",
    [
        "20304050",
        "20.304.050 kr.",
        "2019 2020",
        "2023 2024 2025",
        "10 20 30 40",
        "20 30 40 50 60",
        "5 20 30 40 50",
        "24-008513",
    ],
)
def test_figures_are_no_phone_numbers(text: str) -> None:
    assert _found(f"I alt {text}") == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Ejeren af Egevej 7 klager", "Egevej 7"),
        ("Klagen er fra Bo Lind, Store Strandgade 12B", "Store Strandgade 12B"),
        ("Boligen Egevej 7, 2. tv. er solgt", "Egevej 7, 2. tv."),
        ("Hun bor på Lærkevænget 114", "Lærkevænget 114"),
    ],
)
def test_an_address_beside_a_person_or_with_a_floor_is_found(text: str, address: str) -> None:
    assert _found(text) == [("private-address", address)]


@pytest.mark.parametrize(
    "text",
    [
        "Lokalplan for Egevej 7",
        "Egeborg Skole, Skolevej 12",
        "Egevej 7-19 får fortov",
        "Ejeren af Egevej klager",
        "Udgiften til vej 2025",
    ],
)
def test_an_address_of_no_person_is_not_asked_about(text: str) -> None:
    assert _found(text) == []
