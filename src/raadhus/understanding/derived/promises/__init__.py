"""Promises: who does what, for whom, by when or how often; `of_record` goes by clauses, the rest tells of one."""

from raadhus.understanding.derived.promises.of_record import promises

__all__ = ["promises"]
