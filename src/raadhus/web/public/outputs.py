"""What the public site says of a body, for the tests that look for leaks."""

from collections.abc import Iterator

from django.test import override_settings

from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.published.following.catch_up import catch_up
from raadhus.published.making.contents import all_that_is_in
from raadhus.published.making.forms import FORM_KINDS
from raadhus.published.output_register import Output, register_output
from raadhus.web.public.for_machines.crawl import crawl

_DOCUMENTS = frozenset(form.media_type for form in FORM_KINDS.values())


def _pages(body: str) -> Iterator[bytes]:
    """The pages among several bodies, and on a host of their own."""
    catch_up()
    take_in_changes()
    known: dict[bytes, bytes] = {}
    hosts = ("all.example", "one.example")
    with override_settings(ALLOWED_HOSTS=hosts, BODY_HOSTS={hosts[1]: body}):
        for host in hosts:
            for answer in crawl(body, host=host):
                content = answer.content
                if answer.media_type in _DOCUMENTS:
                    content = known.get(content) or known.setdefault(content, all_that_is_in(content))
                yield answer.address.encode() + repr(answer.headers).encode() + content


register_output(Output(name="public-pages", produce=_pages))
