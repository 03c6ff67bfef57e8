"""The page of what there is and what seems to be missing."""

from datetime import date

import pytest
from django.test import Client
from msgspec.structs import replace

from egeborg_meetings import COUNCIL, FINANCE, ROADS, item, meeting
from publishing import publish
from raadhus.core.doubts import doubt
from raadhus.core.record import AgendaItem, Reference
from web.public.matters import HOSTILE, held, is_harmless, page, statements_for, words
from web.public.nodes import column

pytestmark = pytest.mark.django_db
PLACE = "fuldstaendighed/"


@pytest.fixture(autouse=True)
def _today(settings: pytest.FixtureRequest) -> None:
    settings.TODAY = date(2024, 6, 12)  # type: ignore[attr-defined]  # pytest-django's settings


def referring(organization: str, day: str) -> AgendaItem:
    told = Reference(
        organization=organization,
        date=day,
        relation="previous",
        place="text",
        as_printed=f"{organization} {day}",
    )
    return replace(item("1", "Ny bro"), references=(told,))


def test_what_is_here_is_counted(client: Client) -> None:
    publish(held(item("1", "Ny bro"), item("2", "Ny vej")))

    told = words(page(client, PLACE), "dl")

    assert "Møder 1, fra 10. april 2024 til 10. april 2024 Heraf med referat 1 Punkter 2" in told


def test_a_meeting_that_was_held_lacks_its_minutes(client: Client) -> None:
    publish(meeting(item("1", "Ny bro"), day="2024-06-11", kind="agenda"))
    publish(meeting(item("1", "Ny bro"), day="2024-06-13", kind="agenda", organization=COUNCIL))

    told = words(page(client, PLACE))

    assert "Ét møde er holdt, men referatet findes ikke her: 11. juni 2024" in told
    assert "13. juni 2024 Sådan" not in told


def test_the_meetings_of_a_committee_are_all_accounted_for(client: Client) -> None:
    publish(held(item("1", "Ny bro"), organization=COUNCIL))
    publish(meeting(item("1", "Ny bro"), day="2024-06-11", kind="agenda", organization=COUNCIL))
    publish(meeting(item("1", "Ny bro"), day="2024-06-13", kind="agenda", organization=COUNCIL))

    row = words(page(client, PLACE), ".count-table tbody tr")

    assert row == "Kommunalbestyrelsen 3 1 1 1 0"


def test_a_meeting_that_others_refer_to_is_missing(client: Client) -> None:
    publish(held(item("1", "Budget"), day="2024-03-01", organization=COUNCIL))
    publish(held(referring(FINANCE, "2024-04-02")))

    assert f"{FINANCE} Ét møde er omtalt i andre punkter, men findes ikke her: 2. april 2024" in words(
        page(client, PLACE)
    )


def test_what_is_older_than_all_is_only_counted(client: Client) -> None:
    publish(held(referring(FINANCE, "2019-04-02")))

    told = words(page(client, PLACE))

    assert "Ét omtalt møde er ældre end det første" in told
    assert "2019" not in told


def test_a_gap_in_the_numbers_is_told(client: Client) -> None:
    publish(held(item("1", "Ny bro"), item("4", "Ny vej")))

    assert "På mødet den 10. april 2024 mangler punkt 2–3." in words(page(client, PLACE))


def test_attachments_without_their_files_are_counted(client: Client) -> None:
    publish(held(item("1", "Ny bro", attachments=("Kort", "Tegning"))))

    assert "2 bilag er nævnt med titel, men filerne findes ikke her." in words(page(client, PLACE))


def test_doubts_are_told_by_their_kinds_in_words(client: Client) -> None:
    raised = (doubt("weekday-differs", values={"date": "1", "actual": "2", "stated": "3"}), doubt("cpr-like"))
    publish(replace(held(item("1", "Ny bro")), doubts=raised))

    rows = column(page(client, PLACE), "#tvivl ~ table tbody tr")

    assert [row.split()[0] for row in rows] == ["Ugedag", "Andet,"]
    assert [row.split()[-1] for row in rows] == ["1", "1"]


def test_nothing_missing_is_said_too(client: Client) -> None:
    publish(held(item("1", "Ny bro")))

    assert "Vi har ikke fundet huller" in words(page(client, PLACE))


def test_hostile_names_stay_text(client: Client) -> None:
    publish(held(referring(HOSTILE, "2024-04-11"), organization=f"{HOSTILE}udvalget"))

    assert is_harmless(page(client, PLACE))


def test_more_meetings_take_no_more_statements(client: Client) -> None:
    publish(held(item("1", "Ny bro")))
    few = statements_for(client, PLACE)

    for day in range(11, 16):
        publish(held(referring(FINANCE, "2024-01-02"), day=f"2024-04-{day}", organization=ROADS))

    assert statements_for(client, PLACE) == few
