"""kill -9 in any verb of the desk: all of it is there, or nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import desk_killed_program
from own_installation import OwnInstallation, bare_environment
from writing.walks.tried_verbs import VERBS

pytestmark = pytest.mark.only_on("sqlite")
FEW, MANY = 15, 150
_SEEDS = range(101, 109)


def _killed(folder: Path, *, seed: int, kills: int) -> dict[str, int]:
    installation = OwnInstallation(folder=folder, environment=bare_environment(folder))
    installation.migrate()
    done = subprocess.run(
        [sys.executable, desk_killed_program.__file__, str(seed), str(kills)],
        env=installation.environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert sum(told["killed"].values()) == kills
    return dict(told["killed"])


@pytest.mark.parametrize("seed", [1, 2])
def test_a_verb_that_is_killed_is_done_or_not_done(tmp_path: Path, seed: int) -> None:
    _killed(tmp_path, seed=seed, kills=FEW)


@pytest.mark.long
def test_every_verb_that_is_killed_again_and_again_is_done_or_not_done(tmp_path: Path) -> None:
    killed: set[str] = set()
    for seed in _SEEDS:
        killed |= _killed(tmp_path / str(seed), seed=seed, kills=MANY).keys()

    assert VERBS.keys() - killed == set()
