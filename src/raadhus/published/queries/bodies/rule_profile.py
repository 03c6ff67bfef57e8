"""By which rules of procedure a body, or one of its committees, works on a day, as its register states it."""

from collections.abc import Mapping
from datetime import date

import msgspec
from msgspec import Struct

from raadhus.core.procedure.rule_profile import LAWS_OWN, RuleProfile
from raadhus.published.name_keys import organization_key
from raadhus.published.queries.organizations.names_of_lives import keys_of_organization
from raadhus.published.register import RuleProfileStatement, Statement, standing_statements

_LISTS = ("extra_days_off", "standing_first", "standing_last")


class ProfileSource(Struct, frozen=True, kw_only=True):
    """Where a rule of the profile was decided: the statement's number, its first day and its source."""

    number: int
    valid_from: str | None
    source: str


class StatedProfile(Struct, frozen=True, kw_only=True):
    """A profile, and where each of its rules that anybody stated is from; the others are the law's own."""

    profile: RuleProfile
    sources: Mapping[str, ProfileSource]


def rule_profile_of(*, body: str, organization: str | None, day: date) -> RuleProfile:
    """The rules of the committee with this id on that day; of the body itself where no committee is named."""
    return stated_profile_of(body=body, organization=organization, day=day).profile


def stated_profile_of(*, body: str, organization: str | None, day: date) -> StatedProfile:
    """The rules with their sources: the committee's own before the body's, the newest before the older."""
    keys = keys_of_organization(organization) if organization else frozenset()
    held = [one for one in _profiles(body) if one.holds(day=day.isoformat())]
    of_body = [one for one in held if _committee(one) is None]
    of_committee = [one for one in held if _committee(one) in keys]
    rules: dict[str, object] = {}
    sources: dict[str, ProfileSource] = {}
    for statement in (*of_body, *of_committee):
        stated = _rules(statement)
        source = ProfileSource(number=statement.id, valid_from=statement.valid_from, source=statement.source)
        rules |= stated
        sources |= dict.fromkeys(stated, source)
    return StatedProfile(
        profile=msgspec.convert(msgspec.to_builtins(LAWS_OWN) | rules, RuleProfile), sources=sources
    )


def _profiles(body: str) -> tuple[Statement, ...]:
    """The older first, by the day from which they hold; of the same day in the order of recording."""
    return tuple(
        sorted(
            standing_statements(body=body, kinds=["rule-profile"]),
            key=lambda one: (one.valid_from or "", one.id),
        )
    )


def _committee(statement: Statement) -> str | None:
    data = statement.data
    assert isinstance(data, RuleProfileStatement)
    return organization_key(data.organization) if data.organization else None


def _rules(statement: Statement) -> dict[str, object]:
    """What it states, under the names of the profile; texts with commas as the lists that they are."""
    stated: dict[str, object] = msgspec.to_builtins(statement.data)
    stated.pop("organization", None)
    for key in _LISTS:
        if key in stated:
            stated[key] = tuple(filter(None, str(stated[key]).split(",")))
    return stated
