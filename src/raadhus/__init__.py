"""Raadhus: the open record of Danish municipal committees."""

__version__ = "0.1.0"
