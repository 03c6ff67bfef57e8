"""What the command asks a child to do with a file, beside reading it: make its page, measure its coverage."""

import msgspec

from raadhus.reading.child_process import ChildProcess, Limits, Request
from raadhus.reading.coverage import Coverage

PAGE_LIMITS = Limits(seconds=300.0)


class PageMade(msgspec.Struct, frozen=True, array_like=True):
    """The page to check a reading, and the record with what is derived, as it travels from a child."""

    html: bytes
    records: bytes


def make_check_page(request: Request) -> bytes:
    """Read the file, which must hold one meeting, and make the page to check the reading; both are given."""
    from raadhus.reading.check_page import check_page
    from raadhus.reading.in_children import encode_derived_records
    from raadhus.reading.read import original_of, read_with_lines

    record, lines = read_with_lines(request.data, name=request.name, url=request.url)
    original = original_of(request.data, name=request.name, url=request.url)
    html = check_page(record, original, lines=lines).encode(errors="replace")
    return msgspec.msgpack.encode(PageMade(html=html, records=encode_derived_records((record,))))


def decoded_page(result: bytes) -> PageMade:
    return msgspec.msgpack.decode(result, type=PageMade)


def start_page_maker() -> ChildProcess:
    """Start a child that loads at once what every check page needs, to be handed to a ReadingPool."""
    return ChildProcess(task=make_check_page, limits=PAGE_LIMITS, preparation=_load_page_maker)


def _load_page_maker() -> None:
    import raadhus.reading.check_page
    import raadhus.reading.printed
    import raadhus.understanding.derived  # noqa: F401


def measure_coverage(request: Request) -> bytes:
    """Read the file and count what of its text has been placed."""
    from raadhus.reading.coverage import coverage

    return msgspec.msgpack.encode(coverage(request.data, name=request.name))


def decoded_coverage(result: bytes) -> Coverage:
    return msgspec.msgpack.decode(result, type=Coverage)
