"""The meeting's page does every verb by plain forms, and says what is refused with what was typed."""

import re
from datetime import datetime

import pytest
from django.test import Client

from desk_meeting import HeldMeeting, opened_meeting, planned_meeting
from made_cases import ready_case
from raadhus.web.desk.meeting.moments import moment_of
from raadhus.writing.models import AgendaItem, HistoryEntry, Meeting
from raadhus.writing.operations.meetings.take_up_item import take_up_item
from raadhus.writing.queries.facts import facts_of, facts_of_meeting
from raadhus.writing.wording.decision_text import shown_text

pytestmark = pytest.mark.django_db


def _client(held: HeldMeeting, name: str = "Sofie Sekretær") -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(held.desk.users[name])
    return client


def _do(held: HeldMeeting, verb: str, *, item: int | None = 1, status: int = 302, **typed: str) -> str:
    posted = {"key": f"{verb}{HistoryEntry.objects.count()}", **typed}
    if item is not None:
        row = held.item(item)
        posted |= {"item": str(row.pk), "version": posted.get("version", str(row.version))}
    answer = _client(held).post(f"/desk/moeder/{held.meeting.pk}/moedet/goer/{verb}/", posted)
    assert answer.status_code == status, re.findall(
        r'class="alert-text"><li>([^<]*)', answer.content.decode()
    )
    return answer.content.decode()


def _text(held: HeldMeeting, item: int = 1) -> str:
    return shown_text(str(held.items[item - 1].pk), meeting=facts_of_meeting(held.now()))


