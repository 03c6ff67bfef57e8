"""What an approver may answer, by which way, and what follows."""

from datetime import timedelta

import pytest
from django.test import Client

from desk_cast import BODY, NOW, Desk, egeborg_desk
from desk_minutes import (
    approval_of,
    approve_all,
    every_answer,
    held_meeting,
    item_of,
    sent_minutes,
    word_closed_item,
)
from desk_rules import all_members_approve, approval_may_come_later
from made_cpr import made_cpr
from raadhus.core.procedure.refusals import MayNot, NotThere
from raadhus.mailing.models import OutgoingMail
from raadhus.published.manuscripts.of_edition import manuscript_of_edition
from raadhus.published.models import Edition
from raadhus.writing.models import HistoryEntry, Meeting, MinutesApproval, MinutesVersion
from raadhus.writing.operations.meetings.record_facts import record_facts
from raadhus.writing.operations.minutes.answering import ApprovedAlready, MinutesHaveChanged, one_by_link
from raadhus.writing.operations.minutes.approval_links import path_of, secret_of
from raadhus.writing.operations.minutes.approve_minutes import approve_minutes
from raadhus.writing.operations.minutes.approve_with_remark import (
    NoRemark,
    RemarkHasCpr,
    approve_with_remark,
)
from raadhus.writing.operations.minutes.cannot_approve import NoCorrectionProposed, cannot_approve
from raadhus.writing.operations.minutes.choose_public_wording import (
    ItemIsOpen,
    NoNeutralText,
    NoReasonToWithhold,
    PublicWording,
    RecheckInThePast,
    choose_public_wording,
)
from raadhus.writing.operations.minutes.publish_minutes import publish_minutes
from raadhus.writing.operations.minutes.remind_approvers import remind_approvers, remind_overdue
from raadhus.writing.operations.minutes.send_for_approval import send_for_approval
from raadhus.writing.operations.minutes.take_back_minutes import take_back_minutes
from raadhus.writing.operations.minutes.taking import MeetingNotClosed
from raadhus.writing.queries.facts import facts_of
from raadhus.writing.queries.minutes_approvals import approvals_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


@pytest.fixture
def meeting(desk: Desk) -> Meeting:
    return sent_minutes(desk)


def mails_to(name: str) -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(to_name__startswith=name).order_by("pk"))


def test_those_who_took_part_are_asked(desk: Desk, meeting: Meeting) -> None:
    asked = approvals_of(meeting.pk, by=desk.acting("Sofie")).asked

    assert [one.name.split()[0] for one in asked] == ["Ditte", "Birgit", "Søren", "Claus"]


def test_all_members_are_asked_where_the_rules_say_so_and_the_absent_are_marked(desk: Desk) -> None:
    all_members_approve()
    meeting = sent_minutes(desk)

    asked = approvals_of(meeting.pk, by=desk.acting("Sofie")).asked

    assert [one.name.split()[0] for one in asked if one.was_away] == ["Torben"]


def test_the_absent_are_counted_on_the_public_page_and_in_the_document_before_they_approve(
    desk: Desk, client: Client
) -> None:
    all_members_approve()
    approval_may_come_later()
    meeting = sent_minutes(desk)
    approve_all(desk, meeting, but="Claus")
    publish_minutes(meeting.pk, answers=every_answer(), by=desk.acting("Sofie"), version=None)
    meeting.refresh_from_db()

    page = client.get(f"/{BODY}/moeder/{meeting.published}/").content.decode()
    edition = Edition.objects.get(meeting=meeting.published, kind="minutes")

    names = manuscript_of_edition(edition.pk).approvers
    assert len(names) == len(approvals_of(meeting.pk, by=desk.acting("Sofie")).asked) == 5
    assert "Godkendelse: 3 af 5" in page


def test_each_gets_a_mail_with_a_link_of_ones_own(desk: Desk, meeting: Meeting) -> None:
    (mail,) = mails_to("Birgit")

    assert path_of(approval_of(meeting, "Birgit")) in mail.text
    assert secret_of(approval_of(meeting, "Claus")) not in mail.text
    assert "Kontraktforhold" not in mail.subject + mail.text


def test_the_tables_keep_the_hash_of_a_links_secret_alone(meeting: Meeting) -> None:
    approval = approval_of(meeting, "Birgit")

    assert len(approval.secret) == 64
    assert approval.secret != secret_of(approval)


