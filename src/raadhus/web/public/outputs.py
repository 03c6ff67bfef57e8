"""Every page of a body in every form, for the tests that look for leaks: whoever adds an address adds its places."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import resolve, reverse

from raadhus.published.models import Case, File, Identity, Organization, Person
from raadhus.published.models import Edition as EditionRow
from raadhus.published.outputs import Output, register_output

_ADDRESSES = "raadhus.server.urls"
_FORMS = ("json", "csv", "atom")


def register_outputs() -> None:
    """Register the pages under their addresses."""
    register_output(Output(name="pages", produce=_pages, addresses=tuple(_PLACES)))


def _pages(body: str) -> Iterator[bytes]:
    """What each page answers; what it says instead of something withdrawn, too."""
    from django.test import RequestFactory  # every command registers outputs, few make requests

    requests = RequestFactory(SERVER_NAME="localhost")
    for name, places in _PLACES.items():
        for place in places(body):
            path = reverse(name, urlconf=_ADDRESSES, kwargs=dict(place))
            match = resolve(path, urlconf=_ADDRESSES)
            try:
                yield _bytes(match.func(requests.get(path), *match.args, **match.kwargs))
            except Http404:
                continue


def _bytes(response: HttpResponseBase) -> bytes:
    if isinstance(response, HttpResponse):
        return response.content
    return b"".join(response.streaming_content)  # type: ignore[attr-defined]  # files are streamed


def _once(body: str) -> Iterable[Mapping[str, object]]:
    return ({"body": body},)


def _without_body(_: str) -> Iterable[Mapping[str, object]]:
    return ({},)


def _of_each(
    key: str, ids: Callable[[str], Iterable[object]]
) -> Callable[[str], Iterator[Mapping[str, object]]]:
    return lambda body: ({"body": body, key: id_} for id_ in ids(body))


def _in_forms(
    places: Callable[[str], Iterable[Mapping[str, object]]],
) -> Callable[[str], Iterator[Mapping[str, object]]]:
    return lambda body: ({**place, "form": form} for place in places(body) for form in _FORMS)


_MEETING = _of_each("meeting", lambda body: _ids_ever("meeting", body))
_ITEM = _of_each("item", lambda body: _ids_ever("item", body))
_PAPER = _of_each("paper", lambda body: _ids_ever("paper", body))
_CASE = _of_each("case", lambda body: Case.objects.filter(body=body).values_list("pk", flat=True))
_ORGANIZATION = _of_each(
    "organization", lambda body: Organization.objects.filter(body=body).values_list("pk", flat=True)
)
_PERSON = _of_each("person", lambda body: Person.objects.filter(body=body).values_list("pk", flat=True))
_PARTY = _of_each(
    "party",
    lambda body: (
        Person.objects.filter(body=body, party__isnull=False).values_list("party", flat=True).distinct()
    ),
)
_EDITION = _of_each("edition", lambda body: EditionRow.objects.filter(body=body).values_list("pk", flat=True))
_FILE = _of_each("file", lambda body: File.objects.filter(meeting__body=body).values_list("pk", flat=True))


def _ids_ever(kind: str, body: str) -> Iterable[str]:
    """The ids of today and those that lead to nothing any more."""
    return Identity.objects.filter(kind=kind, body=body).values_list("pk", flat=True)


_PLACES: Mapping[str, Callable[[str], Iterable[Mapping[str, object]]]] = {
    "home": _without_body,
    "front": _once,
    "meetings": _once,
    "meetings-as": _in_forms(_once),
    "meeting": _MEETING,
    "item": _ITEM,
    "edition": _EDITION,
    "edition-proof": _EDITION,
    "file": _FILE,
    "file-bytes": _FILE,
    "papers": _once,
    "papers-as": _in_forms(_once),
    "paper": _PAPER,
    "paper-as": _in_forms(_PAPER),
    "case": _CASE,
    "case-as": _in_forms(_CASE),
    "organizations": _once,
    "organizations-as": _in_forms(_once),
    "organization": _ORGANIZATION,
    "organization-as": _in_forms(_ORGANIZATION),
    "persons": _once,
    "persons-as": _in_forms(_once),
    "person": _PERSON,
    "party": _PARTY,
    "amounts": _once,
    "amounts-as": _in_forms(_once),
    "calendar": _once,
    "calendar-as": _in_forms(_once),
    "calendar-file": _once,
    "organization-calendar": _ORGANIZATION,
    "search": _once,
    "search-as": _in_forms(_once),
    "search-all": _without_body,
    "search-all-as": _in_forms(_without_body),
}
