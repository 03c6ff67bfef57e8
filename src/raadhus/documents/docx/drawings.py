"""Pictures in the text and on the first page, each with words for who cannot see it."""

from collections.abc import Mapping
from hashlib import sha256

from raadhus.core.record import Sha256
from raadhus.documents.docx.markup import escaped
from raadhus.documents.docx.package import OFFICE, PackagePart, Relationships
from raadhus.documents.pictures import Picture

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}
_EMU_A_PIXEL = 9525
_WIDEST, _HIGHEST = 6_120_000, 7_920_000
"""Of a picture: the width of the text, and 22 cm."""
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class Drawings:
    """The pictures that the document uses, each stored once."""

    def __init__(self, pictures: Mapping[Sha256, Picture]) -> None:
        self._pictures = pictures
        self._drawn = 0
        self.parts: dict[str, PackagePart] = {}

    def picture(self, hash_: Sha256 | None, *, alt: str, owner: Relationships) -> str | None:
        """The run with the picture; None when it is not there."""
        picture = self._pictures.get(hash_) if hash_ else None
        return self.drawn(picture, alt=alt, owner=owner) if picture else None

    def drawn(self, picture: Picture, *, alt: str, owner: Relationships, highest: int = _HIGHEST) -> str:
        name = f"media/{sha256(picture.data).hexdigest()[:16]}.{picture.ending}"
        self.parts[name] = PackagePart(f"word/{name}", picture.data, _TYPES[picture.ending])
        self._drawn += 1
        width, height = (side * _EMU_A_PIXEL for side in (picture.width or 1, picture.height or 1))
        share = min(1.0, _WIDEST / width, highest / height)
        size = f'cx="{max(int(width * share), 1)}" cy="{max(int(height * share), 1)}"'
        return _drawing(owner.id_of(f"{OFFICE}/image", name), number=self._drawn, size=size, alt=escaped(alt))


def _drawing(id_: str, *, number: int, size: str, alt: str) -> str:
    named = f'id="{number}" name="Billede {number}" descr="{alt}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr {named}/><a:graphic><a:graphicData uri="{_PICTURE}">'
        f"<pic:pic><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{id_}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
