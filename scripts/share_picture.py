"""Draws the picture that stands beside a link to a page where people share it: the mark of the site, no words.

Usage: share_picture.py FILE, which becomes a PNG.
"""

import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

WIDTH, HEIGHT = 1200, 630
_BACK, _FRONT = (0x1D, 0x4D, 0x5B), (0xF6, 0xF4, 0xEF)
_SCALE, _LEFT, _TOP = 13, 392, 107
# The mark of front_end/mark.svg in its own units: the walls as left, top, right and bottom, the roof as its slopes.
_WALLS = ((6, 13, 26, 15), (8, 17, 11, 24), (14.5, 17, 17.5, 24), (21, 17, 24, 24), (6, 25, 26, 27))
_RIDGE, _ROOF_TOP, _ROOF_BOTTOM, _SLOPE = 16, 6, 13, 10 / 7
_SHADES, _LINES = 16, 4


def share_picture() -> bytes:
    """The picture as PNG."""
    rows = b"".join(b"\0" + _row(number) for number in range(HEIGHT))
    palette = bytes(
        round(back + (front - back) * shade / _SHADES)
        for shade in range(_SHADES + 1)
        for back, front in zip(_BACK, _FRONT, strict=True)
    )
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _row(number: int) -> bytes:
    """The shades of a row, from several lines through it, so that no slope has steps."""
    shades = [0.0] * WIDTH
    for line in range(_LINES):
        y = (number + (line + 0.5) / _LINES - _TOP) / _SCALE
        for left, right in _spans(y):
            _cover(shades, _LEFT + left * _SCALE, _LEFT + right * _SCALE)
    return bytes(round(shade * _SHADES / _LINES) for shade in shades)


def _cover(shades: list[float], left: float, right: float) -> None:
    for x in range(int(left), min(int(right) + 1, WIDTH)):
        shades[x] += max(0.0, min(right, x + 1) - max(left, x))


def _spans(y: float) -> Iterator[tuple[float, float]]:
    """Where the mark is, from left to right, at this height of it."""
    if _ROOF_TOP <= y < _ROOF_BOTTOM:
        reach = (y - _ROOF_TOP) * _SLOPE
        yield _RIDGE - reach, _RIDGE + reach
    for left, top, right, bottom in _WALLS:
        if top <= y < bottom:
            yield left, right


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(share_picture())
