"""The pages of figures as reports: the same numbers as the page, with their sources, whatever the language."""

import csv
import io
import json
from datetime import date

import pytest
from django.test import Client
from pytest_django.fixtures import Settings
from selectolax.lexbor import LexborHTMLParser

from figures.money_meetings import COUNCIL, STIER, hold
from figures.reporting import AUTUMN, NEXT_SPRING, counted, reported, series_of
from made_reports import attached, text_of, tree_of
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.unsure_codes import UNSURE_CODES
from raadhus.figures.models import Report
from raadhus.published.making.make_now import forget_made
from raadhus.published.models import AgendaItem
from raadhus.published.operations.withdraw_item import withdraw_item
from web.public.matters import HOSTILE, another_body, links, page, words
from web.public.matters import counted as statements
from web.public.nodes import column
from web.public.promises import BY_MAY, TWICE_A_YEAR, promised

pytestmark = pytest.mark.django_db

PAGES = ("noegletal/", "bevillinger/", "aarshjul/", "udestaaende/")
"""Those that are there however little is known."""


@pytest.fixture(autouse=True)
def _a_body(settings: Settings) -> None:
    settings.TODAY = date(2025, 9, 12)
    forget_made()
    publish()


def report(client: Client, place: str) -> bytes:
    """The report of a page, by the link that the page has to it."""
    (link,) = links(page(client, place), "main a[type='application/pdf']")
    response = client.get(link)
    assert response.status_code == 200
    return bytes(response.content)


def two_reports(title: str = "Elever (304)") -> None:
    counted(AUTUMN, "Fleksjob (36)", "Jobrotation (0)", "Elever (167)", day="2024-12-10")
    more = "Merituddannelsen indgår i tallet for elever."
    counted(NEXT_SPRING, "Fleksjob (44)", "Jobrotation (0)", title, day="2025-08-10", more=more)


def rows(data: bytes, file: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(attached(data)[file].decode("utf-8-sig"))))


@pytest.mark.parametrize("place", PAGES)
def test_a_page_of_nothing_has_a_report_that_says_so(client: Client, place: str) -> None:
    said = text_of(report(client, place))

    assert "Egeborg Kommune" in said
    assert "Opgjort: 12. september 2025" in said


def test_the_report_of_a_series_has_its_chart_and_the_numbers_of_the_page(client: Client) -> None:
    two_reports()
    place = f"noegletal/{series_of('Fleksjob')}/"

    data = report(client, place)

    (figure,) = (one for one in tree_of(data) if one.kind == "/Figure")
    assert figure.alt.startswith(f"Fleksjob. {words(page(client, place), 'svg desc')}.")
    told = json.loads(attached(data)["raadhus-rapport.json"])["tables"]["maalinger"]
    assert [(one["value"], one["difference"]) for one in told] == [(44, 8), (36, "")]
    assert column(page(client, place), "td.indicator-table__number:nth-child(2)") == [
        "44 personer",
        "36 personer",
    ]
    assert "44 personer +8" in text_of(data)


def test_what_speaks_against_comparing_stands_in_words(client: Client) -> None:
    two_reports()

    said = text_of(report(client, f"noegletal/{series_of('Elever')}/"))

    assert "Tallene er ikke talt ens og kan ikke sammenlignes." in said
    assert "Merituddannelsen indgår i tallet for elever." in said


def test_what_is_unsure_says_so_on_the_page_and_in_the_report(client: Client) -> None:
    for during, day in ((AUTUMN, "2024-12-10"), (NEXT_SPRING, "2025-08-10")):
        reported(f"Fordelingen {during}.", listed=("Blå (36)", "Røde (167)"), day=day)
    place, doubt = f"noegletal/{series_of('Blå')}/", UNSURE_CODES["unit-not-stated"]

    assert doubt in words(page(client, place))
    assert doubt in text_of(report(client, place))


def test_every_number_has_the_item_that_it_stands_in(client: Client) -> None:
    two_reports()

    data = report(client, f"noegletal/{series_of('Fleksjob')}/")

    told = json.loads(attached(data)["raadhus-rapport.json"])
    assert [one["where"].partition(", ")[2] for one in told["sources"]] == [
        "10. august 2025, punkt 1",
        "10. december 2024, punkt 1",
    ]
    for row, source in zip(told["tables"]["maalinger"], told["sources"], strict=True):
        assert row["source"].startswith(source["address"])
        assert client.get(source["address"]).status_code == 200


def test_numbers_of_one_paper_stand_side_by_side(client: Client) -> None:
    two_reports()

    data = report(client, f"noegletal/?rapport={Report.objects.get().pk}")

    (first, *_) = rows(data, "tallene.csv")
    assert [first[key] for key in ("series", "2024-12-10", "2025-08-10", "difference")] == [
        "Fleksjob", "36", "44", "8",
    ]  # fmt: skip
    assert "Sum af listens tal (regnet ud her)" in text_of(data)


