"""Agreements and plans by their names, and the numbered tasks in them."""

from raadhus.understanding.derived.plans.tasks import tasks

__all__ = ["tasks"]
