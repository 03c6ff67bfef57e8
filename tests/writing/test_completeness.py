"""What a case lacks before it can be sent."""

import pytest
from msgspec.structs import replace

from made_cases import whole_content
from raadhus.writing.case_types import shipped_case_types
from raadhus.writing.completeness import Stop, what_is_missing
from raadhus.writing.content import ProposalContent

STOPS = (Stop(name="Udvalget", has_date=True),)
DECISION = shipped_case_types()["decision"]


def _codes(content: ProposalContent, *, kind: str = "decision", stops: tuple[Stop, ...] = STOPS) -> list[str]:
    return [one.code for one in what_is_missing(content, kind=shipped_case_types()[kind], stops=stops)]


@pytest.mark.parametrize("is_closed", [False, True])
def test_a_whole_case_lacks_nothing(*, is_closed: bool) -> None:
    assert _codes(whole_content(is_closed=is_closed)) == []


def test_everything_that_an_empty_case_lacks_is_listed() -> None:
    missing = _codes(ProposalContent(title="Ny sag"), stops=())

    assert missing == ["section", "section", "section", "units", "points", "decided-by", "route"]


def test_information_needs_no_recommendation() -> None:
    content = replace(whole_content(), points=(), units=())

    assert _codes(content, kind="information") == []


def test_a_budget_follow_up_names_its_amounts() -> None:
    assert _codes(whole_content(), kind="budget_follow_up") == ["amounts"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"closing_ground": None}, "closing-ground"),
        ({"closing_ground": "because"}, "closing-ground"),
        ({"closing_reason": "Lukket"}, "closing-reason"),
        ({"closing_reason": "Det er mest praktisk for alle"}, "closing-reason-weak"),
        ({"closing_reason": "Så bliver drøftelsen en friere drøftelse"}, "closing-reason-weak"),
        ({"public_title": ""}, "public-title"),
        ({"public_title": "ny legeplads ved egeborg skole"}, "public-title"),
    ],
)
def test_a_closed_case_needs_ground_reason_and_neutral_title(changed: dict[str, str], code: str) -> None:
    assert _codes(replace(whole_content(is_closed=True), **changed)) == [code]


def test_a_stop_without_a_day_is_named() -> None:
    (missing,) = what_is_missing(
        whole_content(), kind=DECISION, stops=(Stop(name="Byrådet", has_date=False),)
    )

    assert missing.danish == "mødedagen i Byrådet"
