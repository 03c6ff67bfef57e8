"""From a closed meeting to published minutes that prove themselves, and after."""

from collections.abc import Iterable

import pytest

from desk_cast import Desk, egeborg_desk
from desk_meetings import PDF, attachment_row
from desk_minutes import (
    approval_of,
    approve_all,
    every_answer,
    held_meeting,
    item_of,
    sent_minutes,
    word_closed_item,
)
from desk_rules import approval_may_come_later, publishes_nothing
from raadhus.core.procedure.minutes_states import MinutesPublishedAlready
from raadhus.core.record import Paragraph
from raadhus.documents.checking.check import check_document
from raadhus.documents.manuscript import bound
from raadhus.documents.pdf import pdf_of
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.published.manuscripts.of_edition import manuscript_of_edition
from raadhus.published.models import Approval, Edition, EditionPart, File, Tombstone
from raadhus.published.queries.editions.editions import shown_record
from raadhus.published.verifying.verify import verify
from raadhus.writing.documents.minutes_document import minutes_document
from raadhus.writing.models import HistoryEntry, Meeting, MinutesVersion
from raadhus.writing.operations.minutes.approve_minutes import approve_minutes
from raadhus.writing.operations.minutes.approve_with_remark import approve_with_remark
from raadhus.writing.operations.minutes.correct_minutes import correct_minutes
from raadhus.writing.operations.minutes.hand_over import public_remark
from raadhus.writing.operations.minutes.let_out_remark import NoReasonToLetOut, RemarkIsPublic, let_out_remark
from raadhus.writing.operations.minutes.publish_minutes import (
    ApprovalComesFirst,
    CorrectionNeedsReason,
    MinutesAreNotPublic,
    MinutesDifferFromApproved,
    publish_minutes,
)
from raadhus.writing.operations.minutes.send_for_approval import PublicWordingMissing, send_for_approval
from raadhus.writing.operations.minutes.withdraw_minutes_item import withdraw_minutes_item
from raadhus.writing.queries.minutes import minutes_read

pytestmark = pytest.mark.django_db


def published_minutes(desk: Desk) -> Meeting:
    meeting = sent_minutes(desk)
    approve_all(desk, meeting)
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)
    meeting.refresh_from_db()
    return meeting


def edition_of(meeting: Meeting) -> Edition:
    return Edition.objects.filter(meeting=meeting.published, kind="minutes").order_by("-pk")[0]


def parts_of(meeting: Meeting) -> Iterable[EditionPart]:
    return EditionPart.objects.filter(edition=edition_of(meeting)).order_by("leaf")


def test_minutes_approved_by_all_are_published_and_prove_themselves() -> None:
    meeting = published_minutes(egeborg_desk())

    (part,) = check_document(pdf_of(bound([manuscript_of_edition(edition_of(meeting).pk)])).data).parts

    assert [one.name.split()[0] for one in part.approvals] == ["Ditte", "Birgit", "Søren", "Claus"]
    assert part.missing == ()
    assert (meeting.approval_state, meeting.publication_state) == ("approved", "published")


def test_verifying_the_published_document_finds_nothing_wrong() -> None:
    meeting = published_minutes(egeborg_desk())

    checked = check_document(pdf_of(bound([manuscript_of_edition(edition_of(meeting).pk)])).data)

    assert checked.is_whole
    assert checked.verdict.danish == "Referatet er uændret."


def test_the_whole_document_with_closed_matter_proves_itself_too() -> None:
    desk = egeborg_desk()
    meeting = published_minutes(desk)

    made = minutes_document(meeting.pk, is_whole=True, by=desk.acting("Ditte"))

    assert check_document(made.data).is_whole
    assert made.name == "referat-2025-06-04.pdf"


def test_the_published_root_is_the_one_that_was_approved() -> None:
    meeting = published_minutes(egeborg_desk())

    version = MinutesVersion.objects.get(meeting=meeting)
    assert edition_of(meeting).root == version.root
    assert edition_of(meeting).pk == int(version.edition or 0)


def test_the_salt_of_a_closed_whole_never_leaves_the_desk() -> None:
    meeting = published_minutes(egeborg_desk())

    assert [part.whole_salt is None for part in parts_of(meeting)] == [
        False,
        False,
        False,
        False,
        True,
        False,
    ]


def test_a_closed_attachment_of_an_open_item_is_published_as_its_number_alone() -> None:
    desk = egeborg_desk()
    meeting = held_meeting(desk)
    attachment_row(item_of(meeting, "3"), "Løn til gartnerne", data=PDF + b"6", position=2, access="closed")
    word_closed_item(desk, meeting)
    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)
    approve_all(desk, meeting)
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)
    meeting.refresh_from_db()

    checked = check_document(pdf_of(bound([manuscript_of_edition(edition_of(meeting).pk)])).data)
    whole = check_document(minutes_document(meeting.pk, is_whole=True, by=desk.acting("Ditte")).data)

    shown = File.objects.filter(item__number="3").order_by("place").values_list("title", "sha256")
    assert [(title, sha256 is None) for title, sha256 in shown] == [
        ("Kort over haverne", False),
        ("Lukket bilag", True),
    ]
    assert {one.code for one in checked.findings} >= {"closed-attachments"}
    assert (checked.is_whole, whole.is_whole) == (True, True)
    assert [part.whole_salt is None for part in parts_of(meeting)] == [False, False, False, True, True, False]
    assert verify().findings == ()


