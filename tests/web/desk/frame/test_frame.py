"""What stands around every page of the desk, and what its answers tell a browser."""

import pytest
from django.test import Client

from desk_cast import Desk, egeborg_desk
from raadhus.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return egeborg_desk()


def _signed_in(user: User) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    return client


def _page(desk: Desk, name: str, address: str = "/desk/") -> str:
    (user,) = (user for whole, user in desk.users.items() if whole.split()[0] == name)
    return _signed_in(user).get(address).content.decode()


def test_the_head_says_whose_desk_it_is_and_who_is_signed_in_as_what(desk: Desk) -> None:
    page = _page(desk, "Sofie")

    assert "Egeborg Kommune" in page
    assert "Sofie Sekretær" in page
    assert "udvalgssekretær" in page


def test_the_menu_has_what_ones_roles_are_for_and_nothing_else(desk: Desk) -> None:
    assert "/desk/mine-moeder/" in _page(desk, "Birgit")
    assert "/desk/mine-moeder/" not in _page(desk, "Sofie")


def test_signing_out_is_no_link_that_a_picture_could_follow(desk: Desk) -> None:
    page = _page(desk, "Sofie")

    assert '<form method="post" action="/desk/' in page
    assert "csrfmiddlewaretoken" in page


def test_one_who_has_no_role_today_is_told_so(desk: Desk) -> None:
    assert "Du har ingen rolle her i dag" in _page(desk, "Frode")


@pytest.mark.parametrize("address", ["/desk/", "/desk/findes-ikke/"])
def test_nothing_of_the_desk_is_kept_framed_indexed_or_told_to_others(desk: Desk, address: str) -> None:
    for client in (Client(headers={"host": "localhost"}), _signed_in(desk.users["Sofie Sekretær"])):
        headers = client.get(address).headers

        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "noindex" in headers["X-Robots-Tag"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert "ETag" not in headers


def test_the_desk_sends_who_is_not_signed_in_to_where_that_is_done_and_back() -> None:
    answer = Client(headers={"host": "localhost"}).get("/desk/?side=2")

    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("?next=%2Fdesk%2F%3Fside%3D2")


def test_readers_pages_get_no_cookie_and_no_word_of_the_desk(desk: Desk) -> None:
    answer = _signed_in(desk.users["Sofie Sekretær"]).get("/egeborg/")

    assert answer.cookies == {}
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "Sofie" not in answer.content.decode()
    assert "Cookie" not in answer.headers.get("Vary", "")
