"""Derived tables from primary ones: no clock, no chance, the same whatever came first."""

from raadhus.published.projection.project import project_meeting

__all__ = ["project_meeting"]
