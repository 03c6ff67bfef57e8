import pytest

from raadhus.understanding.points import label_in


@pytest.mark.parametrize(
    ("line", "points", "rest"),
    [
        ("1.-4. (V) stemmer imod.", ("1", "2", "3", "4"), "(V) stemmer imod."),
        ("2. - 3. Anbefales.", ("2", "3"), "Anbefales."),
        ("1. og 3. V undlader.", ("1", "3"), "V undlader."),
        ("2a. Godkendt.", ("2a",), "Godkendt."),
        ("Ad 2: For stemte A.", ("2",), "For stemte A."),
        ("3. april stemte udvalget.", (), "3. april stemte udvalget."),
        ("(V) stemmer imod.", (), "(V) stemmer imod."),
    ],
)
def test_the_numbers_before_a_line_are_its_points(line: str, points: tuple[str, ...], rest: str) -> None:
    assert label_in(line) == (points, rest)
