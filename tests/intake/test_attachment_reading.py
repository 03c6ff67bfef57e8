"""What is known of an attachment that was read, or that could not be."""

import pytest
from msgspec.structs import replace

from importing import attachment
from made_cpr import made_cpr
from raadhus.intake.attachment_reading import AttachmentRead
from raadhus.reading.attachment_text import AttachmentText, PageText
from raadhus.reading.errors import ReadError

READ = AttachmentRead(
    file=attachment("Plan.pdf"),
    data=b"",
    text=AttachmentText(media_type="application/pdf", pages=(PageText(1, "Tre stier."),)),
)


def _with(**changes: object) -> AttachmentRead:
    assert READ.text is not None
    return replace(READ, text=replace(READ.text, **changes))


def test_a_text_that_was_read_whole_has_been_looked_through() -> None:
    assert (READ.is_unchecked, READ.is_unreadable, READ.has_cpr) == (False, False, False)
    assert _with(pages=(PageText(1, made_cpr()),)).has_cpr


@pytest.mark.parametrize(
    "changes", [{"is_scanned": True}, {"is_known_kind": False}, {"is_cut": True}, {"unreadable_pages": (2,)}]
)
def test_what_has_text_that_was_not_read_is_unchecked(changes: dict[str, object]) -> None:
    read = _with(**changes)

    assert (read.is_unchecked, read.is_unreadable) == (True, False)


@pytest.mark.parametrize("code", ["encrypted", "too-slow"])
def test_what_could_not_be_read_is_unreadable(code: str) -> None:
    read = replace(READ, text=None, error=ReadError(code, values={"kind": "PDF", "limit": 1}))

    assert (read.is_unchecked, read.is_unreadable) == (True, True)