def test_publication_waits_for_the_last_approval_where_the_rules_say_so() -> None:
    desk = egeborg_desk()
    meeting = sent_minutes(desk)
    approve_all(desk, meeting, but="Claus")

    with pytest.raises(ApprovalComesFirst) as refused:
        publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)

    assert "3 af 4" in refused.value.danish


def test_approvals_that_come_after_publication_are_handed_over_as_they_come() -> None:
    desk = egeborg_desk()
    approval_may_come_later()
    meeting = sent_minutes(desk)
    approve_all(desk, meeting, but="Claus")
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)
    before = Approval.objects.count()

    approve_minutes(approval_of(meeting, "Claus").pk, by=desk.acting("Claus"))

    assert (before, Approval.objects.count()) == (3, 4)


def test_minutes_published_before_they_are_sent_are_approved_as_they_stand() -> None:
    desk = egeborg_desk()
    approval_may_come_later()
    meeting = held_meeting(desk)
    word_closed_item(desk, meeting)
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)

    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)
    approve_all(desk, meeting)

    assert MinutesVersion.objects.count() == 1
    assert Approval.objects.count() == 4


def test_a_committee_that_publishes_no_minutes_publishes_none() -> None:
    desk = egeborg_desk()
    publishes_nothing()
    meeting = sent_minutes(desk)
    approve_all(desk, meeting)

    with pytest.raises(MinutesAreNotPublic):
        publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)


def test_what_a_closed_item_shows_is_chosen_before_minutes_are_sent() -> None:
    desk = egeborg_desk()
    meeting = held_meeting(desk)

    with pytest.raises(PublicWordingMissing) as refused:
        send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert "4" in refused.value.danish


def test_questions_at_the_door_stop_publication_and_leave_nothing() -> None:
    desk = egeborg_desk()
    meeting = sent_minutes(desk)
    approve_all(desk, meeting)

    with pytest.raises(RefusedAtTheDoor) as refused:
        publish_minutes(meeting.pk, by=desk.acting("Sofie"), version=None)

    meeting.refresh_from_db()
    assert "parties-not-told" in {one.code for one in refused.value.findings}
    assert (meeting.publication_state, Edition.objects.count()) == ("not_published", 0)


def test_who_answered_at_the_door_and_why_is_kept() -> None:
    meeting = published_minutes(egeborg_desk())

    (version,) = MinutesVersion.objects.filter(meeting=meeting)
    assert {(one["by"], one["reason"]) for one in version.confirmations} == {
        ("Sofie Sekretær", "Det er kontrolleret.")
    }


def test_published_minutes_are_not_published_again() -> None:
    desk = egeborg_desk()
    meeting = published_minutes(desk)

    with pytest.raises(MinutesPublishedAlready):
        publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)

    assert Edition.objects.count() == 1


def test_what_was_changed_since_it_was_approved_is_not_published() -> None:
    desk = egeborg_desk()
    meeting = sent_minutes(desk)
    approve_all(desk, meeting)
    item_of(meeting, "3").numbered.update(title="Et andet kort")

    with pytest.raises(MinutesDifferFromApproved):
        publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)


def test_a_correction_is_a_numbered_addition_in_a_new_edition_with_its_reason() -> None:
    desk = egeborg_desk()
    meeting = published_minutes(desk)
    sofie = desk.acting("Sofie")

    correct_minutes(
        meeting.pk,
        text="Driften er betalt.",
        reason="Det manglede.",
        item="3",
        by=sofie,
        version=None,
    )
    send_for_approval(meeting.pk, by=sofie, version=None)
    approve_all(desk, meeting)
    published = publish_minutes(meeting.pk, answers=every_answer(), by=sofie, version=None)

    section = shown_record(published.edition).items[2].sections[-1]
    meeting.refresh_from_db()
    assert (section.heading, section.blocks[0]) == ("Tillæg 1", Paragraph(text="Driften er betalt."))
    assert Edition.objects.get(pk=published.edition).reason == "Det manglede."
    assert meeting.publication_state == "corrected"


def test_items_that_a_correction_leaves_alone_keep_their_leaves() -> None:
    desk = egeborg_desk()
    meeting = published_minutes(desk)

    correct_minutes(
        meeting.pk,
        text="Driften er betalt.",
        reason="Manglede.",
        item="3",
        by=desk.acting("Sofie"),
        version=None,
    )

    first, second = MinutesVersion.objects.filter(meeting=meeting).order_by("number")
    same = [one == other for one, other in zip(first.leaves, second.leaves, strict=True)]
    assert same == [True, True, True, False, True, True]