def _page(held: HeldMeeting, item: int = 1) -> str:
    answer = _client(held).get(f"/desk/moeder/{held.meeting.pk}/moedet/punkt/{held.items[item - 1].pk}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_members_are_called_and_the_meeting_is_opened_with_those_who_are_there() -> None:
    held = planned_meeting()
    _do(held, "indkald", item=None)

    _do(held, "aabn", item=None, til_stede=str(held.seat("Ditte").pk))

    assert held.now().state == "in_session"
    assert held.seat("Torben").absence == "absent"


def test_an_outcome_takes_up_what_waits_and_decides_it() -> None:
    held = opened_meeting()

    _do(held, "afgoer", outcome="approved")

    assert held.item(1).state == "decided"
    assert "Indstillingen godkendt." in _page(held)


def test_all_but_those_named_are_for() -> None:
    held = opened_meeting()

    _do(held, "stem", against="tor cl", abstain="dit")

    assert _text(held) == (
        "Indstillingen bortfaldt ved stemmelighed med 2 stemmer mod 2, mens 1 undlod at stemme.\n"
        "For stemte: Birgit Ankerstjerne (A) og Søren Tranholm (A)."
        " Imod stemte: Claus Rørmose (C) og Torben Kraglund (V). Undlod at stemme: Ditte Marie Overby (F)."
    )


def test_letters_of_lists_are_told_in_capitals() -> None:
    held = opened_meeting()

    _do(held, "stem", against="V C", abstain="")

    assert _text(held).split("\n")[1] == "For stemte: F og A. Imod stemte: V og C."


def test_what_was_typed_stands_beside_the_refusal() -> None:
    held = opened_meeting()

    page = _do(held, "stem", against="zz", abstain="dit", status=422)

    assert "Ingen her har et navn, der begynder med" in page
    assert 'value="zz"' in page
    assert 'value="dit"' in page


def test_the_second_writer_sees_both_texts_and_overwrites_nothing() -> None:
    held = opened_meeting()
    _do(held, "tekst", text="Udvalget drøftede sagen.")

    page = _do(held, "tekst", text="Sagen blev udsat.", version="1", status=409)

    assert "Udvalget drøftede sagen." in page
    assert "Sagen blev udsat." in page
    assert facts_of(held.item(1)).text == "Udvalget drøftede sagen."


def test_sent_twice_is_done_once() -> None:
    held = opened_meeting()
    _do(held, "opgave", key="en", text="et notat")

    _do(held, "opgave", key="en", text="et notat")

    assert len(facts_of(held.item(1)).requests) == 1


def test_the_times_of_one_are_put_right_while_the_minutes_are_open() -> None:
    held = opened_meeting()
    _do(held, "slut", item=None, alligevel="ja")

    _do(held, "ret-fremmoede", item=1, who="tor", tider="17.00", status=422)
    Meeting.objects.update(closed_at=held.by(minutes=120).at)
    _do(held, "ret-fremmoede", item=1, who="tor", tider="17.00 - 17.40, 18.10-")
    _do(held, "ret-fremmoede", item=1, who="cl", tider="", fravaer="apology")

    assert "kom 18.10" in _page(held)
    assert held.seat("Claus").absence == "apology"
    page = _client(held).get(f"/desk/moeder/{held.meeting.pk}/historik/").content.decode()
    assert "Torben Kraglund, før 17.00-" in page
    assert "nu 17.00-17.40, 18.10-19.00" in page


def test_a_dissenter_who_voted_for_is_told_of_beside_the_item() -> None:
    held = opened_meeting()
    _do(held, "stem", against="tor cl")

    _do(held, "position", who="dit", kind="reservation")

    assert "Ditte Marie Overby har stemt for og ønsker en afvigende mening" in _page(held)


def test_an_election_by_ballots_ends_its_item_and_tells_the_counts() -> None:
    held = opened_meeting()

    _do(
        held,
        "valg",
        office="næstformand",
        method="majority",
        votes="cl 2, bir 2",
        blank="1",
        written="ja",
        status=422,
    )
    _do(held, "valg", office="næstformand", method="majority", votes="cl 2 birg", status=422)
    _do(
        held,
        "valg",
        office="næstformand",
        method="majority",
        votes="cl 2, bir 2",
        blank="1",
        lots="bir",
        written="ja",
    )

    assert held.item(1).state == "decided"
    assert _text(held) == (
        "Som næstformand blev valgt Birgit Ankerstjerne (A) ved flertalsvalg med skriftlig afstemning."
        " Stemmerne fordelte sig således: Claus Rørmose (C) 2, Birgit Ankerstjerne (A) 2, blanke 1."
        " Der blev trukket lod, og loddet faldt på Birgit Ankerstjerne (A)."
    )


def test_an_election_by_proportion_counts_the_electing_groups() -> None:
    held = opened_meeting()

    _do(
        held,
        "valg",
        office="medlem af havneudvalget",
        method="proportional",
        elected="bir, tor",
        votes="A og F 3, c og v 2",
    )

    assert "Stemmerne fordelte sig således: A og F 3, C og V 2." in _text(held)


def test_a_meeting_that_was_closed_by_a_slip_is_opened_again() -> None:
    held = opened_meeting()
    assert "Ikke afgjort endnu" in _do(held, "slut", item=None, status=422)
    _do(held, "slut", item=None, alligevel="ja")

    _do(held, "genaabn", item=None)

    assert held.now().state == "in_session"


def test_a_recused_member_has_a_substitute_by_a_few_letters() -> None:
    held = opened_meeting()

    _do(held, "inhabil", who="tor", ground="ejer grunden", substitute="fr")

    page = _page(held)
    assert "5 af 5 deltager: beslutningsdygtigt (mindst 3)" in page
    assert "Er inhabil i dette punkt" in page


def test_a_text_by_hand_is_kept_with_what_it_says_otherwise() -> None:
    held = opened_meeting()
    _do(held, "afgoer", outcome="approved")

    _do(held, "tekst", text="Sagen blev udsat.")

    page = _page(held)
    assert "Udfaldet læses anderledes" in page
    assert "Indstillingen godkendt." in page


def test_every_other_thing_is_noted_in_words() -> None:
    held = opened_meeting()
    _do(held, "afgoer", outcome="approved", remark="at planen følges op")
    _do(held, "position", who="cl dit", kind="reservation")
    _do(held, "position", who="tor", kind="entry", text="Det er for dyrt.")
    _do(held, "opgave", text="et notat", due="2025-09-01")
    _do(held, "indbring", who="cl")
    _do(held, "gaest", name="Thea Bay", title="konsulent")

    assert _text(held).split("\n") == [
        "Godkendt med den bemærkning, at planen følges op.".replace("Godkendt", "Indstillingen godkendt"),
        "Ditte Marie Overby (F) og Claus Rørmose (C) tog forbehold.",
        "Torben Kraglund (V) ønskede tilført protokollen: »Det er for dyrt.«",
        "Udvalget bad administrationen om et notat senest den 1. september 2025.",
        "Claus Rørmose (C) begærede sagen indbragt for kommunalbestyrelsen.",
    ]


def test_what_was_noted_by_a_slip_is_struck() -> None:
    held = opened_meeting()
    _do(held, "opgave", text="et notat")

    _do(held, "streg", noted="requests:0")

    assert facts_of(held.item(1)).requests == ()


def test_someone_comes_and_goes_by_letters_and_the_clock() -> None:
    held = opened_meeting()

    _do(held, "fremmoede", who="tor", tid="23.59", status=302)

    assert "gik 23.59" in _page(held)


def test_an_item_that_is_not_on_the_agenda_is_added_by_its_form() -> None:
    held = opened_meeting()

    _do(
        held,
        "nyt-punkt",
        title="Høringssvar om skolebusser",
        points="svaret sendes",
        reason="Fristen udløber.",
    )

    added = AgendaItem.objects.get(title="Høringssvar om skolebusser")
    page = _client(held).get(f"/desk/moeder/{held.meeting.pk}/moedet/punkt/{added.pk}/").content.decode()
    assert "4. Høringssvar om skolebusser" in page
    assert "Optaget på dagsordenen under mødet: Fristen udløber." in page


def test_an_item_with_a_public_title_is_never_added_as_an_open_one() -> None:
    held = opened_meeting()
    title, told = "Opsigelse af et lejemål", "Sag om et lejemål"

    page = _do(held, "nyt-punkt", title=title, public_title=told, reason="Fristen udløber.", status=422)
    _do(held, "nyt-punkt", title=title, public_title=told, reason="Fristen udløber.", ground="business")

    assert "Vælg den lovlige grund" in page
    assert AgendaItem.objects.get(title=title).access == "closed"


def test_a_case_that_is_ready_is_chosen_or_an_item_written() -> None:
    held = opened_meeting()
    case = ready_case(held.desk)
    assert f'<option value="{case}">Ny legeplads ved Egeborg Skole' in _page(held)

    page = _do(held, "nyt-punkt", sag=str(case), title="Andet", reason="Fristen udløber.", status=422)
    _do(held, "nyt-punkt", sag=str(case), reason="Fristen udløber.")

    assert "Vælg en sag, eller skriv et punkt" in page
    assert 'value="Fristen udløber."' in page
    assert AgendaItem.objects.get(proposal=case).number == "4"


def test_the_page_and_the_saving_ask_the_store_few_questions(django_assert_max_num_queries: object) -> None:
    held = opened_meeting(items=12)
    client = _client(held)
    address = f"/desk/moeder/{held.meeting.pk}/moedet/"

    with django_assert_max_num_queries(25):  # type: ignore[operator]  # of pytest-django
        client.get(f"{address}punkt/{held.items[0].pk}/")
    item = {"item": str(held.items[0].pk), "outcome": "approved", "key": "ny"}
    take_up_item(held.items[0].pk, by=held.by())
    with django_assert_max_num_queries(15 + 4):  # type: ignore[operator]  # four begin and end transactions
        client.post(f"{address}goer/afgoer/", item)
    with django_assert_max_num_queries(8):  # type: ignore[operator]  # of pytest-django
        client.get(f"{address}version/")


def test_only_who_records_may_look() -> None:
    held = opened_meeting(closed=(1,))
    address = f"/desk/moeder/{held.meeting.pk}/moedet/punkt/{held.items[0].pk}/"

    assert _client(held, "Torben Kraglund").get(address).status_code == 403
    assert _client(held, "Signe Sagsbehandler").get(address).status_code == 404
    assert _client(held, "Anna Administrator").get(address).status_code == 404


def test_the_version_changes_with_everything() -> None:
    held = opened_meeting()
    asked = f"/desk/moeder/{held.meeting.pk}/moedet/version/"
    before = _client(held).get(asked).json()

    _do(held, "opgave", text="et notat")

    assert _client(held).get(asked).json() != before
    assert re.search(r'data-version="([\d.]+)"', _page(held))[1] == _client(held).get(asked).json()["version"]  # type: ignore[index]  # it is there


def test_an_item_that_was_taken_off_is_nobodys_change() -> None:
    held = opened_meeting(items=2)
    AgendaItem.objects.filter(pk=held.items[1].pk).update(is_taken_off=True)

    told = _client(held).get(f"/desk/moeder/{held.meeting.pk}/moedet/version/").json()["version"]

    assert f'data-version="{told}"' in _page(held)


def test_who_closes_the_meeting_is_led_to_the_minutes_and_sees_who_was_there() -> None:
    held = opened_meeting(items=1)
    _do(held, "afgoer", outcome="approved")

    _do(held, "slut", item=None)
    page = _client(held).get(f"/desk/moeder/{held.meeting.pk}/moedet/").content.decode()

    assert f'<a class="button button-primary" href="/desk/moeder/{held.meeting.pk}/referat/">' in page
    assert "ikke til stede" not in page


def test_an_end_that_is_refused_leaves_one_at_the_item() -> None:
    held = opened_meeting(items=2)

    page = _do(held, "slut", item=None, status=422)

    assert "Ikke afgjort endnu: punkt 1, 2." in page
    assert held.items[0].title in page.partition('id="punktet"')[2].partition("</h2>")[0]


@pytest.mark.parametrize(
    ("opened", "typed", "meant"),
    [
        ("2025-06-03T23:30+02:00", "00.15", "2025-06-04T00:15+02:00"),
        ("2026-03-28T23:30+01:00", "03.15", "2026-03-29T03:15+02:00"),
        ("2025-10-25T23:30+02:00", "03.15", "2025-10-26T03:15+01:00"),
        ("2025-06-03T17:00+02:00", "16.55", "2025-06-03T16:55+02:00"),
    ],
    ids=["midnight", "summer begins", "summer ends", "a slip"],
)
def test_a_typed_time_is_of_the_night_after_where_the_meeting_goes_on(
    opened: str, typed: str, meant: str
) -> None:
    begins = datetime.fromisoformat(opened)

    found = moment_of(typed, opened=begins, now=begins)

    assert found is not None
    assert found.timestamp() == datetime.fromisoformat(meant).timestamp()