def test_the_link_lets_its_own_approver_answer(desk: Desk, meeting: Meeting) -> None:
    approval = approval_of(meeting, "Birgit")
    by = one_by_link(approval.pk, secret=secret_of(approval), at=NOW)

    approve_minutes(approval.pk, by=by)

    assert approval_of(meeting, "Birgit").answer == "approved"
    assert by.name == "Birgit Ankerstjerne"


def test_anothers_link_opens_nothing(meeting: Meeting) -> None:
    secret = secret_of(approval_of(meeting, "Claus"))

    with pytest.raises(NotThere):
        one_by_link(approval_of(meeting, "Birgit").pk, secret=secret, at=NOW)


def test_the_link_of_one_who_may_not_sign_in_any_more_opens_nothing(desk: Desk, meeting: Meeting) -> None:
    approval = approval_of(meeting, "Birgit")
    user = desk.users["Birgit Ankerstjerne"]
    user.is_active = False
    user.save()

    with pytest.raises(NotThere):
        one_by_link(approval.pk, secret=secret_of(approval), at=NOW)


@pytest.mark.parametrize("name", ["Sofie", "Claus", "Torben", "Anna", "Karla", "Signe"])
def test_nobody_approves_for_another(desk: Desk, meeting: Meeting, name: str) -> None:
    with pytest.raises(NotThere):
        approve_minutes(approval_of(meeting, "Birgit").pk, by=desk.acting(name))


def test_minutes_are_approved_when_all_have_and_not_before(desk: Desk, meeting: Meeting) -> None:
    approve_all(desk, meeting, but="Claus")
    before = meeting.approval_state
    approve_minutes(approval_of(meeting, "Claus").pk, by=desk.acting("Claus"))
    meeting.refresh_from_db()

    assert (before, meeting.approval_state) == ("out_for_approval", "approved")


def test_time_alone_approves_nothing(desk: Desk, meeting: Meeting) -> None:
    remind_overdue(now=NOW + timedelta(days=400))

    meeting.refresh_from_db()
    assert meeting.approval_state == "out_for_approval"
    assert approvals_of(meeting.pk, by=desk.acting("Sofie")).missing == (
        "Ditte Marie Overby",
        "Birgit Ankerstjerne",
        "Søren Tranholm",
        "Claus Rørmose",
    )


def test_an_approval_is_not_taken_back(desk: Desk, meeting: Meeting) -> None:
    approve_minutes(approval_of(meeting, "Birgit").pk, by=desk.acting("Birgit"))

    with pytest.raises(ApprovedAlready):
        cannot_approve(approval_of(meeting, "Birgit").pk, correction="Nej.", by=desk.acting("Birgit"))


def test_one_who_cannot_approve_proposes_and_makes_nothing_void(desk: Desk, meeting: Meeting) -> None:
    approve_minutes(approval_of(meeting, "Claus").pk, by=desk.acting("Claus"))
    cannot_approve(
        approval_of(meeting, "Birgit").pk, correction="Nordlyst skal nævnes.", by=desk.acting("Birgit")
    )

    meeting.refresh_from_db()
    told = mails_to("Ditte")[-1]
    assert meeting.approval_state == "out_for_approval"
    assert approval_of(meeting, "Claus").answer == "approved"
    assert "Birgit Ankerstjerne" in told.text
    assert "Nordlyst" not in told.subject + told.text


def test_one_who_could_not_approve_may_after_all(desk: Desk, meeting: Meeting) -> None:
    cannot_approve(approval_of(meeting, "Birgit").pk, correction="Ret det.", by=desk.acting("Birgit"))
    approve_all(desk, meeting)

    assert meeting.approval_state == "approved"


def test_a_correction_and_a_remark_have_words(desk: Desk, meeting: Meeting) -> None:
    approval, birgit = approval_of(meeting, "Birgit").pk, desk.acting("Birgit")

    with pytest.raises(NoCorrectionProposed):
        cannot_approve(approval, correction=" ", by=birgit)
    with pytest.raises(NoRemark):
        approve_with_remark(approval, remark=" ", by=birgit)
    assert MinutesApproval.objects.get(pk=approval).answer == "waiting"


def test_a_cpr_number_is_no_remark(desk: Desk, meeting: Meeting) -> None:
    remark = f"Det gjaldt {made_cpr()}."

    with pytest.raises(RemarkHasCpr):
        approve_with_remark(approval_of(meeting, "Birgit").pk, remark=remark, by=desk.acting("Birgit"))


