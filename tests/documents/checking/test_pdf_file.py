"""The bytes of a PDF whose table of objects a stranger has written."""

import pytest

from raadhus.documents.checking.pdf_file import is_as_set

_BEGIN = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n"
_FREE = b"0000000000 65535 f \n"


@pytest.mark.parametrize(
    ("size", "rows"),
    [
        pytest.param(1, _FREE, id="no object"),
        pytest.param(2, _FREE + b"abcdefghij 00000 n \n", id="a place that is no number"),
        pytest.param(9_999_999, _FREE, id="more rows than there are"),
    ],
)
def test_a_table_that_makes_no_sense_is_not_as_a_typesetter_writes_it(size: int, rows: bytes) -> None:
    table = b"xref\n0 %d\n%strailer\n<<>>\n" % (size, rows)

    assert not is_as_set(_BEGIN + table + b"startxref\n%d\n%%%%EOF\n" % len(_BEGIN))