def test_a_new_edition_without_a_reason_is_refused() -> None:
    desk = egeborg_desk()
    approval_may_come_later()
    meeting = held_meeting(desk)
    word_closed_item(desk, meeting)
    sofie = desk.acting("Sofie")
    publish_minutes(meeting.pk, answers=every_answer(), by=sofie, version=None)
    meeting.refresh_from_db()
    item_of(meeting, "3").numbered.update(title="Et andet kort")

    with pytest.raises(CorrectionNeedsReason):
        publish_minutes(meeting.pk, answers=every_answer(), by=sofie, version=None)


def test_a_withdrawn_item_is_gone_and_comes_back_by_no_later_edition() -> None:
    desk = egeborg_desk()
    meeting = published_minutes(desk)
    sofie = desk.acting("Sofie")

    withdraw_minutes_item(item_of(meeting, "3").pk, ground="personal-data", by=sofie, version=None)
    correct_minutes(
        meeting.pk, text="Punkt 3 er trukket tilbage.", reason="Rettelse.", by=sofie, version=None
    )
    send_for_approval(meeting.pk, by=sofie, version=None)
    approve_all(desk, meeting)
    published = publish_minutes(meeting.pk, answers=every_answer(), by=sofie, version=None)

    shown = shown_record(published.edition).items[2]
    assert (shown.title, shown.sections, shown.access) == ("Lukket punkt", (), "closed")
    assert Tombstone.objects.filter(ground="personal-data").exists()


def test_a_remark_is_published_with_the_approval() -> None:
    desk = egeborg_desk()
    meeting = sent_minutes(desk)
    approve_all(desk, meeting, but="Claus")
    approve_with_remark(
        approval_of(meeting, "Claus").pk, remark="Jeg savner et budget.", by=desk.acting("Claus")
    )

    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)

    assert Approval.objects.get(name="Claus Rørmose").remark == "Jeg savner et budget."
    assert [one.item for one in meeting.additions.all()] == [""]


def test_a_remark_that_tells_of_a_closed_item_stays_with_it() -> None:
    desk = egeborg_desk()
    meeting = sent_minutes(desk)
    approve_all(desk, meeting, but="Claus")
    approve_with_remark(
        approval_of(meeting, "Claus").pk, remark="Nordlyst fik for lidt.", by=desk.acting("Claus")
    )

    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)

    assert Approval.objects.get(name="Claus Rørmose").remark == "Godkendt med bemærkning."
    assert [one.item for one in meeting.additions.all()] == ["4"]


def test_a_remark_that_names_how_to_reach_somebody_is_kept_back() -> None:
    meeting = _remarked(egeborg_desk(), "Spørg hanne@egeborg.example.")

    assert public_remark(approval_of(meeting, "Claus")) == "Godkendt med bemærkning."


def test_a_named_person_lets_a_remark_out_with_the_approval() -> None:
    desk = egeborg_desk()
    meeting = _remarked(desk, "Nordlyst fik for lidt.")
    approval = approval_of(meeting, "Claus")

    with pytest.raises(NoReasonToLetOut):
        let_out_remark(approval.pk, meeting=meeting.pk, why=" ", by=desk.acting("Sofie"))
    let_out_remark(
        approval.pk, meeting=meeting.pk, why="Nordlyst har selv sagt det.", by=desk.acting("Sofie")
    )
    with pytest.raises(RemarkIsPublic):
        let_out_remark(approval.pk, meeting=meeting.pk, why="Igen.", by=desk.acting("Sofie"))
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)

    approval.refresh_from_db()
    assert Approval.objects.get(name="Claus Rørmose").remark == "Nordlyst fik for lidt."
    assert approval.let_out_why == "Nordlyst har selv sagt det."
    assert HistoryEntry.objects.filter(verb="minutes.let_out_remark", actor="Sofie Sekretær").count() == 1


def test_a_remark_that_is_let_out_after_publication_begins_a_correction() -> None:
    desk = egeborg_desk()
    meeting = _remarked(desk, "Nordlyst fik for lidt.")
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)

    let_out_remark(
        approval_of(meeting, "Claus").pk, meeting=meeting.pk, why="Det er kendt.", by=desk.acting("Sofie")
    )

    meeting.refresh_from_db()
    face = minutes_read(meeting.pk, by=desk.acting("Sofie")).face
    assert meeting.approval_state == "drafting"
    assert "Claus Rørmose godkendte med bemærkningen: Nordlyst fik for lidt." in repr(face.sections)


def _remarked(desk: Desk, remark: str) -> Meeting:
    meeting = sent_minutes(desk)
    approve_all(desk, meeting, but="Claus")
    approve_with_remark(approval_of(meeting, "Claus").pk, remark=remark, by=desk.acting("Claus"))
    return meeting


def test_minutes_sent_again_as_they_were_are_approved_anew() -> None:
    desk = egeborg_desk()
    meeting = sent_minutes(desk)
    approve_minutes(approval_of(meeting, "Birgit").pk, by=desk.acting("Birgit"))
    word_closed_item(desk, meeting)

    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)

    assert approval_of(meeting, "Birgit").answer == "waiting"
    assert meeting.minutes.filter(taken_back_at__isnull=True).count() == 1
