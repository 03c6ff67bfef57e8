"""Small histories of Egeborg for the pages of matters, committees and members, and what tests ask of a page."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from egeborg_meetings import ROADS, item, meeting, member
from publishing import ASTA, BODY, NOW, publish
from raadhus.core.record import AgendaItem, Amount, Economy, MeetingRecord, Point, Recommendation
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.operations.record_statement import NewStatement, record_statement
from raadhus.published.submission import Submission

CASE = "05.01.08-P20-1-24"
HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'


def page(client: Client, place: str, *, status: int = 200) -> LexborHTMLParser:
    """The page at this address of Egeborg, which must answer so."""
    response = client.get(f"/{BODY}/{place}")
    assert response.status_code == status, response.status_code
    return LexborHTMLParser(response.content.decode())


def data(client: Client, place: str) -> bytes:
    """The list at this address of Egeborg in another form, whether it is sent at once or as it is read."""
    response = client.get(f"/{BODY}/{place}")
    assert response.status_code == 200, response.status_code
    return response.getvalue()


def words(parsed: LexborHTMLParser, selector: str = "main") -> str:
    """The text of what is selected, its spaces brought to one."""
    said = " ".join(" ".join(node.text(separator=" ") for node in parsed.css(selector)).split())
    return said.replace(" ,", ",")


def links(parsed: LexborHTMLParser, selector: str) -> list[str]:
    """Where the links that are selected lead."""
    return [link.attributes["href"] or "" for link in parsed.css(selector)]


def is_harmless(parsed: LexborHTMLParser) -> bool:
    """Nothing of HOSTILE became markup."""
    return not parsed.css("main script, main img, main [onerror]")


@contextmanager
def counted() -> Iterator[CaptureQueriesContext]:
    with CaptureQueriesContext(connection) as statements:
        yield statements


def statements_for(client: Client, place: str) -> int:
    with counted() as statements:
        page(client, place)
    return len(statements)


def recommended(one: AgendaItem, *points: str) -> AgendaItem:
    told = tuple(Point(number=str(number), text=text) for number, text in enumerate(points, start=1))
    return replace(one, recommendation=(Recommendation(by=("Center for By og Natur",), points=told),))


def costing(one: AgendaItem, oere: int, what: str) -> AgendaItem:
    amount = Amount(oere=oere, as_printed=str(oere), what=what)
    return replace(one, economy=Economy(text=what, states_none=False, amounts=(amount,)))


def bridge(*, title: str = "Ny bro over Egeåen", number: str = "1", **said: object) -> AgendaItem:
    return item(number, title, case=CASE, **said)  # type: ignore[arg-type]  # the keys of item()


def many_treatments(times: int, *, first: int = 1) -> None:
    """The bridge, treated again and again, and voted on each time."""
    for month in range(first, first + times):
        treated = bridge(outcome="postponed", against=("Bo Lind",), attachments=("Kort", f"Notat {month}"))
        publish(held(treated, day=f"2024-{month:02}-10"))


def held(*items: AgendaItem, day: str = "2024-04-10", organization: str = ROADS) -> MeetingRecord:
    """Minutes with Asta Holm and Bo Lind there."""
    people = (member("Asta Holm"), member("Bo Lind", "V"))
    return meeting(*items, day=day, organization=organization, people=people)


def another_body() -> str:
    """Let another municipality have a meeting too, and give its name in addresses."""
    submission = Submission(
        body="greve", record=held(bridge(title="En bro i Greve")), gate="published_elsewhere"
    )
    publish_edition(submission, actor=ASTA, now=NOW)
    return "greve"


def state(kind: str, *, since: str | None = None, until: str | None = None, **data: object) -> None:
    """Record a statement in the register of Egeborg."""
    new = NewStatement(kind=kind, data=data, valid_from=since, valid_until=until, source="Konstitueringen")
    record_statement(new, body=BODY, actor=ASTA, now=NOW)
