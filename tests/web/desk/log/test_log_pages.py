"""What was done, for those who may know of it; and who read closed matter, for those who look after that."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from agendas_at_hand import composed
from desk_cast import BODY, NOW, Desk, egeborg_desk
from house.tracked import SOURCE
from raadhus.web.desk.log.words import DONE_WORDS
from raadhus.writing.models import ClosedReading
from raadhus.writing.queries.closed_readings import PAGE
from raadhus.writing.verbs import Happening, write_history

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


def _ask(desk: Desk, name: str, address: str) -> tuple[int, str]:
    (user,) = (user for whole, user in desk.users.items() if whole.split()[0] == name)
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    answer = client.get(address)
    return answer.status_code, answer.content.decode()


def _read(name: str, *, times: int = 1) -> None:
    ClosedReading.objects.bulk_create(
        ClosedReading(
            body=BODY, at=NOW + timedelta(hours=n), user=7, name=name, subject=f"item:{n}", way="file"
        )
        for n in range(times)
    )


def test_a_member_of_the_committee_reads_what_was_done_with_its_meeting(desk: Desk) -> None:
    meeting = composed(desk)

    status, page = _ask(desk, "Birgit", f"/desk/moeder/{meeting.pk}/historik/")

    assert status == 200
    assert "Planlagde mødet" in page
    assert "Sofie Sekretær" in page


@pytest.mark.parametrize("name", ["Frode", "Anna", "Dan", "Signe"])
def test_nobody_else_learns_whether_there_is_such_a_meeting(desk: Desk, name: str) -> None:
    meeting = composed(desk)

    status, page = _ask(desk, name, f"/desk/moeder/{meeting.pk}/historik/")

    assert (status, "Planlagde" in page) == (404, False)


def test_what_was_done_behind_closed_doors_is_told_without_what_it_was(desk: Desk) -> None:
    meeting = composed(desk)
    told = Happening(body=BODY, verb="item.decide", subject="item:12", is_closed=True, meeting=meeting.pk)
    write_history(told, by=desk.acting("Sofie"))

    assert "punkt nr. 12" in _ask(desk, "Birgit", f"/desk/moeder/{meeting.pk}/historik/")[1]


def test_who_read_closed_matter_is_shown_to_who_looks_after_that_alone(desk: Desk) -> None:
    _read("Birgit Ankerstjerne")

    status, page = _ask(desk, "Dan", "/desk/log/")

    assert status == 200
    assert "Birgit Ankerstjerne" in page
    assert "hentede filen" in page
    assert {_ask(desk, name, "/desk/log/")[0] for name in ("Sofie", "Anna", "Birgit", "Karla")} == {404}


def test_of_another_municipality_nothing_is_shown(desk: Desk) -> None:
    _read("Nanna Nabo")
    ClosedReading.objects.update(body="hestehave")

    assert "Nanna" not in _ask(desk, "Dan", "/desk/log/")[1]


def test_a_long_log_has_pages_and_can_be_asked_for_a_name(desk: Desk) -> None:
    _read("Birgit Ankerstjerne", times=PAGE + 1)
    _read("Torben Kraglund")

    first = _ask(desk, "Dan", "/desk/log/?navn=birg")[1]
    (older,) = re.findall(r'href="(\?[^"]+)"', first)
    last = _ask(desk, "Dan", "/desk/log/" + older.replace("&amp;", "&"))[1]

    assert "Torben" not in first
    assert (first.count("Birgit"), last.count("Birgit")) == (PAGE, 1)


@pytest.mark.parametrize("before", ["x", "-1", "9" * 40, "½"])
def test_a_page_that_cannot_be_is_the_first(desk: Desk, before: str) -> None:
    assert _ask(desk, "Dan", f"/desk/log/?foer={before}")[0] == 200


def test_the_history_has_words_for_every_verb_of_meetings() -> None:
    said = {
        verb
        for file in (SOURCE / "writing" / "operations").rglob("*.py")
        for verb in re.findall(
            r'verb="((?:meeting|agenda|item|minutes)\.\w+)"', file.read_text(encoding="utf-8")
        )
    }

    assert said - DONE_WORDS.keys() - {"minutes.write"} == set()
