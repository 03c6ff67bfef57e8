"""One child process that works on untrusted bytes, with limits on its memory and its time.

The child answers one request after the other over two pipes. Whatever happens to it (a crash in a
library, too much memory, a hang), the parent gets a ReadError and goes on.
"""

import contextlib
import gc
import os
import signal
import struct
import sys
import threading
import time
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import msgspec

from raadhus.reading.errors import ReadError

MEGABYTE = 1_000_000


class Limits(NamedTuple):
    """What reading one file may cost; a larger file gets more time."""

    memory_bytes: int = 500 * MEGABYTE
    file_bytes: int = 200 * MEGABYTE
    seconds: float = 60.0
    seconds_per_megabyte: float = 2.0

    def seconds_for(self, data: bytes) -> float:
        return self.seconds + self.seconds_per_megabyte * len(data) / MEGABYTE


class Request(msgspec.Struct, frozen=True, array_like=True):
    """A file to work on; `more` is what a task needs besides, in its own form."""

    data: bytes
    name: str | None = None
    url: str | None = None
    more: bytes = b""


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """What came of a request: the task's bytes, or a ReadError's code and values and where it arose."""

    result: bytes = b""
    code: str | None = None
    values: dict[str, str] = {}
    trace: str | None = None


Task: TypeAlias = Callable[[Request], bytes]
"""What the child does with a request; a module-level function, so that a new interpreter finds it."""

Preparation: TypeAlias = Callable[[], None]
"""What a forked child does before its first request, while the parent does something else."""

_LENGTH = struct.Struct("<Q")
_CHUNK = 1 << 20
_BACKSTOP_SECONDS = 30


class ChildDied(Exception):
    """The child ended before it had answered; `reason` names the signal or the exit code."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class ChildProcess:
    """A child that carries out one task on whatever it is sent, until it is closed."""

    def __init__(self, *, task: Task, limits: Limits, preparation: Preparation | None = None) -> None:
        self._task = task
        self._limits = limits
        self._buffer = bytearray()
        self._deadline = 0.0
        self.requests_sent = 0
        if _may_fork(limits):
            self._pid, self._to_child, self._from_child = _fork(
                task=task, limits=limits, preparation=preparation
            )
        else:
            self._pid, self._to_child, self._from_child = _spawn(task=task, limits=limits)

    def is_for(self, task: Task, *, limits: Limits) -> bool:
        return self._task is task and self._limits == limits

    def fileno(self) -> int:
        return self._from_child

    def send(self, request: Request) -> None:
        """Hand over a request and start its clock."""
        self.requests_sent += 1
        self._buffer.clear()
        self._deadline = time.monotonic() + self._limits.seconds_for(request.data)
        with contextlib.suppress(BrokenPipeError):  # a dead child is reported where its answer is awaited
            _write(self._to_child, msgspec.msgpack.encode(request))

    def seconds_left(self) -> float:
        return max(0.0, self._deadline - time.monotonic())

    def receive(self) -> Answer | None:
        """Take what the child has written so far; the answer when it is whole, else None.

        Raises ChildDied.
        """
        chunk = os.read(self._from_child, _CHUNK)
        if not chunk:
            raise ChildDied(self._wait())
        self._buffer += chunk
        if len(self._buffer) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(self._buffer)
        if len(self._buffer) < _LENGTH.size + length:
            return None
        return msgspec.msgpack.decode(memoryview(self._buffer)[_LENGTH.size :], type=Answer)

    def close(self) -> None:
        """End the child at once, whatever it is doing."""
        descriptors, self._to_child, self._from_child = (self._to_child, self._from_child), -1, -1
        for descriptor in descriptors:
            with contextlib.suppress(OSError):
                os.close(descriptor)
        if self._pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            self._wait()

    def _wait(self) -> str:
        if not self._pid:
            return "unknown"
        try:
            _, status = os.waitpid(self._pid, 0)
        except ChildProcessError:
            return "unknown"
        finally:
            self._pid = 0
        code = os.waitstatus_to_exitcode(status)
        return signal.Signals(-code).name if code < 0 else f"exit {code}"


def read_error(answer: Answer) -> ReadError:
    """The error that the child reported, with the child's traceback as a note."""
    error = ReadError(answer.code or "died", values=answer.values)
    if answer.trace:
        error.add_note(answer.trace)
    return error


