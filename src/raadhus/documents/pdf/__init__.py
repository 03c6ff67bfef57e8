"""Documents as PDF, for eyes, ears and archives at once: valid as PDF/UA-1 and as PDF/A-3a."""

from raadhus.documents.pdf.pdf_of import pdf_of

__all__ = ["pdf_of"]
