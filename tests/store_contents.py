"""What a store says, without what chance and the clock give it: for comparing two stores, or one with itself."""

from collections.abc import Iterable, Mapping

from django.apps import apps
from django.db.models import AutoField, Field, ForeignKey, Model

from raadhus.published.models import (
    Approval,
    ChainEntry,
    Edition,
    EditionFile,
    EditionPart,
    FilePage,
    FileReading,
    HumanDecision,
    Identity,
    Interpretation,
    MadeDocument,
    RegisterStatement,
    StoredFile,
    Tombstone,
)
from raadhus.published.stores import byte_stores

PRIMARY = frozenset(
    {
        Approval,
        ChainEntry,
        Edition,
        EditionFile,
        EditionPart,
        HumanDecision,
        Identity,
        Interpretation,
        RegisterStatement,
        StoredFile,
        Tombstone,
    }
)
_BY_CHANCE = frozenset({"whole_leaf", "public_leaf", "root", "hash", "previous_entry", "mark"})
_SALTS = frozenset({"whole_salt", "public_salt"})
_OF_A_DOCUMENT = frozenset({"sha256", "size"})
"""It carries its edition's salts and hashes."""
_BY_THE_CLOCK = frozenset({"published_at", "accepted_at", "at", "decided_at", "stated_at", "dealt_with_at"})

Contents = dict[str, list[str]]
Names = Mapping[type[Model], Mapping[object, object]]


def derived_rows() -> Contents:
    """Every row that a rebuild makes again, to the last column."""
    models = [model for model in apps.get_app_config("published").get_models() if model not in PRIMARY]
    return {
        model.__name__: sorted(
            repr(tuple(getattr(row, field.attname) for field in _columns(model, skip=AutoField)))
            for row in _rows(model)
        )
        for model in models
        if model not in {FilePage, FileReading}  # made from the bytes, by the import
    }


def contents() -> Contents:
    """Everything in the store that does not hang on salts, the clock or the numbers of rows, and the kept bytes."""
    models = [model for room in ("published", "intake") for model in apps.get_app_config(room).get_models()]
    stores = byte_stores()
    documents = set(MadeDocument.objects.values_list("sha256", flat=True))
    return {
        **{model.__name__: sorted(_told(model)) for model in models},
        "public bytes": sorted(set(stores.public.all_hashes()) - documents),
        "withheld bytes": sorted(stores.withheld.all_hashes()),
    }


def differences(first: Contents, second: Contents) -> list[str]:
    """What only one of them has, a line each, not more than can be read."""
    found = []
    for name in sorted({*first, *second}):
        one, other = first.get(name, []), second.get(name, [])
        if one != other:
            found.append(f"{name}: {len(one)} and {len(other)} rows")
            found += [f"  only first: {row[:300]}" for row in sorted(set(one) - set(other))[:3]]
            found += [f"  only second: {row[:300]}" for row in sorted(set(other) - set(one))[:3]]
    return found


def _told(model: type[Model]) -> Iterable[str]:
    fields = _columns(model, skip=AutoField)
    known = _names()
    for row in _rows(model):
        yield repr(tuple(_value(row, field, known=known) for field in fields))


def _names() -> Names:
    """How to name rows that have nothing but a number: entries, editions and parts by the entry, tombstones too."""
    entries: dict[object, object] = {
        pk: (body, sequence)
        for pk, body, sequence in ChainEntry.objects.values_list("pk", "body", "sequence")
    }
    editions: dict[object, object] = {
        pk: entries[entry] for pk, entry in Edition.objects.values_list("pk", "entry_id")
    }
    graves: dict[object, object] = {
        pk: (ground, entries.get(entry))
        for pk, ground, entry in Tombstone.objects.values_list("pk", "ground", "entry_id")
    }
    parts: dict[object, object] = {
        pk: (editions[edition], leaf)
        for pk, edition, leaf in EditionPart.objects.values_list("pk", "edition", "leaf")
    }
    return {ChainEntry: entries, Edition: editions, EditionPart: parts, Tombstone: graves}


def _value(row: Model, field: "Field[object, object]", *, known: Names) -> object:
    value = getattr(row, field.attname)
    if field.name in _BY_CHANCE or field.name in _BY_THE_CLOCK:
        return None
    if field.name in _SALTS or (isinstance(row, MadeDocument) and field.name in _OF_A_DOCUMENT):
        return value is not None
    if field.name == "supersedes" and isinstance(value, str):
        return ChainEntry.objects.values_list("body", "sequence").get(hash=value)
    if isinstance(field, ForeignKey) and field.related_model in known:
        return known[field.related_model].get(value)
    return bytes(value) if isinstance(value, memoryview) else value


def _columns(model: type[Model], *, skip: type) -> "list[Field[object, object]]":
    return [field for field in model._meta.concrete_fields if not isinstance(field, skip)]


def _rows(model: type[Model]) -> Iterable[Model]:
    return model._base_manager.all()
