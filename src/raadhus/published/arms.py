"""A municipality's arms as a file that may stand on its documents: a drawing or a picture, small and harmless."""

from collections.abc import Mapping
from typing import Final

from raadhus.core.sentences import CodedError, Sentences
from raadhus.documents.drawings import is_harmless_drawing

MOST_BYTES: Final = 500_000
"""They stand in every document."""

ARMS_ERRORS: Mapping[str, Sentences] = {
    "arms-too-large": Sentences(
        "The file with the arms has {size} bytes; {most} are the most.",
        "Filen med våbenet fylder {size} bytes; den må højst fylde {most}.",
    ),
    "arms-no-picture": Sentences(
        "The file with the arms is no SVG, PNG or JPEG.",
        "Filen med våbenet er ikke en SVG, PNG eller JPEG.",
    ),
    "arms-not-a-drawing-alone": Sentences(
        "The SVG with the arms holds more than shapes and colours: text, a script, or something from elsewhere. "
        "Turn text into paths and leave out the rest.",
        "SVG-filen med våbenet rummer andet end former og farver: tekst, et program eller noget, der ligger et andet "
        "sted. Lav tekst om til kurver, og tag resten ud.",
    ),
}
_PICTURES: Final = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_SVG: Final = "image/svg+xml"


class ArmsRefused(CodedError):
    """The file cannot be a municipality's arms."""

    sentences = ARMS_ERRORS


def type_of_arms(data: bytes) -> str:
    """The media type of a file that can be a municipality's arms; raises ArmsRefused."""
    if len(data) > MOST_BYTES:
        raise ArmsRefused("arms-too-large", values={"size": len(data), "most": MOST_BYTES})
    for first, media_type in _PICTURES.items():
        if data.startswith(first):
            return media_type
    if b"<svg" not in data:
        raise ArmsRefused("arms-no-picture")
    if not is_harmless_drawing(data):
        raise ArmsRefused("arms-not-a-drawing-alone")
    return _SVG
