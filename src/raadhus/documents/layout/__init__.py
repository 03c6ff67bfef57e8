"""A manuscript as the parts of a document in reading order: what all its forms show and are checked against."""

from raadhus.documents.layout.foot import Foot, foot
from raadhus.documents.layout.laid_out import LAYOUT, laid_out, title_of
from raadhus.documents.layout.parts import Part, Role

__all__ = ["LAYOUT", "Foot", "Part", "Role", "foot", "laid_out", "title_of"]
