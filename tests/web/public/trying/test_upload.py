"""How a file arrives: into memory, in time, and no larger than it may be."""

import threading
from io import BytesIO

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test import RequestFactory

from raadhus.web.public.trying.refusals import TryRefused
from raadhus.web.public.trying.upload import Upload, take_upload

FORM = "multipart/form-data; boundary=x"
HEAD = '--x\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'


class _Silent(BytesIO):
    """A connection on which something arrived, and then nothing until it ends."""

    def __init__(self, start: bytes) -> None:
        super().__init__(start)
        self.ended = threading.Event()

    def read(self, size: int | None = -1) -> bytes:
        return super().read(size) or (self.ended.wait(10) and b"") or b""


def _request(body: bytes, *, stream: BytesIO | None = None, length: int | None = None) -> WSGIRequest:
    environment = (
        RequestFactory().post("/proev/", b"", content_type="multipart/form-data; boundary=x").environ
    )
    told = str(len(body) if length is None else length)
    return WSGIRequest(
        environment | {"CONTENT_LENGTH": told, "CONTENT_TYPE": FORM, "wsgi.input": stream or BytesIO(body)}
    )


def _form(content: bytes, *, field: str = "fil", name: str = "a.txt") -> bytes:
    return HEAD.format(field=field, name=name).encode() + content + b"\r\n--x--\r\n"


def test_the_file_of_the_form_arrives() -> None:
    assert take_upload(_request(_form(b"Referat"))) == Upload(name="a.txt", data=b"Referat")


def test_a_name_is_a_name_and_no_way_to_a_folder() -> None:
    upload = take_upload(_request(_form(b"x", name="../../etc/passwd")))

    assert upload is not None
    assert upload.name == "passwd"


def test_other_fields_hold_no_file() -> None:
    assert take_upload(_request(_form(b"Referat", field="other"))) is None


def test_a_form_without_a_chosen_file_holds_none() -> None:
    assert take_upload(_request(_form(b"", name=""))) is None


def test_of_two_files_the_first_counts() -> None:
    first = HEAD.format(field="fil", name="a.txt").encode() + b"one\r\n"

    assert take_upload(_request(first + _form(b"two"))) == Upload(name="a.txt", data=b"one")


def test_a_file_may_be_as_large_as_the_limit_and_no_larger() -> None:
    assert take_upload(_request(_form(bytes(1000))), largest=1000)
    with pytest.raises(TryRefused) as refused:
        take_upload(_request(_form(bytes(1001))), largest=1000)

    assert refused.value.code == "file-too-large"


def test_a_sender_who_falls_silent_is_given_up_and_nothing_of_his_file_held() -> None:
    silent = _Silent(HEAD.format(field="fil", name="a.txt").encode() + bytes(300_000))
    request = _request(b"", stream=silent, length=1_000_000)

    with pytest.raises(TryRefused) as refused:
        take_upload(request, seconds=0.1)
    silent.ended.set()

    assert refused.value.code == "arrives-too-slowly"
    assert request.upload_handlers[0]._content.getvalue() == b""  # type: ignore[attr-defined]  # our own handler
