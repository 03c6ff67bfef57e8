"""The Danish words for the coded values of what is derived, as pages and terminal print them."""

from collections.abc import Mapping

from raadhus.core.derived import (
    ChangeKind,
    FigureRole,
    MoneyBudget,
    MoneyStage,
    PromiseSource,
    Rhythm,
    RuleKind,
)

PROMISE_SOURCE_NAMES: Mapping[PromiseSource, str] = {
    "decision": "Beslutning",
    "remark": "Bemærkning",
    "request": "Ønske",
    "recommendation": "Indstilling",
    "motion": "Forslag",
    "message": "Meddelelse",
    "text": "Sagsfremstilling",
}

MONEY_STAGE_NAMES: Mapping[MoneyStage, str] = {
    "sought": "Søgt",
    "recommended": "Anbefalet",
    "granted": "Bevilget",
    "spent": "Brugt",
    "expected": "Forventet",
    "stated": "Nævnt",
}

MONEY_BUDGET_NAMES: Mapping[MoneyBudget, str] = {
    "operating": "Drift",
    "capital": "Anlæg",
    "supplementary": "Tillægsbevilling",
    "grant": "Pulje eller tilskud",
    "loan": "Lån",
    "saving": "Besparelse",
}

FIGURE_ROLE_NAMES: Mapping[FigureRole, str] = {
    "measured": "Målt",
    "target": "Mål",
    "expected": "Forventet",
    "limit": "Grænse",
    "compared": "Sammenlignet med",
}

CHANGE_KIND_NAMES: Mapping[ChangeKind, str] = {
    "renamed": "Nyt navn",
    "moved": "Flyttet",
    "merged": "Lagt sammen",
    "vacated": "Fratrådt",
    "founded": "Oprettet",
    "abolished": "Nedlagt",
}

FIGURE_UNIT_NAMES: Mapping[str, str] = {
    "count": "", "percent": "pct.", "percentage_points": "procentpoint", "persons": "personer",
    "full_time": "helårspersoner", "jobs": "arbejdspladser", "posts": "stillinger", "places": "pladser",
    "dwellings": "boliger", "firms": "virksomheder", "municipalities": "kommuner",
    "institutions": "institutioner", "schools": "skoler", "families": "familier", "meetings": "møder",
    "half_days": "halve dage", "days": "dage", "weeks": "uger", "months": "måneder", "years": "år",
    "hours": "timer", "minutes": "minutter", "trips": "ture", "vehicles": "køretøjer", "tonnes": "ton",
    "litres": "liter", "vehicles_per_day": "køretøjer i døgnet", "vehicles_per_hour": "køretøjer i timen",
    "km_per_hour": "km/t", "tonnes_co2e": "ton CO₂e", "m2": "m²", "m3": "m³", "mw": "MW", "mwh": "MWh",
    "kwh": "kWh", "db": "dB",
}  # fmt: skip
"""Units by their code, many of them; a unit that is not here is printed as it is."""

RULE_KIND_NAMES: Mapping[RuleKind, str] = {"rule": "Regel", "dispensation": "Dispensation"}

_TIMES = {1: "en gang", 2: "to gange", 3: "tre gange", 4: "fire gange"}


def danish_rhythm(rhythm: Rhythm) -> str:
    """Write a rhythm as "tre gange om året", "hvert 2. år" or "løbende"."""
    if rhythm.times is None:
        return "løbende"
    if rhythm.years == 1:
        return "hvert år" if rhythm.times == 1 else f"{_times(rhythm.times)} om året"
    every = f"hvert {rhythm.years}. år"
    return every if rhythm.times == 1 else f"{_times(rhythm.times)} {every}"


def _times(times: int) -> str:
    return _TIMES.get(times, f"{times} gange")
