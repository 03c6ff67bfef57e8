"""What the desk says when something goes wrong: nothing of what is there."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path

from desk_cast import egeborg_desk
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, NotThere, Refusal, SomebodyElseWrote
from raadhus.server.urls import urlpatterns as of_installation
from raadhus.web.desk.frame.errors import tell_error
from raadhus.web.desk.frame.page import desk_page

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
WORD = "Kvaksalver"
REFUSALS: dict[str, Refusal] = {
    "may-not": MayNot(),
    "not-there": NotThere(),
    "stale": SomebodyElseWrote(values={"who": "Asta Holm", "when": "9.15"}),
}


@desk_page
def _refuse(request: HttpRequest, by: Acting, why: str) -> HttpResponse:
    raise REFUSALS[why]


def _fail(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError(WORD)


urlpatterns = [
    path("desk/prove/<slug:why>/", _refuse),
    path("desk/gaar-galt/", _fail),
    *of_installation,
]
handler404, handler500 = "raadhus.server.errors.not_found", "raadhus.server.errors.broken"


def _client() -> Client:
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    client.force_login(egeborg_desk().users["Sofie Sekretær"])
    return client


@pytest.mark.parametrize(("why", "status"), [("may-not", 403), ("not-there", 404), ("stale", 409)])
def test_a_refusal_that_no_page_tells_becomes_one(why: str, status: int) -> None:
    answer = _client().get(f"/desk/prove/{why}/")

    assert answer.status_code == status
    assert REFUSALS[why].danish in answer.content.decode()


def test_an_error_of_ours_is_told_without_a_word_of_it() -> None:
    answer = _client().get("/desk/gaar-galt/")

    assert answer.status_code == 500
    assert "Der gik noget galt" in answer.content.decode()
    assert WORD not in answer.content.decode()


def test_an_address_that_is_none_and_one_that_may_not_be_known_of_say_the_same() -> None:
    client = _client()

    assert client.get("/desk/mine-moeder/999999/").status_code == 404
    assert "Der er ikke noget" in client.get("/desk/findes/ikke/").content.decode()


@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_an_error_page_asks_the_store_nothing(status: int, django_assert_num_queries: object) -> None:
    request = RequestFactory().get("/desk/x/")
    request._messages = ()  # type: ignore[attr-defined]  # what the middleware lays there

    with django_assert_num_queries(0):  # type: ignore[operator]
        assert tell_error(request, status).status_code == status
