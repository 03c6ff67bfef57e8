"""A store whose work is killed again and again: started, struck, looked at, until it is done."""

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import fault_program
from fault_strikes import MOMENTS
from fault_work import write_plan
from own_installation import OwnInstallation, made_installation
from store_contents import Contents, differences


class FaultStore:
    """An installation with a plan, worked on by processes."""

    def __init__(self, installation: OwnInstallation, *, plan: Path) -> None:
        self._about = {"plan": str(plan), "notes": str(installation.folder.with_name("acknowledged"))}
        self._process = subprocess.Popen(
            [sys.executable, fault_program.__file__],
            env=installation.environment
            | {
                "PYTHONPATH": os.pathsep.join(
                    (installation.environment["PYTHONPATH"], str(Path(__file__).parent))
                )
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def close(self) -> None:
        with self._process:  # which closes its pipes and waits for its end
            pass

    def work(self, *, point: str | None = None, turn: int = 1, seconds: float | None = None) -> bool:
        """Let the work go on, to be killed at a moment or after some seconds; false when it was killed."""
        pid = self._order(fault_program.WORK, point=point, turn=turn)
        if seconds is not None:
            time.sleep(seconds)
            # The pid is not used again before its end was asked for below.
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        status = self._answer()["status"]
        assert status in {0, -signal.SIGKILL}, f"the work failed: {status}"
        return bool(status == 0)

    def faults(self, *, strict: bool = False) -> tuple[str, ...]:
        """What is wrong in the store now; `strict` asks for no remains either."""
        self._order(fault_program.LOOK, strict=strict)
        return tuple(self._told("found"))

    def contents(self) -> Contents:
        self._order(fault_program.CONTENTS)
        return dict(self._told("contents"))

    def _told(self, name: str) -> Any:
        answer = self._answer()
        assert answer["status"] == 0, "looking at the store failed"
        return answer["answer"][name]

    def _order(self, do: str, **more: object) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **self._about, **more}) + "\n")
        self._process.stdin.flush()
        return int(self._answer()["pid"])

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the program that starts the work has ended"
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextmanager
def fault_store(folder: Path, *, plan: Path) -> Iterator[FaultStore]:
    """A store with nothing in it."""
    with made_installation(folder) as installation:
        installation.migrate()
        store = FaultStore(installation, plan=plan)
        try:
            yield store
        finally:
            store.close()


class Peace(NamedTuple):
    """What the plan comes to when nobody kills anybody, and how long that takes."""

    plan: Path
    contents: Contents
    seconds: float


class Blow(NamedTuple):
    """How to kill next: at the `turn`th time of a named moment, or after some seconds."""

    point: str | None
    turn: int
    seconds: float | None

    def __str__(self) -> str:
        return f"{self.point}#{self.turn}" if self.point else f"after {self.seconds:.3f} s"


def in_peace(folder: Path, *, meetings: int) -> Peace:
    plan = write_plan(folder / "plan", meetings=meetings)
    with fault_store(folder / "store", plan=plan) as store:
        begin = time.monotonic()
        assert store.work()
        seconds = time.monotonic() - begin
        assert store.faults(strict=True) == ()
        contents = store.contents()
        assert store.work()
        assert differences(contents, store.contents()) == []
        return Peace(plan=plan, contents=contents, seconds=seconds)


def kill_again_and_again(folder: Path, *, peace: Peace, kills: int, seed: int) -> Counter[str]:
    """Kill work so many times, look at the store after each, let each store's work end; raises AssertionError.

    Gives how often it was struck where.
    """
    chance = random.Random(seed)  # noqa: S311  which moment, not which secret
    struck: Counter[str] = Counter()
    while struck.total() < kills:
        place = folder / f"round-{uuid4().hex}"
        with fault_store(place / "store", plan=peace.plan) as store:
            told = f"seed {seed}, {struck.total()} kills before"
            left = peace.seconds
            while struck.total() < kills:
                blow = _blow(chance, seconds=left)
                told += f", {blow}"
                begin = time.monotonic()
                if store.work(**blow._asdict()):
                    break
                left = max(left - (time.monotonic() - begin), peace.seconds / 4)
                struck[blow.point or "any moment"] += 1
                _expect_nothing(store.faults(), told)
            assert store.work(), told
            _expect_nothing(store.faults(strict=True), told)
            _expect_nothing(differences(peace.contents, store.contents()), told)
        shutil.rmtree(place)
    return struck


def _blow(chance: random.Random, *, seconds: float) -> Blow:
    """Half of them at named moments, the others at any, over the length of the work that is left."""
    if chance.random() < 0.5:
        point = chance.choice(sorted(MOMENTS))
        return Blow(point=point, turn=chance.randint(1, MOMENTS[point].turns), seconds=None)
    return Blow(point=None, turn=1, seconds=chance.uniform(0, seconds))


def _expect_nothing(found: Sequence[str], told: str) -> None:
    assert not found, "\n".join((told, *found))
