"""Reading in child processes: whatever a child does, the parent gets a ReadError and goes on."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from egeborg_minutes import EGEBORG_TEXT
from raadhus.reading.child_process import MEGABYTE, Limits, Request, Task
from raadhus.reading.errors import ReadError
from raadhus.reading.in_children import FileToRead, ReadingPool, read_in_child, run_in_child, start_reader

# A busy machine takes a second or two to start a new interpreter: only a reader that hangs meets its limit.
PATIENT = Limits(seconds=60.0, seconds_per_megabyte=0.0)
QUICK = Limits(seconds=4.0, seconds_per_megabyte=0.0)


def _obey(request: Request) -> bytes:
    """A reader that does what the bytes tell it to do."""
    match request.data:
        case b"kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case b"crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case b"hang":
            time.sleep(60)  # longer than any limit here
        case b"eat":
            return bytes(2_000 * MEGABYTE)
        case b"refuse":
            raise ReadError("damaged", values={"kind": "PDF"})
        case b"slip":
            raise KeyError("a fault of our own")
        case b"dig":
            _dig()
        case b"shout":
            os.write(1, b"noise on standard output")
    return request.data


def _dig() -> None:
    _dig()


def _fate(data: bytes, *, task: Task = _obey) -> str:
    with pytest.raises(ReadError) as caught:
        run_in_child(task, request=Request(data=data), limits=QUICK if data == b"hang" else PATIENT)
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"kill", "died"),
        (b"crash", "died"),
        (b"hang", "too-slow"),
        (b"eat", "too-much-memory"),
        (b"refuse", "damaged"),
        (b"slip", "died"),
        (b"dig", "too-deep"),
    ],
)
def test_whatever_a_child_does_is_a_read_error(data: bytes, code: str) -> None:
    assert _fate(data) == code


def test_a_death_names_the_signal() -> None:
    with pytest.raises(ReadError, match="SIGSEGV"):
        run_in_child(_obey, request=Request(data=b"crash"), limits=PATIENT)


def test_a_fault_of_our_own_carries_its_traceback_as_a_note() -> None:
    with pytest.raises(ReadError) as caught:
        run_in_child(_obey, request=Request(data=b"slip"), limits=PATIENT)

    assert "a fault of our own" in caught.value.__notes__[0]


def test_noise_on_standard_output_does_not_reach_the_answer() -> None:
    assert run_in_child(_obey, request=Request(data=b"shout"), limits=PATIENT) == b"shout"


def test_a_file_above_the_limit_never_reaches_a_child() -> None:
    limits = Limits(file_bytes=2)

    with pytest.raises(ReadError) as caught:
        run_in_child(_obey, request=Request(data=b"eat"), limits=limits)

    assert caught.value.code == "too-large"


def test_the_rest_goes_on_when_children_die() -> None:
    work = [
        (str(place), Request(data=data))
        for place, data in enumerate((b"a", b"kill", b"b", b"eat", b"hang", b"c", b"crash", b"d"))
    ]

    with ReadingPool(jobs=2, limits=QUICK, task=_obey) as pool:
        results = {outcome.key: outcome.result for outcome in pool.outcomes(work)}

    good = {key for key, result in results.items() if isinstance(result, bytes)}
    assert (len(results), good) == (8, {"0", "2", "5", "7"})


def test_large_answers_come_whole() -> None:
    data = os.urandom(3 * MEGABYTE)

    assert run_in_child(_obey, request=Request(data=data)) == data


def _children() -> set[str]:
    """The processes that this one has started and not seen the end of; other tests may have some."""
    started = (task / "children" for task in Path("/proc/self/task").iterdir())
    return {child for of_thread in started for child in of_thread.read_text().split()}


@pytest.mark.only_where(Path("/proc/self/task").exists(), reason="there is no /proc here")
def test_no_child_is_left_behind() -> None:
    before = _children()

    with ReadingPool(jobs=2, limits=QUICK, task=_obey) as pool:
        list(pool.outcomes([("0", Request(data=b"hang")), ("1", Request(data=b"a"))]))

    assert _children() == before


def test_records_come_back_from_a_child() -> None:
    records = read_in_child(EGEBORG_TEXT.encode(), name="minutes.txt")

    assert [record.source.name for record in records] == ["minutes.txt"]


def test_a_process_with_threads_reads_in_a_new_interpreter() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        records = read_in_child(EGEBORG_TEXT.encode())
    finally:
        stop.set()
        thread.join()

    assert len(records) == 1


def test_each_file_of_a_pool_comes_back_under_its_key() -> None:
    files = [FileToRead(key="good", data=EGEBORG_TEXT.encode()), FileToRead(key="empty", data=b"")]

    with ReadingPool(jobs=2) as pool:
        results = {result.key: result for result in pool.read(files)}

    assert len(results["good"].records) == 1
    assert results["empty"].error is not None
    assert results["empty"].error.code == "empty"


def test_a_child_that_was_started_ahead_reads_for_a_pool() -> None:
    reader = start_reader()

    with ReadingPool(jobs=1, started=(reader,)) as pool:
        results = list(pool.read([FileToRead(key="a", data=EGEBORG_TEXT.encode())]))
    reader.close()  # a second time does no harm

    assert len(results[0].records) == 1