def test_any_change_of_what_was_recorded_resets_every_approval(desk: Desk, meeting: Meeting) -> None:
    approve_all(desk, meeting, but="Claus")
    row = item_of(meeting, "3")
    facts = facts_of(row)
    record_facts(row.pk, facts=type(facts)(decisions=facts.decisions), by=desk.acting("Sofie"), version=None)
    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)

    asked = approvals_of(meeting.pk, by=desk.acting("Sofie"))
    assert (asked.number, asked.given) == (2, 0)
    assert mails_to("Birgit")[-1].text.count("begynder forfra") == 1


def test_an_answer_to_an_older_version_is_refused(desk: Desk, meeting: Meeting) -> None:
    older = approval_of(meeting, "Birgit")
    take_back_minutes(meeting.pk, by=desk.acting("Sofie"), version=None)

    with pytest.raises(MinutesHaveChanged):
        approve_minutes(older.pk, by=desk.acting("Birgit"))


def test_minutes_that_are_taken_back_are_sent_as_a_new_version(desk: Desk, meeting: Meeting) -> None:
    take_back_minutes(meeting.pk, by=desk.acting("Sofie"), version=None)
    send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)

    first, second = MinutesVersion.objects.order_by("number")
    assert first.root == second.root
    assert second.approvals.filter(answer="waiting").count() == 4


def test_a_reminder_goes_once_a_day_to_those_who_are_missing(desk: Desk, meeting: Meeting) -> None:
    approve_minutes(approval_of(meeting, "Claus").pk, by=desk.acting("Claus"))

    first = remind_approvers(meeting.pk, by=desk.acting("Sofie"))
    remind_approvers(meeting.pk, by=desk.acting("Sofie"))

    assert first == 3
    assert (len(mails_to("Claus")), len(mails_to("Birgit"))) == (1, 2)
    assert path_of(approval_of(meeting, "Birgit")) in mails_to("Birgit")[-1].text


def test_the_worker_reminds_after_some_days_and_then_again(desk: Desk, meeting: Meeting) -> None:
    reminded = [remind_overdue(now=NOW + timedelta(days=days)) for days in (1, 3, 4, 6)]

    assert reminded == [0, 4, 0, 4]


@pytest.mark.parametrize("name", ["Ditte", "Signe", "Anna", "Karla", "Dan"])
def test_only_a_secretary_sends_minutes(desk: Desk, name: str) -> None:
    meeting = held_meeting(desk)
    word_closed_item(desk, meeting)

    with pytest.raises((MayNot, NotThere)):
        send_for_approval(meeting.pk, by=desk.acting(name), version=None)

    assert not MinutesVersion.objects.exists()


def test_minutes_of_a_meeting_that_is_still_held_are_not_sent(desk: Desk) -> None:
    meeting = held_meeting(desk, state="in_session")

    with pytest.raises(MeetingNotClosed):
        send_for_approval(meeting.pk, by=desk.acting("Sofie"), version=None)


@pytest.mark.parametrize(
    ("wording", "refusal"),
    [
        (PublicWording(choice="neutral"), NoNeutralText),
        (PublicWording(choice="withhold", why="Den forhandles."), NoReasonToWithhold),
        (PublicWording(choice="withhold", why="Den.", recheck_date=NOW.date()), RecheckInThePast),
    ],
)
def test_a_choice_for_the_world_is_whole(
    desk: Desk, wording: PublicWording, refusal: type[Exception]
) -> None:
    meeting = held_meeting(desk)

    with pytest.raises(refusal):
        word_closed_item(desk, meeting, wording=wording)

    assert item_of(meeting, "4").public_choice == ""


def test_an_open_item_has_nothing_to_choose(desk: Desk) -> None:
    meeting = held_meeting(desk)

    with pytest.raises(ItemIsOpen):
        choose_public_wording(
            item_of(meeting, "3").pk,
            wording=PublicWording(choice="full"),
            by=desk.acting("Sofie"),
            version=None,
        )


def test_choosing_other_words_takes_minutes_back(desk: Desk, meeting: Meeting) -> None:
    word_closed_item(desk, meeting, wording=PublicWording(choice="full"))

    meeting.refresh_from_db()
    assert meeting.approval_state == "drafting"


def test_the_history_tells_of_every_verb_and_of_no_text(desk: Desk, meeting: Meeting) -> None:
    approve_all(desk, meeting)

    told = list(HistoryEntry.objects.filter(subject=f"minutes:{meeting.pk}").order_by("sequence"))
    assert [one.verb for one in told] == ["minutes.send", *["minutes.approve"] * 4]
    assert told[-1].after == "approved"
    assert "Nordlyst" not in repr([one.details for one in HistoryEntry.objects.all()])
