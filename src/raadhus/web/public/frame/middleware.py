"""What every request of the public site passes: a host may be bound to one body."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port

BOUND_ADDRESSES = "raadhus.server.urls_of_one_body"


def one_body_of_the_host(
    answer: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Give a host that is bound to one body that body's pages, without its name in their addresses."""

    def answer_of_the_host(request: HttpRequest) -> HttpResponse:
        host, _ = split_domain_port(request.get_host())
        body = settings.BODY_HOSTS.get(host)
        if body is not None:
            request.bound_body = body  # type: ignore[attr-defined]  # here.bound_body() reads it
            request.urlconf = BOUND_ADDRESSES
        return answer(request)

    return answer_of_the_host
