"""Derived tables from primary ones: no clock, no chance, the same whatever came first."""

from raadhus.published.projection.project import project_meeting, project_meetings_showing
from raadhus.published.projection.project_decisions import (
    project_answers,
    project_names,
    project_papers_of,
)
from raadhus.published.projection.project_register import project_statements

__all__ = [
    "project_answers",
    "project_meeting",
    "project_meetings_showing",
    "project_names",
    "project_papers_of",
    "project_statements",
]
