"""Where a named person chooses what the world reads of how a closed item ended."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, NotThere, Refusal
from raadhus.core.record import AgendaItem, Block
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.agendas.posted import version
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.web.desk.minutes.words import CHOICES, SECTION, minutes_crumbs
from raadhus.writing.operations.log_reading import log_closed_reading
from raadhus.writing.operations.minutes.choose_public_wording import (
    PublicChoice,
    PublicWording,
    choose_public_wording,
)
from raadhus.writing.queries.minutes import MinutesRead, PublicChoiceMade, choice_of_item, minutes_read
from raadhus.writing.queries.reading import desk_id

_WORDS: dict[str, PublicChoice] = {"full": "full", "neutral": "neutral", "withhold": "withhold"}
_FIELDS = {"no-neutral-text": "tekst", "no-reason-to-withhold": "hvorfor", "recheck-in-the-past": "dag"}


class WordingPage(DeskPage, frozen=True, kw_only=True):
    """`decision` is what was decided, for those who may read it."""

    item: AgendaItem
    version: int
    decision: tuple[Block, ...]
    choices: tuple[Choice, ...]
    choice: str
    text: str
    why: str
    recheck: str
    attendance: str
    back: str


@desk_page
def choose_wording(request: HttpRequest, by: Acting, meeting: int, item: int) -> HttpResponseBase:
    minutes = minutes_read(meeting, by=by)
    if not minutes.may_write:
        raise MayNot
    made = choice_of_item(item, meeting=meeting)
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        try:
            choose_public_wording(item, wording=_typed(request), by=by, version=version(request.POST))
        except NotThere:
            raise
        except Refusal as refusal:
            errors = (FieldError(text=refusal.danish, field=_FIELDS.get(refusal.reason)),)
        else:
            messages.success(request, f"Den offentlige tekst til punkt {made.number} er valgt.")
            return redirect("desk-minutes", meeting)
    log_closed_reading(body=minutes.body, subject=f"item:{item}", way="page", by=by)
    page = _page(request, minutes, made=made, errors=errors)
    return show(request, by, "desk/minutes/wording.html", page, status=409 if errors else 200)


def _typed(request: HttpRequest) -> PublicWording:
    """Raises NotThere for a choice that no page of ours has."""
    choice = _WORDS.get(request.POST.get("valg", ""))
    if choice is None:
        raise NotThere
    return PublicWording(
        choice=choice,
        text=request.POST.get("tekst", ""),
        why=request.POST.get("hvorfor", ""),
        recheck_date=_day(request.POST.get("dag", "")),
        attendance=request.POST.get("fremmoede", ""),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _page(
    request: HttpRequest, minutes: MinutesRead, *, made: PublicChoiceMade, errors: tuple[FieldError, ...]
) -> WordingPage:
    item = next(one for one in minutes.record.items if desk_id(one) == made.item)
    typed = request.POST
    recheck = made.recheck_date.isoformat() if made.recheck_date else ""
    heading = f"Hvad må offentligheden læse af punkt {made.number}?"
    return WordingPage(
        title=heading,
        heading=heading,
        section=SECTION,
        crumbs=minutes_crumbs(
            meeting=minutes.meeting,
            committee=minutes.organization_name,
            starts_at=minutes.starts_at,
            label=f"Offentlig tekst til punkt {made.number}",
        ),
        errors=errors,
        item=item,
        version=made.version,
        decision=tuple(block for one in item.sections if one.kind == "decision" for block in one.blocks),
        choices=tuple(Choice(value=value, label=label) for value, label in CHOICES.items()),
        choice=typed.get("valg", made.choice),
        text=typed.get("tekst", made.text),
        why=typed.get("hvorfor", made.withheld_why),
        recheck=typed.get("dag", recheck),
        attendance=typed.get("fremmoede", made.attendance),
        back=str(minutes.meeting),
    )
