"""The door of the reader: one meeting or several, by content and never by name."""

import hashlib
import json

import pytest

from egeborg_minutes import EGEBORG_TEXT
from raadhus.core.record_json import encode_record
from raadhus.reading import ReadError, read, read_all
from raadhus.reading.read import original_of, recognise

TEXT = EGEBORG_TEXT.encode()


def _profile(data: bytes) -> str:
    return recognise(original_of(data))[0].record.source.profile


def test_name_and_address_are_kept_and_never_decide() -> None:
    record = read(TEXT, name="bilag.pdf", url="https://egeborg.example/side.html")

    assert (record.source.name, record.source.url) == ("bilag.pdf", "https://egeborg.example/side.html")
    assert record.source.media_type == "text/plain"
    assert record.source.sha256 == hashlib.sha256(TEXT).hexdigest()
    assert record.items == read(TEXT).items


def test_the_stated_part_alone_is_not_understood_yet() -> None:
    assert recognise(original_of(TEXT))[0].record.attendance == ()
    assert read(TEXT).attendance != ()


def test_doubts_have_their_place_in_the_text() -> None:
    text = EGEBORG_TEXT.replace("Onsdag den 5. marts", "Torsdag den 5. marts")
    (found,) = [entry for entry in read(text.encode()).doubts if entry.code == "weekday-differs"]

    assert found.line == 3


@pytest.mark.parametrize(
    ("data", "profile"),
    [
        (TEXT, "punkt"),
        (
            b"<html><body><h1>Referat</h1><h2>1. Ny kaj</h2><h3>Beslutning</h3><p>Ja.</p></body></html>",
            "generic-html",
        ),
    ],
)
def test_the_first_family_that_knows_the_content_reads_it(data: bytes, profile: str) -> None:
    assert _profile(data) == profile


def test_a_record_of_raadhus_is_given_back_as_it_is() -> None:
    record = read(TEXT)

    assert read(encode_record(record)) == record


def test_several_meetings_are_refused_one_by_one_and_read_together() -> None:
    one = json.loads(encode_record(read(TEXT)))
    several = b"\n".join(json.dumps(one).encode() for _ in range(2))

    assert len(read_all(several)) == 2
    with pytest.raises(ReadError) as raised:
        read(several)
    assert (raised.value.code, raised.value.values) == ("several-meetings", {"count": 2})


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b"PK\x03\x04", "unknown-kind"), (b"{}", "not-a-meeting")]
)
def test_what_cannot_be_read_is_refused_with_a_code(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as raised:
        read(data)
    assert raised.value.code == code
