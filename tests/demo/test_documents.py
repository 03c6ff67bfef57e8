"""The documents of the editions of Egeborg are wholly checked and fit, and valid as PDF/UA-1 and PDF/A-3a."""

import pytest

from raadhus.documents.checking.check import check_document
from raadhus.documents.docx import docx_of
from raadhus.documents.manuscript import Bound
from raadhus.documents.pdf import pdf_of
from raadhus.published.manuscripts.bounds import bound_of_edition
from raadhus.published.models import Edition
from vera_pdf import NEEDS_VERA_PDF, broken_rules

pytestmark = [pytest.mark.usefixtures("egeborg"), pytest.mark.django_db, pytest.mark.only_on("sqlite")]


@pytest.mark.long
def test_documents_of_the_demo_are_wholly_checked() -> None:
    editions = _editions()

    assert len(editions) >= 60
    assert {one: left for one in editions if (left := _left_of(bound_of_edition(one)))} == {}


@pytest.mark.long
@NEEDS_VERA_PDF
def test_no_document_of_the_demo_breaks_a_rule() -> None:
    broken = {edition: broken_rules(pdf_of(bound_of_edition(edition)).data) for edition in _editions()}

    assert len(broken) >= 60
    assert {edition: rules for edition, rules in broken.items() if rules} == {}


def _editions() -> list[int]:
    return list(Edition.objects.filter(withdrawal=None).order_by("id").values_list("id", flat=True))


def _left_of(bound: Bound) -> list[tuple[str, str]]:
    """What is more than a note."""
    checked = [check_document(made.data) for made in (pdf_of(bound), docx_of(bound))]
    return [
        (one.form, finding.code) for one in checked for finding in one.findings if finding.weight != "note"
    ]
