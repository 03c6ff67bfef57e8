"""Put a municipality's own types of cases in place of those that Raadhus brings."""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from django.db import transaction

from raadhus.core.actor import Actor
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.case_types import CaseType, decode_case_types
from raadhus.writing.models import OwnCaseTypes


class CaseTypesUnreadable(
    Refusal,
    reason="case-types-unreadable",
    english="The case types cannot be used: {why}. Begin with a copy of the types that Raadhus brings.",
    danish="Sagstyperne kan ikke bruges: {why}. Begynd med en kopi af dem, som Raadhus kommer med.",
):
    """A file of types is TOML of the form that the reference page shows."""


def set_case_types(toml: bytes, *, body: str, actor: Actor, now: datetime) -> int:
    """Set the types of the body, and give how many there are. Raises CaseTypesUnreadable."""
    try:
        types = decode_case_types(toml)
    except msgspec.MsgspecError as error:
        raise CaseTypesUnreadable(values={"why": str(error)}) from error
    except UnicodeDecodeError as error:
        raise CaseTypesUnreadable(values={"why": "it is no UTF-8 text"}) from error
    _refuse_what_makes_no_sense(types)
    with transaction.atomic():
        OwnCaseTypes.objects.update_or_create(
            body=body,
            defaults={
                "types": msgspec.to_builtins(types),
                "order": list(types),
                "set_by": actor.name,
                "set_at": now,
            },
        )
    return len(types)


def _refuse_what_makes_no_sense(types: Mapping[str, CaseType]) -> None:
    if not types:
        raise CaseTypesUnreadable(values={"why": "there is no type in it"})
    for key, kind in types.items():
        keys = [section.key for section in kind.sections]
        if len(set(keys)) < len(keys):
            raise CaseTypesUnreadable(values={"why": f"«{key}» has two sections of one key"})
