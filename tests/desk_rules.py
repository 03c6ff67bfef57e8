"""Rules of procedure that a committee of the desk's cast states for itself."""

import msgspec

from desk_cast import BODY, COMMITTEE, NOW, TERM_BEGINS, TERM_ENDS
from raadhus.core.actor import Actor
from raadhus.published.operations.record_statement import NewStatement, record_statement
from raadhus.published.register import RuleProfileStatement


def approval_may_come_later() -> None:
    """The committee publishes its minutes without waiting for all to approve."""
    _state(RuleProfileStatement(organization=COMMITTEE, publication_waits=False))


def publishes_nothing() -> None:
    _state(RuleProfileStatement(organization=COMMITTEE, publishes_minutes=False))


def all_members_approve() -> None:
    _state(RuleProfileStatement(organization=COMMITTEE, approvers="all_members"))


def _state(statement: RuleProfileStatement) -> None:
    new = NewStatement(
        kind="rule-profile",
        data=msgspec.to_builtins(statement),
        valid_from=TERM_BEGINS,
        valid_until=TERM_ENDS,
        source="Udvalgets forretningsorden",
    )
    record_statement(new, body=BODY, actor=Actor("Asta Holm"), now=NOW)
