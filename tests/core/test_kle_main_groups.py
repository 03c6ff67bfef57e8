"""The main group of a KLE number."""

import pytest

from raadhus.core.kle_main_groups import KLE_MAIN_GROUPS, kle_main_group


@pytest.mark.parametrize(
    ("subject", "group"), [("05.01.08", "05"), ("27.18", "27"), ("99.01", None), (None, None)]
)
def test_the_first_two_digits_are_the_group_where_there_is_one(
    subject: str | None, group: str | None
) -> None:
    assert kle_main_group(subject) == group


def test_every_group_is_two_digits_with_a_name() -> None:
    assert all(len(group) == 2 and group.isdecimal() and name for group, name in KLE_MAIN_GROUPS.items())
