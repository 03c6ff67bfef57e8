"""What the public site says of a body, for the tests that look for leaks."""

from collections.abc import Iterator

from raadhus.published.outputs import Output, register_output


def register_outputs() -> None:
    """Register everything that any address answers."""
    register_output(Output(name="public-pages", produce=_pages))


def _pages(body: str) -> Iterator[bytes]:
    """The pages among several bodies, and on a host of their own."""
    # Every command registers outputs, few ask for pages.
    from django.test import override_settings

    from raadhus.finding.operations.take_in_changes import take_in_changes
    from raadhus.web.public.crawl import crawl

    take_in_changes()
    hosts = ("all.example", "one.example")
    with override_settings(ALLOWED_HOSTS=hosts, BODY_HOSTS={hosts[1]: body}):
        for host in hosts:
            for answer in crawl(body, host=host):
                yield answer.address.encode() + repr(answer.headers).encode() + answer.content
