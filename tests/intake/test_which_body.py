import pytest

from raadhus.core.record import Body
from raadhus.intake.which_body import body_of_folders, body_of_record, is_slug


@pytest.mark.parametrize(
    ("folder", "slug"),
    [
        ("greve", "greve"),
        ("Greve Kommune", "greve"),
        ("ballerup-edoc", "ballerup"),
        ("faaborg-midtfyn-2020", "faaborg-midtfyn"),
        ("egeborg-nyt", "egeborg"),
        ("2024", None),
        ("253-2024", None),
        ("moeder", None),
    ],
)
def test_a_folder_is_named_after_a_municipality_or_begins_with_one(folder: str, slug: str | None) -> None:
    assert body_of_folders([folder], bodies={"egeborg"}) == slug


def test_the_first_folder_that_is_named_after_one_decides() -> None:
    assert body_of_folders(["moeder", "greve", "ballerup"], bodies=()) == "greve"


@pytest.mark.parametrize(
    ("body", "slug"),
    [
        (Body(name="Greve Kommune"), "greve"),
        (Body(code="253"), "greve"),
        (Body(name="Egeborg Kommune"), "egeborg"),
        (Body(), None),
        (Body(name="…"), None),
    ],
)
def test_a_record_names_its_municipality(body: Body, slug: str | None) -> None:
    assert body_of_record(body) == slug


@pytest.mark.parametrize("text", ["Greve", "greve kommune", "", "-greve", "a" * 61])
def test_what_stands_in_an_address_is_small_and_short(text: str) -> None:
    assert not is_slug(text)
