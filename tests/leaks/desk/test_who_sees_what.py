"""Nobody sees at the desk, or in the open, what is not theirs to see; and everybody sees what is.

Every address of the desk is asked for by every reader, a new one without being told of; what a page, a document, a
list, a mail, a file or a line of the log says is looked through for the words that stand for what was written.
"""

import base64
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from email.headerregistry import Address
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.apps import apps
from django.conf import settings as installed
from django.db import transaction
from django.test import override_settings
from django.urls import reverse
from msgspec import Struct
from pytest_django.plugin import DjangoDbBlocker

from canaries import places_holding
from desk_cast import BODY
from house.tracked import ROOT
from leaks.desk.desk_addresses import QUERIES, names_of_desk
from leaks.desk.forms_of_desk import FormOfDesk
from leaks.desk.marked_meeting import marked_meeting, publish_marked_minutes
from leaks.desk.marked_words import (
    COMMITTEE,
    EVERYBODY,
    FEW_READERS,
    MAY_SEE,
    OUTSIDERS,
    PUBLIC_AT_FIRST,
    PUBLISHED_WITH_MINUTES,
    UNIT,
    WORDS,
    found_in,
)
from leaks.desk.readers_of_desk import Got, Sent, what_one_changes, what_one_gets
from raadhus.finding.operations.take_in_changes import take_in_changes
from raadhus.mailing.mail_server import MailServer
from raadhus.mailing.models import OutgoingMail
from raadhus.published.byte_store import LocalPlace
from raadhus.published.following.catch_up import catch_up
from raadhus.published.making.contents import all_that_is_in
from raadhus.published.making.make_documents import make_documents
from raadhus.published.output_register import registered_outputs
from raadhus.published.stores import byte_stores
from raadhus.server.logs import JsonFormatter, TextFormatter
from raadhus.writing.models import ClosedReading, HistoryEntry

pytestmark = pytest.mark.django_db
REST = tuple(sorted(EVERYBODY - set(FEW_READERS)))
PAGE = ROOT / "docs" / "reference" / "desk-pages.md"


class Evidence(Struct, frozen=True, kw_only=True):
    """What was found, by where: of the readers, and of every other output before and after the publication."""

    got: dict[str, Got]
    sent: dict[str, Sent]
    outputs: dict[str, dict[str, frozenset[str]]]
    mails: frozenset[str]
    invitations: int
    rows_outside: list[str]
    log: frozenset[str]
    log_lines: int
    history: frozenset[str]
    readings: dict[str, int]


