"""Promises as pages and lists of data show them: each with the addresses of its sentence and of what shows it kept."""

from datetime import date

from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from msgspec import Struct

from raadhus.core.danish_format import says_the_same
from raadhus.following_up.queries.shown import ListedObligation, ShownPlace
from raadhus.following_up.states import State
from raadhus.web.components.tags import day
from raadhus.web.public.frame.addresses import address
from raadhus.web.public.frame.here import Here
from raadhus.web.public.items.places import place_address
from raadhus.web.public.lists.listings import FeedEntry
from raadhus.web.public.words.follow_up_words import owed_to, rhythm_words, state_words, time_words

_LONGEST_TITLE = 200


class ShownSentence(Struct, frozen=True, kw_only=True):
    """A place in the minutes, and the address that shows its words marked; `where` names meeting and item as HTML."""

    place: ShownPlace
    address: str
    where: SafeString


class ObligationLine(Struct, frozen=True, kw_only=True):
    """A promise in a list: `rhythm` and `time` in words, each empty where the text says nothing.

    `quote` is what the sentence says, where that is more than the title.
    """

    promise: ListedObligation
    title: str
    address: str
    sentence: ShownSentence
    quote: str | None
    delivery: ShownSentence | None
    rhythm: str
    time: str


class ObligationRow(Struct, frozen=True, kw_only=True):
    """A promise as data; `address` is its own page, `sentence` the words that say it, `shown_by` what shows it kept."""

    id: str
    state: State
    reason: str
    what: str
    owner: str | None
    receiver: str | None
    organization: str | None
    due_from: date | None
    due: date | None
    due_as_printed: str | None
    event: str | None
    days: int | None
    is_duty: bool
    times: int | None
    years: int | None
    source: str
    is_conditional: bool
    is_external: bool
    unsure: str | None
    told: int
    first_told: date | None
    last_told: date | None
    words: str
    item: str
    sentence: str
    shown_on: date | None
    shown_by: str | None
    shown_at: str | None
    corrected_by: str | None
    corrected_at: str | None
    corrected_why: str | None
    address: str


def obligation_line(promise: ListedObligation, *, here: Here) -> ObligationLine:
    shown = promise.delivery.place if promise.delivery else None
    title = title_of(promise)
    return ObligationLine(
        promise=promise,
        title=title,
        address=address("obligation", here=here, obligation=promise.id),
        sentence=shown_sentence(promise.place, here=here),
        quote=None if says_the_same(title, promise.place.words) else promise.place.words,
        delivery=shown_sentence(shown, here=here) if shown else None,
        rhythm=rhythm_words(promise.times, promise.years) if promise.is_duty else "",
        time=time_words(promise.due_from, promise.due),
    )


def title_of(promise: ListedObligation) -> str:
    """What was said, in its own words; of a long sentence the part that says what has to be done."""
    words = promise.place.words
    title = words if len(words) <= _LONGEST_TITLE else promise.what
    return title[:1].upper() + title[1:]


def shown_sentence(place: ShownPlace, *, here: Here) -> ShownSentence:
    number = gettext("punkt %(number)s") % {"number": place.number} if place.number else _danish(place.title)
    said = (_danish(place.committee), day(place.date), number)
    return ShownSentence(
        place=place,
        address=sentence_address(place, here=here),
        where=format_html_join(", ", "{}", ((part,) for part in said if part)),
    )


def _danish(words: str | None) -> SafeString | None:
    return format_html('<span lang="da">{}</span>', words) if words else None


def sentence_address(place: ShownPlace, *, here: Here) -> str:
    return place_address(here=here, item=place.item, path=place.path, start=place.start, end=place.end)


def obligation_row(promise: ListedObligation, *, request: HttpRequest, here: Here) -> ObligationRow:
    shown, corrected = promise.delivery, promise.correction
    proof = shown.place if shown else None
    return ObligationRow(
        id=promise.id,
        state=promise.state,
        reason=promise.reason,
        what=promise.what,
        owner=promise.owner,
        receiver=promise.receiver,
        organization=promise.committee,
        due_from=promise.due_from,
        due=promise.due,
        due_as_printed=promise.due_as_printed,
        event=promise.event,
        days=promise.days,
        is_duty=promise.is_duty,
        times=promise.times,
        years=promise.years,
        source=promise.source,
        is_conditional=promise.is_conditional,
        is_external=promise.is_external,
        unsure=promise.unsure,
        told=promise.told,
        first_told=promise.first_told,
        last_told=promise.last_told,
        words=promise.place.words,
        item=promise.place.item,
        sentence=request.build_absolute_uri(sentence_address(promise.place, here=here)),
        shown_on=shown.date if shown else None,
        shown_by=shown.by if shown else None,
        shown_at=request.build_absolute_uri(sentence_address(proof, here=here)) if proof else None,
        corrected_by=corrected.actor if corrected else None,
        corrected_at=corrected.decided_at if corrected else None,
        corrected_why=corrected.reason if corrected else None,
        address=request.build_absolute_uri(address("obligation", here=here, obligation=promise.id)),
    )


def obligation_entry(promise: ListedObligation, *, here: Here) -> FeedEntry:
    """As an entry of a feed: told when it was last told, or shown to be done."""
    shown = promise.delivery.date if promise.delivery else None
    said = (time_words(promise.due_from, promise.due), promise.owner, owed_to(promise), promise.place.words)
    return FeedEntry(
        id=promise.id,
        title=f"{state_words(promise.state)}: {title_of(promise)}",
        address=address("obligation", here=here, obligation=promise.id),
        updated=max((one for one in (shown, promise.last_told) if one), default=date(1970, 1, 1)),
        summary=". ".join(part for part in said if part),
    )
