"""Begin a case."""

from datetime import timedelta

from django.db import transaction
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.procedure.acting import Acting, Place
from raadhus.core.procedure.permissions import may
from raadhus.core.procedure.refusals import MayNot, Refusal
from raadhus.core.procedure.state_tables import CASE
from raadhus.writing.case_types import sections_of_type
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import Proposal
from raadhus.writing.operations.proposals.set_route import NewStop, put_route
from raadhus.writing.operations.proposals.taking import keep_version, put_content, tell_history
from raadhus.writing.queries.case_types import case_types_of

_SAME_CLICK = timedelta(seconds=20)


class UnknownCaseType(
    Refusal,
    reason="unknown-case-type",
    english="There is no case type «{type}».",
    danish="Der findes ingen sagstype »{type}«. Vælg en af dem, der står på listen.",
):
    """A new case is of a type that there is."""


class NoTitle(
    Refusal,
    reason="case-without-title",
    english="A case begins with a title, so that it can be found again.",
    danish="Giv sagen en titel, så den kan findes igen.",
):
    """A case without a name is lost in every list."""


class NewProposal(Struct, frozen=True, kw_only=True):
    """`unit` is the unit whose case it is; `content` what is written already; `route` the committees on its way."""

    body: str
    unit: str
    type: str
    content: ProposalContent
    route: tuple[NewStop, ...] = ()


def draft_proposal(new: NewProposal, *, by: Acting) -> int:
    """Make the case, with the sections of its type, and give its number.

    The same case sent twice in one click is one case. Raises MayNot, UnknownCaseType, NoTitle, UnknownCommittee and
    RouteTurnsBack.
    """
    places = (
        Place(body=new.body, unit=new.unit),
        *(Place(body=new.body, organization=stop.organization, unit=new.unit) for stop in new.route),
    )
    if not any(may("case.draft", by=by, place=place) for place in places):
        raise MayNot
    kind = case_types_of(new.body).get(new.type)
    if kind is None:
        raise UnknownCaseType(values={"type": new.type})
    if not new.content.title.strip():
        raise NoTitle
    content = replace(new.content, sections=sections_of_type(kind, content=new.content))
    with transaction.atomic():
        already = _made_in_the_same_click(new, by=by)
        if already is not None:
            return already.pk
        case = Proposal(
            body=new.body,
            unit=new.unit,
            type=new.type,
            state=CASE.states[0],
            author_id=by.user,
            pen_id=by.user,
            changed_by=by.name,
            changed_at=by.at,
            created_at=by.at,
        )
        put_content(case, content)
        case.save()
        put_route(case, new.route)
        keep_version(case, by=by)
        tell_history(case, verb="case.draft", moved=("", case.state), by=by)
    return case.pk


def _made_in_the_same_click(new: NewProposal, *, by: Acting) -> Proposal | None:
    return Proposal.objects.filter(
        body=new.body,
        unit=new.unit,
        type=new.type,
        title=new.content.title,
        author=by.user,
        version=1,
        created_at__gte=by.at - _SAME_CLICK,
        created_at__lte=by.at + _SAME_CLICK,
    ).first()
