"""How the verbs of cases take their case: whoever may not know of it learns nothing, not even that it changed."""

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import Refusal
from raadhus.writing.content import ProposalContent
from raadhus.writing.models import Proposal, ProposalVersion
from raadhus.writing.queries.case_access import refuse_unless_may_of_case
from raadhus.writing.queries.contents import content_as_json
from raadhus.writing.verbs import Happening, refuse_stale, take, write_history


class SomebodyHasThePen(
    Refusal,
    reason="somebody-has-the-pen",
    english="{who} is writing this case. Ask for the pen, or take it.",
    danish="{who} har pennen og skriver i sagen. Aftal det med vedkommende, eller overtag pennen.",
):
    """One writes at a time."""


def take_case(number: int, *, verb: str, by: Acting, version: int | None = None) -> Proposal:
    """Take the case for a verb of the table of permissions. Raises NotThere, MayNot and SomebodyElseWrote."""
    case = take(Proposal, number, version=None)
    refuse_unless_may_of_case(verb, case, by=by)
    refuse_stale(case, version=version)
    return case


def refuse_unless_pen(case: Proposal, *, by: Acting) -> None:
    """Raises SomebodyHasThePen when another writes."""
    if case.pen is not None and case.pen_id != by.user:
        raise SomebodyHasThePen(values={"who": case.pen.name})


def put_content(case: Proposal, content: ProposalContent) -> None:
    """Set the content, and beside it what lists show; the row is not yet saved."""
    case.content = content_as_json(content)
    case.title = content.title
    case.access = content.access
    case.case_number = content.case_number


def keep_version(case: Proposal, *, by: Acting) -> None:
    """Keep the content of the case as its version that was just saved."""
    ProposalVersion.objects.create(
        proposal=case, number=case.version, content=case.content, saved_by=by.name, saved_at=by.at
    )


def tell_history(
    case: Proposal, *, verb: str, moved: tuple[str, str] | None = None, by: Acting, **details: str | int
) -> None:
    """Write what was done to the case into its body's history."""
    before, after = moved or (case.state, case.state)
    write_history(
        Happening(
            body=case.body,
            verb=verb,
            subject=f"case:{case.pk}",
            is_closed=case.access == "closed",
            proposal=case.pk,
            before=before,
            after=after,
            details=details,
        ),
        by=by,
    )
