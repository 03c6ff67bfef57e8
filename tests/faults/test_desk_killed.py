"""kill -9 in any verb of the desk: all of it is there, or nothing."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import desk_killed_program
from own_installation import OwnInstallation, bare_environment
from writing.walks.tried_verbs import VERBS

pytestmark = pytest.mark.only_on("sqlite")
FEW, MANY, ALL = 15, 100, 1200
_SEEDS = range(101, 131)


def _killed(folder: Path, *, seed: int, kills: int) -> Counter[str]:
    """How often each verb was; fewer in all than were asked for where the walk comes to its end before."""
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
    return Counter(told["killed"])


def test_a_verb_that_is_killed_is_done_or_not_done(tmp_path: Path) -> None:
    assert _killed(tmp_path, seed=1, kills=FEW).total() == FEW


@pytest.mark.long
def test_every_verb_that_is_killed_again_and_again_is_done_or_not_done(tmp_path: Path) -> None:
    killed = Counter[str]()
    for seed in _SEEDS:
        killed += _killed(tmp_path / str(seed), seed=seed, kills=MANY)
        if killed.total() >= ALL and not VERBS.keys() - killed.keys():
            break

    assert killed.total() >= ALL
    assert VERBS.keys() - killed.keys() == set()
    print(f"{killed.total()} kills, {seed - _SEEDS[0] + 1} walks: {dict(killed)}")  # noqa: T201  for -rP
