import pytest

from raadhus.published.people.likely_pairs import ordinary_in
from raadhus.published.people.name_likeness import NameLikeness, name_likeness
from raadhus.published.people.written_names import written_name


def _compared(one: str, other: str, *, in_body: tuple[str, ...] = ()) -> NameLikeness | None:
    return name_likeness(written_name(one), written_name(other), is_ordinary=ordinary_in(in_body))


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        ("Yusuf Terzik", "Yusuf Terzin", "one-letter"),
        ("Birgitte Klarskov", "Brigitte Klarskov", "one-letter"),
        ("Elisabeth Rosenkilde", "Elisabeth Rosenklide", "one-letter"),
        ("Torben Hoffman", "Torben Hoffmann", "sounds-alike"),
        ("Hans P. Møller", "Hans Peter Møller", "shortened"),
        ("Chr. Bjerregaard", "Christian Bjerregaard", "shortened"),
        ("Hans Møller", "Hans Peter Møller", "middle-name-missing"),
        ("Ane Sode", "Ane Sode Krabbe", "name-added"),
        ("Zeki Aydin", "Mehmet Zeki Aydin", "first-name-missing"),
        ("Møller, Hans", "Hans Møller", "turned-round"),
        ("Hanspeter Sode", "Hans Peter Sode", "other-letters"),
        ("Jørgen Nørgård", "Jørgen Nørgaard", "other-letters"),
    ],
)
def test_two_ways_to_write_a_name_are_told_apart(one: str, other: str, difference: str) -> None:
    there, back = _compared(one, other), _compared(other, one)

    assert there == back
    assert there is not None
    assert there.differences == (difference,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Per Sode", "Peder Sode"),
        ("Ea Sode", "Eva Sode"),
        ("Hans Peter Sode", "Hans Jørgen Sode"),
        ("Hans P. Sode", "Hans J. Sode"),
        ("Hans Sode", "Hans Sode jun."),
        ("Yusuf Terzik", "Yussuf Terzin"),  # two slips are no slip
        ("Yusuf Adnen Terzik", "Yusuf Adnan Terzin"),
        ("Hans Sode", "Hans Ib Sode jun."),
        ("Sode", "Ane Sode"),
        ("Sode, Ane", "Krabbe, Ane"),
    ],
)
def test_two_names_are_no_two_ways_to_write_one(one: str, other: str) -> None:
    assert _compared(one, other) is None


def test_a_letter_between_two_ordinary_names_counts_little() -> None:
    rare, ordinary = _compared("Ane Kronholdt", "Ane Kronheldt"), _compared("Ane Pedersen", "Ane Petersen")

    assert rare is not None
    assert ordinary is not None
    assert rare.points > ordinary.points


def test_a_name_that_several_of_the_body_bear_is_ordinary_there() -> None:
    families = tuple(f"{given} {name}" for given in ("Bo", "Eva", "Ib") for name in ("Terzik", "Terzin"))
    here = _compared("Ane Terzik", "Ane Terzin", in_body=(*families, "Ane Terzik", "Ane Terzin"))

    assert here is not None
    assert here.points < 55


def test_more_words_that_agree_make_a_slip_likelier() -> None:
    two, three = _compared("Ane Petersen", "Ane Pedersen"), _compared("Ane Mie Petersen", "Ane Mie Pedersen")

    assert two is not None
    assert three is not None
    assert three.points > two.points
