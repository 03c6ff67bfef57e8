"""What is sent to the desk has a size, and who approves is set by the administrator alone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.urls import reverse

from case_clients import as_user
from desk_cast import BODY, UNIT, egeborg_desk
from made_cases import drafted_case
from raadhus.writing.models import Attachment, ChainStep

pytestmark = pytest.mark.django_db


def test_an_upload_that_is_too_large_is_refused_before_it_is_read() -> None:
    desk = egeborg_desk()
    case = drafted_case(desk)
    address = reverse("desk-case-attach", args=[case])

    with override_settings(LARGEST_UPLOAD=1_000_000):
        whole = as_user(desk, "Signe").post(address, data=b"", content_type="x/y", CONTENT_LENGTH="500000000")
    with override_settings(LARGEST_UPLOAD=1000):
        file = SimpleUploadedFile("stor.txt", b"x" * 1001)
        one = as_user(desk, "Signe").post(address, {"files": file})

    assert whole.status_code == 413
    assert "er større end" in one.content.decode()
    assert not Attachment.objects.exists()


def test_the_administrator_alone_sets_who_approves() -> None:
    desk = egeborg_desk()
    dorthe = str(desk.acting("Dorthe").user)
    chosen = {"chain": f"{BODY}/{UNIT}", "step": [dorthe, ""]}

    assert as_user(desk, "Signe").post(reverse("desk-chains"), chosen).status_code == 403
    as_user(desk, "Anna").post(reverse("desk-chains"), chosen)

    assert list(ChainStep.objects.values_list("approver__name", flat=True)) == ["Dorthe Direktør"]
