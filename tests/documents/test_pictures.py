"""The pictures of a document are drawn anew, and one that cannot be drawn is a doubt."""

import io
import struct
import zlib
from hashlib import sha256
from random import Random
from typing import TypeAlias

import pytest
from PIL import Image as Pillow

from egeborg_minutes import egeborg_minutes
from raadhus.core.record import Entry, Image, List, Paragraph
from raadhus.documents.layout import Part
from raadhus.documents.manuscript import Appearance, Manuscript, bound
from raadhus.documents.pictures import MOST_PIXELS, Picture, Pictures, checked_pictures

Colour: TypeAlias = float | tuple[int, ...]

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


def written(
    mode: str = "RGB", *, size: tuple[int, int] = (8, 6), colour: Colour = 0, kind: str = "PNG"
) -> bytes:
    out = io.BytesIO()
    Pillow.new(mode, size, colour).save(out, kind)
    return out.getvalue()


def checked(data: bytes | None, *, alt: str | None = "Kort", arms: bytes | None = None) -> Pictures:
    name = sha256(data or b"").hexdigest()
    image = List(ordered=False, entries=(Entry(label="-", blocks=(Image(alt=alt, file=name),)),))
    pictures = {} if data is None else {name: data}
    manuscript = Manuscript(record=egeborg_minutes(), pictures=pictures, appearance=Appearance(arms=arms))
    return checked_pictures(
        bound([manuscript]), parts=[Part("text", image), Part("text", Paragraph(text="a"))]
    )


def drawn(data: bytes) -> Picture:
    (picture,) = checked(data).shown.values()
    return picture


def opened(picture: Picture) -> Pillow.Image:
    return Pillow.open(io.BytesIO(picture.data))


def reasons(found: Pictures) -> list[str]:
    return [one.message.rpartition(": ")[2] for one in found.doubts]


@pytest.mark.parametrize(
    ("mode", "colour", "kind", "ending", "seen"),
    [
        ("RGB", (200, 0, 0), "PNG", "png", (200, 0, 0)),
        ("L", 77, "PNG", "png", 77),
        ("1", 1, "PNG", "png", 255),
        ("I;16", 0x4D00, "PNG", "png", 0x4D),
        ("RGBA", (200, 0, 0, 0), "PNG", "png", (255, 255, 255)),
        ("LA", (77, 0), "PNG", "png", (255, 255, 255)),
        ("P", 0, "GIF", "png", (0, 0, 0)),
        ("RGBA", (200, 0, 0, 0), "WEBP", "png", (255, 255, 255)),
        ("L", 77, "JPEG", "jpg", 77),
        ("CMYK", (0, 0, 0, 0), "JPEG", "jpg", (255, 255, 255)),
    ],
)
def test_a_picture_is_drawn_in_grey_or_usual_colours_on_white(
    mode: str, colour: Colour, kind: str, ending: str, seen: object
) -> None:
    picture = drawn(written(mode, colour=colour, kind=kind))

    assert (picture.ending, picture.width, picture.height) == (ending, 8, 6)
    assert opened(picture).getpixel((0, 0)) == seen


def test_the_first_picture_of_a_moving_one_is_shown() -> None:
    out = io.BytesIO()
    Pillow.new("RGB", (8, 6), "red").save(
        out, "GIF", save_all=True, append_images=[Pillow.new("RGB", (8, 6), "blue")]
    )

    assert opened(drawn(out.getvalue())).convert("RGB").getpixel((0, 0)) == (255, 0, 0)


def test_what_a_camera_wrote_stays_out_and_the_picture_stands_upright() -> None:
    noted = Pillow.Exif()
    noted[0x0112] = 6  # turned by a quarter
    noted[0x013B] = "Fotograf Fiktiv"
    out = io.BytesIO()
    Pillow.new("RGB", (8, 6)).save(out, "JPEG", exif=noted, comment=b"Fotograf Fiktiv")

    picture = drawn(out.getvalue())

    assert (picture.width, picture.height) == (6, 8)
    assert b"Fiktiv" in out.getvalue()
    assert b"Fiktiv" not in picture.data
    assert b"Exif" not in picture.data


def test_a_photo_whose_notes_make_no_sense_is_shown_upright() -> None:
    turned, odd = (0x0112, 3, 1, 6 << 16), (0x0100, 2, 4, 0x61620000)
    noted = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 2) + struct.pack(">HHIIHHII", *turned, *odd)
    out = io.BytesIO()
    Pillow.new("RGB", (8, 6)).save(out, "JPEG", exif=noted)

    picture = drawn(out.getvalue())

    assert (picture.width, picture.height) == (6, 8)


def test_a_broken_colour_profile_is_left_out() -> None:
    out = io.BytesIO()
    Pillow.new("RGB", (8, 6), "red").save(out, "PNG", icc_profile=b"no profile at all")

    picture = drawn(out.getvalue())

    assert opened(picture).getpixel((0, 0)) == (255, 0, 0)
    assert "icc_profile" not in opened(picture).info


@pytest.mark.parametrize(("kind", "size"), [("PNG", (5000, 100)), ("JPEG", (9000, 9000))])
def test_a_large_picture_is_made_as_fine_as_print_needs(kind: str, size: tuple[int, int]) -> None:
    picture = drawn(written("L", size=size, kind=kind))

    assert picture.width == 2000


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = written("RGB", size=(3000, 30), colour=(9, 99, 199), kind="JPEG")

    assert drawn(data) == drawn(data)


def bomb() -> bytes:
    """The start of a PNG that says it is as large as a village."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in ((b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)), (b"IDAT", b""))
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (None, "filen er ikke med."),
        (b"", "filen er ikke et billede af typen PNG, JPEG, GIF eller WebP."),
        (b"GIF89a", "filen er ikke et billede af typen PNG, JPEG, GIF eller WebP."),
        (written(kind="BMP"), "filen er ikke et billede af typen PNG, JPEG, GIF eller WebP."),
        (DRAWING, "filen er ikke et billede af typen PNG, JPEG, GIF eller WebP."),
        (written(kind="JPEG", size=(200, 200))[:-100], "filen er i stykker."),
        (written(kind="PNG", size=(200, 200))[:-40], "filen er i stykker."),
        (written("L", size=(6000, MOST_PIXELS // 6000 + 1)), "billedet er for stort."),
        (bomb(), "billedet er for stort."),
    ],
)
def test_a_picture_that_cannot_be_drawn_is_a_doubt(data: bytes | None, reason: str) -> None:
    found = checked(data)

    assert found.shown == {}
    assert reasons(found) == [reason]
    assert "»Kort«" in found.doubts[0].message


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_damage_never_stops_a_document(kind: str) -> None:
    chance = Random(5)  # noqa: S311  no secret, the same damage each time
    data = written(size=(40, 30), colour=(9, 99, 199), kind=kind)

    for _ in range(300):
        damaged = bytearray(data)
        for _ in range(chance.randrange(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        found = checked(bytes(damaged))
        assert len(found.shown) + len(found.doubts) == 1


def test_a_drawing_may_be_the_arms() -> None:
    found = checked(written(), arms=DRAWING)

    assert found.arms == Picture(data=DRAWING, ending="svg")
    assert found.doubts == ()


def test_a_drawing_that_does_more_is_a_doubt() -> None:
    found = checked(written(), arms=DRAWING.replace(b"<path", b"<script/><path"))

    assert found.arms is None
    assert reasons(found) == ["tegningen er ikke en tegning alene."]
    assert "»Kommunens våben«" in found.doubts[0].message
