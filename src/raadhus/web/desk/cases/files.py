"""The attachments of a case: put in, changed, moved, taken off and fetched."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.cases.case_page import show_case_page
from raadhus.web.desk.frame.page import desk_page
from raadhus.writing.models import Attachment
from raadhus.writing.operations.keep_file import refuse_large
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.operations.proposals.attach_file import NewFile, attach_file
from raadhus.writing.operations.proposals.change_attachment import (
    AttachmentWords,
    change_attachment,
    move_attachment,
)
from raadhus.writing.operations.proposals.take_off_attachment import take_off_attachment
from raadhus.writing.queries.one_case import one_case
from raadhus.writing.stores import desk_files

_SHOWN = {"application/pdf", "image/png", "image/jpeg", "image/gif"}
"""What a browser opens on the desk; all else is saved, so that no page of a stranger's runs here."""


@desk_page
def attach(request: HttpRequest, by: Acting, case: int) -> HttpResponseBase:
    """Put the chosen files in, each for itself: one that is refused does not keep out the others."""
    if request.method != "POST":
        return redirect("desk-case", case)
    chosen = request.FILES.getlist("files")
    errors = [] if chosen else [FieldError(text="Vælg mindst én fil.", field="files")]
    kept = 0
    for file in chosen:
        try:
            attach_file(case, file=_new_file(file, recommended="recommended" in request.POST), by=by)
            kept += 1
        except NotThere:
            raise
        except Refusal as refusal:
            errors.append(FieldError(text=refusal.danish, field="files"))
    if errors:
        return show_case_page(request, by, case, errors=tuple(errors))
    messages.success(request, "Bilaget er lagt i sagen." if kept == 1 else f"{kept} bilag er lagt i sagen.")
    return redirect(_attachments_of(case))


@desk_page
def change(request: HttpRequest, by: Acting, case: int, attachment: int) -> HttpResponseBase:
    """What the buttons beside an attachment do."""
    if request.method != "POST":
        return redirect("desk-case", case)
    try:
        match request.POST.get("do"):
            case "up":
                move_attachment(attachment, way="up", by=by)
            case "down":
                move_attachment(attachment, way="down", by=by)
            case "off":
                take_off_attachment(attachment, by=by)
                messages.success(request, "Bilaget er taget af sagen.")
            case _:
                words = AttachmentWords(
                    title=request.POST.get("title", ""),
                    is_recommended="recommended" in request.POST,
                    access="closed" if "closed" in request.POST else "open",
                )
                change_attachment(attachment, words=words, by=by)
    except NotThere:
        raise
    except Refusal as refusal:
        return show_case_page(
            request, by, case, errors=(FieldError(text=refusal.danish, field=f"bilag-{attachment}"),)
        )
    return redirect(_attachments_of(case))


@desk_page
def give_case_file(_request: HttpRequest, by: Acting, case: int, attachment: int) -> HttpResponseBase:
    """The bytes, for one who may know of the case."""
    of_case = one_case(case, by=by)
    row = Attachment.objects.select_related("file").filter(pk=attachment, proposal=case).first()
    if row is None:
        raise NotThere
    if "closed" in {row.access, of_case.content.access}:
        log_closed_reading(body=of_case.body, subject=f"case:{case}", way="file", by=by)
    kind = row.file.media_type
    response = FileResponse(
        desk_files().open(row.file.sha256),
        as_attachment=kind not in _SHOWN,
        filename=row.file_name,
        content_type=kind if kind in _SHOWN else "application/octet-stream",
    )
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _new_file(file: "UploadedFile[bytes]", *, recommended: bool) -> NewFile:
    """The bytes, which are looked at only when they are not too many."""
    name = file.name or "bilag"
    refuse_large(file.size or 0, name=name)
    return NewFile(data=file.read(), name=name, is_recommended=recommended)


def _attachments_of(case: int) -> str:
    return f"{reverse('desk-case', args=[case])}#bilag"
