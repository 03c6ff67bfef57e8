"""The states of a case, from the first draft until it is closed."""

from raadhus.core.procedure.state_table import StateTable, WrongState


class CaseInReview(
    WrongState,
    reason="case-in-review",
    english="The case is out for approval and cannot be changed. Have it sent back first.",
    danish="Sagen er til godkendelse og kan ikke ændres. Få den sendt tilbage først.",
):
    """Approvers read one text, not a moving one."""


class CaseIsReady(
    WrongState,
    reason="case-ready",
    english="The case is approved and cannot be changed. Have it sent back first.",
    danish="Sagen er godkendt og kan ikke ændres. Få den sendt tilbage først.",
):
    """What was approved is what the committee gets."""


class CaseOnAgenda(
    WrongState,
    reason="case-on-agenda",
    english="The case is on an agenda. Take it off the agenda first.",
    danish="Sagen står på en dagsorden. Tag den af dagsordenen først.",
):
    """The agenda shows the text as it is."""


class CaseIsDecided(
    WrongState,
    reason="case-decided",
    english="The case is decided, and its text stands. Reopen it to have it treated again.",
    danish="Sagen er afgjort, og teksten ligger fast. Genåbn den, hvis den skal behandles igen.",
):
    """What was decided on is not changed afterwards."""


class CaseIsForwarded(
    WrongState,
    reason="case-forwarded",
    english="The case has been forwarded: the next committee goes on with it.",
    danish="Sagen er sendt videre, og det næste udvalg arbejder videre med den.",
):
    """It is another committee's turn."""


class CaseIsClosed(
    WrongState,
    reason="case-closed",
    english="The case is closed. Reopen it first.",
    danish="Sagen er afsluttet. Genåbn den først.",
):
    """Nothing is done with a closed case."""


class CaseIsWithdrawn(
    WrongState,
    reason="case-withdrawn",
    english="The case is withdrawn. Reopen it first.",
    danish="Sagen er trukket tilbage. Genåbn den først.",
):
    """Nothing is done with a withdrawn case."""


class CaseSubmittedAlready(
    WrongState,
    reason="case-submitted-already",
    english="The case is out for approval already.",
    danish="Sagen er allerede sendt til godkendelse.",
):
    """Submitted twice."""


class CaseApprovedAlready(
    WrongState,
    reason="case-approved-already",
    english="The case is approved already by everyone in the chain.",
    danish="Sagen er allerede godkendt af alle i kæden.",
):
    """Nothing is left to approve."""


class CaseNotSubmitted(
    WrongState,
    reason="case-not-submitted",
    english="The case is a draft. Send it for approval first.",
    danish="Sagen er en kladde. Send den til godkendelse først.",
):
    """Nobody was asked yet."""


class CaseSentBack(
    WrongState,
    reason="case-sent-back",
    english="The case was sent back. It must be sent for approval again first.",
    danish="Sagen er sendt tilbage. Den skal sendes til godkendelse igen først.",
):
    """The author has the pen."""


class CaseNotReady(
    WrongState,
    reason="case-not-ready",
    english="The case is not ready: everyone in the chain must have approved it first.",
    danish="Sagen er ikke klar: alle i kæden skal have godkendt den først.",
):
    """Only what is approved gets on an agenda."""


class CaseOnAgendaAlready(
    WrongState,
    reason="case-on-agenda-already",
    english="The case is on an agenda already.",
    danish="Sagen står allerede på en dagsorden.",
):
    """One meeting at a time."""


class CaseNotOnAgenda(
    WrongState,
    reason="case-not-on-agenda",
    english="The case is on no agenda. Place it on one first.",
    danish="Sagen står ikke på nogen dagsorden. Sæt den på en dagsorden først.",
):
    """Only what is on an agenda is taken off or decided."""


class CaseDecidedAlready(
    WrongState,
    reason="case-decided-already",
    english="The case is decided already.",
    danish="Sagen er allerede afgjort.",
):
    """Decided twice."""


class CaseNotDecided(
    WrongState,
    reason="case-not-decided",
    english="The case is not decided yet.",
    danish="Sagen er ikke afgjort endnu.",
):
    """There is no decision to pass on or to close upon."""


class CaseForwardedAlready(
    WrongState,
    reason="case-forwarded-already",
    english="The case has been forwarded already.",
    danish="Sagen er allerede sendt videre.",
):
    """Forwarded twice."""


class CaseClosedAlready(
    WrongState,
    reason="case-closed-already",
    english="The case is closed already.",
    danish="Sagen er allerede afsluttet.",
):
    """Closed twice."""


class CaseWithdrawnAlready(
    WrongState,
    reason="case-withdrawn-already",
    english="The case is withdrawn already.",
    danish="Sagen er allerede trukket tilbage.",
):
    """Withdrawn twice."""


class CaseInProgress(
    WrongState,
    reason="case-in-progress",
    english="The case is in progress: there is nothing to reopen.",
    danish="Sagen er i gang: der er ikke noget at genåbne.",
):
    """It was never ended."""


