"""Words and small values that the pages of minutes share."""

from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.timezone import localtime

from raadhus.core.danish_format import danish_moment
from raadhus.web.desk.frame.page import Crumb

SECTION: Final = "meetings"
ANSWERS: Final = {
    "waiting": "Mangler",
    "approved": "Godkendt",
    "with_remark": "Godkendt med bemærkning",
    "cannot": "Kan ikke godkende",
}
CHOICES: Final = {
    "full": "Hele beslutningen",
    "neutral": "En anden tekst",
    "withhold": "Intet",
}
MEANING: Final = "Når du godkender, bekræfter du, at referatet stemmer med de beslutninger, der blev truffet."


def moment(at: datetime | None) -> str:
    return danish_moment(localtime(at).isoformat(timespec="seconds")) if at else ""


def minutes_crumbs(
    *, meeting: int, committee: str, starts_at: datetime, label: str | None = None
) -> tuple[Crumb, ...]:
    """The way to the minutes, and to a page below them where it has a label."""
    own = f"Referat: {committee}, {localtime(starts_at):%d.%m.%Y}"
    first = Crumb(label="Møder", address=reverse("desk-agendas"))
    if label is None:
        return (first, Crumb(label=own))
    return (first, Crumb(label=own, address=reverse("desk-minutes", args=(meeting,))), Crumb(label=label))
