"""The pictures of a document, drawn anew: nothing but the pixels of a file that came from elsewhere goes on.

What a camera writes into a photo (who, where) stays out, and so do colour profiles that an archive would refuse.
"""

import io
import struct
import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

from msgspec import Struct
from PIL import Image as Pillow
from PIL import ImageCms, ImageOps, UnidentifiedImageError

from raadhus.core import document_words as words
from raadhus.core.doubts import doubt
from raadhus.core.record import Block, Doubt, Image, List, Sha256
from raadhus.documents.drawings import is_harmless_drawing
from raadhus.documents.layout import Part
from raadhus.documents.manuscript import Appearance, Bound

MOST_PIXELS: Final = 30_000_000
"""A larger one takes more memory than a document is worth."""
_PRINTED: Final = (2000, 2800)
"""The type area of an A4 page at 300 dots an inch."""
_READ: Final = ("PNG", "JPEG", "GIF", "WEBP")

_MISSING = "filen er ikke med"
_BROKEN = "filen er i stykker"
_OTHER_TYPE = "filen er ikke et billede af typen PNG, JPEG, GIF eller WebP"
_TOO_LARGE = "billedet er for stort"
_NO_DRAWING = "tegningen er ikke en tegning alene"


class Picture(Struct, frozen=True, kw_only=True):
    """A picture that every form of document can show; `width` and `height` in pixels, None of a drawing."""

    data: bytes
    ending: Literal["png", "jpg", "svg"]
    width: int | None = None
    height: int | None = None


class Pictures(Struct, frozen=True, kw_only=True):
    """By their hashes those that can be shown, and why others cannot."""

    shown: Mapping[Sha256, Picture]
    arms: Picture | None
    doubts: tuple[Doubt, ...]


class _NotShown(Exception):
    """The picture cannot be shown, for this reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def checked_pictures(given: Bound, *, parts: Iterable[Part]) -> Pictures:
    """The pictures that the parts show, and the arms of the first manuscript's municipality."""
    files = {hash_: data for one in given.manuscripts for hash_, data in one.pictures.items()}
    shown: dict[Sha256, Picture] = {}
    doubts = []
    for hash_, alt in _asked(part.block for part in parts if part.block is not None).items():
        try:
            shown[hash_] = _drawn(files.get(hash_))
        except _NotShown as found:
            doubts.append(_doubt(alt or hash_[:12], reason=found.reason))
    arms, doubt_of_arms = checked_arms(given.manuscripts[0].appearance)
    return Pictures(shown=shown, arms=arms, doubts=(*doubts, *doubt_of_arms))


def _asked(blocks: Iterable[Block]) -> dict[Sha256, str | None]:
    """What each picture that has a file is called, in the order in which they stand."""
    found: dict[Sha256, str | None] = {}
    for image in _images(blocks):
        if image.file is not None:
            found.setdefault(image.file, image.alt)
    return found


def _images(blocks: Iterable[Block]) -> Iterator[Image]:
    for block in blocks:
        if isinstance(block, Image):
            yield block
        elif isinstance(block, List):
            for entry in block.entries:
                yield from _images(entry.blocks)


def checked_arms(appearance: Appearance) -> tuple[Picture | None, tuple[Doubt, ...]]:
    data = appearance.arms
    if data is None:
        return None, ()
    try:
        if b"<svg" not in data[:4096]:
            return _drawn(data), ()
        if is_harmless_drawing(data):
            return Picture(data=data, ending="svg"), ()
        reason = _NO_DRAWING
    except _NotShown as found:
        reason = found.reason
    return None, (_doubt(appearance.arms_description or words.ARMS, reason=reason),)


def _doubt(picture: str, *, reason: str) -> Doubt:
    return doubt("picture-not-shown", values={"picture": picture, "reason": reason})


def _drawn(data: bytes | None) -> Picture:
    """The picture as PNG, or as JPEG what came as one; raises _NotShown."""
    if data is None:
        raise _NotShown(_MISSING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of what it then reads, or refuses
            return _read(data)
    except UnidentifiedImageError:
        raise _NotShown(_OTHER_TYPE) from None
    except Pillow.DecompressionBombError:
        raise _NotShown(_TOO_LARGE) from None
    except (
        OSError, ValueError, SyntaxError, IndexError, TypeError, EOFError, KeyError, OverflowError, struct.error,
    ):  # fmt: skip
        # Pillow's decoders let through whatever goes wrong in them.
        raise _NotShown(_BROKEN) from None


def _read(data: bytes) -> Picture:
    with Pillow.open(io.BytesIO(data), formats=_READ) as opened:
        is_photo = opened.format == "JPEG"
        if is_photo:
            opened.draft(None, _PRINTED)
        if opened.width * opened.height > MOST_PIXELS:
            raise _NotShown(_TOO_LARGE)
        profile = opened.info.get("icc_profile")
        opened.load()
        opened.getexif()  # Pillow remembers how to turn it; the rest it would write anew, and may stumble over
        for noted in ("exif", "Raw profile type exif"):
            opened.info.pop(noted, None)
        picture = _plain(ImageOps.exif_transpose(opened), profile=profile)
    picture.thumbnail(_PRINTED, Pillow.Resampling.LANCZOS)
    written = io.BytesIO()
    if is_photo:
        picture.save(written, "JPEG", quality=90)
    else:
        picture.save(written, "PNG")
    return Picture(
        data=written.getvalue(),
        ending="jpg" if is_photo else "png",
        width=picture.width,
        height=picture.height,
    )


def _plain(picture: Pillow.Image, *, profile: bytes | None) -> Pillow.Image:
    """The picture in grey or in the usual red, green and blue, on white paper."""
    if picture.mode.startswith("I"):
        # 16 bits of grey, of which Pillow would cut off all that is lighter than 8 bits can tell.
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if "A" in picture.mode or "transparency" in picture.info:
        seen = picture.convert("RGBA")
        paper = Pillow.new("RGBA", seen.size, "white")
        paper.alpha_composite(seen)
        picture = paper.convert("RGB")
    elif profile and picture.mode in {"RGB", "CMYK"}:
        picture = _in_usual_colours(picture, profile=profile)
    plain = (
        picture if picture.mode in {"L", "RGB"} else picture.convert("L" if picture.mode == "1" else "RGB")
    )
    bare = Pillow.new(plain.mode, plain.size)
    bare.paste(plain)
    return bare


def _in_usual_colours(picture: Pillow.Image, *, profile: bytes) -> Pillow.Image:
    try:
        changed = ImageCms.profileToProfile(
            picture,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError):
        return picture
    return changed if changed is not None else picture
