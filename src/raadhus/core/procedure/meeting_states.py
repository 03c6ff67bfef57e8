"""The states of a meeting, and of an item in its session."""

from raadhus.core.procedure.state_table import StateTable, WrongState


class MeetingNotCalled(
    WrongState,
    reason="meeting-not-called",
    english="The meeting has not been called. Call it first.",
    danish="Der er ikke indkaldt til mødet. Indkald først.",
):
    """Members who were not called cannot be absent."""


class MeetingCalledAlready(
    WrongState,
    reason="meeting-called-already",
    english="The meeting has been called already.",
    danish="Der er allerede indkaldt til mødet.",
):
    """Called twice."""


class MeetingNotOpen(
    WrongState,
    reason="meeting-not-open",
    english="The meeting has not been opened. Open it first.",
    danish="Mødet er ikke åbnet. Åbn det først.",
):
    """Nothing is adjourned or closed that was not opened."""


class AgendaIsADraft(
    WrongState,
    reason="meeting-agenda-is-draft",
    english="The meeting has not been opened: put the item on its agenda.",
    danish="Mødet er ikke åbnet: sæt punktet på dagsordenen.",
):
    """Nothing is added in a meeting that is not held yet."""


class MeetingHasBegun(
    WrongState,
    reason="meeting-has-begun",
    english="The meeting has begun, and can be neither moved nor cancelled. Close it instead.",
    danish="Mødet er i gang og kan hverken flyttes eller aflyses. Luk det i stedet.",
):
    """What has been decided stands."""


class MeetingOpenAlready(
    WrongState,
    reason="meeting-open-already",
    english="The meeting is open already.",
    danish="Mødet er allerede åbnet.",
):
    """Opened twice."""


class MeetingAdjournedAlready(
    WrongState,
    reason="meeting-adjourned-already",
    english="The meeting is adjourned. Resume it first.",
    danish="Mødet holder allerede pause. Genoptag det først.",
):
    """Adjourned twice, or opened while it is adjourned."""


class MeetingNotAdjourned(
    WrongState,
    reason="meeting-not-adjourned",
    english="The meeting is in session: there is nothing to resume.",
    danish="Mødet er i gang: der er ikke noget at genoptage.",
):
    """Resumed twice."""


class MeetingIsClosed(
    WrongState,
    reason="meeting-closed",
    english="The meeting is closed. If that was a slip, open it again, which can be done until its minutes are sent.",
    danish="Mødet er lukket. Var det en fejl, så åbn det igen; det kan du, indtil referatet er sendt.",
):
    """Dissent and the stop of a decision end with the meeting (rules P3, S1)."""


class MeetingClosedAlready(
    WrongState,
    reason="meeting-closed-already",
    english="The meeting is closed already.",
    danish="Mødet er allerede lukket.",
):
    """Closed twice."""


class MeetingIsCancelled(
    WrongState,
    reason="meeting-cancelled",
    english="The meeting is cancelled for good. Plan another one.",
    danish="Mødet er aflyst og bliver ikke holdt. Planlæg et nyt.",
):
    """Members have been told not to come."""


class MeetingCancelledAlready(
    WrongState,
    reason="meeting-cancelled-already",
    english="The meeting is cancelled already.",
    danish="Mødet er allerede aflyst.",
):
    """Cancelled twice."""


class ItemNotBegun(
    WrongState,
    reason="item-not-begun",
    english="The item has not been taken up. Take it up first.",
    danish="Punktet er ikke taget op. Tag det op først.",
):
    """Nothing is decided before it is treated."""


class ItemTakenUpAlready(
    WrongState,
    reason="item-taken-up-already",
    english="The item is under treatment already.",
    danish="Punktet er allerede under behandling.",
):
    """Taken up twice."""


class ItemIsFinished(
    WrongState,
    reason="item-finished",
    english="The item has been dealt with. Take it up again to change what came of it.",
    danish="Punktet er færdigbehandlet. Tag det op igen for at ændre udfaldet.",
):
    """Decided, postponed, returned, lapsed or withdrawn."""


_BEFORE = "planned called"
_OPENED = "in_session adjourned"
_FINISHED: dict[type[WrongState], str] = {ItemIsFinished: "decided postponed returned lapsed withdrawn"}
_ENDING: dict[type[WrongState], str] = {ItemNotBegun: "waiting", **_FINISHED}

