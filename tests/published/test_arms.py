"""Which files can be a municipality's arms."""

import pytest

from raadhus.published.arms import MOST_BYTES, ArmsRefused, type_of_arms

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="#2a5d3c"/></svg>'
)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (DRAWING, "image/svg+xml"),
        (b"\x89PNG\r\n\x1a\n...", "image/png"),
        (b"\xff\xd8\xff\xe0...", "image/jpeg"),
    ],
)
def test_drawings_and_pictures_can_be_arms(data: bytes, media_type: str) -> None:
    assert type_of_arms(data) == media_type


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"GIF89a", "arms-no-picture"),
        (b"", "arms-no-picture"),
        (b"\x89PNG\r\n\x1a\n" + b" " * MOST_BYTES, "arms-too-large"),
        (DRAWING.replace(b"<path", b"<script>alert(1)</script><path"), "arms-not-a-drawing-alone"),
        (
            DRAWING.replace(b"<path", b'<image href="https://elsewhere.example/a.png"/><path'),
            "arms-not-a-drawing-alone",
        ),
        (DRAWING.replace(b"<path", b'<path onclick="alert(1)"'), "arms-not-a-drawing-alone"),
    ],
)
def test_what_is_no_picture_or_more_than_one_cannot(data: bytes, code: str) -> None:
    with pytest.raises(ArmsRefused) as refused:
        type_of_arms(data)

    assert refused.value.code == code
    assert refused.value.danish
