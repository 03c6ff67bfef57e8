"""The invented municipality of Egeborg, for the first start, for tests and for measuring."""

from raadhus.demo.calendar import TODAY

__all__ = ["TODAY"]
