import pytest

from raadhus.understanding.vote_clauses import clauses_of, vote_sentences


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("A stemmer for, V stemmer imod og C undlader.", ("A stemmer for", "V stemmer imod", "C undlader.")),
        ("For stemte 9 (A), imod stemte 4 (V).", ("For stemte 9 (A)", "imod stemte 4 (V).")),
        ("For stemte A, mens V stemte imod.", ("For stemte A", "V stemte imod.")),
        ("Imod stemte V, og Ø undlod at stemme.", ("Imod stemte V", "Ø undlod at stemme.")),
        ("A, B, og C stemte imod.", ("A, B, og C stemte imod.",)),
        ("A stemte imod og ønskede broen malet.", ("A stemte imod og ønskede broen malet.",)),
    ],
)
def test_each_side_is_a_clause(sentence: str, clauses: tuple[str, ...]) -> None:
    assert clauses_of(sentence) == clauses


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "For stemte A og B. Imod stemte V. Ø undlod.",
            ("For stemte A og B.", "Imod stemte V.", "Ø undlod."),
        ),
        ("For stemte A og B. Mona Ege stemte imod.", ("For stemte A og B.", "Mona Ege stemte imod.")),
        ("Imod stemte M. Ege.", ("Imod stemte M. Ege.",)),
    ],
)
def test_a_letter_of_a_party_ends_a_sentence_and_an_initial_does_not(
    line: str, sentences: tuple[str, ...]
) -> None:
    assert vote_sentences(line) == sentences
