"""The register: what is stated of bodies, committees and seats beside the minutes, and which statements stand."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from django.db.models import Q
from msgspec import Meta, Struct

from raadhus.core.procedure.rule_profile import (
    Approvers,
    Counting,
    DayKind,
    Numbering,
    SubstituteRule,
)
from raadhus.core.public_face import PublishProfile
from raadhus.core.record import Date, Sha256
from raadhus.published.models import RegisterStatement

Name: TypeAlias = Annotated[str, Meta(min_length=1, max_length=300, pattern=r"\S")]
PersonsName: TypeAlias = Annotated[str, Meta(max_length=200, pattern=r"\S\s+\S")]
OrganizationType: TypeAlias = Literal["council", "committee", "advisory_council", "unit", "other"]
Days: TypeAlias = Annotated[int, Meta(ge=1, le=60)]
DaysOfYear: TypeAlias = Annotated[str, Meta(pattern=r"^(?:(?:0[1-9]|1[0-2])-[0-3][0-9](?:,|$))*$(?!\n)")]
_STANDING = "approval_of_agenda|messages|other_business|approval_of_minutes"
StandingItems: TypeAlias = Annotated[str, Meta(pattern=rf"^(?:(?:{_STANDING})(?:,|$))*$(?!\n)")]


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
    """A person has a seat or an office in a committee, or is a substitute of a council.

    `group` is the electing group (valggruppe) that gave the seat, `place` a substitute's among those of the list.
    """

    person: PersonsName
    organization: Name
    role: Name | None = None
    party: Annotated[str, Meta(min_length=1, max_length=40)] | None = None
    voting_right: bool | None = None
    group: Name | None = None
    place: Annotated[int, Meta(ge=1, le=99)] | None = None


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


class AppearanceStatement(StatementData, frozen=True, kw_only=True):
    """How the body's documents look; `arms` is the hash of a file that was given with the statement."""

    colour: Annotated[str, Meta(pattern=r"^#[0-9a-fA-F]{6}$(?!\n)")] | None = None
    arms: Sha256 | None = None
    arms_description: Name | None = None


class RuleProfileStatement(StatementData, frozen=True, kw_only=True):
    """By which rules the body works, or one of its committees alone; what is left out stays as it was stated before.

    Lists are written with commas between. No deadline may be nought (the ministry's statement 97.1.1).
    """

    organization: Name | None = None
    day_kind: DayKind | None = None
    counting: Counting | None = None
    notice_days: Days | None = None
    cases_days: Days | None = None
    request_days: Days | None = None
    extra_days_off: DaysOfYear | None = None
    numbering: Numbering | None = None
    approvers: Approvers | None = None
    publication_waits: bool | None = None
    publishes_minutes: bool | None = None
    chair_approves_agenda: bool | None = None
    substitutes: SubstituteRule | None = None
    standing_first: StandingItems | None = None
    standing_last: StandingItems | None = None


class RetractionStatement(StatementData, frozen=True, kw_only=True):
    """The statement that this one retracts was wrong, and nothing is stated instead."""


STATEMENT_KINDS: Mapping[str, type[StatementData]] = {
    "organization": OrganizationStatement,
    "succession": SuccessionStatement,
    "membership": MembershipStatement,
    "term": TermStatement,
    "body": BodyStatement,
    "publish-profile": PublishProfileStatement,
    "appearance": AppearanceStatement,
    "rule-profile": RuleProfileStatement,
    "retraction": RetractionStatement,
}


class Statement(Struct, frozen=True, kw_only=True):
    """A statement that stands."""

    id: int
    kind: str
    data: StatementData
    valid_from: Date | None
    valid_until: Date | None
    source: str

    def holds(self, *, day: Date) -> bool:
        """Whether it is stated for that day; a year or a month is stated for all of it."""
        first, last = self.valid_from, self.valid_until
        return (first is None or first <= day) and (last is None or day[: len(last)] <= last)


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
        .values_list("id", "kind", "data", "valid_from", "valid_until", "source")
    )
    return tuple(
        Statement(
            id=id_,
            kind=kind,
            data=statement_data(kind, data),
            valid_from=valid_from,
            valid_until=valid_until,
            source=source,
        )
        for id_, kind, data, valid_from, valid_until, source in rows
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
    # A command hands in the numbers of these as text; elsewhere digits are names and codes.
    return msgspec.convert(data, STATEMENT_KINDS[kind], strict=kind not in {"rule-profile", "membership"})
