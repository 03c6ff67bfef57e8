"""Cases of the desk's cast, as far along as a test needs them."""

from datetime import date

from desk_cast import BODY, COMMITTEE, UNIT, Desk
from raadhus.core.record import Paragraph, SectionKind
from raadhus.writing.content import ProposalContent, WrittenSection
from raadhus.writing.models import ChainStep, Proposal
from raadhus.writing.operations.proposals.approve_proposal import approve_proposal
from raadhus.writing.operations.proposals.draft_proposal import NewProposal, draft_proposal
from raadhus.writing.operations.proposals.set_route import NewStop
from raadhus.writing.operations.proposals.submit_proposal import submit_proposal

MEETING_DATE = date(2025, 6, 18)
APPROVERS = ("Carl", "Dorthe")


def whole_content(
    title: str = "Ny legeplads ved Egeborg Skole", *, is_closed: bool = False
) -> ProposalContent:
    """A decision that lacks nothing."""
    sections = (
        _section("summary", "Sammendrag", "Legepladsen er slidt og skal fornyes."),
        _section(
            "presentation", "Sagsfremstilling", "Skolen har holdt møde med forældrene og fået to tilbud."
        ),
        _section("economy", "Økonomiske konsekvenser", "Udgiften holdes inden for rammen."),
    )
    return ProposalContent(
        title=title,
        decided_by=COMMITTEE,
        units=(UNIT,),
        points=("At legepladsen fornyes i 2026.",),
        sections=sections,
        access="closed" if is_closed else "open",
        closing_ground="business" if is_closed else None,
        closing_reason="Tilbuddene viser firmaernes priser og forretningsforhold." if is_closed else "",
        public_title="Sag om et indkøb" if is_closed else "",
    )


def drafted_case(desk: Desk, *, content: ProposalContent | None = None, kind: str = "decision") -> int:
    """A case of Signe's on its way to the committee; its chain is Carl, then Dorthe."""
    set_chain_of_cast(desk)
    stop = NewStop(organization=desk.organization, meeting_date=MEETING_DATE)
    new = NewProposal(body=BODY, unit=UNIT, type=kind, content=content or whole_content(), route=(stop,))
    return draft_proposal(new, by=desk.acting("Signe"))


def submitted_case(desk: Desk, *, content: ProposalContent | None = None) -> int:
    case = drafted_case(desk, content=content)
    submit_proposal(case, by=desk.acting("Signe"), version=1)
    return case


def ready_case(desk: Desk, *, content: ProposalContent | None = None) -> int:
    """One that both approvers have approved: a secretary may place it on an agenda."""
    case = submitted_case(desk, content=content)
    for name in APPROVERS:
        approve_proposal(case, by=desk.acting(name), version=Proposal.objects.get(pk=case).version)
    return case


def set_chain_of_cast(desk: Desk) -> None:
    for position, name in enumerate(APPROVERS, 1):
        ChainStep.objects.get_or_create(
            body=BODY, unit=UNIT, position=position, defaults={"approver_id": desk.acting(name).user}
        )


def _section(key: SectionKind, heading: str, text: str) -> WrittenSection:
    return WrittenSection(key=key, heading=heading, kind=key, blocks=(Paragraph(text=text),))