class CaseSentBackAlready(
    WrongState,
    reason="case-sent-back-already",
    english="The case has been sent back already.",
    danish="Sagen er allerede sendt tilbage.",
):
    """Sent back twice."""


_APPROVING = {
    CaseNotSubmitted: "draft",
    CaseSentBack: "sent_back",
    CaseApprovedAlready: "ready on_agenda",
    CaseIsDecided: "decided forwarded",
    CaseIsClosed: "closed",
    CaseIsWithdrawn: "withdrawn",
}
_NOT_YET_DECIDED = "draft in_review sent_back ready on_agenda"

CASE = StateTable(
    thing="case",
    states=("draft", "in_review", "sent_back", "ready", "on_agenda", "decided", "forwarded", "closed", "withdrawn"),
    verbs=(
        "edit", "submit", "approve", "approve_last", "send_back", "withdraw", "place_on_agenda", "take_off",
        "decide", "forward", "close", "reopen",
    ),
    moves={
        ("draft", "edit"): "draft",
        ("draft", "submit"): "in_review",
        ("draft", "withdraw"): "withdrawn",
        ("sent_back", "edit"): "sent_back",
        ("sent_back", "submit"): "in_review",
        ("sent_back", "withdraw"): "withdrawn",
        ("in_review", "approve"): "in_review",
        ("in_review", "approve_last"): "ready",
        ("in_review", "send_back"): "sent_back",
        ("in_review", "withdraw"): "withdrawn",
        ("ready", "send_back"): "sent_back",
        ("ready", "withdraw"): "withdrawn",
        ("ready", "place_on_agenda"): "on_agenda",
        ("on_agenda", "take_off"): "ready",
        ("on_agenda", "decide"): "decided",
        ("decided", "forward"): "forwarded",
        ("decided", "close"): "closed",
        ("decided", "reopen"): "ready",
        ("forwarded", "place_on_agenda"): "on_agenda",
        ("forwarded", "close"): "closed",
        ("closed", "reopen"): "ready",
        ("withdrawn", "reopen"): "draft",
    },
    refused={
        "edit": {
            CaseInReview: "in_review", CaseIsReady: "ready", CaseOnAgenda: "on_agenda",
            CaseIsDecided: "decided forwarded", CaseIsClosed: "closed", CaseIsWithdrawn: "withdrawn",
        },
        "submit": {
            CaseSubmittedAlready: "in_review", CaseApprovedAlready: "ready on_agenda",
            CaseIsDecided: "decided forwarded", CaseIsClosed: "closed", CaseIsWithdrawn: "withdrawn",
        },
        "approve": _APPROVING,
        "approve_last": _APPROVING,
        "send_back": {
            CaseNotSubmitted: "draft", CaseSentBackAlready: "sent_back", CaseOnAgenda: "on_agenda",
            CaseIsDecided: "decided forwarded", CaseIsClosed: "closed", CaseIsWithdrawn: "withdrawn",
        },
        "withdraw": {
            CaseOnAgenda: "on_agenda", CaseIsDecided: "decided forwarded", CaseIsClosed: "closed",
            CaseWithdrawnAlready: "withdrawn",
        },
        "place_on_agenda": {
            CaseNotReady: "draft in_review sent_back", CaseOnAgendaAlready: "on_agenda", CaseIsDecided: "decided",
            CaseIsClosed: "closed", CaseIsWithdrawn: "withdrawn",
        },
        "take_off": {
            CaseNotOnAgenda: "draft in_review sent_back ready forwarded withdrawn", CaseIsDecided: "decided",
            CaseIsClosed: "closed",
        },
        "decide": {
            CaseNotOnAgenda: "draft in_review sent_back ready forwarded withdrawn", CaseDecidedAlready: "decided",
            CaseIsClosed: "closed",
        },
        "forward": {
            CaseNotDecided: _NOT_YET_DECIDED, CaseForwardedAlready: "forwarded", CaseIsClosed: "closed",
            CaseIsWithdrawn: "withdrawn",
        },
        "close": {
            CaseNotDecided: _NOT_YET_DECIDED, CaseClosedAlready: "closed", CaseIsWithdrawn: "withdrawn",
        },
        "reopen": {CaseInProgress: _NOT_YET_DECIDED, CaseIsForwarded: "forwarded"},
    },
    words={
        "case": "sagen",
        "draft": "kladde", "in_review": "til godkendelse", "sent_back": "sendt tilbage", "ready": "klar",
        "on_agenda": "på dagsorden", "decided": "afgjort", "forwarded": "sendt videre", "closed": "afsluttet",
        "withdrawn": "trukket tilbage",
        "edit": "rediger", "submit": "send til godkendelse", "approve": "godkend",
        "approve_last": "godkend som den sidste", "send_back": "send tilbage", "withdraw": "træk tilbage",
        "place_on_agenda": "sæt på dagsorden", "take_off": "tag af dagsorden", "decide": "afgør",
        "forward": "send videre", "close": "afslut", "reopen": "genåbn",
    },
)  # fmt: skip
