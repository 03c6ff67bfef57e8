"""A desk for the measurements: an installation of its own, a committee and its secretary."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from raadhus.accounts.models import User

BODY, COMMITTEE = "egeborg", "Børne- og Familieudvalget"
NOW, STARTS = datetime(2025, 6, 2, 7, tzinfo=UTC), datetime(2025, 6, 17, 14, tzinfo=UTC)


@contextmanager
def empty_desk() -> Iterator[Path]:
    """An installation with its tables and nothing in them, in a folder that goes with it; one signs in by one step."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(
            RAADHUS_DATA=folder,
            RAADHUS_SECOND_FACTOR="optional",
            DJANGO_SETTINGS_MODULE="raadhus.server.settings",
        )
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        yield Path(folder)


def made_secretary() -> "tuple[User, str]":
    """The committee's secretary, and the id of the committee."""
    from raadhus.accounts.models import RoleAssignment, User
    from raadhus.published.models import Organization

    _state_committee()
    organization = Organization.objects.get(name=COMMITTEE).pk
    user = User.objects.create(name="Sofie Sekretær", email="sofie@egeborg.example", created_at=NOW)
    RoleAssignment.objects.create(
        user=user,
        role="secretary",
        body=BODY,
        organization=organization,
        valid_from=NOW.date(),
        given_by="Asta Holm",
        given_at=NOW,
    )
    return user, organization


def _state_committee() -> None:
    from raadhus.core.actor import Actor
    from raadhus.published.operations.record_statement import NewStatement, record_statement

    statements: tuple[tuple[str, dict[str, object]], ...] = (
        ("body", {"name": "Egeborg Kommune"}),
        ("organization", {"name": COMMITTEE, "type": "committee"}),
        ("membership", {"person": "Ditte Marie Overby", "organization": COMMITTEE, "role": "formand"}),
    )
    for kind, data in statements:
        new = NewStatement(
            kind=kind, data=data, valid_from="2022-01-01", valid_until="2025-12-31", source="Målingen"
        )
        record_statement(new, body=BODY, actor=Actor("Asta Holm"), now=NOW)
