"""The page of a meeting: who, when, what was decided, and what the editions say differently."""

import hashlib
from itertools import pairwise

import pytest
from django.test import Client
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from egeborg_meetings import FINANCE, ROADS, item, meeting, member, official
from egeborg_minutes import egeborg_minutes
from publishing import ASTA, BODY, NOW, publish, read_anew, with_item, with_text
from raadhus.core.actor import Actor
from raadhus.core.record import (
    Attachment,
    Attendance,
    Cell,
    Heading,
    Image,
    MeetingRecord,
    Message,
    Paragraph,
    Section,
    Table,
)
from raadhus.published.models import Edition
from raadhus.published.operations.publish_edition import Published
from raadhus.published.operations.record_approval import record_approval
from raadhus.published.operations.withdraw_edition import withdraw_edition
from raadhus.published.submission import GivenFile
from web.public.matters import HOSTILE, another_body, is_harmless, links, page, statements_for, words

pytestmark = pytest.mark.django_db

_PICTURE = b"\x89PNG\r\n\x1a\n of a bridge"
_MOST_STATEMENTS = 12


def of(published: Published) -> str:
    return f"moeder/{published.meeting}/"


def agenda() -> MeetingRecord:
    return read_anew(replace(egeborg_minutes(), kind="agenda"), source="cd")


def test_the_head_tells_who_met_when_where_and_what_the_paper_is(client: Client) -> None:
    parsed = page(client, of(publish()))

    assert words(parsed, "h1") == "Børne- og Kulturudvalget Onsdag den 5. marts 2025"
    assert words(parsed, ".meeting-head__what") == "Referat"
    assert "kl. 16.00" in words(parsed, ".meeting-head")
    assert "Rådhuset, lokale 3" in words(parsed, ".meeting-head")


def test_a_meeting_that_was_called_off_says_so(client: Client) -> None:
    record = agenda()
    called_off = replace(record, meeting=replace(record.meeting, cancelled=True, extraordinary=True))

    parsed = page(client, of(publish(called_off)))

    assert words(parsed, ".meeting-head__what") == "Dagsorden Aflyst Ekstraordinært møde"


def test_the_contents_lead_to_every_item_in_its_place(client: Client) -> None:
    parsed = page(client, of(publish()))

    links = [link.attributes["href"] for link in parsed.css(".contents a")]
    assert links == ["#punkt-1", "#punkt-2", "#punkt-3"]
    assert [one.attributes["id"] for one in parsed.css("article")] == ["punkt-1", "punkt-2", "punkt-3"]


def test_items_of_the_same_number_have_different_anchors(client: Client) -> None:
    same = replace(item("2", "Ny bro"), number="1")

    parsed = page(client, of(publish(meeting(item("1", "Ny sti"), same))))

    assert [one.attributes["id"] for one in parsed.css("article")] == ["punkt-1", "plads-2"]


def test_members_stand_by_how_they_took_part_and_officials_apart(client: Client) -> None:
    people = (member("Asta Holm"), member("Cilje Rask", "F", status="apology"), official("Dorte Mark"))

    parsed = page(client, of(publish(meeting(item("1", "Ny bro"), people=people))))

    groups = [" ".join(one.text(separator=" ").split()) for one in parsed.css(".presence dl > div")]
    assert groups == ["Til stede Asta Holm A", "Afbud Cilje Rask F", "Fra forvaltningen Dorte Mark direktør"]


def test_who_left_is_named_with_the_time_and_a_substitute_with_whom_for(client: Client) -> None:
    left = replace(member("Asta Holm", status="left"), until_at="2024-04-10T18:30:00+02:00")
    instead = replace(member("Bo Lind", "V", status="substitute"), substitute_for="Cilje Rask")

    parsed = page(client, of(publish(meeting(item("1", "Ny bro"), people=(left, instead)))))

    assert "gik kl. 18.30" in words(parsed, ".presence")
    assert "for Cilje Rask" in words(parsed, ".presence")


def test_a_decision_stands_apart_with_its_vote_in_words(client: Client) -> None:
    parsed = page(client, of(publish()))

    decision = words(parsed, "#punkt-2 .decision")
    assert "Afstemning: vedtaget" in decision
    assert "For 5 stemmer A – Socialdemokratiet, F – Socialistisk Folkeparti" in decision
    assert "Imod 1 stemme Bo Lind" in decision
    assert "Forbehold (indstillingens punkt 2) Venstre" in decision


