"""Rooms that make rows of what is published keep up with it."""

from collections.abc import Sequence

import pytest

from egeborg_meetings import item, meeting
from publishing import ASTA, BODY, NOW, publish, with_text
from raadhus.core.events import EditionPublished, ItemWithdrawn
from raadhus.jobs.models import Job
from raadhus.published.following import followers
from raadhus.published.following.asking import ask_to_follow, follow_withdrawal
from raadhus.published.following.catch_up import behind, catch_up
from raadhus.published.following.followers import Follower, FollowerNameTaken, declare_follower
from raadhus.published.following.standing_record import standing_records
from raadhus.published.models import AgendaItem, Consultation, Edition, Followed, HumanDecision, Organization
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.operations.withdraw_item import withdraw_item

pytestmark = pytest.mark.django_db


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The meetings that the only follower was given, in order."""
    found: list[str] = []
    monkeypatch.setattr(followers, "_declared", {})
    declare_follower(Follower(name="test", version="1", take_in=found.extend))
    return found


def _two_meetings() -> tuple[str, str]:
    first, second = (
        publish(meeting(item("1", f"Vejplan {day}"), day=f"2024-04-{day}")).meeting for day in ("10", "17")
    )
    return first, second


def test_every_meeting_is_taken_in_once(given: list[str]) -> None:
    meetings = _two_meetings()
    assert behind() == 2
    assert catch_up() == 2
    assert sorted(given) == sorted(meetings)
    assert catch_up() == behind() == 0


def test_only_the_meeting_that_changed_is_taken_in_again(given: list[str]) -> None:
    first, _ = _two_meetings()
    catch_up()
    given.clear()
    withdraw_item(AgendaItem.objects.get(meeting=first).pk, ground="other", actor=ASTA, now=NOW)
    assert catch_up() == 1
    assert given == [first]


def test_a_meeting_that_is_withdrawn_is_taken_in_and_is_no_record_any_more(given: list[str]) -> None:
    first, _ = _two_meetings()
    catch_up()
    given.clear()
    withdraw_edition(Edition.objects.get(meeting=first).pk, ground="other", actor=ASTA, now=NOW)
    catch_up()
    assert given == [first]
    assert standing_records([first]) == {}


def test_another_version_takes_all_meetings_in_again(
    given: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _two_meetings()
    catch_up()
    given.clear()
    monkeypatch.setattr(followers, "_declared", {})
    declare_follower(Follower(name="test", version="2", take_in=given.extend))
    assert catch_up() == len(given) == 2


def test_a_follower_that_fails_is_given_the_same_meetings_again(
    given: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _two_meetings()

    def fail(_: Sequence[str]) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(followers, "_declared", {})
    declare_follower(Follower(name="test", version="1", take_in=fail))
    with pytest.raises(ZeroDivisionError):
        catch_up()
    assert not Followed.objects.exists()
    monkeypatch.setattr(followers, "_declared", {})
    declare_follower(Follower(name="test", version="1", take_in=given.extend))
    assert catch_up() == len(given) == 2


def test_anew_takes_everything_in_again(given: list[str]) -> None:
    _two_meetings()
    catch_up()
    given.clear()
    assert catch_up(is_anew=True) == len(given) == 2


def test_what_is_withdrawn_is_taken_in_at_once(given: list[str]) -> None:
    follow_withdrawal(
        ItemWithdrawn(body="egeborg", sequence=2, edition="1", meeting="m", position=1, ground="other")
    )
    assert given == ["m"]


def test_a_worker_is_asked_once_for_many_editions() -> None:
    for sequence in (1, 2):
        ask_to_follow(EditionPublished(body="egeborg", sequence=sequence, edition="1", meeting="m"))
    assert Job.objects.filter(task="published.follow").count() == 1


def test_two_followers_have_two_names(given: list[str]) -> None:
    with pytest.raises(FollowerNameTaken):
        declare_follower(Follower(name="test", version="9", take_in=given.extend))


def test_a_standing_record_has_the_ids_of_its_items_in_their_order() -> None:
    record = with_text(meeting(item("1", "Vejplan"), item("2", "Cykelstier")), "2", "Stien skal stå færdig.")
    meeting_id = publish(record).meeting
    standing = standing_records([meeting_id])[meeting_id]
    assert [one.title for one in standing.record.items] == ["Vejplan", "Cykelstier"]
    titles = dict(AgendaItem.objects.values_list("id", "title"))
    assert [titles[id_] for id_ in standing.items] == ["Vejplan", "Cykelstier"]


def test_an_item_that_is_withdrawn_stands_no_more() -> None:
    meeting_id = publish(meeting(item("1", "Vejplan"), item("2", "Cykelstier"))).meeting
    gone = AgendaItem.objects.get(title="Vejplan")
    withdraw_item(gone.pk, ground="other", actor=ASTA, now=NOW)
    standing = standing_records([meeting_id])[meeting_id]
    assert [one.title for one in standing.record.items] == ["Cykelstier"]
    assert gone.pk not in standing.items


def test_a_meeting_whose_matter_was_joined_with_another_is_taken_in_again(given: list[str]) -> None:
    first, second = _two_meetings()
    catch_up()
    given.clear()
    of_second = Consultation.objects.get(item__meeting=second).paper
    Consultation.objects.filter(item__meeting=first).update(paper=of_second)
    HumanDecision.objects.create(body=BODY, kind="papers", subject=first, data={}, actor="Asta Holm")
    assert catch_up() == 1
    assert given == [first]


def test_every_meeting_is_taken_in_again_when_a_committee_followed_another(given: list[str]) -> None:
    _two_meetings()
    catch_up()
    given.clear()
    Organization.objects.update(life="another")
    assert catch_up() == len(given) == 2
