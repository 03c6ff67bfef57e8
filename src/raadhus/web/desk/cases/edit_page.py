"""The page on which a case is written: what is typed is kept as a draft, saved as a version, and never overwritten."""

from datetime import datetime

import msgspec
from django.contrib import messages
from django.http import HttpRequest, HttpResponseNotAllowed, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localtime
from msgspec import Struct

from raadhus.core.procedure.acting import Acting
from raadhus.core.procedure.refusals import NotThere, Refusal, SomebodyElseWrote
from raadhus.web.components.forms import Choice, FieldError
from raadhus.web.desk.cases.doing import version_of
from raadhus.web.desk.cases.earlier import Picked, earlier_found, picked
from raadhus.web.desk.cases.editor import RichText, blocks_of_typed, rich_text
from raadhus.web.desk.cases.form_actions import acted, anchor_of
from raadhus.web.desk.cases.read_typed import read_typed
from raadhus.web.desk.cases.typed_case import TypedAmount, TypedCase, typed_from, typed_of
from raadhus.web.desk.cases.words import DIRECTION_WORDS
from raadhus.web.desk.frame.page import Crumb, DeskPage, desk_page, show
from raadhus.writing.closing_catalogue import CLOSING_CATALOGUE
from raadhus.writing.content import ProposalContent
from raadhus.writing.editing.html import harmless
from raadhus.writing.operations.proposals.autosave_draft import autosave_draft, throw_draft_away
from raadhus.writing.operations.proposals.edit_proposal import edit_proposal
from raadhus.writing.queries.committees_to_choose import committees_to_choose
from raadhus.writing.queries.draft_of_case import KeptDraft, draft_of_case
from raadhus.writing.queries.earlier import FoundEarlier, earlier_of
from raadhus.writing.queries.one_case import OneCase, one_case
from raadhus.writing.queries.units import units_of_body
from raadhus.writing.text_changes import ChangedPart, changes_between


class SectionField(Struct, frozen=True, kw_only=True):
    """`is_own`: a person added it, who may give it a heading and take it away."""

    number: int
    key: str
    heading: str
    is_own: bool
    text: RichText


class AmountField(Struct, frozen=True, kw_only=True):
    number: int
    typed: TypedAmount


class EditPage(DeskPage, frozen=True, kw_only=True):
    """`drafted_at` says that this is typed and not saved; `others` is what somebody else has saved meanwhile."""

    case: OneCase
    version: int
    typed: TypedCase
    sections: tuple[SectionField, ...]
    amounts: tuple[AmountField, ...]
    grounds: tuple[Choice, ...]
    committees: tuple[Choice, ...]
    units: tuple[str, ...]
    directions: tuple[Choice, ...]
    picked: tuple[Picked, ...]
    found: tuple[Picked, ...]
    searched: bool
    drafted_at: datetime | None
    others: tuple[ChangedPart, ...]
    others_who: str


@desk_page
def edit_case(request: HttpRequest, by: Acting, case: int) -> HttpResponseBase:
    found = one_case(case, by=by)
    if request.method != "POST":
        draft = draft_of_case(case, by=by)
        typed = draft.typed_as(TypedCase) if draft else typed_of(found.content, kind=found.kind)
        return _show(request, by, found, typed, draft=draft)
    action = request.POST.get("do", "save")
    typed = typed_from(request.POST)
    based_on = version_of(request.POST) or found.version
    if action == "throw-away":
        throw_draft_away(case, by=by)
        return redirect("desk-case-edit", case)
    if action != "save":
        return _keep_and_show_again(acted(typed, action), action, found=found, based_on=based_on, by=by)
    return _save(request, by, found, typed, based_on=based_on)


