"""Fills an empty store with Egeborg Kommune: everything or nothing."""

from collections.abc import Mapping
from typing import Protocol

from django.db import transaction
from msgspec import Struct

from raadhus.demo.calendar import TODAY
from raadhus.demo.egeborg import every_agenda, every_matter
from raadhus.demo.errors import DemoRefused
from raadhus.demo.history import CameOut, history
from raadhus.demo.matters.matter import Matter
from raadhus.demo.pdfs import Pdf, set_pdfs, written_attachments
from raadhus.demo.publishing import BODY, Carrier
from raadhus.published.models import Edition, RegisterStatement
from raadhus.published.operations.keep_file_text import keep_file_text
from raadhus.published.queries.bodies.bodies import is_anything_of
from raadhus.reading.attachment_text import attachment_text

__all__ = ["TODAY", "Filled", "FillingProgress", "fill_store"]


class FillingProgress(Protocol):
    """Is told how much there is to do, and of each thing that is done."""

    def begin(self, what: str, *, total: int) -> None: ...
    def advance(self) -> None: ...


class Filled(Struct, frozen=True, kw_only=True):
    """What was made; nothing when the demo was there before."""

    is_new: bool
    meetings: int = 0
    items: int = 0
    editions: int = 0
    attachments: int = 0


def fill_store(*, progress: FillingProgress | None = None) -> Filled:
    """Make the demo where there is none. Raises DemoRefused when the store holds other municipalities."""
    if others := _others():
        raise DemoRefused("store-not-empty", values={"bodies": ", ".join(others)})
    if is_anything_of(BODY):
        return Filled(is_new=False)
    shown = progress or _Silent()
    agendas = every_agenda()
    pdfs = _pdfs(every_matter(), shown=shown)
    happenings = history(agendas, pdfs=pdfs)
    shown.begin("Publishing", total=len(happenings))
    # One transaction: a demo that was stopped half-way leaves an empty store, where it is made anew.
    with transaction.atomic():
        carrier = Carrier()
        for happening in happenings:
            carrier.carry_out(happening)
            shown.advance()
        for pdf in pdfs.values():
            keep_file_text(pdf.sha256, text=attachment_text(pdf.data))
    return Filled(
        is_new=True,
        meetings=len(agendas),
        items=sum(agenda.length for agenda in agendas),
        editions=sum(isinstance(one, CameOut) for one in happenings),
        attachments=len(pdfs),
    )


def _others() -> tuple[str, ...]:
    """The other municipalities of which the store holds anything."""
    bodies = {
        body
        for model in (Edition, RegisterStatement)
        for body in model.objects.exclude(body=BODY).order_by().values_list("body", flat=True).distinct()
    }
    return tuple(sorted(bodies))


def _pdfs(matters: tuple[Matter, ...], *, shown: FillingProgress) -> Mapping[str, Pdf]:
    """The attachments that have a text, by it."""
    written = written_attachments(matters)
    shown.begin("Setting PDFs", total=len(written))
    found: dict[str, Pdf] = {}
    for one, pdf in set_pdfs(written):
        found[one.text] = pdf
        shown.advance()
    return found


class _Silent:
    def begin(self, what: str, *, total: int) -> None: ...
    def advance(self) -> None: ...
