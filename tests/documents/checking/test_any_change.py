"""Whatever single sign is changed, of what is shown or of what is carried, it is found."""

import io
import re
import zipfile
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from proven_minutes import proven_manuscript
from raadhus.core.carried_document import DOCUMENT_NAME
from raadhus.documents.carried import carried_files
from raadhus.documents.checking import CannotCheck
from raadhus.documents.checking.check import check_document
from raadhus.documents.checking.told import seen_signs
from raadhus.documents.cut import cut
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import bound
from tampering import RECORD, edited_docx, with_carried_docx

_DOCUMENT = "word/document.xml"
_UNPROVEN = re.compile(rb'"meeting":"[^"]*"')
"""The id of the meeting is the only thing in what is carried that no hash covers and no page shows."""


@cache
def _data() -> bytes:
    return docx_of(bound([proven_manuscript()])).data


@cache
def _body() -> str:
    with zipfile.ZipFile(io.BytesIO(_data())) as archive:
        return archive.read(_DOCUMENT).decode()


@cache
def _shown() -> tuple[int, ...]:
    """The places of all signs that are shown."""
    texts = re.finditer(r"<w:t [^>]*>([^<]*)</w:t>", _body())
    return tuple(
        place
        for text in texts
        for place in range(text.start(1), text.end(1))
        if seen_signs(_body()[place]) and _body()[place] not in "&;"
    )


@given(place=st.integers(min_value=0, max_value=10**6), sign=st.sampled_from("0123456789abcæøåÆ.,-+«»"))
def test_any_other_sign_in_the_text_is_found(place: int, sign: str) -> None:
    body = _body()
    at = _shown()[place % len(_shown())]
    changed = body[:at] + sign + body[at + 1 :]

    checked = check_document(edited_docx(_data(), {_DOCUMENT: lambda _: changed.encode()}))

    assert checked.is_whole == (changed == body)


@given(place=st.integers(min_value=0, max_value=10**6))
def test_any_sign_taken_out_of_the_text_is_found(place: int) -> None:
    at = _shown()[place % len(_shown())]
    changed = _body()[:at] + _body()[at + 1 :]

    assert not check_document(edited_docx(_data(), {_DOCUMENT: lambda _: changed.encode()})).is_whole


@cache
def _carried(name: str) -> bytes:
    return dict(carried_files(cut(bound([proven_manuscript()]))))[name]


@given(
    name=st.sampled_from([RECORD, DOCUMENT_NAME]),
    place=st.integers(min_value=0, max_value=10**6),
    sign=st.sampled_from(b'0123456789abcdefABC"{}[],: .-'),
)
def test_any_other_sign_in_what_is_carried_is_found(name: str, place: int, sign: int) -> None:
    data = _carried(name)
    at = place % len(data)
    changed = data[:at] + bytes([sign]) + data[at + 1 :]
    try:
        is_whole = check_document(with_carried_docx(_data(), {name: changed})).is_whole
    except CannotCheck:
        return

    assert is_whole == (_UNPROVEN.sub(b"", changed) == _UNPROVEN.sub(b"", data))
