"""The bytes of an attachment, for those who may read it and nobody else, never so that a browser runs them."""

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere
from raadhus.published.byte_store import ByteStoreError, served_type
from raadhus.web.desk.frame.page import desk_page
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.queries.readable_file import readable_file
from raadhus.writing.stores import desk_files


@desk_page
def give_file(request: HttpRequest, by: Acting, attachment: int) -> HttpResponseBase:
    """Whatever one may not read is not there. Who fetches a closed file is noted before it is given."""
    found = readable_file(attachment, by=by)
    row = found.attachment
    try:
        opened = desk_files().open(row.file_id)
    except ByteStoreError as error:
        if error.is_loss:
            raise NotThere from error
        raise
    if found.is_closed:
        log_closed_reading(body=found.body, subject=f"attachment:{row.pk}", way="file", by=by)
    # Most files are compressed already, and a stream that is compressed anew has no length.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    response = FileResponse(opened)
    # Afterwards, for FileResponse has names and types of its own.
    for name, value in served_type(row.file.media_type, name=row.file_name).headers:
        response[name] = value
    response["Content-Length"] = str(row.file.size)
    return response
