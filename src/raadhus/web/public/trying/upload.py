"""Takes the file out of a form into memory, and nowhere else: Django would put a large one in a folder."""

from io import BytesIO
from queue import Empty, SimpleQueue
from threading import BoundedSemaphore, Thread
from typing import NamedTuple

from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError

from raadhus.reading.child_process import MEGABYTE
from raadhus.web.public.trying.refusals import TryRefused

FIELD = "fil"
LARGEST_FILE = 20 * MEGABYTE
_FORM_BYTES = 100_000
"""What the form may hold around the file."""

_ARRIVAL_SECONDS = 60
_arriving = BoundedSemaphore(32)
"""So many may be under way or silent; one that fell silent costs a thread until its connection ends."""


class Upload(NamedTuple):
    name: str
    data: bytes


def check_length(request: HttpRequest, *, largest: int = LARGEST_FILE) -> None:
    """Refuse by what the browser says, before anything has arrived; raises TryRefused."""
    length = request.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > largest + _FORM_BYTES:
        raise _too_large(largest)


def take_upload(
    request: HttpRequest, *, largest: int = LARGEST_FILE, seconds: float = _ARRIVAL_SECONDS
) -> Upload | None:
    """The file of the form, null when it has none; raises TryRefused.

    A sender may fall silent, and then reading waits until the connection ends. So it is done beside, and given up
    when the time is up.
    """
    if not _arriving.acquire(blocking=False):
        raise TryRefused("busy", retry_seconds=round(seconds))
    handler = _IntoMemory(largest=largest)
    request.upload_handlers = [handler]
    arrived: SimpleQueue[Upload | Exception | None] = SimpleQueue()
    Thread(target=_receive, args=(request, arrived), name="upload", daemon=True).start()
    try:
        result = arrived.get(timeout=seconds)
    except Empty:
        handler.give_up()
        raise TryRefused("arrives-too-slowly", values={"limit": round(seconds)}) from None
    if isinstance(result, Exception):
        raise result
    return result


def _receive(request: HttpRequest, arrived: "SimpleQueue[Upload | Exception | None]") -> None:
    try:
        file = request.FILES.get(FIELD)
        arrived.put(Upload(name=file.name or "", data=file.read()) if file is not None else None)
    except (MultiPartParserError, UnreadablePostError, SuspiciousOperation):
        arrived.put(TryRefused("not-whole"))
    except Exception as error:  # noqa: BLE001  whatever it is, the view must hear of it
        arrived.put(error)
    finally:
        _arriving.release()


class _IntoMemory(FileUploadHandler):
    def __init__(self, *, largest: int) -> None:
        super().__init__()
        self._largest = largest
        self._content = BytesIO()
        self._has_file = False
        self._is_given_up = False

    def give_up(self) -> None:
        """Let go of what has arrived, and refuse the rest."""
        self._is_given_up, self._content = True, BytesIO()

    def new_file(self, field_name: str, *args: object, **kwargs: object) -> None:  # Django's signature
        super().new_file(field_name, *args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        if field_name != FIELD or self._has_file:
            raise SkipFile
        self._has_file = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self._is_given_up:
            raise TryRefused("not-whole")
        if start + len(raw_data) > self._largest:
            raise _too_large(self._largest)
        self._content.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile | None:
        self._content.seek(0)
        return InMemoryUploadedFile(
            file=self._content,
            field_name=self.field_name,
            name=self.file_name,
            content_type=None,
            size=file_size,
            charset=None,
        )


def _too_large(largest: int) -> TryRefused:
    return TryRefused("file-too-large", values={"limit": largest // MEGABYTE})
