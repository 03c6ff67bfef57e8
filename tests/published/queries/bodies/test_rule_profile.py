"""The rules of procedure of a body and its committees: as the register states them for the day."""

from datetime import date

import pytest

from publishing import ASTA, BODY, NOW
from raadhus.core.procedure.rule_profile import LAWS_OWN, RuleProfile
from raadhus.published.models import Organization
from raadhus.published.operations.record_statement import CannotState, NewStatement, record_statement
from raadhus.published.queries.bodies.rule_profile import rule_profile_of, stated_profile_of
from raadhus.published.register import RuleProfileStatement

pytestmark = pytest.mark.django_db

DAY = date(2025, 3, 5)


def _state(kind: str = "rule-profile", *, valid_from: str | None = None, **data: str | bool) -> int:
    new = NewStatement(kind=kind, data=data, source="Forretningsordenen", valid_from=valid_from)
    return record_statement(new, body=BODY, actor=ASTA, now=NOW)


def _committee(name: str) -> str:
    _state("organization", name=name, type="committee")
    return Organization.objects.get(name=name).pk


def _rules(organization: str | None = None, *, day: date = DAY) -> RuleProfile:
    return rule_profile_of(body=BODY, organization=organization, day=day)


def test_every_rule_of_a_profile_can_be_stated() -> None:
    assert set(RuleProfileStatement.__struct_fields__) == {*RuleProfile.__struct_fields__, "organization"}


def test_where_nothing_is_stated_the_law_alone_holds() -> None:
    assert _rules() == LAWS_OWN


def test_a_body_states_some_rules_and_keeps_the_others() -> None:
    _state(day_kind="monday_to_friday", notice_days="3", extra_days_off="06-05,12-24")

    rules = _rules()

    assert (rules.day_kind, rules.notice_days) == ("monday_to_friday", 3)
    assert rules.extra_days_off == ("06-05", "12-24")
    assert rules.approvers == LAWS_OWN.approvers


def test_a_committees_own_rules_go_before_those_of_the_body() -> None:
    roads, culture = _committee("Vej- og Parkudvalget"), _committee("Kulturudvalget")
    _state(organization="Vej- og Parkudvalget", notice_days="6")
    _state(notice_days="5", publication_waits=False)

    assert (_rules(roads).notice_days, _rules(roads).publication_waits) == (6, False)
    assert _rules(culture).notice_days == 5


def test_a_rule_holds_from_its_day() -> None:
    _state(numbering="meeting")
    _state(numbering="year", valid_from="2025-01-01")

    assert _rules(day=date(2024, 12, 31)).numbering == "meeting"
    assert _rules(day=date(2025, 1, 1)).numbering == "year"


def test_a_rule_that_is_recorded_later_but_holds_from_before_gives_way() -> None:
    _state(numbering="year", valid_from="2025-01-01")
    _state(numbering="term", valid_from="2022-01-01")

    assert _rules().numbering == "year"


def test_a_committee_keeps_its_rules_under_a_new_name() -> None:
    _committee("Vejudvalget")
    _state(organization="Vejudvalget", approvers="all_members")
    renamed = _committee("Vej- og Parkudvalget")
    _state("succession", predecessor="Vejudvalget", successor="Vej- og Parkudvalget", valid_from="2024-01-01")

    assert _rules(renamed).approvers == "all_members"


def test_a_list_can_be_stated_to_be_empty() -> None:
    _state(standing_first="")

    assert _rules().standing_first == ()


def test_every_stated_rule_tells_its_source() -> None:
    number = _state(cases_days="10", valid_from="2024-01-01")

    told = stated_profile_of(body=BODY, organization=None, day=DAY).sources

    assert set(told) == {"cases_days"}
    assert (told["cases_days"].number, told["cases_days"].source) == (number, "Forretningsordenen")


@pytest.mark.parametrize(
    "data",
    [
        {"notice_days": "0"},
        {"notice_days": "fire"},
        {"day_kind": "weekdays"},
        {"extra_days_off": "5. juni"},
        {"standing_first": "speeches"},
        {"rule": "any"},
    ],
)
def test_a_rule_that_is_none_is_refused(data: dict[str, str]) -> None:
    with pytest.raises(CannotState) as refused:
        _state(**data)

    assert refused.value.code == "statement-data-wrong"
