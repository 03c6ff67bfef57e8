"""An installation's work in processes that are there to be killed, and what is found when it is opened anew.

    python tests/fault_program.py

Orders come as lines of JSON on standard input, answers go as lines of JSON to standard output. Every work and every
look is a process of its own, forked from this one so that starting it costs nothing; it opens the store itself.
"""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import django

WORK = "work"
LOOK = "look"
CONTENTS = "contents"
Answer = dict[str, object]


def main() -> None:
    """Carry out orders until there are none; the pid of a work is told before its end is."""
    django.setup()
    import raadhus.intake.operations.import_files
    import raadhus.published.operations.rebuild
    import raadhus.published.verifying
    import raadhus.reading.printed  # noqa: F401

    orders: dict[str, Callable[[Answer], Answer]] = {WORK: _work, LOOK: _look, CONTENTS: _contents}
    for line in sys.stdin:
        order = json.loads(line)
        read, write = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(read)
            os._exit(_in_child(orders[order["do"]], order, answer_to=write))
        os.close(write)
        _tell({"pid": pid})
        with os.fdopen(read) as pipe:
            answer = pipe.read()
        _, status = os.waitpid(pid, 0)
        _tell({"status": os.waitstatus_to_exitcode(status), "answer": json.loads(answer or "null")})


def _tell(answer: Answer) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _in_child(carry_out: Callable[[Answer], Answer], order: Answer, *, answer_to: int) -> int:
    try:
        answer = carry_out(order)
    except Exception:  # noqa: BLE001  whatever it is, the test shows it
        traceback.print_exc()
        return 1
    with os.fdopen(answer_to, "w") as pipe:
        json.dump(answer, pipe)
    return 0


def _work(order: Answer) -> Answer:
    from fault_strikes import strike_at
    from fault_work import FaultWork

    if order.get("point"):
        strike_at(str(order["point"]), turn=int(str(order["turn"])))
    plan, notes = Path(str(order["plan"])), Path(str(order["notes"]))
    FaultWork(plan, notes=notes, clock=lambda: datetime.now(UTC)).run()
    return {}


def _look(order: Answer) -> Answer:
    """Say what is wrong, as whoever opens the store after the fault sees it."""
    from fault_work import lost_work
    from raadhus.jobs.schedules import known_schedules
    from raadhus.published.verifying import verify

    signal.alarm(120)
    for schedule in known_schedules().values():  # what the first worker does
        schedule.task.function(**schedule.arguments)
    found = [f"{one.code}: {one.english}" for one in verify().findings if order["strict"] or not one.is_note]
    return {"found": [*found, *lost_work(Path(str(order["notes"]))), *_unlike_rebuilt()]}


def _unlike_rebuilt() -> list[str]:
    """Where the derived rows differ from what a rebuild makes; the rebuild itself is undone."""
    from django.db import transaction

    from raadhus.published.operations.rebuild import rebuild
    from store_contents import derived_rows, differences

    with transaction.atomic():
        before = derived_rows()
        rebuild()
        after = derived_rows()
        transaction.set_rollback(True)
    return differences(before, after)


def _contents(_: Answer) -> Answer:
    from store_contents import contents

    return {"contents": contents()}


if __name__ == "__main__":
    main()
