"""The tables of the room: derived, and made again by `raadhus derived rebuild`."""

from raadhus.figures.models.money import (
    Appropriation,
    FrameAppropriation,
    FrameOfYear,
    FrameTold,
    MoneyTold,
    MoneyYear,
)
from raadhus.figures.models.observation import Observation, ShareCheck
from raadhus.figures.models.plan import Plan
from raadhus.figures.models.plan_task import PlanTask
from raadhus.figures.models.scheme_count import SchemeCount
from raadhus.figures.models.scheme_rule import SchemeRule
from raadhus.figures.models.series import Report, Series
from raadhus.figures.models.unit_change import Unit, UnitChange, UnitPart

__all__ = [
    "Appropriation",
    "FrameAppropriation",
    "FrameOfYear",
    "FrameTold",
    "MoneyTold",
    "MoneyYear",
    "Observation",
    "Plan",
    "PlanTask",
    "Report",
    "SchemeCount",
    "SchemeRule",
    "Series",
    "ShareCheck",
    "Unit",
    "UnitChange",
    "UnitPart",
]
