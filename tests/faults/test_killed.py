"""kill -9 at any moment: nothing is lost, nothing is half, and the same work again comes to the same end."""

from pathlib import Path

import pytest

from killed_processes import Peace, in_peace, kill_again_and_again

FEW_MEETINGS, MANY_MEETINGS = 4, 15


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Peace:
    return in_peace(tmp_path_factory.mktemp("few"), meetings=FEW_MEETINGS)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Peace:
    return in_peace(tmp_path_factory.mktemp("many"), meetings=MANY_MEETINGS)


def _killed(folder: Path, *, peace: Peace, kills: int, seed: int) -> None:
    struck = kill_again_and_again(folder, peace=peace, kills=kills, seed=seed)

    for where, times in sorted(struck.items()):
        print(f"seed {seed}: {times} kills at {where}")  # noqa: T201  the figures of docs/reference/faults.md
    assert struck.total() == kills


@pytest.mark.only_on("sqlite")
def test_work_that_is_killed_loses_nothing_and_leaves_nothing_half(tmp_path: Path, few: Peace) -> None:
    _killed(tmp_path, peace=few, kills=8, seed=2)


@pytest.mark.long
@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize("seed", range(101, 109))
def test_work_that_is_killed_two_hundred_times_loses_nothing(tmp_path: Path, many: Peace, seed: int) -> None:
    _killed(tmp_path, peace=many, kills=25, seed=seed)


@pytest.mark.long
@pytest.mark.only_on("postgresql")
@pytest.mark.database
@pytest.mark.parametrize("seed", [1, 2])
def test_work_that_is_killed_loses_nothing_on_postgresql(tmp_path: Path, few: Peace, seed: int) -> None:
    _killed(tmp_path, peace=few, kills=10, seed=seed)
