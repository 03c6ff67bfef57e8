"""Who read closed matter is noted."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from desk_cast import BODY, NOW
from raadhus.core.procedure.acting import Acting
from raadhus.writing.models import ClosedReading
from raadhus.writing.operations.log_reading import log_closed_reading

pytestmark = pytest.mark.django_db

BIRGIT = Acting(user=7, name="Birgit Ankerstjerne", at=NOW)


def test_a_reading_is_noted_with_who_when_what_and_how() -> None:
    log_closed_reading(body=BODY, subject="item:12", way="page", by=BIRGIT)

    (noted,) = ClosedReading.objects.values_list("body", "at", "user", "name", "subject", "way")
    assert noted == (BODY, NOW, 7, "Birgit Ankerstjerne", "item:12", "page")


def test_one_who_goes_on_reading_is_noted_once_in_a_while() -> None:
    for minutes in (0, 3, 9, 11):
        by = replace(BIRGIT, at=NOW + timedelta(minutes=minutes))
        log_closed_reading(body=BODY, subject="item:12", way="page", by=by)

    assert ClosedReading.objects.count() == 2


def test_another_person_thing_or_way_is_noted_of_its_own() -> None:
    for subject, way, by in (
        ("item:12", "page", BIRGIT),
        ("item:13", "page", BIRGIT),
        ("item:12", "file", BIRGIT),
        ("item:12", "page", replace(BIRGIT, user=8)),
    ):
        log_closed_reading(body=BODY, subject=subject, way=way, by=by)

    assert ClosedReading.objects.count() == 4
