import pytest

from raadhus.published.people.written_names import written_name


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("Hans P. Møller", ("hans", "p", "møller")),
        ("Møller, Hans P.", ("hans", "p", "møller")),
        ("H.P. Møller", ("h", "p", "møller")),
        ("Hans-Peter Møller", ("hans", "peter", "møller")),
        ("Møller, Hans, formand", ("møller", "hans", "formand")),
        ("", ()),
    ],
)
def test_a_name_is_its_words_with_the_family_name_last(printed: str, words: tuple[str, ...]) -> None:
    assert written_name(printed).texts == words


@pytest.mark.parametrize("printed", ["Hans Riber jun.", "Hans Riber d.y.", "Hans Riber, junior"])
def test_junior_is_no_word_of_the_name(printed: str) -> None:
    name = written_name(printed)

    assert (name.texts[-2:], name.generation) == (("hans", "riber"), "junior")


def test_names_with_and_without_marks_have_the_same_letters() -> None:
    one, other = (written_name(name).words for name in ("Søren Nørgård", "Soeren Nørgaard"))

    assert [word.letters for word in one] == [word.letters for word in other]


def test_what_sounds_alike_sounds_alike() -> None:
    one, other = (written_name(name).words for name in ("Christoffer Jakobsen", "Kristofer Jacobsen"))

    assert [word.sound for word in one] == [word.sound for word in other]
