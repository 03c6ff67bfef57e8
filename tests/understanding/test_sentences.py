import pytest

from raadhus.understanding.sentences import sentences_of


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Broen er lang. Stien er kort.", 2),
        ("Bo T. Lind stemte imod.", 1),
        ("Se pkt. A og bl.a. Broen.", 1),
        ("Prisen er 2 mio. kr. Broen er lang.", 2),
        ("Er broen lang? Ja.", 2),
        ("", 0),
    ],
)
def test_a_full_stop_before_a_capital_ends_a_sentence_unless_it_shortens_a_word(
    text: str, count: int
) -> None:
    assert len(sentences_of(text)) == count
