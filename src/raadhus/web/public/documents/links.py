"""The links to documents, as pages offer them."""

from collections.abc import Mapping

from django.conf import settings
from django.utils.translation import gettext, override
from msgspec import Struct

from raadhus.published.making.forms import FORM_KINDS, FORMS, FormName
from raadhus.published.queries.editions.made_documents import ready_documents
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here

_FORM_WORDS: Mapping[FormName, str] = {"pdf": "PDF", "docx": "Word"}
OTHER_FORM: Mapping[FormName, FormName] = {"pdf": "docx", "docx": "pdf"}


class DocumentLink(Struct, frozen=True, kw_only=True):
    """`size` in bytes where it is known; `is_made_when_asked`: a size is a guess, and search engines stay away."""

    label: str
    address: str
    media_type: str
    size: int | None = None
    is_made_when_asked: bool = False


def form_words(form: FormName) -> str:
    return _FORM_WORDS[form]


def address_of_document(name: str, *, here: Here, **place: object) -> str:
    """A document is Danish and has one address, whatever the language of the page."""
    with override(settings.LANGUAGE_CODE):
        return address(name, here=here, **place)


def links_of_edition(edition: int, *, fetch: str, attachments: int, here: Here) -> tuple[DocumentLink, ...]:
    """Each form, and the document with all attachments where there are any, of so many bytes.

    `fetch` says what to do, such as «Hent referatet». One statement.
    """
    ready = ready_documents(edition)
    links = []
    for form in FORMS:
        document = ready.get(form)
        if document is None or document.size is not None:
            place = address_of_document("edition-document", here=here, edition=edition, document=form)
            links.append(_link(form, fetch=fetch, address=place, size=document.size if document else None))
    if attachments:
        pdf = ready.get("pdf")
        own = (pdf.size if pdf else None) or 0
        links.append(
            DocumentLink(
                label=gettext("%(fetch)s med bilag som PDF") % {"fetch": fetch},
                size=own + attachments,
                address=address_of_document("edition-with-attachments", here=here, edition=edition),
                media_type=FORM_KINDS["pdf"].media_type,
                is_made_when_asked=True,
            )
        )
    return tuple(links)


def links_of_item(item: str, *, here: Here) -> tuple[DocumentLink, ...]:
    return _links_when_asked("item-document", fetch=gettext("Hent punktet"), here=here, item=item)


def links_of_paper(paper: str, *, here: Here) -> tuple[DocumentLink, ...]:
    return _links_when_asked("paper-document", fetch=gettext("Hent hele sagen"), here=here, paper=paper)


def _links_when_asked(name: str, *, fetch: str, here: Here, **place: str) -> tuple[DocumentLink, ...]:
    addresses = {form: address_of_document(name, here=here, document=form, **place) for form in FORMS}
    return tuple(
        _link(form, fetch=fetch, address=address, is_made_when_asked=True)
        for form, address in addresses.items()
    )


def _link(
    form: FormName, *, fetch: str, address: str, size: int | None = None, is_made_when_asked: bool = False
) -> DocumentLink:
    return DocumentLink(
        label=gettext("%(fetch)s som %(form)s") % {"fetch": fetch, "form": form_words(form)},
        address=address,
        media_type=FORM_KINDS[form].media_type,
        size=size,
        is_made_when_asked=is_made_when_asked,
    )
