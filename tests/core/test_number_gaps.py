import pytest

from raadhus.core.number_gaps import Gap, gaps_between, gaps_through_year


@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [
        (("1", "2", "3"), ()),
        (("1", "2", "5", "7"), (Gap(3, 4), Gap(6, 6))),
        (("3", "1", "Punkt 2"), ()),
        (("4", "6"), (Gap(5, 5),)),
        (("1", "", "L3", "2.1", "3."), (Gap(2, 2),)),
        ((), ()),
    ],
)
def test_numbers_between_two_items_are_missing(numbers: tuple[str, ...], gaps: tuple[Gap, ...]) -> None:
    assert gaps_between(numbers) == gaps


@pytest.mark.parametrize(
    ("meetings", "gaps"),
    [
        ([["1", "2"], ["1", "2"], ["1"]], ()),
        ([["1", "2"], ["3", "4"], ["5"]], ()),
        ([["1", "2"], ["6", "7"], ["8"]], (Gap(3, 5),)),
        ([["12", "13"], ["14"], ["15"]], (Gap(1, 11),)),
        ([["4"]], ()),
        ([["1", "2"], [], ["3"]], ()),
    ],
)
def test_numbers_through_the_year_are_missing_between_meetings(
    meetings: list[list[str]], gaps: tuple[Gap, ...]
) -> None:
    assert gaps_through_year(meetings) == gaps
