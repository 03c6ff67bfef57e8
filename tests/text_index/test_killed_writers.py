"""A writer that is killed at any moment leaves an index that is whole, and documents that agree with the state."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import index_program
from index_at_hand import SCHEMA, ids
from index_program import ids_after
from raadhus.text_index.generations import POINTER
from raadhus.text_index.query_language import parse
from raadhus.text_index.reader import IndexReader
from raadhus.text_index.search import search

SEED = 11


def test_a_killed_writer_never_leaves_a_torn_index(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "index", kills=4)


@pytest.mark.long
def test_a_hundred_killed_writers_never_leave_a_torn_index(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "index", kills=100)


def kill_again_and_again(folder: Path, *, kills: int) -> None:
    chance = random.Random(SEED)  # noqa: S311  which moment, not which secret
    acknowledged = 0
    for kill in range(kills):
        told = written_until_killed(folder, blocks=kill % 3, seconds=chance.uniform(0, 0.3))
        acknowledged = max(acknowledged, told)
        if (folder / POINTER).exists():
            assert expect_whole(folder) >= acknowledged, f"seed {SEED}, kill {kill}"
    assert acknowledged > 0


def written_until_killed(folder: Path, *, blocks: int, seconds: float) -> int:
    """Kill a process so long after it wrote so many blocks of rounds; give the last round that it told was written."""
    process = subprocess.Popen(
        [sys.executable, index_program.__file__, str(folder)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(("src", "tests"))},
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(blocks + 1)]
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read().split("\n")[:-1]
    assert process.returncode == -signal.SIGKILL
    return int(told[-1]) if len(told) > 1 else 0


def expect_whole(folder: Path) -> int:
    """Give the round that the index is at."""
    snapshot = IndexReader(folder, schema=SCHEMA).snapshot()
    rounds = int(snapshot.state)
    everything = search(parse(""), snapshot=snapshot, limit=100)

    assert set(everything.ids) == ids_after(rounds)
    assert len(everything.ids) == snapshot.document_count == everything.total
    assert set(ids(snapshot, f"omgang{rounds}")) == {
        one for one in everything.ids if one.startswith(f"{rounds}-")
    }
    return rounds
