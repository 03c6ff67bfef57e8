import pytest

from raadhus.understanding.who import who_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("V, C og O", ("V", "C", "O")),
        ("Liste B", ("B",)),
        ("(A, Ø og F)", ("A", "Ø", "F")),
        ("A+V+C", ("A", "V", "C")),
        ("(V), Mona Ege (UP) og (Ø).", ("V", "Mona Ege", "Ø")),
        ("Bo Lind (V) Per Holm (D)", ("Bo Lind", "Per Holm")),
        ("Danmarksdemokraternes byrådsgruppe", ("Danmarksdemokraterne",)),
        ("Egelistens byrådsgruppe", ("Egelisten",)),
        ("Borgerlisten Egeborg og Bo Lind", ("Borgerlisten Egeborg", "Bo Lind")),
        ("Et flertal i udvalget", ()),
        ("Økonomiudvalget", ()),
    ],
)
def test_a_phrase_is_split_into_those_it_names(text: str, expected: tuple[str, ...]) -> None:
    assert who_in(text).all == expected


def test_a_reason_behind_the_names_is_not_a_name() -> None:
    assert who_in("(C) med bemærkning om, at Mona Ege tager fejl").all == ("C",)


@pytest.mark.parametrize("name", ["Borgerlisten Egeborg", "Lokallisten", "Fælleslisten Nyt Egeborg"])
def test_a_local_list_is_a_party_whatever_it_is_called(name: str) -> None:
    assert who_in(name).parties == (name,)
