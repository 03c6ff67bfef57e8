"""The versions of a case, and what changed from one to another."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse

from raadhus.core.procedure.acting import Acting
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.queries.case_versions import KeptVersion, content_of_version, versions_of_case
from raadhus.writing.queries.one_case import one_case
from raadhus.writing.text_changes import ChangedPart, changes_between


class VersionsPage(DeskPage, frozen=True, kw_only=True):
    """`before` and `after` are the numbers of the versions that are compared."""

    versions: tuple[KeptVersion, ...]
    before: int
    after: int
    changes: tuple[ChangedPart, ...]


@desk_page
def show_versions(request: HttpRequest, by: Acting, case: int) -> HttpResponseBase:
    """Compare the two chosen versions, the last two when none is chosen."""
    found = one_case(case, by=by)
    if found.is_closed:
        log_closed_reading(body=found.body, subject=f"case:{case}", way="page", by=by)
    versions = versions_of_case(case)
    numbers = [version.number for version in versions]
    after = _chosen(request.GET.get("til"), numbers, otherwise=numbers[0])
    before = _chosen(request.GET.get("fra"), numbers, otherwise=numbers[min(1, len(numbers) - 1)])
    shown = VersionsPage(
        title="Versioner",
        heading="Versioner",
        section="cases",
        crumbs=(
            Crumb(label="Sager", address=reverse("desk-cases")),
            Crumb(label=f"Sag {case}", address=reverse("desk-case", args=[case])),
            Crumb(label="Versioner"),
        ),
        versions=versions,
        before=before,
        after=after,
        changes=changes_between(content_of_version(case, before), content_of_version(case, after)),
    )
    return show(request, by, "desk/cases/versions.html", shown)


def _chosen(sent: str | None, numbers: list[int], *, otherwise: int) -> int:
    number = int(sent) if sent and sent.isascii() and sent.isdigit() and len(sent) < 10 else None
    return number if number in numbers else otherwise
