"""A Word document made again from what it carries: it is part by part what Raadhus makes, or it was saved since."""

import html
import re
from collections.abc import Iterator, Mapping
from itertools import chain

from msgspec.structs import replace

from raadhus.core.record import Block, Image, List, Sha256
from raadhus.core.record_json import InvalidRecord
from raadhus.documents.checking.carried import Carried
from raadhus.documents.checking.docx_package import DocxPackage
from raadhus.documents.docx import docx_of
from raadhus.documents.layout import laid_out
from raadhus.documents.manuscript import Appearance, Bound

_COLOUR = re.compile(rb'<w:color w:val="([0-9A-F]{6})"/>')
_PICTURE = re.compile(rb"media/[0-9a-f]{16}\.(png|jpg)")
_ALT = re.compile(rb'<wp:docPr [^>]*descr="([^"]*)"')


def is_as_made(given: DocxPackage, *, carried: Carried) -> bool:
    """Whether every part is as Raadhus makes it; what the pictures show is not compared."""
    try:
        made = DocxPackage(docx_of(_bound(given, carried=carried)).data)
    except (InvalidRecord, UnicodeDecodeError):
        return False
    return _compared(given) == _compared(made)


def _compared(package: DocxPackage) -> Mapping[str, bytes]:
    parts = ((_PICTURE.sub(rb"media/.\1", name.encode()), package.part(name)) for name in package.names())
    return {
        name.decode(): b"" if b"/media/" in name else _PICTURE.sub(rb"media/.\1", part)
        for name, part in parts
    }


def _bound(given: DocxPackage, *, carried: Carried) -> Bound:
    """What the document was set from, with the looks that it shows and does not carry."""
    bound = carried.bound
    colour = _COLOUR.search(given.part("word/styles.xml"))
    alt = _ALT.search(given.part("word/header1.xml"))
    arms = next(given.pictures_of("word/header1.xml"), None)
    appearance = Appearance(
        arms=arms,
        arms_description=html.unescape(alt[1].decode()) if alt else "",
        colour=f"#{colour[1].decode()}" if colour else Appearance().colour,
    )
    pictures = _pictures(given, bound=bound)
    manuscripts = (replace(one, appearance=appearance, pictures=pictures) for one in bound.manuscripts)
    return replace(bound, manuscripts=tuple(manuscripts))


def _pictures(given: DocxPackage, *, bound: Bound) -> Mapping[Sha256, bytes]:
    """The pictures of the text by their hashes, if there is one for each place that the record has for one."""
    blocks = (part.block for part in laid_out(bound) if part.block is not None)
    hashes = tuple(chain.from_iterable(map(_hashes, blocks)))
    shown = tuple(given.pictures_of("word/document.xml"))
    return dict(zip(hashes, shown, strict=True)) if len(hashes) == len(shown) else {}


def _hashes(block: Block) -> Iterator[Sha256]:
    if isinstance(block, Image) and block.file is not None:
        yield block.file
    elif isinstance(block, List):
        for entry in block.entries:
            yield from chain.from_iterable(map(_hashes, entry.blocks))
