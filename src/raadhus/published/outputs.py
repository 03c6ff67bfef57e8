"""What the store itself says of a body, for the tests that look for leaks."""

from collections.abc import Callable, Iterable, Iterator

import msgspec
from django.apps import apps
from django.db.models import Model
from msgspec import Struct

from raadhus.published.making.contents import all_that_is_in
from raadhus.published.making.make_documents import make_documents
from raadhus.published.models import Edition, MadeDocument
from raadhus.published.output_register import Output, register_output
from raadhus.published.queries.editions.doubts import listed_doubts
from raadhus.published.queries.editions.editions import (
    chain_entries,
    edition_proof,
    listed_editions,
    shown_record,
)
from raadhus.published.queries.meetings.meetings import listed_meetings
from raadhus.published.queries.people.people import listed_people
from raadhus.published.stores import byte_stores
from raadhus.published.verifying import chain_heads, verify


def _tables(_: str) -> Iterator[bytes]:
    """Every row of every table: the database is what backups and whoever reads it see."""
    for model in apps.get_models():
        for row in model._base_manager.values():  # noqa: SLF001  Django documents it
            yield b"\n".join(_cell(model, column, value) for column, value in row.items())


def _cell(model: type[Model], column: str, value: object) -> bytes:
    data = bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
    return f"{model.__name__}.{column}: ".encode() + data


def _public_files(_: str) -> Iterator[bytes]:
    public = byte_stores().public
    return (all_that_is_in(public.get(sha256)) for sha256 in public.all_hashes())


def _documents(body: str) -> Iterator[bytes]:
    """The documents that are kept, not as bytes that hide what they say."""
    make_documents(body=body)
    public = byte_stores().public
    made = MadeDocument.objects.filter(edition__body=body, sha256__isnull=False).order_by("id")
    for sha256 in made.values_list("sha256", flat=True):
        yield all_that_is_in(public.get(sha256 or ""))


def _proofs(body: str) -> Iterator[bytes]:
    editions = Edition.objects.filter(body=body).order_by("id").values_list("id", flat=True)
    return (msgspec.json.encode(edition_proof(edition)) for edition in editions)


def _records(body: str) -> Iterator[bytes]:
    editions = Edition.objects.filter(body=body, withdrawal__isnull=True).order_by("id")
    return (msgspec.json.encode(shown_record(edition.pk)) for edition in editions)


def _verification(body: str) -> Iterator[bytes]:
    yield msgspec.json.encode(verify(body=body))


def _each(values: Callable[[str], Iterable[Struct]]) -> Callable[[str], Iterator[bytes]]:
    return lambda body: (msgspec.json.encode(value) for value in values(body))


for _output in (
    Output(name="tables", produce=_tables),
    Output(name="public-files", produce=_public_files),
    Output(name="made-documents", produce=_documents),
    Output(name="edition-proofs", produce=_proofs),
    Output(name="edition-records", produce=_records),
    Output(name="editions", produce=_each(lambda body: listed_editions(body=body))),
    Output(name="chain", produce=_each(chain_entries)),
    Output(name="chain-heads", produce=_each(lambda body: chain_heads(body=body))),
    Output(name="verification", produce=_verification),
    Output(name="meetings", produce=_each(lambda body: listed_meetings(body=body))),
    Output(name="doubts", produce=_each(lambda body: listed_doubts(body=body, with_answered=True))),
    Output(name="people", produce=_each(lambda body: listed_people(body=body))),
):
    register_output(_output)
