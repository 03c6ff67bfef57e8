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
        ("Et flertal i udvalget", ()),
        ("Økonomiudvalget", ()),
    ],
)
def test_a_phrase_is_split_into_those_it_names(text: str, expected: tuple[str, ...]) -> None:
    assert who_in(text).all == expected


def test_a_reason_behind_the_names_is_not_a_name() -> None:
    assert who_in("(C) med bemærkning om, at Mona Ege tager fejl").all == ("C",)
