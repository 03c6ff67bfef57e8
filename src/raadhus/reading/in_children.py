"""Reading untrusted files in child processes: one file, or many with several children at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Self

import msgspec
from msgspec.structs import replace

from raadhus.core.derived import Derived
from raadhus.core.derived_json import decode_derived, encode_derived
from raadhus.core.record import MeetingRecord
from raadhus.reading.child_process import (
    MEGABYTE,
    Answer,
    ChildDied,
    ChildProcess,
    Limits,
    Request,
    Task,
    read_error,
)
from raadhus.reading.errors import ReadError

if TYPE_CHECKING:
    from selectors import BaseSelector

__all__ = [
    "FileRead",
    "FileToRead",
    "Limits",
    "ReadingPool",
    "RecordRead",
    "decode_records",
    "derive_records",
    "encode_derived_records",
    "encode_records",
    "read_in_child",
    "run_in_child",
    "start_reader",
]


DEFAULT_LIMITS = Limits()


class FileToRead(NamedTuple):
    """A file for the pool; `key` is handed back with what came of it."""

    key: str
    data: bytes
    name: str | None = None
    url: str | None = None


class RecordRead(msgspec.Struct, frozen=True, array_like=True):
    """A record as its canonical JSON, with the codes of its doubts for a summary, and what was derived if it was."""

    json: bytes
    doubt_codes: tuple[str, ...]
    derived_json: bytes | None = None

    def record(self) -> MeetingRecord:
        return msgspec.json.decode(self.json, type=MeetingRecord)

    @property
    def objects(self) -> tuple[bytes, ...]:
        """The record's JSON, and after it that of what was derived."""
        return (self.json,) if self.derived_json is None else (self.json, self.derived_json)

    def derived(self) -> Derived | None:
        return None if self.derived_json is None else decode_derived(self.derived_json)


class FileRead(NamedTuple):
    """What came of a file: its records, or the error that says why there are none."""

    key: str
    records: tuple[RecordRead, ...] = ()
    error: ReadError | None = None


