"""What a body is called, when its papers and its register do not say it."""

import pytest
from msgspec.structs import replace

from egeborg_meetings import item, meeting
from publishing import ASTA, NOW
from raadhus.core.record import Body as PrintedBody
from raadhus.published.models import Body
from raadhus.published.operations.publish_edition import publish_edition
from raadhus.published.submission import Submission

pytestmark = pytest.mark.django_db


def named(slug: str) -> tuple[str, str | None]:
    silent = replace(meeting(item("1", "Ny bro")), body=PrintedBody(name=None))
    submission = Submission(body=slug, record=silent, gate="published_elsewhere")
    publish_edition(submission, actor=ASTA, now=NOW)
    body = Body.objects.get()
    return body.name, body.code


def test_a_municipality_whose_papers_do_not_name_it_has_its_official_name() -> None:
    assert named("hoeje-taastrup") == ("Høje-Taastrup", "169")


def test_another_body_whose_papers_do_not_name_it_is_called_as_in_addresses() -> None:
    assert named("egeborg") == ("egeborg", None)
