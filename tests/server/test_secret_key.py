"""The key that sessions are signed with: one for all processes, kept, and for its owner alone."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from raadhus.server.secret_key import kept_key


def test_the_key_is_made_once_and_read_by_nobody_else(tmp_path: Path) -> None:
    first = kept_key(tmp_path)

    assert len(first) > 50
    assert kept_key(tmp_path) == first
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_processes_that_start_together_have_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: kept_key(tmp_path), range(8)))

    assert len(keys) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


def test_where_nothing_is_kept_yet_nothing_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "not-there"

    assert kept_key(folder) != kept_key(folder)
    assert not folder.exists()
