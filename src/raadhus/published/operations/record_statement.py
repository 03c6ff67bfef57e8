"""Record a statement in a body's register, or that an earlier one was wrong."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import msgspec
from django.db import transaction
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.actor import Actor
from raadhus.core.record import Date
from raadhus.core.sentences import Sentences
from raadhus.published.arms import ARMS_ERRORS, ArmsRefused, type_of_arms
from raadhus.published.byte_store.store import hash_of
from raadhus.published.chain import danish_moment, lock_body, lock_new_files
from raadhus.published.identities import identify
from raadhus.published.models import RegisterStatement, StoredFile
from raadhus.published.name_keys import organization_key, person_key
from raadhus.published.projection import project_statements
from raadhus.published.register import (
    STATEMENT_KINDS,
    AppearanceStatement,
    MembershipStatement,
    OrganizationStatement,
    StatementData,
    SuccessionStatement,
    TermStatement,
    organizations_in,
    statement_data,
)
from raadhus.published.stores import byte_stores
from raadhus.published.taken_names import BODY_NAME_TAKEN, TAKEN_NAMES

REGISTER_ERRORS: Mapping[str, Sentences] = {
    **ARMS_ERRORS,
    "arms-without-file": Sentences(
        "The arms are a file that goes with a statement of the kind «appearance», and are described in words: "
        "arms=FILE arms_description=TEXT.",
        "Våbenet er en fil, der hører til en oplysning af slagsen «appearance», og skal beskrives med ord.",
    ),
    "body-name-taken": BODY_NAME_TAKEN,
    "statement-kind-unknown": Sentences(
        "There is no statement of the kind «{kind}». There are {kinds}.",
        "Der findes ikke oplysninger af slagsen «{kind}». Der findes {kinds}.",
    ),
    "statement-data-wrong": Sentences(
        "The statement is not as one of the kind «{kind}» must be: {reason}.",
        "Oplysningen er ikke, som en af slagsen «{kind}» skal være: {reason}.",
    ),
    "statement-date-wrong": Sentences(
        "«{date}» is no date. Write it as 2022-01-01, 2022-01 or 2022.",
        "«{date}» er ikke en dato. Skriv den som 2022-01-01, 2022-01 eller 2022.",
    ),
    "statement-ends-before-it-begins": Sentences(
        "The statement ends before it begins. Swap the dates.",
        "Oplysningen slutter, før den begynder. Byt om på datoerne.",
    ),
    "term-without-days": Sentences(
        "A term needs the day that it begins, and its end as a day if there is one.",
        "En valgperiode skal have den dag, den begynder, og slutningen som en dag, hvis der er en.",
    ),
    "statement-without-source": Sentences(
        "Say where this is known from, such as a decision of the council.",
        "Skriv, hvor det vides fra, for eksempel en beslutning i kommunalbestyrelsen.",
    ),
    "retracted-unknown": Sentences(
        "The register of {body} has no statement {number}. List it with: raadhus register list.",
        "Registret for {body} har ingen oplysning {number}.",
    ),
    "already-retracted": Sentences(
        "Statement {number} has been retracted before.",
        "Oplysning {number} er allerede trukket tilbage.",
    ),
}

_LAST = ("-12-31", "-31")


class CannotState(ValueError):
    """Nothing was recorded; `code` says why."""

    def __init__(self, code: str, *, values: Mapping[str, object] = {}) -> None:
        self.code = code
        self.english = REGISTER_ERRORS[code].english.format_map(values)
        self.danish = REGISTER_ERRORS[code].danish.format_map(values)
        super().__init__(self.english)


class NewStatement(Struct, frozen=True, kw_only=True):
    """What is to be recorded; `retracts` is the number of a statement that was wrong.

    `arms` are the bytes of the file with the body's arms, whose hash the statement then has.
    """

    kind: str
    # The keys of the kind, as JSON of any shape.
    data: Mapping[str, Any]
    valid_from: Date | None = None
    valid_until: Date | None = None
    source: str
    retracts: int | None = None
    arms: bytes | None = None


def record_statement(new: NewStatement, *, body: str, actor: Actor, now: datetime) -> int:
    """Add a statement to the register and give its number. Raises CannotState and ByteStoreError."""
    if body in TAKEN_NAMES:
        raise CannotState("body-name-taken", values={"body": body})
    data = _with_arms(_checked_data(new), arms=new.arms)
    _check_dates(new)
    if not new.source.strip():
        raise CannotState("statement-without-source")
    with transaction.atomic():
        lock_body(body)
        retracted = _retracted(new.retracts, body=body)
        if new.arms is not None:
            _keep(new.arms)
        row = RegisterStatement.objects.create(
            body=body,
            kind=new.kind,
            subject_id=_subject(data, body=body),
            data=msgspec.to_builtins(data),
            valid_from=new.valid_from,
            valid_until=new.valid_until,
            source=new.source.strip(),
            actor=actor.name,
            recorded_at=danish_moment(now),
            retracts_id=new.retracts,
        )
        project_statements((data,) if retracted is None else (data, retracted), body=body)
    return row.pk


def retract_statement(number: int, *, body: str, source: str, actor: Actor, now: datetime) -> int:
    """Record that a statement was wrong, with nothing stated instead. Raises CannotState."""
    new = NewStatement(kind="retraction", data={}, source=source, retracts=number)
    return record_statement(new, body=body, actor=actor, now=now)


def _checked_data(new: NewStatement) -> StatementData:
    if new.kind not in STATEMENT_KINDS or (new.kind == "retraction" and new.retracts is None):
        kinds = ", ".join(kind for kind in STATEMENT_KINDS if kind != "retraction")
        raise CannotState("statement-kind-unknown", values={"kind": new.kind, "kinds": kinds})
    try:
        data = statement_data(new.kind, new.data)
    except msgspec.ValidationError as error:
        raise CannotState("statement-data-wrong", values={"kind": new.kind, "reason": error}) from error
    if any(not organization_key(name) for name in organizations_in(data)):
        reason = "a name has no letters"
        raise CannotState("statement-data-wrong", values={"kind": new.kind, "reason": reason})
    if isinstance(data, TermStatement) and not _are_days(new):
        raise CannotState("term-without-days")
    return data


def _with_arms(data: StatementData, *, arms: bytes | None) -> StatementData:
    if not isinstance(data, AppearanceStatement):
        if arms is not None:
            raise CannotState("arms-without-file")
        return data
    if data.arms is not None or (arms is not None and data.arms_description is None):
        raise CannotState("arms-without-file")
    if arms is None:
        return data
    try:
        type_of_arms(arms)
    except ArmsRefused as error:
        raise CannotState(error.code, values=error.values) from error
    return replace(data, arms=hash_of(arms))


def _keep(arms: bytes) -> None:
    lock_new_files()
    sha256 = byte_stores().public.put(arms)
    file = StoredFile(sha256=sha256, store="public", media_type=type_of_arms(arms), size=len(arms))
    StoredFile.objects.bulk_create([file], ignore_conflicts=True)


def _check_dates(new: NewStatement) -> None:
    for text in (new.valid_from, new.valid_until):
        if text is not None and not _is_date(text):
            raise CannotState("statement-date-wrong", values={"date": text})
    if new.valid_from and new.valid_until and _last_day(new.valid_until) < new.valid_from:
        raise CannotState("statement-ends-before-it-begins")


def _is_date(text: str) -> bool:
    try:
        msgspec.convert(text, Date)
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _last_day(text: str) -> str:
    """A day that no day of the year or month comes after, as text."""
    return text + {4: _LAST[0], 7: _LAST[1]}.get(len(text), "")


def _are_days(new: NewStatement) -> bool:
    days = (new.valid_from, new.valid_until or new.valid_from)
    return all(day is not None and len(day) == len("2022-01-01") and _is_date(day) for day in days)


def _retracted(number: int | None, *, body: str) -> StatementData | None:
    if number is None:
        return None
    row = RegisterStatement.objects.filter(pk=number, body=body).first()
    if row is None:
        raise CannotState("retracted-unknown", values={"number": number, "body": body})
    if RegisterStatement.objects.filter(retracts=row).exists():
        raise CannotState("already-retracted", values={"number": number})
    return statement_data(row.kind, row.data)


def _subject(data: StatementData, *, body: str) -> str | None:
    """The identity of what is spoken of, by which it is found again."""
    match data:
        case OrganizationStatement():
            kind, key = "organization", organization_key(data.name)
        case SuccessionStatement():
            kind, key = "organization", organization_key(data.successor)
        case MembershipStatement():
            kind, key = "person", person_key(data.person)
        case _:
            return None
    return identify(kind, body=body, keys=[key])[key]
