"""Typst as it is kept in the process."""

from typing import Any

import pytest
import typst

from egeborg_document import egeborg_manuscript
from raadhus.documents.errors import DocumentError
from raadhus.documents.manuscript import bound
from raadhus.documents.pdf import pdf_of
from raadhus.documents.pdf.compiler import set_pdf


def test_what_typst_refuses_is_told_without_the_text_that_it_quotes() -> None:
    with pytest.raises(DocumentError) as refused:
        set_pdf({"told": '{"secret": "Ida Krog'}, pictures={})

    assert refused.value.code == "document-not-set"
    assert "Ida" not in f"{refused.value} {refused.value.danish} {refused.value.__cause__}"
    assert refused.value.__suppress_context__


def test_a_document_can_be_made_after_one_that_was_refused() -> None:
    with pytest.raises(DocumentError):
        set_pdf({"told": "{}"}, pictures={})

    assert pdf_of(bound([egeborg_manuscript()])).data.startswith(b"%PDF-1.7")


def test_what_was_set_is_forgotten_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    compiler = typst.Compiler(ignore_system_fonts=True)

    class Counting:
        def compile(self, **named: Any) -> object:
            asked.append(named["format"])
            return compiler.compile(**named)

    monkeypatch.setattr("raadhus.documents.pdf.compiler._KEPT._compiler", Counting())
    monkeypatch.setattr("raadhus.documents.pdf.compiler._MOST_REMEMBERED", 0)
    pdf_of(bound([egeborg_manuscript()]))

    assert asked == ["pdf", *["svg"] * 10]
