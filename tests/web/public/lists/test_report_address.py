"""Where a page of figures is had as a report."""

from django.test import RequestFactory

from raadhus.web.public.lists.report_address import report_address


def test_the_report_of_a_page_has_its_choices_and_all_its_rows() -> None:
    request = RequestFactory().get("/egeborg/bevillinger/20.06/", {"aar": "2025", "side": "3"})

    assert report_address(request) == "/egeborg/bevillinger/20.06/rapport.pdf?aar=2025"


def test_what_stands_in_an_address_stays_an_address() -> None:
    request = RequestFactory().get('/egeborg/bevillinger/"><b>/')

    assert report_address(request) == "/egeborg/bevillinger/%22%3E%3Cb%3E/rapport.pdf"
