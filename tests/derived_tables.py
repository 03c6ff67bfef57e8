"""Every derived table as it stands, to compare what was made step by step with what was made at once."""

from django.apps import apps
from django.db.models import Model

from raadhus.published import models as m

KEPT = (
    m.Approval, m.ChainEntry, m.Edition, m.EditionFile, m.EditionPart, m.Followed, m.HumanDecision, m.Identity,
    m.Interpretation, m.RegisterStatement, m.StoredFile, m.Tombstone, m.FilePage, m.FileReading,
)  # fmt: skip

Row = dict[str, object]


def derived_models() -> tuple[type[Model], ...]:
    """Every table that projection makes: a new one is derived until it is listed as kept."""
    every = apps.get_app_config("published").get_models()
    return tuple(model for model in every if model not in KEPT)


def derived_tables() -> dict[str, list[Row]]:
    """All rows of all derived tables, in the order of their ids."""
    return {model.__name__: list(model._base_manager.order_by("pk").values()) for model in derived_models()}
