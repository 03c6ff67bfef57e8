"""What goes into the store of the closed items of real minutes."""

from typing import Any

import msgspec
import pytest

from corpus import corpus_bytes, corpus_files
from publishing import ASTA, NOW
from raadhus.core.public_face import BARE_FACE, WHOLE_FACE, PublishProfile
from raadhus.published.models import EditionPart
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.submission import Submission
from raadhus.reading import read

pytestmark = pytest.mark.django_db

BALLERUP = "ballerup/2023-08-16-erhvervs-beskaeftigelses-og-uddannelsesudvalget.txt"
FACE = {
    "number", "position", "title", "access", "closing_reason", "case_number", "public_text", "public_attendance",
}  # fmt: skip
GREVE = corpus_files("greve/*.json") or ("greve/",)


def _closed(path: str, *, profile: PublishProfile) -> dict[str, dict[str, Any]]:
    """What is stated of each closed item, without what is empty."""
    submission = Submission(
        body="egeborg", record=read(corpus_bytes(path)), gate="published_elsewhere", profile=profile
    )
    edition = publish_edition(submission, actor=ASTA, now=NOW).edition
    parts = EditionPart.objects.filter(edition=edition, leaf__gt=0)
    told = {part.number: msgspec.json.decode(bytes(part.stated or b"{}")) for part in parts}
    return {
        number: {key: value for key, value in item.items() if value not in (None, [], "")}
        for number, item in told.items()
        if item.get("access") == "closed"
    }


def test_item_9_of_ballerup_carries_its_title_its_case_and_who_was_away_alone() -> None:
    closed = _closed(BALLERUP, profile=WHOLE_FACE)

    assert set(closed) == {"9"}
    assert set(closed["9"]) == {"number", "position", "access", "title", "case_number", "public_attendance"}


def test_item_9_of_ballerup_carries_its_number_alone_where_nothing_more_is_shown() -> None:
    closed = _closed(BALLERUP, profile=BARE_FACE)

    assert set(closed["9"]) == {"number", "position", "access"}


@pytest.mark.parametrize("path", GREVE)
def test_closed_items_of_greve_carry_their_faces_alone(path: str) -> None:
    for item in _closed(path, profile=WHOLE_FACE).values():
        assert set(item) <= FACE


def test_closed_items_of_greve_tell_their_title_and_their_decision() -> None:
    closed = [item for path in GREVE for item in _closed(path, profile=WHOLE_FACE).values()]

    assert len(closed) == 30
    assert all("title" in item for item in closed)
    assert sum("public_text" in item for item in closed) == 30
