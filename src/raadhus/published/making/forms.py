"""The forms that a document has, and what sets it in each."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias, get_args

from raadhus.documents.manuscript import Bound, Made

FormName: TypeAlias = Literal["pdf", "docx"]
FORMS: tuple[FormName, ...] = get_args(FormName)


class Form(NamedTuple):
    """The media type, and the packages whose versions decide what becomes of the same words."""

    media_type: str
    set_by: str


FORM_KINDS: Mapping[FormName, Form] = {
    "pdf": Form("application/pdf", set_by="typst"),
    "docx": Form("application/vnd.openxmlformats-officedocument.wordprocessingml.document", set_by="pillow"),
}


def document_of(given: Bound, *, form: FormName) -> Made:
    """Set the document, the same bytes for the same value; raises DocumentError."""
    # Either setter takes longer to import than most pages to make.
    if form == "pdf":
        from raadhus.documents.pdf import pdf_of

        return pdf_of(given)
    from raadhus.documents.docx import docx_of

    return docx_of(given)
