"""Every meeting that an item points to: earlier treatments under their heading, and meetings named in running text."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from raadhus.core.body_names import is_same_body
from raadhus.core.record import Date, Reference
from raadhus.understanding.meetings_in_text import MeetingInText, may_name_meetings, meetings_in_text
from raadhus.understanding.sections import SectionText
from raadhus.understanding.treatments import Treatment, treatment_in_line, treatments_in
from raadhus.understanding.vocabulary.bodies import BODY_PATTERN, OWN_BODY_NOUNS

_SILENT = frozenset({"attendance", "attachments", "previous", "guests", "authority", "trailer"})
"""Sections whose running text is not searched: what they name is told elsewhere."""


_BARE = frozenset({"Udvalg", "Udvalget", "Byråd"})
"""Nouns that tell a body only where they mean the one that meets."""
_LONGEST_ALONE = 150
_PAST = re.compile(r"\b\w+(?:uttede|lede|igede|endte|satte|drøftede|vedtog)\b")


def references(
    sections: tuple[SectionText, ...], *, own_bodies: tuple[str, ...] = (), meeting_date: Date | None = None
) -> tuple[Reference, ...]:
    """The references under a heading first, in their order, then those in the text, each once."""
    in_headings = tuple(
        reference
        for section in sections
        for reference in (
            _under(section) if section.kind == "previous" else _alone(section, meeting_date=meeting_date)
        )
    )
    in_text: list[Reference] = []
    for section in sections:
        if section.kind not in _SILENT and may_name_meetings(section.text):
            in_text.extend(
                _reference(meeting, own_bodies=own_bodies, meeting_date=meeting_date)
                for line in section.lines
                if may_name_meetings(line)
                for meeting in meetings_in_text(line, decides=_decides(section, own_bodies))
                if _decides(section, own_bodies)
                or _may_be_next(meeting.reference, section=section, before=in_headings)
            )
    elsewhere = (
        one
        for one in in_text
        if one.organization not in _BARE
        and not any(_is_same_meeting(one, before) for before in in_headings)
        and not _is_this_meeting(one, own_bodies, meeting_date)
    )
    return (*in_headings, *_each_once(elsewhere))


def _alone(section: SectionText, *, meeting_date: Date | None) -> tuple[Reference, ...]:
    """What stands by itself on a line below the title or the case number is an earlier treatment."""
    if section.heading or section.kind in {"decision", "recommendation"}:
        return ()
    treatments = (treatment_in_line(line) for line in section.lines if len(line) <= _LONGEST_ALONE)
    return tuple(
        _earlier(treatment)
        for treatment in treatments
        if treatment is not None
        and not treatment.lines
        and treatment.date is not None
        and (meeting_date is None or treatment.date < meeting_date)
    )


def _earlier(treatment: Treatment) -> Reference:
    return Reference(
        organization=treatment.body,
        date=treatment.date,
        item=treatment.item,
        relation="previous",
        place="heading",
        as_printed=treatment.as_printed,
    )


def _under(section: SectionText) -> tuple[Reference, ...]:
    treatments = treatments_in(section.lines)
    if treatments:
        return tuple(_earlier(treatment) for treatment in treatments)
    found = (
        meeting for line in section.lines if may_name_meetings(line) for meeting in meetings_in_text(line)
    )
    return tuple(
        replace(meeting.reference, relation="previous", place="heading")
        for meeting in found
        if meeting.reference.date is not None
    )


def _decides(section: SectionText, own_bodies: tuple[str, ...]) -> bool:
    """True for what the meeting itself decided."""
    if section.kind != "decision":
        return False
    named = BODY_PATTERN.search(section.heading)
    return named is None or any(is_same_body(named["body"], own) for own in own_bodies)


def _may_be_next(reference: Reference, *, section: SectionText, before: tuple[Reference, ...]) -> bool:
    """False where text only says that something is laid before a body, or before one that has treated the matter."""
    if reference.relation != "next" or reference.date is not None:
        return True
    if reference.purpose is not None or section.kind == "recommendation":
        return True
    has_been_there = any(is_same_body(reference.organization, one.organization) for one in before)
    return section.kind == "other" and not has_been_there


def _is_same_meeting(one: Reference, before: Reference) -> bool:
    """True when a meeting named in the text is one that stands under a heading."""
    return (
        one.date is not None
        and one.date == before.date
        and (one.item is None or one.item == before.item)
        and is_same_body(one.organization, before.organization)
    )


def _reference(
    meeting: MeetingInText, *, own_bodies: tuple[str, ...], meeting_date: Date | None
) -> Reference:
    reference = meeting.reference
    if reference.organization.casefold() in OWN_BODY_NOUNS and len(own_bodies) == 1:
        own = own_bodies[0]
        noun = (
            reference.organization.casefold().removesuffix("srådet")
            if "udvalg" in reference.organization.casefold()
            else reference.organization
        )
        if is_same_body(noun, own):
            reference = replace(reference, organization=own)
    comes_later = bool(
        reference.date and meeting_date and reference.date > meeting_date[: len(reference.date)]
    )
    if reference.relation == "mentioned" and comes_later and not _PAST.search(reference.as_printed):
        reference = replace(reference, relation="next")
    return reference


def _is_this_meeting(reference: Reference, own_bodies: tuple[str, ...], meeting_date: Date | None) -> bool:
    """True for what points to the meeting itself: its own date, or its own body without a date."""
    is_own = any(is_same_body(reference.organization, own) for own in own_bodies)
    if reference.date is None and reference.span is None:
        return is_own
    return reference.date == meeting_date and (is_own or not own_bodies)


def _each_once(found: Iterable[Reference]) -> tuple[Reference, ...]:
    kept: dict[tuple[str, Date | None, str | None, str], Reference] = {}
    every = tuple(found)
    numbered = {
        (one.organization, one.date) for one in every if one.item is not None and one.date is not None
    }
    for reference in every:
        if reference.item is None and (reference.organization, reference.date) in numbered:
            continue
        key = (reference.organization.casefold(), reference.date, reference.item, reference.relation)
        known = kept.get(key)
        if known is None or (known.purpose is None and reference.purpose is not None):
            kept[key] = reference
    return tuple(kept.values())
