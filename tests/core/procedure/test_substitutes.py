"""Who may sit for a member: by the list in its order, or as the electing group names."""

import pytest
from msgspec.structs import replace

from raadhus.core.procedure import substitutes
from raadhus.core.procedure.refusals import Refusal
from raadhus.core.procedure.rule_profile import SubstituteRule
from raadhus.core.procedure.substitutes import Candidate, check_substitute, substitutes_for
from session_cast import member

BIRGIT = replace(member("birgit", party="A"), group="A og F")
FIRST, SECOND = (
    Candidate(person=name, name=name, party="A", group="A og F", place=place)
    for place, name in ((1, "Anders"), (2, "Bente"))
)
OF_F = Candidate(person="Fie", name="Fie", party="F", group="A og F", place=1)
OF_V = Candidate(person="Vagn", name="Vagn", party="V", group="V og C", place=1)
ALL = (OF_V, SECOND, FIRST, OF_F)


def test_the_list_goes_by_its_order() -> None:
    assert substitutes_for(BIRGIT, candidates=ALL, rule="list") == (FIRST, SECOND)


def test_the_electing_group_chooses_among_its_own() -> None:
    assert substitutes_for(BIRGIT, candidates=ALL, rule="group") == (FIRST, SECOND, OF_F)


@pytest.mark.parametrize("why", ["declined", "sits_already"])
def test_who_cannot_is_passed_over(why: str) -> None:
    passed_over = replace(FIRST, **{why: True})

    assert substitutes_for(BIRGIT, candidates=(passed_over, SECOND), rule="list") == (SECOND,)
    check_substitute(SECOND, seat=BIRGIT, candidates=(passed_over, SECOND), rule="list")


@pytest.mark.parametrize(
    ("who", "rule", "reason"),
    [
        (SECOND, "list", substitutes.SubstituteOutOfTurn),
        (OF_F, "list", substitutes.SubstituteOfAnotherList),
        (OF_V, "group", substitutes.SubstituteOfAnotherGroup),
        (replace(FIRST, sits_already=True), "group", substitutes.SubstituteSitsAlready),
    ],
)
def test_who_may_not_sit_for_the_member_is_told_why(
    who: Candidate, rule: SubstituteRule, reason: type[Refusal]
) -> None:
    with pytest.raises(reason) as refused:
        check_substitute(who, seat=BIRGIT, candidates=ALL, rule=rule)

    assert "{" not in refused.value.danish + refused.value.english


@pytest.mark.parametrize(("who", "rule"), [(FIRST, "list"), (SECOND, "group"), (OF_F, "group")])
def test_the_right_one_may(who: Candidate, rule: SubstituteRule) -> None:
    check_substitute(who, seat=BIRGIT, candidates=ALL, rule=rule)
