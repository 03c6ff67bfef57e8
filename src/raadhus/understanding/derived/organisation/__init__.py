"""Changes of the organisation: renamed, moved, merged, founded, abolished, and posts that fell vacant."""

from raadhus.understanding.derived.organisation.changes import changes

__all__ = ["changes"]
