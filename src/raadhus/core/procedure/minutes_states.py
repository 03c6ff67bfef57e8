"""The states of minutes: their approval and their publication, which know nothing of each other."""

from raadhus.core.procedure.state_table import StateTable, WrongState


class MinutesNotSent(
    WrongState,
    reason="minutes-not-sent",
    english="The minutes are not out for approval. Send them first.",
    danish="Referatet er ikke sendt til godkendelse. Send det først.",
):
    """Nobody was asked about this version."""


class MinutesSentAlready(
    WrongState,
    reason="minutes-sent-already",
    english="The minutes are out for approval already. Take them back to send them anew.",
    danish="Referatet er allerede sendt til godkendelse. Træk det tilbage for at sende det på ny.",
):
    """One version at a time is approved."""


class MinutesAreApproved(
    WrongState,
    reason="minutes-approved",
    english="The minutes are approved by all. What is to be corrected becomes a numbered addition.",
    danish="Referatet er godkendt af alle. Det, der skal rettes, kommer til som en nummereret tilføjelse.",
):
    """What the members confirmed is not changed (rules P5, P6)."""


class MinutesNotPublished(
    WrongState,
    reason="minutes-not-published",
    english="The minutes are not published: change the draft itself.",
    danish="Referatet er ikke offentliggjort: ret i selve udkastet.",
):
    """Additions and withdrawals are for what the public has."""


class MinutesPublishedAlready(
    WrongState,
    reason="minutes-published-already",
    english="The minutes are published already. What is to be corrected becomes a numbered addition.",
    danish="Referatet er allerede offentliggjort. Det, der skal rettes, kommer til som en nummereret tilføjelse.",
):
    """What is published is not published over (rule P5)."""


_ANSWERING = {MinutesNotSent: "drafting", MinutesAreApproved: "approved"}

APPROVAL = StateTable(
    thing="approval",
    states=("drafting", "out_for_approval", "approved"),
    verbs=(
        "change", "send", "approve", "approve_last", "approve_with_remark", "cannot_approve", "take_back", "add",
    ),
    moves={
        ("drafting", "change"): "drafting",
        ("drafting", "send"): "out_for_approval",
        ("out_for_approval", "change"): "drafting",
        ("out_for_approval", "approve"): "out_for_approval",
        ("out_for_approval", "approve_with_remark"): "out_for_approval",
        ("out_for_approval", "cannot_approve"): "out_for_approval",
        ("out_for_approval", "approve_last"): "approved",
        ("out_for_approval", "take_back"): "drafting",
        ("drafting", "add"): "drafting",
        ("out_for_approval", "add"): "drafting",
        ("approved", "add"): "drafting",
    },
    refused={
        "change": {MinutesAreApproved: "approved"},
        "send": {MinutesSentAlready: "out_for_approval", MinutesAreApproved: "approved"},
        "approve": _ANSWERING,
        "approve_last": _ANSWERING,
        "approve_with_remark": _ANSWERING,
        "cannot_approve": _ANSWERING,
        "take_back": _ANSWERING,
        "add": {},
    },
    words={
        "approval": "godkendelsen",
        "drafting": "udkast", "out_for_approval": "til godkendelse", "approved": "godkendt",
        "change": "ret", "send": "send til godkendelse", "approve": "godkend",
        "approve_last": "godkend som den sidste", "approve_with_remark": "godkend med bemærkning",
        "cannot_approve": "kan ikke godkende", "take_back": "træk tilbage",
        "add": "tilføj",
    },
)  # fmt: skip

PUBLICATION = StateTable(
    thing="publication",
    states=("not_published", "published", "corrected", "item_withdrawn"),
    verbs=("publish", "correct", "withdraw_item"),
    moves={
        ("not_published", "publish"): "published",
        ("published", "correct"): "corrected",
        ("published", "withdraw_item"): "item_withdrawn",
        ("corrected", "correct"): "corrected",
        ("corrected", "withdraw_item"): "item_withdrawn",
        ("item_withdrawn", "correct"): "corrected",
        ("item_withdrawn", "withdraw_item"): "item_withdrawn",
    },
    refused={
        "publish": {MinutesPublishedAlready: "published corrected item_withdrawn"},
        "correct": {MinutesNotPublished: "not_published"},
        "withdraw_item": {MinutesNotPublished: "not_published"},
    },
    words={
        "publication": "offentliggørelsen",
        "not_published": "ikke offentliggjort", "published": "offentliggjort",
        "corrected": "rettet ved tilføjelse", "item_withdrawn": "punkt trukket tilbage",
        "publish": "offentliggør", "correct": "ret ved tilføjelse", "withdraw_item": "træk et punkt tilbage",
    },
)  # fmt: skip
