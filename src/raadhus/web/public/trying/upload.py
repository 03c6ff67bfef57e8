"""Takes the file out of a form into memory, and nowhere else: Django would put a large one in a folder."""

import time
from io import BytesIO
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
    """The file of the form, null when it has none; raises TryRefused."""
    request.upload_handlers = [_IntoMemory(largest=largest, seconds=seconds)]
    try:
        file = request.FILES.get(FIELD)
    except (MultiPartParserError, UnreadablePostError, SuspiciousOperation) as error:
        raise TryRefused("not-whole") from error
    if file is None:
        return None
    return Upload(name=file.name or "", data=file.read())


class _IntoMemory(FileUploadHandler):
    def __init__(self, *, largest: int, seconds: float) -> None:
        super().__init__()
        self._largest = largest
        self._limit_seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._content = BytesIO()

    def new_file(self, field_name: str, *args: object, **kwargs: object) -> None:  # Django's signature
        super().new_file(field_name, *args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        if field_name != FIELD or self._content.tell():
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start + len(raw_data) > self._largest:
            raise _too_large(self._largest)
        if time.monotonic() > self._deadline:
            raise TryRefused("arrives-too-slowly", values={"limit": round(self._limit_seconds)})
        self._content.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile | None:
        if file_size == 0 and not self.file_name:
            return None
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
