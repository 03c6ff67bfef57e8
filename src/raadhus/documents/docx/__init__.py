"""A manuscript as a Word document with real styles, fields and numbering, and its record inside."""

from raadhus.documents.docx.made import docx_of

__all__ = ["docx_of"]
