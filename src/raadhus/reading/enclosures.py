"""The pictures and attached files that lie inside an agenda, each with its SHA-256 as the record's blocks name it."""

from collections.abc import Iterator

from raadhus.reading import media
from raadhus.reading.extract.enclosure import Enclosure, enclosure
from raadhus.reading.read import original_of


def enclosures(data: bytes) -> tuple[Enclosure, ...]:
    """Every enclosed file, each once; none in a text. Raises ReadError when the bytes cannot be read."""
    original = original_of(data)
    if original.media_type == media.PDF:
        from raadhus.reading.extract.pdf_enclosures import read_enclosures

        return read_enclosures(data)
    if original.media_type == media.DOCX:
        from raadhus.reading.extract.docx_enclosures import read_enclosures as word_pictures

        return word_pictures(data)
    if original.media_type == media.HTML:
        return _pictures([media.decode_text(data)])
    if original.media_type == media.JSON:
        from raadhus.reading.firstagenda_json import decoded_json

        return _pictures(_texts(decoded_json(data)))
    return ()


def _pictures(texts: Iterator[str] | list[str]) -> tuple[Enclosure, ...]:
    from raadhus.reading.extract.html import data_images

    found: dict[str, Enclosure] = {}
    for text in texts:
        for picture in data_images(text):
            if picture.sha256 not in found:
                name = f"billede-{len(found) + 1}"
                found[picture.sha256] = enclosure(name, media_type=picture.media_type, data=picture.data)
    return tuple(found.values())


def _texts(value: object) -> Iterator[str]:
    """The strings of a JSON value that may be HTML with pictures, whatever their depth."""
    pending = [value]
    while pending:
        current = pending.pop()
        if isinstance(current, str):
            if "data:" in current:
                yield current
        elif isinstance(current, list):
            pending.extend(reversed(current))
        elif isinstance(current, dict):
            pending.extend(reversed(list(current.values())))