MEETING = StateTable(
    thing="meeting",
    states=("planned", "called", "in_session", "adjourned", "closed", "cancelled"),
    verbs=("call", "move", "cancel", "open", "add_item", "adjourn", "resume", "close", "reopen"),
    moves={
        ("planned", "call"): "called",
        ("planned", "move"): "planned",
        ("planned", "cancel"): "cancelled",
        ("called", "move"): "called",
        ("called", "cancel"): "cancelled",
        ("called", "open"): "in_session",
        ("in_session", "add_item"): "in_session",
        ("in_session", "adjourn"): "adjourned",
        ("in_session", "close"): "closed",
        ("adjourned", "resume"): "in_session",
        ("adjourned", "close"): "closed",
        ("closed", "reopen"): "in_session",
    },
    refused={
        "call": {
            MeetingCalledAlready: "called in_session adjourned", MeetingIsClosed: "closed",
            MeetingIsCancelled: "cancelled",
        },
        "move": {MeetingHasBegun: _OPENED, MeetingIsClosed: "closed", MeetingIsCancelled: "cancelled"},
        "cancel": {MeetingHasBegun: _OPENED, MeetingIsClosed: "closed", MeetingCancelledAlready: "cancelled"},
        "open": {
            MeetingNotCalled: "planned", MeetingOpenAlready: "in_session", MeetingAdjournedAlready: "adjourned",
            MeetingIsClosed: "closed", MeetingIsCancelled: "cancelled",
        },
        "add_item": {
            AgendaIsADraft: _BEFORE, MeetingAdjournedAlready: "adjourned", MeetingIsClosed: "closed",
            MeetingIsCancelled: "cancelled",
        },
        "adjourn": {
            MeetingNotOpen: _BEFORE, MeetingAdjournedAlready: "adjourned", MeetingIsClosed: "closed",
            MeetingIsCancelled: "cancelled",
        },
        "resume": {
            MeetingNotOpen: _BEFORE, MeetingNotAdjourned: "in_session", MeetingIsClosed: "closed",
            MeetingIsCancelled: "cancelled",
        },
        "close": {MeetingNotOpen: _BEFORE, MeetingClosedAlready: "closed", MeetingIsCancelled: "cancelled"},
        "reopen": {
            MeetingNotOpen: _BEFORE, MeetingOpenAlready: _OPENED, MeetingIsCancelled: "cancelled",
        },
    },
    words={
        "meeting": "mødet",
        "planned": "planlagt", "called": "indkaldt", "in_session": "i gang", "adjourned": "holder pause",
        "closed": "lukket", "cancelled": "aflyst",
        "call": "indkald", "move": "flyt", "cancel": "aflys", "open": "åbn", "add_item": "optag punkt",
        "adjourn": "hold pause", "resume": "genoptag", "close": "luk", "reopen": "åbn igen",
    },
)  # fmt: skip

ITEM = StateTable(
    thing="item",
    states=("waiting", "under_treatment", "decided", "postponed", "returned", "lapsed", "withdrawn"),
    verbs=(
        "take_up", "decide", "postpone", "return", "lapse", "withdraw", "take_up_again", "open_to_public",
        "close_to_public",
    ),
    moves={
        ("waiting", "take_up"): "under_treatment",
        ("waiting", "withdraw"): "withdrawn",
        ("waiting", "postpone"): "postponed",
        ("waiting", "open_to_public"): "waiting",
        ("waiting", "close_to_public"): "waiting",
        ("under_treatment", "decide"): "decided",
        ("under_treatment", "postpone"): "postponed",
        ("under_treatment", "return"): "returned",
        ("under_treatment", "lapse"): "lapsed",
        ("under_treatment", "withdraw"): "withdrawn",
        ("under_treatment", "open_to_public"): "under_treatment",
        ("under_treatment", "close_to_public"): "under_treatment",
        ("decided", "take_up_again"): "under_treatment",
        ("postponed", "take_up_again"): "under_treatment",
        ("returned", "take_up_again"): "under_treatment",
        ("lapsed", "take_up_again"): "under_treatment",
        ("withdrawn", "take_up_again"): "under_treatment",
    },
    refused={
        "take_up": {ItemTakenUpAlready: "under_treatment", **_FINISHED},
        "decide": _ENDING,
        "postpone": _FINISHED,
        "return": _ENDING,
        "lapse": _ENDING,
        "withdraw": _FINISHED,
        "take_up_again": {ItemNotBegun: "waiting", ItemTakenUpAlready: "under_treatment"},
        "open_to_public": _FINISHED,
        "close_to_public": _FINISHED,
    },
    words={
        "item": "punktet",
        "waiting": "venter", "under_treatment": "under behandling", "decided": "afgjort", "postponed": "udsat",
        "returned": "sendt tilbage", "lapsed": "bortfaldet", "withdrawn": "udgået",
        "take_up": "tag op", "decide": "afgør", "postpone": "udsæt", "return": "send tilbage",
        "lapse": "lad bortfalde", "withdraw": "lad udgå", "take_up_again": "tag op igen",
        "open_to_public": "åbn for offentligheden", "close_to_public": "luk dørene",
    },
)  # fmt: skip
