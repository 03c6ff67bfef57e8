"""A report as an answer: set while its reader waits, with a name that tells it from the others in a folder."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import override
from msgspec.structs import replace

from raadhus import __version__
from raadhus.documents.reports import Report
from raadhus.web.public.documents.answers import DOCUMENT_LANGUAGE, Wanted, answer_document
from raadhus.web.public.frame.here import Here
from raadhus.web.public.reports.sources import Sources


def report_answer(
    request: HttpRequest, here: Here, *, make: Callable[[Sources], Report], name: str
) -> HttpResponseBase:
    """Set the report that `make` gives for this address, unless it is at hand as it would be made."""
    danish = replace(here, language=DOCUMENT_LANGUAGE)

    def made() -> bytes:
        # It takes a while to import.
        from raadhus.documents.reports.pdf_of_report import pdf_of_report

        with override(DOCUMENT_LANGUAGE):
            report = make(Sources(request=request, here=danish))
        return pdf_of_report(report).data

    mark = repr((__version__, danish, request.build_absolute_uri()))
    wanted = Wanted(mark=mark, form="pdf", name=f"{name}-{here.today}", make=made)
    return answer_document(wanted, request=request, here=here)
