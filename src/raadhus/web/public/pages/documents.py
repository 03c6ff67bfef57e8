"""Documents to take along: an edition as PDF or Word, with its attachments, an item of it, a matter on its way."""

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext

from raadhus.published.making.forms import FormName, document_of
from raadhus.published.making.kept_documents import documents_of_editions
from raadhus.published.making.marks import mark_of
from raadhus.published.making.with_attachments import edition_with_attachments
from raadhus.published.manuscripts.attachments import attachments_of_edition
from raadhus.published.manuscripts.bounds import (
    Selection,
    bound_of,
    selection_of_edition,
    selection_of_item,
    selection_of_paper,
)
from raadhus.published.manuscripts.file_names import name_of_edition, name_of_item, name_of_paper
from raadhus.published.queries.bodies.ids_of_today import id_of_today, paper_of_today
from raadhus.published.queries.editions.withdrawn import (
    grave_of_edition,
    grave_of_item,
    grave_of_paper,
)
from raadhus.web.public.documents.answers import Wanted, answer_document
from raadhus.web.public.documents.links import OTHER_FORM, address_of_document
from raadhus.web.public.frame.gone import show_gone
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import NoSuchThing, body_page_made_anew


@body_page_made_anew
def show_edition_document(
    request: HttpRequest, here: Here, *, edition: int, document: FormName
) -> HttpResponseBase:
    selection = selection_of_edition(edition)
    documents = documents_of_editions([edition], body=here.slug or "").get(edition)
    if documents is None:
        return _gone_edition(edition, request=request, here=here)
    name = name_of_edition(edition)
    newer = name.newer
    wanted = Wanted(
        mark=f"{edition} {documents.mark}",
        form=document,
        name=name.stem,
        make=lambda: _set(selection, form=document),
        kept=documents.of_form(document),
        other=address_of_document(
            "edition-document", here=here, edition=edition, document=OTHER_FORM[document]
        ),
        newer=address_of_document("edition-document", here=here, edition=newer, document=document)
        if newer
        else None,
        may_be_indexed=newer is None,
    )
    return answer_document(wanted, request=request, here=here)


@body_page_made_anew
def show_edition_with_attachments(request: HttpRequest, here: Here, *, edition: int) -> HttpResponseBase:
    """Raises NoSuchThing where no attachments may be shown."""
    documents = documents_of_editions([edition], body=here.slug or "").get(edition)
    if documents is None:
        return _gone_edition(edition, request=request, here=here)
    attachments = attachments_of_edition(edition, body=here.slug or "")
    if not attachments:
        raise NoSuchThing(edition)
    wanted = Wanted(
        mark=f"{documents.mark} {attachments}",
        form="pdf",
        name=f"{name_of_edition(edition).stem}-med-bilag",
        make=lambda: edition_with_attachments(edition, attachments=attachments),
    )
    return answer_document(wanted, request=request, here=here)


@body_page_made_anew
def show_item_document(
    request: HttpRequest, here: Here, *, item: str, document: FormName
) -> HttpResponseBase:
    """The item as the newest edition that has it tells; raises NoSuchThing."""
    body = here.slug or ""
    selection = selection_of_item(item, body=body)
    if selection is not None:
        other = address_of_document("item-document", here=here, item=item, document=OTHER_FORM[document])
        return _answer_selection(
            selection, form=document, name=name_of_item(item), other=other, request=request, here=here
        )
    today = id_of_today(item, kind="item", body=body)
    if today not in {None, item}:
        return HttpResponsePermanentRedirect(
            address_of_document("item-document", here=here, item=today, document=document)
        )
    grave = grave_of_item(item) if today else None
    if grave is None:
        raise NoSuchThing(item)
    return show_gone(request, here, heading=gettext("Punktet er trukket tilbage"), grave=grave)


@body_page_made_anew
def show_paper_document(
    request: HttpRequest, here: Here, *, paper: str, document: FormName
) -> HttpResponseBase:
    """The matter's treatments in all committees; raises NoSuchThing."""
    body = here.slug or ""
    selection = selection_of_paper(paper, body=body)
    if selection is not None:
        name = name_of_paper(selection.title or "")
        other = address_of_document("paper-document", here=here, paper=paper, document=OTHER_FORM[document])
        return _answer_selection(selection, form=document, name=name, other=other, request=request, here=here)
    today = paper_of_today(paper)
    if today not in {None, paper}:
        return HttpResponsePermanentRedirect(
            address_of_document("paper-document", here=here, paper=today, document=document)
        )
    grave = grave_of_paper(paper, body=body)
    if grave is None:
        raise NoSuchThing(paper)
    return show_gone(request, here, heading=gettext("Sagen er trukket tilbage"), grave=grave)


def _answer_selection(
    selection: Selection, *, form: FormName, name: str, other: str, request: HttpRequest, here: Here
) -> HttpResponseBase:
    wanted = Wanted(
        mark=mark_of(selection, body=here.slug or ""),
        form=form,
        name=name,
        make=lambda: _set(selection, form=form),
        other=other,
    )
    return answer_document(wanted, request=request, here=here)


def _set(selection: Selection, *, form: FormName) -> bytes:
    return document_of(bound_of(selection), form=form).data


def _gone_edition(edition: int, *, request: HttpRequest, here: Here) -> HttpResponseBase:
    """Raises NoSuchThing where there never was such an edition."""
    grave = grave_of_edition(edition, body=here.slug or "")
    if grave is None:
        raise NoSuchThing(edition)
    return show_gone(request, here, heading=gettext("Udgaven er trukket tilbage"), grave=grave)
