import pytest

from egeborg_meetings import item, meeting
from importing import attachment, incoming
from raadhus.core.record_json import encode_record
from raadhus.intake.errors import IntakeError
from raadhus.intake.incoming import bytes_again, circumstances_of, pieces_of

LINE = encode_record(meeting(item("1", "Stier"))) + b"\n"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n%%EOF\n", b"{}\n{}\n", LINE.rstrip(), b"\n" + LINE])
def test_a_file_is_one_piece(data: bytes) -> None:
    (piece,) = pieces_of(incoming(data))

    assert (piece.data, piece.line) == (data, None)


def test_records_in_lines_are_a_piece_each() -> None:
    pieces = list(pieces_of(incoming(LINE + b"\n" + LINE)))

    assert [(piece.data, piece.line) for piece in pieces] == [(LINE, 1), (LINE, 3)]


def test_a_file_that_is_called_so_has_lines_though_the_first_is_broken() -> None:
    assert [piece.line for piece in pieces_of(incoming(b"{broken\n" + LINE, name="a.jsonl"))] == [1, 2]


def test_another_content_than_the_one_read_is_refused() -> None:
    (piece,) = pieces_of(incoming(b"before"))

    assert bytes_again(incoming(b"before"), sha256=piece.sha256) == b"before"
    with pytest.raises(IntakeError, match="changed"):
        bytes_again(incoming(b"after"), sha256=piece.sha256)


def test_circumstances_are_the_municipality_and_what_lies_beside() -> None:
    one, other = attachment("a.pdf"), attachment("b.pdf")
    told = circumstances_of(body="greve", attachments=(one, other))

    assert told == circumstances_of(body="greve", attachments=(other, one))
    assert told != circumstances_of(body="greve", attachments=(one,))
    assert told != circumstances_of(body="ballerup", attachments=(one, other))