def _may_fork(limits: Limits) -> bool:
    """Forking is quick, but safe only with one thread, and a big parent would fill the child's limit."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return False
    # Not by pathlib, which costs 5 ms to load.
    statm = os.open("/proc/self/statm", os.O_RDONLY)
    try:
        pages = int(os.read(statm, 100).split()[0])
    finally:
        os.close(statm)
    return pages * os.sysconf("SC_PAGE_SIZE") < limits.memory_bytes // 2


def _fork(*, task: Task, limits: Limits, preparation: Preparation | None) -> tuple[int, int, int]:
    request_read, request_write = os.pipe()
    answer_read, answer_write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.dup2(request_read, 0)
            os.dup2(answer_write, 3) if answer_write != 3 else None
            os.closerange(4, os.sysconf("SC_OPEN_MAX"))
            _serve(task=task, limits=limits, requests=0, answers=3, preparation=preparation)
        finally:
            os._exit(1)  # never run the parent's exit handlers
    os.close(request_read)
    os.close(answer_write)
    return pid, request_write, answer_read


def _spawn(*, task: Task, limits: Limits) -> tuple[int, int, int]:
    """Start a new interpreter; it finds the task by its module and name."""
    code = "from raadhus.reading.child_process import serve_spawned; serve_spawned()"
    arguments = msgspec.json.encode((task.__module__, task.__name__, sys.path, limits)).decode()
    request_read, request_write = os.pipe()
    answer_read, answer_write = os.pipe()
    pid = os.posix_spawn(
        sys.executable,
        [sys.executable, "-c", code, arguments],
        {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        file_actions=[
            (os.POSIX_SPAWN_DUP2, request_read, 0),
            (os.POSIX_SPAWN_DUP2, answer_write, 1),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ],
    )
    os.close(request_read)
    os.close(answer_write)
    return pid, request_write, answer_read


def serve_spawned() -> None:
    """The main function of a child that was started as a new interpreter."""
    import importlib

    module, name, path, limits = msgspec.json.decode(sys.argv[1], type=tuple[str, str, list[str], Limits])
    sys.path[:] = path
    task: Task = getattr(importlib.import_module(module), name)  # noqa: TID251  what the parent names
    answers = os.dup(1)
    _serve(task=task, limits=limits, requests=0, answers=answers)
    os._exit(0)


def _serve(
    *, task: Task, limits: Limits, requests: int, answers: int, preparation: Preparation | None = None
) -> None:
    """Answer requests until the parent closes the pipe."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    _set_limits(limits)
    if preparation is not None:
        preparation()
    gc.freeze()  # what was loaded stays; the parent may have switched the search for garbage off
    gc.enable()
    while (message := _read(requests)) is not None:
        request = msgspec.msgpack.decode(message, type=Request)
        del message
        # The parent stops a slow child; this alarm does it when the parent is gone.
        signal.alarm(int(limits.seconds_for(request.data)) + _BACKSTOP_SECONDS)
        answer = _answer(task, request=request)
        del request
        signal.alarm(0)
        _write(answers, msgspec.msgpack.encode(answer))
    os._exit(0)


def _set_limits(limits: Limits) -> None:
    import resource

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(ValueError, OSError):  # macOS refuses a limit on the address space
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))


def _answer(task: Task, *, request: Request) -> Answer:
    try:
        return Answer(result=task(request))
    except ReadError as error:
        values = {key: str(value) for key, value in error.values.items()}
        return Answer(code=error.code, values=values)
    except MemoryError:
        return Answer(code="too-much-memory")
    except RecursionError:
        return Answer(code="too-deep", values={"limit": str(sys.getrecursionlimit())})
    except Exception as error:  # noqa: BLE001  whatever it is, the parent must hear of it
        import traceback

        trace = traceback.format_exc()
        return Answer(code="died", values={"reason": type(error).__name__}, trace=trace)


def _read(descriptor: int) -> bytearray | None:
    head = _read_exactly(descriptor, _LENGTH.size)
    if head is None:
        return None
    (length,) = _LENGTH.unpack(head)
    return _read_exactly(descriptor, length)


def _read_exactly(descriptor: int, length: int) -> bytearray | None:
    message = bytearray()
    while len(message) < length:
        chunk = os.read(descriptor, min(_CHUNK, length - len(message)))
        if not chunk:
            return None
        message += chunk
    return message


def _write(descriptor: int, message: bytes) -> None:
    for part in (_LENGTH.pack(len(message)), message):
        view = memoryview(part)
        while view:
            view = view[os.write(descriptor, view) :]
