"""Doubts accepted, ignored, corrected and taken up again."""

import pytest
from msgspec.structs import replace

from egeborg_meetings import item, meeting
from publishing import ASTA, NOW, publish
from raadhus.core.doubts import doubt
from raadhus.published.doubt_errors import DoubtRefused
from raadhus.published.models import AgendaItem, HumanDecision, Meeting, OpenDoubt
from raadhus.published.operations.answer_doubt import answer_doubt
from raadhus.published.operations.correct_doubt import correct_doubt
from raadhus.published.operations.rebuild import rebuild
from raadhus.published.operations.reopen_doubt import reopen_doubt
from raadhus.published.operations.withdraw_item import withdraw_item
from raadhus.published.queries.editions.doubts import IS_GONE, listed_doubts

pytestmark = pytest.mark.django_db

OF_ITEM = doubt("contents-differ", values={"contents": "Stier", "heading": "Bro"}, item="1", text="Stier")
OF_HEAD = doubt("access-unknown")
RECORD = replace(
    meeting(item("1", "Ny bro over Egeåen", outcome="noted"), item("2", "Stier")), doubts=(OF_ITEM, OF_HEAD)
)


def _id(code: str) -> str:
    return OpenDoubt.objects.get(code=code).id


def _correct(code: str, *, path: str, value: str) -> None:
    correct_doubt(_id(code), path=path, value=value, actor=ASTA, reason="Hørt på båndet.", now=NOW)


def _refusal(code: str, *, path: str, value: str) -> str:
    with pytest.raises(DoubtRefused) as refused:
        _correct(code, path=path, value=value)
    return refused.value.code


def test_the_gravest_doubt_stands_first() -> None:
    publish(replace(RECORD, doubts=(OF_ITEM, doubt("not-understood"), doubt("no-items"))))

    assert [one.code for one in listed_doubts()] == ["no-items", "contents-differ", "not-understood"]


def test_a_doubt_is_listed_with_its_place() -> None:
    publish(RECORD)
    (one,) = listed_doubts(code="contents-differ", body="egeborg")

    assert (one.meeting_name, str(one.date), one.item, one.text) == (
        "Vej- og Parkudvalget",
        "2024-04-10",
        "1",
        "Stier",
    )
    assert not list(listed_doubts(body="greve"))


def test_an_answered_doubt_leaves_the_list_and_keeps_who_and_when() -> None:
    publish(RECORD)
    answer_doubt(_id("access-unknown"), answer="ignored", actor=ASTA, reason="Gammelt.", now=NOW)

    assert [one.code for one in listed_doubts()] == ["contents-differ"]
    assert {one.answer for one in listed_doubts(with_answered=True)} == {None, "ignored"}
    decision = HumanDecision.objects.get()
    assert (decision.actor, decision.reason, decision.decided_at) == (
        "Asta Holm",
        "Gammelt.",
        "2025-03-06T10:00:00+01:00",
    )


def test_an_answer_outlasts_a_new_edition_with_the_same_doubt() -> None:
    publish(RECORD)
    answer_doubt(_id("access-unknown"), answer="accepted", actor=ASTA, now=NOW)
    publish(replace(RECORD, title="Referat", source=replace(RECORD.source, sha256="b" * 64)))

    assert OpenDoubt.objects.get(code="access-unknown").answer == "accepted"


def test_a_correction_changes_what_is_understood_and_rebuild_keeps_it() -> None:
    publish(RECORD)
    _correct("contents-differ", path="decision[0].outcome", value="rejected")

    assert AgendaItem.objects.get(number="1").outcome == "rejected"
    assert OpenDoubt.objects.get(code="contents-differ").answer == "corrected"
    rebuild()
    assert AgendaItem.objects.get(number="1").outcome == "rejected"


def test_the_newest_correction_counts_and_others_stay() -> None:
    publish(RECORD)
    _correct("contents-differ", path="kind", value="decision")
    _correct("contents-differ", path="decision[0].outcome", value="rejected")
    _correct("contents-differ", path="decision[0].outcome", value="postponed")

    assert AgendaItem.objects.values_list("kind", "outcome").get(number="1") == ("decision", "postponed")


def test_a_meeting_is_corrected_by_a_doubt_without_item() -> None:
    publish(RECORD)
    _correct("access-unknown", path="meeting.place", value="Rådhuset")

    assert Meeting.objects.get().place == "Rådhuset"


def test_a_doubt_taken_up_again_takes_its_correction_back() -> None:
    publish(RECORD)
    _correct("contents-differ", path="decision[0].outcome", value="rejected")
    reopen_doubt(_id("contents-differ"), actor=ASTA, now=NOW)

    assert AgendaItem.objects.get(number="1").outcome == "noted"
    assert OpenDoubt.objects.get(code="contents-differ").answer is None
    with pytest.raises(DoubtRefused, match="open"):
        reopen_doubt(_id("contents-differ"), actor=ASTA, now=NOW)


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("title", "Ny bro", "stated-field"),
        ("sections[0].kind", "economy", "stated-field"),
        ("source_id", "7", "made-field"),
        ("outcome", "rejected", "no-such-field"),
        ("decision[7].outcome", "rejected", "no-such-field"),
        ("decision[0].outcome", "vedtaget", "value-does-not-fit"),
        ("kind", "3", "value-does-not-fit"),
        ("", "x", "no-such-field"),
    ],
)
def test_what_cannot_be_corrected_is_refused(path: str, value: str, code: str) -> None:
    publish(RECORD)

    assert _refusal("contents-differ", path=path, value=value) == code
    assert not HumanDecision.objects.exists()


def test_a_value_is_json_where_that_fits_and_else_text() -> None:
    publish(RECORD)
    _correct("contents-differ", path="authority", value="17")
    assert AgendaItem.objects.get(number="1").authority == "17"

    _correct("contents-differ", path="authority", value="null")
    assert AgendaItem.objects.get(number="1").authority is None


def test_a_doubt_that_is_not_there_is_refused() -> None:
    with pytest.raises(DoubtRefused, match="no doubt xyz"):
        answer_doubt("xyz", answer="accepted", actor=ASTA, now=NOW)


def test_what_was_withdrawn_is_neither_quoted_nor_corrected() -> None:
    publish(RECORD)
    of_item = OpenDoubt.objects.values().get(code="contents-differ")
    withdraw_item(AgendaItem.objects.get(number="1").id, ground="wrongly-published", actor=ASTA, now=NOW)
    OpenDoubt.objects.create(**of_item | {"id": "left"})  # as if one had been left

    (one,) = listed_doubts(code="contents-differ")

    assert (one.message, one.text) == (IS_GONE, None)
    with pytest.raises(DoubtRefused, match="withdrawn"):
        correct_doubt("left", path="kind", value="decision", actor=ASTA, reason="", now=NOW)
