"""What reports say of themselves."""

from raadhus.web.public.reports.heads import MOST_ROWS, cut_words


def test_a_list_that_is_whole_says_nothing() -> None:
    assert cut_words(MOST_ROWS) == ""


def test_a_list_that_is_cut_says_of_how_many() -> None:
    assert cut_words(1204) == "Her er de første 500 af 1.204. Siden har dem alle."
