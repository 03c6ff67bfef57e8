"""The bytes of a file as they were kept, never so that a browser runs what is in them."""

from django.http import FileResponse, HttpRequest, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.http import parse_etags

from raadhus.published.byte_store import served_type
from raadhus.published.queries.editions.files import kept_bytes
from raadhus.published.stores import byte_stores
from raadhus.web.public.frame.here import Here
from raadhus.web.public.frame.page import NoSuchThing, body_page_made_anew


@body_page_made_anew
def show_file_bytes(request: HttpRequest, here: Here, *, file: str) -> HttpResponseBase:
    kept = kept_bytes(file, body=here.slug or "")
    if kept is None:
        raise NoSuchThing(file)
    tag = f'"{kept.sha256}"'
    if tag in parse_etags(request.headers.get("If-None-Match", "")):
        return HttpResponseNotModified(headers={"ETag": tag})
    # Most files are compressed already, and a stream that is compressed anew has no length.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    response = FileResponse(byte_stores().public.open(kept.sha256))
    # Afterwards, for FileResponse has names and types of its own.
    for name, value in served_type(kept.media_type, name=kept.name).headers:
        response[name] = value
    response["Content-Length"] = str(kept.size)
    response["ETag"] = tag
    return response
