"""The editions of a meeting as its pages list them, with what changed from one to the next."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from django.utils.html import format_html
from django.utils.translation import gettext
from msgspec import Struct
from msgspec.structs import replace

from raadhus.core.difference import ChangedText, RecordDifference, difference
from raadhus.core.difference_in_words import Change, describe_difference
from raadhus.core.record import MeetingRecord, Section
from raadhus.published.queries.editions.editions import EditionState
from raadhus.published.queries.editions.withdrawn import Grave
from raadhus.published.queries.meetings.editions_of_meeting import MeetingEdition
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.words.value_words import edition_words

_MOST_REWORDINGS = 100
_PRINTED = frozenset({"title", "title_before", "heading", "attachment"})
_ADDED_AT_THE_MEETING = frozenset({"decision", "attendance"})


class Rewording(Struct, frozen=True, kw_only=True):
    """The lines of one text that went, and those that came instead."""

    item: str
    heading: str
    before: tuple[str, ...]
    after: tuple[str, ...]


class ShownEdition(Struct, frozen=True, kw_only=True):
    """`changes` are sentences on what differs from `compared_with`, the edition before it; both may be missing."""

    id: int
    label: str
    address: str
    published_at: str
    is_own: bool
    state: EditionState
    reason: str | None
    grave: Grave | None
    compared_with: str | None
    is_agenda_before: bool
    changes: tuple[str, ...]


def shown_editions(
    editions: Sequence[MeetingEdition], *, records: Mapping[int, MeetingRecord], here: Here
) -> tuple[ShownEdition, ...]:
    """The editions, the newest first."""
    return tuple(_shown(one, editions=editions, records=records, here=here) for one in reversed(editions))


def edition_before(edition: MeetingEdition, *, editions: Sequence[MeetingEdition]) -> MeetingEdition | None:
    """The edition to compare with: the one that it corrects, and for the first minutes the agenda before them."""
    if edition.supersedes is not None:
        return next((one for one in editions if one.id == edition.supersedes), None)
    if edition.kind != "minutes":
        return None
    agendas = (one for one in editions if one.kind == "agenda" and not one.supplement)
    return max(
        (one for one in agendas if one.sequence < edition.sequence),
        key=lambda one: one.sequence,
        default=None,
    )


def changes_between(before: MeetingRecord, after: MeetingRecord) -> tuple[Change, ...]:
    """What changed, in sentences, none when nothing did; minutes are held against
    their agenda without what a meeting adds to every item.
    """
    if before.kind != after.kind:
        before, after = _as_announced(before), _as_announced(after)
    changed = difference(before, after)
    return () if changed == RecordDifference() else describe_difference(changed)


def rewordings(before: MeetingRecord, after: MeetingRecord) -> tuple[Rewording, ...]:
    """The lines that are other ones now, under each heading whose text was changed; not what is new or gone whole."""
    if before.kind != after.kind:
        before, after = _as_announced(before), _as_announced(after)
    changed = difference(before, after).texts_changed
    return tuple(_reworded(one) for one in changed[:_MOST_REWORDINGS] if one.before and one.after)


def label_of(edition: MeetingEdition) -> str:
    return edition_words(edition.kind, supplement=edition.supplement)


def _shown(
    edition: MeetingEdition,
    *,
    editions: Sequence[MeetingEdition],
    records: Mapping[int, MeetingRecord],
    here: Here,
) -> ShownEdition:
    before = edition_before(edition, editions=editions)
    old, new = records.get(before.id) if before else None, records.get(edition.id)
    return ShownEdition(
        id=edition.id,
        label=label_of(edition),
        address=address("edition", here=here, edition=edition.id),
        published_at=edition.published_at,
        is_own=edition.is_own,
        state=edition.state,
        reason=edition.reason,
        grave=edition.grave,
        compared_with=label_of(before) if before and old else None,
        is_agenda_before=before is not None and before.kind != edition.kind,
        changes=tuple(_said(one, here=here) for one in changes_between(old, new)) if old and new else (),
    )


def _said(change: Change, *, here: Here) -> str:
    """The sentence; in English with the words of the minutes marked as Danish."""
    if here.language != "en":
        return change.danish
    values = {
        name: format_html('<span lang="da">{}</span>', value) if name in _PRINTED else value
        for name, value in change.values.items()
    }
    return format_html(change.sentences.english, **values)


def _reworded(text: ChangedText) -> Rewording:
    old, new = (text.before or "").split("\n"), (text.after or "").split("\n")
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changed = [step for step in steps if step[0] != "equal"]
    return Rewording(
        item=gettext("Punkt %(number)s") % {"number": text.item.number} if text.item else "",
        heading=text.heading,
        before=tuple(line for _, start, end, _, _ in changed for line in old[start:end] if line),
        after=tuple(line for _, _, _, start, end in changed for line in new[start:end] if line),
    )


def _as_announced(record: MeetingRecord) -> MeetingRecord:
    items = tuple(replace(item, sections=_without_decision(item.sections)) for item in record.items)
    return replace(record, sections=(), items=items)


def _without_decision(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    return tuple(one for one in sections if one.kind not in _ADDED_AT_THE_MEETING)
