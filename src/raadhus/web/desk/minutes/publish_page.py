"""The page from which minutes are published: what the door asks, and who answers for it."""

from django.contrib import messages
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from msgspec import Struct

from raadhus.core.door import Finding
from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import MayNot, NotThere, Refusal
from raadhus.published.gates import RefusedAtTheDoor
from raadhus.web.components.forms import FieldError
from raadhus.web.desk.agendas.posted import version
from raadhus.web.desk.frame.page import DeskPage, desk_page, show
from raadhus.web.desk.minutes.words import SECTION, minutes_crumbs
from raadhus.writing.operations.agendas.publish_agenda import Answer
from raadhus.writing.operations.minutes.publish_minutes import publish_minutes
from raadhus.writing.queries.minutes import MinutesRead, minutes_read
from raadhus.writing.queries.minutes_findings import findings_of_minutes


class AskedAtTheDoor(Struct, frozen=True, kw_only=True):
    """What is asked of one item, or of the head, with the answer typed so far; nothing answers for what `is_final`."""

    code: str
    item: str | None
    sentences: tuple[str, ...]
    field: str
    typed: str
    is_final: bool

    @property
    def label(self) -> str:
        return f"Begrundelse til punkt {self.item}" if self.item else "Begrundelse til hele referatet"


class PublishPage(DeskPage, frozen=True, kw_only=True):
    minutes: MinutesRead
    asked: tuple[AskedAtTheDoor, ...]
    is_correction: bool
    typed_reason: str


@desk_page
def publish(request: HttpRequest, by: Acting, meeting: int) -> HttpResponseBase:
    minutes = minutes_read(meeting, by=by)
    if not minutes.may_write:
        raise MayNot
    asked = _asked(findings_of_minutes(meeting, record=minutes.record), posted=request.POST)
    errors: tuple[FieldError, ...] = ()
    if request.method == "POST":
        answers = tuple(Answer(code=one.code, item=one.item, reason=one.typed) for one in asked if one.typed)
        reason = request.POST.get("grund", "")
        try:
            publish_minutes(meeting, answers=answers, reason=reason, by=by, version=version(request.POST))
        except NotThere:
            raise
        except RefusedAtTheDoor as refused:
            errors = _told(refused, asked=asked)
        except Refusal as refusal:
            field = "grund" if refusal.reason == "correction-needs-reason" else None
            errors = (FieldError(text=refusal.danish, field=field),)
        else:
            messages.success(request, "Referatet er offentliggjort.")
            return redirect("desk-minutes", meeting)
    page = PublishPage(
        title="Offentliggør referatet",
        heading="Offentliggør referatet",
        section=SECTION,
        crumbs=minutes_crumbs(
            meeting=meeting,
            committee=minutes.organization_name,
            starts_at=minutes.starts_at,
            label="Offentliggør",
        ),
        errors=errors,
        minutes=minutes,
        asked=asked,
        is_correction=minutes.publication_state != "not_published",
        typed_reason=request.POST.get("grund", ""),
    )
    return show(request, by, "desk/minutes/publish.html", page, status=409 if errors else 200)


def _asked(found: tuple[Finding, ...], *, posted: QueryDict) -> tuple[AskedAtTheDoor, ...]:
    """One answer holds for all of a kind that is asked of one item."""
    groups: dict[tuple[str, str | None], list[Finding]] = {}
    for one in found:
        groups.setdefault((one.code, one.item), []).append(one)
    return tuple(
        AskedAtTheDoor(
            code=code,
            item=item,
            sentences=tuple(one.danish for one in ones),
            field=f"svar-{code}-{item or 'hoved'}",
            typed=posted.get(f"svar-{code}-{item or 'hoved'}", "").strip(),
            is_final=ones[0].severity == "refuse" and not ones[0].reason_lifts,
        )
        for (code, item), ones in groups.items()
    )


def _told(refused: RefusedAtTheDoor, *, asked: tuple[AskedAtTheDoor, ...]) -> tuple[FieldError, ...]:
    left = {(one.code, one.item) for one in refused.findings}
    told = tuple(
        FieldError(text=sentence if one.is_final else f"{sentence} Skriv en begrundelse.", field=one.field)
        for one in asked
        if (one.code, one.item) in left
        for sentence in one.sentences
    )
    return told or (FieldError(text=refused.danish),)
