"""A walk over a desk in a file, each verb of which is killed once at a random statement before it is done in peace.

    python tests/desk_killed_program.py SEED KILLS

Prints a line of JSON: `killed` tells how often each verb was, `wrong` what was neither as before nor as after.
Every look and every try is a process of its own, forked from this one, that opens the store itself.
"""

import json
import os
import pickle
import random
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django

Tables = dict[str, tuple[int, str]]
"""Of each table the number of rows, and their digest."""

_WRITES = ("INSERT", "UPDATE", "DELETE")
_MOST_STEPS_A_KILL = 6


class Killed:
    """Lets the walk go on in processes: `peace` is a copy of the store in which a step is done to its end."""

    def __init__(self, store: Path, *, seed: int) -> None:
        self.store, self.peace = store, store.with_suffix(".peace")
        self.dice = random.Random(seed)  # noqa: S311  dice, not a lock
        self.killed: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.walk = _forked(lambda: _begin(seed), store=store)

    def step(self) -> None:
        """Try something; where it is done and not refused, kill it on the way first."""
        before = _forked(_tables, store=self.store)
        shutil.copyfile(self.store, self.peace)
        verb, writes, walked, after = _forked(lambda: _peace(self.walk), store=self.peace)
        if writes:
            strike = self.dice.randint(1, writes + 2)
            assert _forked(lambda: _struck(self.walk, at=strike), store=self.store) is None
            now = _forked(_tables, store=self.store)
            is_done = _is_done(now, before=before, after=after)
            if not (is_done if strike > writes + 1 else now == before):
                self.wrong.append(f"{verb} struck at {strike} of {writes}: {_changed(now, before=before)}")
            self.killed[verb] += 1
            shutil.copyfile(self.peace, self.store)
        self.walk = walked


def main(seed: int, kills: int) -> None:
    django.setup()
    from django.conf import settings

    import writing.walks.tried_verbs  # noqa: F401  once for all processes

    walk = Killed(Path(str(settings.DATABASES["default"]["NAME"])), seed=seed)
    for _ in range(kills * _MOST_STEPS_A_KILL):
        if walk.killed.total() < kills:
            walk.step()
    sys.stdout.write(json.dumps({"killed": walk.killed, "wrong": walk.wrong}) + "\n")


def _is_done(now: Tables, *, before: Tables, after: Tables) -> bool:
    """Salts and secrets are others each time: what the verb changes has to be changed, and counted alike."""
    changed = _changed(after, before=before)
    return _changed(now, before=before) == changed and all(now[name][0] == after[name][0] for name in changed)


def _changed(now: Tables, *, before: Tables) -> list[str]:
    return sorted(name for name in before if now[name] != before[name])


def _forked(do: Callable[[], Any], *, store: Path) -> Any:
    """What it gives in a process of its own on this store; null where that was killed."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        os._exit(_in_child(do, store=store, answer_to=write))
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, -signal.SIGKILL}, "a process failed: see above"
    return pickle.loads(answer) if code == 0 else None  # noqa: S301  our own process wrote it


def _in_child(do: Callable[[], Any], *, store: Path, answer_to: int) -> int:
    import traceback

    from django.db import connection

    connection.settings_dict["NAME"] = str(store)
    try:
        answer = do()
        connection.close()
    except BaseException:  # noqa: BLE001  whatever it is, the test shows it
        traceback.print_exc()
        return 1
    with os.fdopen(answer_to, "wb") as pipe:
        pickle.dump(answer, pipe)
    return 0


def _begin(seed: int) -> bytes:
    from writing.walks.walk import Walk

    return _packed(Walk(seed, verbs={}))


def _peace(packed: bytes) -> tuple[str, int, bytes, Tables]:
    """Do a step to its end: the verb, how many statements wrote before its commit, the walk after it, the tables then.

    What is announced after the commit is written by others, who catch up when they were not told.
    """
    walk = _unpacked(packed)
    done = Counter(walk.done)
    with _watched() as commits:
        refused = walk.step()
    verb = next(iter(Counter(walk.done) - done), "")
    writes, tables = next((one for one in commits if one[0] and not refused), (0, {}))
    return verb, writes, _packed(walk), tables


def _struck(packed: bytes, *, at: int) -> None:
    """Do the step again, and be killed before this write, before the commit that follows the last, or after it."""
    walk = _unpacked(packed)
    with _watched(kill_at=at):
        walk.step()


@contextmanager
def _watched(*, kill_at: int | None = None) -> Iterator[list[tuple[int, Tables]]]:
    """The commits so far: how many statements had written, and what was in the tables."""
    from django.db import connection as known

    connection: Any = known
    commit = connection._commit
    commits: list[tuple[int, Tables]] = []
    writes = 0

    def executed(execute: Callable[..., object], sql: str, *arguments: object) -> object:
        nonlocal writes
        if sql.lstrip().upper().startswith(_WRITES):
            writes += 1
            _kill(when=writes == kill_at)
        return execute(sql, *arguments)

    def committed() -> None:
        _kill(when=kill_at == writes + 1)
        commit()
        _kill(when=kill_at == writes + 2)
        if kill_at is None:
            commits.append((writes, _tables()))

    connection._commit = committed
    with connection.execute_wrapper(executed):
        yield commits


def _kill(*, when: bool) -> None:
    if when:
        os.kill(os.getpid(), signal.SIGKILL)


def _packed(walk: Any) -> bytes:
    walk.verbs = {}
    return pickle.dumps(walk)


def _unpacked(packed: bytes) -> Any:
    from writing.walks.tried_verbs import VERBS

    walk = pickle.loads(packed)  # noqa: S301  our own process wrote it
    walk.verbs = VERBS
    return walk


def _tables() -> Tables:
    from hashlib import sha256

    from django.db import connection

    found: Tables = {}
    with connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)} ORDER BY 1")  # noqa: S608  our own names
            rows = cursor.fetchall()
            found[name] = len(rows), sha256(repr(rows).encode()).hexdigest()
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
