"""The tables of the intake, a file a record."""

from raadhus.intake.models.imported_file import ImportedFile

__all__ = ["ImportedFile"]
