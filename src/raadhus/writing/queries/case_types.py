"""The types of cases of a municipality: its own, or those that Raadhus brings."""

from collections.abc import Mapping

import msgspec

from raadhus.writing.case_types import CaseType, shipped_case_types
from raadhus.writing.models import OwnCaseTypes


def case_types_of(body: str) -> Mapping[str, CaseType]:
    """All types by their keys, in the order in which they are offered."""
    own = OwnCaseTypes.objects.filter(pk=body).first()
    if own is None:
        return shipped_case_types()
    types = msgspec.convert(own.types, dict[str, CaseType])
    return {key: types[key] for key in own.order}


def case_type_of(key: str, *, body: str) -> CaseType:
    """The type; one that is no longer there has its key as its name, and no sections of its own."""
    return case_types_of(body).get(key) or CaseType(name=key)