def test_a_closed_item_with_a_public_decision_does_not_say_that_nothing_is_public(client: Client) -> None:
    closed = with_item(egeborg_minutes(), "3", public_text=(Paragraph(text="Grunden sælges."),))

    told = words(page(client, of(publish(closed))), "#punkt-3")

    assert "Kun det, der står her, er offentligt." in told
    assert "og teksten er ikke offentlig" not in told


def test_a_closed_item_is_shown_as_closed_with_its_ground_and_nothing_else(client: Client) -> None:
    closed = with_item(egeborg_minutes(), "3", closing_reason="Styrelseslovens § 10")

    item_text = words(page(client, of(publish(closed))), "#punkt-3")

    assert "Lukket punkt" in item_text
    assert "Styrelseslovens § 10" in item_text
    assert item_text.count("Godkendt.") == 1


def test_attachments_tell_what_is_recommended_and_where_they_are(client: Client) -> None:
    parsed = page(client, of(publish()))

    files = [" ".join(one.text(separator=" ").split()) for one in parsed.css("#punkt-2 .file-list li")]
    assert files == [
        "1 Ansøgning fra musikskolen Anbefales læst · Filen findes ikke her",
        "2 Regnskab 2024 Ligger hos kommunen",
    ]


def test_messages_stand_with_their_numbers_and_attachments(client: Client) -> None:
    parsed = page(client, of(publish()))

    assert words(parsed, "#punkt-1 .message").startswith("1 Ny hjemmeside til biblioteket åbner i april.")
    assert "Hjemmesiden i billeder" in words(parsed, "#punkt-1 .message .file-list")


def test_a_reference_leads_to_the_item_of_the_one_meeting_that_it_can_mean(client: Client) -> None:
    later = publish(meeting(item("4", "Tilskud"), day="2025-03-12", organization=FINANCE))
    (grant,) = (one for one in egeborg_minutes().items if one.number == "2")
    references = tuple(replace(one, item="4") for one in grant.references)

    parsed = page(client, of(publish(with_item(egeborg_minutes(), "2", references=references))))

    assert links(parsed, "#punkt-2 .item-references a") == [f"/{BODY}/moeder/{later.meeting}/#punkt-4"]


def test_what_the_reader_doubts_stands_at_its_item(client: Client) -> None:
    parsed = page(client, of(publish()))

    assert "Teksten siger 3 bilag, men der er 2 på listen." in words(parsed, "#punkt-2 .doubts")


def test_what_the_reader_doubts_is_said_in_english_with_its_quote_in_danish(client: Client) -> None:
    place = of(publish())

    parsed = LexborHTMLParser(client.get(f"/en/{BODY}/{place}").content.decode())

    assert "The text says 3 attachments, but 2 are listed." in words(parsed, "#punkt-2 .doubts [lang=en]")
    assert parsed.css("#punkt-2 .doubts [lang=en] > [lang=da]") or not parsed.css(".doubts blockquote")


def test_minutes_tell_what_differs_from_the_agenda_but_not_that_something_was_decided(client: Client) -> None:
    publish(with_text(agenda(), "2", "Der søges om 1 mio. kr."))
    decided = Section(heading="Beslutning", kind="decision", blocks=(Paragraph(text="Godkendt."),))
    minutes = with_item(egeborg_minutes(), "1", sections=(decided,))

    parsed = page(client, of(publish(minutes)))

    changes = words(parsed, ".edition-changes li")
    assert "Punkt 2 »Tilskud til Egeborg Musikskole«: Teksten under »Sammendrag«" in changes
    assert "Punkt 1" not in changes


def test_a_corrected_edition_tells_why_and_what_changed(client: Client) -> None:
    publish()
    better = read_anew(with_item(egeborg_minutes(), "2", title="Tilskud til musikskolen"), source="ef")

    parsed = page(client, of(publish(better, reason="Titlen var forkert.")))

    assert "Titlen var forkert." in words(parsed, ".editions")
    assert "hed før »Tilskud til Egeborg Musikskole«" in words(parsed, ".edition-changes")
    assert "Afløst" in words(parsed, ".edition--superseded")


def test_the_approvals_are_counted_against_the_members_who_were_there(client: Client) -> None:
    people = (
        member("Asta Holm"),
        member("Bo Lind", "V"),
        member("Cilje Rask", "F", status="apology"),
        official("Dorte Mark"),
    )
    published = publish(meeting(item("1", "Ny bro"), people=people))
    edition = Edition.objects.get(pk=published.edition)
    record_approval(edition.pk, root=edition.root, member=Actor("Asta Holm"), now=NOW)

    parsed = page(client, of(published))

    assert words(parsed, "#godkendelse") == "Godkendelse: 1 af 2"
    assert "Mangler at godkende Bo Lind" in words(parsed, ".approvals")