@desk_page
def keep_draft(request: HttpRequest, by: Acting, case: int) -> HttpResponseBase:
    """Keep what the page's script sends while one types."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    found = one_case(case, by=by)
    typed = typed_from(request.POST)
    try:
        autosave_draft(
            case, form=msgspec.to_builtins(typed), based_on=version_of(request.POST) or found.version, by=by
        )
    except NotThere:
        raise
    except Refusal as refusal:
        return JsonResponse({"told": refusal.danish}, status=409)
    if found.version != (version_of(request.POST) or found.version):
        told = f"Kladden er gemt. {found.changed_by} har gemt en nyere version imens; du ser begge, når du gemmer."
        return JsonResponse({"told": told})
    return JsonResponse({"told": f"Kladde gemt kl. {localtime(by.at):%H.%M.%S}"})


def _keep_and_show_again(
    typed: TypedCase, action: str, *, found: OneCase, based_on: int, by: Acting
) -> HttpResponseBase:
    """A row more or fewer: the form is kept as a draft, so that reloading and going back lose nothing."""
    autosave_draft(found.number, form=msgspec.to_builtins(typed), based_on=based_on, by=by)
    return redirect(f"{reverse('desk-case-edit', args=[found.number])}#{anchor_of(action)}")


def _save(
    request: HttpRequest, by: Acting, found: OneCase, typed: TypedCase, *, based_on: int
) -> HttpResponseBase:
    earlier = earlier_of(typed.earlier, body=found.body, by=by)
    read = read_typed(typed, before=found.content, kind=found.kind, earlier=earlier)
    if read.errors:
        return _show(request, by, found, typed, errors=read.errors)
    try:
        edit_proposal(found.number, content=read.content, by=by, version=based_on)
    except NotThere:
        raise
    except SomebodyElseWrote as refusal:
        autosave_draft(found.number, form=msgspec.to_builtins(typed), based_on=based_on, by=by)
        return _show(request, by, found, typed, errors=_told(refusal), others=read.content)
    except Refusal as refusal:
        return _show(request, by, found, typed, errors=_told(refusal))
    if request.POST.get("stay"):
        messages.success(request, "Sagen er gemt.")
        return redirect("desk-case-edit", found.number)
    messages.success(request, "Sagen er gemt.")
    return redirect("desk-case", found.number)


def _told(refusal: Refusal) -> tuple[FieldError, ...]:
    return (FieldError(text=refusal.danish),)


def _show(
    request: HttpRequest,
    by: Acting,
    found: OneCase,
    typed: TypedCase,
    *,
    errors: tuple[FieldError, ...] = (),
    draft: KeptDraft | None = None,
    others: ProposalContent | None = None,
) -> HttpResponseBase:
    """The form with what is typed; what others have saved meanwhile stands beside it."""
    if draft is not None and draft.based_on != found.version and others is None:
        earlier = earlier_of(typed.earlier, body=found.body, by=by)
        others = read_typed(typed, before=found.content, kind=found.kind, earlier=earlier).content
    hits: tuple[FoundEarlier, ...] = earlier_found(typed.words, body=found.body, by=by)
    committees = committees_to_choose(body=found.body, by=by)
    shown = EditPage(
        title=f"Skriv: {found.content.title}",
        heading=found.content.title,
        section="cases",
        errors=errors,
        crumbs=(
            Crumb(label="Sager", address=reverse("desk-cases")),
            Crumb(label=f"Sag {found.number}", address=reverse("desk-case", args=[found.number])),
            Crumb(label="Skriv"),
        ),
        case=found,
        # What others saved is shown, so that saving now is done knowing it.
        version=found.version,
        typed=typed,
        sections=tuple(_sections(found, typed)),
        amounts=tuple(AmountField(number=number, typed=one) for number, one in enumerate(typed.amounts)),
        grounds=tuple(Choice(value=key, label=ground.words) for key, ground in CLOSING_CATALOGUE.items()),
        committees=tuple(Choice(value=one.name, label=one.name) for one in committees),
        units=units_of_body(found.body),
        directions=tuple(Choice(value=key, label=words) for key, words in DIRECTION_WORDS.items()),
        picked=picked(typed.earlier, case=found, by=by),
        found=tuple(Picked.of(hit) for hit in hits if Picked.of(hit).key not in typed.earlier),
        searched=bool(typed.words),
        drafted_at=draft.typed_at if draft else None,
        others=changes_between(others, found.content) if others is not None else (),
        others_who=found.changed_by,
    )
    return show(request, by, "desk/cases/edit.html", shown, status=400 if errors else 200)


def _sections(found: OneCase, typed: TypedCase) -> list[SectionField]:
    of_type = {section.key: section for section in found.kind.sections}
    saved = {section.key: section.blocks for section in found.content.sections}
    fields = []
    for number, section in enumerate(typed.sections):
        own = of_type.get(section.key)
        blocks = blocks_of_typed(section.typed, before=saved.get(section.key, ()))
        fields.append(
            SectionField(
                number=number,
                key=section.key,
                heading=own.heading if own else section.heading,
                is_own=own is None,
                text=rich_text(
                    f"section-{number}",
                    blocks,
                    label=own.heading if own else section.heading,
                    required=bool(own and own.required),
                    html=harmless(section.typed.text) if section.typed.form == "html" else None,
                ),
            )
        )
    return fields
