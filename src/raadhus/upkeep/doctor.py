"""Looking an installation over: everything that can be wrong with it, in words, with what to do."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.db import connection
from django.db.models import Max
from msgspec import Struct

from raadhus.finding.queries import index_status
from raadhus.jobs.queries import job_counts, waiting_since
from raadhus.mailing.queries.mails import mails_failed
from raadhus.published.byte_store import LocalPlace, S3Place
from raadhus.published.following.catch_up import behind
from raadhus.published.making.behind import documents_behind
from raadhus.published.making.listed_documents import failed_documents
from raadhus.published.models import ChainEntry
from raadhus.upkeep.errors import UpkeepError
from raadhus.upkeep.examine_database import examine_database
from raadhus.upkeep.examine_files import examine_files, examine_room
from raadhus.upkeep.examine_roles import examine_places, examine_role
from raadhus.upkeep.findings import Finding, found
from raadhus.upkeep.kept_files import opened_stores
from raadhus.upkeep.sizes import span_in_words

_CLOCKS_DIFFER_BY = timedelta(minutes=5)
_JOBS_WAIT = timedelta(minutes=10)


class Examined(Struct, frozen=True, kw_only=True):
    """What the settings say of the installation that is looked over."""

    role: str
    data: Path
    files: LocalPlace | S3Place
    withheld_files: LocalPlace | S3Place | None
    public_database_role: str | None
    unknown_settings: tuple[str, ...]


def examine(installation: Examined, *, now: datetime) -> Iterator[Finding]:
    """Look at everything; what cannot be looked at because of what is wrong before it is left out."""
    yield found("settings", role=installation.role)
    for name in installation.unknown_settings:
        yield found("setting-unknown", name=name)
    places = (installation.files, installation.withheld_files)
    folders = {place.folder for place in places if isinstance(place, LocalPlace)}
    yield from examine_room((installation.data, *sorted(folders)))
    database = tuple(examine_database())
    yield from database
    if not any(finding.code == "tables" for finding in database):
        return
    yield from _clock(now)
    yield from _index()
    meetings = behind()
    yield found("derived-behind", meetings=meetings) if meetings else found("derived")
    yield from _documents()
    if installation.role == "desk":
        yield from _jobs(now)
        yield from _files(now)
        failed = mails_failed()
        yield found("mail-failed", count=failed) if failed else found("mail")
    if connection.vendor == "postgresql":
        yield from _role(installation)


def _files(now: datetime) -> Iterator[Finding]:
    try:
        yield from examine_files(opened_stores(), now=now)
    except UpkeepError as error:
        yield found("files-unusable", reason=error.values["reason"])


def _clock(now: datetime) -> Iterator[Finding]:
    """Whether a chain has an entry of the time to come: the clock goes wrong, or went wrong then."""
    is_behind = False
    for body, newest in ChainEntry.objects.values_list("body").annotate(Max("published_at")).order_by("body"):
        behind = datetime.fromisoformat(newest) - now
        if behind > _CLOCKS_DIFFER_BY:
            is_behind = True
            yield found("clock-behind", body=body, behind=span_in_words(behind))
    if not is_behind:
        yield found("clock")


def _index() -> Iterator[Finding]:
    status = index_status()
    if status.problem is not None:
        yield found("index-unusable", reason=status.problem.english)
    elif status.behind:
        yield found("index-behind", meetings=status.behind)
    else:
        yield found("index", documents=status.documents)
    if status.holds_withdrawn:
        yield found("index-holds-withdrawn")


def _documents() -> Iterator[Finding]:
    editions, failed = documents_behind(), failed_documents()
    if editions:
        yield found("documents-behind", editions=editions)
    elif not failed:
        yield found("documents")
    if failed:
        codes = ", ".join(sorted(failed))
        yield found("documents-failed", count=sum(failed.values()), codes=codes)


def _jobs(now: datetime) -> Iterator[Finding]:
    since = waiting_since()
    waited = now - since if since is not None else timedelta(0)
    set_aside = job_counts()["set-aside"]
    if waited > _JOBS_WAIT:
        yield found("jobs-waiting", waited=span_in_words(waited))
    else:
        yield found("jobs")
    if set_aside:
        yield found("jobs-set-aside", count=set_aside)


def _role(installation: Examined) -> Iterator[Finding]:
    """Where the desk's tables lie, and what the public process may do: as the settings name its role, or this one's."""
    if installation.role == "desk":
        yield from examine_places()
    if installation.role == "public":
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            yield from examine_role(str(cursor.fetchone()[0]))
    elif installation.public_database_role is not None:
        yield from examine_role(installation.public_database_role)