def test_minutes_that_others_published_without_approvals_say_nothing_of_them(client: Client) -> None:
    assert not page(client, of(publish())).css("#godkendelse")


def test_a_picture_is_shown_when_the_store_has_it_and_else_its_words(client: Client) -> None:
    picture = GivenFile(data=_PICTURE, media_type="image/png", role="picture")
    kept, missing = (
        Image(alt="Broen", file=hashlib.sha256(_PICTURE).hexdigest()),
        Image(alt="Stien", file="0" * 64),
    )
    section = Section(heading="Sagsfremstilling", blocks=(kept, missing))

    parsed = page(
        client, of(publish(with_item(egeborg_minutes(), "2", sections=(section,)), files=(picture,)))
    )

    shown = parsed.css("#punkt-2 img")
    assert [one.attributes["alt"] for one in shown] == ["Broen"]
    assert shown[0].attributes["src"] == f"/{BODY}/bilag/{kept.file}/original"
    assert "Billede: Stien" in words(parsed, "#punkt-2")


def test_the_page_asks_the_database_as_often_however_long_the_meeting_is(client: Client) -> None:
    short = publish(meeting(item("1", "Ny bro", outcome="approved", against=("Bo Lind",))))
    items = (
        item(str(number), f"Ny bro {number}", outcome="approved", against=("Bo Lind",), attachments=("Kort",))
        for number in range(1, 51)
    )
    people = tuple(member(f"Medlem Nummer{number}") for number in range(20))
    long = publish(meeting(*items, day="2024-05-10", people=people))

    assert statements_for(client, of(short)) <= _MOST_STATEMENTS
    assert statements_for(client, of(long)) <= _MOST_STATEMENTS


def test_nothing_that_a_paper_says_becomes_markup(client: Client) -> None:
    blocks = (Heading(level=1, text=HOSTILE), Table(rows=((Cell(text=HOSTILE),),)), Image(alt=HOSTILE))
    hostile = with_item(
        egeborg_minutes(),
        "2",
        title=HOSTILE,
        sections=(Section(heading=HOSTILE, blocks=blocks),),
        attachments=(Attachment(title=HOSTILE, number=HOSTILE, url="javascript:alert(1)"),),
        messages=(Message(number=HOSTILE, blocks=(Paragraph(text=HOSTILE),)),),
        attendance=(Attendance(as_printed=HOSTILE, name=HOSTILE, status="recused"),),
        recordings=("javascript:alert(1)",),
    )
    place = replace(hostile.meeting, place=HOSTILE)

    parsed = page(client, of(publish(replace(hostile, meeting=place, title=HOSTILE))))

    assert is_harmless(parsed)
    assert not [place for place in links(parsed, "main a") if "javascript" in place]


def test_headings_come_in_order(client: Client) -> None:
    levels = [int((node.tag or "")[1:]) for node in page(client, of(publish())).css("h1, h2, h3, h4, h5, h6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_on_the_page_stand_once(client: Client) -> None:
    publish(agenda())
    ids = [node.attributes["id"] for node in page(client, of(publish())).css("[id]")]

    assert len(ids) == len(set(ids))


def test_a_withdrawn_meeting_says_so_with_the_ground(client: Client) -> None:
    publish(meeting(item("1", "Ny bro")))
    published = publish()
    withdraw_edition(published.edition, ground="court-order", actor=ASTA, now=NOW)

    parsed = page(client, of(published), status=410)

    assert "En domstol eller myndighed har pålagt det." in words(parsed)
    assert "Musikskole" not in (parsed.html or "")


def test_a_meeting_that_there_is_not_and_one_of_another_body_are_not_found(client: Client) -> None:
    publish(meeting(item("1", "Ny bro"), organization=ROADS))

    page(client, "moeder/ingensteds/", status=404)
    assert client.get(f"/{another_body()}/moeder/{publish().meeting}/").status_code == 404


def test_the_page_is_had_in_english_with_the_minutes_in_danish(client: Client) -> None:
    published = publish()

    response = client.get(f"/en/{BODY}/{of(published)}")

    assert b'<html lang="en">' in response.content
    assert b'lang="da">Tilskud til Egeborg Musikskole' in response.content
