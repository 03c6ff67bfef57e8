"""The installation that a command works on: its settings and its database, or why it cannot be used."""

import atexit
import gc
import os
from pathlib import Path
from typing import NamedTuple

from raadhus.cli.errors import CommandError


class Installation(NamedTuple):
    """What the settings say; everything in the database is reached through the rooms."""

    role: str
    data: Path
    public_database_role: str | None

    def refuse_public_role(self) -> None:
        if self.role == "public":
            raise CommandError("public-role")


def open_installation(*, writes: bool = False) -> Installation:
    """Set up what commands on the store need, once, and see that the store can be used.

    A command that writes makes an empty store in SQLite where there is none. Raises CommandError, and UpkeepError
    when the database cannot be used.
    """
    installation = read_settings()
    if writes:
        installation.refuse_public_role()
    from raadhus.upkeep.database import look_at_database

    look_at_database(makes_store=writes)
    return installation


def read_settings() -> Installation:
    """The settings alone, whatever state the store is in.

    Raises CommandError `needs-server` and `wrong-setting`.
    """
    try:
        import django
        from django.conf import settings
        from django.core.exceptions import ImproperlyConfigured
        from django.db import connections
    except ImportError as error:
        raise CommandError("needs-server") from error
    if not settings.configured:  # a stray one of another program must not decide
        os.environ["DJANGO_SETTINGS_MODULE"] = "raadhus.server.settings"
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise CommandError("wrong-setting", values={"reason": error}) from error
    # SQLite's last one to go brings everything into the one file.
    atexit.register(connections.close_all)
    # Off while the program starts; what works on the store may run for days.
    gc.freeze()
    gc.enable()
    return Installation(
        role=settings.ROLE,
        data=settings.DATA,
        public_database_role=settings.PUBLIC_DATABASE_ROLE,
    )
