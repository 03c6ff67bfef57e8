"""Figures that are no money: what was counted, its value, unit, period and part."""

from raadhus.understanding.derived.figures.of_record import figures

__all__ = ["figures"]