def test_the_overview_has_a_table_for_each_paper(client: Client) -> None:
    two_reports()

    data = report(client, "noegletal/")

    (first, *_) = rows(data, "noegletal-1.csv")
    assert (first["series"], first["value"]) == ("Fleksjob", "44")


def test_the_report_of_a_year_has_sums_and_appropriations_in_oere(client: Client) -> None:
    hold(STIER, by=COUNCIL)

    data = report(client, "bevillinger/")

    (frame,) = (row for row in rows(data, "rammer.csv") if row["frame"].startswith("30.01"))
    assert frame["granted"] == "400000000"
    assert "400000000" in [row["amount"] for row in rows(data, "bevillinger.csv")]
    assert "+4 mio. kr." in text_of(data)


def test_the_report_of_a_frame_has_its_names_and_what_was_given(client: Client) -> None:
    hold(STIER, by=COUNCIL)

    data = report(client, "bevillinger/30.01/")

    assert {"navne.csv", "aar.csv", "bevillinger.csv"} <= set(attached(data))
    assert [row["granted"] for row in rows(data, "aar.csv")] == ["400000000"]


def test_the_report_of_a_year_has_the_circle_and_a_line_for_each_duty(
    client: Client, settings: Settings
) -> None:
    settings.TODAY = date(2024, 6, 20)
    promised(TWICE_A_YEAR, BY_MAY)

    data = report(client, "aarshjul/")

    (figure,) = (one for one in tree_of(data) if one.kind == "/Figure")
    assert "Tallene i hjulet er numrene i tabellen." in figure.alt
    (row,) = rows(data, "aarshjul.csv")
    assert row["rhythm"] == "2 gange om året"


def test_what_is_outstanding_stands_by_state_and_as_it_was_chosen(client: Client, settings: Settings) -> None:
    settings.TODAY = date(2024, 4, 20)
    promised(BY_MAY, TWICE_A_YEAR)

    every, chosen = report(client, "udestaaende/"), report(client, "udestaaende/?slags=enkelt")

    assert "socialt ansvar" in text_of(every)
    assert "socialt ansvar" not in text_of(chosen)
    assert "Valgt: det, der sker én gang." in text_of(chosen)
    assert "?slags=enkelt" in text_of(chosen)


def test_the_english_page_leads_to_the_same_danish_report(client: Client) -> None:
    two_reports()
    place = f"noegletal/{series_of('Fleksjob')}/"
    (link,) = links(LexborHTMLParser(client.get(f"/en/{BODY}/{place}").content.decode()), "main a[type$=pdf]")

    english = client.get(link).content

    assert "Fra dagsordener og referater til og med" in text_of(english)
    assert english == report(client, place)


def test_a_report_is_saved_under_a_name_that_tells_it_apart(client: Client) -> None:
    response = client.get(f"/{BODY}/udestaaende/rapport.pdf")

    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="udestaaende-2025-09-12.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]


def test_a_reader_who_has_the_report_gets_it_not_again(client: Client) -> None:
    tag = client.get(f"/{BODY}/udestaaende/rapport.pdf")["ETag"]
    forget_made()

    again = client.get(f"/{BODY}/udestaaende/rapport.pdf", headers={"if-none-match": tag})

    assert (again.status_code, again.content) == (304, b"")


def test_hostile_words_are_words(client: Client) -> None:
    hold(STIER, by=COUNCIL, title=HOSTILE)

    assert HOSTILE.replace(" ", "") in text_of(report(client, "bevillinger/")).replace(" ", "")


@pytest.mark.parametrize("place", ["noegletal/nonsens/", "bevillinger/99.99/", "noegletal/?rapport=nonsens"])
def test_what_there_is_not_has_no_report(client: Client, place: str) -> None:
    path, mark, query = place.partition("?")

    assert client.get(f"/{BODY}/{path}rapport.pdf{mark}{query}").status_code == 404


def test_another_body_has_no_report_of_these_numbers(client: Client) -> None:
    two_reports()
    other = another_body()

    assert client.get(f"/{other}/noegletal/{series_of('Fleksjob')}/rapport.pdf").status_code == 404


def test_what_is_withdrawn_is_in_no_report(client: Client) -> None:
    two_reports()
    place = f"noegletal/{series_of('Fleksjob')}/"
    before = report(client, place)
    for item in AgendaItem.objects.filter(meeting__date=date(2025, 8, 10)):
        withdraw_item(item.pk, ground="copyright", actor=ASTA, now=NOW)

    after = report(client, place)

    assert "44 personer" in text_of(before)
    assert "44 personer" not in text_of(after)


def test_more_rows_cost_no_more_statements(client: Client) -> None:
    hold(STIER, by=COUNCIL)
    few = statements_of(client, "bevillinger/rapport.pdf")
    for month in range(1, 7):
        hold(STIER.replace("4 mio.", f"{month}5 mio."), by=COUNCIL, day=f"2025-0{month}-12")

    assert statements_of(client, "bevillinger/rapport.pdf") == few


def statements_of(client: Client, place: str) -> int:
    forget_made()
    with statements() as made:
        assert client.get(f"/{BODY}/{place}").status_code == 200
    return len(made)