@pytest.fixture(scope="module")
def evidence(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Evidence:
    return _evidence(django_db_blocker, FEW_READERS)


@pytest.fixture(scope="module")
def evidence_of_rest(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Evidence:
    return _evidence(django_db_blocker, REST)


@cache
def _evidence(blocker: DjangoDbBlocker, readers: tuple[str, ...]) -> Evidence:
    with TemporaryDirectory() as folder, blocker.unblock(), _places(Path(folder)), transaction.atomic():
        with _log() as log:
            found = _gather(readers, log=log)
        transaction.set_rollback(True)
    return found


def _gather(readers: tuple[str, ...], *, log: StringIO) -> Evidence:
    marked = marked_meeting()
    first = _outputs()
    got = {reader: what_one_gets(marked, reader) for reader in readers}
    insiders = [one for reader, one in got.items() if reader in COMMITTEE | UNIT]
    forms = _forms_of_others(got.get("secretary") or what_one_gets(marked, "secretary"), *insiders)
    strangers = [reader for reader in readers if reader in OUTSIDERS]
    sent = {reader: what_one_changes(marked, reader, forms=forms) for reader in strangers}
    readings = {reader: _readings(marked.users[reader].pk) for reader in readers if reader in marked.users}
    publish_marked_minutes(marked)
    return Evidence(
        got=got,
        sent=sent,
        outputs={"before": first, "after": _outputs()},
        mails=_looked(_parts_of_mails()),
        invitations=OutgoingMail.objects.exclude(attachments=[]).count(),
        rows_outside=_rows_outside(),
        log=found_in(log.getvalue().encode()),
        log_lines=len(log.getvalue().splitlines()),
        history=found_in(repr(list(HistoryEntry.objects.values_list())).encode()),
        readings=readings,
    )


def _readings(user: int) -> int:
    return ClosedReading.objects.filter(user=user).count()


def _outputs() -> dict[str, frozenset[str]]:
    """Everything that the world is shown, and every file that it is shown from."""
    catch_up()
    take_in_changes()
    make_documents()
    found = {
        "public files": _looked(byte_stores().public.get(one) for one in byte_stores().public.all_hashes()),
        "search index": _looked(file.read_bytes() for file in installed.INDEX.rglob("*") if file.is_file()),
    }
    # Tables are looked at below: those of the desk hold everything.
    others = (output for output in registered_outputs() if output.name != "tables")
    return found | {output.name: _looked(output.produce(BODY)) for output in others}


def _looked(parts: Iterable[bytes]) -> frozenset[str]:
    return frozenset[str]().union(*(found_in(part + all_that_is_in(part)) for part in parts))


def _forms_of_others(*got: Got) -> tuple[FormOfDesk, ...]:
    """Each kind at each address, but the one for a new case: that is for whoever drafts any."""
    forms = sorted(frozenset[FormOfDesk]().union(*(one.forms for one in got)))
    new_case, own = reverse("desk-case-new"), reverse("desk-account")
    others = (one for one in forms if one.address != new_case and not one.address.startswith(own))
    return tuple({(one.address, one.kind): one for one in others}.values())


def _parts_of_mails() -> Iterator[bytes]:
    """What stands in them, and their files; the lines of an invitation are folded."""
    for mail in OutgoingMail.objects.all():
        yield f"{mail.key}\n{mail.about}\n{mail.subject}\n{mail.text}".encode()
        for file in mail.attachments:
            yield base64.b64decode(file["base64"]).replace(b"\r\n ", b"")


def _rows_outside() -> list[str]:
    """The columns outside the desk that hold a word which the world may not read."""
    hidden = [WORDS[thing] for thing in WORDS if thing not in (*PUBLIC_AT_FIRST, *PUBLISHED_WITH_MINUTES)]
    desk = {config.label for config in apps.get_app_configs() if config.name in installed.DESK_APPS}
    found = places_holding(hidden)
    return [place for place in found if "." in place and place.split(".")[0] not in desk and "/" not in place]


@contextmanager
def _log() -> Iterator[StringIO]:
    """What would be written to the log at its most talkative."""
    written = StringIO()
    root = logging.getLogger()
    level, handlers = root.level, [logging.StreamHandler(written) for _ in range(2)]
    for handler, formatter in zip(handlers, (JsonFormatter(), TextFormatter()), strict=True):
        handler.setFormatter(formatter)
        root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.setLevel(level)
    for handler in handlers:
        root.removeHandler(handler)


def _places(folder: Path) -> override_settings:
    return override_settings(
        FILES=LocalPlace(folder / "files"),
        WITHHELD_FILES=LocalPlace(folder / "kept-back"),
        DESK_FILES=LocalPlace(folder / "desk-files"),
        INDEX=folder / "index",
        ALLOWED_HOSTS=("localhost",),
        MAIL_SERVER=MailServer(
            host="127.0.0.1",
            port=25,
            security="none",
            sender=Address("Egeborg Kommune", "moeder", "egeborg.example"),
        ),
    )


def _wrong(reader: str, got: Got) -> dict[str, object]:
    """What the reader saw and may not, with where; and what the reader may see and did not."""
    may = {thing for thing, readers in MAY_SEE.items() if reader in readers - _WORLD.get(thing, frozenset())}
    wrong: dict[str, object] = {
        thing: sorted(names) for thing, names in got.things.items() if reader not in MAY_SEE[thing]
    }
    return wrong | dict.fromkeys(sorted(may - got.things.keys()), "not seen")


# What everybody may read stands on the readers' pages, not at a stranger's desk.
_STRANGERS = OUTSIDERS | {"holder-of-link", "guest-of-closed-item", "guest-of-open-item"}
_WORLD = {"open-case": _STRANGERS, "message": _STRANGERS | UNIT}


@pytest.mark.parametrize("reader", FEW_READERS)
def test_a_reader_sees_what_is_theirs_and_nothing_else(reader: str, evidence: Evidence) -> None:
    assert _wrong(reader, evidence.got[reader]) == {}
    assert evidence.got[reader].failed == ()


@pytest.mark.long
@pytest.mark.parametrize("reader", REST)
def test_every_other_reader_sees_what_is_theirs_and_nothing_else(
    reader: str, evidence_of_rest: Evidence
) -> None:
    assert _wrong(reader, evidence_of_rest.got[reader]) == {}
    assert evidence_of_rest.got[reader].failed == ()


def test_every_address_of_the_desk_is_asked_for_and_stands_in_the_reference(evidence: Evidence) -> None:
    rows = {
        line.split("`")[1] for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    }

    assert evidence.got["anonymous"].asked == names_of_desk()
    assert rows == names_of_desk()


def test_all_that_a_page_reads_behind_its_address_is_asked_for() -> None:
    read = {
        name
        for file in (ROOT / "src" / "raadhus" / "web" / "desk").rglob("*.py")
        for names in re.findall(
            r'GET(?:\.get\(|\[)"(\w+)"|"(\w+)" in request\.GET', file.read_text(encoding="utf-8")
        )
        for name in names
        if name
    }

    assert {
        part.partition("=")[0] for one in QUERIES.values() for query in one for part in query.split("&")
    } == read


def test_words_are_found_where_they_stand(evidence: Evidence) -> None:
    """Else a document that nobody can look into would be one that says nothing."""
    names = evidence.got["secretary"].things

    assert {"desk-case", "desk-agenda-pdf", "desk-my-item", "desk-minutes-pdf"} <= names["closed-case"]
    assert {"desk-case-file", "desk-file", "desk-agenda-pdf"} <= names["open-file-of-closed-case"]
    assert {"desk-agenda-open-pdf", "desk-minutes-open-pdf"} <= names["open-case"] - names["closed-case"]
    assert {"desk-case-file", "desk-file"} <= names["properties-of-closed-file"]


def _nothing_came_of_forms(reader: str, evidence: Evidence) -> None:
    sent = evidence.sent[reader]
    own = ("accounts_",) if reader == "administrator" else ()

    assert sent.told - set(PUBLIC_AT_FIRST) == set()
    assert [table for table in sent.changed if not (own and table.startswith(own))] == []
    # Of one who is signed in nothing is there, of one who is not the form is given back.
    status = 403 if reader == "anonymous" else 404
    assert [answer for answer in sorted(sent.answers) if answer[0] != status] == []


@pytest.mark.parametrize("reader", [reader for reader in FEW_READERS if reader in OUTSIDERS])
def test_a_strangers_forms_tell_nothing_and_change_nothing(reader: str, evidence: Evidence) -> None:
    _nothing_came_of_forms(reader, evidence)


@pytest.mark.long
@pytest.mark.parametrize("reader", [reader for reader in REST if reader in OUTSIDERS])
def test_every_other_strangers_forms_tell_nothing_and_change_nothing(
    reader: str, evidence_of_rest: Evidence
) -> None:
    _nothing_came_of_forms(reader, evidence_of_rest)


def test_the_world_reads_open_items_first_and_public_wordings_when_minutes_are_published(
    evidence: Evidence,
) -> None:
    before, after = evidence.outputs["before"], evidence.outputs["after"]

    assert frozenset().union(*before.values()) == set(PUBLIC_AT_FIRST)
    assert frozenset().union(*after.values()) == {*PUBLIC_AT_FIRST, *PUBLISHED_WITH_MINUTES}
    assert before["public-pages"] == set(PUBLIC_AT_FIRST)
    assert after["public-pages"] == {*PUBLIC_AT_FIRST, *PUBLISHED_WITH_MINUTES}


def test_no_table_outside_the_desk_holds_what_the_world_may_not_read(evidence: Evidence) -> None:
    assert evidence.rows_outside == []


def test_no_mail_invitation_line_of_the_log_or_of_the_history_says_what_is_written(
    evidence: Evidence,
) -> None:
    assert evidence.log_lines > 0
    assert evidence.invitations > 0
    assert evidence.mails == set()
    assert evidence.log == set()
    assert evidence.history == set()


def test_whoever_read_closed_matter_is_noted_and_nobody_else(evidence: Evidence) -> None:
    closed = {thing for thing in WORDS if "closed" in thing}
    saw = {reader for reader, got in evidence.got.items() if not closed.isdisjoint(got.things)}

    assert {reader for reader, count in evidence.readings.items() if count} == saw