def read_in_child(
    data: bytes, *, name: str | None = None, url: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> tuple[MeetingRecord, ...]:
    """Read every meeting in the bytes, in a child of its own. Raises ReadError."""
    result = run_in_child(read_records, request=Request(data=data, name=name, url=url), limits=limits)
    return tuple(read.record() for read in decode_records(result))


def run_in_child(task: Task, *, request: Request, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """Carry out another task than reading in a child of its own. Raises ReadError."""
    with ReadingPool(jobs=1, limits=limits, task=task) as pool:
        for outcome in pool.outcomes([("", request)]):
            if isinstance(outcome.result, ReadError):
                raise outcome.result
            return outcome.result
    raise ReadError("died", values={"reason": "no answer"})


def read_records(request: Request) -> bytes:
    """The children's usual task: read the bytes and give the records as JSON."""
    from raadhus.reading import read_all

    records = read_all(request.data, name=request.name, url=request.url)
    return encode_records(records)


def derive_records(request: Request) -> bytes:
    """Read the bytes and give the records as JSON, each with what is derived from it."""
    from raadhus.reading import read_all

    return encode_derived_records(read_all(request.data, name=request.name, url=request.url))


def start_reader(task: Task = read_records) -> ChildProcess:
    """Start a child that loads the readers of text at once, to be handed to a ReadingPool when it is needed."""
    preparation = _load_readers if task is read_records else _load_derivers
    return ChildProcess(task=task, limits=DEFAULT_LIMITS, preparation=preparation)


def _load_readers() -> None:
    import raadhus.reading.printed
    import raadhus.understanding  # noqa: F401


def _load_derivers() -> None:
    import raadhus.understanding.derived  # noqa: F401

    _load_readers()


def encode_records(records: tuple[MeetingRecord, ...]) -> bytes:
    """The records as they travel from the child. Raises ReadError when one breaks the record's rules."""
    return msgspec.msgpack.encode([_encoded(record) for record in records])


def encode_derived_records(records: tuple[MeetingRecord, ...]) -> bytes:
    """The records with what is derived from them. Raises ReadError when one breaks the record's rules."""
    from raadhus.understanding.derived import derive

    return msgspec.msgpack.encode(
        [replace(_encoded(record), derived_json=encode_derived(derive(record))) for record in records]
    )


def _encoded(record: MeetingRecord) -> RecordRead:
    return RecordRead(json=record_json(record), doubt_codes=tuple(doubt.code for doubt in record.doubts))


def record_json(record: MeetingRecord) -> bytes:
    """The record's canonical JSON. Raises ReadError when it breaks the record's rules."""
    from raadhus.core.record_json import InvalidRecord, encode_record

    try:
        return encode_record(record)
    except InvalidRecord as error:
        raise ReadError("invalid-record", values={"path": error.path, "reason": error.reason}) from error


def decode_records(result: bytes) -> tuple[RecordRead, ...]:
    return msgspec.msgpack.decode(result, type=tuple[RecordRead, ...])


class Outcome(NamedTuple):
    """What a child gave for a request, under the key it came with."""

    key: str
    result: bytes | ReadError


class _Work(NamedTuple):
    key: str
    request: Request


class ReadingPool:
    """Several children that read files; a child that dies or hangs is replaced, the rest goes on."""

    def __init__(
        self,
        *,
        jobs: int,
        limits: Limits = DEFAULT_LIMITS,
        task: Task = read_records,
        started: Sequence[ChildProcess] = (),
    ) -> None:
        """Start the children; those already started for the same task and limits count among them."""
        self._limits = limits
        self._task = task
        new = range(jobs - len(started))
        self._children = [*started, *(ChildProcess(task=task, limits=limits) for _ in new)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        for child in self._children:
            child.close()
        self._children.clear()

    def read(self, files: Iterable[FileToRead]) -> Iterator[FileRead]:
        """Read the files, giving each as it is done, in whatever order that is."""
        work = ((file.key, Request(data=file.data, name=file.name, url=file.url)) for file in files)
        for key, result in self.outcomes(work):
            if isinstance(result, ReadError):
                yield FileRead(key=key, error=result)
            else:
                yield FileRead(key=key, records=decode_records(result))

    def outcomes(self, work: Iterable[tuple[str, Request]]) -> Iterator[Outcome]:
        """Carry out the pool's task on each request, giving each outcome as it comes."""
        # Imported here, because a child has no use for it.
        import selectors

        waiting = iter(work)
        busy: dict[int, _Work] = {}  # by place among the children
        with selectors.DefaultSelector() as selector:
            for place in range(len(self._children)):
                yield from self._give_next(place, waiting=waiting, busy=busy, selector=selector)
            while busy:
                patience = min(self._children[place].seconds_left() for place in busy)
                ready = {key.data for key, _ in selector.select(timeout=patience)}
                for place in tuple(busy):
                    outcome = self._look_at(place, is_ready=place in ready, busy=busy, selector=selector)
                    if outcome is not None:
                        yield outcome
                        yield from self._give_next(place, waiting=waiting, busy=busy, selector=selector)

    def _give_next(
        self,
        place: int,
        *,
        waiting: Iterator[tuple[str, Request]],
        busy: dict[int, _Work],
        selector: "BaseSelector",
    ) -> Iterator[Outcome]:
        """Send the child at this place its next request; a file above the size limit never reaches it."""
        for key, request in waiting:
            if len(request.data) > self._limits.file_bytes:
                limit = f"{self._limits.file_bytes // MEGABYTE} MB"
                yield Outcome(key=key, result=ReadError("too-large", values={"limit": limit}))
                continue
            self._send(_Work(key=key, request=request), place=place, busy=busy, selector=selector)
            return

    def _send(self, work: _Work, *, place: int, busy: dict[int, _Work], selector: "BaseSelector") -> None:
        from selectors import EVENT_READ

        child = self._children[place]
        busy[place] = work
        selector.register(child, EVENT_READ, data=place)
        child.send(work.request)

    def _look_at(
        self, place: int, *, is_ready: bool, busy: dict[int, _Work], selector: "BaseSelector"
    ) -> Outcome | None:
        """See whether the child at this place is done, dead or over its time; None while it works."""
        child = self._children[place]
        result: Answer | ReadError | None = None
        if is_ready:
            try:
                result = child.receive()
            except ChildDied as death:
                result = ReadError("died", values={"reason": death.reason})
        elif child.seconds_left() == 0:
            seconds = round(self._limits.seconds_for(busy[place].request.data))
            result = ReadError("too-slow", values={"limit": seconds})
        if result is None:
            return None
        selector.unregister(child)
        work = busy.pop(place)
        if isinstance(result, Answer) and result.code is None:
            return Outcome(key=work.key, result=result.result)
        return self._failed(work, result=result, place=place, busy=busy, selector=selector)

    def _failed(
        self,
        work: _Work,
        *,
        result: Answer | ReadError,
        place: int,
        busy: dict[int, _Work],
        selector: "BaseSelector",
    ) -> Outcome | None:
        """Report a failure; replace a child that is dead, stopped or short of memory."""
        code = result.code
        if code not in {"died", "too-slow", "too-much-memory"}:
            assert isinstance(result, Answer)
            return Outcome(key=work.key, result=read_error(result))
        used_before = self._children[place].requests_sent > 1
        self._children[place].close()
        self._children[place] = ChildProcess(task=self._task, limits=self._limits)
        if code == "too-much-memory" and used_before:  # what earlier files left behind may be to blame
            self._send(work, place=place, busy=busy, selector=selector)
            return None
        if isinstance(result, ReadError):
            return Outcome(key=work.key, result=result)
        return Outcome(key=work.key, result=read_error(result))
