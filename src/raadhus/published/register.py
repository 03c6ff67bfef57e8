"""The register: what is stated of bodies, committees and seats beside the minutes, and which statements stand."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from django.db.models import Q
from msgspec import Meta, Struct

from raadhus.core.public_face import PublishProfile
from raadhus.core.record import Date
from raadhus.published.models import RegisterStatement

Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=300, pattern=r"\S")]
PersonsName: TypeAlias = Annotated[str, Meta(max_length=200, pattern=r"\S\s+\S")]
OrganizationType: TypeAlias = Literal["council", "committee", "advisory_council", "unit", "other"]


class StatementData(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a statement says; its attributes are the keys of the stored JSON."""


class OrganizationStatement(StatementData, frozen=True, kw_only=True):
    """There is a committee, council or unit; from when and until when are the statement's own dates."""

    name: Name
    type: OrganizationType | None = None
    classification: Name | None = None


class SuccessionStatement(StatementData, frozen=True, kw_only=True):
    """A committee went on under another name, or its tasks in another, from the statement's first date."""

    predecessor: Name
    successor: Name


class MembershipStatement(StatementData, frozen=True, kw_only=True):
    """A person has a seat or an office in a committee."""

    person: PersonsName
    organization: Name
    role: Name | None = None
    party: Annotated[str, Meta(min_length=1, max_length=40)] | None = None
    voting_right: bool | None = None


class TermStatement(StatementData, frozen=True, kw_only=True):
    """A council is elected for the years from the statement's first date until its last."""

    name: Name


class BodyStatement(StatementData, frozen=True, kw_only=True):
    name: Name
    code: Annotated[str, Meta(pattern=r"^[0-9]{3,4}$(?!\n)")] | None = None
    classification: Name | None = None


class PublishProfileStatement(StatementData, frozen=True, kw_only=True):
    """Which parts of a closed item's face the body shows."""

    number: bool
    title: bool
    case_number: bool
    closing_reason: bool
    public_attendance: bool
    public_text: bool

    @property
    def profile(self) -> PublishProfile:
        return msgspec.convert(self, PublishProfile, from_attributes=True)


class RetractionStatement(StatementData, frozen=True, kw_only=True):
    """The statement that this one retracts was wrong, and nothing is stated instead."""


STATEMENT_KINDS: Mapping[str, type[StatementData]] = {
    "organization": OrganizationStatement,
    "succession": SuccessionStatement,
    "membership": MembershipStatement,
    "term": TermStatement,
    "body": BodyStatement,
    "publish-profile": PublishProfileStatement,
    "retraction": RetractionStatement,
}


class Statement(Struct, frozen=True, kw_only=True):
    """A statement that stands."""

    id: int
    kind: str
    data: StatementData
    valid_from: Date | None
    valid_until: Date | None


def standing_statements(
    *, body: str, kinds: Iterable[str], members: Sequence[str] | None = None
) -> tuple[Statement, ...]:
    """The statements of these kinds that nobody retracted, the oldest first.

    Of memberships only those of `members`, the ids of their names, when any are given.
    """
    wanted = Q(kind__in=tuple(kinds))
    if members is not None:
        wanted |= Q(kind="membership", subject__in=members)
    rows = (
        RegisterStatement.objects.filter(wanted, body=body, retracted_by__isnull=True)
        .order_by("id")
        .values_list("id", "kind", "data", "valid_from", "valid_until")
    )
    return tuple(
        Statement(
            id=id_,
            kind=kind,
            data=statement_data(kind, data),
            valid_from=valid_from,
            valid_until=valid_until,
        )
        for id_, kind, data, valid_from, valid_until in rows
    )


def organizations_in(data: StatementData) -> tuple[str, ...]:
    """The committees that a statement names."""
    match data:
        case OrganizationStatement():
            return (data.name,)
        case SuccessionStatement():
            return (data.predecessor, data.successor)
        case MembershipStatement():
            return (data.organization,)
        case _:
            return ()


# What a command or a page hands in is JSON of any shape.
def statement_data(kind: str, data: Any) -> StatementData:
    """Read the data of a statement of a known kind; raises msgspec.ValidationError."""
    return msgspec.convert(data, STATEMENT_KINDS[kind])
