"""The states of an agenda: its numbers are fixed when it is locked, and what comes late is a supplement."""

from raadhus.core.procedure.state_table import StateTable, WrongState


class AgendaNotBegun(
    WrongState,
    reason="agenda-not-begun",
    english="The agenda has not been begun. Begin it first.",
    danish="Dagsordenen er ikke begyndt. Begynd på den først.",
):
    """The meeting is planned, and no more."""


class AgendaBegunAlready(
    WrongState,
    reason="agenda-begun-already",
    english="The agenda has been begun already.",
    danish="Dagsordenen er allerede begyndt.",
):
    """Begun twice."""


class AgendaIsLocked(
    WrongState,
    reason="agenda-locked",
    english="The agenda is locked, and its numbers stand. Unlock it, or make a supplement.",
    danish="Dagsordenen er låst, og numrene ligger fast. Lås den op, eller lav et tillæg.",
):
    """Locked, but not sent."""


class AgendaLockedAlready(
    WrongState,
    reason="agenda-locked-already",
    english="The agenda is locked already.",
    danish="Dagsordenen er allerede låst.",
):
    """Locked twice."""


class AgendaNotLocked(
    WrongState,
    reason="agenda-not-locked",
    english="The agenda is not locked. Lock it first, so that its numbers stand.",
    danish="Dagsordenen er ikke låst. Lås den først, så numrene ligger fast.",
):
    """Numbers that members have seen do not change."""


class AgendaStillOpen(
    WrongState,
    reason="agenda-still-open",
    english="The agenda is not locked: put the item on it, no supplement is needed.",
    danish="Dagsordenen er ikke låst: sæt punktet på den, der er ikke brug for et tillæg.",
):
    """A supplement is for what comes after the numbers are fixed."""


class AgendaIsSent(
    WrongState,
    reason="agenda-sent",
    english="The members have the agenda. What is new becomes a supplement.",
    danish="Medlemmerne har fået dagsordenen. Det, der er nyt, skal i et tillæg.",
):
    """What members have is not changed under their hands."""


class AgendaNotSent(
    WrongState,
    reason="agenda-not-sent",
    english="The agenda has not been sent to the members. Send it first.",
    danish="Dagsordenen er ikke sendt til medlemmerne. Send den først.",
):
    """Members learn of it before the public does."""


AGENDA = StateTable(
    thing="agenda",
    states=("planned", "composing", "locked", "sent", "published"),
    verbs=("compose", "change", "lock", "unlock", "supplement", "send", "publish"),
    moves={
        ("planned", "compose"): "composing",
        ("composing", "change"): "composing",
        ("composing", "lock"): "locked",
        ("locked", "unlock"): "composing",
        ("locked", "supplement"): "locked",
        ("locked", "send"): "sent",
        ("sent", "supplement"): "sent",
        ("sent", "send"): "sent",
        ("sent", "publish"): "published",
        ("published", "supplement"): "published",
        ("published", "send"): "published",
        ("published", "publish"): "published",
    },
    refused={
        "compose": {AgendaBegunAlready: "composing", AgendaIsLocked: "locked", AgendaIsSent: "sent published"},
        "change": {AgendaNotBegun: "planned", AgendaIsLocked: "locked", AgendaIsSent: "sent published"},
        "lock": {AgendaNotBegun: "planned", AgendaLockedAlready: "locked sent published"},
        "unlock": {AgendaNotLocked: "planned composing", AgendaIsSent: "sent published"},
        "supplement": {AgendaStillOpen: "planned composing"},
        "send": {AgendaNotLocked: "planned composing"},
        "publish": {AgendaNotLocked: "planned composing", AgendaNotSent: "locked"},
    },
    words={
        "agenda": "dagsordenen",
        "planned": "planlagt", "composing": "under udarbejdelse", "locked": "låst",
        "sent": "sendt til medlemmerne", "published": "offentliggjort",
        "compose": "begynd", "change": "ret", "lock": "lås", "unlock": "lås op", "supplement": "lav tillæg",
        "send": "send", "publish": "offentliggør",
    },
)  # fmt: skip
