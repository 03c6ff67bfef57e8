"""Where a page of figures is had as a report."""

from django.http import HttpRequest
from django.utils.encoding import escape_uri_path

_FILE = "rapport.pdf"


def report_address(request: HttpRequest) -> str:
    """The report of the page at this address, with the same choices."""
    asked = request.GET.copy()
    asked.pop("side", None)
    query = asked.urlencode()
    return f"{escape_uri_path(request.path)}{_FILE}{'?' + query if query else ''}"
